"""One fault costs one exercise: judge again what failed, alone, and with the faulty exercises before it put right.

The functions that are put in come from the reference, which runs in a jail of its own: a learner's code chooses the
arguments, and may choose them to do harm. The learner's process only ever sees results.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder import lessons
from autograder.lessons import Lesson
from autograder.sandbox.session import Lost, Relay, Session
from autograder.student import CALL_LIMIT, CELL_LIMIT, MAX_LOSSES, JailedFunctions
from autograder.submission import Submission
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
    handed_in: Submission, functions: JailedFunctions, level: str, first: Trials, try_out: Callable[[str], list[Trial]]
) -> dict[str, Second]:
    """Judge each failed exercise again; try_out runs one exercise's checks.

    First in a new process, for what earlier exercises have done to the old one is no fault of this one; then with the
    failed exercises that it uses put right. In the lesson's order: a learner's code meets our function of an exercise
    only when that exercise's own judgement is closed, so it cannot pass ours off as its own.
    """
    reference, uses = _Reference(handed_in.lesson, level), _uses(handed_in)
    seconds: dict[str, Second] = {}
    faulty: list[str] = []

    def second(exercise: str, trials: list[Trial]) -> Second:
        functions.begin_again()
        right: list[str] = []
        if not _lost_by_itself(trials):
            trials = try_out(exercise)
        while not _passed(trials):  # a check that gets further than before may call one more
            needed = [name for name in faulty if name in _needs(exercise, trials, uses)]
            if needed == right or functions.late:
                break
            functions.put_right({name: reference.relay(name) for name in needed})
            right, trials = needed, try_out(exercise)
        return Second(trials, tuple(name for name in right if name in reference.used))

    try:
        for exercise, trials in first.items():
            if _passed(trials):
                continue
            if not functions.late and any(trial.outcome.verdict != "not started" for trial in trials):
                seconds[exercise] = second(exercise, trials)
            if exercise not in seconds or not _passed(seconds[exercise].trials):
                faulty.append(exercise)
    finally:
        reference.close()
    return seconds


def _lost_by_itself(trials: Sequence[Trial]) -> bool:
    """Tell whether a call was lost in a process that had seen this exercise only: the one after a first loss."""
    lost = [trial.hidden for trial in trials if trial.outcome.verdict in LOST]
    return max(lost.count(False), lost.count(True)) >= MAX_LOSSES


LOST = ("timed out", "crashed", "out of memory")
"""Verdicts of checks whose function did not come back."""


def _passed(trials: Sequence[Trial]) -> bool:
    return all(trial.outcome.passed for trial in trials)


def _needs(exercise: str, trials: Sequence[Trial], uses: Mapping[str, list[frozenset[str]]]) -> set[str]:
    """Name all that an exercise's function, or one of its checks, may come to call."""
    wanted = {exercise} | {call.function for trial in trials for call in trial.calls}
    found: set[str] = set()
    while wanted:
        found |= wanted
        wanted = set().union(*(names for name in wanted for names in uses.get(name, ()))) - found
    return found


MOST_TEXT = 400_000
"""Letters of a notebook in which uses are looked for; nobody writes as many by hand."""


def _uses(handed_in: Submission) -> dict[str, list[frozenset[str]]]:
    """Read from the notebook's text which names each name's definitions mention."""
    uses: dict[str, list[frozenset[str]]] = {}
    left = MOST_TEXT
    for cell in handed_in.cells:
        left -= len(cell.source)
        try:
            statements = ast.parse(cell.source).body if left > 0 else []
        except (SyntaxError, ValueError, RecursionError, MemoryError):  # a cell that does not run defines nothing
            continue
        for statement in statements:
            names = frozenset(node.id for node in ast.walk(statement) if isinstance(node, ast.Name))
            for name in _defined(statement):
                uses.setdefault(name, []).append(names)
    return uses


def _defined(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return [statement.name]
    return [node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


class _Reference:
    """The reference functions of a lesson, in a jail that is opened when the first of them is called."""

    def __init__(self, lesson: Lesson, level: str) -> None:
        self._lesson, self._level = lesson, level
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
                got = self._open().ask(dict(request), CALL_LIMIT)
            except Lost as lost:
                self._session = None
                return {"raised": "RuntimeError", "message": f"{name} {lost.verdict}: {lost.message}"}
            return {key: got[key] for key in ("result", "advanced", "raised", "message") if key in got}

        return answer

    def _open(self) -> Session:
        if self._session is None:
            self._session = Session(self._level, [])
            for name in lessons.NAMES[: lessons.NAMES.index(self._lesson.name) + 1]:
                for exercise, source in lessons.reference_source(name).items():
                    cell = {"source": "import numpy as np\n" + source, "label": exercise}
                    self._session.ask(cell, CELL_LIMIT)
        return self._session

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
