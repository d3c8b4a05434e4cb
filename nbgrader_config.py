"""nbgrader's configuration: where things lie, and who executes submissions. The rest is nbgrader's own."""

import os
import sys
from pathlib import Path

COURSE = Path(__file__).resolve().parent
sys.path.insert(0, str(COURSE))

from nbgrader import preprocessors as stock  # noqa: E402

from autograder import build  # noqa: E402  (the course's folder must be on the path first)
from autograder.nbgrader_bridge import JudgeCells, RestoreCells, WriteStubs  # noqa: E402

build.ensure()
# nbgrader looks for the program `alembic` on the PATH when it makes a gradebook; it lies beside this Python.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (nbgrader puts this function into its config files)

c.CourseDirectory.course_id = "handmade-networks"
c.CourseDirectory.root = str(COURSE)
c.CourseDirectory.source_directory = str(build.BUILT.relative_to(COURSE))
# SQLite gives up after 5 s when another program writes, and nbgrader then stops the whole class.
c.CourseDirectory.db_url = f"sqlite:///{COURSE / 'gradebook.db'}?timeout=60"

c.GenerateAssignment.preprocessors = [
    stock.LockCells,
    WriteStubs,  # in place of ClearSolutions: the stub names its exercise
    stock.ClearOutput,
    stock.CheckCellMetadata,
    stock.ComputeChecksums,
    stock.SaveCells,
    stock.ClearMarkScheme,
    stock.ComputeChecksums,
    stock.CheckCellMetadata,
]
c.Autograde.sanitize_preprocessors = [
    RestoreCells,  # in place of DeduplicateIds and OverwriteKernelspec, which a copied cell can stop
    stock.OverwriteCells,
    stock.CheckCellMetadata,
]
c.Autograde.autograde_preprocessors = [
    JudgeCells,  # in place of Execute: no learner's code runs in this process
    stock.SaveAutoGrades,
    stock.AssignLatePenalties,
    stock.CheckCellMetadata,
]
# The release is committed and grading may be repeated: a folder that is there already is no reason to stop.
c.GenerateAssignment.force = True
c.Autograde.force = True
c.GenerateFeedback.force = True
