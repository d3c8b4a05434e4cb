"""The mistake is named, however it is written: by people who knew the names of the mistakes, not the code of the slips.

The functions in tests/slipped are named after what is wrong: `mse__sum_for_mean`, `mse__a__and__b` for two mistakes at
once, `mse__unknown_...` for mistakes that are no slip. A name that is untrue is worse than none.
"""

from pathlib import Path

import pytest

from autograder.engine.course import modules
from autograder.engine.course.traces import told_to_learners, try_function, try_slips
from autograder.engine.judging.naming import diagnose
from selfcheck.diagnosis import fitting
from tests.here import COURSE

SLIPPED = Path(__file__).parent / "slipped"
WORK = {
    (lesson, name): function
    for lesson in COURSE.names
    for name, function in vars(modules.load(SLIPPED / f"{lesson}.py", [])).items()
    if "__" in name.strip("_") and callable(function)
}
SILENT = {
    "minibatches__batches_of_nearly_equal_size": "the random order is another one",
    "dropout__keeps_what_should_be_dropped": "the random mask is another one",
    "dropout__not_scaled": "the random mask is another one",
    "numerical_gradient__rows_and_columns_only": "with three dimensions it fails in a way of its own",
    "hidden_delta__weights_not_transposed": "einsum lets shapes through that @ refuses",
    "gradient_step__changed_in_place": "with whole numbers it fails in a way of its own",
    "train__scores_one_place_early": "the last place holds another number",
    "sgd__accumulators_never_reset": "sums over samples are kept, not means over batches",
}
"""Mistakes that differ in a detail from the slip of the same name; nothing is said about them."""


def trials_of(lesson, exercise, function):
    return list(try_function(COURSE.lesson(lesson), exercise, function))


def diagnosed(lesson, exercise, trials):
    return diagnose(COURSE.lesson(lesson), exercise, trials)


def slips_of(lesson, exercise):
    return COURSE.lesson(lesson).slips(exercise)


def made(lesson, name):
    """Name the slips that a function's name speaks of."""
    exercise, _, mistakes = name.partition("__")
    known = {slip.name for slip in slips_of(lesson, exercise)}
    return {mistake.replace("_", "-") for mistake in mistakes.split("__and__")} & known


@pytest.mark.parametrize(("lesson", "name"), WORK, ids=lambda part: part)
def test_a_mistake_is_caught_and_nothing_untrue_is_said_about_it(lesson, name):
    exercise = name.partition("__")[0]
    trials = trials_of(lesson, exercise, WORK[lesson, name])
    assert any(not trial.outcome.passed for trial in trials if trial.hidden)
    found = diagnosed(lesson, exercise, trials)
    said, wanted = set(found.names) if found else set(), made(lesson, name)
    if found is None:
        assert not wanted or "__and__" in name or name in SILENT
    elif found.together or "__and__" in name:
        assert said <= wanted  # of two mistakes one may hide the other
    else:
        assert wanted <= said and name not in SILENT


def test_most_mistakes_are_named():
    single = [name for lesson, name in WORK if made(lesson, name) and "__and__" not in name]
    assert len(single) > 150 and len(SILENT) < 0.05 * len(single)


def known_to_learners(lesson, exercise, trials):
    failed = any(trial.outcome.verdict in ("failed", "raised") for trial in trials)
    return fitting(exercise, trials, told_to_learners(lesson)[exercise]) if failed else []


def neuron_trials(function, exercise="mse"):
    return trials_of("1_neuron", exercise, function)


def half_forgotten(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a {a.shape}, y {y.shape}")
    return float(((a - y) ** 2).sum() / a.shape[1])


def test_the_sentence_names_the_mistake_and_the_section_and_the_record_its_name():
    found = diagnosed("1_neuron", "mse", neuron_trials(half_forgotten))
    assert found.name == "half-forgotten"
    assert found.says == f"{found.found[0]['says']} Read again: “{found.found[0]['read']}”."


def test_right_work_stubs_and_lost_calls_have_no_name():
    reference = COURSE.lesson("1_neuron").reference.own["mse"]
    assert diagnosed("1_neuron", "mse", neuron_trials(reference)) is None

    def unwritten(a, y):
        raise NotImplementedError("mse: not written yet")

    assert diagnosed("1_neuron", "mse", neuron_trials(unwritten)) is None


def test_two_mistakes_at_once_are_told_with_both_sentences():
    found = next(
        diagnosis
        for lesson, name in WORK
        if "__and__" in name
        and (
            diagnosis := diagnosed(
                lesson, name.partition("__")[0], trials_of(lesson, name.partition("__")[0], WORK[lesson, name])
            )
        )
        and diagnosis.together
    )
    assert " + " in found.name and found.says.startswith("Two mistakes: (1) ")


def test_slips_that_cannot_be_told_apart_are_named_together():
    group = [slip for slip in slips_of("1_neuron", "train_neuron") if slip.one_of == "last"]
    trials = list(try_slips(COURSE.lesson("1_neuron"), group[:1]))
    found = diagnosed("1_neuron", "train_neuron", trials)
    assert found.names == [slip.name for slip in group] and " | " in found.name
    assert found.says.startswith("One of these mistakes: (1) ")


def test_what_a_function_keeps_between_calls_is_known_by_the_calls_before():
    kept = []

    def feedforward(params, X, zs=kept):
        good = COURSE.lesson("2_network").reference.own["feedforward"](params, X)
        zs.append(good)
        return [z for one, _ in zs for z in one], [a for _, one in zs for a in one]

    found = diagnosed("2_network", "feedforward", trials_of("2_network", "feedforward", feedforward))
    assert found.name == "layers-of-earlier-calls-kept"


@pytest.mark.parametrize(("lesson", "name"), WORK, ids=lambda part: part)
def test_the_notebook_and_the_feedback_never_contradict_each_other(lesson, name):
    here, exercise = COURSE.lesson(lesson), name.partition("__")[0]
    trials = trials_of(lesson, exercise, WORK[lesson, name])
    shown = [trial for trial in trials if not trial.hidden]
    told = {one["says"] for one in known_to_learners(here, exercise, shown)}
    found = diagnose(here, exercise, trials)
    if found and told and not found.together:
        # The feedback knows more calls: it may say which of the notebook's mistakes it is, never another one.
        assert {one["says"] for one in found.found} <= told
