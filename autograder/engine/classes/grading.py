"""The verb `grade`, from its options to its exit code."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from autograder.engine.classes import gradebook, storing, table, work
from autograder.engine.classes.isolation import IsolationError, isolation
from autograder.engine.classes.settings import gradebook_url, settings
from autograder.engine.classes.workers import Allowance, CannotStart, Fault, Work, supervise
from autograder.engine.course.course import Course
from autograder.engine.files import alone, throw_away_unused, write
from autograder.engine.hand_in.find import Task, find
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import Level
from autograder.engine.judging.record import SubmissionRecord, document


@dataclass(frozen=True)
class GradeOptions:
    """What is to be graded, and what becomes of the result."""

    submitted: Path
    lessons: tuple[str, ...] = ()
    """None named: all that somebody has handed in."""
    students: tuple[str, ...] = ()
    """None named: all."""
    jobs: int = 1
    json: Path | None = None
    """File for the record of this run."""
    store: bool = True
    dry_run: bool = False
    """Show which scores storing would change."""
    isolation: str = "auto"

    @property
    def keep(self) -> bool:
        """Whether what was judged before is taken over, and what is judged now is kept for the next run."""
        return self.store or self.dry_run


class Misuse(Exception):
    """The command cannot be carried out as it was typed; the text says what to type."""


WAITING = "Another grading of this course is at work; this one goes on when that one has ended."
AGAIN = "What was judged and stored so far is kept: mend the cause and type the same command again."


def grade(course: Course, options: GradeOptions, out: Console, err: Console) -> int:
    """Judge, tell, store. Gives 0 if it went through, 1 after a fault of ours, 2 for wrong usage, 130 for Ctrl+C."""
    try:
        tasks = _tasks(course, options)
        level = isolation(course, options.isolation)
    except (Misuse, IsolationError) as reason:
        err.print(str(reason), markup=False)
        return 2
    run = _Run(course, options, level, out, err)
    try:
        with alone(course.build / "grade.lock", lambda: err.print(WAITING)) if options.store else _nobody():
            return run.through(tasks)
    except (OSError, CannotStart, gradebook.StoreError) as reason:
        err.print(f"This run could not be finished: {reason}. {AGAIN}", markup=False)
        return 1
    except KeyboardInterrupt:
        err.print(run.interrupted(len(tasks)), markup=False)
        return 130


_nobody = contextlib.nullcontext


def _tasks(course: Course, options: GradeOptions) -> list[Task]:
    """Find what is to be graded; see that all that was named is there."""
    if not options.submitted.is_dir():
        raise Misuse(f"There is no folder {options.submitted}: name the folder of submissions with --submitted DIR.")
    unknown = course.unknown(options.lessons)
    unknown += [name for name in options.students if not (options.submitted / name).is_dir()]
    if unknown:
        raise Misuse(
            f"There is no {', '.join(unknown)}. Lessons: {', '.join(course.names)}. Learners: the folders in\n"
            f"{options.submitted}"
        )
    tasks = find(options.submitted, options.lessons, options.students, course.names)
    if not tasks:
        raise Misuse(f"Nothing to grade: no learner's folder with a lesson in {options.submitted}.")
    return tasks


def allowance() -> Allowance:
    """Say what a worker may take: far more than the judge itself lets a submission take."""
    judge = Limits()
    return Allowance(task=(judge.submission + judge.cells) * judge.wall_per_cpu)


class _Run:
    """One run: what was judged so far, and what becomes of it."""

    def __init__(self, course: Course, options: GradeOptions, level: Level, out: Console, err: Console) -> None:
        self._course, self._options, self._level, self._out, self._err = course, options, level, out, err
        self._judged = self._stored = 0

    def through(self, tasks: Sequence[Task]) -> int:
        """Judge, tell what was found, and only then store, which may fail."""
        options = self._options
        results = self._judge(tasks)
        records = [result.record for result in results]
        faults = self._write_record(records)
        table.table(records, self._out)
        table.mistakes(records, self._out)
        if options.dry_run:
            url = gradebook_url(self._course, settings(self._course))
            table.changes(gradebook.changes(records, url), self._out)
        if options.store:
            faults += self._store(results)
            for kept in ("records", "stored"):
                throw_away_unused(self._course.build / kept)
            self._out.print("A page for each learner: feedback/<learner>/<lesson>/<lesson>.html", markup=False)
        for fault in faults:
            self._err.print(fault, markup=False)
        ours = [r for r in records if r.status == "not judged" or (r.status == "graded" and r.message)]
        return 1 if ours or faults else 0

    def _judge(self, tasks: Sequence[Task]) -> list[work.Result]:
        options = self._options
        job = Work(work.begin, (self._course.root, self._level, options.keep, options.store))
        with Progress(console=self._err, transient=True) as bar:
            judging = bar.add_task("judging", total=len(tasks))

            def done(_task: Task, _result: work.Result | Fault) -> None:
                self._judged += 1
                bar.advance(judging)

            found = supervise(job, tasks, options.jobs, done, limits=allowance())
        return [self._result(task, found[task]) for task in tasks]

    def _result(self, task: Task, found: work.Result | Fault) -> work.Result:
        """Make a record of what has none: a fault of ours with one submission must not stop the class."""
        if not isinstance(found, Fault):
            return found
        message = f"we could not judge this ({found.sentence}). Grade this learner again."
        worth = self._course.lesson(task.lesson).max_score
        return work.Result(SubmissionRecord(task.student, task.lesson, "not judged", message, worth))

    def _write_record(self, records: Sequence[SubmissionRecord]) -> list[str]:
        if self._options.json is None:
            return []
        try:
            write(document(records, self._level), self._options.json)
        except OSError as error:  # the table and the gradebook do not depend on it
            return [f"The record could not be written: {error}. Name another place with --json FILE."]
        return []

    def _store(self, results: Sequence[work.Result]) -> list[str]:
        with Progress(console=self._err, transient=True) as bar:
            storing_ = bar.add_task("storing", total=None)

            def done(count: int) -> None:
                self._stored += count
                bar.advance(storing_, count)

            def began(count: int) -> None:
                bar.update(storing_, total=count)

            return storing.store(self._course, settings(self._course), results, began, done)

    def interrupted(self, count: int) -> str:
        """Say what is kept of a run that was interrupted."""
        if not self._options.keep:
            return f"Interrupted. {self._judged} of {count} submissions were judged; with --no-store nothing is kept."
        stored = f", the results of {self._stored} are stored" if self._stored else ""
        return (
            f"Interrupted. {self._judged} of {count} submissions were judged{stored}. That is kept: type the same "
            "command again, and it goes on from there."
        )
