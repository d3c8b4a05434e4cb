"""Slips as data: each fits the reference, speaks to a learner, and what learners get of it gives nothing away."""

import ast
import json
import re

import numpy as np
import pytest

from autograder.engine.course.slips import slipped_source
from tests.here import COURSE, ROOT
from tests.learner import solution_lines

LESSONS = pytest.mark.parametrize("lesson", COURSE.lessons.values(), ids=COURSE.names)
EVERY = [(one, slip) for one in COURSE.lessons.values() for exercise in one.judged for slip in one.slips(exercise)]
EIGHT = ("backprop", "train", "sgd", "minibatches", "sigmoid", "mse", "feedforward", "hidden_delta")


def test_every_exercise_has_slips_and_the_great_ones_have_many():
    for lesson in COURSE.lessons.values():
        for exercise in lesson.judged:
            assert len(lesson.slips(exercise)) >= (8 if exercise in EIGHT else 3), exercise


def test_names_are_unlike_each_other_and_read_well():
    for lesson in COURSE.lessons.values():
        for exercise in lesson.judged:
            known = lesson.slips(exercise)
            assert {slip.exercise for slip in known} == {exercise}
            names = [slip.name for slip in known]
            assert len(names) == len(set(names)), exercise
            assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,7}", name) for name in names), exercise


@LESSONS
def test_sentences_are_whole_short_and_no_code(lesson):
    for where, slip in EVERY:
        if where is lesson:
            assert 8 <= len(slip.says.split()) <= 50, slip.name
            first = re.split(r"\W", slip.says)[0]  # a name from the code may begin a sentence as it is
            assert first[0].isupper() or first in "".join(lesson.reference.bare.values()), slip.name
            assert slip.says.endswith("."), slip.name
            assert not re.search(r"axis ?=|keepdims|np\.|==|\bhidden check|[{}]", slip.says), (slip.name, slip.says)
            assert lesson.section(slip.exercise, slip.read)


def test_every_catalogued_mistake_is_a_slip_or_has_its_reason_in_the_docs():
    counts = {"A": 18, "B": 10, "C": 13, "D": 10, "E": 23, "F": 15, "G": 10, "H": 7}
    catalogue = {f"{letter}{i}" for letter, count in counts.items() for i in range(1, count + 1)}
    form = r"([A-H]\d+( [A-H]\d+)*)?(; )?(4\.3 [^;]+)?(; 4\.3 [^;]+)*"
    assert [slip.ids for _, slip in EVERY if not re.fullmatch(form, slip.ids)] == []
    covered = {one for _, slip in EVERY for one in slip.ids.partition("4.3")[0].replace(";", "").split()}
    told = set(re.findall(r"^\| ([A-H]\d+) \|", (ROOT / "docs" / "slips.md").read_text(), re.MULTILINE))
    assert covered <= catalogue and told == catalogue - covered
    programs = {one.strip("; ") for _, slip in EVERY for one in slip.ids.split("4.3")[1:]}
    assert len(programs) == 21


def test_slips_leave_the_reference_as_it_is_and_forget_earlier_functions():
    remembering = next(slip for _, slip in EVERY if slip.remembers and slip.exercise == "feedforward")
    params, X = [(np.array([[1.0, 2.0]]), np.array([[0.5]]))], np.array([[1.0], [2.0]])
    network = COURSE.lesson("2_network")
    one, other = (network.slipped([remembering]) for _ in range(2))
    one(params, X)
    assert len(one(params, X)[0]) == 2 and len(other(params, X)[0]) == 1
    assert len(network.reference.functions.feedforward(params, X)[0]) == 1


@LESSONS
def test_what_learners_get_holds_no_line_of_a_solution_no_slips_text_and_no_hidden_check(lesson):
    text = (COURSE.release / lesson.name / "selfcheck" / "slips.json").read_text()
    public = {node.name for node in ast.parse((lesson.source / "checks.py").read_text()).body if hasattr(node, "name")}
    for exercise, entries in json.loads(text).items():
        for entry in entries:
            assert entry.keys() == {"says", "read", "fails"} and entry["fails"].keys() <= public
            assert entry["says"] in {slip.says for slip in lesson.slips(exercise)}
    assert not [line for line in solution_lines(lesson.name) if line in text]
    changed = {
        line.strip()
        for where, slip in EVERY
        if where is lesson
        for line in slipped_source(lesson.reference.bare[slip.exercise], [slip]).splitlines()
    }
    assert not [line for line in changed if len(line) > 25 and line in text]
