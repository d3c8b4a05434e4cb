"""The commands of contract.md, section 3: usage, exit codes, the record; classroom.py and report.py behind them."""

import json
import os

import pytest

from autograder import __main__, classroom, demo, record
from tests.course import ROOT, Course

KEYS = ["student", "lesson", "status", "message", "score", "max_score", "seconds", "exercises"]
EXERCISE = ["name", "score", "max_score", "needs_manual_grade", "verdict", "slip", "says", "checks"]


def deadly(task, level, keep, judge_task=classroom.judge_task):
    """Judge, but die with one of the learners, as a worker that runs out of memory would."""
    if task.student == "s01":
        os._exit(1)
    if task.student == "s04":
        raise ValueError("a fault of ours")
    return judge_task(task, level, keep)


@pytest.fixture
def submitted(tmp_path):
    """A class of three: right, half finished, and one who handed in nothing for the lesson."""
    folder = tmp_path / "handed in"
    for name in ("s01", "s03"):
        place = folder / name / "1_neuron" / "1_neuron.ipynb"
        place.parent.mkdir(parents=True)
        place.write_text(demo.hand_in("1_neuron", (demo.LEARNERS / "1_neuron" / f"{name}.py").read_text()))
    (folder / "s04").mkdir()
    return folder


def grade(*arguments):
    return __main__.main(["grade", "--no-store", *map(str, arguments)])


def test_the_record_has_the_shape_of_the_contract(submitted, tmp_path, capsys):
    assert grade("--submitted", submitted, "--json", tmp_path / "r.json") == 0
    whole = json.loads((tmp_path / "r.json").read_text())
    assert list(whole) == ["version", "isolation", "submissions"] and whole["version"] == 1
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
    assert "s03" in capsys.readouterr().out


def test_lessons_and_students_can_be_chosen(submitted, tmp_path):
    assert grade("1_neuron", "--submitted", submitted, "--student", "s03", "--json", tmp_path / "r.json") == 0
    assert [s["student"] for s in json.loads((tmp_path / "r.json").read_text())["submissions"]] == ["s03"]


@pytest.mark.parametrize(
    "arguments",
    [["no_lesson"], ["--jobs", "0"], ["--jobs", "x"], ["--isolation", "none"], ["--submitted", "nowhere"], ["--what"]],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(arguments, capfd):
    try:
        code = grade(*arguments)
    except SystemExit as leaving:
        code = leaving.code
    assert code == 2 and capfd.readouterr().err


def test_an_empty_folder_and_an_unknown_student_are_wrong_usage(submitted, tmp_path, capfd):
    (tmp_path / "empty").mkdir()
    assert grade("--submitted", tmp_path / "empty") == 2
    assert grade("--submitted", submitted, "--student", "nobody") == 2
    assert "Nothing to grade" in capfd.readouterr().err


def test_a_wrong_file_name_is_unreadable_and_the_message_names_the_file_that_is_there(submitted):
    right = submitted / "s01" / "1_neuron" / "1_neuron.ipynb"
    right.rename(right.with_name("Untitled.ipynb"))
    task = classroom.Task("s01", "1_neuron", right.parent)
    told = classroom.judge_task(task, "bubblewrap", keep=False)
    assert told.status == "unreadable" and "Untitled.ipynb" in told.message and "Rename" in told.message


def test_no_store_writes_nothing_but_the_record(submitted, tmp_path):
    course = Course(tmp_path / "course")
    course.kit("grade", "--no-store", "--submitted", str(submitted), "--json", "r.json")
    made = {path.name for path in course.folder.iterdir()} - {path.name for path in ROOT.iterdir()}
    assert made <= {"r.json", "build"} and not (course.folder / "build" / "records").exists()


def test_what_has_been_judged_is_kept_and_taken_over_only_for_the_same_notebook(submitted, tmp_path, monkeypatch):
    monkeypatch.setattr(classroom, "KEPT", tmp_path / "records")
    notebook = submitted / "s03" / "1_neuron" / "1_neuron.ipynb"
    first = classroom.judged(notebook, "1_neuron", "bubblewrap")
    assert len(list((tmp_path / "records").iterdir())) == 1
    assert classroom.judged(notebook, "1_neuron", "bubblewrap") == first
    notebook.write_text(notebook.read_text() + " ")
    classroom.judged(notebook, "1_neuron", "bubblewrap")
    assert len(list((tmp_path / "records").iterdir())) == 2


def test_a_worker_that_dies_costs_only_the_learner_it_died_with(submitted, monkeypatch):
    monkeypatch.setattr(classroom, "judge_task", deadly)
    tasks = classroom.find(submitted, [], [])
    records = classroom.judge_class(tasks, "bubblewrap", 2, keep=False, done=lambda _: None)
    assert [(r.student, r.status, r.score) for r in records] == [
        ("s01", "not judged", 0),
        ("s03", "graded", 9.0),
        ("s04", "not judged", 0),
    ]
    assert "a fault of ours" in records[2].message


def test_a_fault_of_ours_ends_with_1(submitted, monkeypatch):
    broken = record.SubmissionRecord("s01", "1_neuron", "not judged", "the jail failed: out of order", 20.0)
    monkeypatch.setattr(classroom, "judge_class", lambda *_: [broken])
    assert grade("--submitted", submitted) == 1


def test_without_a_jail_grade_stops_and_names_both_ways_on(submitted, monkeypatch, capfd):
    classroom.isolation.cache_clear()
    monkeypatch.setattr(classroom.jail, "obstacle", lambda level: "bubblewrap is not installed")
    try:
        assert grade("--submitted", submitted) == 2
    finally:
        classroom.isolation.cache_clear()
    told = capfd.readouterr().err
    assert "apt install bubblewrap" in told and "--isolation process" in told.replace("\n", " ")


def test_a_record_survives_being_written_and_read(submitted):
    task = classroom.find(submitted, [], ["s03"])[0]
    judged = classroom.judge_task(task, "bubblewrap", keep=False)
    assert record.from_json(json.loads(json.dumps(record.to_json(judged)))) == judged


def test_the_demonstration_class_never_overwrites_submissions(submitted):
    before = sorted(submitted.rglob("*"))
    assert __main__.main(["demo", str(submitted)]) == 0
    assert sorted(submitted.rglob("*")) == before


def test_doctor_says_what_is_there_and_what_is_missing(monkeypatch, capsys):
    assert __main__.main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "numpy" in told and "'bubblewrap': works" in told
    monkeypatch.setattr("autograder.doctor.PACKAGES", ("numpy", "no-such-package"))
    assert __main__.main(["doctor"]) == 1
    assert "make venv" in capsys.readouterr().out
