"""Slips: the mistakes that learners make, each kept as a small change to the reference solution.

For every exercise there is a module in its lesson's folder, with a list SLIPS. A slip that returns the very values of
a learner's function is the name of that learner's mistake: behaviour decides, not the text of the code.
"""

from __future__ import annotations

import functools
import importlib.util
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import CodeType
from typing import Any

from autograder import lessons
from selfcheck.core import checks_in, student_here, try_all
from selfcheck.diagnosis import telling


@dataclass(frozen=True)
class Slip:
    """One mistake in one exercise."""

    exercise: str
    name: str
    piece: str
    """A piece of the reference solution's text that stands there exactly once ..."""
    instead: str
    """... and what stands there when the mistake is made."""
    says: str
    """One sentence for the learner: the mistake, and what it does to the numbers. Never the finished line."""
    read: str = ""
    """Heading of the lesson's section to read again, where that is not the exercise's own."""
    ids: str = ""
    """Entries of the catalogue of published mistakes (docs/slips.md) that this is."""
    also: tuple[str, ...] = ()
    """Other texts in its place: the same mistake, made so that it comes out otherwise at the edges."""
    remembers: bool = False
    """The function keeps something from one call to the next, so what it does depends on the calls before."""
    one_of: str = ""
    """Slips with the same word here do the same to every check, and are named together."""

    @property
    def ways(self) -> tuple[str, ...]:
        """The texts with which the mistake is made."""
        return (self.instead, *self.also)


class SlipError(Exception):
    """A slip does not fit the reference solution."""


@functools.cache
def of(lesson: str) -> dict[str, list[Slip]]:
    """Return a lesson's slips, exercise by exercise."""
    here = lessons.load(lesson)
    grouped = {}
    for exercise in here.exercises:
        name = f"autograder.slips.{here.checks_module}.{exercise.name}"
        if importlib.util.find_spec(name):
            grouped[exercise.name] = importlib.import_module(name).SLIPS
    return grouped


def slipped(lesson: str, slips: Sequence[Slip], way: int = 0) -> Callable[..., Any]:
    """Make the function with these mistakes of one exercise in it, anew: it has no memory of earlier calls.

    way: which of the first slip's ways to make it.
    Raises SlipError unless each piece stands in the text exactly once when its turn comes.
    """
    exercise = slips[0].exercise
    function: Callable[..., Any] = lessons.executed(lesson, _compiled(lesson, tuple(slips), way))[exercise]
    return function


@functools.cache
def _compiled(lesson: str, slips: tuple[Slip, ...], way: int) -> CodeType:
    source = lessons.bare_source(lesson)[slips[0].exercise]
    for slip in slips:
        places = source.count(slip.piece)
        if places != 1:
            raise SlipError(f"{slip.exercise}, {slip.name}: its piece stands in {places} places, not in one")
        source = source.replace(slip.piece, slip.ways[way if slip is slips[0] else 0])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # two slips together may make a text that Python finds odd
            return compile(source, f"<slip {slips[0].exercise}>", "exec")
    except SyntaxError as error:
        names = ", ".join(slip.name for slip in slips)
        raise SlipError(f"{slips[0].exercise}, {names}: the changed text is no Python ({error})") from None


def section(lesson: str, slip: Slip) -> str:
    """Return the heading of the section that this slip sends the learner to."""
    heading = ""
    for cell in lessons.load(lesson).cells:
        for line in cell.source.splitlines() if cell.kind == "markdown" else ():
            if line.startswith("## "):
                heading = line.removeprefix("## ").partition(" (about")[0]
                if slip.read and heading.startswith(slip.read):
                    return heading
        if cell.grade_id == slip.exercise and not slip.read:
            return heading
    raise SlipError(f"{slip.exercise}, {slip.name}: the lesson has no section {slip.read!r}")


def table(lesson: str) -> dict[str, list[dict[str, Any]]]:
    """Write what learners may have of the slips: sentences, and what each slip returns where a public check fails it.

    There is no piece of a solution in it, and nothing about hidden checks.
    """
    known = vars(lessons.reference(lesson))
    reference = {name: known[name] for name in lessons.load(lesson).names if name in known}
    public = checks_in(importlib.import_module(f"selfcheck.{lessons.load(lesson).checks_module}"))
    told: dict[str, list[dict[str, Any]]] = {}
    for exercise, slips in of(lesson).items():
        checks = [check for check in public if check.exercise == exercise]
        for slip in slips:
            for way in range(len(slip.ways)):
                student = student_here({**reference, exercise: slipped(lesson, [slip], way)})
                fails = {
                    trial.check.name: [telling(call) for call in trial.calls if call.function == exercise]
                    for trial in try_all(checks, student)
                    if not trial.outcome.passed
                }
                entry = {"says": slip.says, "read": section(lesson, slip), "fails": fails}
                told.setdefault(exercise, []).extend([entry] if fails else [])
    return told
