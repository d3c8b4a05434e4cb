"""nbgrader's settings for a course: ours, and what an instructor has added to them in nbgrader_config.py.

Nothing of nbgrader is imported here, which takes seconds: the preprocessors are named, and nbgrader imports them.
"""

from __future__ import annotations

import os
import sys
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL, make_url
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.engine.author import build
from autograder.engine.author.release import configure_release
from autograder.engine.course.course import Course

FILE = "nbgrader_config.py"
OURS, STOCK = "autograder.engine.classes.nbgrader", "nbgrader.preprocessors"
PATIENCE = 60
"""Seconds to wait for another program that writes to the gradebook; SQLite's own 5 stop nbgrader's whole class."""

_building: ContextVar[bool] = ContextVar("building", default=True)


def configure(config: Any, course: Course) -> None:
    """Set where things lie and who judges, and bring nbgrader's source folder up to date."""
    find_alembic()
    configure_release(config, course, build.source(course) if _building.get() else course.build / "source")
    config.CourseDirectory.db_url = database_url(course.gradebook)
    config.Autograde.sanitize_preprocessors = [
        f"{OURS}.RestoreCells",  # in place of DeduplicateIds and OverwriteKernelspec, which a copied cell can stop
        f"{STOCK}.OverwriteCells",
        f"{STOCK}.CheckCellMetadata",
    ]
    config.Autograde.autograde_preprocessors = [
        f"{OURS}.JudgeCells",  # in place of Execute: no learner's code runs in nbgrader's process
        f"{STOCK}.SaveAutoGrades",
        f"{STOCK}.AssignLatePenalties",
        f"{STOCK}.CheckCellMetadata",
    ]
    # Grading may be repeated: a folder that is there already is no reason to stop.
    config.Autograde.force = True
    config.GenerateFeedback.force = True


def find_alembic() -> None:
    """Let nbgrader find the program `alembic`, with which it makes a gradebook: it lies beside this Python."""
    beside, path = str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)
    if beside not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([beside, path])


def database_url(file: Path) -> str:
    """Name a gradebook file to SQLAlchemy, whatever stands in its path."""
    return URL.create("sqlite", database=str(file), query={"timeout": str(PATIENCE)}).render_as_string()


def settings(course: Course) -> Any:
    """Read the course's nbgrader_config.py as nbgrader does, without a build; a course may be without such a file."""
    building = _building.set(False)
    try:
        if (course.root / FILE).exists():
            return PyFileConfigLoader(FILE, path=str(course.root)).load_config()
        config = Config()
        configure(config, course)
        return config
    finally:
        _building.reset(building)


def gradebook_url(course: Course, config: Any) -> URL:
    """Say where the gradebook is; a file that is named without its folder lies in the course."""
    url = make_url(config.CourseDirectory.db_url)
    if url.get_backend_name() == "sqlite" and url.database and "uri" not in url.query:
        return url.set(database=str(course.root / url.database))
    return url
