"""The checks of a lesson are checked: each wrong work fails, and whatever comes back, it is never our fault.

That right work passes, that stubs are not started and that no check is idle is what `audit` sees to.

A test file names its lesson and inherits the tests:

    class TestTheChecks(ChecksAreGood):
        lesson = Checked("1_neuron")
"""

import functools
import random

import numpy as np

from autograder.engine.course import modules
from selfcheck.core import run, student_here
from tests.here import COURSE

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
    "a pair of empty lists": lambda: ([], []),
    "pairs of None": lambda: [(None, None), (None, None)],
    "pairs of texts": lambda: [("W", "b"), ("W", "b")],
    "pairs with a third": lambda: [(np.ones((2, 2)), np.ones((2, 1)), 0.5)] * 2,
    "pairs of NaN": lambda: [(np.full((2, 2), np.nan), np.full((2, 1), np.nan))] * 2,
    "lists of objects in arrays": lambda: ([np.array([[None]], dtype=object)], [np.array(["a"])]),
    "a pair of lists of numbers": lambda: ([[0.5]], [[0.5], [0.5]]),
    "a list of dictionaries": lambda: [{"W": 1.0, "b": 2.0}] * 2,
    "a list of itself": lambda: (items := [], items.append(items))[0],
    "an array and nothing": lambda: [(np.zeros((1, 1)), None)],
    "layers of numbers": lambda: ([1.0], [None]),
    "many layers of all sorts": lambda: ([None] * 3, [1.0, "a", None, len]),
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
# ... made from the right result, so that everything but one property of its arrays is right ...
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
# ... or of the lists that hold them. None stands for a result that is no list.
MISSHAPEN = {
    "one item short": lambda items: items[:-1],
    "one item too many": lambda items: [*items, items[-1]],
    "first item one short": lambda items: [items[0][:-1], *items[1:]] if _is_list(items[0]) else None,
    "last item one too many": lambda items: [*items[:-1], [*items[-1], items[-1][-1]]] if _is_list(items[-1]) else None,
    "an iterator": iter,
    "a dictionary": lambda items: dict(enumerate(items)),
}


def missing(name):
    """Make the stub of an exercise."""

    def stub(*arguments):
        raise NotImplementedError(f"{name}: not written yet")

    return stub


def spoil(function, make):
    """Make a function that gives the right result with each of its arrays spoilt, and a list that notes the spoilt."""
    spoilt = []

    def refilled(result):
        if _is_list(result):
            return tuple(refilled(item) for item in result)
        array = np.asarray(result)
        made = make(array)
        if not (isinstance(made, np.ndarray) and made.dtype == array.dtype and np.array_equal(made, array)):
            spoilt.append(made)
        return made

    def spoiling(*arguments):
        try:
            return refilled(function(*arguments))
        except ValueError as refused:
            spoilt.append(refused)
            return None

    return spoiling, spoilt


def misshape(function, make):
    """Make a function whose result is right but for the list that holds it."""

    def misshaping(*arguments):
        try:
            result = function(*arguments)
        except ValueError:
            return None
        return make(list(result)) if _is_list(result) else None

    return misshaping


def _is_list(value):
    return type(value) in (list, tuple)


class Checked:
    """A lesson's checks, and the right and the wrong work that they are tried on."""

    def __init__(self, name):
        self.lesson = lesson = COURSE.lesson(name)
        self.name, self.exercises = name, lesson.judged
        self.public = [check for exercise in self.exercises for check in lesson.checks.public[exercise]]
        self.hidden = [check for exercise in self.exercises for check in lesson.checks.hidden[exercise]]
        self.checks = self.public + self.hidden
        self.reference = lesson.reference.own
        self.wrong = {
            name: function
            for path in sorted((lesson.unshipped / "wrong").glob("*.py"))
            for name, function in self.load(path).items()
            if "__" in name.strip("_") and callable(function)
        }

    def load(self, path):
        """Run a module of right or wrong work and return its names."""
        return vars(modules.load(path, [self.lesson.source, self.lesson.shared]))

    def student(self, functions):
        return student_here(self.reference | functions, self.lesson.checks.may_be_arguments)

    def of(self, exercise, checks=None):
        return [check for check in checks or self.checks if check.exercise == exercise]

    def verdict(self, check, function):
        """Run a check on the reference with this function in the place of its exercise."""
        return run(check, self.student({check.exercise: function})).verdict

    def hidden_check(self, name):
        return next(check for check in self.hidden if check.name == name)

    @functools.cached_property
    def verdicts(self):
        """Hold the verdict of every check on every wrong function of its exercise."""
        return {
            name: {check: self.verdict(check, function) for check in self.of(exercise_of(name))}
            for name, function in self.wrong.items()
        }


