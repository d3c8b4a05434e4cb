"""nbgrader's configuration: where things lie, and who judges. Your own settings go below the last line."""

from pathlib import Path

from autograder.engine import Course
from autograder.engine.classes.settings import configure

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (nbgrader puts this function into its config files)
configure(c, Course(Path(__file__).parent))
