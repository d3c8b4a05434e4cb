"""Storing a class: nothing twice, nothing half, nothing lost, whatever happens to the run."""

import fcntl
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.course import Course

LEARNERS = ("s01", "s03", "s06")
SCORES = """
select student.id, base_cell.name, grade.auto_score, grade.manual_score from grade
join submitted_notebook on grade.notebook_id = submitted_notebook.id
join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
join student on submitted_assignment.student_id = student.id
join base_cell on grade.cell_id = base_cell.id order by 1, 2
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A course of one lesson with three learners, built and not graded yet."""
    course = Course(tmp_path_factory.mktemp("store") / "course")
    course.run("sh", "-c", "rm -rf autograder/demo/learners/[02-9]* source/[02-9]_*.py")
    course.kit("build")
    course.kit("demo")
    for folder in (course.folder / "submitted").iterdir():
        if folder.name not in LEARNERS:
            shutil.rmtree(folder)
    return course


@pytest.fixture
def course(built, tmp_path):
    """A copy of that course for one test."""
    course = object.__new__(Course)
    course.folder = tmp_path / "course"
    shutil.copytree(built.folder, course.folder)
    return course


@pytest.fixture(scope="module")
def undisturbed(built, tmp_path_factory):
    """What the gradebook holds after one run that nothing disturbs."""
    course = object.__new__(Course)
    course.folder = tmp_path_factory.mktemp("undisturbed") / "course"
    shutil.copytree(built.folder, course.folder)
    course.kit("grade")
    return held(course)


def held(course):
    with sqlite3.connect(course.folder / "gradebook.db") as base:
        return base.execute(SCORES).fetchall()


