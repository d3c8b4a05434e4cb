"""nbgrader's configuration: where things lie, and who judges. Your own settings go below the last line."""

import sys
from pathlib import Path

COURSE = Path(__file__).resolve().parent
sys.path[:0] = [str(COURSE), str(COURSE / "autograder" / "engine" / "ship")]

from autograder.engine import Course  # noqa: E402  (the course's folder must be on the path first)
from autograder.engine.classes.settings import configure  # noqa: E402

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (nbgrader puts this function into its config files)
configure(c, Course(COURSE))
