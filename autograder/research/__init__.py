"""Where the lessons' data and the slides' figures come from. For authors; nothing here takes part in grading."""

from __future__ import annotations

import functools
from pathlib import Path
from types import ModuleType, SimpleNamespace

from autograder.engine import Course
from autograder.engine.course import modules


@functools.cache
def _course() -> Course:
    return Course(Path(__file__).resolve().parents[2])


def reference(lesson: str) -> SimpleNamespace:
    """Return the reference functions of a lesson and of those before it."""
    return _course().lesson(lesson).reference.functions


@functools.cache
def shared(name: str) -> ModuleType:
    """Load a module that lessons share: datasets, digits or plots."""
    folder = _course().root / "source" / "shared"
    return modules.load(folder / f"{name}.py", [folder])
