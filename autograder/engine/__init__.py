"""Judge a course of notebooks: any course that has a course.toml. This package knows no lesson and no exercise.

Course(folder)                   a course, read anew each time
judge(raw, lesson, jail)         one notebook -> what was found
grade(course, options, ...)      a class: find, judge, store, show
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.engine.classes.grading import grade
    from autograder.engine.course.course import Course
    from autograder.engine.judging.judge import judge

__all__ = ["Course", "grade", "judge"]

_ROOMS = {"Course": "course.course", "grade": "classes.grading", "judge": "judging.judge"}


def __getattr__(name: str) -> Any:
    """Import what is asked for and no more: a worker needs neither nbgrader nor a table."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_ROOMS[name]}"), name)
