"""Read what a learner handed in: decide whether it is the lesson's notebook, and which cells count.

The rule is contract.md §5: as if the notebook were run from top to bottom, with everything that was locked as it
was given out. The file is opened, and the cells' texts are parsed, in the jail (hand_in/texts.py).
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell, Unreadable, cells_in, look_into
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.processes import Processes
from selfcheck.reading import Statement

TOO_LARGE = "raise RuntimeError('this cell was not run: it holds more than a megabyte of text')"
MISSING = "# This cell was missing from the notebook."
UNANSWERED = "YOUR ANSWER HERE"
"""What nbgrader puts in the place of a model answer."""


@dataclass(frozen=True)
class RunCell:
    """Code of a learner's notebook, and the name by which messages call it."""

    label: str
    source: str
    """In Python."""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class Submission:
    lesson: Lesson
    cells: tuple[RunCell, ...]
    restored: tuple[PlainCell, ...] = ()
    """All cells, with everything put back that the lesson fixes."""
    answered: frozenset[str] = frozenset()
    """Written questions that hold something else than what was given out."""


def read(raw: bytes, lesson: Lesson, processes: Processes) -> Submission:
    """Read what a learner's notebook file holds. Raises Unreadable, whose text is for the instructor, and JailError."""
    file = f"{lesson.name}.ipynb"
    cells = cells_in(raw, file, processes)
    known = [cell for cell in cells if cell["grade_id"].removesuffix("-check") in lesson.names]
    if not known and not any(_defines(cell, lesson) for cell in cells):
        raise Unreadable(f"{file} has none of the cells of lesson {lesson.name}. Is it the right file?")
    cells = restore(cells, lesson)
    written = {cell["grade_id"] for cell in cells if cell["source"].strip() not in ("", UNANSWERED)}
    to_run = _to_run(cells, lesson, processes.limits.text)
    seen = look_into(to_run, lesson.by_id.keys(), processes)
    run = tuple(RunCell(label, *one) for (label, _), one in zip(to_run, seen, strict=True))
    return Submission(lesson, run, tuple(cells), frozenset(written & lesson.names))


def contents(path: Path, limits: Limits) -> bytes:
    """Read a file that is one: links and special files are Unreadable."""
    again = "Ask the learner to hand in the notebook itself once more."
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{path.name} is a link or a special file, not a notebook. {again}")
        if status.st_size > limits.file:
            raise Unreadable(f"{path.name} is larger than {limits.file >> 20} MB. Clear all its outputs and save it.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name} cannot be opened: {error.strerror}. Mend its permissions.") from error


def _defines(cell: PlainCell, lesson: Lesson) -> bool:
    names = "|".join(lesson.names)
    return cell["kind"] == "code" and bool(re.search(rf"^(def (?:{names})\b|(?:{names}) *=)", cell["source"], re.M))


def restore(cells: list[PlainCell], lesson: Lesson) -> list[PlainCell]:
    """Put back what the lesson fixes: locked cells as they were given out, missing ones where they belong.

    Takes and returns cells as {"kind", "source", "grade_id"}. Of a solution cell that stands there twice the last one
    keeps its place in the lesson and the others become plain cells, so that the last definition counts, as it does when
    a notebook is run. A solution cell that was turned into text keeps its text but is not run.
    """
    last = {cell["grade_id"]: i for i, cell in enumerate(cells)}
    first = {cell["grade_id"]: i for i, cell in reversed(list(enumerate(cells)))}
    restored: list[PlainCell] = []
    for i, cell in enumerate(cells):
        grade_id = cell["grade_id"]
        given = lesson.by_id.get(grade_id)
        if given is None:
            restored.append({**cell, "grade_id": ""})
        elif given.locked:
            if first[grade_id] == i:
                restored.append(_as_given(given.source, given.kind, grade_id))
        elif last[grade_id] != i:
            restored.append({**cell, "grade_id": ""})
        elif cell["kind"] != given.kind:
            restored.append(_as_given(_silenced(cell, given.kind), given.kind, grade_id))
        else:
            restored.append(cell)
    return _with_missing(restored, lesson)


def _as_given(source: str, kind: str, grade_id: str) -> PlainCell:
    return {"kind": kind, "source": source, "grade_id": grade_id}


def _silenced(cell: PlainCell, kind: str) -> str:
    if kind != "code":
        return cell["source"]
    lines = ["This cell had been turned into text, so it was not run.", *cell["source"].splitlines()]
    return "\n".join(f"# {line}" for line in lines)


def _with_missing(cells: list[PlainCell], lesson: Lesson) -> list[PlainCell]:
    """Insert the lesson's cells that are not there, each after the one that precedes it in the lesson."""
    present = {cell["grade_id"] for cell in cells}
    before = ""
    for grade_id, given in lesson.by_id.items():
        if grade_id not in present:
            place = next((i + 1 for i, cell in enumerate(cells) if before and cell["grade_id"] == before), 0)
            source = given.source if given.locked else (MISSING if given.kind == "code" else UNANSWERED)
            cells.insert(place, _as_given(source, given.kind, grade_id))
        before = grade_id
    return cells


def _to_run(cells: list[PlainCell], lesson: Lesson, most: int) -> list[tuple[str, str]]:
    """List the code that grading runs, each with its label: no check cells, no demonstration as it was given out."""
    skipped = {cell.source.strip() for cell in lesson.cells if cell.demonstration or (cell.graded and cell.locked)}
    return [
        (cell["grade_id"] or f"cell {i + 1}", _shortened(cell["source"], most))
        for i, cell in enumerate(cells)
        if cell["kind"] == "code" and cell["source"].strip() and cell["source"].strip() not in skipped
    ]


def _shortened(source: str, most: int) -> str:
    """Leave out the comments of a cell that is far too large, and its code, too, if that is not enough."""
    if len(source) <= most:
        return source
    code = "\n".join(line for line in source.splitlines() if not line.lstrip().startswith("#"))
    return code if len(code) <= most else TOO_LARGE
