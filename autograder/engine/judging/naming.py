"""Name the mistake behind the failed checks of an exercise: look up which known mistake did the same in every call."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from autograder.engine.course.lesson import Lesson
from autograder.engine.course.slips import Slip, SlipError
from autograder.engine.course.traces import Trace, traces, try_slips
from selfcheck.core import Trial
from selfcheck.diagnosis import MOST_NAMED, alike, fitting, worded


@dataclass(frozen=True)
class Diagnosis:
    """What was found: slips that cannot be told apart, or two slips that were made together."""

    found: tuple[Trace, ...]
    together: bool = False

    @property
    def names(self) -> list[str]:
        return [one["name"] for one in self.found]

    @property
    def name(self) -> str:
        return (" + " if self.together else " | ").join(self.names)

    @property
    def says(self) -> str:
        return worded([one["says"] for one in self.found], [one["read"] for one in self.found], self.together)


def diagnose(lesson: Lesson, exercise: str, trials: Sequence[Trial]) -> Diagnosis | None:
    """Name the mistake behind the trials of an exercise's checks; None if there is none, or none that is known."""
    failed = {trial.check.name: trial for trial in trials if not trial.outcome.passed}
    if not failed or any(trial.outcome.verdict not in ("failed", "raised") for trial in failed.values()):
        return None
    known = traces(lesson, exercise)
    single = tuple(fitting(exercise, trials, known))
    if single:
        return Diagnosis(single) if len(single) <= MOST_NAMED else None
    slips = {slip.name: slip for slip in lesson.slips(exercise)}
    pairs = [
        pair for pair in _pairs(known, failed.keys()) if _fits(lesson, [slips[one["name"]] for one in pair], trials)
    ]
    if len({tuple(slips[one["name"]].one_of or one["name"] for one in pair) for pair in pairs}) == 1:
        return Diagnosis(pairs[0], together=True)
    return None


def _pairs(known: Sequence[Trace], failed: Set[str]) -> Iterator[tuple[Trace, Trace]]:
    """List the pairs of slips that together fail the checks that failed, and no other."""
    candidates = [one for one in known if one["fails"].keys() <= failed]
    for pair in itertools.combinations(candidates, 2):
        if pair[0]["fails"].keys() | pair[1]["fails"].keys() == failed:
            yield pair


def _fits(lesson: Lesson, slips: Sequence[Slip], trials: Sequence[Trial]) -> bool:
    """Tell whether the function with both slips does in every check what was seen."""
    try:
        again = try_slips(lesson, slips)
    except SlipError:  # one takes the other's piece away: they cannot be made together
        return False
    return all(map(_same, again, trials))  # the first difference is enough


def _same(one: Trial, other: Trial) -> bool:
    ones, others = ([c for c in trial.calls if c.function == trial.check.exercise] for trial in (one, other))
    return one.outcome.verdict == other.outcome.verdict and len(ones) == len(others) and all(map(alike, ones, others))
