"""nbgrader's own commands on a course: they judge as `grade` does, store the same, and open what `grade` has stored."""

import json
import time

import nbformat
import pytest
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.engine import nbgrader_runs
from autograder.engine.author import build
from autograder.engine.classes.settings import settings
from tests.course import Course
from tests.test_storing import STRICTER

LESSON = "3_digits"
STAMPED = "2026-05-02 10:00:00.5 UTC\n"
LATE = """
from nbgrader.plugins import BasePlugin

class Late(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return {"s01": 2.5, "s02": 1000.0, "s06": None, "idle": -1.0}[student_id]

c.AssignLatePenalties.plugin_class = Late
"""


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """A class with a written answer each, two of them late, one who has written nothing, and one empty answer."""
    course = Course(tmp_path_factory.mktemp("nbgrader") / "course")
    course.demo(LESSON, "s01", "s02", "s06")
    released = (course.folder / "release" / LESSON / f"{LESSON}.ipynb").read_text()
    course.hand_in("idle", LESSON, released)
    for student in ("s01", "s02"):
        (course.folder / "submitted" / student / LESSON / "timestamp.txt").write_text(STAMPED)
    (course.folder / "submitted" / "idle" / LESSON / "timestamp.txt").write_text("2026-05-03 10:00:00 +0200")
    course.configure(LATE)
    return course


def run(course, converter, **directory):
    config = settings(course.course)
    config.merge(Config({"CourseDirectory": {"assignment_id": LESSON, **directory}}))
    nbgrader_runs.run(converter, config)


def built(course):
    """Fill nbgrader's source folder, with this one lesson; a whole course takes half a minute."""
    build._build_lesson(course.course.lesson(LESSON), course.folder / "build" / "source" / LESSON)


def due(course):
    with course.gradebook as base:
        base.execute("update assignment set duedate = '2026-05-01 10:00:00.000000'")
    base.close()


@pytest.fixture(scope="module")
def by_nbgrader(handed_in, tmp_path_factory):
    """The class as nbgrader's own commands grade it, before `grade` was ever typed."""
    course = handed_in.copied(tmp_path_factory.mktemp("by-nbgrader") / "course")
    built(course)
    run(course, GenerateAssignment)
    due(course)
    run(course, Autograde)
    return course


@pytest.fixture(scope="module")
def by_grade(handed_in, tmp_path_factory):
    """The same class as `grade` grades it, in a gradebook that knows when it was due."""
    course = handed_in.copied(tmp_path_factory.mktemp("by-grade") / "course")
    course.grade()
    due(course)
    course.grade()
    return course


@pytest.mark.parametrize("what", ["cells", "sources", "submissions", "grades", "comments"])
def test_grade_stores_what_nbgraders_own_autograde_stores(by_nbgrader, by_grade, what):
    assert by_grade.held(what) == by_nbgrader.held(what)


def test_what_is_compared_has_penalties_comments_and_answers_that_wait(by_grade):
    held = by_grade.held()
    assert {row[5] for row in held["submissions"]} == {None, 0.0, 2.5} | {
        row[5] for row in held["submissions"] if row[1] == "s02"
    }
    assert {row[3] for row in held["comments"]} == {None, "No response."}
    assert {row[6] for row in held["grades"]} == {0, 1}


def test_the_notebooks_that_both_ways_store_say_the_same(by_nbgrader, by_grade):
    def cells(course, student):
        path = course.folder / "autograded" / student / LESSON / f"{LESSON}.ipynb"
        for cell in nbformat.read(path, as_version=4).cells:
            cell.pop("id")  # which nbgrader draws anew each time
            cell.metadata.get("nbgrader", {}).pop("checksum", None)  # which nobody reads there
            yield cell

    for student in ("s01", "s06", "idle"):
        assert list(cells(by_nbgrader, student)) == list(cells(by_grade, student))


def test_receipts_lie_where_nbgrader_looks_for_them_when_it_gives_feedback_back(by_grade):
    for name in ("autograded", "feedback"):
        assert (by_grade.folder / name / "s01" / LESSON / "timestamp.txt").read_text() == STAMPED
        assert not (by_grade.folder / name / "s06" / LESSON / "timestamp.txt").exists()


