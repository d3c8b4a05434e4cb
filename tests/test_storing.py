"""Storing a class: nothing twice, nothing half, nothing lost, whatever happens to the run."""

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
from nbgrader.api import Gradebook

from autograder.engine.classes.settings import settings
from tests.course import Course

LESSON = "1_neuron"
LEARNERS = ("s01", "s03", "s06")
STRICTER = '''

@checks("step")
def step_is_out_of_luck(student: Student) -> None:
    """step is as it should be."""
    equal(student.step(np.array([1.0])), np.array([2.0]))
'''


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """A course with three learners, not graded yet."""
    course = Course(tmp_path_factory.mktemp("store") / "course")
    course.demo(LESSON, *LEARNERS)
    return course


@pytest.fixture(scope="module")
def graded(handed_in, tmp_path_factory):
    """The same course after one run that nothing disturbed."""
    course = handed_in.copied(tmp_path_factory.mktemp("graded") / "course")
    course.grade()
    return course


@pytest.fixture
def course(handed_in, tmp_path):
    return handed_in.copied(tmp_path / "course")


@pytest.fixture
def again(graded, tmp_path):
    """A graded course, for one test to grade again."""
    return graded.copied(tmp_path / "course")


def files(course):
    return {
        path: path.stat().st_mtime_ns
        for name in ("feedback", "autograded")
        for path in course.folder.joinpath(name).rglob("*")
    }


def processes_of(course):
    """List the processes whose working folder or command names this course, once those that end have had a moment."""
    end = time.monotonic() + 3
    while (found := alive(course)) and time.monotonic() < end:
        time.sleep(0.1)
    return found


def alive(course):
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


def test_a_second_run_stores_nothing_again(again, graded):
    before = files(again), (again.folder / "gradebook.db").stat().st_mtime_ns
    assert len(again.pages()) == len(LEARNERS)
    again.grade()
    assert (files(again), (again.folder / "gradebook.db").stat().st_mtime_ns) == before
    assert again.held() == graded.held()


@pytest.mark.parametrize("what", ["feedback/s03", "autograded/s03", "gradebook.db", "build/stored"])
def test_what_was_taken_away_is_stored_again(again, graded, what):
    place = again.folder / what
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    again.grade()
    assert place.exists() and len(again.pages()) == len(LEARNERS)
    assert again.held() == graded.held()


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment_the_next_run_finishes_the_class(course, graded, seed):
    """Each of two courses is killed at ten random moments, and then left to finish."""
    moment = random.Random(seed)
    for _ in range(10):
        run = course.started("grade", "--jobs", "2")
        time.sleep(moment.uniform(0.2, 8.0))
        os.kill(run.pid, signal.SIGKILL)
        run.communicate()
    course.kit("grade")
    assert course.held() == graded.held()
    assert len(course.pages()) == len(LEARNERS)
    assert [path for name in ("feedback", "autograded") for path in (course.folder / name).rglob("*.part")] == []
    assert list(course.folder.glob("gradebook.db?*")) == []
    assert processes_of(course) == []


def test_two_graders_at_once_wait_for_each_other(course, graded):
    one, other = course.started("grade"), course.started("grade")
    told = [run.communicate(timeout=200)[0] for run in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0), told
    assert any("Another grading of this course is at work" in text for text in told)
    assert course.held() == graded.held()


def test_a_gradebook_that_another_program_holds_is_waited_for(again, graded):
    changed_by_hand(again, "update grade set auto_score = 0.5")
    with sqlite3.connect(again.folder / "gradebook.db", isolation_level=None) as other:
        other.execute("begin immediate")
        run = again.started("grade")
        time.sleep(12)
        assert run.poll() is None
        other.execute("commit")
        told = run.communicate(timeout=200)[0]
    other.close()
    assert run.returncode == 0, told
    assert again.held() == graded.held()


def test_a_gradebook_that_is_held_too_long_costs_neither_table_nor_record_nor_release(again, graded):
    again.configure('c.CourseDirectory.db_url = "sqlite:///gradebook.db?timeout=1"')
    changed_by_hand(again, "update grade set auto_score = 0.5")
    before = {path: path.read_bytes() for path in (again.folder / "release").rglob("*") if path.is_file()}
    with sqlite3.connect(again.folder / "gradebook.db", isolation_level=None) as other:
        other.execute("begin immediate")
        told = again.grade(code=1, json=again.folder / "r.json")
        other.execute("rollback")
    other.close()
    assert "The class" in told.out and "s03" in told.out
    assert '"s06"' in (again.folder / "r.json").read_text()
    assert "the gradebook, gradebook.db, cannot be written: database is locked" in told.err
    assert {path: path.read_bytes() for path in (again.folder / "release").rglob("*") if path.is_file()} == before
    again.grade()
    assert again.held() == graded.held()


