"""Where nbgrader and the judge meet: preprocessors for nbgrader_config.py, and nbgrader's steps as functions."""

from __future__ import annotations

import json
import logging
import re
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor
from nbgrader.utils import parse_utc
from sqlalchemy.exc import SAWarning
from traitlets import Unicode

from autograder import ROOT, classroom, submission
from autograder.judge import checks_of
from autograder.lessons import Cell, Lesson, load
from autograder.record import ExerciseRecord, SubmissionRecord, from_json, to_json
from selfcheck import show
from selfcheck.core import Outcome

STORING = ROOT / "build" / "storing"
"""Where a result lies while it is stored. What a killed run leaves there is removed by the next one."""
Result = tuple[NotebookNode, dict[str, Any]]


class WriteStubs(ClearSolutions):  # type: ignore[misc]
    """Replace solutions by stubs that name their exercise, so that a check can say which one is missing."""

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], index: int) -> Result:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        self.code_stub = {"python": f'raise NotImplementedError("{name}: not written yet")'}
        result: Result = super().preprocess_cell(cell, resources, index)
        return result


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Put back what the lesson fixes, by the same rules by which the judge reads a notebook."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Result:
        lesson = load(resources["nbgrader"]["assignment"])
        cells = submission.restore([c for c in map(submission.plain, nb.cells) if c], lesson)
        return _notebook(cells, lesson), resources


def _notebook(cells: list[dict[str, Any]], lesson: Lesson) -> NotebookNode:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    texts = {cell.source for cell in lesson.cells}
    nodes = [_node(cell, lesson, own=cell["source"] not in texts) for cell in cells]
    notebook: NotebookNode = new_notebook(cells=nodes, metadata={"kernelspec": kernel})
    return notebook


def _node(cell: dict[str, Any], lesson: Lesson, own: bool) -> NotebookNode:
    node: NotebookNode = new_code_cell(cell["source"])
    if cell["kind"] != "code":
        # A learner's text is shown to others, in feedback and in the formgrader: its HTML is shown, not obeyed.
        node = new_markdown_cell(re.sub(r"<(?=[A-Za-z/!?])", "&lt;", cell["source"]) if own else cell["source"])
    given = lesson.by_id.get(cell["grade_id"])
    if given is not None:
        node.metadata["nbgrader"] = _mark(given)
    return node


def _mark(given: Cell) -> dict[str, Any]:
    mark = {
        "cell_type": given.kind,
        "grade": given.graded,
        "grade_id": given.grade_id,
        "locked": given.locked,
        "schema_version": 3,
        "solution": given.solution,
        "task": False,
    }
    return {**mark, "points": given.points} if given.graded else mark


class JudgeCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Judge the submission and write each exercise's card and score as the output of its check cell."""

    isolation = Unicode("auto", help="auto, bubblewrap or process").tag(config=True)
    record = Unicode("", help="file with the record, if the submission has been judged already").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Result:
        names = resources["nbgrader"]
        record = self._kept() if self.record else self._judged(names["student"], names["assignment"])
        if record.status != "graded":
            raise RuntimeError(f"{names['student']}, {names['assignment']}: {record.message}")
        exercises = {exercise.name: exercise for exercise in record.exercises}
        for cell in nb.cells:
            mark = cell.metadata.get("nbgrader", {})
            if mark.get("grade") and mark.get("locked"):
                exercise = exercises[mark["grade_id"].removesuffix("-check")]
                cell.outputs = [_output(exercise, load(names["assignment"]))]
        return nb, resources

    def _kept(self) -> SubmissionRecord:
        return from_json(json.loads(Path(self.record).read_text(encoding="utf-8")))

    def _judged(self, student: str, lesson: str) -> SubmissionRecord:
        coursedir = self.parent.parent.coursedir
        folder = Path(coursedir.format_path(coursedir.submitted_directory, student, lesson))
        level = classroom.isolation(self.isolation)
        return classroom.judge_task(classroom.Task(student, lesson, folder), level, keep=True)


def _output(exercise: ExerciseRecord, lesson: Lesson) -> NotebookNode:
    """Write a result in the one form in which nbgrader takes a number for a score: a bare number as text."""
    data = {"text/plain": repr(exercise.score), "text/html": card(exercise, lesson)}
    output: NotebookNode = new_output("execute_result", data, execution_count=1)
    return output


