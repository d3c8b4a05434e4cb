"""Damaged notebooks and folders. Each function with `expect` makes one submission; its docstring says what it is.

The function is given the folder submitted/<learner>/<lesson>, which is there and empty, and puts into it (or into its
place) what is handed in. Everything that it does not damage is solved.
"""

from __future__ import annotations

import functools
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder import demo
from tests.here import COURSE

LESSON = "1_neuron"
CASES: dict[str, Case] = {}
"""All cases by their name, in the order of the modules."""
Notebook = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A submission, and what is to become of it."""

    make: Callable[[Path], None]
    status: str = "graded"
    says: str = ""
    """A piece of the message. What is graded has none."""
    lost: Mapping[str, str] = field(default_factory=dict)
    """Exercises that earn nothing, and the verdict of each. All others have all their points."""
    lesson: str = LESSON
    waits: tuple[str, ...] = ()
    """Written answers that a person has still to grade."""
    student: str = ""
    """The learner's folder, if the case is about its name."""
    odd: bool = False
    """Belongs into the class that is graded by the real command too."""

    @property
    def name(self) -> str:
        return self.make.__name__


def expect(status: str = "graded", says: str = "", **options: Any) -> Callable[[Any], Any]:
    """Declare what is to become of the submission that a function makes."""

    def declare(make: Callable[[Path], None]) -> Callable[[Path], None]:
        assert make.__name__ not in CASES and make.__doc__, make.__name__
        CASES[make.__name__] = Case(make, status, says, **options)
        return make

    return declare


@functools.cache
def _solved(lesson: str) -> str:
    answers = "ANSWERS = {'explain_59': 'It learnt them by heart.'}" if lesson == "3_digits" else ""
    return demo.hand_in(COURSE, lesson, answers)


def solved(lesson: str = LESSON) -> Notebook:
    """Give a notebook in which everything is right, to be damaged."""
    notebook: Notebook = json.loads(_solved(lesson))
    for one in notebook["cells"]:
        one["source"] = "".join(one["source"])
    return notebook


def released(lesson: str = LESSON) -> Notebook:
    """Give the notebook as it was given out."""
    notebook: Notebook = json.loads((COURSE.release / lesson / f"{lesson}.ipynb").read_text(encoding="utf-8"))
    return notebook


def grade_id(cell: Any) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def cell(notebook: Notebook, name: str) -> dict[str, Any]:
    """Find the cell with this grade_id."""
    return next(one for one in notebook["cells"] if grade_id(one) == name)


def drop(notebook: Notebook, *names: str) -> None:
    notebook["cells"] = [one for one in notebook["cells"] if grade_id(one) not in names]


def code(source: str) -> dict[str, Any]:
    """Make a cell of the learner's own."""
    return {
        "cell_type": "code",
        "id": f"own-{zlib.crc32(source.encode(errors='replace'))}",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }


def save(place: Path, notebook: Any, name: str = "") -> Path:
    """Hand in a notebook, or a text or bytes in its place, under the lesson's name or another one."""
    path = place / (name or f"{place.name}.ipynb")
    if isinstance(notebook, bytes):
        path.write_bytes(notebook)
    else:
        text = notebook if isinstance(notebook, str) else json.dumps(notebook, indent=1, ensure_ascii=False)
        path.write_bytes(text.encode("utf-8"))
    return path
