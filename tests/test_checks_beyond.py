"""The checks of lesson 4_beyond are checked: each wrong work fails, and whatever comes back is never our fault."""

import numpy as np
import pytest

from tests.checked import Checked, ChecksAreGood

BEYOND = Checked("4_beyond")
REFERENCE, CHECKS, HIDDEN, verdict = BEYOND.reference, BEYOND.checks, BEYOND.hidden, BEYOND.verdict
LOST = ("failed", "raised")


class TestTheChecks(ChecksAreGood):
    lesson = BEYOND


# What comes back in place of a list of pairs: each layer with something else that is no pair of arrays.
LAYERS = {
    "too few": lambda pairs: pairs[:-1],
    "too many": lambda pairs: [*pairs, pairs[-1]],
    "nothing for each layer": lambda pairs: [None] * len(pairs),
    "an empty pair for each layer": lambda pairs: [()] * len(pairs),
    "a text for each layer": lambda pairs: ["ab"] * len(pairs),
    "an array for each layer": lambda pairs: [np.zeros((2, 2))] * len(pairs),
    "numbers for arrays": lambda pairs: [(0.0, 0.0)] * len(pairs),
    "nothing for arrays": lambda pairs: [(None, None)] * len(pairs),
    "functions for arrays": lambda pairs: [(len, len)] * len(pairs),
    "huge integers for arrays": lambda pairs: [(10**400, 10**400)] * len(pairs),
    "W and b exchanged": lambda pairs: [(b, W) for W, b in pairs],
    "W twice": lambda pairs: [(W, W) for W, b in pairs],
    "an iterator": iter,
    "a dictionary": lambda pairs: dict(enumerate(pairs)),
    "one array of objects": lambda pairs: np.array([None] * len(pairs), dtype=object),
}


@pytest.mark.parametrize("what", LAYERS)
@pytest.mark.parametrize("exercise", ["general_backprop", "l2_gradients", "momentum_step", "general_feedforward"])
def test_a_wrong_list_of_layers_is_never_passed_and_never_our_fault(exercise, what):
    def spoilt(*arguments):
        try:
            result = REFERENCE[exercise](*arguments)
        except ValueError:
            return None
        if exercise == "momentum_step":
            return tuple(LAYERS[what](pairs) for pairs in result)
        return LAYERS[what](result)

    found = {check: verdict(check, spoilt) for check in CHECKS if check.exercise == exercise}
    assert {check.name: how for check, how in found.items() if how not in LOST} == {}


def calls_of(exercise, checks=CHECKS):
    """List the arguments with which the checks call an exercise's function."""
    calls = []

    def watched(*arguments):
        calls.append(arguments)
        return REFERENCE[exercise](*arguments)

    for check in checks:
        if check.exercise == exercise:
            assert verdict(check, watched) == "passed"
    return calls


def test_no_check_of_backpropagation_comes_near_the_corner_of_relu_or_the_clip():
    for params, X, T, names, loss in calls_of("general_backprop"):
        zs, outputs = REFERENCE["general_feedforward"](params, X, names)
        for z, name in zip(zs, names, strict=True):
            assert name != "relu" or np.abs(z).min() > 1e-3
        if loss == "cross_entropy":
            assert outputs[-1].min() > 1e-6
            assert set(np.unique(T)) == {0, 1} or T.shape[0] == 1
            assert (T.sum(axis=0) == 1).all()


def test_backpropagation_is_checked_with_every_output_and_both_losses():
    seen = {(names[-1], loss) for _, _, _, names, loss in calls_of("general_backprop", HIDDEN)}
    assert seen >= {
        (name, loss) for name in ("sigmoid", "tanh", "relu", "identity", "softmax") for loss in ("mse", "cross_entropy")
    }


def test_every_curve_has_scores_that_are_clearly_distinct_or_equal():
    for _, score in calls_of("roc_curve"):
        gaps = np.diff(np.unique(score))
        assert gaps.size == 0 or gaps.min() > 1e-9


def test_any_seed_would_do_for_dropout():
    def reseeded(shift):
        def other(a, keep_prob, rng):
            return REFERENCE["dropout"](a, keep_prob, np.random.default_rng([shift, *rng.integers(0, 2**32, 4)]))

        return other

    mine = [check for check in CHECKS if check.exercise == "dropout"]
    assert {verdict(check, reseeded(shift)) for check in mine for shift in range(40)} == {"passed"}
