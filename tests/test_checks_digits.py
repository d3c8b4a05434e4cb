"""The checks of lesson 3_digits are checked: each wrong work fails, and whatever comes back is never our fault."""

from autograder.engine.course import modules
from tests.checked import Checked, ChecksAreGood

DIGITS = Checked("3_digits")
ref = DIGITS.lesson.reference.functions


class TestTheChecks(ChecksAreGood):
    lesson = DIGITS


def test_the_data_that_overshoot_are_best_after_one_step():
    hidden = modules.load(DIGITS.lesson.unshipped / "hidden.py", [DIGITS.lesson.source], ref)
    params, X, T, eta = hidden.overshooting()
    costs = []
    for _ in range(5):
        costs.append(ref.mse(ref.feedforward(params, X)[1][-1], T))
        params = ref.gradient_step(params, ref.backprop(params, X, T), eta)
    assert costs[1] < min(costs[0], *costs[2:]) - 0.001
