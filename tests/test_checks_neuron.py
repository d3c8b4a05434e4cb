"""The checks of lesson 1_neuron are checked: right work passes, each wrong work fails, and no check is idle."""

import importlib.util
import random
from pathlib import Path

import numpy as np
import pytest

from autograder.hidden import neuron as hidden
from selfcheck import neuron as public
from selfcheck.core import checks_in, run, student_here

HERE = Path(__file__).parent
EXERCISES = ("step", "sigmoid", "sigmoid_prime", "neuron", "mse")
EXERCISES += ("neuron_gradients", "accuracy", "train_neuron", "log_loss", "log_loss_gradients")
PUBLIC, HIDDEN = checks_in(public), checks_in(hidden)
CHECKS = PUBLIC + HIDDEN
REFERENCE = {name: getattr(hidden.ref, name) for name in EXERCISES}


def load(path):
    spec = importlib.util.spec_from_file_location("loaded_" + path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RIGHT = sorted((HERE / "right" / "1_neuron").glob("*.py"))
WRONG = {
    name: function
    for path in sorted((HERE / "wrong").glob("1_neuron*.py"))
    for name, function in vars(load(path)).items()
    if "__" in name.strip("_") and callable(function)
}


def missing(name):
    def stub(*arguments):
        raise NotImplementedError(f"{name}: not written yet")

    return stub


def exercise_of(name):
    return name.partition("__")[0]


def verdict(check, function):
    return run(check, student_here(REFERENCE | {check.exercise: function})).verdict


@pytest.fixture(scope="session")
def verdicts():
    """Hold the verdict of every check on every wrong function of its exercise."""
    return {
        name: {check: verdict(check, function) for check in CHECKS if check.exercise == exercise_of(name)}
        for name, function in WRONG.items()
    }


# What a function may give by mistake, made from nothing ...
GARBAGE = {
    "None": lambda: None,
    "a text": lambda: "0.5",
    "an empty list": lambda: [],
    "an empty tuple": lambda: (),
    "a dictionary": lambda: {},
    "an object": object,
    "nested lists": lambda: [[0.5, 0.5], [0.5]],
    "a list of numbers": lambda: [0.5, 0.5],
    "a pair of None": lambda: (None, None),
    "three Nones": lambda: (None, None, None),
    "three texts": lambda: ["a", "b", "c"],
    "a pair of functions": lambda: (len, len),
    "complex numbers": lambda: np.ones((1, 3), dtype=complex),
    "booleans": lambda: np.ones((1, 3), dtype=bool),
    "float32": lambda: np.ones((1, 3), dtype=np.float32),
    "four dimensions": lambda: np.zeros((1, 1, 1, 1)),
    "nothing in two dimensions": lambda: np.zeros((0, 0)),
    "NaN": lambda: np.full((1, 3), np.nan),
    "NaN as a number": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "objects in an array": lambda: np.array([[None, "a", 1.0]], dtype=object),
    "an object without dimensions": lambda: np.array(None, dtype=object),
    "texts in an array": lambda: np.array([["0.5"]]),
    "integers in an array": lambda: np.array([[1, 0, 1]]),
    "a function": lambda: len,
    "a huge integer": lambda: 10**400,
    "huge integers": lambda: [10**400, 10**400, 10**400],
    "a huge negative integer": lambda: -(10**30),
    "a complex number": lambda: 1j,
    "a boolean": lambda: True,
    "a masked array": lambda: np.ma.masked_array([[0.5]]),
    "an iterator": lambda: iter([1.0, 2.0]),
    "a type": lambda: int,
    "a date": lambda: np.datetime64("2026-01-01"),
    "records": lambda: np.zeros(3, dtype=[("w", float)]),
}


def refilled(result, make):
    if type(result) in (list, tuple):
        return tuple(refilled(item, make) for item in result)
    return make(np.asarray(result))


# ... or made from the right result, so that everything but one property is right.
SPOILT = {
    "right, but complex": lambda a: a.astype(complex),
    "right, but objects": lambda a: a.astype(object),
    "right, but float32": lambda a: a.astype(np.float32),
    "right shape, booleans": lambda a: a.astype(bool),
    "right shape, integers": lambda a: a.astype(int),
    "right shape, NaN": lambda a: np.full(a.shape, np.nan),
    "right shape, infinite": lambda a: np.full(a.shape, np.inf),
    "right shape, all 0": lambda a: np.zeros(a.shape),
    "right shape, all 1": lambda a: np.ones(a.shape),
    "right shape, all one half": lambda a: np.full(a.shape, 0.5),
    "right shape, huge": lambda a: np.full(a.shape, 1e308),
    "right, but with one more dimension": lambda a: a[np.newaxis],
    "right, but lists": lambda a: [a.tolist()],
}


def spoil(function, make):
    def spoilt(*arguments):
        try:
            result = function(*arguments)
        except ValueError:
            return None
        return refilled(result, make)

    return spoilt


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_right_solutions_of_every_style_pass_every_check(path):
    module = load(path)
    functions = {name: getattr(module, name, REFERENCE[name]) for name in EXERCISES}
    outcomes = [(check, run(check, student_here(functions))) for check in CHECKS]
    assert [(check.exercise, check.name, o.message) for check, o in outcomes if not o.passed] == []


def test_the_reference_passes_every_check():
    assert [check.name for check in CHECKS if verdict(check, REFERENCE[check.exercise]) != "passed"] == []


def test_an_exercise_without_the_ones_before_it_is_never_our_fault():
    for check in PUBLIC:
        others = {name: missing(name) for name in EXERCISES if name != check.exercise}
        student = student_here(others | {check.exercise: REFERENCE[check.exercise]})
        assert run(check, student).verdict in ("passed", "raised")


@pytest.mark.parametrize("name", WRONG)
def test_a_hidden_check_fails_every_wrong_function(name, verdicts):
    assert exercise_of(name) in EXERCISES and WRONG[name].__doc__
    assert [check.name for check in verdicts[name] if check in HIDDEN and verdicts[name][check] != "passed"]


def test_no_wrong_function_makes_a_check_fail_through_a_fault_of_ours(verdicts):
    faults = {(name, check.name) for name in verdicts for check, how in verdicts[name].items() if how == "not judged"}
    assert faults == set()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.exercise}-{check.name}")
