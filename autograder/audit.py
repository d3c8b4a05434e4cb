"""Are the checks good enough? Try them on stubs, right solutions, slips and mutants, exercise by exercise."""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import json
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from autograder import ROOT, lessons, slips
from autograder.diagnose import diagnose
from autograder.equivalent import EQUIVALENT
from autograder.judge import checks_of
from autograder.mutants import Mutant, mutants
from autograder.slips import Slip
from selfcheck.core import Check, run, student_here, try_all

RIGHT = ROOT / "tests" / "right"
"""Right solutions in other styles: a module of functions each, lesson by lesson."""
STYLES = 4
"""Right solutions that every exercise needs at least."""
PATIENCE = 20.0
"""Seconds of CPU after which a mutant is stopped. It is caught, as the judge would catch it."""

Functions = dict[str, Callable[..., Any]]


@dataclass
class SlipReport:
    name: str
    hidden: list[str]
    """The hidden checks that catch it."""
    named: list[str]
    """The slips that its diagnosis names."""


@dataclass
class Report:
    """What was found about one exercise."""

    lesson: str
    exercise: str
    checks: dict[str, int] = field(default_factory=dict)
    """Each check, and how many slips fail it."""
    slips: list[SlipReport] = field(default_factory=list)
    caught: int = 0
    survivors: list[str] = field(default_factory=list)
    """Mutants that pass every check and are not known to be equivalent."""
    equivalent: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    """Right solutions that pass."""
    faults: list[str] = field(default_factory=list)
    """All that falls short, in words."""
    seconds: float = 0.0

    @property
    def made(self) -> int:
        return self.caught + len(self.survivors) + len(self.equivalent)


def exercises(names: Sequence[str]) -> list[tuple[str, str]]:
    """List all exercises of these lessons that checks judge."""
    return [(name, one.name) for name in names for one in lessons.load(name).exercises if not one.by_hand]


def audit(workers: Executor, wanted: Sequence[tuple[str, str]], done: Callable[[Report], None]) -> list[Report]:
    """Audit exercises in parallel; done is called with each report as it comes. Reports keep the order of wanted."""
    futures = {workers.submit(audit_exercise, *one): one for one in wanted}
    reports = {}
    for future in as_completed(futures):
        reports[futures[future]] = future.result()
        done(reports[futures[future]])
    return [reports[one] for one in wanted]


def audit_exercise(lesson: str, exercise: str) -> Report:
    """Try one exercise's checks on all that they should pass and fail."""
    begin = time.perf_counter()
    report = Report(lesson, exercise)
    bench = _Bench(lesson, exercise)
    _check_ends(report, bench)
    _check_slips(report, bench)
    _check_mutants(report, bench)
    _check_styles(report, bench)
    report.seconds = round(time.perf_counter() - begin, 2)
    return report


class _Bench:
    """The checks of one exercise, and the reference to put a function in."""

    def __init__(self, lesson: str, exercise: str) -> None:
        self.lesson, self.exercise = lesson, exercise
        module = lessons.load(lesson).checks_module
        self.public = checks_of(module, "public").get(exercise, [])
        self.hidden = checks_of(module, "hidden").get(exercise, [])
        self.checks = self.public + self.hidden
        known = vars(lessons.reference(lesson))
        self.reference: Functions = {name: known[name] for name in lessons.load(lesson).names if name in known}

    def verdicts(self, functions: Functions) -> dict[Check, str]:
        student = student_here({**self.reference, **functions})
        return {check: run(check, student).verdict for check in self.checks}

    def passes(self, function: Callable[..., Any]) -> bool:
        """Tell whether a function passes every check, hidden ones first; the first that fails is enough."""
        student = student_here({**self.reference, self.exercise: function})
        return all(run(check, student).passed for check in self.hidden + self.public)


def _check_ends(report: Report, bench: _Bench) -> None:
    """The stub fails every check, the reference passes every check, and there are checks of both kinds."""
    if not bench.public or not bench.hidden:
        report.faults.append("it needs public and hidden checks")

    def stub(*arguments: Any, **options: Any) -> Any:
        raise NotImplementedError(f"{bench.exercise}: not written yet")

    for check, verdict in bench.verdicts({bench.exercise: stub}).items():
        if verdict != "not started":
            report.faults.append(f"the stub is not 'not started' but {verdict!r} in {check.name}")
    for check, verdict in bench.verdicts({}).items():
        if verdict != "passed":
            report.faults.append(f"the reference is {verdict!r} in {check.name}")


