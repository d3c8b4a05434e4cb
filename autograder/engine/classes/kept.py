"""Judge a learner's folder, or give what is kept of it if this very notebook was judged by this very kit before."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from autograder.engine.course.course import Course
from autograder.engine.course.lesson import Lesson
from autograder.engine.files import used, write
from autograder.engine.hand_in.find import Task, in_the_way
from autograder.engine.hand_in.read import contents
from autograder.engine.hand_in.texts import Unreadable
from autograder.engine.jail.prison import Jail
from autograder.engine.judging import record
from autograder.engine.judging.judge import Judgement, judge, unreadable
from autograder.engine.judging.record import SubmissionRecord


def judge_task(course: Course, task: Task, jail: Jail, keep: bool) -> Judgement:
    """Judge one learner's folder; what is in the way of that is a record too. keep: use and fill build/records."""
    lesson = course.lesson(task.lesson)
    status, message = in_the_way(task, course.names)
    if status:
        return Judgement(SubmissionRecord(task.student, task.lesson, status, message, lesson.max_score))
    try:
        raw = contents(task.notebook, jail.limits)
    except Unreadable as reason:
        return unreadable(lesson, reason).of(task.student)
    if not keep:
        return judge(raw, lesson, jail).of(task.student)
    state = f"{lesson.state} {task.lesson} {jail.level} {hashlib.sha256(raw).hexdigest()}"
    place = course.build / "records" / f"{hashlib.sha256(state.encode()).hexdigest()}.json"
    return (_kept(place) or _fresh(raw, lesson, jail, place)).of(task.student)


def _kept(place: Path) -> Judgement | None:
    try:
        text = json.loads(place.read_text(encoding="utf-8"))
        found = Judgement(record.from_json(text["record"]), tuple(text["cells"]))
    except (OSError, ValueError, KeyError, TypeError):  # not there, or left half-written by another version
        return None
    used(place)
    return found


def _fresh(raw: bytes, lesson: Lesson, jail: Jail, place: Path) -> Judgement:
    fresh = judge(raw, lesson, jail)
    if fresh.record.status == "graded" and not fresh.record.message:
        text = json.dumps({"record": record.to_json(fresh.record), "cells": fresh.cells})
        with contextlib.suppress(OSError):  # a full disk: keeping a record only saves time
            write(text, place)
    return fresh
