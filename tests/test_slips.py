"""Slips as data: each fits the reference, speaks to a learner, and what learners get of it gives nothing away."""

import ast
import json
import re
from dataclasses import replace

import numpy as np
import pytest

from autograder import build, lessons, slips
from tests.learner import solution_lines

EVERY = [(lesson, slip) for lesson in lessons.NAMES for known in slips.of(lesson).values() for slip in known]
EIGHT = ("backprop", "train", "sgd", "minibatches", "sigmoid", "mse", "feedforward", "hidden_delta")


def test_every_exercise_has_slips_and_the_great_ones_have_many():
    for lesson in lessons.NAMES:
        for exercise in lessons.load(lesson).exercises:
            if not exercise.by_hand:
                least = 8 if exercise.name in EIGHT else 3
                assert len(slips.of(lesson)[exercise.name]) >= least, exercise.name


def test_names_are_unlike_each_other_and_read_well():
    for lesson in lessons.NAMES:
        for exercise, known in slips.of(lesson).items():
            assert {slip.exercise for slip in known} == {exercise}
            names = [slip.name for slip in known]
            assert len(names) == len(set(names)), exercise
            assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,7}", name) for name in names), exercise


@pytest.mark.parametrize("lesson", lessons.NAMES)
def test_sentences_are_whole_short_and_no_code(lesson):
    for where, slip in EVERY:
        if where == lesson:
            assert 8 <= len(slip.says.split()) <= 50, slip.name
            first = re.split(r"\W", slip.says)[0]  # a name from the code may begin a sentence as it is
            assert first[0].isupper() or first in "".join(lessons.bare_source(lesson).values()), slip.name
            assert slip.says.endswith("."), slip.name
            assert not re.search(r"axis ?=|keepdims|np\.|==|\bhidden check|[{}]", slip.says), (slip.name, slip.says)
            assert slips.section(lesson, slip)


def test_every_catalogued_mistake_is_a_slip_or_has_its_reason_in_the_docs():
    counts = {"A": 18, "B": 10, "C": 13, "D": 10, "E": 23, "F": 15, "G": 10, "H": 7}
    catalogue = {f"{letter}{i}" for letter, count in counts.items() for i in range(1, count + 1)}
    form = r"([A-H]\d+( [A-H]\d+)*)?(; )?(4\.3 [^;]+)?(; 4\.3 [^;]+)*"
    assert [slip.ids for _, slip in EVERY if not re.fullmatch(form, slip.ids)] == []
    covered = {one for _, slip in EVERY for one in slip.ids.partition("4.3")[0].replace(";", "").split()}
    told = set(re.findall(r"^\| ([A-H]\d+) \|", (build.ROOT / "docs" / "slips.md").read_text(), re.MULTILINE))
    assert covered <= catalogue and told == catalogue - covered
    programs = {one.strip("; ") for _, slip in EVERY for one in slip.ids.split("4.3")[1:]}
    assert len(programs) == 21


def test_a_piece_that_is_not_there_exactly_once_is_refused():
    slip = slips.of("1_neuron")["mse"][0]
    for piece in ("no such text", "a"):
        with pytest.raises(slips.SlipError, match="stands in"):
            slips.slipped("1_neuron", [replace(slip, piece=piece)])
    with pytest.raises(slips.SlipError, match="no Python"):
        slips.slipped("1_neuron", [replace(slip, piece="return ", instead="return (")])
    with pytest.raises(slips.SlipError, match="no section"):
        slips.section("1_neuron", replace(slip, read="99. Nowhere"))


def test_slips_leave_the_reference_as_it_is_and_forget_earlier_functions():
    remembering = next(slip for _, slip in EVERY if slip.remembers and slip.exercise == "feedforward")
    params, X = [(np.array([[1.0, 2.0]]), np.array([[0.5]]))], np.array([[1.0], [2.0]])
    one, other = (slips.slipped("2_network", [remembering]) for _ in range(2))
    one(params, X)
    assert len(one(params, X)[0]) == 2 and len(other(params, X)[0]) == 1
    assert len(lessons.reference("2_network").feedforward(params, X)[0]) == 1


@pytest.mark.parametrize("lesson", lessons.NAMES)
def test_what_learners_get_holds_no_line_of_a_solution_no_slips_text_and_no_hidden_check(lesson):
    text = (lessons.BUILT / lesson / "selfcheck" / "slips.json").read_text()
    told = json.loads(text)
    module = ast.parse((lessons.SOURCE / "selfcheck" / f"{lessons.load(lesson).checks_module}.py").read_text())
    public = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
    for exercise, entries in told.items():
        for entry in entries:
            assert entry.keys() == {"says", "read", "fails"} and entry["fails"].keys() <= public
            assert entry["says"] in {slip.says for slip in slips.of(lesson)[exercise]}
    assert not [line for line in solution_lines(lesson) if line in text]
    instead = {way for where, slip in EVERY if where == lesson for way in slip.ways if len(way) > 25}
    assert not [way for way in instead if way in text]
