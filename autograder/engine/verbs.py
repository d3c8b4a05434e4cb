"""The verbs of the command line, for any course. Exit: 0 went through, 1 a fault of ours, 2 misuse, 130 interrupted."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from rich.console import Console

from autograder.engine.course.cells import CourseError
from autograder.engine.course.course import Course
from autograder.engine.jail.prison import LEVELS

OUT = Console()
ERR = Console(stderr=True)


def run(parser: argparse.ArgumentParser, arguments: list[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
    except CourseError as fault:
        ERR.print(str(fault), markup=False)
        return 2
    except KeyboardInterrupt:
        ERR.print("Interrupted. What was finished before is kept.")
        return 130
    return code


def parser(course: Course, program: str) -> argparse.ArgumentParser:
    """Make the command line of a course; more verbs may be added to its `verbs`."""
    whole = argparse.ArgumentParser(prog=program, description=f"{course.title}. {__doc__}")
    verbs = whole.add_subparsers(required=True, metavar="VERB")
    whole.set_defaults(course=course, verbs=verbs)
    lessons = f"of: {', '.join(course.names)}"

    verb = verbs.add_parser("build", help="source/ -> release/ and solutions/")
    verb.set_defaults(run=_build)

    verb = verbs.add_parser("grade", help="judge submissions, store scores and feedback")
    verb.add_argument("lessons", nargs="*", metavar="LESSON", help=lessons)
    verb.add_argument("--submitted", type=Path, default=course.submitted, metavar="DIR")
    verb.add_argument("--student", nargs="+", default=[], metavar="ID", help="only these learners")
    verb.add_argument("--jobs", type=positive, default=os.cpu_count() or 1, metavar="N", help="judge N at a time")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write the record of this run")
    verb.add_argument("--no-store", action="store_true", help="judge only: no gradebook, no feedback")
    verb.add_argument("--dry-run", action="store_true", help="show which scores would change, store nothing")
    verb.add_argument("--isolation", choices=("auto", *LEVELS), default="auto")
    verb.set_defaults(run=_grade)

    verb = verbs.add_parser("audit", help="are the checks good enough?")
    verb.add_argument("lessons", nargs="*", metavar="LESSON", help=lessons)
    verb.add_argument("--json", type=Path, metavar="FILE", help="write all that was found")
    verb.add_argument("--jobs", type=positive, default=os.cpu_count() or 1, metavar="N", help="try N at a time")
    verb.set_defaults(run=_audit)

    verb = verbs.add_parser("doctor", help="versions, isolation level, what is missing and how to get it")
    verb.set_defaults(run=_doctor)
    return whole


def positive(text: str) -> int:
    """Read a whole number above 0."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def _build(options: argparse.Namespace) -> int:
    from autograder.engine.author import build

    course: Course = options.course
    build.release(course)
    build.solutions(course)
    OUT.print(f"release/ and solutions/ are up to date: {', '.join(course.names)}")
    return 0


def _grade(options: argparse.Namespace) -> int:
    from autograder.engine.classes.grading import GradeOptions, grade

    wanted = GradeOptions(
        lessons=tuple(options.lessons),
        submitted=options.submitted,
        students=tuple(options.student),
        jobs=options.jobs,
        json=options.json,
        store=not (options.no_store or options.dry_run),
        dry_run=options.dry_run,
        isolation=options.isolation,
    )
    return grade(options.course, wanted, OUT, ERR)


def _audit(options: argparse.Namespace) -> int:
    from autograder.engine.author.audit_table import run_audit

    return run_audit(options.course, options.lessons, options.jobs, options.json, OUT, ERR)


def _doctor(options: argparse.Namespace) -> int:
    from autograder.engine import doctor

    return doctor.report(options.course, OUT)


def main(arguments: list[str] | None = None) -> int:
    """Work on the course in the folder in which the command was typed."""
    try:
        course = Course(Path.cwd())
    except CourseError as fault:
        ERR.print(str(fault), markup=False)
        return 2
    return run(parser(course, "python -m autograder.engine"), arguments)
