"""Judge one submission: run every check, public and hidden, on the learner's functions in their jail."""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Sequence
from pathlib import Path

from autograder import submission as submissions
from autograder.consequence import Second, judge_again
from autograder.diagnose import diagnose
from autograder.lessons import Exercise, Lesson
from autograder.record import CheckRecord, ExerciseRecord, SubmissionRecord
from autograder.sandbox.jail import JailError
from autograder.student import JailedFunctions
from selfcheck.core import Check, Trial, checks_in, try_all


@functools.cache
def checks_of(module: str, visibility: str) -> dict[str, list[Check]]:
    """Return a lesson's checks, exercise by exercise. visibility: "public" or "hidden"."""
    package = "selfcheck" if visibility == "public" else "autograder.hidden"
    grouped: dict[str, list[Check]] = {}
    for check in checks_in(importlib.import_module(f"{package}.{module}")):
        grouped.setdefault(check.exercise, []).append(check)
    return grouped


def judge_file(path: Path, lesson: Lesson, level: str) -> SubmissionRecord:
    """Judge a learner's notebook file; what cannot be read or judged is a record too, never an exception."""
    begin = time.perf_counter()
    try:
        handed_in = submissions.read(path, lesson)
    except submissions.Unreadable as reason:
        return SubmissionRecord("", lesson.name, "unreadable", str(reason), lesson.max_score)
    functions = JailedFunctions(handed_in, level)
    try:
        functions.open()
        exercises = _judged(handed_in, functions, level)
    except JailError as fault:
        return SubmissionRecord("", lesson.name, "not judged", f"the jail failed: {fault}", lesson.max_score)
    finally:
        functions.close()
    faulty = [e.name for e in exercises if e.verdict == "not judged" and not e.needs_manual_grade]
    message = f"we could not judge {', '.join(faulty)}: a check itself failed" if faulty else ""
    seconds = round(time.perf_counter() - begin, 3)
    return SubmissionRecord("", lesson.name, "graded", message, lesson.max_score, seconds, exercises)


def _judged(handed_in: submissions.Submission, functions: JailedFunctions, level: str) -> tuple[ExerciseRecord, ...]:
    """Judge all exercises, then again those that earlier ones pulled down."""
    lesson = handed_in.lesson
    judged = [exercise.name for exercise in lesson.exercises if not exercise.by_hand]

    def trials(exercise: str, visibility: str) -> list[Trial]:
        checks = checks_of(lesson.checks_module, visibility).get(exercise, [])
        return try_all(checks, functions.student(), hidden=visibility == "hidden")

    # What a learner's code keeps of a hidden check's inputs must find no public check to tell it in.
    public = {exercise: trials(exercise, "public") for exercise in judged}
    first = {exercise: public[exercise] + trials(exercise, "hidden") for exercise in judged}
    seconds = judge_again(
        handed_in, functions, level, first, lambda name: trials(name, "public") + trials(name, "hidden")
    )
    return tuple(
        _by_hand(one, handed_in) if one.by_hand else _record(lesson, one, first[one.name], seconds.get(one.name))
        for one in lesson.exercises
    )


def _by_hand(exercise: Exercise, handed_in: submissions.Submission) -> ExerciseRecord:
    """A written answer waits for a person; one that was not written does not."""
    if exercise.name in handed_in.answered:
        return ExerciseRecord(exercise.name, 0.0, exercise.points, "not judged", needs_manual_grade=True)
    return ExerciseRecord(exercise.name, 0.0, exercise.points, "not started")


def _record(lesson: Lesson, exercise: Exercise, first: list[Trial], second: Second | None) -> ExerciseRecord:
    """Take the better of the two judgements, and name the mistake that is seen in the one with less in its way."""
    points = score(exercise.points, first)
    trials, slip, remarks = first, None, []
    if second is not None and score(exercise.points, second.trials) > points:
        trials, points = second.trials, score(exercise.points, second.trials)
        right = all(trial.outcome.passed for trial in trials)
        given = " and ".join(second.given)
        if given:
            remarks = [f"right, given your {given}" if right else f"Judged with your {given} put right."]
    found = diagnose(lesson.name, exercise.name, second.trials if second else first)
    if found is not None:
        slip = found.name
        remarks.append(found.says)
    checks = [
        CheckRecord(
            trial.check.name, "hidden" if trial.hidden else "public", trial.outcome.verdict, trial.outcome.message
        )
        for trial in trials
    ]
    says = " ".join(remarks) or None
    return ExerciseRecord(exercise.name, points, exercise.points, verdict(trials), tuple(checks), slip=slip, says=says)


def score(points: float, trials: Sequence[Trial]) -> float:
    """Points times the weighted share of the checks that passed, to the hundredth."""
    whole = sum(trial.check.weight for trial in trials)
    got = sum(trial.check.weight for trial in trials if trial.outcome.passed)
    return round(points * got / whole, 2) if whole else 0.0


def verdict(trials: Sequence[Trial]) -> str:
    """One word for an exercise."""
    verdicts = {trial.outcome.verdict for trial in trials}
    if verdicts == {"passed"}:
        return "passed"
    if "not judged" in verdicts:
        return "not judged"
    return "not started" if verdicts == {"not started"} else "failed"
