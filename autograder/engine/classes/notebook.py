"""The notebook that nbgrader's tools open: the learner's cells, the lesson's locked ones, and a card for each exercise.

It is written as nbgrader's own converters write it, without them: they take seconds to import.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from autograder.engine.classes.capped import capped
from autograder.engine.classes.cards import card
from autograder.engine.course.cells import Cell
from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell
from autograder.engine.judging.record import ExerciseRecord, SubmissionRecord

Notebook = dict[str, Any]
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def restored(cells: Sequence[PlainCell], lesson: Lesson, file: str) -> Notebook:
    """Write the cells of a submission as a notebook. file: where the whole is, told where a cell is cut."""
    given = {cell.source for cell in lesson.cells}
    nodes = [
        _node(cell, lesson, f"cell-{place:03}", own=cell["source"] not in given)
        for place, cell in enumerate(capped(cells, lesson, file))
    ]
    return {"cells": nodes, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}


def _node(cell: PlainCell, lesson: Lesson, name: str, own: bool) -> dict[str, Any]:
    given = lesson.by_id.get(cell["grade_id"])
    node: dict[str, Any] = {
        "cell_type": "code" if cell["kind"] == "code" else "markdown",
        "id": name,
        "metadata": {"nbgrader": mark(given)} if given else {},
        "source": cell["source"],
    }
    if cell["kind"] == "code":
        node |= {"execution_count": None, "outputs": []}
    elif own:
        # A learner's text is shown to others, in feedback and in the formgrader: its HTML is shown, not obeyed.
        node["source"] = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", cell["source"])
    return node


def mark(given: Cell) -> dict[str, Any]:
    """Write nbgrader's metadata of a cell of the lesson."""
    marked = {
        "cell_type": given.kind,
        "grade": given.graded,
        "grade_id": given.grade_id,
        "locked": given.locked,
        "schema_version": 3,
        "solution": given.solution,
        "task": False,
    }
    return {**marked, "points": given.points} if given.graded else marked


def graded(notebook: Notebook, record: SubmissionRecord, lesson: Lesson) -> str:
    """Put each exercise's card and score into its check cell, as its output, and write the notebook out."""
    exercises = {exercise.name: exercise for exercise in record.exercises}
    for cell in notebook["cells"]:
        marked = cell["metadata"].get("nbgrader", {})
        if marked.get("grade") and marked.get("locked"):
            cell["outputs"] = [_output(exercises[marked["grade_id"].removesuffix("-check")], lesson)]
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _output(exercise: ExerciseRecord, lesson: Lesson) -> dict[str, Any]:
    """Write a result in the one form in which nbgrader takes a number for a score: a bare number as text."""
    data = {"text/plain": repr(exercise.score), "text/html": card(exercise, lesson)}
    return {"output_type": "execute_result", "data": data, "execution_count": 1, "metadata": {}}
