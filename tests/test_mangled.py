"""Damaged notebooks and folders: graded as far as possible, else unreadable with what to do; the class goes on.

The cases stand in hostile/mangled/, a function for each. Most are judged here in process; the oddest and all odd names
of learners are one class, too, that the real command grades and stores.
"""

import contextlib
import ctypes
import json
import os
import sqlite3
import subprocess
import sys

import pytest

from autograder.engine.classes.kept import judge_task
from autograder.engine.hand_in.find import Task, find
from tests.course import Course
from tests.here import COURSE
from tests.hostile.mangled import CASES, LESSON, cells, content, files, marks, names, save, solved
from tests.learner import jail_of

ODD = [case for case in CASES.values() if case.odd and case.lesson == LESSON]
RIGHT = "a right one among them"
OVERRIDES = 0b110
"""The capabilities (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH) by which the superuser reads what nobody may read."""


SCORES = """
select student.id, grade.auto_score from grade
join submitted_notebook on grade.notebook_id = submitted_notebook.id
join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
join student on submitted_assignment.student_id = student.id
"""


def hand_in(case, submitted):
    place = submitted / (case.student or case.name) / case.lesson
    place.mkdir(parents=True)
    case.make(place)
    return place


def check_result(case, status, message, exercises):
    """See that a submission became what its case declares. exercises: (name, score, most, waits, verdict) of each."""
    assert (status, message) == (case.status, message if case.says else "")
    assert case.says in message
    if status != "graded":
        assert not exercises and "Traceback" not in message and len(message) < 400
        return
    due = {
        e.name: (0.0 if e.name in case.lost or e.by_hand else e.points) for e in COURSE.lesson(case.lesson).exercises
    }
    assert {name: score for name, score, *_ in exercises} == due
    assert {name: most for name, _, most, *_ in exercises} == {
        e.name: e.points for e in COURSE.lesson(case.lesson).exercises
    }
    assert {name: verdict for name, *_, verdict in exercises if name in case.lost} == dict(case.lost)
    assert tuple(name for name, _, _, waits, _ in exercises if waits) == case.waits


@contextlib.contextmanager
def as_anybody():
    """Lay down the superuser's right to read everything, for a while and for this process alone."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted and inheritable, twice
    assert libc.capget(header, sets) == 0
    before = sets[0]
    sets[0] &= ~OVERRIDES
    assert libc.capset(header, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert libc.capset(header, sets) == 0


@pytest.mark.parametrize("case", [case for case in CASES.values() if not case.student], ids=lambda case: case.name)
def test_what_becomes_of_it(case, tmp_path):
    place = hand_in(case, tmp_path)
    with as_anybody():
        told = judge_task(COURSE, Task(place.parent.name, case.lesson, place), jail_of(), keep=False).record
    exercises = [(e.name, e.score, e.max_score, e.needs_manual_grade, e.verdict) for e in told.exercises]
    check_result(case, told.status, told.message, exercises)


def test_b16_the_judge_itself_needs_little_memory_for_a_file_that_becomes_gigabytes(tmp_path):
    case = CASES["sixty_megabytes_of_empty_cells"]
    place = hand_in(case, tmp_path)
    program = f"""
import resource, sys
from pathlib import Path
from autograder.engine.classes.kept import judge_task
from autograder.engine.hand_in.find import Task
from tests.learner import COURSE, jail_of
told = judge_task(COURSE, Task("x", {case.lesson!r}, Path(sys.argv[1])), jail_of(), keep=False).record
assert told.status == "unreadable" and told.message, told
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    done = subprocess.run([sys.executable, "-c", program, str(place)], capture_output=True, text=True, cwd=COURSE.root)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 400


def test_a_folder_that_may_not_be_opened_does_not_stop_the_class(tmp_path):
    for student in ("ann", "bob", "eve"):
        (tmp_path / student / LESSON).mkdir(parents=True)
    (tmp_path / "bob").chmod(0)
    with as_anybody():
        tasks = find(tmp_path, [], [], COURSE.names)
    assert {task.student for task in tasks} == {"ann", "bob", "eve"}


