"""The record of a grading (contract.md §4): what a run says, and all that is stored of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from selfcheck.core import Verdict

VERSION = 1
Status = Literal["graded", "unreadable", "missing", "not judged"]
Visibility = Literal["public", "hidden"]
Whole = Literal["passed", "failed", "not started", "not judged"]
"""The verdict on an exercise."""


@dataclass(frozen=True)
class CheckRecord:
    name: str
    visibility: Visibility
    verdict: Verdict
    message: str


@dataclass(frozen=True)
class ExerciseRecord:
    name: str
    score: float
    max_score: float
    verdict: Whole
    checks: tuple[CheckRecord, ...] = ()
    needs_manual_grade: bool = False
    slip: str | None = None
    says: str | None = None


@dataclass(frozen=True)
class SubmissionRecord:
    student: str
    lesson: str
    status: Status
    message: str = ""
    max_score: float = 0.0
    seconds: float = 0.0
    exercises: tuple[ExerciseRecord, ...] = field(default=())

    @property
    def score(self) -> float:
        return round(sum(exercise.score for exercise in self.exercises), 2)

    def of(self, student: str) -> SubmissionRecord:
        """Give the same record under a student's name."""
        return replace(self, student=student)


def to_json(record: SubmissionRecord) -> dict[str, Any]:
    """Write a record as the contract says, keys in its order."""
    return {
        "student": record.student,
        "lesson": record.lesson,
        "status": record.status,
        "message": record.message,
        "score": record.score,
        "max_score": record.max_score,
        "seconds": record.seconds,
        "exercises": [_exercise(exercise) for exercise in record.exercises],
    }


def _exercise(exercise: ExerciseRecord) -> dict[str, Any]:
    keys = ("name", "score", "max_score", "needs_manual_grade", "verdict", "slip", "says", "checks")
    whole = asdict(exercise)
    return {key: whole[key] for key in keys}


def from_json(value: dict[str, Any]) -> SubmissionRecord:
    """Read a record that to_json wrote."""
    exercises = tuple(
        ExerciseRecord(**{**exercise, "checks": tuple(CheckRecord(**check) for check in exercise["checks"])})
        for exercise in value["exercises"]
    )
    return SubmissionRecord(**{**{k: v for k, v in value.items() if k != "score"}, "exercises": exercises})


def document(records: Iterable[SubmissionRecord], isolation: str) -> str:
    """Write the whole of a run as JSON, in an order that does not depend on how it was run."""
    ordered = sorted(records, key=lambda record: (record.student, record.lesson))
    whole = {"version": VERSION, "isolation": isolation, "submissions": [to_json(record) for record in ordered]}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