def card(exercise: ExerciseRecord, lesson: Lesson) -> str:
    """Write the learner's card for one exercise: what held, what did not, and the score."""
    known = {
        (visibility, check.name): check
        for visibility in ("public", "hidden")
        for check in checks_of(lesson.checks_module, visibility).get(exercise.name, [])
    }
    outcomes = [
        Outcome(check.name, known[check.visibility, check.name].says, check.verdict, Outcome.details_of(check.message))
        for check in exercise.checks
    ]
    points = f"{exercise.score:g} of {exercise.max_score:g} points"
    remark = f"{exercise.says[0].upper()}{exercise.says[1:].rstrip('.')}." if exercise.says else ""
    return show.card(exercise.name, outcomes, every=True, remark=remark, points=points)


def configuration(**sections: dict[str, Any]) -> Any:
    """Read nbgrader_config.py as nbgrader does, and lay these settings over it."""
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    config.merge(Config(sections))
    return config


def generate_assignment(lesson: str, folder: Path, database: bool) -> None:
    """Write a lesson's release into a folder; with database, tell the gradebook of its cells as well."""
    from nbgrader.converters import GenerateAssignment

    course = {"assignment_id": lesson, "release_directory": str(folder)}
    config = configuration(CourseDirectory=course, SaveCells={"enabled": database})
    config.GenerateAssignment.no_database = not database
    _run(GenerateAssignment, config)


def store(record: SubmissionRecord, folder: Path) -> None:
    """Store one graded submission: gradebook, autograded notebook, feedback page. folder: what was handed in.

    nbgrader copies every file of a submission and reads its notebook with its own eyes. So it is given a folder of
    ours, with the notebook as the judge read it: links and other files stay where they are, and what could be
    judged can be stored.
    """
    from nbgrader.converters import Autograde, GenerateFeedback

    lesson = load(record.lesson)
    cells = submission.restored(folder / f"{record.lesson}.ipynb", lesson)
    STORING.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=STORING) as place:
        own = Path(place) / "submitted" / record.student / record.lesson
        own.mkdir(parents=True)
        nbformat.write(_notebook(cells, lesson), own / f"{record.lesson}.ipynb")
        _keep_timestamp(folder / "timestamp.txt", own)
        kept = Path(place) / "record.json"
        kept.write_text(json.dumps(to_json(record)), encoding="utf-8")
        course = {
            "assignment_id": record.lesson,
            "student_id": record.student,
            "submitted_directory": str(Path(place) / "submitted"),
        }
        config = configuration(CourseDirectory=course, JudgeCells={"record": str(kept)})
        _run(_of_one(Autograde, record), config)
        _run(_of_one(GenerateFeedback, record), config)


def _keep_timestamp(stamp: Path, own: Path) -> None:
    """Keep the time at which nbgrader collected the submission, for late penalties, if that is what the file holds."""
    try:
        text = submission.contents(stamp).decode().strip()
        parse_utc(text)
    except (submission.Unreadable, ValueError):
        return
    (own / stamp.name).write_text(text, encoding="utf-8")


def _of_one(converter: type, record: SubmissionRecord) -> type:
    """Make a converter that works on one submission, whatever its learner is called.

    nbgrader itself takes the id for a pattern of file names, in which brackets and stars have a meaning.
    """

    class OfOne(converter):  # type: ignore[misc]
        def init_notebooks(self) -> None:
            place = self._format_source(record.lesson, record.student)
            self.assignments = {place: [str(Path(place) / f"{record.lesson}.ipynb")]}
            self.notebooks: list[str] = []

    OfOne.__name__ = converter.__name__
    return OfOne


class _Complaints(logging.Handler):
    """Keeps what nbgrader only writes to its log: the reason why something failed."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.reasons: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.reasons.append(str(sys.exc_info()[1] or record.getMessage()))  # written where the error is caught


def _run(converter: Any, config: Any) -> None:
    from nbgrader.coursedir import CourseDirectory

    log, complaints = logging.getLogger("autograder.nbgrader"), _Complaints()
    log.handlers, log.propagate = [complaints], False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's own queries; nothing that an instructor can mend
            converter(coursedir=CourseDirectory(config=config), config=config, log=log).start()
    except NbGraderException as error:  # which only says that the log knows more
        raise RuntimeError(complaints.reasons[0] if complaints.reasons else str(error)) from error
