"""A lesson: its cells, exercises, reference, checks and slips. Each is read when it is first asked for."""

from __future__ import annotations

import functools
import hashlib
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import selfcheck
from autograder.engine.course.cells import Cell, read_cells
from autograder.engine.course.checks import Checks, read_checks
from autograder.engine.course.reference import Reference
from autograder.engine.course.slips import Slip, read_right, read_slips, slipped_source

GIVEN = "given.py"
"""The module that offers the functions of earlier lessons. Nobody writes it: it is made of their solutions."""


@dataclass(frozen=True)
class Exercise:
    name: str
    points: float
    by_hand: bool
    """Graded by a person: a written answer."""


@dataclass(frozen=True, eq=False)
class Lesson:
    """One lesson of a course. Made anew, it reads its files anew; it never looks whether they have changed."""

    name: str
    source: Path
    """The folder of the half that ships: lesson.py, checks.py and what else is its own."""
    unshipped: Path
    """The folder of the half that never ships: hidden.py, slips/, right/, wrong.py, equivalent.toml."""
    shared: Path
    """The folder of what several lessons ship."""
    ships: tuple[str, ...]
    """Files that lie beside the notebook: each is the lesson's own if there is one of this name, else shared."""
    prelude: str
    before: Lesson | None
    kept: Path
    """Where findings about this lesson are kept from one run to the next."""

    @property
    def module(self) -> str:
        """Name of the module in a learner's selfcheck/ that holds the public checks."""
        return self.name.partition("_")[2] or self.name

    @functools.cached_property
    def cells(self) -> tuple[Cell, ...]:
        path = self.source / "lesson.py"
        return read_cells(path.read_text(encoding="utf-8"), f"{self.name}/{path.name}")

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

    @property
    def judged(self) -> tuple[str, ...]:
        """The exercises that checks judge, in their order."""
        return tuple(exercise.name for exercise in self.exercises if not exercise.by_hand)

    def by_hand(self, name: str) -> bool:
        """Tell whether a person grades this exercise."""
        return name in self.names and name not in self.judged

    @property
    def max_score(self) -> float:
        return sum(exercise.points for exercise in self.exercises)

    @functools.cached_property
    def reference(self) -> Reference:
        solutions = {cell.grade_id: cell.source for cell in self.cells if cell.solution and cell.kind == "code"}
        return Reference(solutions, self.before.reference if self.before else None, self.prelude)

    @functools.cached_property
    def checks(self) -> Checks:
        folders = [self.source, self.shared]
        return read_checks(self.source / "checks.py", self.unshipped / "hidden.py", folders, self.reference.functions)

    def slips(self, exercise: str) -> list[Slip]:
        """List the known mistakes in an exercise. Raises SlipError."""
        if exercise not in self._slips:
            place = self.unshipped / "slips" / f"{exercise}.toml"
            known = read_slips(place, exercise, self.reference.bare[exercise]) if place.exists() else []
            self._slips[exercise] = known
        return self._slips[exercise]

    @functools.cached_property
    def _slips(self) -> dict[str, list[Slip]]:
        return {}

    def right(self, exercise: str) -> dict[str, Callable[..., Any]]:
        """Make the exercise's function in the other right ways that stand among its slips. Raises SlipError."""
        place = self.unshipped / "slips" / f"{exercise}.toml"
        texts = read_right(place, exercise, self.reference.bare[exercise]) if place.exists() else {}
        codes = {name: compile(text, f"<right {exercise}>", "exec") for name, text in texts.items()}
        return {name: self.reference.executed(code)[exercise] for name, code in codes.items()}

    def slipped(self, slips: Sequence[Slip]) -> Callable[..., Any]:
        """Make the function with these mistakes of one exercise in it, anew: it has no memory of earlier calls."""
        exercise = slips[0].exercise
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # two slips together may make a text that Python finds odd
            code = compile(slipped_source(self.reference.bare[exercise], slips), f"<slip {exercise}>", "exec")
        function: Callable[..., Any] = self.reference.executed(code)[exercise]
        return function

    @functools.cached_property
    def beside(self) -> Mapping[str, Path | str]:
        """What lies beside the notebook but for selfcheck/ and the test file: name -> file, or text."""
        files: dict[str, Path | str] = {name: self.file(name) for name in self.ships}
        return {**files, GIVEN: self.given} if self.before else files

    def file(self, name: str) -> Path:
        """Find a file that this lesson ships."""
        own = self.source / name
        return own if own.exists() else self.shared / name

    @property
    def given(self) -> str:
        """Write the module that offers the functions of all earlier lessons, and of no other."""
        head = f'"""The functions of the earlier lessons, for use in this one."""\n\n{self.prelude}'
        return "\n\n\n".join(part.strip() for part in (head, *self.reference.before.values())) + "\n"

    def section(self, exercise: str, heading: str = "") -> str:
        """Return the heading of the section that holds an exercise, or of the one that begins so; "" if none does."""
        found = ""
        for cell in self.cells:
            for line in cell.source.splitlines() if cell.kind == "markdown" else ():
                if line.startswith("## "):
                    found = line.removeprefix("## ").partition(" (about")[0]
                    if heading and found.startswith(heading):
                        return found
            if cell.grade_id == exercise and not heading:
                return found
        return ""

    @functools.cached_property
    def state(self) -> str:
        """Name the state of everything that a judgement in this lesson depends on, the submission apart."""
        state = hashlib.sha256(f"{sys.version} {np.__version__} {self.prelude} {self.ships}".encode())
        for path in self._depends():
            state.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return state.hexdigest()

    def _depends(self) -> Iterator[Path]:
        """List the files; a change of another lesson's checks or of what only shows results judges nothing anew."""
        before = self.before
        while before is not None:
            yield before.source / "lesson.py"
            before = before.before
        yield from sorted(path for path in self.source.rglob("*") if path.is_file() and path.suffix != ".pyc")
        yield from sorted({self.file(name) for name in self.ships} | set(self.shared.glob("*.py")))
        yield self.unshipped / "hidden.py"
        yield from sorted((self.unshipped / "slips").glob("*.toml"))
        for room in JUDGING:
            yield from sorted(room.glob("*.py"))


_ENGINE = Path(__file__).parent.parent
JUDGING = (*(_ENGINE / room for room in ("course", "hand_in", "jail", "judging")), Path(selfcheck.__file__).parent)
"""The rooms of the engine that decide what a judgement says."""
