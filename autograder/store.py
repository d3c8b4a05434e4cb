"""What the gradebook holds of a class, and what has still to be stored. One process writes, one learner at a time."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder import ROOT, build, record, submission
from autograder.lessons import BUILT, load
from autograder.record import SubmissionRecord

GRADEBOOK = ROOT / "gradebook.db"
STORED = ROOT / "build" / "stored"
"""For each result that was stored to its end, what it was made of."""
PAGES = ROOT / "feedback"


class StoreError(Exception):
    """What is stored cannot be reached; the text says what and why."""


@dataclass(frozen=True)
class Change:
    """A score that storing would change."""

    student: str
    lesson: str
    exercise: str
    before: float | None
    """None: the gradebook has no score yet."""
    after: float


def store(
    records: Sequence[SubmissionRecord], submitted: Path, began: Callable[[int], None], done: Callable[[], None]
) -> list[str]:
    """Store what is graded and not stored yet. Returns, in words, what could not be stored.

    began is called with the number of results to store, done after each.
    """
    held = scores()
    fresh = [r for r in records if r.status == "graded" and not _is_stored(r, submitted, held)]
    began(len(fresh))
    if not fresh:
        return []
    from autograder import nbgrader_bridge  # nbgrader takes a second to import

    faults = []
    shutil.rmtree(nbgrader_bridge.STORING, ignore_errors=True)
    for lesson in sorted({one.lesson for one in fresh}):
        nbgrader_bridge.generate_assignment(lesson, build.RELEASE, database=True)
    for one in fresh:
        try:
            nbgrader_bridge.store(one, submitted / one.student / one.lesson)
            record.write(_made_of(one, submitted), _marker(one))
        except Exception as error:  # one learner's result that cannot be stored must not stop the class
            faults.append(f"{one.student}, {one.lesson} could not be stored: {error}. Grade this learner again.")
        done()
    return faults


def changes(records: Sequence[SubmissionRecord]) -> list[Change]:
    """List the scores that storing these records would change."""
    held = scores()
    return [
        Change(one.student, one.lesson, exercise.name, before, exercise.score)
        for one in records
        if one.status == "graded"
        for exercise in one.exercises
        if not exercise.needs_manual_grade
        and (before := held.get((one.student, one.lesson), {}).get(exercise.name)) != exercise.score
    ]


def scores() -> dict[tuple[str, str], dict[str, float | None]]:
    """Read what the gradebook holds: the autograder's scores, exercise by exercise, for each learner and lesson."""
    if not GRADEBOOK.exists():
        return {}
    held: dict[tuple[str, str], dict[str, float | None]] = {}
    try:
        with contextlib.closing(sqlite3.connect(f"file:{GRADEBOOK}?mode=ro", uri=True, timeout=60)) as base:
            for student, lesson, cell, score in base.execute(_SCORES):
                held.setdefault((student, lesson), {})[cell.removesuffix("-check")] = score
    except sqlite3.Error as error:
        raise StoreError(f"the gradebook, {GRADEBOOK.name}, cannot be read: {error}") from error
    return held


_SCORES = """
select student.id, assignment.name, base_cell.name, grade.auto_score from grade
join submitted_notebook on grade.notebook_id = submitted_notebook.id
join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
join student on submitted_assignment.student_id = student.id
join assignment on submitted_assignment.assignment_id = assignment.id
join base_cell on grade.cell_id = base_cell.id
"""


def _is_stored(one: SubmissionRecord, submitted: Path, held: dict[tuple[str, str], dict[str, float | None]]) -> bool:
    """Tell whether this very result was stored to its end, and what was stored is still there."""
    marker, page = _marker(one), PAGES / one.student / one.lesson / f"{one.lesson}.html"
    kept = held.get((one.student, one.lesson), {})
    return (
        marker.exists()
        and marker.read_text(encoding="utf-8") == _made_of(one, submitted)
        and page.exists()
        and all(kept.get(e.name, -1) == e.score for e in one.exercises if not load(one.lesson).by_hand(e.name))
    )


def _marker(one: SubmissionRecord) -> Path:
    return STORED / one.lesson / hashlib.sha256(one.student.encode()).hexdigest()


def _made_of(one: SubmissionRecord, submitted: Path) -> str:
    """Name all that a stored result shows: the record, the learner's notebook, the lesson."""
    shown = record.to_json(one)
    del shown["seconds"]
    state = hashlib.sha256(json.dumps(shown).encode())
    with contextlib.suppress(submission.Unreadable):  # taken away since it was judged: storing will say so
        state.update(submission.contents(submitted / one.student / one.lesson / f"{one.lesson}.ipynb"))
    state.update((BUILT / one.lesson / f"{one.lesson}.ipynb").read_bytes())
    return state.hexdigest()