# The oddest of them as one class, graded by somebody who is no superuser.


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course in which all of them have handed in, one who did everything right among them, graded and stored."""
    course = Course(tmp_path_factory.mktemp("mangled") / "course")
    submitted = course.folder / "submitted"
    (submitted / RIGHT / LESSON).mkdir(parents=True)
    save(submitted / RIGHT / LESSON, solved())
    for case in ODD:
        hand_in(case, submitted)
    save(submitted, solved(), f"{LESSON}.ipynb")  # a stray file among the folders
    (submitted / "a link to nowhere").symlink_to("/no/where")
    course.done = grade(course)
    return course


def grade(course):
    command = [sys.executable, "-m", "autograder", "grade", LESSON, "--json", "record.json"]
    if os.geteuid() == 0:
        command[:0] = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    return course.run(*command, code=None)


def recorded(course):
    record = json.loads((course.folder / "record.json").read_text(encoding="utf-8"))
    return {one["student"]: one for one in record["submissions"]}


def page(course, student):
    return course.folder / "feedback" / student / LESSON / f"{LESSON}.html"


def shown(course, student):
    """Give all code and text of the notebook that was stored for a learner."""
    kept = course.folder / "autograded" / student / LESSON / f"{LESSON}.ipynb"
    assert page(course, student).exists()
    return "\n".join("".join(cell["source"]) for cell in json.loads(kept.read_text())["cells"])


def test_a_class_of_the_oddest_goes_through(course):
    assert (course.done.returncode, course.done.stderr.strip()) == (0, "")


def test_nobody_is_left_out_of_the_record_and_nobody_is_in_it_twice(course):
    record = json.loads((course.folder / "record.json").read_text(encoding="utf-8"))
    found = sorted(one["student"] for one in record["submissions"])
    assert found == sorted([RIGHT, *[case.student or case.name for case in ODD]])


@pytest.mark.parametrize("case", ODD, ids=lambda case: case.name)
def test_what_becomes_of_it_in_a_class(case, course):
    told = recorded(course)[case.student or case.name]
    exercises = [
        (e["name"], e["score"], e["max_score"], e["needs_manual_grade"], e["verdict"]) for e in told["exercises"]
    ]
    check_result(case, told["status"], told["message"], exercises)


@pytest.mark.parametrize("case", ODD, ids=lambda case: case.name)
def test_what_is_stored_of_it(case, course):
    student = case.student or case.name
    stored = [score for one, score in held(course) if one == os.fsencode(student)]
    assert page(course, student).exists() == (case.status == "graded") == bool(stored)
    if case.status == "graded":
        assert sum(stored) == 20 - sum(e.points for e in COURSE.lesson(LESSON).exercises if e.name in case.lost)
        kept = course.folder / "autograded" / student / LESSON
        # None of the learner's own files but the notebook, and what nbgrader's collecting has put beside it.
        assert {path.name for path in kept.rglob("*")} <= {f"{LESSON}.ipynb", "timestamp.txt", "submission_secret.txt"}


def held(course):
    """List (student as bytes, score) of every exercise in the gradebook."""
    with contextlib.closing(sqlite3.connect(course.folder / "gradebook.db")) as base:
        base.text_factory = bytes
        return base.execute(SCORES).fetchall()


def test_the_right_one_among_them_keeps_everything(course):
    told = recorded(course)[RIGHT]
    assert (told["status"], told["message"], told["score"]) == ("graded", "", 20.0)
    assert sum(score for one, score in held(course) if one == RIGHT.encode()) == 20.0


def test_the_table_shows_every_score_however_long_a_name_is(course):
    row = next(line for line in course.done.stdout.splitlines() if RIGHT in line)
    assert "20 / 20" in row


@pytest.mark.parametrize("case", [case for case in ODD if case.student], ids=lambda case: case.name)
def test_each_has_its_own_page(case, course):
    """A name that is a pattern of file names must not bring another learner's page."""
    if case.status == "graded":
        assert f"'{case.name}'" in shown(course, case.student)


def test_a_second_run_stores_nothing_anew(course):
    stored = {path: path.stat().st_mtime_ns for path in (course.folder / "feedback").rglob("*.html")}
    record = recorded(course)
    assert grade(course).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in (course.folder / "feedback").rglob("*.html")} == stored
    again = recorded(course)
    for one in [*record.values(), *again.values()]:
        del one["seconds"]
    assert again == record


def test_a_name_that_is_a_pattern_touches_no_page_of_another_learner(course):
    case = CASES["called_a_pattern_of_file_names"]
    place = course.folder / "submitted" / case.student / LESSON
    case.make(place)
    path = place / f"{LESSON}.ipynb"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")  # handed in again
    other = page(course, RIGHT).stat().st_mtime_ns
    grade(course)
    assert f"'{case.name}'" in shown(course, case.student)
    assert page(course, RIGHT).stat().st_mtime_ns == other


def test_nothing_of_what_was_handed_in_is_changed(course):
    assert (course.folder / "submitted" / "read_only" / LESSON).stat().st_mode & 0o777 == 0o555


def test_there_are_enough_cases_and_each_is_used():
    assert len(CASES) > 150 and len(ODD) > 60
    assert all(vars(module) for module in (cells, content, files, marks, names))
