"""Name the mistake: run the known slips on the very calls in which a learner's function failed.

A slip is the diagnosis if it did the same as the learner's function in every call of the exercise's checks, and fails
every check that the learner's function failed (so it differs from the reference there).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from autograder import lessons, slips
from autograder.slips import Slip
from selfcheck.call import Call, observe
from selfcheck.core import Trial, student_here, try_all
from selfcheck.diagnosis import MOST_NAMED, alike, worded


@dataclass(frozen=True)
class Diagnosis:
    """What was found: slips that cannot be told apart, or two slips that were made together."""

    lesson: str
    slips: tuple[Slip, ...]
    together: bool = False

    @property
    def name(self) -> str:
        return (" + " if self.together else " | ").join(slip.name for slip in self.slips)

    @property
    def says(self) -> str:
        sections = [slips.section(self.lesson, slip) for slip in self.slips]
        return worded([slip.says for slip in self.slips], sections, self.together)


def diagnose(lesson: str, exercise: str, trials: Sequence[Trial]) -> Diagnosis | None:
    """Name the mistake behind the trials of an exercise's checks; None if there is none, or none that is known."""
    failed = [trial for trial in trials if not trial.outcome.passed]
    if not failed or any(trial.outcome.verdict not in ("failed", "raised") for trial in failed):
        return None
    known = slips.of(lesson).get(exercise, [])
    scene = _Scene(lesson, exercise, trials)
    single = tuple(slip for slip in known if any(scene.fits((slip,), way) for way in range(len(slip.ways))))
    if single:
        return Diagnosis(lesson, single) if len(single) <= MOST_NAMED else None
    pairs = [pair for pair in _pairs(lesson, known) if scene.fits(pair)]
    if len({tuple(slip.one_of or slip.name for slip in pair) for pair in pairs}) == 1:
        return Diagnosis(lesson, pairs[0], together=True)
    return None


def _pairs(lesson: str, known: Sequence[Slip]) -> Iterator[tuple[Slip, Slip]]:
    """List the pairs of slips that can be made together: neither takes the other's piece away."""
    for pair in itertools.combinations(known, 2):
        try:
            slips.slipped(lesson, pair)
        except slips.SlipError:
            continue
        yield pair


class _Scene:
    """The calls of a learner's function, to be played again with other functions."""

    def __init__(self, lesson: str, exercise: str, trials: Sequence[Trial]) -> None:
        self._lesson, self._exercise, self._trials = lesson, exercise, trials
        self._failed = [trial for trial in trials if not trial.outcome.passed]
        known = vars(lessons.reference(lesson))
        self._others: dict[str, Callable[..., Any]] = {
            name: known[name] for name in lessons.load(lesson).names if name in known
        }

    def _calls(self, trials: Sequence[Trial]) -> list[Call]:
        return [call for trial in trials for call in trial.calls if call.function == self._exercise]

    def fits(self, made: tuple[Slip, ...], way: int = 0) -> bool:
        """Tell whether these slips explain all that was seen. Most end at the calls of the first failed check."""
        remembering = any(slip.remembers for slip in made)  # then a call depends on all that came before it

        def function() -> Callable[..., Any]:
            return slips.slipped(self._lesson, made, way)

        return (
            (remembering or self._replayed(function(), self._failed[:1]))
            and self._replayed(function(), self._trials)
            and self._ends_alike(function())
        )

    def _replayed(self, function: Callable[..., Any], trials: Sequence[Trial]) -> bool:
        """Tell whether each call came out as it does with this function."""
        return all(
            alike(call, observe(call.function, function, call.arguments, call.options)) for call in self._calls(trials)
        )

    def _ends_alike(self, function: Callable[..., Any]) -> bool:
        """Tell whether every check ends as it did, after as many calls. So where it failed, the reference would not."""
        student = student_here({**self._others, self._exercise: function})
        for trial in self._trials:
            again = try_all([trial.check], student)
            if again[0].outcome.verdict != trial.outcome.verdict or len(self._calls(again)) != len(
                self._calls([trial])
            ):
                return False
        return True
