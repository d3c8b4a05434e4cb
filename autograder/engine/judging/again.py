"""One fault costs one exercise: judge again what failed, alone, and with the faulty exercises before it put right.

The functions that are put in come from the reference, which runs in a jail of its own: a learner's code chooses the
arguments, and may choose them to do harm. The learner's process only ever sees results.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.read import RunCell, Submission
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.processes import Processes
from autograder.engine.jail.session import Lost, Relay, Session
from autograder.engine.judging.functions import Functions
from selfcheck.core import Trial

Trials = dict[str, list[Trial]]
"""What was tried, exercise by exercise."""


@dataclass(frozen=True)
class Second:
    """A second judgement of an exercise."""

    trials: list[Trial]
    given: tuple[str, ...]
    """The exercises that were put right and really used, in the lesson's order."""


def judge_again(
    handed_in: Submission,
    functions: Functions,
    processes: Processes,
    first: Trials,
    try_out: Callable[[Functions, str], list[Trial]],
) -> dict[str, Second]:
    """Judge each failed exercise again; try_out runs one exercise's checks.

    First in a new process, for what earlier exercises have done to the old one is no fault of this one; then with the
    failed exercises that it uses put right. In the lesson's order: a learner's code meets our function of an exercise
    only when that exercise's own judgement is closed, so it cannot pass ours off as its own.
    """
    reference, uses = _Reference(handed_in.lesson, processes), _Uses(handed_in.cells)
    seconds: dict[str, Second] = {}
    faulty: list[str] = []

    def tried(exercise: str, right: Sequence[str]) -> list[Trial]:
        own = functions.with_right({name: reference.relay(name) for name in right})
        with contextlib.closing(own):
            return try_out(own, exercise)

    def second(exercise: str, trials: list[Trial]) -> Second:
        right: list[str] = []
        if not _lost_by_itself(trials, processes.limits):
            trials = tried(exercise, right)
        while not _passed(trials):  # a check that gets further than before may call one more
            reached = uses.reached({exercise} | {call.function for trial in trials for call in trial.calls})
            needed = [name for name in faulty if name in reached]
            if needed == right or processes.late:
                break
            right, trials = needed, tried(exercise, needed)
        return Second(trials, tuple(name for name in right if name in reference.used))

    functions.close()
    for exercise, trials in first.items():
        if _passed(trials):
            continue
        if not processes.late and any(trial.outcome.verdict != "not started" for trial in trials):
            seconds[exercise] = second(exercise, trials)
        if exercise not in seconds or not _passed(seconds[exercise].trials):
            faulty.append(exercise)
    return seconds


def _lost_by_itself(trials: Sequence[Trial], limits: Limits) -> bool:
    """Tell whether a call was lost in a process that had seen this exercise only: the one after a first loss."""
    lost = [trial.hidden for trial in trials if trial.outcome.verdict in LOST]
    return max(lost.count(False), lost.count(True)) >= limits.losses


LOST = ("timed out", "crashed", "out of memory")
"""Verdicts of checks whose function did not come back."""


def _passed(trials: Sequence[Trial]) -> bool:
    return all(trial.outcome.passed for trial in trials)


class _Uses:
    """Which names the definitions of a notebook mention, read from its text."""

    def __init__(self, cells: Sequence[RunCell]) -> None:
        self._statements = [statement for cell in cells for statement in cell.statements]
        self._defining: dict[str, list[int]] = {}
        for i, (defined, _) in enumerate(self._statements):
            for name in defined.split():
                self._defining.setdefault(name, []).append(i)

    def reached(self, names: Set[str]) -> set[str]:
        """Name all that these names' definitions may come to call. Each statement is followed once: there are many."""
        found, wanted = set(names), list(names)
        followed: set[int] = set()
        while wanted:
            for i in set(self._defining.get(wanted.pop(), ())) - followed:
                followed.add(i)
                new = set(self._statements[i][1].split()) - found
                found |= new
                wanted += new
        return found


class _Reference:
    """The reference functions of a lesson, in a jail that is opened when the first of them is called."""

    def __init__(self, lesson: Lesson, processes: Processes) -> None:
        self._lesson, self._processes, self._limits = lesson, processes, processes.limits
        self._session: Session | None = None
        self.used: set[str] = set()
        """The functions that have been called since their relays were made."""

    def relay(self, name: str) -> Relay:
        """Make what answers calls of a function from a learner's jail."""
        self.used.discard(name)

        def answer(arguments: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
            self.used.add(name)
            request: Mapping[str, Any] = {"evaluate": name, "arguments": arguments, "options": options}
            try:
                got = self._open().ask(dict(request), self._limits.call)
            except Lost as lost:
                self._session = None
                return {"raised": "RuntimeError", "message": f"{name} {lost.verdict}: {lost.message}"}
            return {key: got[key] for key in ("result", "advanced", "raised", "message") if key in got}

        return answer

    def _open(self) -> Session:
        if self._session is None:
            reference = self._lesson.reference
            self._session = self._processes.start_bare()
            for exercise, source in {**reference.before, **reference.sources}.items():
                cell = {"source": f"{reference.prelude}\n{source}", "label": exercise, "bare": False}
                self._session.ask(cell, self._limits.cell)
        return self._session
