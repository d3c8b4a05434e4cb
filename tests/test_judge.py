"""engine/judging/judge.py and faults.py: a record of everything, also of what goes wrong on our side."""

import dataclasses

import pytest

from autograder import demo
from autograder.engine.course.checks import Checks
from autograder.engine.judging.judge import judge
from selfcheck.core import checks
from tests.learner import COURSE, LESSON, jail_of

RAW = demo.hand_in(COURSE, LESSON, "").encode()


@pytest.fixture
def kept(tmp_path):
    """A jail whose folder of faults is a test's own."""
    return dataclasses.replace(jail_of(), kept=tmp_path / "build" / "compiled")


def with_a_broken_check(monkeypatch, hidden):
    @checks("step")
    def is_broken(student):
        """This check has a fault of its own."""
        student.step(0.0)
        raise KeyError("ours\x1b[2J")

    lesson = COURSE.lesson(LESSON)
    whole = lesson.checks
    group = {**(whole.hidden if hidden else whole.public), "step": [is_broken]}
    changed = Checks(whole.public, group, {}) if hidden else Checks(group, whole.hidden, {})
    monkeypatch.setitem(vars(lesson), "checks", changed)
    return lesson


@pytest.mark.parametrize("hidden", [False, True])
def test_how_a_check_failed_itself_is_written_down_and_the_record_says_where(monkeypatch, kept, hidden):
    told = judge(RAW, with_a_broken_check(monkeypatch, hidden), kept).record
    (written,) = kept.faults.glob("*.txt")
    assert written.name.startswith(f"{LESSON}-step-is_broken-")
    assert told.status == "graded"
    assert told.message == f"we could not judge step: a check itself failed (build/faults/{written.name})"
    text = written.read_text()
    assert "Traceback" in text and "in is_broken" in text and "raise KeyError" in text and "\x1b" not in text


def test_nothing_of_how_it_failed_is_in_what_a_learner_is_told(monkeypatch, kept):
    told = judge(RAW, with_a_broken_check(monkeypatch, hidden=False), kept).record
    step = next(one for one in told.exercises if one.name == "step")
    assert step.verdict == "not judged" and "Traceback" not in str(step) and __file__ not in str(step)


def test_the_same_fault_in_the_same_submission_gives_the_same_message_and_one_file(monkeypatch, kept):
    lesson = with_a_broken_check(monkeypatch, hidden=False)
    messages = {judge(RAW, lesson, kept).record.message for _ in range(2)}
    assert len(messages) == len(list(kept.faults.glob("*"))) == 1


def test_a_folder_that_cannot_be_written_to_does_not_stop_the_judge(monkeypatch, kept):
    kept.faults.parent.mkdir(parents=True)
    kept.faults.write_text("in the way")
    told = judge(RAW, with_a_broken_check(monkeypatch, hidden=False), kept).record
    assert "why could not be written" in told.message and told.status == "graded"


def test_a_jail_that_does_not_start_is_our_fault(monkeypatch):
    def fail(*_):
        raise OSError("no room")

    monkeypatch.setattr("autograder.engine.jail.prison.command", fail)
    told = judge(RAW, COURSE.lesson(LESSON), jail_of()).record
    assert (told.status, told.score) == ("not judged", 0.0)
    assert told.message == "the jail failed: bubblewrap could not be started: no room"


def test_a_submission_that_has_had_its_time_is_judged_as_far_as_it_came():
    told = judge(RAW, COURSE.lesson(LESSON), jail_of(submission=0.01)).record
    assert told.status == "graded" and told.score == 0.0
    assert {one.verdict for one in told.exercises} == {"failed"}
