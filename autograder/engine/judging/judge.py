"""Judge one submission: run every check, public and hidden, on the learner's functions in their jail."""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from autograder.engine.course.lesson import Exercise, Lesson
from autograder.engine.hand_in.read import Submission, read
from autograder.engine.hand_in.texts import PlainCell, Unreadable
from autograder.engine.jail.prison import Jail, JailError
from autograder.engine.jail.processes import Processes
from autograder.engine.judging.again import Second, Trials, judge_again
from autograder.engine.judging.faults import written_down
from autograder.engine.judging.functions import Functions
from autograder.engine.judging.naming import diagnose
from autograder.engine.judging.record import CheckRecord, ExerciseRecord, SubmissionRecord, Whole
from selfcheck.core import Trial, try_all


@dataclass(frozen=True)
class Judgement:
    """What was found, and the cells that were judged: what is shown and stored is what was judged."""

    record: SubmissionRecord
    cells: tuple[PlainCell, ...] = ()

    def of(self, student: str) -> Judgement:
        """Give the same judgement under a student's name."""
        return replace(self, record=self.record.of(student))


def judge(raw: bytes, lesson: Lesson, jail: Jail) -> Judgement:
    """Judge what a notebook file holds; what cannot be read or judged is a record too, never an exception."""
    begin = time.perf_counter()
    with contextlib.closing(Processes(jail, lesson.beside)) as processes:
        try:
            handed_in = read(raw, lesson, processes)
            first, seconds = _tried(handed_in, processes)
        except Unreadable as reason:
            return unreadable(lesson, reason)
        except JailError as fault:
            message = f"the jail failed: {fault}"
            return Judgement(SubmissionRecord("", lesson.name, "not judged", message, lesson.max_score))
    exercises = tuple(
        _by_hand(one, handed_in) if one.by_hand else _record(lesson, one, first[one.name], seconds.get(one.name))
        for one in lesson.exercises
    )
    faulty = [e.name for e in exercises if e.verdict == "not judged" and not e.needs_manual_grade]
    message = ""
    if faulty:
        again = [trial for second in seconds.values() for trial in second.trials]
        places = written_down([*itertools.chain(*first.values()), *again], lesson.name, raw, jail.faults)
        message = f"we could not judge {', '.join(faulty)}: a check itself failed{places}"
    took = round(time.perf_counter() - begin, 3)
    record = SubmissionRecord("", lesson.name, "graded", message, lesson.max_score, took, exercises)
    return Judgement(record, handed_in.restored)


def unreadable(lesson: Lesson, reason: Unreadable) -> Judgement:
    """Say that what was handed in cannot be graded, and why."""
    return Judgement(SubmissionRecord("", lesson.name, "unreadable", str(reason), lesson.max_score))


def _tried(handed_in: Submission, processes: Processes) -> tuple[Trials, dict[str, Second]]:
    """Try all exercises, then again those that earlier ones pulled down."""
    lesson, functions = handed_in.lesson, Functions(handed_in, processes)

    def trials(own: Functions, exercise: str, hidden: bool) -> list[Trial]:
        checks = lesson.checks.hidden if hidden else lesson.checks.public
        return try_all(checks.get(exercise, []), own.student(), hidden)

    # What a learner's code keeps of a hidden check's inputs must find no public check to tell it in.
    public = {exercise: trials(functions, exercise, hidden=False) for exercise in lesson.judged}
    first = {exercise: public[exercise] + trials(functions, exercise, hidden=True) for exercise in lesson.judged}
    seconds = judge_again(
        handed_in, functions, processes, first, lambda own, name: trials(own, name, False) + trials(own, name, True)
    )
    return first, seconds


def _by_hand(exercise: Exercise, handed_in: Submission) -> ExerciseRecord:
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
    found = diagnose(lesson, exercise.name, second.trials if second else first)
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


def verdict(trials: Sequence[Trial]) -> Whole:
    """One word for an exercise."""
    verdicts = {trial.outcome.verdict for trial in trials}
    if verdicts == {"passed"}:
        return "passed"
    if "not judged" in verdicts:
        return "not judged"
    return "not started" if verdicts == {"not started"} else "failed"
