"""What a worker does with one submission: judge it, and make all of it that will be stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder.engine.classes.isolation import jail_of
from autograder.engine.classes.kept import judge_task
from autograder.engine.classes.notebook import graded, restored
from autograder.engine.classes.page import Page, page
from autograder.engine.course.course import Course
from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.find import Task
from autograder.engine.hand_in.read import contents
from autograder.engine.hand_in.texts import Unreadable
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import Level
from autograder.engine.judging.judge import Judgement
from autograder.engine.judging.record import SubmissionRecord

TIMESTAMP = "timestamp.txt"
RECEIPTS = (TIMESTAMP, "submission_secret.txt")
"""What nbgrader's collecting puts beside a notebook, and its releasing of feedback reads again."""
SHORT = Limits(file=4096)


@dataclass(frozen=True)
class Graded:
    """All of a graded submission that is stored, but for what the gradebook itself knows."""

    notebook: str
    """The text of the notebook that nbgrader's tools open."""
    page: Page
    answers: Mapping[str, str] = field(default_factory=dict)
    """Digest of what stands in each solution cell: whether it is still as it was given out."""
    receipts: Mapping[str, str] = field(default_factory=dict)

    @property
    def made_of(self) -> str:
        """Name the state of all that is stored."""
        parts = (self.notebook, repr(self.page), repr(sorted(self.receipts.items())))
        return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()


@dataclass(frozen=True)
class Result:
    record: SubmissionRecord
    graded: Graded | None = None
    """None where there is nothing to store."""
    anew: bool = True
    """Whether the judge's part of it is another than what was stored before."""


def begin(root: Path, level: Level, keep: bool, store: bool) -> Callable[[Task], Result]:
    """Read the course, and give the function that grades one submission after another of it."""
    course = Course(root)
    jail = jail_of(course, level)

    def work(task: Task) -> Result:
        judged = judge_task(course, task, jail, keep)
        wanted = store and judged.record.status == "graded"
        return Result(judged.record, _all_of(judged, task, course.lesson(task.lesson)) if wanted else None)

    return work


def _all_of(judged: Judgement, task: Task, lesson: Lesson) -> Graded:
    file = f"submitted/{task.student}/{task.lesson}/{task.notebook.name}"
    solutions = {cell.grade_id for cell in lesson.cells if cell.solution}
    return Graded(
        notebook=graded(restored(judged.cells, lesson, file), judged.record, lesson),
        page=page(judged, lesson, file),
        answers={one["grade_id"]: digest(one["source"]) for one in judged.cells if one["grade_id"] in solutions},
        receipts=dict(filter(None, (_receipt(task.folder / name) for name in RECEIPTS))),
    )


def _receipt(path: Path) -> tuple[str, str] | None:
    """Read a small file that nbgrader has put there; a link or something else of this name is left where it is."""
    try:
        return path.name, contents(path, SHORT).decode()
    except (Unreadable, UnicodeDecodeError):
        return None


def digest(text: str) -> str:
    """Name a text."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
