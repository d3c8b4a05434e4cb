"""python -m autograder: the engine's verbs for this course, and two of its own: demo, reproduce."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from rich.progress import Progress

from autograder.engine import Course, verbs
from autograder.engine.files import write

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    parser = verbs.parser(Course(ROOT), "python -m autograder")
    more = parser.get_default("verbs")

    verb = more.add_parser("demo", help="write the demonstration class into submitted/")
    verb.add_argument("folder", type=Path, nargs="?", default=ROOT / "submitted", metavar="DIR")
    verb.set_defaults(run=_demo)

    verb = more.add_parser("reproduce", help="the slides' figures beside ours")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write all results")
    verb.add_argument("--mnist", type=Path, metavar="DIR", help="folder with the files of the full MNIST")
    verb.add_argument("--jobs", type=verbs.positive, default=os.cpu_count() or 1, metavar="N", help="run N at a time")
    verb.add_argument("--quick", action="store_true", help="two seeds of each kind, nothing written to solutions/")
    verb.set_defaults(run=_reproduce)
    return verbs.run(parser, arguments)


def _demo(options: argparse.Namespace) -> int:
    from autograder import demo

    if options.folder.exists() and any(options.folder.iterdir()):
        verbs.OUT.print(f"{options.folder} is not empty: left as it is.")
        return 0
    demo.write_class(options.course, options.folder)
    verbs.OUT.print(f"A demonstration class lies in {options.folder}.")
    return 0


def _reproduce(options: argparse.Namespace) -> int:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy's library starts in the workers: one core each
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from autograder.research import reproduce, results

    course: Course = options.course
    plan = reproduce.Plan(2, 2, 2, 2) if options.quick else reproduce.Plan()
    with (
        ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as workers,
        Progress(console=verbs.ERR) as bar,
    ):
        running = bar.add_task("running", total=plan.runs)
        examples = reproduce.reproduce(workers, plan, options.mnist, lambda: bar.advance(running))
    page = results.page(examples)
    if options.json:
        write(reproduce.to_json(examples), options.json)
    if not options.quick:
        write(page, course.solutions / "RESULTS.md")
        for example in examples:
            results.draw(example, course.solutions / results.picture_name(example))
    print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
