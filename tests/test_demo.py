"""The demonstration class: every made-up learner gets the golden record, through every way of grading.

After a change that is meant to change verdicts, `python -m tests.golden` writes the files in golden/ anew; read
their difference before you commit it.
"""

import html
import json
import re
import sqlite3

import pytest

from autograder import demo
from tests.course import Course
from tests.golden import GOLDEN, essence, handed_in
from tests.here import LESSONS, ROOT
from tests.learner import solution_lines


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course whose class nbgrader itself has graded, before `grade` has ever been run."""
    course = Course(tmp_path_factory.mktemp("demo") / "course")
    course.kit("demo")
    for lesson in LESSONS:
        course.nbgrader("generate_assignment", lesson)
    for lesson in LESSONS:
        unreadable = any("CUT" in module.read_text() for _, name, module in demo.learners() if name == lesson)
        course.nbgrader("autograde", lesson, code=1 if unreadable else 0)
    return course


@pytest.fixture(scope="module")
def stored(course):
    """The scores that plain `nbgrader autograde` put into the gradebook."""
    return gradebook(course)


@pytest.fixture(scope="module")
def record(course, stored):
    return course.record(store=False, jobs=2)


def gradebook(course):
    with sqlite3.connect(course.folder / "gradebook.db") as base:
        rows = base.execute(
            "select student.id, assignment.name, base_cell.name, grade.auto_score from grade"
            " join submitted_notebook on grade.notebook_id = submitted_notebook.id"
            " join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id"
            " join student on submitted_assignment.student_id = student.id"
            " join assignment on submitted_assignment.assignment_id = assignment.id"
            " join base_cell on grade.cell_id = base_cell.id"
        ).fetchall()
    return {(student, lesson, cell.removesuffix("-check")): score for student, lesson, cell, score in rows}


def test_every_learner_gets_the_golden_record(record):
    got = {(entry["student"], entry["lesson"]): essence(entry) for entry in handed_in(record)}
    wanted = {(path.stem, path.parent.name): json.loads(path.read_text()) for path in GOLDEN.glob("*/*.json")}
    assert got.keys() == wanted.keys()
    for who in wanted:
        assert got[who] == wanted[who], who


def test_plain_nbgrader_stores_exactly_the_scores_of_grade(record, stored):
    graded = {
        (entry["student"], entry["lesson"], exercise["name"]): exercise["score"]
        for entry in record["submissions"]
        for exercise in entry["exercises"]
        if not exercise["needs_manual_grade"]
    }
    unreadable = {entry["student"] for entry in record["submissions"] if entry["status"] == "unreadable"}
    assert {key: stored[key] for key in graded} == graded
    waiting = {
        (entry["student"], entry["lesson"], exercise["name"])
        for entry in record["submissions"]
        for exercise in entry["exercises"]
        if exercise["needs_manual_grade"]
    }
    assert waiting and {key for key, score in stored.items() if score is None and key[0] not in unreadable} == waiting
    assert all(score is None for key, score in stored.items() if key[0] in unreadable)


def test_both_isolation_levels_any_number_of_jobs_and_a_second_run_give_the_same_record(course, record):
    again = course.record(store=False, jobs=1)
    assert again == record
    process = course.record(store=False, isolation="process")
    assert process == {**record, "isolation": "process"}


def test_grade_stores_the_same_scores_and_writes_feedback_for_all_that_could_be_read(course, stored, record):
    assert course.record() == record
    assert gradebook(course) == stored
    for entry in record["submissions"]:
        assert course.page(entry["student"], entry["lesson"]).exists() == (entry["status"] == "graded")


def test_feedback_says_what_held_and_shows_no_hidden_check_no_expected_value_and_no_solution(course):
    for lesson in LESSONS:
        hidden = (ROOT / "autograder" / "lessons" / lesson / "hidden.py").read_text()
        # A hidden check's text, its expected values included, apart from the sentence that the learner may read.
        secret = {line.strip() for line in re.sub(r'""".*?"""', "", hidden, flags=re.DOTALL).splitlines()}
        for path in (course.folder / "feedback").glob(f"*/{lesson}/*.html"):
            page = html.unescape(re.sub(r"<[^>]+>", "", path.read_text()))
            assert "checks hold" in page or "not started yet" in page
            # What the learner wrote is no secret, even where a hidden check has the same formula.
            own = (course.folder / "submitted" / path.parts[-3] / lesson / f"{lesson}.ipynb").read_text()
            long = {line for line in secret if len(line) > 25 and not line.startswith(("from ", "import "))}
            assert not {line for line in long if line in page and json.dumps(line)[1:-1] not in own}, path
            if path.parts[-3] == "s12":  # who has written nothing: every line of a solution would be ours
                assert not {line for line in solution_lines(lesson) if line in page}


def test_nbgraders_export_works_on_the_course(course, record):
    course.nbgrader("export")
    assert "s01" in (course.folder / "grades.csv").read_text()


def test_an_attack_earns_nothing(record):
    attack = next(entry for entry in handed_in(record) if entry["student"] == "s12")
    assert attack["score"] == 0 and attack["status"] == "graded"
