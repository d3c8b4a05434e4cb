"""Say what this machine has and lacks, and how to get it."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from rich.console import Console

from autograder.engine.course.course import Course
from autograder.engine.jail.prison import LEVELS, Jail

PACKAGES = ("numpy", "matplotlib", "nbgrader", "jupyterlab", "pytest", "jupytext", "pyseccomp", "rich")


def report(course: Course, console: Console) -> int:
    """Print the findings; 0 if grading works in full isolation, 1 if something is missing."""
    console.print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    missing = []
    for name in PACKAGES:
        try:
            console.print(f"{name:<12} {version(name)}")
        except PackageNotFoundError:
            console.print(f"{name:<12} missing")
            missing.append(name)
    working = []
    for level in LEVELS:
        reason = Jail(level, course.root, course.build / "compiled").obstacle()
        console.print(f"isolation level {level!r}: {'does not work: ' + reason if reason else 'works'}")
        working += [] if reason else [level]
    if missing:
        console.print("Type `make venv` to install what is missing.")
    if "bubblewrap" not in working:
        console.print("Install bubblewrap (on Debian and Ubuntu: sudo apt install bubblewrap), or grade with")
        console.print("--isolation process after reading what that leaves open (docs/instructor.md).")
    return 1 if missing or "bubblewrap" not in working else 0
