"""Show a class to a person: the table at the end of a run. Records come in, words go out."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.record import CheckRecord, ExerciseRecord, SubmissionRecord


def table(records: Sequence[SubmissionRecord], console: Console) -> None:
    """Print learner by lesson: score, what was lost, and why in a few words."""
    grid = Table(title="The class", title_justify="left", show_lines=False, pad_edge=False)
    grid.add_column("learner", no_wrap=True)
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
    reason = exercise.says or _reason(bad)
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
