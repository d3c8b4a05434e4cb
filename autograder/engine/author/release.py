"""nbgrader's generate_assignment on this course: what a learner's notebook is made with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from traitlets.config import Config

from autograder.engine import nbgrader_runs
from autograder.engine.course.course import Course

STOCK = "nbgrader.preprocessors"
"""Named, not imported: nbgrader takes seconds to import, and most who come through here only need its settings."""


def configure_release(config: Any, course: Course, source: Path) -> None:
    """Set how nbgrader makes an assignment. source: the folder of notebooks with their solutions."""
    config.CourseDirectory.course_id = course.id
    config.CourseDirectory.root = str(course.root)
    config.CourseDirectory.source_directory = str(source.relative_to(course.root))
    config.GenerateAssignment.preprocessors = [
        f"{STOCK}.LockCells",
        "autograder.engine.author.stubs.WriteStubs",  # in place of ClearSolutions: the stub names its exercise
        f"{STOCK}.ClearOutput",
        f"{STOCK}.CheckCellMetadata",
        f"{STOCK}.ComputeChecksums",
        f"{STOCK}.SaveCells",
        f"{STOCK}.ClearMarkScheme",
        f"{STOCK}.ComputeChecksums",
        f"{STOCK}.CheckCellMetadata",
    ]
    # The release is committed: a folder that is there already is no reason to stop.
    config.GenerateAssignment.force = True


def generate(course: Course, lesson: str, source: Path, folder: Path) -> None:
    """Write a lesson's release into a folder, without a gradebook."""
    from nbgrader.converters import GenerateAssignment

    config = Config()
    configure_release(config, course, source)
    config.CourseDirectory.assignment_id = lesson
    config.CourseDirectory.release_directory = str(folder)
    config.SaveCells.enabled = False
    config.GenerateAssignment.no_database = True
    nbgrader_runs.run(GenerateAssignment, config)
