"""engine/hand_in/: what counts of what a learner handed in (contract.md, section 5)."""

import copy
import json
import os
import time

import pytest

from autograder import demo
from autograder.engine.hand_in import read as reading
from autograder.engine.hand_in.texts import Unreadable
from autograder.engine.judging.judge import judge
from tests.here import COURSE
from tests.learner import jail_of, processes

NAME = "1_neuron"


@pytest.fixture(scope="module")
def lesson():
    return COURSE.lesson(NAME)


@pytest.fixture
def notebook(lesson):
    return json.loads((COURSE.release / NAME / f"{NAME}.ipynb").read_text())


def read(notebook, lesson):
    """Read a notebook, or a text or bytes in its place, in a process of its own."""
    raw = notebook if isinstance(notebook, bytes | str) else json.dumps(notebook)
    with processes() as opened:
        return reading.read(raw.encode() if isinstance(raw, str) else raw, lesson, opened)


def cell(notebook, grade_id):
    return next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def sources(notebook, lesson):
    return {c.label: c.source for c in read(notebook, lesson).cells}


def test_given_code_and_exercises_are_run_and_checks_and_demonstrations_are_not(notebook, lesson):
    labels = [c.label for c in read(notebook, lesson).cells]
    assert labels[0] == "setup" and set(lesson.names) <= set(labels)
    assert len(labels) == len(set(labels)) == len(lesson.names) + sum(c.given for c in lesson.cells)


def test_locked_cells_are_restored_whatever_was_edited_deleted_doubled_or_retyped(notebook, lesson):
    given = cell(notebook, "setup")["source"]
    cell(notebook, "setup")["source"] = "import os; os._exit(0)"
    assert sources(notebook, lesson)["setup"] == "".join(given)
    cell(notebook, "setup")["cell_type"] = "markdown"
    assert sources(notebook, lesson)["setup"] == "".join(given)
    notebook["cells"].append(copy.deepcopy(cell(notebook, "setup")))
    assert sum(c.label == "setup" for c in read(notebook, lesson).cells) == 1
    notebook["cells"] = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") != "setup"]
    left = read(notebook, lesson).cells
    assert left[0].label == "setup"


def test_of_two_cells_for_one_exercise_the_last_one_is_run_last(notebook, lesson):
    first = cell(notebook, "step")
    first["source"] = "def step(z): return 1"
    notebook["cells"].append({**copy.deepcopy(first), "source": "def step(z): return 2", "id": "copy"})
    texts = [c.source for c in read(notebook, lesson).cells if "def step" in c.source]
    assert texts == ["def step(z): return 1", "def step(z): return 2"]


def test_a_solution_cell_turned_into_text_is_kept_but_not_run(notebook, lesson):
    cell(notebook, "step")["cell_type"] = "markdown"
    cell(notebook, "step")["source"] = "def step(z): return 1"
    lines = sources(notebook, lesson)["step"].splitlines()
    assert lines[1] == "# def step(z): return 1" and all(line.startswith("#") for line in lines)


def test_a_deleted_solution_cell_comes_back_empty_so_that_a_definition_elsewhere_counts(notebook, lesson):
    notebook["cells"].remove(cell(notebook, "step"))
    assert sources(notebook, lesson)["step"] == reading.MISSING


def test_stripped_metadata_leaves_the_code_in_its_order(notebook, lesson):
    for one in notebook["cells"]:
        one["metadata"] = {}
    texts = [c.source for c in read(notebook, lesson).cells]
    assert sum("def sigmoid(z)" in text for text in texts) == 1
    assert not any(text.strip() == "check(sigmoid)" for text in texts)


def test_edited_tags_and_points_change_nothing(notebook, lesson):
    before = sources(notebook, lesson)
    for one in notebook["cells"]:
        if one["metadata"].get("nbgrader"):
            one["metadata"]["tags"] = ["skip-execution", "skip-grading"]
            one["metadata"]["nbgrader"].update(points=99, schema_version=1, solution=True)
    assert sources(notebook, lesson) == before


def test_an_edited_demonstration_is_run_like_any_code_of_the_learners(notebook, lesson):
    demonstration = next(c for c in notebook["cells"] if "skip-grading" in c["metadata"].get("tags", []))
    before = len(read(notebook, lesson).cells)
    demonstration["source"] = "helper = 1"
    assert len(read(notebook, lesson).cells) == before + 1


def test_magics_become_python(notebook, lesson):
    cell(notebook, "step")["source"] = "%timeit 1\ndef step(z): return z"
    assert "run_line_magic" in sources(notebook, lesson)["step"]


def test_a_notebook_of_the_old_format_is_read(notebook, lesson):
    import nbformat

    old = nbformat.convert(nbformat.reads(json.dumps(notebook), as_version=4), 3)
    assert len(read(json.dumps(old), lesson).cells) >= len(lesson.names)


def test_a_byte_order_mark_and_utf_16_are_read(notebook, lesson):
    for encoding in ("utf-8-sig", "utf-16"):
        assert read(json.dumps(notebook).encode(encoding), lesson).cells[0].label == "setup"


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
def test_what_is_no_notebook_of_the_lesson_is_unreadable_and_says_what_to_do(lesson, content, message):
    with pytest.raises(Unreadable, match=message):
        read(content, lesson)


def test_links_folders_and_pipes_are_unreadable(tmp_path):
    limits = jail_of().limits
    target = tmp_path / "target"
    target.write_text("x")
    link, folder, pipe = (tmp_path / name for name in ("link", "folder", "pipe"))
    link.symlink_to(target)
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (link, folder, pipe, tmp_path / "absent"):
        with pytest.raises(Unreadable):
            reading.contents(path, limits)
    assert reading.contents(target, limits) == b"x"


def test_another_encoding_is_unreadable(lesson):
    with pytest.raises(Unreadable):
        read('{"cells": "ä"}'.encode("latin-1"), lesson)


def test_a_written_answer_waits_for_a_person_and_a_question_left_alone_does_not():
    for module, verdict, waits in (
        ("", "not started", False),
        ("ANSWERS = {'explain_59': 'It learnt them by heart.'}", "not judged", True),
        ("ANSWERS = {'explain_59': '   '}", "not started", False),
    ):
        raw = demo.hand_in(COURSE, "3_digits", module).encode()
        told = judge(raw, COURSE.lesson("3_digits"), jail_of()).record
        question = told.exercises[-1]
        assert (question.name, question.verdict, question.needs_manual_grade) == ("explain_59", verdict, waits)
        assert told.status == "graded" and not told.message


@pytest.mark.parametrize("line", ["a?", "a=%b", ",a b"])
def test_cells_full_of_what_is_no_python_hold_neither_the_judge_nor_the_jail(lesson, line):
    """B2: IPython's transformer begins anew at each such line; eight cells of 20 kB took five minutes."""
    notebook = json.loads(demo.hand_in(COURSE, NAME, ""))
    notebook["cells"] += [{"cell_type": "code", "metadata": {}, "source": f"{line}\n" * 6600}] * 8
    with processes() as opened:
        begin = time.process_time()
        reading.read(json.dumps(notebook).encode(), lesson, opened)
        assert time.process_time() - begin < 2 and opened.seconds < 20