def _check_slips(report: Report, bench: _Bench) -> None:
    failed_by = dict.fromkeys((check.name for check in bench.checks), 0)
    for slip in slips.of(bench.lesson).get(bench.exercise, []):
        try:
            slips.section(bench.lesson, slip)
            report.slips.append(_tried(slip, 0, bench, failed_by, report))
            for way in range(1, len(slip.ways)):
                _tried(slip, way, bench, failed_by, report)
        except slips.SlipError as misfit:
            report.faults.append(str(misfit))
    report.checks = failed_by
    report.faults += [f"no slip fails the check {name}" for name, count in failed_by.items() if not count]


def _tried(slip: Slip, way: int, bench: _Bench, failed_by: dict[str, int], report: Report) -> SlipReport:
    """Run the checks on a slip as if a learner had made it, and see whether it is caught and named."""
    student = student_here({**bench.reference, bench.exercise: slips.slipped(bench.lesson, [slip], way)})
    trials = try_all(bench.public, student) + try_all(bench.hidden, student, hidden=True)
    for trial in trials:
        failed_by[trial.check.name] += not trial.outcome.passed
    hidden = [trial.check.name for trial in trials if trial.check in bench.hidden and not trial.outcome.passed]
    found = diagnose(bench.lesson, bench.exercise, trials)
    named = [one.name for one in found.slips] if found and not found.together else []
    group = [
        one
        for one in slips.of(bench.lesson)[bench.exercise]
        if one == slip or (slip.one_of and one.one_of == slip.one_of)
    ]
    if not hidden:
        report.faults.append(f"no hidden check catches the slip {slip.name}")
    if named != [one.name for one in group]:
        wrong = " | ".join(named) or "nothing"
        report.faults.append(f"the slip {slip.name} is named {wrong}")
    return SlipReport(slip.name, hidden, named)


def _check_mutants(report: Report, bench: _Bench) -> None:
    known = EQUIVALENT.get(bench.exercise, {})
    for mutant in mutants(lessons.bare_source(bench.lesson)[bench.exercise]):
        if _caught(mutant, bench):
            report.caught += 1
        elif mutant.change in known:
            report.equivalent.append(mutant.change)
        else:
            report.survivors.append(mutant.change)
    report.faults += [f"no check catches the mutant {change}" for change in report.survivors]
    idle = [change for change in known if change not in report.equivalent]
    report.faults += [f"listed as equivalent, but caught or not made: {change}" for change in idle]


def _caught(mutant: Mutant, bench: _Bench) -> bool:
    try:
        code = compile(mutant.source, f"<mutant {bench.exercise}>", "exec")
        with _patience():
            return not bench.passes(lessons.executed(bench.lesson, code)[bench.exercise])
    except (_Endless, SyntaxError):
        return True


class _Endless(BaseException):
    """A mutant takes too long. No Exception: a check would take that for the learner's."""


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    def stop(*_: Any) -> None:
        raise _Endless

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _check_styles(report: Report, bench: _Bench) -> None:
    for path in sorted((RIGHT / bench.lesson).glob("*.py")):
        module = _module(path)
        if not hasattr(module, bench.exercise):
            continue
        verdicts = bench.verdicts({name: getattr(module, name) for name in bench.reference if hasattr(module, name)})
        failed = [check.name for check, verdict in verdicts.items() if verdict != "passed"]
        report.faults += [f"the right solution {path.stem} fails {name}" for name in failed]
        report.styles += [] if failed else [path.stem]
    if len(report.styles) < STYLES:
        report.faults.append(f"{len(report.styles)} right solutions of other styles pass; {STYLES} are needed")


@functools.cache
def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(f"right_{path.parent.name}_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def to_json(reports: Sequence[Report]) -> str:
    """Write all that was found."""
    whole = {"version": 1, "exercises": [asdict(report) for report in reports]}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
