"""Where nbgrader's own commands and the formgrader meet the judge: two steps of its autograding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from autograder.engine.classes import work
from autograder.engine.classes.grading import allowance
from autograder.engine.classes.isolation import isolation
from autograder.engine.classes.notebook import restored
from autograder.engine.classes.workers import Fault, Work, supervise
from autograder.engine.course.course import Course
from autograder.engine.hand_in.find import Task
from autograder.engine.hand_in.read import restore
from autograder.engine.hand_in.texts import PlainCell

Result = tuple[NotebookNode, dict[str, Any]]


class _OfTheCourse(NbGraderPreprocessor):  # type: ignore[misc]
    """A step that knows its course: read anew each time, since a Jupyter server lives long and files change."""

    @property
    def course(self) -> Course:
        return Course(Path(self._directory.root))

    @property
    def _directory(self) -> Any:
        return self.parent.parent.coursedir

    def folder(self, student: str, lesson: str) -> Path:
        """Say where a student's submission lies."""
        directory = self._directory
        return Path(directory.format_path(directory.submitted_directory, student, lesson))


class RestoreCells(_OfTheCourse):
    """Put back what the lesson fixes, by the same rules by which the judge reads a notebook."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Result:
        names = resources["nbgrader"]
        lesson = self.course.lesson(names["assignment"])
        cells = restore([_plain(cell) for cell in nb.cells], lesson)
        file = f"submitted/{names['student']}/{lesson.name}/{lesson.name}.ipynb"
        return from_dict(restored(cells, lesson, file)), resources


def _plain(cell: NotebookNode) -> PlainCell:
    """Keep what counts of a cell; nbgrader has read it, so it has the form of one, but for its metadata."""
    mark = cell.metadata.get("nbgrader")
    grade_id = mark.get("grade_id") if isinstance(mark, dict) else None
    return {"kind": cell.cell_type, "source": cell.source, "grade_id": grade_id if isinstance(grade_id, str) else ""}


class JudgeCells(_OfTheCourse):
    """Judge the submission, in a process of its own, and give the notebook with each exercise's card and score."""

    isolation = Unicode("auto", help="auto, bubblewrap or process").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Result:
        names = resources["nbgrader"]
        student, lesson = names["student"], names["assignment"]
        judged = self._judged(Task(student, lesson, self.folder(student, lesson)))
        if judged.graded is None:
            raise RuntimeError(f"{student}, {lesson}: {judged.record.message}")
        checksums = {mark.grade_id: mark.checksum for mark in map(_mark, nb.cells) if "checksum" in mark}
        # What was judged is what is shown and stored, even if the file has been changed since nbgrader read it.
        found = from_dict(json.loads(judged.graded.notebook))
        for mark in map(_mark, found.cells):
            if mark.get("grade_id") in checksums:
                mark["checksum"] = checksums[mark.grade_id]
        return found, resources

    def _judged(self, task: Task) -> work.Result:
        course = self.course
        job = Work(work.begin, (course.root, isolation(course, self.isolation), True, True))
        [found] = supervise(job, [task], 1, lambda _task, _result: None, limits=allowance()).values()
        if isinstance(found, Fault):
            raise RuntimeError(f"{task.student}, {task.lesson}: we could not judge this ({found.sentence})")
        return found


def _mark(cell: NotebookNode) -> Any:
    return cell.metadata.get("nbgrader", NotebookNode())
