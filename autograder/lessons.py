"""A lesson: its cells, its exercises with their points, its reference solution. All read from the built source.

build.py turns source/<lesson>.py into a notebook; everything else reads that notebook here, with the standard
library's json, because nbformat is slow to import and every grading worker comes through here.
"""

from __future__ import annotations

import ast
import functools
import json
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import numpy as np

from autograder import ROOT, SOURCE

BUILT = ROOT / "build" / "source"
"""nbgrader's source folder, made by build.py."""
NAMES = tuple(sorted(path.stem for path in SOURCE.glob("[0-9]_*.py")))
SKIP = "skip-grading"
"""Tag of long demonstrations and plots, which are not run when grading."""


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

    @property
    def given(self) -> bool:
        """Code that a learner receives and must not change, and that learner's functions may need."""
        return self.kind == "code" and self.locked and not self.graded


@dataclass(frozen=True)
class Exercise:
    name: str
    points: float
    by_hand: bool
    """Graded by a person: a written answer."""


@dataclass(frozen=True)
class Lesson:
    name: str
    cells: tuple[Cell, ...]

    @property
    def checks_module(self) -> str:
        """Name of the modules in selfcheck/ and hidden/ that hold this lesson's checks."""
        return self.name.partition("_")[2]

    @functools.cached_property
    def by_id(self) -> dict[str, Cell]:
        return {cell.grade_id: cell for cell in self.cells if cell.grade_id}

    @functools.cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The graded exercises in their order. Points stand only in the cells' metadata."""
        return tuple(
            Exercise(cell.grade_id.removesuffix("-check"), cell.points, by_hand=cell.solution)
            for cell in self.cells
            if cell.graded
        )

    @functools.cached_property
    def names(self) -> frozenset[str]:
        return frozenset(exercise.name for exercise in self.exercises)

    def by_hand(self, name: str) -> bool:
        """Tell whether a person grades this exercise."""
        return any(exercise.by_hand for exercise in self.exercises if exercise.name == name)

    @property
    def max_score(self) -> float:
        return sum(exercise.points for exercise in self.exercises)


@functools.cache
def load(name: str) -> Lesson:
    """Read a built lesson. KeyError if there is none of this name."""
    if name not in NAMES:
        raise KeyError(f"there is no lesson {name!r}; the lessons are: {', '.join(NAMES)}")
    notebook = json.loads((BUILT / name / f"{name}.ipynb").read_text(encoding="utf-8"))
    return Lesson(name, tuple(_cell(cell) for cell in notebook["cells"]))


def _cell(cell: dict[str, Any]) -> Cell:
    mark = cell["metadata"].get("nbgrader", {})
    return Cell(
        kind=cell["cell_type"],
        source="".join(cell["source"]),
        grade_id=mark.get("grade_id", ""),
        locked=mark.get("locked", False),
        solution=mark.get("solution", False),
        graded=mark.get("grade", False),
        points=float(mark.get("points", 0)),
        demonstration=SKIP in cell["metadata"].get("tags", []),
    )


@functools.cache
def reference(name: str) -> SimpleNamespace:
    """Return the reference functions of a lesson, those of earlier lessons included."""
    return SimpleNamespace(**{key: value for key, value in _space(name).items() if callable(value)})


@functools.cache
def _space(name: str) -> dict[str, Any]:
    before = NAMES[: NAMES.index(name)]
    space: dict[str, Any] = dict(_space(before[-1])) if before else {"np": np}
    for cell in load(name).cells:
        if cell.solution and cell.kind == "code":
            exec(compile(cell.source, f"<reference {cell.grade_id}>", "exec"), space)
    return {key: value for key, value in space.items() if not key.startswith("__")}


def reference_source(name: str) -> dict[str, str]:
    """Return the reference solution's text, exercise by exercise, without its BEGIN and END lines."""
    return {
        cell.grade_id: without_markers(cell.source)
        for cell in load(name).cells
        if cell.solution and cell.kind == "code"
    }


@functools.cache
def bare_source(name: str) -> dict[str, str]:
    """Return the reference solution's text, exercise by exercise, without its docstrings too."""
    return {exercise: _without_docstring(source) for exercise, source in reference_source(name).items()}


def _without_docstring(source: str) -> str:
    lines = source.splitlines()
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    docstring = function.body[0]
    return "\n".join(lines[: docstring.lineno - 1] + lines[docstring.end_lineno :])


def executed(name: str, code: CodeType) -> dict[str, Any]:
    """Run code among a lesson's reference functions, which stay as they are, and return all names."""
    space = dict(_space(name))
    exec(code, space)
    return space


def without_markers(source: str) -> str:
    """Drop the lines that mark the beginning and the end of a solution."""
    return "\n".join(line for line in source.splitlines() if line.strip() not in _MARKERS)


_MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")


def forget() -> None:
    """Forget what was read of a build that is about to be replaced."""
    for kept in (load, reference, _space, bare_source):
        kept.cache_clear()


def beside(name: str) -> list[tuple[str, Path]]:
    """List the files that lie beside a lesson's notebook: name there, and where to find it."""
    folder = BUILT / name
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".ipynb")
    return [(str(path.relative_to(folder)), path) for path in files]
