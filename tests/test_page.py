"""A learner's page: what it says, and that no text of a learner's does more than be read on it."""

import html
import json
import subprocess
import sys
import time
from html.parser import HTMLParser

import pytest

from autograder.engine.classes.page_html import Added, written
from autograder.engine.classes.work import begin
from autograder.engine.hand_in.find import Task
from tests.course import Course

LESSON = "1_neuron"
VOID = {"meta", "br", "hr", "img", "input", "link"}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("page") / "course")
    course.demo(LESSON, "s01", "s06")
    course.demo("3_digits", "s01")
    return course


@pytest.fixture(scope="module")
def work(course):
    return begin(course.folder, "bubblewrap", True, True)


def graded(work, course, student, lesson=LESSON):
    return work(Task(student, lesson, course.folder / "submitted" / student / lesson)).graded


def changed(course, student, **cells):
    """Hand in the right notebook with some cells changed, and with others added that no lesson has."""
    notebook = json.loads((course.folder / "submitted" / "s01" / LESSON / f"{LESSON}.ipynb").read_text())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        cell["source"] = cells.get(name, cell["source"])
    for text in cells.get("texts", ()):
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    for text in cells.get("codes", ()):
        code = {"cell_type": "code", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
        notebook["cells"].append(code)
    course.hand_in(student, LESSON, json.dumps(notebook))


class Tree(HTMLParser):
    """Reads a page strictly: every tag that opens closes, in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links = [], [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        given = dict(attributes)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[key] for key in ("href", "src") if key in given]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def text_of(page):
    return html.unescape(page)


def test_a_page_is_one_whole_document_that_asks_for_nothing(course, work):
    text = written(graded(work, course, "s06").page, Added())
    tree = Tree(text)
    assert (
        text.startswith('<!DOCTYPE html>\n<html lang="en">') and tree.tags.count("title") == tree.tags.count("h1") == 1
    )
    assert (
        "script" not in tree.tags
        and "link" not in tree.tags
        and "url(" not in text
        and "//" not in text.split("<pre")[0]
    )
    assert tree.links == [f"#{name}" for name in tree.ids] and len(tree.ids) == 10


def test_a_page_says_what_holds_what_does_not_and_what_the_learner_wrote(course, work):
    text = text_of(written(graded(work, course, "s06").page, Added()))
    assert "<strong>18</strong> of 20 points" in text and "feedback for s06" in text
    assert "sigmoid_prime: 0 of 9 checks hold" in text and "The formula for the slope is filled with z" in text
    assert "3. Sigmoid and its slope" in text and "def sigmoid_prime(z):" in text


def test_a_written_answer_is_shown_and_waits_for_a_person(course, work):
    given = graded(work, course, "s01", "3_digits").page
    text = text_of(written(given, Added()))
    answer = next(part for part in given.parts if part.by_hand)
    assert "is read by a person" in text and answer.own in text and "What you wrote" in text
    assert f"up to {answer.max_score:g} more when a person has read what you wrote" in text
    read = Added(manual={answer.name: 2.5}, extra={answer.name: 0.5}, comments={answer.name: "Well <i>seen</i>."})
    after = written(given, read)
    assert "graded by a person" in after and "3 of 3 points (0.5 of them extra)" in after
    assert "Well &lt;i&gt;seen&lt;/i&gt;." in after and "is read by a person" not in after


def test_points_taken_off_for_lateness_are_told(course, work):
    text = written(graded(work, course, "s06").page, Added(penalty=3.0))
    assert "<strong>15</strong> of 20 points" in text and "3 points were taken off: it came late" in text


def test_an_exercise_that_was_not_begun_shows_no_code(course, work):
    course.demo(LESSON, "s03")
    parts = {part.name: part for part in graded(work, course, "s03").page.parts}
    assert parts["train_neuron"].verdict == "not started" and parts["train_neuron"].own == ""


def test_the_definition_that_counts_is_shown(course, work):
    changed(course, "later", codes=["def step(z):\n    return 'the later one'\n"])
    parts = {part.name: part for part in graded(work, course, "later").page.parts}
    assert "the later one" in parts["step"].own


def test_no_text_of_a_learners_is_obeyed(course, work):
    evil = "</pre><script>alert(1)</script><style>*{display:none}</style><img src=x onerror=alert(1)>"
    changed(course, "evil", step=f"def step(z):\n    raise ValueError({evil!r})\n# {evil}", texts=[evil])
    found = graded(work, course, "evil")
    page = written(found.page, Added())
    assert {"script", "img"}.isdisjoint(Tree(page).tags) and page.count("<style>") == 1
    for cell in json.loads(found.notebook)["cells"]:
        shown = (
            cell["source"]
            if cell["cell_type"] == "markdown"
            else cell["outputs"] and cell["outputs"][0]["data"]["text/html"]
        )
        assert "<script" not in (shown or "") and "<img" not in (shown or "")


LONG = {
    "markdown that takes quadratic time": {"texts": ["\\begin{a}" * 12_000]},
    "much of it": {"texts": ["\\begin{a}" * 12_000] * 30},
    "many cells": {"texts": ["x"] * 1_000},
    "code that takes quadratic time": {"codes": ["x = np" + ".a" * 200_000]},
    "formulas that take quadratic time": {"texts": ["\\\\[" * 6_000] * 5},
    "a name of many parts": {"codes": ["x = np" + ".a" * 9_000] * 5},
    "a long exercise": {"step": "def step(z):\n    return np.where(z > 0, 1.0, 0.0)\n" + "# x" * 150_000},
    "a long answer": {"step": "[" * 300_000},
}


@pytest.mark.parametrize("what", LONG)
def test_long_texts_are_cut_with_a_sentence_and_hold_nobody(course, work, what):
    changed(course, "long", **LONG[what])
    graded(work, course, "long")  # judged, and kept
    begin = time.process_time()
    found = graded(work, course, "long")
    shown = written(found.page, Added())
    assert time.process_time() - begin < 2
    sources = ["".join(cell["source"]) for cell in json.loads(found.notebook)["cells"]]
    assert max(map(len, sources)) < 21_000 and sum(map(len, sources)) < 300_000 and len(sources) < 500
    place = f"submitted/long/{LESSON}/{LESSON}.ipynb"
    assert any(place in source and ("Cut here" in source or "left out here" in source) for source in sources)
    assert len(shown) < 200_000 and (f"The whole is in {place}" in shown) == ("step" in LONG[what])


def test_making_and_writing_pages_needs_none_of_the_libraries_that_render_markdown(course):
    code = f"""
import sys
from pathlib import Path
from autograder.engine.classes import storing
from autograder.engine.classes.page_html import Added, written
from autograder.engine.classes.work import begin
from autograder.engine.hand_in.find import Task
course = Path({str(course.folder)!r})
found = begin(course, "bubblewrap", True, True)(Task("s01", {LESSON!r}, course / "submitted/s01/{LESSON}"))
written(found.graded.page, Added())
print([name for name in ("nbconvert", "mistune", "pygments.lexers", "nbformat", "nbgrader") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], env=course.environment, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_page_of_a_class_is_made_in_no_time(course, work):
    given = graded(work, course, "s06").page
    begin = time.process_time()
    for _ in range(100):
        written(given, Added())
    assert time.process_time() - begin < 1
