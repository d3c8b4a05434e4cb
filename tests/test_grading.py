"""The verb `grade`: usage, exit codes, the record, and what a fault of ours or Ctrl+C costs."""

import json
import os
import signal
import sys
import threading
import time
import types

import pytest

from autograder.engine.classes import grading, isolation
from autograder.engine.jail.prison import Jail
from tests import deadly
from tests.course import ROOT, Course

LESSON = "1_neuron"
KEYS = ["student", "lesson", "status", "message", "score", "max_score", "seconds", "exercises"]
EXERCISE = ["name", "score", "max_score", "needs_manual_grade", "verdict", "slip", "says", "checks"]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A class of three: right, half finished, and one who handed in nothing for the lesson."""
    course = Course(tmp_path_factory.mktemp("grading") / "course")
    course.demo(LESSON, "s01", "s03")
    (course.folder / "submitted" / "s04").mkdir()
    return course


def judged(course, **options):
    return course.record(store=False, **options)["submissions"]


def test_the_record_has_the_shape_of_the_contract(course):
    told = course.grade(store=False, json=course.folder / "r.json")
    whole = json.loads((course.folder / "r.json").read_text())
    assert list(whole) == ["version", "isolation", "submissions"]
    assert [(s["student"], s["status"], s["score"]) for s in whole["submissions"]] == [
        ("s01", "graded", 20.0),
        ("s03", "graded", 9.0),
        ("s04", "missing", 0),
    ]
    for submission in whole["submissions"]:
        assert list(submission) == KEYS
        for exercise in submission["exercises"]:
            assert list(exercise) == EXERCISE
            assert all(list(check) == ["name", "visibility", "verdict", "message"] for check in exercise["checks"])
    verdicts = {exercise["name"]: exercise["verdict"] for exercise in whole["submissions"][1]["exercises"]}
    assert verdicts["mse"] == "passed" and verdicts["train_neuron"] == "not started"
    assert "s03" in told.out and "nothing handed in for 1_neuron: s04" in told.out


def test_lessons_and_students_can_be_chosen(course):
    assert [s["student"] for s in judged(course, lessons=(LESSON,), students=("s03",))] == ["s03"]


@pytest.mark.parametrize(
    "arguments",
    [["no_lesson"], ["--jobs", "0"], ["--jobs", "x"], ["--isolation", "none"], ["--submitted", "nowhere"], ["--what"]],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(course, arguments, capfd):
    from autograder import __main__

    command = ["grade", "--no-store", "--submitted", str(course.folder / "submitted"), *arguments]
    try:
        code = __main__.main(command)
    except SystemExit as leaving:
        code = leaving.code
    assert code == 2 and capfd.readouterr().err


def test_an_empty_folder_and_an_unknown_student_are_wrong_usage(course, tmp_path):
    assert "Nothing to grade" in course.grade(code=2, submitted=tmp_path).err
    assert "There is no nobody" in course.grade(code=2, students=("nobody",)).err


def test_without_a_jail_grade_stops_and_names_both_ways_on(course, monkeypatch):
    monkeypatch.setattr(isolation, "jail_of", lambda *_: types.SimpleNamespace(obstacle=lambda: "it is not installed"))
    told = course.grade(code=2, store=False).err
    assert "apt install bubblewrap" in told and "--isolation process" in told


def test_no_store_writes_nothing_but_the_record(course, tmp_path):
    other = course.copied(tmp_path / "course")
    before = {path.name for path in other.folder.iterdir()}
    other.grade(store=False, json=other.folder / "new.json")
    assert {path.name for path in other.folder.iterdir()} - before - {"build"} == {"new.json"}
    assert not (other.folder / "build" / "records").exists()


def test_a_record_that_cannot_be_written_costs_neither_table_nor_gradebook(course, tmp_path):
    told = course.grade(code=1, store=False, json=tmp_path)
    assert "s03" in told.out and "The record could not be written" in told.err


def test_a_worker_that_dies_costs_only_the_learner_it_died_with(course, monkeypatch):
    monkeypatch.setattr(grading.work, "begin", deadly.begin)
    found = judged(course, code=1)
    assert [(s["student"], s["status"], s["score"]) for s in found] == [
        ("s01", "not judged", 0),
        ("s03", "graded", 9.0),
        ("s04", "not judged", 0),
    ]
    assert found[0]["message"].startswith("we could not judge this (the grading process itself died twice")
    assert found[0]["message"].endswith("Grade this learner again.") and found[0]["max_score"] == 20
    assert "a fault of ours" in found[2]["message"]


def test_a_worker_cannot_take_the_machines_memory(course, monkeypatch):
    monkeypatch.setattr(grading.work, "begin", deadly.starving)
    found = judged(course, code=1)
    assert [s["status"] for s in found] == ["not judged", "graded", "missing"] and "MemoryError" in found[0]["message"]


def test_nothing_is_forked_beside_a_running_thread(course, monkeypatch):
    beside = []

    def note(event, _arguments):
        if event == "os.fork" and noting:
            beside.append(threading.enumerate())

    noting = True
    sys.addaudithook(note)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        course.grade(store=False, students=("s03",))
    finally:
        noting = False
        stop.set()
        thread.join()
    assert beside == []


def test_ctrl_c_ends_the_run_at_once_and_says_what_is_kept(course, tmp_path):
    large = course.copied(tmp_path / "course")
    text = (large.folder / "submitted/s03/1_neuron/1_neuron.ipynb").read_text()
    for number in range(60):
        large.hand_in(f"t{number:02}", LESSON, text + " " * (number + 1))
    records = large.folder / "build" / "records"
    run = large.started("grade", "--jobs", "1")
    until = time.monotonic() + 120
    while time.monotonic() < until and not (records.exists() and len(list(records.iterdir())) > 2):
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    told, _ = run.communicate(timeout=60)
    assert run.returncode == 130, told
    kept = len(list(records.glob("*.json")))
    assert 2 < kept < 50
    told = " ".join(told.split())
    assert "Interrupted." in told and "of 63 submissions were judged. That is kept" in told and "Traceback" not in told
    # One of them handed in nothing, so nothing is kept of it; the worker may have kept one more than we have heard of.
    assert int(told.split("Interrupted. ")[1].split()[0]) in (kept, kept + 1)


def test_ctrl_c_while_storing_loses_and_doubles_nothing(course, tmp_path, monkeypatch):
    other = course.copied(tmp_path / "course")

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(grading.storing, "_write", interrupted)
        told = other.grade(code=130)
    assert "3 of 3 submissions were judged" in told.err and "s03" in told.out
    other.grade()
    once = other.held()
    assert {row[1] for row in once["submissions"]} == {"s01", "s03"} and len(other.pages()) == 2
    other.grade()
    assert other.held() == once


def test_a_fault_of_the_jail_ends_with_1_and_is_no_zero(course, monkeypatch):
    monkeypatch.setattr(Jail, "obstacle", lambda _: "")
    monkeypatch.setenv("PATH", str(ROOT))  # where there is no bubblewrap
    found = judged(course, code=1, students=("s03",))
    assert found[0]["status"] == "not judged" and "bubblewrap is not installed" in found[0]["message"]
