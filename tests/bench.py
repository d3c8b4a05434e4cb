"""What judging costs: `make bench`. CPU seconds, because a busy machine stretches the clock; everything in one run.

Added CPU: what the judge and the jail take for one right submission, less what the learner's own code takes when it
is run without either. Beside it stock nbgrader, executing the same notebooks with the public checks in its kernel.
"""

import contextlib
import copy
import json
import os
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from autograder import demo
from autograder.engine.author import build
from autograder.engine.course.modules import importing_from
from autograder.engine.hand_in.read import read
from autograder.engine.jail.processes import Processes
from autograder.engine.jail.session import Session
from autograder.engine.judging.judge import judge
from selfcheck.core import Student, run, student_here
from tests.course import Course
from tests.here import COURSE, LESSONS
from tests.learner import jail_of

RUNS = 9
CLASS = 6
RIGHT = ("s01", "s02")
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "stock"
c.CourseDirectory.source_directory = "build/source"
c.OverwriteCells.add_missing_cells = True
"""


def main():
    print(f"median of {RUNS} runs, CPU milliseconds for one right submission\n")
    print(f"{'learner':<8} {'lesson':<10} {'own code':>9} {'judge':>7} {'jail':>7} {'added':>7}")
    with tempfile.TemporaryDirectory() as folder:
        demo.write_class(COURSE, Path(folder))
        for name in RIGHT:
            paths = {lesson: Path(folder) / name / lesson / f"{lesson}.ipynb" for lesson in LESSONS}
            added = [_added(path, name, COURSE.lesson(lesson)) for lesson, path in paths.items()]
            print(f"{name:<8} {'together':<10} {sum(added):>33.0f}\n")
    print("goals: 150 a submission, 500 for all lessons of a learner")
    print(f"starting Python and importing NumPy alone, once a submission: {_numpy():.0f}\n")
    _pipelines()


def _added(path, name, lesson):
    judge(path.read_bytes(), lesson, jail_of())  # imports and the reference solution are paid once a class
    own = statistics.median(_own_code(path, lesson) for _ in range(RUNS))
    parts = [_judged(path, lesson) for _ in range(RUNS)]
    trusted, jailed = (statistics.median(part) for part in zip(*parts, strict=True))
    print(f"{name:<8} {lesson.name:<10} {own:>9.0f} {trusted:>7.0f} {jailed:>7.0f} {trusted + jailed - own:>7.0f}")
    return trusted + jailed - own


def _own_code(path, lesson):
    """CPU of the learner's cells and functions, called with the very arguments of all checks, in this process."""
    space = {"__name__": "__main__"}
    with contextlib.closing(Processes(jail_of(), lesson.beside)) as processes:
        cells = read(path.read_bytes(), lesson, processes).cells
    with importing_from([build.source(COURSE) / lesson.name]):
        begin = time.process_time()
        for cell in cells:
            exec(compile(cell.source, "<cell>", "exec"), space)
        spent = time.process_time() - begin
    names = [exercise.name for exercise in lesson.exercises if not exercise.by_hand]
    here = student_here({name: space[name] for name in names})

    def timed(name, arguments, options):
        nonlocal spent
        begin = time.process_time()
        _call(space[name], copy.deepcopy(arguments), options)
        spent += time.process_time() - begin
        return here._perform(name, arguments, options)

    for visibility in ("public", "hidden"):
        for checks in getattr(lesson.checks, visibility).values():
            for check in checks:
                outcome = run(check, Student(timed, names))
                assert outcome.passed, f"{check.name}: {outcome.message}"
    return 1000 * spent


def _call(function, arguments, options):
    with contextlib.suppress(ValueError):  # some checks ask for one
        function(*arguments, **options)


def _judged(path, lesson):
    """CPU of the judging process, and of the processes of the jail."""
    jailed = 0.0
    close = Session.close

    def measured(session):
        nonlocal jailed
        jailed += session._prison.cpu_seconds()
        close(session)

    Session.close = measured
    begin, children = time.process_time(), _children()
    try:
        record = judge(path.read_bytes(), lesson, jail_of()).record
    finally:
        Session.close = close
    assert all(exercise.verdict == "passed" for exercise in record.exercises if exercise.checks)
    return 1000 * (time.process_time() - begin), 1000 * (jailed + _children() - children)


def _numpy():
    """CPU of a Python that imports NumPy and ends: no judge with a process for each learner can do without."""
    command = [os.path.realpath(sys.executable), "-I", "-S", "-c"]
    command += [f"import sys; sys.path.append({sysconfig.get_path('purelib')!r}); import numpy"]
    spent = []
    for _ in range(RUNS):
        before = _children()
        subprocess.run(command, check=True, env={"OPENBLAS_NUM_THREADS": "1"})
        spent.append(_children() - before)
    return 1000 * statistics.median(spent)


def _children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _pipelines():
    """Whole commands over a class of right submissions, start included."""
    with tempfile.TemporaryDirectory() as folder:
        ours, stock = Course(Path(folder) / "ours"), Course(Path(folder) / "stock")
        for course in (ours, stock):
            course.kit("build")
            for number in range(CLASS):
                name = RIGHT[number % len(RIGHT)]
                module = (demo.LEARNERS / "1_neuron" / f"{name}.py").read_text()
                notebook = json.loads(demo.hand_in(COURSE, "1_neuron", module))
                # Stock nbgrader would run the long demonstrations too; without them both run the same cells.
                notebook["cells"] = [
                    c for c in notebook["cells"] if "skip-grading" not in c["metadata"].get("tags", ())
                ]
                # The copies differ by a comment, so that no judgement is taken over from another learner.
                notebook["cells"].append({"cell_type": "markdown", "id": "me", "metadata": {}, "source": str(number)})
                place = course.folder / "submitted" / f"learner{number}" / "1_neuron" / "1_neuron.ipynb"
                place.parent.mkdir(parents=True)
                place.write_text(json.dumps(notebook))
        (stock.folder / "nbgrader_config.py").write_text(STOCK)
        for course in (ours, stock):
            course.nbgrader("generate_assignment", "1_neuron", "--force")
        print(f"whole commands, {CLASS} right submissions: CPU seconds a submission, and wall seconds in all")
        # The CPU of what runs behind bubblewrap's process namespace is not told to this process, so these commands
        # run at level `process`. What bubblewrap itself takes is in the figures above.
        python = [sys.executable, "-m", "autograder", "grade", "--isolation", "process"]
        nbgrader = [str(Path(sys.executable).parent / "nbgrader"), "autograde", "1_neuron"]
        baseline = _timed("stock nbgrader autograde (public checks)", stock, nbgrader)
        for label, course, command in (
            ("nbgrader autograde with our configuration", ours, [*nbgrader, "--JudgeCells.isolation=process"]),
            ("python -m autograder grade --no-store --jobs 1", ours, [*python, "--no-store", "--jobs", "1"]),
        ):
            cost = _timed(label, course, command)
            print(f"{'':<52} {baseline / cost:>6.1f} times cheaper than stock")


def _timed(label, course, command):
    begin, clock = _children(), time.perf_counter()
    done = subprocess.run(command, cwd=course.folder, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    cpu, wall = (_children() - begin) / CLASS, time.perf_counter() - clock
    print(f"{label:<52} {cpu:>6.2f} s {wall:>6.1f} s")
    return cpu


if __name__ == "__main__":
    main()
