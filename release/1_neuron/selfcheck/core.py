"""Declare a check, and run it on a student's functions.

A check is a plain function that takes a Student, calls the learner's functions through it and raises Mismatch
when something is wrong. Its docstring is the sentence that the learner reads.
"""

from __future__ import annotations

import copy
import traceback
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType, ModuleType
from typing import Any, Literal

import numpy as np

from selfcheck.call import Call, Places, Raised, observe
from selfcheck.compare import Mismatch, brief

Verdict = Literal["passed", "failed", "raised", "timed out", "out of memory", "crashed", "not started", "not judged"]
"""How one check went. "not judged" is a fault of ours and never counts as the learner's."""
Perform = Callable[[str, tuple[Any, ...], dict[str, Any]], Call]
"""Call a learner's function by name with arguments and options, wherever that function lives."""


class StudentRaised(Exception):
    """The learner's function let an exception out."""

    def __init__(self, call: Call) -> None:
        super().__init__(call.function)
        self.call = call


class StudentLost(Exception):
    """The learner's function did not come back: verdict says how ("timed out", "crashed", ...)."""

    def __init__(self, call: Call, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.call, self.message = call, message
        self.verdict: Verdict = verdict


@dataclass(frozen=True)
class Check:
    """One fact about one exercise's function."""

    exercise: str
    name: str
    says: str
    run: Callable[[Student], None]
    weight: float = 1.0


@dataclass(frozen=True)
class Outcome:
    """How one check went, in words that may be shown to the learner."""

    name: str
    says: str
    verdict: Verdict
    details: tuple[tuple[str, str], ...] = ()
    fault: str = field(default="", compare=False, repr=False)
    """How the check itself failed, for whoever mends it: never shown to a learner."""

    @property
    def passed(self) -> bool:
        return self.verdict == "passed"

    @property
    def message(self) -> str:
        return "\n".join(f"{label:<9} {text}" for label, text in self.details)

    @staticmethod
    def details_of(message: str) -> tuple[tuple[str, str], ...]:
        """Take a message apart again."""
        return tuple((line[:9].strip(), line[10:]) for line in message.splitlines())


@dataclass(frozen=True)
class Trial:
    """One check run once: how it went, and every call that it made. Calls hold numbers that not everybody may see."""

    check: Check
    outcome: Outcome
    calls: tuple[Call, ...]
    hidden: bool = False


MOST_HELD = 16 << 20
"""Bytes of results that are remembered of one exercise; of further calls it is only known that they were made."""


def _size(result: Any, depth: int = 8) -> int:
    if isinstance(result, (list, tuple)) and depth:
        return 64 + sum(_size(item, depth - 1) for item in result)
    return 64 + int(getattr(result, "nbytes", 0)) if isinstance(result, (np.ndarray, np.generic)) else 64


class Student:
    """The learner's functions, as a check sees them: `student.sigmoid(z)` calls the learner's sigmoid.

    Every call is noted, and the rules that hold for every function are judged on every call: no argument is
    changed, and the result has memory of its own.
    """

    def __init__(self, perform: Perform, exercises: Collection[str]) -> None:
        self._perform = perform
        self._exercises = exercises
        self._calls: list[Call] = []
        self._held = 0

    def __getattr__(self, function: str) -> Callable[..., Any]:
        if function not in self._exercises:
            raise AttributeError(f"there is no exercise {function}")

        def call(*arguments: Any, **options: Any) -> Any:
            return self._call(function, arguments, options)

        return call

    def _call(self, function: str, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
        # A check may draw on from its generator after the call, and the call is to be remembered as it was made.
        arguments = tuple(copy.deepcopy(a) if isinstance(a, np.random.Generator) else a for a in arguments)
        try:
            call = self._perform(function, arguments, options)
        except StudentLost as lost:
            self._calls.append(lost.call)
            raise
        self._held += _size(call.result)
        self._calls.append(call if self._held <= MOST_HELD else replace(call, result=None))
        if call.raised is not None:
            raise StudentRaised(call)
        if call.changed:
            raise Mismatch(
                "an argument was changed by the call",
                "every argument as it was before the call",
                f"argument {_ordinal(call.changed[0])} has other values now",
                "make a new array (w = w - ...) where yours works in place (w -= ...)",
            )
        if call.shared:
            raise Mismatch(
                "the result uses the memory of an argument",
                "a result with memory of its own",
                f"the result shares memory with argument {_ordinal(call.shared[0])}",
                "return a copy: changing the result later would change the caller's array",
            )
        return call.result

    def warned_nothing(self, hint: str = "") -> None:
        """Raise Mismatch if the last call made NumPy, or anything else, warn."""
        warned = self._calls[-1].warned
        if warned:
            raise Mismatch("a warning was given", "no warning", "; ".join(warned), hint)


def _ordinal(key: int | str) -> str:
    return str(key + 1) if isinstance(key, int) else key


def checks(exercise: str, weight: float = 1.0) -> Callable[[Callable[[Student], None]], Check]:
    """Declare that the decorated function checks this exercise. Its docstring is what the learner reads."""
    if exercise.startswith("_") or hasattr(Student, exercise):
        raise ValueError(f"no exercise can be called {exercise}: `student.{exercise}` is something else in a check")

    def declare(function: Callable[[Student], None]) -> Check:
        says = " ".join((function.__doc__ or "").split())
        if not says:
            raise ValueError(f"the check {function.__name__} needs a docstring: it is what the learner reads")
        return Check(exercise, function.__name__, says, function, weight)

    return declare


def checks_in(module: ModuleType) -> list[Check]:
    """List the checks that a module declares, in the order in which they are written."""
    return [value for value in vars(module).values() if isinstance(value, Check)]


def student_here(
    functions: Mapping[str, Callable[..., Any]], may_be_arguments: Mapping[str, Places] = MappingProxyType({})
) -> Student:
    """Make a Student of functions that live in this process.

    may_be_arguments: for each function of which a part of the result may be an argument itself, where that stands.
    """

    def perform(name: str, arguments: tuple[Any, ...], options: dict[str, Any]) -> Call:
        call = observe(name, functions[name], arguments, options, may_be_arguments.get(name, ()))
        return replace(call, result=_as_it_is_now(call.result))

    return Student(perform, functions.keys())


def _as_it_is_now(result: Any, depth: int = 8) -> Any:
    """Copy lists and arrays: a function may go on working on what it has returned."""
    if type(result) in (list, tuple) and depth:
        return type(result)(_as_it_is_now(item, depth - 1) for item in result)
    return result.copy() if type(result) is np.ndarray else result


def run(check: Check, student: Student, hidden: bool = False) -> Outcome:
    """Run one check. Of a hidden check's numbers, and of what a learner's code says in it, nothing is told."""
    first = len(student._calls)
    verdict: Verdict = "passed"
    details: list[tuple[str, str]] = []
    trace = ""
    try:
        check.run(student)
    except Mismatch as found:
        verdict = "failed"
        seen = [] if hidden else [("expected", found.expected), ("got", found.got)]
        details = [("found", found.summary)] if hidden else seen
        details += [("hint", found.hint)] if found.hint else []
    except StudentRaised as lost:
        verdict, details = _after_exception(check.exercise, lost.call, student._exercises, hidden)
    except StudentLost as lost:
        verdict, details = lost.verdict, [("got", lost.message)]
    except Exception as fault:  # a fault of the check itself is ours and must never count as the learner's
        verdict, trace = "not judged", traceback.format_exc()
        details = [("fault", f"we could not judge this: the check itself failed ({type(fault).__name__})")]
    made = student._calls[first:]
    if details and made and not hidden and verdict != "not started":
        details.insert(0, ("called", written(made[-1])))
    lines = tuple((label, " ".join(text.splitlines())) for label, text in details)
    return Outcome(check.name, check.says, verdict, lines, trace)


def try_all(checks: Iterable[Check], student: Student, hidden: bool = False) -> list[Trial]:
    """Run checks in order, and keep what was called in each."""
    trials = []
    for check in checks:
        first = len(student._calls)
        outcome = run(check, student, hidden)
        trials.append(Trial(check, outcome, tuple(student._calls[first:]), hidden))
    return trials


def written(call: Call) -> str:
    """Write a call as a learner would type it, values cut to what can be read."""
    inside = [brief(value) for value in call.arguments]
    inside += [f"{key}={brief(value)}" for key, value in call.options.items()]
    return f"{call.function}({', '.join(inside)})"


def raises(error: type[Exception], function: Callable[..., Any], *arguments: Any, hint: str = "") -> str:
    """Call a student's function and return the text of its error; Mismatch if it raises none or another one."""
    wanted = f"a {error.__name__}"
    try:
        result = function(*arguments)
    except StudentRaised as lost:
        raised = lost.call.raised or Raised("Exception")
        if raised.type == error.__name__:
            return raised.message
        if raised.type in ("NotImplementedError", "MemoryError"):
            raise
        raise Mismatch(f"not {wanted} but a {raised.type} was raised", wanted, f"a {raised.type}", hint) from None
    raise Mismatch(f"{wanted} should have been raised", wanted, brief(result), hint)


def _after_exception(
    exercise: str, call: Call, exercises: Collection[str], hidden: bool
) -> tuple[Verdict, list[tuple[str, str]]]:
    """Word an exception. In a hidden check its text is dropped: it could carry the check's inputs out."""
    raised = call.raised or Raised("Exception")
    missing = unwritten(raised)
    if missing == exercise:
        return "not started", [("got", f"{exercise} is not written yet")]
    if missing in exercises:
        return "raised", [("got", f"it needs {missing}, which is not written yet")]
    verdict: Verdict = "out of memory" if raised.type == "MemoryError" else "raised"
    text = f": {raised.message}" if raised.message and not hidden else ""
    inside = f" of {raised.function}" if raised.function in exercises or not hidden else ""
    return verdict, [("got", raised.type + text + (f" (line {raised.line}{inside})" if raised.line else ""))]


def unwritten(raised: Raised) -> str:
    """Name the exercise whose stub raised this, or give ''. Stubs say `NotImplementedError("name: ...")`."""
    return raised.message.partition(":")[0] if raised.type == "NotImplementedError" else ""
