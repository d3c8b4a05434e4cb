"""One fault costs one exercise: what depends on a faulty one is judged again with it put right."""

import ast
import json

import pytest

from autograder.engine.jail.session import FIRST_OF_OURS
from autograder.engine.judging.judge import judge
from tests.here import COURSE
from tests.learner import LEVELS, jail_of, jailed


def dependencies():
    """List (lesson, faulty, dependent): every exercise, and each one that its reference calls."""
    for name in COURSE.names:
        for exercise, source in COURSE.lesson(name).reference.sources.items():
            used = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
            yield from ((name, other, exercise) for other in COURSE.lesson(name).names if other in used - {exercise})


def handed_in(lesson, **own):
    """Write the reference notebook with these exercises' cells in a learner's words."""
    notebook = json.loads((COURSE.release / lesson / f"{lesson}.ipynb").read_text())
    own = {**COURSE.lesson(lesson).reference.sources, **own}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = own.get(name, cell["source"])
    return json.dumps(notebook).encode()


def judged(lesson, level="bubblewrap", limits=None, **own):
    record = judge(handed_in(lesson, **own), COURSE.lesson(lesson), jail_of(level, **(limits or {}))).record
    assert (record.status, record.message) == ("graded", "")
    return {exercise.name: exercise for exercise in record.exercises}


def says_none(name):
    return f"def {name}(*arguments):\n    return None"


@pytest.mark.parametrize(("lesson", "faulty", "dependent"), sorted(dependencies()))
def test_what_calls_a_faulty_exercise_gets_its_points(lesson, faulty, dependent):
    exercises = judged(lesson, **{faulty: says_none(faulty)})
    assert (exercises[faulty].score, exercises[faulty].verdict) == (0.0, "failed")
    assert (exercises[dependent].score, exercises[dependent].verdict) == (exercises[dependent].max_score, "passed")
    assert exercises[dependent].says == f"right, given your {faulty}" and exercises[dependent].slip is None
    lost = [one.name for one in exercises.values() if one.verdict != "passed" and not one.name.startswith("explain")]
    assert lost == [faulty]


@LEVELS
def test_it_is_so_at_every_level_of_isolation(level):
    exercises = judged("1_neuron", level, sigmoid=says_none("sigmoid"))
    assert sum(one.score for one in exercises.values()) == 18.0


def test_two_faulty_exercises_are_put_right_together_and_both_are_named():
    faulty = {name: says_none(name) for name in ("output_delta", "hidden_delta")}
    exercises = judged("2_network", **faulty)
    assert exercises["backprop"].says == "right, given your output_delta and hidden_delta"


def test_what_was_not_written_or_does_not_come_back_is_put_right_as_well():
    unwritten = 'def sigmoid(z):\n    raise NotImplementedError("sigmoid: not written yet")'
    endless = "def accuracy(a, y):\n    while True: pass"
    exercises = judged("1_neuron", sigmoid=unwritten, accuracy=endless)
    assert exercises["neuron"].says == "right, given your sigmoid"
    assert exercises["train_neuron"].says == "right, given your sigmoid and accuracy"
    assert sum(one.score for one in exercises.values()) == 17.0


def test_a_fault_of_its_own_still_costs_its_points():
    own = "def neuron(w, b, X):\n    return sigmoid(w @ X - b)"
    exercises = judged("1_neuron", sigmoid=says_none("sigmoid"), neuron=own)
    assert 0 < exercises["neuron"].score < exercises["neuron"].max_score
    assert exercises["neuron"].says.startswith("Judged with your sigmoid put right.")
    assert exercises["train_neuron"].says == "right, given your sigmoid and neuron"


def test_an_alias_made_in_another_cell_is_put_right_too():
    network = "ACT = [sigmoid]\ndef neuron(w, b, X):\n    return ACT[0](w @ X + b)"
    exercises = judged("1_neuron", sigmoid=says_none("sigmoid"), neuron=network)
    assert exercises["neuron"].says == "right, given your sigmoid"


def test_an_exercise_that_calls_none_of_the_faulty_ones_is_not_judged_again():
    exercises = judged("1_neuron", step=says_none("step"), mse=says_none("mse"))
    assert "given" not in exercises["mse"].says and exercises["mse"].score == 0.0


def test_a_generator_is_as_far_after_our_function_as_after_theirs():
    twice = """
def sgd(params, X, T, eta, batch_size, num_epochs, rng):
    params = [(1.0 * W, 1.0 * b) for W, b in params]
    for _ in range(num_epochs):
        for X_b, T_b in minibatches(X, T, batch_size, rng=rng):
            params = gradient_step(params, backprop(params, X_b, T_b), eta)
    return params
"""
    exercises = judged("3_digits", minibatches=says_none("minibatches"), sgd=twice)
    assert exercises["sgd"].says == "right, given your minibatches"


def test_our_function_cannot_be_passed_off_as_the_learners():
    """sigmoid_prime fails on purpose and keeps our sigmoid for later; that earns nothing for sigmoid itself."""
    thief = """
def sigmoid_prime(z):
    kept.append(sigmoid)
    a = kept[-1](z)
    return a * (1 - a)
"""
    sigmoid = "kept = []\ndef sigmoid(z):\n    return kept[-1](z) if kept and kept[-1] is not sigmoid else None"
    exercises = judged("1_neuron", sigmoid=sigmoid, sigmoid_prime=thief)
    assert exercises["sigmoid"].score == 0.0
    assert exercises["sigmoid_prime"].says == "right, given your sigmoid"


def test_our_function_is_computed_where_a_learner_can_do_no_harm():
    bomb = "def neuron(w, b, X):\n    sigmoid(np.ones((1, 1)) @ np.ones((1, 1)))\n    return sigmoid([10**6] * 10**5)"
    huge = (
        "def neuron(w, b, X):\n    mse(np.ones((3000, 1)) + np.zeros((1, 2000)), np.ones((3000, 2000)))\n    return 1"
    )
    for cell in (bomb, huge):
        exercises = judged(
            "1_neuron", sigmoid=says_none("sigmoid"), mse=says_none("mse"), neuron=cell, limits={"call": 1.0}
        )
        assert exercises["neuron"].score == 0.0
        assert exercises["train_neuron"].verdict == "passed"


def test_the_reference_is_not_in_the_learners_process():
    with jailed("import given, gc\nfound = []", lesson="2_network") as functions:
        functions = functions.with_right({"mse": lambda arguments, options: {"result": 0.25}})
        look = "def predict(p, X):\n    return [vars(mse).get('source'), [c.cell_contents for c in mse.__closure__][0]]"
        functions.open().ask({"source": look, "label": "look", "bare": False}, 1.0)
        assert functions.student().predict([], 0)[1] == FIRST_OF_OURS
