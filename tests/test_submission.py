"""autograder/submission.py: what counts of what a learner handed in (contract.md, section 5)."""

import copy
import json
import os

import pytest

from autograder import build, submission
from autograder.lessons import load
from autograder.submission import Unreadable

NAME = "1_neuron"


@pytest.fixture(scope="module")
def lesson():
    build.ensure()
    return load(NAME)


@pytest.fixture
def notebook(lesson):
    return json.loads((build.RELEASE / NAME / f"{NAME}.ipynb").read_text())


def write(tmp_path, notebook):
    path = tmp_path / f"{NAME}.ipynb"
    path.write_text(notebook if isinstance(notebook, str) else json.dumps(notebook))
    return path


def cell(notebook, grade_id):
    return next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def sources(tmp_path, notebook, lesson):
    return {c.label: c.source for c in submission.read(write(tmp_path, notebook), lesson).cells}


def test_given_code_and_exercises_are_run_and_checks_and_demonstrations_are_not(tmp_path, notebook, lesson):
    labels = [c.label for c in submission.read(write(tmp_path, notebook), lesson).cells]
    assert labels[0] == "setup" and set(lesson.names) <= set(labels)
    assert len(labels) == len(set(labels)) == len(lesson.names) + sum(c.given for c in lesson.cells)


def test_locked_cells_are_restored_whatever_was_edited_deleted_doubled_or_retyped(tmp_path, notebook, lesson):
    given = cell(notebook, "setup")["source"]
    cell(notebook, "setup")["source"] = "import os; os._exit(0)"
    assert sources(tmp_path, notebook, lesson)["setup"] == "".join(given)
    cell(notebook, "setup")["cell_type"] = "markdown"
    assert sources(tmp_path, notebook, lesson)["setup"] == "".join(given)
    notebook["cells"].append(copy.deepcopy(cell(notebook, "setup")))
    assert sum(c.label == "setup" for c in submission.read(write(tmp_path, notebook), lesson).cells) == 1
    notebook["cells"] = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") != "setup"]
    read = submission.read(write(tmp_path, notebook), lesson).cells
    assert read[0].label == "setup"


def test_of_two_cells_for_one_exercise_the_last_one_is_run_last(tmp_path, notebook, lesson):
    first = cell(notebook, "step")
    first["source"] = "def step(z): return 1"
    notebook["cells"].append({**copy.deepcopy(first), "source": "def step(z): return 2", "id": "copy"})
    texts = [c.source for c in submission.read(write(tmp_path, notebook), lesson).cells if "def step" in c.source]
    assert texts == ["def step(z): return 1", "def step(z): return 2"]


def test_a_solution_cell_turned_into_text_is_kept_but_not_run(tmp_path, notebook, lesson):
    cell(notebook, "step")["cell_type"] = "markdown"
    cell(notebook, "step")["source"] = "def step(z): return 1"
    lines = sources(tmp_path, notebook, lesson)["step"].splitlines()
    assert lines[1] == "# def step(z): return 1" and all(line.startswith("#") for line in lines)


def test_a_deleted_solution_cell_comes_back_empty_so_that_a_definition_elsewhere_counts(tmp_path, notebook, lesson):
    notebook["cells"].remove(cell(notebook, "step"))
    assert sources(tmp_path, notebook, lesson)["step"] == submission.MISSING


def test_stripped_metadata_leaves_the_code_in_its_order(tmp_path, notebook, lesson):
    for one in notebook["cells"]:
        one["metadata"] = {}
    texts = [c.source for c in submission.read(write(tmp_path, notebook), lesson).cells]
    assert sum("def sigmoid(z)" in text for text in texts) == 1
    assert not any(text.strip() == "check(sigmoid)" for text in texts)


def test_edited_tags_and_points_change_nothing(tmp_path, notebook, lesson):
    before = sources(tmp_path, notebook, lesson)
    for one in notebook["cells"]:
        if one["metadata"].get("nbgrader"):
            one["metadata"]["tags"] = ["skip-execution", "skip-grading"]
            one["metadata"]["nbgrader"].update(points=99, schema_version=1, solution=True)
    assert sources(tmp_path, notebook, lesson) == before


def test_an_edited_demonstration_is_run_like_any_code_of_the_learners(tmp_path, notebook, lesson):
    demonstration = next(c for c in notebook["cells"] if "skip-grading" in c["metadata"].get("tags", []))
    before = len(submission.read(write(tmp_path, notebook), lesson).cells)
    demonstration["source"] = "helper = 1"
    assert len(submission.read(write(tmp_path, notebook), lesson).cells) == before + 1


def test_magics_become_python(tmp_path, notebook, lesson):
    cell(notebook, "step")["source"] = "%timeit 1\ndef step(z): return z"
    assert "run_line_magic" in sources(tmp_path, notebook, lesson)["step"]


def test_a_notebook_of_the_old_format_is_read(tmp_path, notebook, lesson):
    import nbformat

    old = nbformat.convert(nbformat.reads(json.dumps(notebook), as_version=4), 3)
    assert len(submission.read(write(tmp_path, json.dumps(old)), lesson).cells) >= len(lesson.names)


def test_a_byte_order_mark_and_utf_16_are_read(tmp_path, notebook, lesson):
    for encoding in ("utf-8-sig", "utf-16"):
        path = tmp_path / "x.ipynb"
        path.write_bytes(json.dumps(notebook).encode(encoding))
        assert submission.read(path, lesson).cells[0].label == "setup"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty"),
        ("{", "is not a whole notebook"),
        ("[1, 2", "is not a whole notebook"),
        ("[" * 100_000, "is not a whole notebook"),
        ("[]", "is no notebook"),
        ('{"cells": 3}', "is no notebook"),
        ('{"cells": []}', "none of the cells of lesson"),
        ('{"cells": [{"cell_type": "code", "source": "x = 1", "metadata": {}}]}', "none of the cells of lesson"),
        ('{"worksheets": 5}', "old format"),
        ('{"cells": [null, 7, {"cell_type": []}, {"cell_type": "code", "source": {}}]}', "none of the cells"),
    ],
)
def test_what_is_no_notebook_of_the_lesson_is_unreadable_and_says_what_to_do(tmp_path, lesson, content, message):
    with pytest.raises(Unreadable, match=message):
        submission.read(write(tmp_path, content), lesson)


def test_links_folders_pipes_and_other_encodings_are_unreadable(tmp_path, notebook, lesson):
    target = write(tmp_path, notebook)
    link, folder, pipe, latin = (tmp_path / name for name in ("link", "folder", "pipe", "latin"))
    link.symlink_to(target)
    folder.mkdir()
    os.mkfifo(pipe)
    latin.write_bytes('{"cells": "ä"}'.encode("latin-1"))
    for path in (link, folder, pipe, latin, tmp_path / "absent"):
        with pytest.raises(Unreadable):
            submission.read(path, lesson)


def test_a_written_answer_waits_for_a_person_and_a_question_left_alone_does_not(tmp_path):
    from autograder import demo
    from autograder.judge import judge_file

    digits, path = load("3_digits"), tmp_path / "3_digits.ipynb"
    for module, verdict, waits in (
        ("", "not started", False),
        ("ANSWERS = {'explain_59': 'It learnt them by heart.'}", "not judged", True),
        ("ANSWERS = {'explain_59': '   '}", "not started", False),
    ):
        path.write_text(demo.hand_in("3_digits", module))
        told = judge_file(path, digits, "bubblewrap")
        question = told.exercises[-1]
        assert (question.name, question.verdict, question.needs_manual_grade) == ("explain_59", verdict, waits)
        assert told.status == "graded" and not told.message