def test_every_check_fails_some_wrong_function(check, verdicts):
    assert any(found[check] in ("failed", "raised") for found in verdicts.values() if check in found)


@pytest.mark.parametrize("what", GARBAGE)
def test_garbage_is_never_passed_and_never_our_fault(what):
    found = {check: verdict(check, lambda *arguments: GARBAGE[what]()) for check in CHECKS}
    assert {check.name: how for check, how in found.items() if how not in ("failed", "raised")} == {}


@pytest.mark.parametrize("what", SPOILT)
def test_a_right_result_of_the_wrong_kind_is_never_passed_and_never_our_fault(what):
    found = {check: verdict(check, spoil(REFERENCE[check.exercise], SPOILT[what])) for check in CHECKS}
    assert {check.name: how for check, how in found.items() if how not in ("failed", "raised")} == {}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_garbage_from_an_earlier_exercise_is_never_our_fault(exercise):
    for make in GARBAGE.values():
        student = student_here(REFERENCE | {exercise: lambda *arguments, make=make: make()})
        assert [check.name for check in PUBLIC if run(check, student).verdict == "not judged"] == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_stub_is_not_started(exercise):
    mine = [check for check in CHECKS if check.exercise == exercise]
    assert {verdict(check, missing(exercise)) for check in mine} == {"not started"}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_exercise_has_enough_checks_with_names_of_their_own(exercise):
    shown, unseen = ([c for c in module if c.exercise == exercise] for module in (PUBLIC, HIDDEN))
    assert 3 <= len(shown) <= 6 and 4 <= len(unseen) <= 9
    assert len({check.name for check in shown + unseen}) == len(shown) + len(unseen)


def test_the_checks_of_training_stay_away_from_the_edge_of_a_decision():
    calls = []

    def watched(w, b, X, y, eta, num_steps):
        calls.append((w, b, X, y, eta, num_steps))
        return REFERENCE["train_neuron"](w, b, X, y, eta, num_steps)

    for check in CHECKS:
        if check.exercise == "train_neuron" and check.name != "learns_the_blobs":
            assert verdict(check, watched) == "passed"
    for w, b, X, y, eta, num_steps in calls:
        for _ in range(num_steps + 1):
            assert np.abs(REFERENCE["neuron"](w, b, X) - 0.5).min() > 1e-3
            dw, db = REFERENCE["neuron_gradients"](w, b, X, y)
            w, b = w - eta * dw, b - eta * db


def best_places(check_name):
    places = []

    def watched(*arguments):
        result = REFERENCE["train_neuron"](*arguments)
        places.append(np.flatnonzero(result[2] == result[2].max()).tolist())
        return result

    check = next(check for check in HIDDEN if check.name == check_name)
    assert verdict(check, watched) == "passed"
    return places


def test_the_data_of_training_have_their_maxima_where_the_checks_say():
    assert all(len(at) == 1 and at[0] > 4 for at in best_places("ends_where_it_should"))
    assert all(len(at) == 1 and 2 < at[0] < 9 for at in best_places("keeps_the_best_from_the_middle"))
    assert all(at == [0] for at in best_places("keeps_the_start_where_it_is_best"))
    assert all(len(at) == 2 and at[0] > 1 for at in best_places("keeps_the_first_of_two_peaks"))


def test_the_answer_does_not_depend_on_the_order_of_the_checks():
    shuffled = CHECKS.copy()
    random.Random(1).shuffle(shuffled)
    student = student_here(REFERENCE)
    assert all(run(check, student).passed for check in shuffled)
