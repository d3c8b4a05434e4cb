"""Show a class to a person: the table at the end of a run. Records come in, words go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.engine.judging.record import CheckRecord, ExerciseRecord, SubmissionRecord

if TYPE_CHECKING:
    from autograder.engine.classes.gradebook import Change


def table(records: Sequence[SubmissionRecord], console: Console) -> None:
    """Print learner by lesson: score, what was lost, and why in a few words."""
    grid = Table(title="The class", title_justify="left", show_lines=False, pad_edge=False)
    grid.add_column("learner", overflow="fold", max_width=24)
    grid.add_column("lesson", no_wrap=True)
    grid.add_column("score", justify="right", no_wrap=True)
    grid.add_column("what was lost, and why", overflow="fold")
    absent: dict[str, list[str]] = {}
    for record in records:
        if record.status == "missing":
            absent.setdefault(record.lesson, []).append(record.student)
        else:
            grid.add_row(*map(_plain, (record.student, record.lesson, _score(record), _why(record))))
    console.print(grid)
    for lesson, students in absent.items():
        console.print(_plain(f"nothing handed in for {lesson}: {', '.join(students)}"))


def mistakes(records: Sequence[SubmissionRecord], console: Console) -> None:
    """Print which mistakes were named, the most frequent first: what the class has not understood."""
    graded = Counter(record.lesson for record in records if record.status == "graded")
    found = Counter((r.lesson, e.name, e.slip) for r in records for e in r.exercises if e.slip)
    if found:
        console.print("\nMistakes that were named")
    for (lesson, exercise, slip), count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        learners = f"{count} of {graded[lesson]} learners" if graded[lesson] > 1 else "the only learner"
        console.print(_plain(f"{learners}: {exercise}: {_readable(slip)}"))


def changes(found: Sequence[Change], console: Console) -> None:
    """Print which scores storing would change."""
    console.print(f"Scores that storing would change: {len(found)}")
    for one in found:
        before = "none" if one.before is None else f"{one.before:g}"
        console.print(_plain(f"  {one.student}, {one.lesson}, {one.exercise}: {before} -> {one.after:g}"))


def _readable(slip: str) -> str:
    return slip.replace("-", " ").replace(" | ", ", or ").replace(" + ", ", and ")


def _plain(text: str) -> Text:
    """Show a text as it is: brackets are no markup, and control characters do nothing to the terminal."""
    return Text("".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in text))


def _score(record: SubmissionRecord) -> str:
    return f"{record.score:g} / {record.max_score:g}" if record.status == "graded" else record.status


def _why(record: SubmissionRecord) -> str:
    idle = [exercise for exercise in record.exercises if exercise.verdict == "not started"]
    lost = [_lost(e) for e in record.exercises if e.score < e.max_score and e.verdict != "not started"]
    if idle:
        points = sum(exercise.max_score for exercise in idle)
        lost.append(f"not started -{points:g}: {', '.join(exercise.name for exercise in idle)}")
    return "\n".join([*([record.message] if record.message else []), *lost]) or "-"


def _lost(exercise: ExerciseRecord) -> str:
    if exercise.needs_manual_grade:
        return f"{exercise.name}: to be graded by hand"
    points = f"{exercise.name} -{exercise.max_score - exercise.score:g}"
    bad = [check for check in exercise.checks if check.verdict != "passed"]
    reason = _readable(exercise.slip) if exercise.slip else _reason(bad)
    return f"{points}: {len(bad)} of {len(exercise.checks)} checks ({reason})"


def _reason(bad: Sequence[CheckRecord]) -> str:
    """Take the most frequent finding of the failed checks."""
    findings = [_finding(check) for check in bad]
    return max(findings, key=findings.count)


def _finding(check: CheckRecord) -> str:
    if check.verdict not in ("failed", "raised"):
        return check.verdict
    for line in check.message.splitlines():
        label, _, text = line.partition(" ")
        if label == "found" or (label == "got" and check.verdict == "raised"):
            return text.strip()
    return check.name.replace("_", " ")
