"""Two calls are alike when nobody outside could tell them apart; what learners get of the slips says no more."""

import json

import numpy as np
import pytest

from selfcheck.call import Call, Raised, observe
from selfcheck.compare import equal
from selfcheck.core import checks, student_here, try_all
from selfcheck.diagnosis import alike, as_told, named, same_value, telling, worded

ARRAY = np.array([[1.0, 2.0, 3.0]])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARRAY, ARRAY * (1 + 1e-9)),
        ([ARRAY, 1.5], (ARRAY, np.float64(1.5))),
        (0.5, np.array(0.5)),
        (3, np.int64(3)),
        (ARRAY, ARRAY.astype(int)),
        (2, 2.0),
        (np.array([np.nan, np.inf]), np.array([np.nan, np.inf])),
        (np.array([1e9, 1e-9]), np.array([1e9, 0.0])),
        ({"a": ARRAY}, {"a": ARRAY}),
        (None, None),
        ("text", "text"),
        (object(), object()),
    ],
)
def test_results_that_are_the_same(one, other):
    assert same_value(one, other) and same_value(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARRAY, ARRAY * (1 + 1e-5)),
        (ARRAY, ARRAY.T),
        (ARRAY, ARRAY[0]),
        (ARRAY, ARRAY.astype(np.float32)),
        (ARRAY, ARRAY.tolist()),
        (np.array([1, 2]), np.array([1, 3])),
        (np.array([np.nan]), np.array([0.0])),
        (np.array([np.inf]), np.array([1e300])),
        ([ARRAY], [ARRAY, ARRAY]),
        ({"a": 1}, {"b": 1}),
        (1.0, None),
        (0, False),
        (ARRAY > 1, ARRAY * 0),
        (ARRAY, ARRAY + 1j),
        ("1", 1),
        (object(), ARRAY),
        (object(), int),
    ],
)
def test_results_that_differ(one, other):
    assert not same_value(one, other) and not same_value(other, one)


def test_an_exception_is_known_by_its_type_and_an_argument_by_what_became_of_it():
    right = Call("f", (), result=1.0)
    assert alike(Call("f", (), raised=Raised("ValueError", "a")), Call("f", (), raised=Raised("ValueError", "b")))
    assert not alike(Call("f", (), raised=Raised("ValueError")), Call("f", (), raised=Raised("TypeError")))
    assert not alike(right, Call("f", (), raised=Raised("TypeError")))
    assert not alike(right, Call("f", (), result=1.0, changed=(0,)))
    assert not alike(right, Call("f", (), result=1.0, shared=("X",)))
    assert alike(right, Call("g", (2,), result=1.0, warned=("RuntimeWarning: overflow",)))


@pytest.mark.parametrize(
    "call",
    [
        Call("f", (), result=[(ARRAY, np.array([[1, 2]])), np.float64(0.1), 7, None, "text"]),
        Call("f", (), result=np.array([[np.nan, -np.inf, 1 / 3]]), changed=(0, "X"), shared=(1,)),
        Call("f", (), result=np.zeros((0, 3))),
        Call("f", (), result=np.array([[np.finfo(float).max, np.finfo(float).tiny]])),
        Call("f", (), result=(np.arange(1000.0).reshape(20, 50), np.ones((5, 20), dtype=int))),
        Call("f", (), result=np.array([True, False])),
        Call("f", (), result=object()),
        Call("f", (), raised=Raised("KeyError", "text", 3)),
    ],
)
def test_what_is_told_of_a_call_is_enough_to_know_it_again(call):
    told = json.loads(json.dumps(telling(call)))
    assert as_told(told, call) and not as_told(told, Call("f", (), result="another"))


def test_of_a_large_array_little_is_told_and_a_change_in_the_rest_is_seen():
    array = np.arange(1000.0).reshape(20, 50)
    told = telling(Call("f", (), result=array))
    assert len(json.dumps(told)) < 1000
    array[-1, -1] += 1
    assert not as_told(told, Call("f", (), result=array))


def test_what_is_told_of_an_exception_is_its_type_alone():
    assert telling(Call("f", (), raised=Raised("KeyError", "secret", 3))) == {"raised": "KeyError"}


def test_words_for_one_mistake_for_several_and_for_two_at_once():
    assert worded(["A."], ["1. One"]) == "A. Read again: “1. One”."
    both = worded(["A.", "B."], ["1. One", "1. One"])
    assert both == "One of these mistakes: (1) A. (2) B. Read again: “1. One”."
    assert worded(["A.", "B."], ["1", "2"], together=True) == "Two mistakes: (1) A. (2) B. Read again: “1” and “2”."


@checks("double")
def doubles(student):
    """double(2) is 4."""
    equal(student.double(2), 4)


def trials(function):
    return try_all([doubles], student_here({"double": function}))


@pytest.fixture
def slips_file(tmp_path, monkeypatch):
    """A slips.json where the module looks for it: one mistake squares, four add."""
    told = [telling(observe("double", f, (2,), {})) for f in (lambda x: x**3, lambda x: x + 1)]
    entries = [{"says": f"S{i}.", "read": "1", "fails": {"doubles": [told[i > 0]]}} for i in range(5)]

    def write(count):
        (tmp_path / "slips.json").write_text(json.dumps({"double": entries[:count]}))
        monkeypatch.setattr("selfcheck.diagnosis.__file__", str(tmp_path / "diagnosis.py"))

    return write


def test_a_mistake_is_named_in_the_notebook_if_few_known_ones_did_the_same(slips_file):
    slips_file(3)
    assert named("double", trials(lambda x: x * x * x)) == "S0. Read again: “1”."
    assert named("double", trials(lambda x: 1 + x)).startswith("One of these mistakes: (1) S1. (2) S2.")
    assert named("double", trials(lambda x: x + 5)) == ""
    assert named("triple", trials(lambda x: x + 5)) == ""
    slips_file(5)
    assert named("double", trials(lambda x: 1 + x)) == ""


def test_without_the_file_nothing_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("selfcheck.diagnosis.__file__", str(tmp_path / "diagnosis.py"))
    assert named("double", trials(lambda x: x * x * x)) == ""
