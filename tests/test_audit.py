"""The audit finds what falls short: it is tried on exercises that were spoilt on purpose."""

import json
from dataclasses import replace

import pytest
from rich.console import Console

from autograder.engine.author import audit, audit_table
from autograder.engine.course.checks import Checks
from selfcheck.compare import equal, holds
from selfcheck.core import checks
from tests.here import COURSE

LESSON, EXERCISE = "4_beyond", "relu"


@pytest.fixture
def lesson(tmp_path):
    """A lesson of its own for a test to spoil: nothing that is found about it is kept."""
    fresh = replace(COURSE.lesson(LESSON), kept=tmp_path)
    for name in ("checks", "_slips", "reference"):
        vars(fresh)[name] = getattr(COURSE.lesson(LESSON), name)
    return fresh


def report(lesson):
    return audit.audit_exercise(lesson, EXERCISE)


def change_checks(lesson, change):
    before = lesson.checks
    public, hidden = (
        {**grouped, EXERCISE: change(grouped[EXERCISE], visibility)}
        for grouped, visibility in ((before.public, "public"), (before.hidden, "hidden"))
    )
    vars(lesson)["checks"] = Checks(public, hidden, before.may_be_arguments)


@checks(EXERCISE)
def idle(student):
    """relu is there."""
    holds(callable(student.relu), "relu is there", "nothing")


@checks(EXERCISE)
def impossible(student):
    """relu of 1 is 2."""
    equal(student.relu(1.0), 2.0)


def test_an_exercise_in_order_has_no_faults(lesson):
    found = report(lesson)
    assert found.faults == [] and all(found.checks.values()) and found.caught and len(found.styles) >= audit.STYLES
    assert all(slip.hidden and slip.named == [slip.name] for slip in found.slips)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda own, visibility: [] if visibility == "hidden" else own, "it needs public and hidden checks"),
        (lambda own, visibility: [*own, idle], "the stub is not 'not started' but 'passed' in idle"),
        (lambda own, visibility: [*own, idle], "no slip fails the check idle"),
        (lambda own, visibility: [*own, impossible], "the reference is 'failed' in impossible"),
        (lambda own, visibility: [*own, impossible], "the right solution einsum fails impossible"),
        (lambda own, visibility: [idle], "no check catches the mutant "),
        (lambda own, visibility: own[:1], "no hidden check catches the slip "),
    ],
)
def test_checks_that_fall_short_are_named(lesson, change, fault):
    change_checks(lesson, change)
    assert [text for text in report(lesson).faults if text.startswith(fault)]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda known: [], "no slip fails the check "),
        (lambda known: [*known, replace(known[0], name="twin")], "the slip twin is named "),
        (lambda known: [replace(known[0], read="99. Nowhere")], "the slip "),
        (
            lambda known: [replace(known[0], one_of="lonely"), *known[1:], replace(known[1], one_of="lonely")],
            "the slip ",
        ),
    ],
)
def test_slips_that_fall_short_are_named(lesson, change, fault):
    vars(lesson)["_slips"] = {EXERCISE: change(lesson.slips(EXERCISE))}
    assert [text for text in report(lesson).faults if text.startswith(fault)]


def test_too_few_styles_and_a_wrong_list_of_equivalents_are_named(lesson, tmp_path):
    (tmp_path / "equivalent.toml").write_text('[relu]\n"line 1: no -> such" = "reason"\n')
    elsewhere = replace(lesson, unshipped=tmp_path)
    for name in ("checks", "_slips", "reference", "state"):
        vars(elsewhere)[name] = getattr(lesson, name)
    faults = report(elsewhere).faults
    assert "0 right solutions of other styles pass; 4 are needed" in faults
    assert "listed as equivalent, but caught or not made: line 1: no -> such" in faults


def test_a_mutant_that_never_ends_is_stopped_and_counts_as_caught(lesson, monkeypatch):
    monkeypatch.setattr(audit, "PATIENCE", 0.2)
    bench = audit._Bench(lesson, EXERCISE)
    assert audit._caught(audit.Mutant("endless", "def relu(z):\n    while True:\n        pass"), bench)
    assert not audit._caught(audit.Mutant("right", "def relu(z):\n    return np.where(z > 0, z, 0.0)"), bench)


def test_the_table_and_the_record(lesson):
    found = report(lesson)
    console = Console(record=True, width=120)
    audit_table.table([replace(found, faults=["something is amiss"])], console)
    assert "4_beyond, relu: something is amiss" in console.export_text()
    assert json.loads(audit.to_json([found]))["exercises"][0]["exercise"] == "relu"


def test_the_verb_refuses_what_is_no_lesson_and_tells_faults_by_its_exit_code(tmp_path):
    out, err = Console(record=True, width=120), Console(record=True, width=120)
    assert audit_table.run_audit(COURSE, ["no_lesson"], 1, None, out, err) == 2
    assert "There is no no_lesson" in err.export_text()
