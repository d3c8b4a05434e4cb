"""The toy course for tests: copies of it, what its learners hand in, and the engine's commands on it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.engine import Course
from autograder.engine.course.cells import without_markers
from autograder.engine.course.lesson import Lesson

TOY = Path(__file__).parent / "toy"


def copied(folder: Path) -> Course:
    """Copy the toy course into a folder that is not there yet."""
    return Course(shutil.copytree(TOY, folder, ignore=shutil.ignore_patterns("__pycache__")))


def notebook(lesson: Lesson, written: Mapping[str, str], extra: str = "") -> str:
    """Write what a learner hands in: these cells instead of the reference's, and one more at the top."""
    cells = [_cell("code", extra, {})] if extra else []
    for cell in lesson.cells:
        mark = {"grade_id": cell.grade_id, "grade": cell.graded, "locked": cell.locked, "solution": cell.solution}
        mark |= {"schema_version": 3, "task": False} | ({"points": cell.points} if cell.graded else {})
        source = written.get(cell.grade_id, without_markers(cell.source))
        cells.append(_cell(cell.kind, source, {"nbgrader": mark} if cell.grade_id else {}))
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def _cell(kind: str, source: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": kind, "metadata": metadata, "source": source} | (
        {"outputs": [], "execution_count": None} if kind == "code" else {}
    )


def hand_in(course: Course, student: str, lesson: str, written: Mapping[str, str], extra: str = "") -> None:
    """Put a learner's notebook where the engine looks for it."""
    place = course.submitted / student / lesson / f"{lesson}.ipynb"
    place.parent.mkdir(parents=True)
    place.write_text(notebook(course.lesson(lesson), written, extra), encoding="utf-8")


def engine(
    folder: Path, *arguments: str, code: int = 0, python: str | Path = sys.executable
) -> subprocess.CompletedProcess[str]:
    """Type `python -m autograder.engine ...` in a folder."""
    command = [str(python), "-m", "autograder.engine", *arguments]
    # What this process was told about warnings and paths is not the command's business.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == code, done.stdout + done.stderr
    return done


def graded(course: Course, *arguments: str, python: str | Path = sys.executable) -> dict[tuple[str, str], Any]:
    """Grade without storing, and give what was recorded: (learner, lesson) -> its part of the record."""
    engine(course.root, "grade", "--no-store", "--json", "record.json", *arguments, python=python)
    record = json.loads((course.root / "record.json").read_text(encoding="utf-8"))
    return {(one["student"], one["lesson"]): one for one in record["submissions"]}
