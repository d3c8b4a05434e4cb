"""python -m autograder: build, grade, audit, reproduce, doctor. Exit: 0 went through, 1 a fault of ours, 2 misuse."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from autograder import ROOT
from autograder.lessons import NAMES
from autograder.record import write

OUT = Console()
ERR = Console(stderr=True)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    options = _parser().parse_args(arguments)
    code: int = options.run(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m autograder", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    verb = verbs.add_parser("build", help="source/ -> release/ and solutions/")
    verb.set_defaults(run=_build)

    verb = verbs.add_parser("grade", help="judge submissions, store scores and feedback")
    verb.add_argument("lessons", nargs="*", metavar="LESSON", help=f"of: {', '.join(NAMES)}")
    verb.add_argument("--submitted", type=Path, default=ROOT / "submitted", metavar="DIR")
    verb.add_argument("--student", nargs="+", default=[], metavar="ID", help="only these learners")
    verb.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="judge N at a time")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write the record of this run")
    verb.add_argument("--no-store", action="store_true", help="judge only: no gradebook, no feedback")
    verb.add_argument("--dry-run", action="store_true", help="show which scores would change, store nothing")
    verb.add_argument("--isolation", choices=("auto", "bubblewrap", "process"), default="auto")
    verb.set_defaults(run=_grade)

    verb = verbs.add_parser("audit", help="are the checks good enough?")
    verb.add_argument("lessons", nargs="*", metavar="LESSON", help=f"of: {', '.join(NAMES)}")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write all that was found")
    verb.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="try N at a time")
    verb.set_defaults(run=_audit)

    verb = verbs.add_parser("demo", help="write the demonstration class into submitted/")
    verb.add_argument("folder", type=Path, nargs="?", default=ROOT / "submitted", metavar="DIR")
    verb.set_defaults(run=_demo)

    verb = verbs.add_parser("reproduce", help="the slides' figures beside ours")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write all results")
    verb.add_argument("--mnist", type=Path, metavar="DIR", help="folder with the files of the full MNIST")
    verb.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="run N at a time")
    verb.add_argument("--quick", action="store_true", help="two seeds of each kind, nothing written to solutions/")
    verb.set_defaults(run=_reproduce)

    verb = verbs.add_parser("doctor", help="versions, isolation level, what is missing and how to get it")
    verb.set_defaults(run=_doctor)
    return parser


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def _build(options: argparse.Namespace) -> int:
    from autograder import build

    build.release()
    build.solutions()
    OUT.print(f"release/ and solutions/ are up to date: {', '.join(NAMES)}")
    return 0


def _grade(options: argparse.Namespace) -> int:
    from autograder import grading

    return grading.grade(options, OUT, ERR)


def _audit(options: argparse.Namespace) -> int:
    from concurrent.futures import ProcessPoolExecutor

    from autograder import audit, audit_page, build

    unknown = [name for name in options.lessons if name not in NAMES]
    if unknown:
        ERR.print(f"There is no {', '.join(unknown)}. Lessons: {', '.join(NAMES)}.", markup=False)
        return 2
    build.ensure()
    wanted = audit.exercises(options.lessons or NAMES)
    with ProcessPoolExecutor(options.jobs) as workers, Progress(console=ERR, transient=True) as bar:
        trying = bar.add_task("trying", total=len(wanted))
        reports = audit.audit(workers, wanted, lambda _: bar.advance(trying))
    audit_page.table(reports, OUT)
    picture = ROOT / "build" / "audit.png"
    audit_page.draw(reports, picture)
    OUT.print(f"As a picture: {picture.relative_to(ROOT)}")
    if options.json:
        write(audit.to_json(reports), options.json)
    return 1 if any(report.faults for report in reports) else 0


def _demo(options: argparse.Namespace) -> int:
    from autograder import build, demo

    if options.folder.exists() and any(options.folder.iterdir()):
        OUT.print(f"{options.folder} is not empty: left as it is.")
        return 0
    build.ensure()
    demo.write_class(options.folder)
    OUT.print(f"A demonstration class lies in {options.folder}.")
    return 0


def _reproduce(options: argparse.Namespace) -> int:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy's library starts in the workers: one core each
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from autograder import build, reproduce, results

    build.ensure()
    plan = reproduce.Plan(2, 2, 2, 2) if options.quick else reproduce.Plan()
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as workers, Progress(console=ERR) as bar:
        running = bar.add_task("running", total=plan.runs)
        examples = reproduce.reproduce(workers, plan, options.mnist, lambda: bar.advance(running))
    page = results.page(examples)
    if options.json:
        write(reproduce.to_json(examples), options.json)
    if not options.quick:
        write(page, build.SOLUTIONS / "RESULTS.md")
        for example in examples:
            results.draw(example, build.SOLUTIONS / results.picture_name(example))
    print(page)
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from autograder import doctor

    return doctor.report(OUT)


if __name__ == "__main__":
    sys.exit(main())
