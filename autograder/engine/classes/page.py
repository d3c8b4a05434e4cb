"""A learner's feedback: what is said of each exercise, beside what they wrote. A worker collects it.

Every text of the learner's is shown as it is, escaped and in the lengths of capped.py: no Markdown, no highlighting,
nothing that takes longer than reading the text once. page_html.py writes the page, with what the gradebook adds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.engine.classes.capped import OWN_LETTERS, Left
from autograder.engine.classes.cards import card
from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell
from autograder.engine.judging.judge import Judgement
from autograder.engine.judging.record import ExerciseRecord


@dataclass(frozen=True)
class Part:
    """One exercise."""

    name: str
    section: str
    """Where the lesson teaches it."""
    verdict: str
    score: float
    max_score: float
    by_hand: bool
    checks: int
    held: int
    """How many of the checks hold."""
    card: str
    """HTML; empty for what a person grades."""
    own: str
    """What the learner wrote, as text."""


@dataclass(frozen=True)
class Page:
    student: str
    lesson: str
    title: str
    file: str
    """Where the learner's notebook is."""
    parts: tuple[Part, ...]


def page(judged: Judgement, lesson: Lesson, file: str) -> Page:
    """Collect what a graded submission's page says."""
    left = Left(file, OWN_LETTERS)
    record = judged.record
    parts = tuple(_part(one, judged.cells, lesson, left) for one in record.exercises)
    return Page(record.student, record.lesson, _title(lesson), file, parts)


def _part(exercise: ExerciseRecord, cells: Sequence[PlainCell], lesson: Lesson, left: Left) -> Part:
    by_hand = lesson.by_hand(exercise.name)
    return Part(
        name=exercise.name,
        section=lesson.section(exercise.name),
        verdict=exercise.verdict,
        score=exercise.score,
        max_score=exercise.max_score,
        by_hand=by_hand,
        held=sum(check.verdict == "passed" for check in exercise.checks),
        checks=len(exercise.checks),
        card="" if by_hand else card(exercise, lesson, points=False),
        own=left.shown(_own(exercise, cells), code=not by_hand),
    )


def _own(exercise: ExerciseRecord, cells: Sequence[PlainCell]) -> str:
    """Find what the learner wrote for an exercise: where it is defined last, else what stands in its cell."""
    defines = re.compile(rf"^(?:def {exercise.name}\b|{exercise.name} *=)", re.MULTILINE)
    in_its_cell = _last(cell["source"] for cell in cells if cell["grade_id"] == exercise.name)
    defined = _last(cell["source"] for cell in cells if cell["kind"] == "code" and defines.search(cell["source"]))
    found = defined or in_its_cell
    untouched = exercise.verdict == "not started" and f"{exercise.name}: not written yet" in found
    return "" if untouched else found


def _last(texts: Iterable[str]) -> str:
    found = ""
    for text in texts:
        found = text
    return found


def _title(lesson: Lesson) -> str:
    """Take the lesson's own title: the first heading of its notebook."""
    lines = (line for cell in lesson.cells if cell.kind == "markdown" for line in cell.source.splitlines())
    return next((line.removeprefix("# ") for line in lines if line.startswith("# ")), lesson.name)
