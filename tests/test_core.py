"""selfcheck/core.py: declaring checks, running them, the words of an outcome."""

import numpy as np
import pytest

from selfcheck.compare import equal
from selfcheck.core import Student, StudentLost, checks, raises, run, student_here


@checks("double")
def doubles(student):
    """double(x) is twice x."""
    equal(student.double(np.array([1.0, 2.0])), [2.0, 4.0], hint="twice")


@checks("double")
def refuses_text(student):
    """double("x") is a ValueError."""
    raises(ValueError, student.double, "x")


@checks("double")
def is_silent(student):
    """double gives no warning."""
    student.double(np.array([1.0]))
    student.warned_nothing()


@checks("double")
def is_broken(student):
    """This check has a fault of its own."""
    student.double(np.array([1.0]))
    raise KeyError("ours")


def outcome(check, function, hidden=False, **others):
    return run(check, student_here({"double": function, **others}), hidden)


def test_a_right_function_passes_without_details():
    assert outcome(doubles, lambda x: 2 * x).verdict == "passed"
    assert outcome(doubles, lambda x: 2 * x).details == ()


def test_a_wrong_value_is_told_in_four_lines():
    assert outcome(doubles, lambda x: 3 * x).message.splitlines() == [
        "called    double([1., 2.])",
        "expected  [2., 4.]",
        "got       [3., 6.] (2 of 2 entries off; allowed: 1e-09 relative)",
        "hint      twice",
    ]


def test_of_a_hidden_check_no_number_and_no_word_of_the_learners_is_told():
    def leak(x):
        raise RuntimeError(f"the input was {x}")

    assert outcome(doubles, lambda x: 3 * x, hidden=True).message.splitlines() == [
        "found     the result has wrong values",
        "hint      twice",
    ]
    told = outcome(doubles, leak, hidden=True)
    assert (
        told.verdict == "raised" and "input" not in told.message and told.message.startswith("got       RuntimeError")
    )


def test_a_stub_is_not_started_through_every_kind_of_check():
    def stub(x):
        raise NotImplementedError("double: not written yet")

    assert {outcome(check, stub).verdict for check in (doubles, refuses_text, is_silent)} == {"not started"}


def test_a_missing_helper_is_called_by_its_name():
    def needs(x):
        raise NotImplementedError("half: not written yet")

    told = outcome(doubles, needs, half=needs)
    assert told.verdict == "raised" and "it needs half, which is not written yet" in told.message


def test_a_changed_argument_fails_every_check_and_is_named():
    def spoil(x):
        x *= 2
        return x.copy()

    assert "argument 1 has other values now" in outcome(doubles, spoil).message


def test_shared_memory_fails_and_is_named():
    assert "shares memory with argument 1" in outcome(is_silent, lambda x: x[:]).message


def test_a_warning_is_told_only_to_a_check_that_asks():
    def noisy(x):
        np.log(np.array([0.0]))
        return 2 * x

    assert outcome(doubles, noisy).passed
    assert "divide by zero" in outcome(is_silent, noisy).message


def test_raises_wants_that_very_error_or_one_derived_from_it():
    class Own(ValueError):
        pass

    def raising(error):
        def function(x):
            raise error("what came and what was expected")

        return function

    assert outcome(refuses_text, raising(ValueError)).passed
    assert outcome(refuses_text, raising(Own)).passed
    assert outcome(refuses_text, raising(TypeError)).verdict == "failed"
    assert outcome(refuses_text, lambda x: x).verdict == "failed"


def test_a_fault_of_the_check_is_never_the_learners():
    told = outcome(is_broken, lambda x: 2 * x)
    assert told.verdict == "not judged" and "the check itself failed (KeyError)" in told.message


def test_out_of_memory_is_a_verdict_of_its_own():
    def hungry(x):
        raise MemoryError

    assert outcome(doubles, hungry).verdict == "out of memory"


def test_a_student_that_does_not_come_back_gives_its_verdict():
    def perform(name, arguments, options):
        from selfcheck.call import Call

        raise StudentLost(Call(name, arguments, options), "timed out", "no answer after 5 s of computing")

    told = run(doubles, Student(perform, ["double"]))
    assert told.verdict == "timed out" and "no answer" in told.message


def test_a_check_without_a_sentence_is_refused():
    with pytest.raises(ValueError, match="needs a docstring"):

        @checks("double")
        def silent(student):
            pass


def test_only_exercises_can_be_called():
    with pytest.raises(AttributeError, match="no exercise halve"):
        student_here({"double": abs}).halve(1)


def test_results_beyond_a_measure_are_not_remembered():
    student = student_here({"double": lambda x: np.zeros(1 << 19)})
    for _ in range(4):
        assert student.double(1).nbytes == 4 << 20
    assert [call.result is None for call in student._calls] == [False, False, False, True]