def started(course, *arguments):
    command = [sys.executable, "-m", "autograder", "grade", *arguments]
    return subprocess.Popen(
        command, cwd=course.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def pages(course):
    return {path: path.stat().st_mtime_ns for path in (course.folder / "feedback").rglob("*.html")}


def processes_of(course):
    """List the processes whose working folder or command names this course."""
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            command = Path(f"/proc/{process}/cmdline").read_text(errors="replace")
            place = os.readlink(f"/proc/{process}/cwd")
        except OSError:
            continue
        if str(course.folder) in place + command and int(process) != os.getpid():
            found.append(command)
    return found


def test_a_second_run_judges_and_stores_nothing_again(course, undisturbed):
    course.kit("grade")
    before = pages(course), (course.folder / "gradebook.db").stat().st_mtime_ns
    assert len(before[0]) == len(LEARNERS)
    course.kit("grade")
    assert (pages(course), (course.folder / "gradebook.db").stat().st_mtime_ns) == before
    assert held(course) == undisturbed


def test_what_was_taken_away_is_stored_again(course, undisturbed):
    course.kit("grade")
    page = course.folder / "feedback" / "s03" / "1_neuron" / "1_neuron.html"
    page.unlink()
    course.kit("grade")
    assert page.exists()
    (course.folder / "gradebook.db").unlink()
    course.kit("grade")
    assert held(course) == undisturbed


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment_the_next_run_finishes_the_class(course, undisturbed, seed):
    """Each of two courses is killed at ten random moments, and then left to finish."""
    moment = random.Random(seed)
    for _ in range(10):
        run = started(course)
        time.sleep(moment.uniform(0.2, 4.0))
        os.kill(run.pid, signal.SIGKILL)
        run.communicate()
    course.kit("grade")
    assert held(course) == undisturbed
    assert len(pages(course)) == len(LEARNERS)
    assert list(course.folder.rglob("*.part")) == list((course.folder / "build" / "storing").iterdir()) == []
    assert processes_of(course) == []


def test_two_graders_at_once_wait_for_each_other(course, undisturbed):
    one, other = started(course), started(course)
    told = [run.communicate(timeout=200)[0] for run in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0), told
    assert any("Another grading of this course is at work" in text for text in told)
    assert held(course) == undisturbed


def test_a_gradebook_that_another_program_holds_is_waited_for(course, undisturbed):
    course.kit("grade", "--student", "s01")
    with sqlite3.connect(course.folder / "gradebook.db", isolation_level=None) as other:
        other.execute("begin exclusive")
        run = started(course)
        time.sleep(12)
        assert run.poll() is None
        other.execute("commit")
        told = run.communicate(timeout=200)[0]
    assert run.returncode == 0, told
    assert held(course) == undisturbed


def test_a_gradebook_that_is_none_is_named_and_left_as_it_is(course):
    (course.folder / "gradebook.db").write_text("my grades, do not touch\n" * 100)
    told = course.kit("grade", code=1)
    assert "gradebook" in told.stderr and "Traceback" not in told.stderr
    assert (course.folder / "gradebook.db").read_text().startswith("my grades")


def outer_jail(course, *arguments, options=(), code=1):
    """Run `grade` where a part of the course is another file system."""
    command = ["bwrap", "--dev-bind", "/", "/", "--proc", "/proc", *arguments, "--chdir", str(course.folder)]
    return course.run(*command, sys.executable, "-m", "autograder", "grade", *options, code=code)


def test_without_permission_to_write_it_says_so_and_judging_alone_still_works(course, undisturbed):
    closed = ("--ro-bind", str(course.folder), str(course.folder))
    told = outer_jail(course, *closed)
    assert "Read-only file system" in told.stderr.replace("\n", " ") and "Traceback" not in told.stderr
    judged_only = outer_jail(course, *closed, options=("--no-store",), code=0)
    assert "20 / 20" in judged_only.stdout
    course.kit("grade")
    assert held(course) == undisturbed


@pytest.mark.parametrize("full", ["build/records", "build/stored", "feedback", "autograded"])
def test_a_full_disk_is_named_and_the_next_run_finishes(course, undisturbed, full):
    place = course.folder / full
    place.mkdir(parents=True, exist_ok=True)
    told = outer_jail(course, "--size", "4096", "--tmpfs", str(place), code=None)
    assert "Traceback" not in told.stderr + told.stdout
    if full != "build/records":  # keeping a record only saves time
        assert told.returncode == 1 and "No space left" in (told.stdout + told.stderr).replace("\n", " ")
    course.kit("grade")
    assert held(course) == undisturbed and len(pages(course)) == len(LEARNERS)


def test_a_score_given_by_hand_survives_and_wins(course):
    course.kit("grade")
    with sqlite3.connect(course.folder / "gradebook.db") as base:
        cell = base.execute("select id from base_cell where name = 'mse-check'").fetchone()[0]
        base.execute("update grade set manual_score = 1.25 where cell_id = ?", [cell])
    notebook = course.folder / "submitted" / "s03" / "1_neuron" / "1_neuron.ipynb"
    notebook.write_text(notebook.read_text() + "\n")
    course.kit("grade")
    given = [(student, manual) for student, name, _, manual in held(course) if name == "mse-check"]
    assert given == [(student, 1.25) for student in LEARNERS]


def test_a_changed_hidden_check_changes_its_scores_and_no_others(course):
    course.kit("grade")
    before, stored = held(course), pages(course)
    checks = course.folder / "autograder" / "hidden" / "neuron.py"
    stricter = '''

@checks("step")
def step_is_out_of_luck(student: Student) -> None:
    """step is as it should be."""
    equal(student.step(np.array([1.0])), np.array([2.0]))
'''
    checks.write_text(checks.read_text() + stricter)
    told = course.kit("grade", "--dry-run").stdout
    assert held(course) == before and pages(course) == stored
    assert "would change: 3" in told and "s01, 1_neuron, step: 1 -> 0.89" in told
    course.kit("grade")
    changed = {(old[0], old[1]) for old, new in zip(before, held(course), strict=True) if old != new}
    assert changed == {(student, "step-check") for student in LEARNERS}
    assert "would change: 0" in course.kit("grade", "--dry-run").stdout


def test_a_change_in_another_lesson_judges_nothing_again(monkeypatch, tmp_path):
    from autograder import classroom

    before = {name: classroom.kit(name) for name in ("0_shapes", "1_neuron", "2_network")}
    read = classroom.Path.read_bytes
    monkeypatch.setattr(
        classroom.Path, "read_bytes", lambda path: read(path) + (b"#" if path.match("hidden/neuron.py") else b"")
    )
    classroom.kit.cache_clear()
    try:
        after = {name: classroom.kit(name) for name in before}
    finally:
        classroom.kit.cache_clear()
    assert [name for name in before if before[name] != after[name]] == ["1_neuron"]


def test_the_same_class_gives_the_same_record_on_a_busy_machine(course):
    quiet = course.record("--no-store", "--jobs", "1")
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        assert course.record("--no-store", "--jobs", "4") == quiet
        assert course.record("--no-store", "--jobs", "2", "--student", *reversed(LEARNERS)) == quiet
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_the_lock_of_a_dead_grader_is_open(course):
    (course.folder / "build" / "grade.lock").write_text("left behind")
    with (course.folder / "build" / "grade.lock").open("w") as held_by_nobody:
        fcntl.flock(held_by_nobody, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert json.loads((course.kit("grade", "--json", "r.json"), (course.folder / "r.json").read_text())[1])
