"""Where nbgrader and the judge meet: preprocessors for nbgrader_config.py, and nbgrader's steps as functions."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor
from traitlets import Unicode

from autograder import ROOT, classroom, submission
from autograder.judge import checks_of
from autograder.lessons import Cell, Lesson, load
from autograder.record import ExerciseRecord, SubmissionRecord
from selfcheck import show
from selfcheck.core import Outcome

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
        nb.cells = [_node(cell, lesson) for cell in cells]
        nb.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
        nb.nbformat, nb.nbformat_minor = 4, 5
        return nb, resources


def _node(cell: dict[str, Any], lesson: Lesson) -> NotebookNode:
    node: NotebookNode = new_code_cell(cell["source"]) if cell["kind"] == "code" else new_markdown_cell(cell["source"])
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

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Result:
        coursedir = self.parent.parent.coursedir
        names = resources["nbgrader"]
        folder = Path(coursedir.format_path(coursedir.submitted_directory, names["student"], names["assignment"]))
        level = classroom.isolation(self.isolation)
        record = classroom.judged(folder / f"{names['assignment']}.ipynb", names["assignment"], level)
        if record.status != "graded":
            raise RuntimeError(f"{names['student']}, {names['assignment']}: {record.message}")
        exercises = {exercise.name: exercise for exercise in record.exercises}
        for cell in nb.cells:
            mark = cell.metadata.get("nbgrader", {})
            if mark.get("grade") and mark.get("locked"):
                exercise = exercises[mark["grade_id"].removesuffix("-check")]
                cell.outputs = [_output(exercise, load(names["assignment"]))]
        return nb, resources


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
    remark = f"{exercise.score:g} of {exercise.max_score:g} points"
    return show.card(
        exercise.name, outcomes, every=True, remark=f"{exercise.says}. {remark}" if exercise.says else remark
    )


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


def store(record: SubmissionRecord, submitted: Path, level: str) -> None:
    """Store one graded submission: gradebook, autograded notebook, feedback page."""
    from nbgrader.converters import Autograde, GenerateFeedback

    course = {"assignment_id": record.lesson, "student_id": record.student, "submitted_directory": str(submitted)}
    config = configuration(CourseDirectory=course, JudgeCells={"isolation": level})
    _run(Autograde, config)
    _run(GenerateFeedback, config)


def _run(converter: Any, config: Any) -> None:
    from nbgrader.coursedir import CourseDirectory

    log = logging.getLogger("autograder.nbgrader")
    log.setLevel(logging.ERROR)
    converter(coursedir=CourseDirectory(config=config), config=config, log=log).start()
