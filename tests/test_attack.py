"""Ways in which a submission harmed the kit, carried hidden inputs out or made a fault of ours; each must stay shut."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from rich.console import Console

from autograder import demo
from autograder.engine.classes import table
from autograder.engine.classes.kept import judge_task
from autograder.engine.course import modules
from autograder.engine.files import write
from autograder.engine.hand_in.find import Task, find
from autograder.engine.jail import wire
from autograder.engine.judging.judge import judge
from autograder.engine.judging.record import CheckRecord, ExerciseRecord, SubmissionRecord, document
from selfcheck.compare import brief
from selfcheck.core import StudentLost
from selfcheck.reading import python_of
from tests.course import Course
from tests.here import COURSE
from tests.learner import LESSON, jail_of, jailed


def judged(module: str) -> SubmissionRecord:
    return judge(demo.hand_in(COURSE, LESSON, module).encode(), COURSE.lesson(LESSON), jail_of()).record


def frame(tree: object) -> bytes:
    return json.dumps(tree, separators=(",", ":")).encode()


# The wire: the judge reads any bytes at all.


@pytest.mark.parametrize("dtype", ["m8[s/0]", "M8[s/0]"])
def test_no_name_of_a_dtype_ends_the_judge(dtype):
    code = f"from autograder.engine.jail import wire\ntry: wire.decode({frame(['a', dtype, [1], 0])!r}, bytes(8))\n"
    done = subprocess.run([sys.executable, "-c", code + "except wire.WireError: print('refused')"], capture_output=True)
    assert (done.returncode, done.stdout) == (0, b"refused\n")  # NumPy divides by zero in C: SIGFPE


@pytest.mark.parametrize("dtype", [",", "09f8", "(1,f8", "f8,09f8"])
def test_every_odd_dtype_is_a_wire_error(dtype):
    with pytest.raises(wire.WireError):
        wire.decode(frame(["a", dtype, [1], 0]), bytes(8))


def test_a_frame_does_not_grow_when_it_is_read():
    many = ["l", *[["a", "<f8", [1 << 17], 0]] * 200]  # 200 arrays made of the same megabyte
    with pytest.raises(wire.WireError):
        wire.decode(frame(many), bytes(1 << 20))


def test_keys_that_collide_do_not_hold_the_judge():
    tree = frame(["d", *[[i * ((1 << 61) - 1), 1] for i in range(1, 16_000)]])
    begin = time.perf_counter()
    with contextlib.suppress(wire.WireError):
        wire.decode(tree, b"")
    assert time.perf_counter() - begin < 0.7  # quadratic: a full frame would take a quarter of an hour


def test_a_cell_full_of_magics_does_not_hold_the_judge():
    begin = time.perf_counter()
    python_of("!ls\n" * 450 + "x = [1, 2, 3]\n" * 500)
    assert time.perf_counter() - begin < 3


# The jail.


@pytest.mark.parametrize("folder", ["/", "/dev", "/dev/shm", "/runner", "/tmp", "/lesson"])
def test_no_place_in_the_jail_takes_more_than_the_scratch(folder):
    source = f"""
def step(z):
    try:
        for i in range(12):
            with open(f"{folder}/f{{i}}", "wb") as file:
                file.write(bytes(12 << 20))
    except OSError:
        return i * 12
    return 144
"""
    with jailed(source) as functions:
        assert functions.student().step(0) <= 64


def test_a_process_that_dies_later_costs_the_exercise_that_made_it_die_and_no_other():
    source = """
import os, threading, time
def step(z):
    threading.Thread(target=lambda: (time.sleep(0.2), os._exit(1))).start()
    return 1.0
def mse(a, y):
    return 2.5
"""
    with jailed(source) as functions:
        functions.student().step(0)
        time.sleep(0.5)
        try:
            assert functions.student().mse(0, 0) == 2.5
        except StudentLost as lost:
            pytest.fail(f"mse {lost.verdict}, and it was step's fault")


# Hidden inputs stay hidden.


def test_hidden_inputs_of_one_exercise_do_not_leave_by_the_public_checks_of_the_next():
    seen = """
