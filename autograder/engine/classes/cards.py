"""A learner's card for one exercise: what held, what did not, and the score."""

from __future__ import annotations

from autograder.engine.course.lesson import Lesson
from autograder.engine.judging.record import ExerciseRecord
from selfcheck import show
from selfcheck.core import Outcome


def card(exercise: ExerciseRecord, lesson: Lesson, points: bool = True) -> str:
    """Write the card as HTML; every text of the learner's in it is escaped. points: tell the score as well."""
    by_visibility = {"public": lesson.checks.public, "hidden": lesson.checks.hidden}
    says = {
        (visibility, check.name): check.says
        for visibility, checks in by_visibility.items()
        for check in checks.get(exercise.name, [])
    }
    outcomes = [
        Outcome(check.name, says[check.visibility, check.name], check.verdict, Outcome.details_of(check.message))
        for check in exercise.checks
    ]
    score = f"{exercise.score:g} of {exercise.max_score:g} points" if points else ""
    remark = f"{exercise.says[0].upper()}{exercise.says[1:].rstrip('.')}." if exercise.says else ""
    return show.card(exercise.name, outcomes, every=True, remark=remark, points=score)
