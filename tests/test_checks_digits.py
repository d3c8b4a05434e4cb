"""The checks of lesson 3_digits are checked: right work passes, each wrong work fails, and no check is idle."""

from autograder.hidden.digits import overshooting, ref
from tests.checked import Checked, ChecksAreGood


class TestTheChecks(ChecksAreGood):
    lesson = Checked("3_digits")


def test_the_data_that_overshoot_are_best_after_one_step():
    params, X, T, eta = overshooting()
    costs = []
    for _ in range(5):
        costs.append(ref.mse(ref.feedforward(params, X)[1][-1], T))
        params = ref.gradient_step(params, ref.backprop(params, X, T), eta)
    assert costs[1] < min(costs[0], *costs[2:]) - 0.001
