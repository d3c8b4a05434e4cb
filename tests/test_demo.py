"""The demonstration class: every made-up learner gets the golden record, through every way of grading.

After a change that is meant to change verdicts, `python -m tests.golden` writes the files in golden/ anew; read
their difference before you commit it.
"""

import html
import json
import re

import pytest

from autograder import demo
from tests.course import Course
from tests.golden import GOLDEN, essence, handed_in


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("demo") / "course")
    demo.write_class(course.course, course.folder / "submitted")
    return course


@pytest.fixture(scope="module")
def record(course):
    return course.record(store=False)


@pytest.fixture(scope="module")
def stored(course, record):
    """The record of a run that stored the class."""
    return course.record()


def test_every_learner_gets_the_golden_record(record):
    got = {(entry["student"], entry["lesson"]): essence(entry) for entry in handed_in(record)}
    wanted = {(path.stem, path.parent.name): json.loads(path.read_text()) for path in GOLDEN.glob("*/*.json")}
    assert got.keys() == wanted.keys()
    for who in wanted:
        assert got[who] == wanted[who], who


def test_both_isolation_levels_any_number_of_jobs_and_what_is_kept_give_the_same_record(course, record, stored):
    assert stored == record
    assert course.record() == record
    assert course.record(store=False, jobs=1, isolation="process") == {**record, "isolation": "process"}


def test_the_gradebook_holds_the_scores_of_the_record(course, stored):
    held = {(row[1], row[0], row[2].removesuffix("-check")): row[3] for row in course.held("grades")["grades"]}
    exercises = [
        ((entry["student"], entry["lesson"], exercise["name"]), exercise)
        for entry in stored["submissions"]
        if entry["status"] == "graded"
        for exercise in entry["exercises"]
    ]
    assert held == {key: None if one["needs_manual_grade"] else one["score"] for key, one in exercises}
    assert None in held.values()


def test_all_that_could_be_read_has_a_page(course, stored):
    for entry in stored["submissions"]:
        assert course.page(entry["student"], entry["lesson"]).exists() == (entry["status"] == "graded")


def solution_lines(lesson):
    """List a lesson's solution, line by line; short lines and heads of loops belong to nobody and are left out."""
    regions = [
        re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", cell.source, re.DOTALL) for cell in lesson.cells
    ]
    lines = [line.strip() for found in regions for text in found for line in text.splitlines()]
    return [line for line in lines if len(line) > 25 and not line.startswith(("if ", "for "))]


def test_feedback_says_what_held_and_shows_no_hidden_check_no_expected_value_and_no_solution(course, stored):
    for lesson in course.course.lessons.values():
        hidden = (lesson.unshipped / "hidden.py").read_text()
        # A hidden check's text, its expected values included, apart from the sentence that the learner may read.
        secret = {line.strip() for line in re.sub(r'""".*?"""', "", hidden, flags=re.DOTALL).splitlines()}
        long = {line for line in secret if len(line) > 25 and not line.startswith(("from ", "import "))}
        pages = list((course.folder / "feedback").glob(f"*/{lesson.name}/*.html"))
        assert pages
        for path in pages:
            page = html.unescape(re.sub(r"<[^>]+>", "", path.read_text()))
            assert "checks hold" in page or "not started yet" in page
            # What the learner wrote is no secret, even where a hidden check has the same formula.
            own = (course.folder / "submitted" / path.parts[-3] / lesson.name / f"{lesson.name}.ipynb").read_text()
            assert not {line for line in long if line in page and json.dumps(line)[1:-1] not in own}, path
            if path.parts[-3] == "s12":  # who has written nothing: every line of a solution would be ours
                assert not {line for line in solution_lines(lesson) if line in page}


def test_an_attack_earns_nothing(record):
    attack = next(entry for entry in handed_in(record) if entry["student"] == "s12")
    assert attack["score"] == 0 and attack["status"] == "graded"
