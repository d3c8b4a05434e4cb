"""Read a lesson as its author writes it: a Python file in the percent format, a cell after each `# %%` line.

The build makes notebooks of the same files with jupytext, which is slow to import; every grading worker comes
through here. A test holds that both read the same cells.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any


class CourseError(Exception):
    """A course cannot be read; the text names the file, says what is wrong and what to write."""


@dataclass(frozen=True)
class Cell:
    """A cell of a lesson as its author wrote it, solution included."""

    kind: str
    source: str
    grade_id: str = ""
    locked: bool = False
    solution: bool = False
    graded: bool = False
    points: float = 0.0
    demonstration: bool = False
    """A long demonstration or a plot, tagged `skip-grading`: it is not run when grading."""

    @property
    def given(self) -> bool:
        """Code that a learner receives and must not change, and that learner's functions may need."""
        return self.kind == "code" and self.locked and not self.graded


SKIP = "skip-grading"
_MARK = re.compile(r"# %%(?P<markdown> \[markdown\])?(?P<options>.*)")
_OPTION = re.compile(r"(nbgrader|tags)=(\{.*?\}|\[.*?\])(?= |$)")


def read_cells(text: str, file: str) -> tuple[Cell, ...]:
    """Split the text of a lesson into its cells. Raises CourseError, with the line, for options that are no JSON."""
    begun: list[tuple[re.Match[str], int, list[str]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        mark = _MARK.fullmatch(line)
        if mark:
            begun.append((mark, number, []))
        elif begun:
            begun[-1][2].append(line)
    return tuple(_cell(mark, lines, f"{file}, line {number}") for mark, number, lines in begun)


def _cell(mark: re.Match[str], lines: list[str], place: str) -> Cell:
    try:
        options = {name: json.loads(value) for name, value in _OPTION.findall(mark["options"])}
    except ValueError as error:
        raise CourseError(f"{place}: what stands after # %% is no JSON ({error}).") from error
    graded: dict[str, Any] = options.get("nbgrader", {})
    if mark["markdown"]:
        lines = [line.removeprefix("#").removeprefix(" ") for line in lines]
    return Cell(
        kind="markdown" if mark["markdown"] else "code",
        source="\n".join(lines).strip("\n"),
        grade_id=graded.get("grade_id", ""),
        locked=graded.get("locked", False),
        solution=graded.get("solution", False),
        graded=graded.get("grade", False),
        points=float(graded.get("points", 0)),
        demonstration=SKIP in options.get("tags", []),
    )


_MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")


def without_markers(source: str) -> str:
    """Drop the lines that mark the beginning and the end of a solution."""
    return "\n".join(line for line in source.splitlines() if line.strip() not in _MARKERS)
