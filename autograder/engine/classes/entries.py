"""Entries of the gradebook, written through nbgrader's own classes: the values are those of nbgrader's Autograde.

Its converters open the gradebook anew and commit for every cell; here a lesson, or many submissions, are one
transaction, which happens whole or not at all.
"""

from __future__ import annotations

import contextlib
import json
import os
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from sqlalchemy.engine import URL
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import selectinload

from autograder.engine.classes.gradebook import StoreError, file_of
from autograder.engine.classes.notebook import KERNEL
from autograder.engine.classes.released import Released
from autograder.engine.classes.settings import find_alembic
from autograder.engine.classes.work import TIMESTAMP, Result, digest


@contextlib.contextmanager
def opened(url: URL, course_id: str) -> Iterator[Any]:
    """Open the gradebook, and make it if there is none. Raises SQLAlchemy's errors."""
    find_alembic()
    file = file_of(url)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # nbgrader's own queries; nothing that an instructor can mend
        if file and not file.exists():
            _make(file, url, course_id)
        with Gradebook(url.render_as_string(hide_password=False), course_id) as book:
            yield book


def _make(file: Path, url: URL, course_id: str) -> None:
    """Make a gradebook whole or not at all: one without its version's number could never be upgraded."""
    part = file.with_name(f"{file.name}.part")  # whoever makes it holds the lock of this course
    part.unlink(missing_ok=True)
    try:
        Gradebook(url.set(database=str(part)).render_as_string(), course_id).close()
        os.link(part, file)  # and not in place of one that another program has made meanwhile
    except FileExistsError:
        return
    finally:
        part.unlink(missing_ok=True)


def register(db: Any, course_id: str, lesson: str, cells: Sequence[Released]) -> Any:
    """Enter a lesson's cells as nbgrader's SaveCells does, and return its notebook. Raises StoreError."""
    assignment = db.query(Assignment).filter(Assignment.name == lesson).one_or_none()
    if assignment is None:
        assignment = Assignment(name=lesson, course_id=course_id)
        db.add(assignment)
    notebook = next((one for one in assignment.notebooks if one.name == lesson), None)
    if notebook is None:
        notebook = Notebook(name=lesson, assignment=assignment, kernelspec=json.dumps(KERNEL))
        db.add(notebook)
    graded = {one.grade_id: {"max_score": one.points, "cell_type": one.kind} for one in cells if one.graded}
    solutions: dict[str, dict[str, Any]] = {one.grade_id: {} for one in cells if one.solution}
    new = _enter(db, notebook, GradeCell, notebook.grade_cells, graded)
    new += _enter(db, notebook, SolutionCell, notebook.solution_cells, solutions)
    _enter(db, notebook, SourceCell, notebook.source_cells, {one.grade_id: _source(one) for one in cells})
    for submission in notebook.submissions if new else ():
        _fill_up(submission, notebook)
        db.add(submission)  # and with it what is new of it
    db.flush()
    return notebook


def _source(cell: Released) -> dict[str, Any]:
    return {"cell_type": cell.kind, "locked": cell.locked, "source": cell.source, "checksum": cell.checksum}


def _enter(db: Any, notebook: Any, kind: type, there: Sequence[Any], wanted: dict[str, dict[str, Any]]) -> int:
    """Bring the entries of one kind of cells up to date, and tell how many are new. Only what differs is written."""
    held = {cell.name: cell for cell in there}
    gone = sorted(held.keys() - wanted.keys())
    if gone and notebook.submissions:
        raise StoreError(
            f"the lesson {notebook.name} no longer has {', '.join(gone)}, for which the gradebook holds grades. "
            "Put the gradebook aside under another name, and grade the class into a new one"
        )
    for name in gone:
        db.delete(held[name])
    for name, values in wanted.items():
        cell = held.get(name)
        if cell is None:
            db.add(kind(name=name, notebook=notebook, **values))
            continue
        for key, value in values.items():
            if getattr(cell, key) != value:
                setattr(cell, key, value)
    return len(wanted.keys() - held.keys())


