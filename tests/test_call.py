"""selfcheck/call.py: what is observed about one call."""

import warnings

import numpy as np
import pytest

from selfcheck.call import describe, observe, same_bits, shares_memory
from tests.here import COURSE


def test_the_result_and_the_arguments_are_noted():
    call = observe("add", lambda a, b: a + b, (np.ones(2),), {"b": 2.0})
    assert call.result.tolist() == [3.0, 3.0]
    assert call.changed == call.shared == call.warned == ()
    assert call.raised is None


def test_a_changed_argument_is_noted_by_position_and_by_keyword_and_the_original_stays():
    def spoil(a, b):
        a += 1
        b[0] = 7
        return 0

    a, b = np.zeros(3), np.zeros(2)
    assert observe("spoil", spoil, (a,), {"b": b}).changed == (0, "b")
    assert a.tolist() == [0, 0, 0] and b.tolist() == [0, 0]


def test_change_and_exact_restoring_is_no_change():
    def probe(a):
        a[0] += 1
        a[0] -= 1
        return a.sum()

    assert observe("probe", probe, (np.array([0.5, 0.25]),), {}).changed == ()


def test_arrays_inside_lists_are_watched_too():
    def spoil(params):
        params[0][0][:] = 0
        return [params[1]]

    params = [(np.ones((2, 2)), np.ones((2, 1))), (np.ones((1, 2)), np.ones((1, 1)))]
    call = observe("spoil", spoil, (params,), {})
    assert call.changed == (0,) and call.shared == (0,)


@pytest.mark.parametrize("view", [lambda a: a, lambda a: a.T, lambda a: a[:, 1:], lambda a: (1, [a.reshape(-1)])])
def test_every_view_of_an_argument_shares_its_memory(view):
    a = np.arange(6.0).reshape(2, 3)
    assert observe("view", view, (a,), {}).shared == (0,)


def test_a_copy_shares_nothing():
    a = np.arange(6.0)
    assert not shares_memory([a.copy(), {"x": a + 0}], a)


def test_same_bits_tells_minus_zero_dtype_shape_and_nan_apart():
    nan = np.array([np.nan])
    assert same_bits(nan.copy(), nan)
    assert not same_bits(np.array([-0.0]), np.array([0.0]))
    assert not same_bits(np.array([0]), np.array([0.0]))
    assert not same_bits(np.zeros((1, 2)), np.zeros((2, 1)))


def test_warnings_are_noted_and_do_not_escape():
    def noisy(z):
        warnings.warn("once", UserWarning, stacklevel=1)
        return np.exp(z)

    assert observe("noisy", noisy, (np.array([1000.0]),), {}).warned == (
        "UserWarning: once",
        "RuntimeWarning: overflow encountered in exp",
    )


class Odd(ValueError):
    def __str__(self):
        raise RuntimeError("no text for you")


def test_an_exception_is_named_by_the_nearest_type_of_pythons_own_even_if_it_cannot_be_printed():
    raised = describe(Odd("x"))
    assert (raised.type, raised.message) == ("ValueError", "")
    assert describe(np.linalg.LinAlgError("singular")).type == "ValueError"


def test_the_place_of_an_exception_is_the_deepest_line_of_a_cell():
    space = {}
    exec(compile("def f(x):\n    return g(x)\ndef g(x):\n    return x.nothing\n", "<cell>", "exec"), space)
    raised = observe("f", space["f"], (np.ones(1),), {}).raised
    assert (raised.type, raised.line, raised.function) == ("AttributeError", 4, "g")


def test_sys_exit_is_an_exception_like_any_other():
    def leave():
        raise SystemExit(3)

    assert observe("leave", leave, (), {}).raised.type == "SystemExit"


def test_what_may_be_an_argument_itself_is_not_noted_and_all_else_is():
    X = np.ones((2, 3))

    def shared(function, *places):
        return observe("f", function, (X,), {}, places).shared

    assert shared(lambda X: ([X + 1], [X, X + 1]), (1, 0)) == ()
    assert shared(lambda X: ([X + 1], [X, X[:1]]), (1, 0)) == (0,)
    assert shared(lambda X: ([X], [X, X + 1]), (1, 0)) == (0,)
    assert shared(lambda X: [X, X + 1], (0,)) == ()
    assert shared(lambda X: [X, X], (0,)) == (0,)
    assert shared(lambda X: X, ()) == () and shared(lambda X: X, (0,)) == (0,)
    assert shared(lambda X: [X, X + 1]) == (0,)


def test_the_lessons_say_what_may_be_an_argument_of_which_functions():
    places = {
        name: where for lesson in COURSE.lessons.values() for name, where in lesson.checks.may_be_arguments.items()
    }
    assert places == {"feedforward": ((1, 0),), "general_feedforward": ((1, 0),), "augmented_feedforward": ((0,),)}
