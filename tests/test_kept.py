"""What was judged before is taken over exactly as long as nothing that it depends on has changed."""

import contextlib
import os
import shutil
import time

import pytest

from autograder.engine.classes import isolation, kept
from autograder.engine.course import lesson as rooms
from autograder.engine.course.course import Course as EngineCourse
from autograder.engine.files import throw_away_unused
from autograder.engine.hand_in.find import Task
from tests.course import Course

LESSON = "1_neuron"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("kept") / "course")
    course.demo(LESSON, "s03")
    return course


@pytest.fixture
def judging(course, monkeypatch):
    """Count what is really judged."""
    count = []
    judge = kept.judge

    def counted(*arguments):
        count.append(arguments)
        return judge(*arguments)

    monkeypatch.setattr(kept, "judge", counted)
    shutil.rmtree(course.folder / "build" / "records", ignore_errors=True)
    return count


def judged(course):
    anew = EngineCourse(course.folder)
    task = Task("s03", LESSON, course.folder / "submitted" / "s03" / LESSON)
    return kept.judge_task(anew, task, isolation.jail_of(anew, "bubblewrap"), keep=True)


def records(course):
    return list((course.folder / "build" / "records").iterdir())


def test_the_same_notebook_is_judged_once(course, judging):
    first = judged(course)
    assert judged(course) == first and len(judging) == len(records(course)) == 1
    assert first.record.student == "s03" and first.record.score == 9.0


def test_another_notebook_is_judged(course, judging):
    judged(course)
    notebook = course.folder / "submitted" / "s03" / LESSON / f"{LESSON}.ipynb"
    notebook.write_text(notebook.read_text() + " ")
    judged(course)
    assert len(judging) == len(records(course)) == 2


def test_without_keeping_everything_is_judged_and_nothing_kept(course, judging):
    anew = EngineCourse(course.folder)
    task = Task("s03", LESSON, course.folder / "submitted" / "s03" / LESSON)
    for _ in range(2):
        kept.judge_task(anew, task, isolation.jail_of(anew, "bubblewrap"), keep=False)
    assert len(judging) == 2 and not (course.folder / "build" / "records").exists()


def test_a_record_that_is_broken_is_judged_again(course, judging):
    first = judged(course)
    for broken in ("", "[]", '{"record": {}, "cells": []}', "\udcff"):
        records(course)[0].write_bytes(broken.encode("utf-8", "surrogateescape"))
        assert judged(course).record.exercises == first.record.exercises
    assert len(judging) == 5


OF_THE_COURSE = {
    "1_neuron: data/blobs.npz": True,
    "source/1_neuron/checks.py": True,
    "source/1_neuron/lesson.py": True,
    "source/0_shapes/lesson.py": True,
    "source/shared/plots.py": True,
    "autograder/lessons/1_neuron/hidden.py": True,
    "autograder/lessons/1_neuron/slips/step.toml": True,
    "autograder/lessons/0_shapes/hidden.py": False,
    "autograder/lessons/2_network/hidden.py": False,
    "autograder/lessons/2_network/slips/train.toml": False,
    "source/2_network/checks.py": False,
    "0_shapes: data/small_digits.npy": False,
    "autograder/demo/__init__.py": False,
    "autograder/demo/learners/1_neuron/s02.py": False,
}


@contextlib.contextmanager
def change(course, place):
    """Change a file, or make one that is not there, as long as this goes on. `lesson: name` is what a lesson ships."""
    lesson, _, name = place.rpartition(": ")
    path = EngineCourse(course.folder).lesson(lesson).file(name) if lesson else course.folder / name
    was = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((was or b"")[:-1] + b"\x09")
    yield
    path.unlink() if was is None else path.write_bytes(was)


@pytest.mark.parametrize(("place", "matters"), OF_THE_COURSE.items())
def test_a_change_of_the_course_judges_again_what_it_may_change(course, place, matters):
    before = EngineCourse(course.folder).lesson(LESSON).state
    with change(course, place):
        assert (EngineCourse(course.folder).lesson(LESSON).state != before) == matters


def test_a_lesson_depends_on_its_data_whatever_the_file_is_called(course):
    before = EngineCourse(course.folder).lesson("0_shapes").state
    with change(course, "0_shapes: data/small_digits.npy"):
        assert EngineCourse(course.folder).lesson("0_shapes").state != before


@pytest.mark.parametrize(
    ("room", "matters"),
    [("judging", True), ("jail", True), ("hand_in", True), ("course", True), ("classes", False), ("author", False)],
)
def test_a_change_of_a_room_that_judges_judges_again(course, tmp_path, monkeypatch, room, matters):
    """The engine's rooms are copied, and one of them is changed as by a comment."""
    engine = rooms._ENGINE
    names = [folder.name for folder in rooms.JUDGING if folder.parent == engine]
    places = [shutil.copytree(folder, tmp_path / str(number)) for number, folder in enumerate(rooms.JUDGING)]
    monkeypatch.setattr(rooms, "JUDGING", tuple(places))
    before = EngineCourse(course.folder).lesson(LESSON).state
    assert (room in names) == matters
    if matters:
        some = sorted(places[names.index(room)].glob("*.py"))[-1]
        some.write_text(some.read_text() + "# a comment\n")
        assert EngineCourse(course.folder).lesson(LESSON).state != before


def test_what_was_not_used_for_three_months_is_thrown_away(course, judging):
    judged(course)
    [used] = records(course)
    old = time.time() - 91 * 24 * 3600
    unused = used.with_name("another.json")
    stored = course.folder / "build" / "stored" / LESSON / "somebody"
    stored.parent.mkdir(parents=True, exist_ok=True)
    for path in (unused, stored):
        path.write_text("{}")
    for path in (used, unused, stored):
        os.utime(path, (old, old))
    judged(course)  # of use again
    for folder in ("records", "stored"):
        throw_away_unused(course.folder / "build" / folder)
    assert records(course) == [used] and not stored.exists() and len(judging) == 1


def test_grade_throws_away_what_was_not_used(course):
    course.grade()
    old = time.time() - 91 * 24 * 3600
    unused = course.folder / "build" / "records" / "another.json"
    unused.write_text("{}")
    paths = [path for path in (course.folder / "build").rglob("*") if path.parent.name in ("records", LESSON)]
    for path in paths:
        os.utime(path, (old, old))
    stored = course.pages()
    course.grade()
    assert [path for path in paths if not path.exists()] == [unused] and course.pages() == stored
