"""The verb `grade`, from its options to its exit code."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence

from rich.console import Console
from rich.progress import Progress

from autograder import ROOT, build, classroom, report, store
from autograder.lessons import NAMES
from autograder.lock import alone
from autograder.record import SubmissionRecord, document, write
from autograder.sandbox import jail

LOCK = ROOT / "build" / "grade.lock"


class Misuse(Exception):
    """The command cannot be carried out as it was typed; the text says what to type."""


def grade(options: argparse.Namespace, out: Console, err: Console) -> int:
    """Judge, store and report. Gives 0 if it went through, 1 after a fault of ours, 2 for wrong usage."""
    try:
        level = classroom.isolation(options.isolation)
        tasks = _tasks(options)
    except (Misuse, classroom.IsolationError) as reason:
        err.print(str(reason), markup=False)
        return 2
    touching = not (options.no_store or options.dry_run)
    faults: list[str] = []
    try:
        with alone(LOCK, lambda: err.print(WAITING)) if touching else contextlib.nullcontext():
            jail.end_orphans()
            records = _judged(tasks, level, options, err)
            faults += _kept(records, options, out, err)
            if options.json:
                write(document(records, level), options.json)
    except (OSError, store.StoreError) as reason:
        err.print(f"This run could not be finished: {reason}. {AGAIN}", markup=False)
        return 1
    report.table(records, out)
    report.mistakes(records, out)
    for fault in faults:
        err.print(fault, markup=False)
    if touching:
        out.print("A page for each learner: feedback/<learner>/<lesson>/<lesson>.html", markup=False)
    ours = [r for r in records if r.status == "not judged" or (r.status == "graded" and r.message)]
    return 1 if ours or faults else 0


WAITING = "Another grading of this course is at work; this one goes on when that one has ended."
AGAIN = "What was judged and stored so far is kept: mend the cause and type the same command again."


def _tasks(options: argparse.Namespace) -> list[classroom.Task]:
    """Find what is to be graded; see that all that was named is there."""
    if not options.submitted.is_dir():
        raise Misuse(f"There is no folder {options.submitted}: name the folder of submissions with --submitted DIR.")
    unknown = [name for name in options.lessons if name not in NAMES]
    unknown += [name for name in options.student if not (options.submitted / name).is_dir()]
    if unknown:
        raise Misuse(
            f"There is no {', '.join(unknown)}. Lessons: {', '.join(NAMES)}. Learners: the folders in\n"
            f"{options.submitted}"
        )
    build.ensure()
    tasks = classroom.find(options.submitted, options.lessons, options.student)
    if not tasks:
        raise Misuse(f"Nothing to grade: no learner's folder with a lesson in {options.submitted}.")
    return tasks


def _judged(
    tasks: Sequence[classroom.Task], level: str, options: argparse.Namespace, err: Console
) -> list[SubmissionRecord]:
    with Progress(console=err, transient=True) as bar:
        judging = bar.add_task("judging", total=len(tasks))
        keep = not options.no_store
        return classroom.judge_class(tasks, level, options.jobs, keep, lambda _: bar.advance(judging))


def _kept(records: list[SubmissionRecord], options: argparse.Namespace, out: Console, err: Console) -> list[str]:
    """Store the records, or show what storing them would change; returns what went wrong."""
    if options.dry_run:
        report.changes(store.changes(records), out)
    if options.dry_run or options.no_store:
        return []
    with Progress(console=err, transient=True) as bar:
        storing = bar.add_task("storing", total=None)
        return store.store(
            records,
            options.submitted,
            lambda count: bar.update(storing, total=count),
            lambda: bar.advance(storing),
        )