def test_nbgraders_own_feedback_formgrader_and_autograde_go_on_from_what_grade_stored(by_grade, tmp_path):
    course = by_grade.copied(tmp_path / "course")
    before = course.held()
    api = NbGraderAPI(CourseDirectory(config=settings(course.course)), config=settings(course.course))
    listed = {one["student"]: one for one in api.get_submissions(LESSON)}
    assert (
        listed["s01"]["autograded"] and listed["s01"]["needs_manual_grade"] and not listed["idle"]["needs_manual_grade"]
    )
    run(course, GenerateFeedback, student_id="s01")
    assert "minibatches" in course.page("s01", LESSON).read_text()
    built(course)
    run(course, Autograde, student_id="s01")
    assert course.held() == before


def test_a_long_lived_server_judges_with_the_checks_of_today(by_nbgrader, tmp_path):
    """The formgrader's button calls Autograde in the server's own process, again and again."""
    course = by_nbgrader.copied(tmp_path / "course")
    config = settings(course.course)
    api = NbGraderAPI(CourseDirectory(config=config), config=config)

    def score():
        told = api.autograde(LESSON, "s01")
        assert told["success"], told
        return {row[2]: row[3] for row in course.held("grades")["grades"] if row[1] == "s01"}["minibatches-check"]

    assert score() == 3.0
    checks = course.folder / "autograder" / "lessons" / LESSON / "hidden.py"
    checks.write_text(checks.read_text() + STRICTER.replace('"step"', '"minibatches"').replace("step(np", "split(np"))
    assert score() < 3.0


def test_what_was_judged_is_what_is_stored_though_the_file_has_changed_since(by_nbgrader, tmp_path, monkeypatch):
    from autograder.engine.classes import nbgrader as ours

    course = by_nbgrader.copied(tmp_path / "course")
    place = course.folder / "submitted" / "s06" / LESSON / f"{LESSON}.ipynb"
    right = (course.folder / "submitted" / "s01" / LESSON / f"{LESSON}.ipynb").read_text()
    judge = ours.JudgeCells._judged

    def changed(self, task):
        place.write_text(right.replace("def minibatches", "# handed in meanwhile\\ndef minibatches"))
        return judge(self, task)

    monkeypatch.setattr(ours.JudgeCells, "_judged", changed)
    run(course, Autograde, student_id="s06")
    stored = (course.folder / "autograded" / "s06" / LESSON / f"{LESSON}.ipynb").read_text()
    assert "handed in meanwhile" in stored


def test_a_text_that_takes_quadratic_time_does_not_hold_nbgraders_feedback_for_long(by_grade, tmp_path):
    course = by_grade.copied(tmp_path / "course")
    notebook = json.loads((course.folder / "submitted" / "s06" / LESSON / f"{LESSON}.ipynb").read_text())
    text = {"cell_type": "markdown", "metadata": {}, "source": "\\begin{a}" * 12_000}
    formulas = {"cell_type": "markdown", "metadata": {}, "source": "\\\\[" * 6_000}
    code = {"cell_type": "code", "metadata": {}, "source": "x = np" + ".a" * 200_000, "outputs": []}
    more = [text, formulas, code] * 3
    course.hand_in("s06", LESSON, json.dumps({**notebook, "cells": [*notebook["cells"], *more]}))
    begin = time.process_time()
    course.grade(students=("s06",))
    stored = time.process_time()
    run(course, GenerateFeedback, student_id="s06")
    assert stored - begin < 2 and time.process_time() - stored < 6


def test_the_command_line_of_nbgrader_reads_the_courses_settings(tmp_path):
    course = Course(tmp_path / "course")
    settings_file = course.folder / "course.toml"
    settings_file.write_text(
        settings_file.read_text().partition("[lessons.1_neuron]")[0]
    )  # the others take long to build
    course.demo("0_shapes", "s01")
    course.grade()
    course.nbgrader("export")
    assert "s01" in (course.folder / "grades.csv").read_text()
    assert (course.folder / "build" / "source" / "0_shapes" / "0_shapes.ipynb").exists()