def exercise_of(wrong):
    return wrong.partition("__")[0]


class ChecksAreGood:
    """The tests that every lesson's checks have to pass."""

    lesson: Checked

    def pytest_generate_tests(self, metafunc):
        """Give each test that asks for it one style, one wrong function ... at a time."""
        choices = {
            "wrong": {name: name for name in self.lesson.wrong},
            "exercise": {name: name for name in self.lesson.exercises},
            "garbage": GARBAGE,
            "spoilt": SPOILT,
            "misshapen": MISSHAPEN,
        }
        for argument in set(choices) & set(metafunc.fixturenames):
            metafunc.parametrize(argument, choices[argument].values(), ids=choices[argument].keys())

    def test_an_exercise_without_the_ones_before_it_is_never_our_fault(self):
        right = self.lesson.reference
        for check in self.lesson.public:
            others = {name: missing(name) for name in right if name != check.exercise}
            student = self.lesson.student(others)
            assert run(check, student).verdict in ("passed", "raised")

    def test_a_hidden_check_fails_every_wrong_function(self, wrong):
        assert exercise_of(wrong) in self.lesson.exercises and self.lesson.wrong[wrong].__doc__
        found = self.lesson.verdicts[wrong]
        assert [check.name for check in found if check in self.lesson.hidden and found[check] != "passed"]

    def test_no_wrong_function_makes_a_check_fail_through_a_fault_of_ours(self):
        faults = {
            (name, check.name)
            for name, found in self.lesson.verdicts.items()
            for check, how in found.items()
            if how == "not judged"
        }
        assert faults == set()

    def test_garbage_is_never_passed_and_never_our_fault(self, garbage):
        found = {check: self.lesson.verdict(check, lambda *arguments: garbage()) for check in self.lesson.checks}
        assert {check.name: how for check, how in found.items() if how not in ("failed", "raised")} == {}

    def test_a_right_result_of_the_wrong_kind_is_never_passed_and_never_our_fault(self, spoilt):
        for check in self.lesson.checks:
            function, noted = spoil(self.lesson.reference[check.exercise], spoilt)
            how = self.lesson.verdict(check, function)
            assert how in ("failed", "raised") or (how == "passed" and not noted), check.name

    def test_a_right_result_in_the_wrong_list_is_never_passed_and_never_our_fault(self, misshapen):
        for check in self.lesson.checks:
            how = self.lesson.verdict(check, misshape(self.lesson.reference[check.exercise], misshapen))
            assert how in ("failed", "raised"), check.name

    def test_garbage_from_an_earlier_exercise_is_never_our_fault(self, exercise):
        for make in GARBAGE.values():
            student = self.lesson.student({exercise: lambda *arguments, make=make: make()})
            assert [check.name for check in self.lesson.public if run(check, student).verdict == "not judged"] == []

    def test_every_exercise_has_enough_checks_with_names_of_their_own(self, exercise):
        shown, unseen = (self.lesson.of(exercise, checks) for checks in (self.lesson.public, self.lesson.hidden))
        assert 3 <= len(shown) <= 6 and 4 <= len(unseen) <= 9
        assert len({check.name for check in shown + unseen}) == len(shown) + len(unseen)

    def test_the_answer_does_not_depend_on_the_order_of_the_checks(self):
        shuffled = self.lesson.checks.copy()
        random.Random(1).shuffle(shuffled)
        student = self.lesson.student({})
        assert all(run(check, student).passed for check in shuffled)
