"""selfcheck/compare.py: what is the same, what is not, and the words for it."""

import numpy as np
import pytest

from autograder.engine.course import modules
from selfcheck.compare import (
    Mismatch,
    brief,
    central_differences,
    equal,
    gradient,
    holds,
    items,
    number,
    shaped,
)
from tests.here import COURSE

NETWORK = COURSE.lesson("2_network").source / "checks.py"
equal_layers = modules.load(NETWORK, []).equal_layers


class Subclass(np.ndarray):
    """As np.matrix is one: it may redefine every operator."""


def found(got, expected, **options):
    with pytest.raises(Mismatch) as caught:
        equal(got, expected, **options)
    return caught.value


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (np.array([[1.0, 2.0]]), [[1.0, 2.0]]),
        (np.array([1.0 + 1e-12]), [1.0]),
        (0.5, 0.5),
        (np.float64(0.5), 0.5),
        (np.array(0.5), 0.5),
        (np.array([1, 2]), np.array([1, 2], dtype=np.int32)),
        (np.array([np.nan]), [np.nan]),
        ([np.ones(2), np.zeros(1)], (np.ones(2), np.zeros(1))),
        (((np.ones(2), np.zeros(1)),), [(np.ones(2), np.zeros(1))]),
    ],
)
def test_what_is_equal_passes(got, expected):
    equal(got, expected)


@pytest.mark.parametrize(
    ("got", "expected", "summary"),
    [
        (None, [1.0], "the result is not an array"),
        ([1.0], [1.0], "the result is not an array"),
        (np.ones((1, 1)).view(Subclass), [[1.0]], "the result is not an array"),
        (np.ma.array([1.0]), [1.0], "the result is not an array"),
        (1.0, [1.0], "the result is not an array"),
        (np.ones(3), np.ones((3, 1)), "the result has the wrong shape"),
        (np.ones((1, 1)), 1.0, "the result has the wrong shape"),
        (np.array([1]), [1.0], "the result does not hold float64 numbers"),
        (np.array([True]), [1.0], "the result does not hold float64 numbers"),
        (np.array([1.0], dtype=np.float32), [1.0], "the result does not hold float64 numbers"),
        (np.array([1.0 + 0j]), [1.0], "the result does not hold float64 numbers"),
        (np.array([1.0]), np.array([1]), "the result does not hold integers"),
        (True, 1.0, "the result is not a float"),
        ("1.0", 1.0, "the result is not a float"),
        (np.array([np.nan, 1.0]), [0.0, 1.0], "the result has NaN in it"),
        (np.array([1.0 + 1e-8]), [1.0], "the result has wrong values"),
        (np.array([np.inf]), [1.0], "the result has wrong values"),
        (None, (np.ones(1), np.ones(1)), "the result is not a list or tuple"),
        ([np.ones(1)], (np.ones(1), np.ones(1)), "the result has the wrong length"),
        ([np.ones(1), np.zeros(1)], (np.ones(1), np.ones(1)), "the result[1] has wrong values"),
    ],
)
def test_each_difference_has_its_own_name(got, expected, summary):
    assert found(got, expected).summary == summary


def test_shapes_are_named_by_their_meaning():
    mismatch = found(np.ones(3), np.ones((1, 3)), name="db", axes="(units, samples)")
    assert mismatch.summary == "db has the wrong shape, it should be (units, samples)"
    assert mismatch.expected == "shape (units, samples) = (1, 3)"
    assert mismatch.got == "shape (3,)"


def test_items_of_a_tuple_are_called_by_their_names():
    mismatch = found((np.ones((1, 2)), 1.0), (np.ones((1, 2)), np.ones((1, 1))), name=("dw", "db"))
    assert mismatch.summary == "db is not an array"


def test_the_message_says_how_many_entries_are_off_and_gives_the_tolerance():
    assert found(np.array([1.0, 5.0]), [1.0, 2.0]).got == "[1., 5.] (1 of 2 entries off; allowed: 1e-09 relative)"


