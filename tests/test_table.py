"""The table of a class: words, and nothing that a terminal obeys."""

import io
import subprocess
import sys

from rich.console import Console

from autograder.engine.classes import table
from autograder.engine.judging.record import CheckRecord, ExerciseRecord, SubmissionRecord
from tests.course import ROOT


def said(text, **more):
    check = CheckRecord("is_right_there", "public", "raised", f"got       ValueError: {text}")
    exercise = ExerciseRecord("step", 0.0, 1.0, "failed", (check,), **more)
    return SubmissionRecord("s", "a_lesson", "graded", "", 1.0, 0.1, (exercise,))


def shown(*records, what=table.table):
    console = Console(file=io.StringIO(), width=200)
    what(records, console)
    return console.file.getvalue()


def test_brackets_and_escapes_in_a_message_do_nothing_to_the_table():
    text = shown(said("[/red] \x1b[2J [link=x]y"))
    assert "[/red]" in text and "\x1b" not in text


def test_brackets_in_a_learners_name_are_shown():
    assert "[ann]" in shown(said("x").of("[ann]"))


def test_points_lost_stand_beside_the_reason():
    assert "step -1: 1 of 1 checks (ValueError: x)" in shown(said("x"))
    assert "step -1: 1 of 1 checks (sum for mean, or half forgotten)" in shown(
        said("x", slip="sum-for-mean | half-forgotten")
    )


def test_who_handed_in_nothing_stands_below_the_table():
    missing = SubmissionRecord("ann", "a_lesson", "missing", "nothing was handed in", 1.0)
    assert "nothing handed in for a_lesson: ann, bob" in shown(missing, missing.of("bob"))


def test_named_mistakes_are_counted_the_most_frequent_first():
    records = [said("x", slip="rare"), *[said("x", slip="often").of(name) for name in ("a", "b")]]
    text = shown(*records, what=table.mistakes)
    assert text.index("2 of 3 learners: step: often") < text.index("1 of 3 learners: step: rare")


def test_the_table_needs_neither_a_gradebook_nor_a_database():
    code = "import sys, autograder.engine.classes.table; print({'sqlite3', 'sqlalchemy'} & {*sys.modules})"
    path = f"{ROOT}:{ROOT}/autograder/engine/ship"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": path}, capture_output=True, text=True)
    assert done.stdout.strip() == "set()", done.stderr
