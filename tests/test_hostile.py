"""Submissions that attack the grader or break it, and what becomes of each.

hostile/forging/, hostile/faults/ and hostile/reading/ hold learners in the form of the demonstration class
(autograder/demo): a docstring that says what is tried, the learner's own functions, extra cells between
`# >>> an extra cell` and `# <<<`. Every other exercise is solved. LOST lists the exercises that earn nothing; SCORES
names scores in between; VERDICTS names, for an exercise, the verdicts that its checks may have. Whatever is not named
has all its points.

A learner of reading/ answers rightly only if it found what it must not find. At level process files are open to it
(docs/instructor.md), so these are judged at level bubblewrap only; VERDICTS see to it that the search came to its end.
"""

import ast
import subprocess
import time
from pathlib import Path

import pytest

from autograder import build, demo, student
from autograder.judge import judge_file
from autograder.lessons import NAMES, load
from autograder.sandbox import session

HOSTILE = Path(__file__).parent / "hostile"
FORGING = sorted((HOSTILE / "forging").glob("*.py"))
FAULTS = sorted((HOSTILE / "faults").glob("*.py"))
READING = sorted((HOSTILE / "reading").glob("*.py"))
PROCESSES = ["ps", "-A", "-o", "pid=,args="]
MARK = "daemon of a learner"
"""What a process that a case leaves behind has in its command, to be found by."""


@pytest.fixture(autouse=True, scope="module")
def built():
    build.ensure()


@pytest.fixture
def impatient(monkeypatch, path):
    """Wait less long for what will not come: the limits are the same but for their size."""
    monkeypatch.setattr(student, "CALL_LIMIT", constants(path)["CALL_LIMIT"])
    monkeypatch.setattr(student, "CELL_LIMIT", 2.0)
    monkeypatch.setattr(session, "WALL_PER_CPU", 4)


def constants(path):
    found = {"LOST": [], "SCORES": {}, "VERDICTS": {}, "LESSON": "1_neuron", "CALL_LIMIT": 1.0}
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) in found:
            found[node.targets[0].id] = ast.literal_eval(node.value)
    return found


def judged(path, folder, level):
    lesson = constants(path)["LESSON"]
    notebook = folder / f"{lesson}.ipynb"
    notebook.write_text(demo.hand_in(lesson, path.read_text()))
    return judge_file(notebook, load(lesson), level)


def check_scores(path, record):
    """See that each exercise has the score that the case names, and that nothing was a fault of ours."""
    wanted = constants(path)
    assert (record.status, record.message) == ("graded", "")
    lost = {**dict.fromkeys(wanted["LOST"], 0.0), **wanted["SCORES"]}
    due = {
        one.name: lost.get(one.name, one.max_score)
        for one in record.exercises
        if not load(record.lesson).by_hand(one.name)
    }
    assert {one.name: one.score for one in record.exercises if one.name in due} == due
    for one in record.exercises:
        allowed = wanted["VERDICTS"].get(one.name)
        assert not allowed or {check.verdict for check in one.checks if check.verdict != "passed"} <= set(allowed)


def left_behind():
    return [
        line for line in subprocess.run(PROCESSES, capture_output=True, text=True).stdout.splitlines() if MARK in line
    ]


@pytest.mark.parametrize("level", ["bubblewrap", "process"])
@pytest.mark.parametrize("path", FORGING, ids=lambda path: path.stem)
def test_nothing_is_gained_by_forging(path, level, tmp_path, impatient):
    check_scores(path, judged(path, tmp_path, level))


@pytest.mark.parametrize("path", READING, ids=lambda path: path.stem)
def test_what_must_not_be_there_is_not_found(path, tmp_path, impatient):
    check_scores(path, judged(path, tmp_path, "bubblewrap"))


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_a_fault_costs_its_exercise_and_no_other(path, tmp_path, impatient):
    begin = time.monotonic()
    check_scores(path, judged(path, tmp_path, "bubblewrap"))
    assert time.monotonic() - begin < 120
    assert left_behind() == []


def test_every_case_says_what_it_tries():
    cases = FORGING + FAULTS + READING
    assert len(cases) > 50 and set(NAMES) >= {constants(path)["LESSON"] for path in cases}
    for path in cases:
        assert ast.get_docstring(ast.parse(path.read_text())), path.name