def test_of_a_large_array_the_first_wrong_entry_is_shown():
    got = np.zeros((4, 5))
    got[2, 3] = 1
    mismatch = found(got, np.zeros((4, 5)))
    assert mismatch.expected == "0.0 at [2, 3]" and mismatch.got.startswith("1.0 at [2, 3]")


def test_gradients_may_differ_by_a_millionth_and_not_by_more():
    gradient(np.array([1.0 + 5e-7]), [1.0])
    with pytest.raises(Mismatch):
        gradient(np.array([1.0 + 5e-6]), [1.0])


def test_summaries_hold_no_number_of_the_check():
    mismatch = found(np.full((2, 3), 9.75), np.full((2, 3), 3.625))
    assert "3.6" not in mismatch.summary and "9.7" not in mismatch.summary


def test_shaped_and_number_judge_form_only():
    assert shaped(np.ones((2, 1)), (2, 1)).tolist() == [[1], [1]]
    assert number(np.float64(2.5)) == 2.5
    for wrong in (None, "x", np.ones(2), [1.0, 2.0]):
        with pytest.raises(Mismatch):
            shaped(wrong, (2, 1))
        with pytest.raises(Mismatch):
            number(wrong)


def test_items_counts_without_looking_at_the_items():
    assert items([None, "x"], 2) == [None, "x"] and items((1, 2, 3), 3) == (1, 2, 3)
    for wrong in (None, [1], np.ones(2), iter([1, 2]), {0: 1, 1: 2}, "ab"):
        with pytest.raises(Mismatch, match="params"):
            items(wrong, 2, name="params")


LAYERS = [(np.ones((3, 2)), np.zeros((3, 1))), (np.full((1, 3), 2.0), np.full((1, 1), -1.0))]


def test_a_pair_of_arrays_per_layer_may_come_in_lists_and_tuples():
    equal_layers(LAYERS, LAYERS)
    equal_layers(tuple(list(pair) for pair in LAYERS), LAYERS)


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (None, "grads is not a list or tuple"),
        (LAYERS[:1], "grads has the wrong length"),
        ([LAYERS[0], LAYERS[1][0]], r"\(dW, db\) of layer 2 is not a list or tuple"),
        ([LAYERS[0], LAYERS[1][:1]], r"\(dW, db\) of layer 2 has the wrong length"),
        ([LAYERS[0], (LAYERS[1][0].T, LAYERS[1][1])], "dW of layer 2 has the wrong shape.*units, inputs"),
        ([(LAYERS[0][0], np.ones((3, 1))), LAYERS[1]], "db of layer 1 has wrong values"),
    ],
)
def test_a_wrong_pair_is_named_by_its_layer(got, words):
    with pytest.raises(Mismatch, match=words):
        equal_layers(got, LAYERS, parts=("dW", "db"), name="grads")


def test_what_was_expected_of_a_layer_names_the_array():
    with pytest.raises(Mismatch) as caught:
        equal_layers([(LAYERS[0][0], np.ones((3, 1))), LAYERS[1]], LAYERS)
    assert caught.value.expected == "b of layer 1: [[0.], [0.], [0.]]"
    assert caught.value.summary == "b of layer 1 has wrong values"


def test_holds_takes_its_words_from_the_check():
    holds(True, "a falling cost", "a rising one")
    with pytest.raises(Mismatch, match="a falling cost"):
        holds(False, "a falling cost", "a rising one")


def test_central_differences_give_the_slope_of_a_known_function():
    theta = np.array([[1.0, -2.0], [0.5, 3.0]])
    slope = central_differences(lambda t: float((t**3).sum()), theta)
    np.testing.assert_allclose(slope, 3 * theta**2, rtol=1e-9)


class Liar:
    def __repr__(self):
        raise RuntimeError("never asked")


def test_what_is_no_plain_value_is_named_by_its_type_only():
    assert brief(Liar()) == "a Liar"
    assert brief([1, Liar()]) == "[1, a Liar]"
    assert brief(np.zeros((40, 40))) == "an array of shape (40, 40)"
    assert brief("x" * 1000).endswith("x") and len(brief("x" * 1000)) == 120


def test_a_list_that_holds_itself_is_written_all_the_same():
    endless = []
    endless.append(endless)
    assert "a list" in brief(endless)
