"""Read what a learner handed in: decide whether it is the lesson's notebook, and which cells count.

The rule is contract.md §5: as if the notebook were run from top to bottom, with everything that was locked as it
was given out.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.lessons import Lesson
from selfcheck.notebook import python_of

MAX_FILE = 64 << 20
MAX_CELL = 1 << 20
TOO_LARGE = "raise RuntimeError('this cell was not run: it holds more than a megabyte of text')"
MISSING = "# This cell was missing from the notebook."
UNANSWERED = "YOUR ANSWER HERE"
"""What nbgrader puts in the place of a model answer."""


class Unreadable(Exception):
    """This cannot be graded; the text says what it is and what to do."""


@dataclass(frozen=True)
class RunCell:
    """Code of a learner's notebook, in Python, and the name by which messages call it."""

    label: str
    source: str


@dataclass(frozen=True)
class Submission:
    lesson: Lesson
    digest: str
    cells: tuple[RunCell, ...]
    answered: frozenset[str] = frozenset()
    """Written questions that hold something else than what was given out."""


def read(path: Path, lesson: Lesson) -> Submission:
    """Read a learner's notebook. Raises Unreadable, with a message for the instructor."""
    raw = contents(path)
    cells = _restored(raw, lesson)
    written = {_grade_id(cell) for cell in cells if cell["source"].strip() not in ("", UNANSWERED)}
    digest = hashlib.sha256(raw).hexdigest()
    return Submission(lesson, digest, tuple(_to_run(cells, lesson)), frozenset(written & lesson.names))


def restored(path: Path, lesson: Lesson) -> list[dict[str, Any]]:
    """Read the cells of a learner's notebook, with everything put back that the lesson fixes. Raises Unreadable."""
    return _restored(contents(path), lesson)


def _restored(raw: bytes, lesson: Lesson) -> list[dict[str, Any]]:
    return restore(_cells(raw, lesson), lesson)


def contents(path: Path) -> bytes:
    """Read a file that is one: links and special files are Unreadable."""
    again = "Ask the learner to hand in the notebook itself once more."
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{path.name} is a link or a special file, not a notebook. {again}")
        if status.st_size > MAX_FILE:
            raise Unreadable(f"{path.name} is larger than {MAX_FILE >> 20} MB. Clear all its outputs and save it.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name} cannot be opened: {error.strerror}. Mend its permissions.") from error


def _cells(raw: bytes, lesson: Lesson) -> list[dict[str, Any]]:
    file = f"{lesson.name}.ipynb"
    if not raw.strip():
        raise Unreadable(f"{file} is empty. Ask the learner to save the notebook and hand it in again.")
    try:
        notebook = json.loads(_text(raw, file), parse_int=_number)
    except (ValueError, RecursionError) as error:
        where = (
            f" (it breaks off or is damaged at line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        )
        raise Unreadable(f"{file} is not a whole notebook{where}. Ask the learner to hand it in again.") from error
    notebook = _modern(notebook)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise Unreadable(f"{file} is no notebook: it has no list of cells. Is it the right file?")
    cells = [cell for cell in map(plain, cells) if cell]
    known = [cell for cell in cells if _grade_id(cell).removesuffix("-check") in lesson.names]
    if not known and not any(_defines(cell, lesson) for cell in cells):
        raise Unreadable(f"{file} has none of the cells of lesson {lesson.name}. Is it the right file?")
    return cells


def _number(digits: str) -> int:
    """Read a whole number; one of more digits than Python reads is no reason to refuse a notebook."""
    return int(digits) if len(digits) < 1000 else 0


def _text(raw: bytes, file: str) -> str:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{file} is not written in UTF-8, as notebooks are. Open it in JupyterLab and save it."
        ) from error


