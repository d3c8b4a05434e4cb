"""What the gradebook holds of a class, read without nbgrader, which takes seconds to import."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, TextClause, bindparam, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from autograder.engine.classes.page_html import Added
from autograder.engine.judging.record import SubmissionRecord

Who = tuple[str, str]
"""A student and a lesson."""


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


@dataclass
class Held:
    """What the gradebook holds of one submission."""

    scores: dict[str, float | None] = field(default_factory=dict)
    """The judge's scores, exercise by exercise."""
    manual: dict[str, float] = field(default_factory=dict)
    extra: dict[str, float] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    penalty: float = 0.0
    due: str = ""
    """All that a penalty for coming late depends on."""

    @property
    def added(self) -> Added:
        return Added(self.manual, self.extra, self.comments, self.penalty)

    @property
    def state(self) -> str:
        """Name the state of all of it."""
        whole = [sorted(part.items()) for part in (self.scores, self.manual, self.extra, self.comments)]
        return hashlib.sha256(repr((whole, self.penalty, self.due)).encode(errors="replace")).hexdigest()


def held(url: URL, students: Sequence[str] | None = None) -> dict[Who, Held]:
    """Read what the gradebook holds, of these students or of all. Raises StoreError."""
    found: dict[Who, Held] = {}
    try:
        with _reading(url) as base:
            if base is None:
                return {}
            chosen = {} if students is None else {"students": list(students)}
            for row in base.execute(_query(_GRADES, students), chosen):
                one = found.setdefault((row.student, row.lesson), Held())
                exercise = row.cell.removesuffix("-check")
                one.scores[exercise] = row.auto_score
                one.penalty, one.due = row.penalty or 0.0, f"{row.timestamp} {row.extension} {row.duedate}"
                if row.manual_score is not None:
                    one.manual[exercise] = row.manual_score
                if row.extra_credit and (row.manual_score is not None or row.auto_score is not None):
                    one.extra[exercise] = row.extra_credit
            for row in base.execute(_query(_COMMENTS, students), chosen):
                found.setdefault((row.student, row.lesson), Held()).comments[row.cell] = row.manual_comment
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"the gradebook, {name(url)}, cannot be read: {reason(error)}") from error
    return found


def changes(records: Sequence[SubmissionRecord], url: URL) -> list[Change]:
    """List the scores that storing these records would change."""
    now = held(url)
    return [
        Change(one.student, one.lesson, exercise.name, before, exercise.score)
        for one in records
        if one.status == "graded"
        for exercise in one.exercises
        if not exercise.needs_manual_grade
        and (before := now.get((one.student, one.lesson), Held()).scores.get(exercise.name)) != exercise.score
    ]


def file_of(url: URL) -> Path | None:
    """Say which file the gradebook is, if it is one."""
    plain = url.get_backend_name() == "sqlite" and url.database and "uri" not in url.query
    return Path(str(url.database)) if plain else None


def name(url: URL) -> str:
    """Call the gradebook by a name that a person knows, without a password."""
    file = file_of(url)
    return file.name if file else url.render_as_string()


def reason(error: Exception) -> str:
    """Say what is the matter, in the words of the database's own library."""
    return str(getattr(error, "orig", None) or error)


@contextlib.contextmanager
def _reading(url: URL) -> Iterator[Connection | None]:
    """Open the gradebook so that nothing is made or changed; None if there is none yet."""
    file = file_of(url)
    if file and not file.exists():
        yield None
        return
    seconds = float(str(url.query.get("timeout", 5)))
    engine = create_engine(url)
    if file:
        place = f"{file.as_uri()}?mode=ro"  # as a URI, whatever stands in its path
        engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(place, uri=True, timeout=seconds))
    try:
        with engine.connect() as base:
            yield base
    finally:
        engine.dispose()


_FROM = """
join submitted_notebook on {0}.notebook_id = submitted_notebook.id
join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
join student on submitted_assignment.student_id = student.id
join assignment on submitted_assignment.assignment_id = assignment.id
join base_cell on {0}.cell_id = base_cell.id
where {1}
"""
_GRADES = """
select student.id as student, assignment.name as lesson, base_cell.name as cell, grade.auto_score, grade.manual_score,
 grade.extra_credit, submitted_assignment.timestamp, submitted_assignment.extension, assignment.duedate,
 submitted_notebook.late_submission_penalty as penalty from grade
""" + _FROM.format("grade", "1 = 1")
_COMMENTS = """
select student.id as student, assignment.name as lesson, base_cell.name as cell, comment.manual_comment from comment
""" + _FROM.format("comment", "comment.manual_comment is not null")


def _query(sql: str, students: Sequence[str] | None) -> TextClause:
    if students is None:
        return text(sql)
    return text(f"{sql} and student.id in :students").bindparams(bindparam("students", expanding=True))
