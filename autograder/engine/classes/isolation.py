"""Which isolation works here: chosen once, before a class is judged."""

from __future__ import annotations

from typing import cast

from autograder.engine.course.course import Course
from autograder.engine.jail.prison import Jail, Level


class IsolationError(Exception):
    """The isolation level that was asked for does not work on this machine; the text names both ways on."""


def jail_of(course: Course, level: Level) -> Jail:
    """Make a course's jail."""
    return Jail(level, course.root, course.build / "compiled")


def isolation(course: Course, wanted: str) -> Level:
    """Turn "auto" into the level to use. Raises IsolationError if it does not work."""
    level = cast(Level, "bubblewrap" if wanted == "auto" else wanted)
    reason = jail_of(course, level).obstacle()
    if not reason:
        return level
    raise IsolationError(
        f"Isolation level {level!r} does not work here: {reason}.\n"
        "Either install bubblewrap (on Debian and Ubuntu: sudo apt install bubblewrap), or grade with "
        "--isolation process after reading what that leaves open (docs/instructor.md)."
    )
