"""What each known mistake does in the calls of a lesson's checks: found once by running it, then looked up.

The build ships a part of it to learners (selfcheck/slips.json), the judge names mistakes by all of it: so the
notebook and the feedback go by the same findings.
"""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from autograder.engine.course.lesson import Lesson
from autograder.engine.course.slips import Slip
from autograder.engine.files import write
from selfcheck.core import Trial, student_here, try_all
from selfcheck.diagnosis import as_told, telling

Trace = dict[str, Any]
"""One slip: its "name", what it "says" and where to "read"; for each check that it "fails" what it did in the calls of
it, and the same for each check that it "passes" though it does something else there than the reference."""


def try_slips(lesson: Lesson, slips: Sequence[Slip]) -> Iterator[Trial]:
    """Run the checks of an exercise on its function with these mistakes in it, one after the other as asked for."""
    return try_function(lesson, slips[0].exercise, lesson.slipped(slips))


def try_function(lesson: Lesson, exercise: str, function: Callable[..., Any]) -> Iterator[Trial]:
    """Run the checks of an exercise on a function, among the reference's others: public ones first, as the judge."""
    student = student_here({**lesson.reference.own, exercise: function}, lesson.checks.may_be_arguments)
    for checks, hidden in ((lesson.checks.public, False), (lesson.checks.hidden, True)):
        for check in checks.get(exercise, []):
            yield from try_all([check], student, hidden)


@functools.lru_cache(maxsize=1024)  # a lesson that was read anew is another key
def traces(lesson: Lesson, exercise: str) -> list[Trace]:
    """Give the traces of an exercise's slips, from the files of an earlier run if nothing has changed since."""
    place = lesson.kept / f"{exercise}-{lesson.state[:16]}.json"
    with contextlib.suppress(OSError, ValueError):
        kept: list[Trace] = json.loads(place.read_text(encoding="utf-8"))
        return kept
    right = {
        trial.check.name: _calls(trial) for trial in try_function(lesson, exercise, lesson.reference.own[exercise])
    }
    made = [_trace(lesson, slip, right) for slip in lesson.slips(exercise)]
    text = json.dumps(made)
    with contextlib.suppress(OSError):  # a full disk: keeping them only saves time
        for old in place.parent.glob(f"{exercise}-*.json"):
            old.unlink(missing_ok=True)
        write(text, place)
    fresh: list[Trace] = json.loads(text)  # as it will be read the next time
    return fresh


def _trace(lesson: Lesson, slip: Slip, right: dict[str, list[Any]]) -> Trace:
    fails: dict[str, Any] = {}
    passes: dict[str, Any] = {}
    for trial in try_slips(lesson, [slip]):
        calls = _calls(trial)
        if not trial.outcome.passed:
            fails[trial.check.name] = [telling(call) for call in calls]
        elif not _alike(calls, right[trial.check.name]):
            passes[trial.check.name] = [telling(call) for call in calls]
    read = lesson.section(slip.exercise, slip.read)
    return {"name": slip.name, "says": slip.says, "read": read, "fails": fails, "passes": passes}


def _calls(trial: Trial) -> list[Any]:
    return [call for call in trial.calls if call.function == trial.check.exercise]


def _alike(calls: Sequence[Any], others: Sequence[Any]) -> bool:
    return len(calls) == len(others) and all(
        as_told(telling(other), call) for call, other in zip(calls, others, strict=True)
    )


def told_to_learners(lesson: Lesson) -> dict[str, list[dict[str, Any]]]:
    """Write what learners may have of the slips: sentences, and what each slip returns where a public check fails it.

    There is no piece of a solution in it, and nothing about hidden checks.
    """
    told: dict[str, list[dict[str, Any]]] = {}
    for exercise in lesson.judged:
        public = {check.name for check in lesson.checks.public.get(exercise, [])}
        for one in traces(lesson, exercise):
            fails = {name: calls for name, calls in one["fails"].items() if name in public}
            entry = {"says": one["says"], "read": one["read"], "fails": fails}
            told.setdefault(exercise, []).extend([entry] if fails else [])
    return told
