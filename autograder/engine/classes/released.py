"""A lesson's cells as learners receive them, made as nbgrader makes a release, without writing one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nbformat import from_dict
from nbgrader.preprocessors import ComputeChecksums, LockCells
from nbgrader.utils import is_grade, is_locked, is_solution

from autograder.engine.author.stubs import WriteStubs
from autograder.engine.classes.notebook import restored
from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell


@dataclass(frozen=True)
class Released:
    """What nbgrader's gradebook holds of a cell."""

    grade_id: str
    kind: str
    source: str
    checksum: str
    graded: bool
    solution: bool
    locked: bool
    points: float


def released(lesson: Lesson) -> list[Released]:
    """List the cells that nbgrader knows by their name: what is written, what is graded, what is locked."""
    cells: list[PlainCell] = [
        {"kind": one.kind, "source": one.source, "grade_id": one.grade_id} for one in lesson.cells
    ]
    notebook: Any = from_dict(restored(cells, lesson, ""))
    resources: dict[str, Any] = {}
    for step in (LockCells, WriteStubs, ComputeChecksums):
        notebook, resources = step().preprocess(notebook, resources)
    return [_released(cell) for cell in notebook.cells if is_grade(cell) or is_solution(cell) or is_locked(cell)]


def _released(cell: Any) -> Released:
    mark = cell.metadata.nbgrader
    return Released(
        grade_id=mark.grade_id,
        kind=cell.cell_type,
        source=cell.source,
        checksum=mark.checksum,
        graded=is_grade(cell),
        solution=is_solution(cell),
        locked=is_locked(cell),
        points=float(mark.get("points", 0)),
    )
