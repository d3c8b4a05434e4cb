"""Judge one submission: run every check, public and hidden, on the learner's functions in their jail."""

from __future__ import annotations

import functools
import importlib
import time
from pathlib import Path

from autograder import submission as submissions
from autograder.lessons import Exercise, Lesson
from autograder.record import CheckRecord, ExerciseRecord, SubmissionRecord
from autograder.sandbox.jail import JailError
from autograder.student import JailedFunctions
from selfcheck.core import Check, Outcome, checks_in, run


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
        # What a learner's code keeps of a hidden check's inputs must find no public check to tell it in.
        public = {exercise.name: _outcomes(exercise, lesson, functions, "public") for exercise in lesson.exercises}
        hidden = {exercise.name: _outcomes(exercise, lesson, functions, "hidden") for exercise in lesson.exercises}
        exercises = tuple(
            _by_hand(one, handed_in) if one.by_hand else _record(one, public[one.name], hidden[one.name])
            for one in lesson.exercises
        )
    except JailError as fault:
        return SubmissionRecord("", lesson.name, "not judged", f"the jail failed: {fault}", lesson.max_score)
    finally:
        functions.close()
    faulty = [e.name for e in exercises if e.verdict == "not judged" and not e.needs_manual_grade]
    message = f"we could not judge {', '.join(faulty)}: a check itself failed" if faulty else ""
    seconds = round(time.perf_counter() - begin, 3)
    return SubmissionRecord("", lesson.name, "graded", message, lesson.max_score, seconds, exercises)


def _outcomes(exercise: Exercise, lesson: Lesson, functions: JailedFunctions, visibility: str) -> list[Outcome]:
    student = functions.student()
    outcomes = []
    for check in checks_of(lesson.checks_module, visibility).get(exercise.name, []):
        outcomes.append(run(check, student, hidden=visibility == "hidden"))
        student.calls.clear()
    return outcomes


def _by_hand(exercise: Exercise, handed_in: submissions.Submission) -> ExerciseRecord:
    """A written answer waits for a person; one that was not written does not."""
    if exercise.name in handed_in.answered:
        return ExerciseRecord(exercise.name, 0.0, exercise.points, "not judged", needs_manual_grade=True)
    return ExerciseRecord(exercise.name, 0.0, exercise.points, "not started")


def _record(exercise: Exercise, public: list[Outcome], hidden: list[Outcome]) -> ExerciseRecord:
    outcomes = public + hidden
    checks = [CheckRecord(o.name, "public", o.verdict, o.message) for o in public]
    checks += [CheckRecord(o.name, "hidden", o.verdict, o.message) for o in hidden]
    whole = score(exercise.points, outcomes)
    return ExerciseRecord(exercise.name, whole, exercise.points, verdict(outcomes), tuple(checks))


def score(points: float, outcomes: list[Outcome]) -> float:
    """Points times the weighted share of the checks that passed, to the hundredth."""
    whole = sum(outcome.weight for outcome in outcomes)
    got = sum(outcome.weight for outcome in outcomes if outcome.passed)
    return round(points * got / whole, 2) if whole else 0.0


def verdict(outcomes: list[Outcome]) -> str:
    """One word for an exercise."""
    verdicts = {outcome.verdict for outcome in outcomes}
    if verdicts == {"passed"}:
        return "passed"
    if "not judged" in verdicts:
        return "not judged"
    return "not started" if verdicts == {"not started"} else "failed"
