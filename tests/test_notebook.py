"""selfcheck/notebook.py and test_exercises.py: the learner's two doors, used as a learner uses them."""

import json
import re
import shutil
import subprocess
import sys
import time

import numpy as np
import pytest
from nbclient import NotebookClient
from nbformat import reads

from autograder import demo
from autograder.engine.course import modules
from selfcheck.core import Outcome
from selfcheck.notebook import NotYet, check
from selfcheck.show import card, text
from tests.here import COURSE

LESSONS = pytest.mark.parametrize("lesson", COURSE.names)


def folder_of(tmp_path, lesson, module):
    """Make a learner's folder: the release, with a notebook in which this is written."""
    folder = tmp_path / lesson
    shutil.copytree(COURSE.release / lesson, folder)
    (folder / f"{lesson}.ipynb").write_text(demo.hand_in(COURSE, lesson, module))
    return folder


def run_checks(folder, lesson):
    """Run a notebook without its demonstrations in a real kernel; return the outputs of each check cell."""
    notebook = reads((folder / f"{lesson}.ipynb").read_text(), as_version=4)
    notebook.cells = [c for c in notebook.cells if "skip-grading" not in c.metadata.get("tags", [])]
    NotebookClient(notebook, allow_errors=True, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    graded = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade") and c.cell_type == "code"]
    return {c.metadata.nbgrader.grade_id.removesuffix("-check"): c.outputs for c in graded}


def exercises(lesson):
    return list(COURSE.lesson(lesson).judged)


@LESSONS
def test_in_the_notebook_every_solved_exercise_shows_a_green_card_and_nothing_else(tmp_path, lesson):
    outputs = run_checks(folder_of(tmp_path, lesson, ""), lesson)
    assert list(outputs) == exercises(lesson)
    for name, cells in outputs.items():
        assert [output.output_type for output in cells] == ["display_data"], name
        count = len(COURSE.lesson(lesson).checks.public[name])
        assert f"{name}: all {count} checks hold" in cells[0].data["text/plain"]
        assert "<div" in cells[0].data["text/html"]


@LESSONS
def test_in_the_notebook_every_stub_says_that_it_is_not_started_and_raises_without_a_wall(tmp_path, lesson):
    outputs = run_checks(folder_of(tmp_path, lesson, f"UNFINISHED = {exercises(lesson)!r}"), lesson)
    for name, cells in outputs.items():
        shown, error = cells
        assert f"{name}: not started yet" in shown.data["text/plain"]
        assert error.ename == "NotYet" and len("".join(error.traceback)) < 100


@LESSONS
def test_pytest_in_the_folder_has_one_test_per_check_and_passes_for_the_solution(tmp_path, lesson):
    folder = folder_of(tmp_path, lesson, "")
    done = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=folder, capture_output=True, text=True)
    count = sum(len(checks) for checks in COURSE.lesson(lesson).checks.public.values())
    assert done.returncode == 0 and f"{count} passed" in done.stdout, done.stdout + done.stderr


@LESSONS
def test_pytest_in_the_folder_fails_for_every_stub(tmp_path, lesson):
    folder = folder_of(tmp_path, lesson, f"UNFINISHED = {exercises(lesson)!r}")
    done = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 1 and re.search(r"\d+ failed in", done.stdout) and "passed" not in done.stdout
    assert "is not written yet" in done.stdout and "Traceback" not in done.stdout


def test_a_wrong_function_is_told_what_was_called_expected_and_got(tmp_path):
    module = (demo.LEARNERS / "1_neuron" / "s06.py").read_text()
    shown, error = run_checks(folder_of(tmp_path, "1_neuron", module), "1_neuron")["sigmoid_prime"]
    for word in ("called", "expected", "got", "The formula for the slope is filled with z", "Read again: “3."):
        assert word in shown.data["text/plain"] and word in shown.data["text/html"]
    assert error.ename == "NotYet"


def test_an_exercise_that_calls_a_wrong_one_is_told_to_begin_there(tmp_path):
    module = (demo.LEARNERS / "1_neuron" / "s06.py").read_text()
    shown, _ = run_checks(folder_of(tmp_path, "1_neuron", module), "1_neuron")["neuron_gradients"]
    told = "Your neuron_gradients calls sigmoid_prime, whose own checks do not hold yet. Start there."
    assert told in shown.data["text/plain"] and told in shown.data["text/html"]


def lay_checks(monkeypatch, lesson):
    """Let `check` find the checks of a lesson, as beside a learner's notebook."""
    module = modules.load(COURSE.lesson(lesson).source / "checks.py", [])
    monkeypatch.setattr("selfcheck.notebook._modules", lambda: [module])


@LESSONS
def test_the_checks_of_an_exercise_answer_within_a_fifth_of_a_second(lesson, monkeypatch):
    lay_checks(monkeypatch, lesson)
    functions = vars(COURSE.lesson(lesson).reference.functions)
    for name in exercises(lesson):
        space = {**functions, "check": check}
        begin = time.process_time()
        exec(f"check({name})", space)
        assert time.process_time() - begin < 0.2, name


def test_a_function_without_a_name_of_its_own_is_known_by_the_name_it_is_bound_to(capsys, monkeypatch):
    lay_checks(monkeypatch, "1_neuron")
    space = {"np": np, "check": check}
    exec("step = lambda z: np.where(z > 0, 1.0, 0.0)\ncheck(step)", space)
    assert "step: all" in capsys.readouterr().out


def checked(folder):
    done = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout


def test_pytest_judges_the_lessons_notebook_and_none_that_lies_beside_it(tmp_path):
    folder = folder_of(tmp_path, "1_neuron", "")
    shutil.copy(COURSE.release / "1_neuron" / "1_neuron.ipynb", folder / "Untitled.ipynb")
    assert checked(folder)[0] == 0
    (folder / "1_neuron.ipynb").rename(folder / "1_neuron (1).ipynb")
    code, told = checked(folder)
    assert code == 1 and "there is no 1_neuron.ipynb here, but 1_neuron (1).ipynb, Untitled.ipynb" in told
    (folder / "Untitled.ipynb").unlink()
    assert checked(folder)[0] == 0


def test_a_function_that_is_no_exercise_is_told_so():
    with pytest.raises(NotYet, match="there are no checks for .?abs"):
        check(abs)


def test_a_card_shows_learners_text_as_text():
    outcome = Outcome("n", "<b>says</b>", "failed", (("got", "<script>alert(1)</script>"),))
    assert "<script>" not in card("e", [outcome], remark="<i>") and "<b>" not in card("e", [outcome])
    assert "<script>alert(1)</script>" in text("e", [outcome])


def test_only_the_first_failure_is_told_in_full_in_the_notebook_and_all_in_feedback():
    outcomes = [Outcome(f"n{i}", f"fact {i}", "failed", (("hint", f"look {i}"),)) for i in range(3)]
    assert text("e", outcomes).count("look") == 1 and card("e", outcomes).count("look") == 1
    assert card("e", outcomes, every=True).count("look") == 3
    assert json.dumps(text("e", outcomes))