def test_grading_writes_to_its_own_folders_and_to_no_other(graded, handed_in):
    made = {path.name for path in graded.folder.iterdir()} - {path.name for path in handed_in.folder.iterdir()}
    assert made == {"gradebook.db", "autograded", "feedback", "build"}
    for name in ("release", "source", "autograder", "submitted"):
        before, after = (
            {path.relative_to(course.folder): path.stat().st_size for path in course.folder.joinpath(name).rglob("*.*")}
            for course in (handed_in, graded)
        )
        assert {path for path in after if path.suffix != ".pyc"} == set(before), name


def test_a_gradebook_that_is_none_is_named_and_left_as_it_is(again):
    (again.folder / "gradebook.db").write_text("my grades, do not touch\n" * 100)
    told = again.grade(code=1)
    assert "the gradebook, gradebook.db, cannot be read: file is not a database" in told.err
    assert (again.folder / "gradebook.db").read_text().startswith("my grades")


def outer_jail(course, *arguments, options=(), code=1):
    """Run `grade` where a part of the course is another file system."""
    command = ["bwrap", "--dev-bind", "/", "/", "--proc", "/proc", *arguments, "--chdir", str(course.folder)]
    return course.run(*command, sys.executable, "-m", "autograder", "grade", *options, code=code)


def test_without_permission_to_write_it_says_so_and_judging_alone_still_works(course):
    closed = ("--ro-bind", str(course.folder), str(course.folder))
    told = outer_jail(course, *closed)
    assert "Read-only file system" in told.stderr.replace("\n", " ") and "Traceback" not in told.stderr
    judged_only = outer_jail(course, *closed, options=("--no-store",), code=0)
    assert "20 / 20" in judged_only.stdout


@pytest.mark.parametrize("full", ["build/records", "build/stored", "feedback"])
def test_a_full_disk_is_named_and_the_next_run_finishes(course, graded, full):
    place = course.folder / full
    place.mkdir(parents=True, exist_ok=True)
    told = outer_jail(course, "--size", "4096", "--tmpfs", str(place), code=None)
    assert "Traceback" not in told.stderr + told.stdout
    if full != "build/records":  # keeping a record only saves time
        assert told.returncode == 1 and "No space left" in (told.stdout + told.stderr).replace("\n", " ")
    course.grade()
    assert course.held() == graded.held() and len(course.pages()) == len(LEARNERS)


def changed_by_hand(course, sql):
    with course.gradebook as base:
        base.execute(sql)
    base.close()


OF_MSE = "where cell_id in (select id from base_cell where name = 'mse-check')"


def test_a_score_given_by_hand_survives_wins_and_is_to_be_looked_at_after_a_new_hand_in(again):
    changed_by_hand(again, f"update grade set manual_score = 1.25, needs_manual_grade = 0 {OF_MSE}")
    again.grade()
    assert "1.25" in again.page("s03", LESSON).read_text()
    given = {row[1]: row[3:] for row in again.held("grades")["grades"] if row[2] == "mse-check"}
    assert given == dict.fromkeys(LEARNERS, (2.0, 1.25, None, 0))
    again.demo(LESSON, "s01")
    shutil.copy(again.folder / "submitted/s01/1_neuron/1_neuron.ipynb", again.folder / "submitted/s03/1_neuron")
    again.grade()
    given = {row[1]: row[3:] for row in again.held("grades")["grades"] if row[2] == "mse-check"}
    assert given["s03"] == (2.0, 1.25, None, 1) and given["s06"] == (2.0, 1.25, None, 0)


def test_a_comment_an_extension_and_a_due_date_renew_the_page(again):
    stamp = again.folder / "submitted" / "s03" / LESSON / "timestamp.txt"
    stamp.write_text("2026-05-02 10:00:00 UTC\n")
    again.configure(LATE)
    again.grade()
    assert "came late" not in again.page("s03", LESSON).read_text()
    for sql, (late, told) in {
        "update assignment set duedate = '2026-05-01 10:00:00.000000'": (True, ""),
        f"update comment set manual_comment = '<b>Look</b> again' {OF_MSE.replace('-check', '')}": (True, "Look"),
        "update submitted_assignment set extension = '1970-01-08 00:00:00.000000'": (False, "Look"),
    }.items():
        changed_by_hand(again, sql)
        again.grade()
        page = again.page("s03", LESSON).read_text()
        assert ("3 points were taken off: it came late" in page) == late, sql
        assert told in page and "<b>Look" not in page
    penalties = {row[1]: row[5] for row in again.held("submissions")["submissions"]}
    assert penalties == dict.fromkeys(LEARNERS)