def _modern(notebook: Any) -> Any:
    """Upgrade a notebook of the old format (version 3: worksheets)."""
    if not isinstance(notebook, dict) or "worksheets" not in notebook:
        return notebook
    import nbformat  # slow to import, and hardly ever needed

    try:
        return json.loads(json.dumps(nbformat.reads(json.dumps(notebook), as_version=4)))
    except Exception as error:  # whatever stands in an old notebook, the class goes on
        raise Unreadable("the notebook is of an old format that cannot be upgraded. Save it in JupyterLab.") from error


def plain(cell: Any) -> dict[str, Any]:
    """Keep what counts of a cell: its type, its text and its place in the lesson."""
    if not isinstance(cell, dict):
        return {}
    source = cell.get("source", "")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return {}
    source = source.encode("utf-8", "replace").decode()  # half a character could be written nowhere
    metadata = cell.get("metadata")
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = mark.get("grade_id") if isinstance(mark, dict) else None
    return {"kind": cell["cell_type"], "source": source, "grade_id": grade_id if isinstance(grade_id, str) else ""}


def _grade_id(cell: dict[str, Any]) -> str:
    return str(cell["grade_id"])


def _defines(cell: dict[str, Any], lesson: Lesson) -> bool:
    names = "|".join(lesson.names)
    return cell["kind"] == "code" and bool(re.search(rf"^(def (?:{names})\b|(?:{names}) *=)", cell["source"], re.M))


def restore(cells: list[dict[str, Any]], lesson: Lesson) -> list[dict[str, Any]]:
    """Put back what the lesson fixes: locked cells as they were given out, missing ones where they belong.

    Takes and returns cells as {"kind", "source", "grade_id"}. Of a solution cell that stands there twice the last one
    keeps its place in the lesson and the others become plain cells, so that the last definition counts, as it does when
    a notebook is run. A solution cell that was turned into text keeps its text but is not run.
    """
    last = {_grade_id(cell): i for i, cell in enumerate(cells)}
    first = {_grade_id(cell): i for i, cell in reversed(list(enumerate(cells)))}
    restored = []
    for i, cell in enumerate(cells):
        grade_id = _grade_id(cell)
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


def _as_given(source: str, kind: str, grade_id: str) -> dict[str, Any]:
    return {"kind": kind, "source": source, "grade_id": grade_id}


def _silenced(cell: dict[str, Any], kind: str) -> str:
    if kind != "code":
        return str(cell["source"])
    lines = ["This cell had been turned into text, so it was not run.", *cell["source"].splitlines()]
    return "\n".join(f"# {line}" for line in lines)


def _with_missing(cells: list[dict[str, Any]], lesson: Lesson) -> list[dict[str, Any]]:
    """Insert the lesson's cells that are not there, each after the one that precedes it in the lesson."""
    present = {_grade_id(cell) for cell in cells}
    before = ""
    for grade_id, given in lesson.by_id.items():
        if grade_id not in present:
            place = next((i + 1 for i, cell in enumerate(cells) if before and _grade_id(cell) == before), 0)
            source = given.source if given.locked else (MISSING if given.kind == "code" else UNANSWERED)
            cells.insert(place, _as_given(source, given.kind, grade_id))
        before = grade_id
    return cells


def _to_run(cells: list[dict[str, Any]], lesson: Lesson) -> list[RunCell]:
    """List the code that grading runs: no check cells, no demonstration that stands as it was given out."""
    skipped = {cell.source.strip() for cell in lesson.cells if cell.demonstration or (cell.graded and cell.locked)}
    code = [
        RunCell(_grade_id(cell) or f"cell {i + 1}", python_of(cell["source"]))
        for i, cell in enumerate(cells)
        if cell["kind"] == "code" and cell["source"].strip() and cell["source"].strip() not in skipped
    ]
    return [cell if len(cell.source) <= MAX_CELL else _shorter(cell) for cell in code]


def _shorter(cell: RunCell) -> RunCell:
    """Leave out the comments of a cell that is far too large, and its code, too, if that is not enough."""
    code = "\n".join(line for line in cell.source.splitlines() if not line.lstrip().startswith("#"))
    return RunCell(cell.label, code if len(code) <= MAX_CELL else TOO_LARGE)