def enter(book: Any, config: Any, notebook: Any, results: Sequence[Result]) -> None:
    """Enter these graded submissions of one lesson, without committing."""
    db = book.db
    sources = {cell.name: digest(cell.source) for cell in notebook.source_cells}
    students = {one.record.student for one in results}
    known = {one.id for one in db.query(Student).filter(Student.id.in_(students))}
    db.add_all(Student(id=name) for name in sorted(students - known))
    db.flush()
    submissions = _submissions(db, notebook, students)
    for one in results:
        assignment, submitted = submissions.get(one.record.student) or _new(db, notebook, one.record.student)
        _enter_one(one, assignment, submitted, sources)
    db.flush()
    penalties = AssignLatePenalties(config=config)
    penalties.init_plugin()
    for one in results:
        _take_off_for_lateness(db, penalties, *_submissions(db, notebook, {one.record.student})[one.record.student])


def _submissions(db: Any, notebook: Any, students: set[str]) -> dict[str, tuple[Any, Any]]:
    """Find what the gradebook has of these students."""
    query = (
        db.query(SubmittedNotebook)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .filter(SubmittedNotebook.notebook_id == notebook.id, SubmittedAssignment.student_id.in_(students))
        .options(
            selectinload(SubmittedNotebook.assignment),
            selectinload(SubmittedNotebook.grades),
            selectinload(SubmittedNotebook.comments),
        )
    )
    return {one.assignment.student_id: (one.assignment, one) for one in query}


def _new(db: Any, notebook: Any, student: str) -> tuple[Any, Any]:
    assignment = SubmittedAssignment(assignment_id=notebook.assignment_id, student_id=student)
    submitted = SubmittedNotebook(notebook_id=notebook.id, assignment=assignment)
    _fill_up(submitted, notebook)
    db.add(assignment)
    return assignment, submitted


def _fill_up(submitted: Any, notebook: Any) -> None:
    """Give a submission a grade and a comment for each cell that has one."""
    graded, said = ({one.cell_id for one in there} for there in (submitted.grades, submitted.comments))
    for cell in notebook.grade_cells:
        if cell.id is None or cell.id not in graded:
            Grade(cell=cell, notebook=submitted)
    for cell in notebook.solution_cells:
        if cell.id is None or cell.id not in said:
            Comment(cell=cell, notebook=submitted)


def _enter_one(one: Result, assignment: Any, submitted: Any, sources: dict[str, str]) -> None:
    """Write scores and automatic comments; what a person has written stays."""
    assert one.graded is not None
    with contextlib.suppress(KeyError, ValueError):  # none, or not a time: what is there already stays
        assignment.timestamp = parse_utc(one.graded.receipts[TIMESTAMP].strip())
    untouched = {name for name, text in one.graded.answers.items() if sources[name] == text}
    exercises = {exercise.name: exercise for exercise in one.record.exercises}
    for grade in submitted.grades:
        exercise = exercises.get(grade.cell.name.removesuffix("-check"))
        if exercise is None:
            continue
        by_hand = grade.cell.name == exercise.name  # the answer itself: nobody but a person can grade it
        grade.auto_score = (0.0 if exercise.name in untouched else None) if by_hand else exercise.score
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        elif one.anew:  # a person's score wins, and whoever gave it should look at it once more
            grade.needs_manual_grade = True
    for comment in submitted.comments:
        comment.auto_comment = "No response." if comment.cell.name in untouched else None


def _take_off_for_lateness(db: Any, penalties: Any, assignment: Any, submitted: Any) -> None:
    """Let the plugin that nbgrader is configured with say how many points coming late costs."""
    if not penalties.enabled:
        return
    submitted.late_submission_penalty = None
    late = assignment.total_seconds_late
    if late > 0:
        db.refresh(submitted, ["score"])
        penalty = penalties.plugin_inst.late_submission_penalty(assignment.student_id, submitted.score, late)
        if penalty is not None:
            submitted.late_submission_penalty = min(max(penalty, 0.0), submitted.score)
