"""Show an audit to a person: a table, what falls short, and a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from rich.console import Console
from rich.table import Table

from autograder.audit import Report, SlipReport

COLUMNS = ("checks", "slips", "mutants", "equal", "styles")
TITLE = "Are the checks good enough?"
CAPTION = """\
checks   failed by a slip, of all
slips    caught by a hidden check and named alone, + named in a group, of all
mutants  caught by a check, of those that do something else than the reference
equal    mutants that do the same as the reference
styles   right solutions that pass, in other styles"""
CAUGHT, GROUP, MISSED = "#2a7f9e", "#9cc9d8", "#c8452f"


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
    alone, group = (sum(_colour(slip) == colour for slip in slips) for colour in (CAUGHT, GROUP))
    equivalent = sum(len(report.equivalent) for report in reports)
    return [
        f"{sum(map(bool, checks))} of {len(checks)}",
        f"{alone}{f' + {group}' if group else ''} of {len(slips)}",
        f"{sum(report.caught for report in reports)} of {sum(report.made for report in reports) - equivalent}",
        str(equivalent),
        str(min(len(report.styles) for report in reports)),
    ]


def _colour(slip: SlipReport) -> str:
    """Tell how well a slip is known: caught and named alone, named in a group, or neither."""
    if not slip.hidden or slip.name not in slip.named:
        return MISSED
    return CAUGHT if slip.named == [slip.name] else GROUP


def draw(reports: Sequence[Report], path: Path) -> None:
    """Draw a line of marks for each exercise: its checks, its slips, and the share of its mutants that is caught."""
    figure = Figure(figsize=(12, 1.0 + 0.27 * len(reports)), layout="constrained")
    widths = [max(len(report.checks) for report in reports), max(len(report.slips) for report in reports), 22]
    checks, slips, mutants = figure.subplots(1, 3, sharey=True, width_ratios=widths)
    for y, report in enumerate(reports):
        _marks(checks, y, [CAUGHT if count else MISSED for count in report.checks.values()])
        _marks(slips, y, [_colour(slip) for slip in report.slips])
        _bar(mutants, y, report)
    checks.set_title("checks failed by a slip", fontsize=10, loc="left")
    slips.set_title("slips caught and named: alone (dark), in a group (light)", fontsize=10, loc="left")
    mutants.set_title("mutants caught", fontsize=10, loc="left")
    for ax in (checks, slips, mutants):
        ax.set(xticks=[], ylim=(len(reports) - 0.4, -0.8))
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
    checks.set_yticks(range(len(reports)), [report.exercise for report in reports], fontsize=9)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)


def _marks(ax: Axes, y: float, colours: Sequence[str]) -> None:
    """Draw a square for each thing; what is missed is a cross, so that it shows without its colour."""
    for x, colour in enumerate(colours):
        ax.scatter(x, y, c=colour, marker="X" if colour == MISSED else "s", s=44, linewidths=0)


def _bar(ax: Axes, y: float, report: Report) -> None:
    counted = report.caught + len(report.survivors)
    share = report.caught / counted if counted else 1.0
    ax.barh(y, share, color=CAUGHT, height=0.6)
    ax.barh(y, 1 - share, left=share, color=MISSED, height=0.6)
    ax.text(1.04, y, f"{report.caught} of {counted}", va="center", fontsize=9)
    ax.set_xlim(0, 1.6)