SEEN = []
def step(z):
    SEEN.append(z)
    return np.where(z > 0, 1.0, 0.0)

def sigmoid(z):
    raise ValueError(repr([z.ravel()[:1].tolist() for z in SEEN]))
"""
    text = demo.hand_in(COURSE, LESSON, seen).replace('"def step(z):', '"SEEN = []\\ndef step(z):')
    lesson = COURSE.lesson(LESSON)
    whole = judge(text.encode(), lesson, jail_of()).record
    hidden = modules.load(lesson.unshipped / "hidden.py", [lesson.source, lesson.shared])
    secret = repr(float(hidden._rng(2).normal(size=4)[0]))[:8]
    assert not [c.name for e in whole.exercises for c in e.checks if secret in c.message]


def test_a_line_number_that_no_cell_has_is_not_told():
    body = 'exec(compile("\\n" * 123456 + "raise ValueError", "<step>", "exec"))'
    whole = judged(f"def step(z):\n    {body}\n")
    hidden = [c.message for c in whole.exercises[0].checks if c.visibility == "hidden"]
    assert not [message for message in hidden if "12345" in message]


# What a learner's code says is shown, never obeyed.


def said(text: str) -> SubmissionRecord:
    check = CheckRecord("c", "public", "raised", f"got       ValueError: {text}")
    exercise = ExerciseRecord("step", 0.0, 1.0, "failed", (check,))
    return SubmissionRecord("s", LESSON, "graded", "", 1.0, 0.1, (exercise,))


def test_brackets_and_escapes_in_a_message_do_nothing_to_the_table(tmp_path):
    with (tmp_path / "table").open("w+") as file:
        table.table([said("[/red] \x1b[2J [link=x]y")], Console(file=file, width=200))
        file.seek(0)
        shown = file.read()
    assert "[/red]" in shown and "\x1b" not in shown


def test_brackets_in_a_learners_name_are_shown(tmp_path):
    with (tmp_path / "table").open("w+") as file:
        table.table([said("x").of("[ann]")], Console(file=file, width=200))
        file.seek(0)
        assert "[ann]" in file.read()


def test_a_lone_surrogate_in_a_message_does_not_stop_the_record(tmp_path):
    write(document([said("\ud800")], "bubblewrap"), tmp_path / "record.json")


def test_a_value_is_written_in_a_screenful():
    nested = "x" * 100
    for _ in range(8):
        nested = [nested] * 4
    assert len(brief(nested)) < 4000


# The folder of submissions.


def test_a_pipe_in_the_notebooks_place_is_unreadable_at_once(tmp_path):
    os.mkfifo(tmp_path / f"{LESSON}.ipynb")
    found = []
    reader = threading.Thread(
        target=lambda: found.append(judge_task(COURSE, Task("eve", LESSON, tmp_path), jail_of(), keep=False)),
        daemon=True,
    )
    reader.start()
    reader.join(5)
    stuck = reader.is_alive()
    if stuck:
        os.close(os.open(tmp_path / f"{LESSON}.ipynb", os.O_WRONLY | os.O_NONBLOCK))  # let it go
    assert not stuck and found[0].record.status == "unreadable"


@pytest.mark.parametrize("what", ["the lesson's folder", "the learner's folder"])
def test_a_folder_that_is_a_link_to_a_neighbours_is_not_graded(tmp_path, what):
    own = tmp_path / "ann" / LESSON
    own.mkdir(parents=True)
    (own / f"{LESSON}.ipynb").write_text(demo.hand_in(COURSE, LESSON, ""), encoding="utf-8")
    if what == "the lesson's folder":
        (tmp_path / "eve").mkdir()
        (tmp_path / "eve" / LESSON).symlink_to(own)
    else:
        (tmp_path / "eve").symlink_to(tmp_path / "ann")
    tasks = [task for task in find(tmp_path, [LESSON], [], COURSE.names) if task.student == "eve"]
    assert [judge_task(COURSE, task, jail_of(), keep=False).record.status for task in tasks] != ["graded"]


def test_two_workers_may_write_one_record(tmp_path):
    faults = []

    def write_often():
        try:
            for _ in range(300):
                write("x" * 16_000, tmp_path / "same.json")
        except FileNotFoundError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=write_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


@pytest.fixture(scope="module")
def odd_class(tmp_path_factory):
    """A class whose folders hold more than notebooks, and notebooks that nbformat does not like; all are right."""
    course = Course(tmp_path_factory.mktemp("odd") / "course")
    notebook = json.loads(demo.hand_in(COURSE, LESSON, ""))
    (course.folder / "secret.txt").write_text("a file of the instructor")

    def hand_in(student, text):
        place = course.folder / "submitted" / student / LESSON
        place.mkdir(parents=True)
        (place / f"{LESSON}.ipynb").write_bytes(text if isinstance(text, bytes) else text.encode())
        return place

    plain = json.dumps(notebook)
    hand_in("bom", b"\xef\xbb\xbf" + plain.encode())
    hand_in("utf16", plain.encode("utf-16"))
    hand_in("null_cell", json.dumps({**notebook, "cells": [None, *notebook["cells"]]}))
    hand_in("list_metadata", json.dumps({**notebook, "metadata": [1]}))
    hand_in("no_nbformat", json.dumps({k: v for k, v in notebook.items() if k != "nbformat"}))
    surrogate = {"cell_type": "markdown", "metadata": {}, "source": "\ud800"}
    hand_in("surrogate", json.dumps({**notebook, "cells": [*notebook["cells"], surrogate]}))
    (hand_in("link", plain) / "notes.txt").symlink_to(course.folder / "secret.txt")
    (hand_in("dangling", plain) / "notes.txt").symlink_to("/nowhere/at/all")
    os.mkfifo(hand_in("fifo", plain) / "pipe")
    (hand_in("timestamp", plain) / "timestamp.txt").write_text("yesterday")
    course.done = course.kit("grade", "--json", "record.json", code=None)
    return course


ODD = ["bom", "utf16", "null_cell", "list_metadata", "no_nbformat", "surrogate"]
ODD += ["link", "dangling", "fifo", "timestamp"]


@pytest.mark.parametrize("student", ODD)
def test_what_was_judged_is_stored_too(odd_class, student):
    assert (odd_class.folder / "feedback" / student / LESSON / f"{LESSON}.html").exists()


def test_a_class_of_odd_folders_is_no_fault_of_ours(odd_class):
    assert odd_class.done.returncode == 0


def test_a_link_in_a_submission_brings_no_file_of_the_instructor_into_the_feedback(odd_class):
    found = [p for name in ("feedback", "autograded") for p in (odd_class.folder / name).rglob("notes.txt")]
    assert [path for path in found if "instructor" in path.read_text()] == []


def test_a_script_in_a_markdown_cell_does_not_reach_the_feedback(tmp_path):
    course = Course(tmp_path / "course")
    notebook = json.loads(demo.hand_in(COURSE, LESSON, ""))
    script = {"cell_type": "markdown", "metadata": {}, "source": "<script>alert('from a learner')</script>"}
    place = course.folder / "submitted" / "eve" / LESSON
    place.mkdir(parents=True)
    (place / f"{LESSON}.ipynb").write_text(json.dumps({**notebook, "cells": [*notebook["cells"], script]}))
    course.kit("grade")
    page = (course.folder / "feedback" / "eve" / LESSON / f"{LESSON}.html").read_text()
    assert "<script>alert('from a learner')" not in page


def test_results_of_all_kinds_never_become_a_fault_of_ours():
    """Held already: no value that crosses the wire makes a check fail in our code."""
    odd = "[None, 'text', np.matrix([[1.0]]), np.array([[1j]]), 10**400, np.zeros(()), {1: 2}, (None,) * 3, 1e308]"
    names = COURSE.lesson(LESSON).judged
    module = "".join(f"def {n}(*given):\n    return {odd}[int(np.random.default_rng().integers(9))]\n" for n in names)
    whole = judged(module)
    assert not [c for e in whole.exercises for c in e.checks if c.verdict == "not judged"]
    assert np.isclose(whole.score, 0)