LATE = """
from nbgrader.plugins import BasePlugin

class Late(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        assert student_id != "s06"
        return 3.0

c.AssignLatePenalties.plugin_class = Late
"""


def test_one_result_that_cannot_be_stored_costs_no_other(course):
    for student in LEARNERS:
        (course.folder / "submitted" / student / LESSON / "timestamp.txt").write_text("2026-05-02 10:00:00 UTC")
    course.configure(LATE)
    course.grade(students=("s01",))
    changed_by_hand(course, "update assignment set duedate = '2026-05-01 10:00:00.000000'")
    told = course.grade(code=1)
    assert told.err.count("could not be stored") == 1 and "s06, 1_neuron could not be stored" in told.err
    assert sorted(path.parts[-3] for path in course.pages()) == ["s01", "s03"]
    assert [row[1:6:4] for row in course.held("submissions")["submissions"]] == [("s01", 3.0), ("s03", 3.0)]


def test_a_changed_hidden_check_changes_its_scores_and_no_others(again):
    before, stored = again.held("grades")["grades"], again.pages()
    checks = again.folder / "autograder" / "lessons" / LESSON / "hidden.py"
    checks.write_text(checks.read_text() + STRICTER)
    told = again.grade(store=False, dry_run=True).out
    assert again.held("grades")["grades"] == before and again.pages() == stored
    assert "would change: 3" in told and "s01, 1_neuron, step: 1 -> 0.89" in told
    again.grade()
    after = again.held("grades")["grades"]
    changed = {(old[1], old[2]) for old, new in zip(before, after, strict=True) if old != new}
    assert changed == {(student, "step-check") for student in LEARNERS}
    assert "would change: 0" in again.grade(store=False, dry_run=True).out


def test_an_exercise_that_is_added_later_is_entered_for_those_who_were_graded_before(again):
    changed_by_hand(again, "delete from grade_cells where id in (select id from base_cell where name = 'mse-check')")
    for table in ("grade", "comment"):
        changed_by_hand(
            again, f"delete from {table} where cell_id in (select id from base_cell where name like 'mse%')"
        )
    changed_by_hand(again, "delete from solution_cells where id in (select id from base_cell where name = 'mse')")
    changed_by_hand(again, "delete from base_cell where name like 'mse%'")
    again.grade(students=("s03",))
    entered = {row[1]: row[3] for row in again.held("grades")["grades"] if row[2] == "mse-check"}
    assert entered == {"s01": None, "s03": 2.0, "s06": None}


def test_an_exercise_that_is_gone_is_named_and_its_grades_stay(again):
    changed_by_hand(again, "update base_cell set name = 'older-check' where name = 'mse-check'")
    shutil.rmtree(again.folder / "build" / "stored")
    before = again.held("grades")
    told = again.grade(code=1)
    assert "no longer has older-check" in told.err and "Put the gradebook aside" in told.err
    assert again.held("grades") == before


def test_a_course_without_a_file_for_nbgrader_is_stored_as_well(course, graded):
    (course.folder / "nbgrader_config.py").unlink()
    course.grade(students=("s03",))
    assert [row for row in graded.held("grades")["grades"] if row[1] == "s03"] == course.held("grades")["grades"]


def test_a_course_in_a_folder_with_signs_that_mean_something_to_a_database(handed_in, tmp_path):
    course = handed_in.copied(tmp_path / "a#b" / "100% sure?" / "course")
    for _ in range(2):
        course.grade(students=("s03",))
    assert course.held("submissions")["submissions"] and {path.name for path in tmp_path.iterdir()} == {"a#b"}
    with Gradebook(settings(course.course).CourseDirectory.db_url, course.course.id) as book:
        assert book.find_submission(LESSON, "s03").score == 9.0


def test_the_same_class_gives_the_same_record_on_a_busy_machine(course):
    quiet = course.record(store=False, jobs=1)
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        assert course.record(store=False, jobs=4) == quiet
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_a_lock_that_a_dead_grader_left_is_open(course):
    place = course.folder / "build" / "grade.lock"
    place.parent.mkdir(exist_ok=True)
    place.write_text("left behind")
    course.grade(students=("s03",))
    assert len(course.pages()) == 1
