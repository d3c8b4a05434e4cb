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

from autograder import demo
from autograder.engine.judging.judge import judge
from tests.here import COURSE
from tests.learner import LEVELS, jail_of

HOSTILE = Path(__file__).parent / "hostile"
FORGING = sorted((HOSTILE / "forging").glob("*.py"))
FAULTS = sorted((HOSTILE / "faults").glob("*.py"))
READING = sorted((HOSTILE / "reading").glob("*.py"))
PROCESSES = ["ps", "-A", "-o", "pid=,args="]
MARK = "daemon of a learner"
"""What a process that a case leaves behind has in its command, to be found by."""


def constants(path):
    found = {"LOST": [], "SCORES": {}, "VERDICTS": {}, "LESSON": "1_neuron", "CALL_LIMIT": 1.0}
    for node in ast.parse(demo.EXTRA.sub("", path.read_text())).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) in found:
            found[node.targets[0].id] = ast.literal_eval(node.value)
    return found


def judged(path, level):
    """Judge a case. It is not waited as long for what will not come: the limits are the same but for their size."""
    wanted = constants(path)
    jail = jail_of(level, call=wanted["CALL_LIMIT"], cell=2.0, wall_per_cpu=4.0)
    notebook = demo.hand_in(COURSE, wanted["LESSON"], path.read_text())
    return judge(notebook.encode(), COURSE.lesson(wanted["LESSON"]), jail).record


def check_scores(path, record):
    """See that each exercise has the score that the case names, and that nothing was a fault of ours."""
    wanted = constants(path)
    assert (record.status, record.message) == ("graded", "")
    lost = {**dict.fromkeys(wanted["LOST"], 0.0), **wanted["SCORES"]}
    due = {
        one.name: lost.get(one.name, one.max_score)
        for one in record.exercises
        if not COURSE.lesson(record.lesson).by_hand(one.name)
    }
    assert {one.name: one.score for one in record.exercises if one.name in due} == due
    for one in record.exercises:
        allowed = wanted["VERDICTS"].get(one.name)
        assert not allowed or {check.verdict for check in one.checks if check.verdict != "passed"} <= set(allowed)


def left_behind():
    return [
        line for line in subprocess.run(PROCESSES, capture_output=True, text=True).stdout.splitlines() if MARK in line
    ]


@LEVELS
@pytest.mark.parametrize("path", FORGING, ids=lambda path: path.stem)
def test_nothing_is_gained_by_forging(path, level):
    check_scores(path, judged(path, level))


@pytest.mark.parametrize("path", READING, ids=lambda path: path.stem)
def test_what_must_not_be_there_is_not_found(path):
    check_scores(path, judged(path, "bubblewrap"))


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_a_fault_costs_its_exercise_and_no_other(path):
    begin = time.monotonic()
    check_scores(path, judged(path, "bubblewrap"))
    assert time.monotonic() - begin < 120
    assert left_behind() == []


def test_every_case_says_what_it_tries():
    cases = FORGING + FAULTS + READING
    assert len(cases) > 50 and set(COURSE.names) >= {constants(path)["LESSON"] for path in cases}
    for path in cases:
        assert ast.get_docstring(ast.parse(demo.EXTRA.sub("", path.read_text()))), path.name
