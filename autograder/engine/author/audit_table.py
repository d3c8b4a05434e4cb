"""The verb `audit`, and what it shows a person: a table, and what falls short."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.engine.author.audit import Report, audit, exercises, to_json
from autograder.engine.course.course import Course
from autograder.engine.files import write

COLUMNS = ("checks", "slips", "mutants", "equal", "styles")
TITLE = "Are the checks good enough?"
CAPTION = """\
checks   failed by a slip, of all
slips    caught by a hidden check and named alone, + named in a group, of all
mutants  caught by a check, of those that do something else than the reference
equal    mutants that do the same as the reference
styles   right solutions that pass, in other styles"""


def run_audit(course: Course, lessons: Sequence[str], jobs: int, json: Path | None, out: Console, err: Console) -> int:
    """Audit lessons (none named: all), print the table. Gives 0 if all is in order, 1 if not, 2 for wrong usage."""
    unknown = course.unknown(lessons)
    if unknown:
        err.print(f"There is no {', '.join(unknown)}. Lessons: {', '.join(course.names)}.", markup=False)
        return 2
    wanted = exercises(course, lessons)
    with Progress(console=err, transient=True) as bar:
        trying = bar.add_task("trying", total=len(wanted))
        reports = audit(course, wanted, jobs, lambda _: bar.advance(trying))
    table(reports, out)
    if json:
        write(to_json(reports), json)
    return 1 if any(report.faults for report in reports) else 0


def table(reports: Sequence[Report], console: Console) -> None:
    """Print one line for each exercise, the totals, and what falls short."""
    grid = Table(
        title=TITLE, title_style="", caption=CAPTION, caption_justify="left", title_justify="left", pad_edge=False
    )
    grid.add_column("exercise", no_wrap=True)
    for column in COLUMNS:
        grid.add_column(column, justify="right")
    for report in reports:
        grid.add_row(report.exercise, *_counts([report]), style="red" if report.faults else None)
    grid.add_section()
    grid.add_row("all", *_counts(reports))
    console.print(grid)
    for report in reports:
        for fault in report.faults:
            console.print(f"{report.lesson}, {report.exercise}: {fault}", markup=False)


def _counts(reports: Sequence[Report]) -> list[str]:
    checks = [count for report in reports for count in report.checks.values()]
    slips = [slip for report in reports for slip in report.slips]
    known = [slip for slip in slips if slip.hidden and slip.name in slip.named]
    alone = sum(slip.named == [slip.name] for slip in known)
    group = len(known) - alone
    equivalent = sum(len(report.equivalent) for report in reports)
    return [
        f"{sum(map(bool, checks))} of {len(checks)}",
        f"{alone}{f' + {group}' if group else ''} of {len(slips)}",
        f"{sum(report.caught for report in reports)} of {sum(report.made for report in reports) - equivalent}",
        str(equivalent),
        str(min(len(report.styles) for report in reports)),
    ]
