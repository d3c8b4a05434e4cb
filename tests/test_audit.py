"""The audit finds what falls short: it is tried on exercises that were spoilt on purpose."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from rich.console import Console

from autograder import audit, audit_page, build, slips
from selfcheck.compare import equal, holds
from selfcheck.core import checks

build.ensure()
LESSON, EXERCISE = "4_beyond", "relu"


def report():
    return audit.audit_exercise(LESSON, EXERCISE)


def change_checks(monkeypatch, change):
    def checks_of(module, visibility, before=audit.checks_of):
        grouped = before(module, visibility)
        return {**grouped, EXERCISE: change(grouped[EXERCISE], visibility)}

    monkeypatch.setattr(audit, "checks_of", checks_of)


def change_slips(monkeypatch, change):
    known = {**slips.of(LESSON), EXERCISE: change(slips.of(LESSON)[EXERCISE])}
    monkeypatch.setattr(slips, "of", lambda lesson: known)


@checks(EXERCISE)
def idle(student):
    """relu is there."""
    holds(callable(student.relu), "relu is there", "nothing")


@checks(EXERCISE)
def impossible(student):
    """relu of 1 is 2."""
    equal(student.relu(1.0), 2.0)


def test_an_exercise_in_order_has_no_faults():
    found = report()
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
def test_checks_that_fall_short_are_named(monkeypatch, change, fault):
    change_checks(monkeypatch, change)
    assert [text for text in report().faults if text.startswith(fault)]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda known: [], "no slip fails the check "),
        (lambda known: [replace(known[0], piece="nowhere")], "relu, "),
        (lambda known: [*known, replace(known[0], name="twin")], "the slip twin is named "),
        (
            lambda known: [replace(known[0], one_of="lonely"), *known[1:], replace(known[1], one_of="lonely")],
            "the slip ",
        ),
        (lambda known: [replace(known[0], instead=known[0].piece)], "no hidden check catches the slip "),
    ],
)
def test_slips_that_fall_short_are_named(monkeypatch, change, fault):
    change_slips(monkeypatch, change)
    assert [text for text in report().faults if text.startswith(fault)]


def test_too_few_styles_and_a_wrong_list_of_equivalents_are_named(monkeypatch, tmp_path):
    monkeypatch.setattr(audit, "RIGHT", tmp_path)
    monkeypatch.setattr(audit, "EQUIVALENT", {EXERCISE: {"line 1: no -> such": "reason"}})
    faults = report().faults
    assert "0 right solutions of other styles pass; 4 are needed" in faults
    assert "listed as equivalent, but caught or not made: line 1: no -> such" in faults


def test_a_mutant_that_never_ends_is_stopped_and_counts_as_caught(monkeypatch):
    monkeypatch.setattr(audit, "PATIENCE", 0.2)
    bench = audit._Bench(LESSON, EXERCISE)
    assert audit._caught(audit.Mutant("endless", "def relu(z):\n    while True:\n        pass"), bench)
    assert not audit._caught(audit.Mutant("right", "def relu(z):\n    return np.where(z > 0, z, 0.0)"), bench)


def test_the_page_the_picture_and_the_record(tmp_path):
    seen = []
    with ThreadPoolExecutor(1) as workers:  # timers for mutants belong to main threads: none is made here
        found = [report()]
        assert audit.audit(workers, [], seen.append) == []
    console = Console(record=True, width=120)
    audit_page.table([replace(found[0], faults=["something is amiss"])], console)
    assert "4_beyond, relu: something is amiss" in console.export_text()
    audit_page.draw(found, tmp_path / "audit.png")
    assert (tmp_path / "audit.png").read_bytes().startswith(b"\x89PNG")
    assert json.loads(audit.to_json(found))["exercises"][0]["exercise"] == "relu"
