"""Are the checks good enough? Try them on stubs, right solutions, slips and mutants, exercise by exercise."""

from __future__ import annotations

import contextlib
import json
import signal
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from autograder.engine.author.mutants import Mutant, mutants
from autograder.engine.course import modules
from autograder.engine.course.course import Course
from autograder.engine.course.lesson import Lesson
from autograder.engine.course.slips import Slip, SlipError
from autograder.engine.course.traces import try_slips
from autograder.engine.judging.naming import diagnose
from selfcheck.core import Check, Student, run, student_here

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


def exercises(course: Course, names: Sequence[str]) -> list[tuple[str, str]]:
    """List all exercises of these lessons (none named: of all) that checks judge."""
    return [(name, exercise) for name in names or course.names for exercise in course.lesson(name).judged]


def audit(course: Course, wanted: Sequence[tuple[str, str]], jobs: int, done: Callable[[Report], None]) -> list[Report]:
    """Audit exercises in parallel; done is called with each report as it comes. Reports keep the order of wanted."""
    fresh = get_context("spawn")
    with ProcessPoolExecutor(jobs, fresh, initializer=_Worker.begin, initargs=(course.root,)) as workers:
        futures = {workers.submit(_Worker.audit, *one): one for one in wanted}
        reports = {}
        for future in as_completed(futures):
            reports[futures[future]] = future.result()
            done(reports[futures[future]])
    return [reports[one] for one in wanted]


class _Worker:
    """What a process of the audit keeps from one exercise to the next."""

    course: Course

    @classmethod
    def begin(cls, root: Path) -> None:
        cls.course = Course(root)

    @classmethod
    def audit(cls, lesson: str, exercise: str) -> Report:
        return audit_exercise(cls.course.lesson(lesson), exercise)


def audit_exercise(lesson: Lesson, exercise: str) -> Report:
    """Try one exercise's checks on all that they should pass and fail."""
    begin = time.perf_counter()
    report = Report(lesson.name, exercise)
    bench = _Bench(lesson, exercise)
    _check_ends(report, bench)
    _check_slips(report, bench)
    _check_mutants(report, bench)
    _check_styles(report, bench)
    report.seconds = round(time.perf_counter() - begin, 2)
    return report


class _Bench:
    """The checks of one exercise, and the reference to put a function in."""

    def __init__(self, lesson: Lesson, exercise: str) -> None:
        self.lesson, self.exercise = lesson, exercise
        self.public = lesson.checks.public.get(exercise, [])
        self.hidden = lesson.checks.hidden.get(exercise, [])
        self.checks = self.public + self.hidden

    def verdicts(self, functions: Functions) -> dict[Check, str]:
        student = self._student(functions)
        return {check: run(check, student).verdict for check in self.checks}

    def passes(self, function: Callable[..., Any]) -> bool:
        """Tell whether a function passes every check, hidden ones first; the first that fails is enough."""
        student = self._student({self.exercise: function})
        return all(run(check, student).passed for check in self.hidden + self.public)

    def _student(self, functions: Functions) -> Student:
        return student_here({**self.lesson.reference.own, **functions}, self.lesson.checks.may_be_arguments)

    @cached_property
    def equivalents(self) -> Mapping[str, str]:
        """Mutants that do what the reference does, and why."""
        place = self.lesson.unshipped / "equivalent.toml"
        whole = tomllib.loads(place.read_text(encoding="utf-8")) if place.exists() else {}
        known: Mapping[str, str] = whole.get(self.exercise, {})
        return known


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
    try:
        for slip in bench.lesson.slips(bench.exercise):
            report.slips.append(_tried(slip, bench, failed_by, report))
    except SlipError as misfit:
        report.faults.append(str(misfit))
    report.checks = failed_by
    report.faults += [f"no slip fails the check {name}" for name, count in failed_by.items() if not count]


def _tried(slip: Slip, bench: _Bench, failed_by: dict[str, int], report: Report) -> SlipReport:
    """Run the checks on a slip as if a learner had made it, and see whether it is caught and named."""
    if slip.read and not bench.lesson.section(slip.exercise, slip.read):
        report.faults.append(f"the slip {slip.name} sends to a section {slip.read!r}, which is not in the lesson")
    trials = list(try_slips(bench.lesson, [slip]))
    for trial in trials:
        failed_by[trial.check.name] += not trial.outcome.passed
    hidden = [trial.check.name for trial in trials if trial.hidden and not trial.outcome.passed]
    found = diagnose(bench.lesson, bench.exercise, trials)
    named = found.names if found and not found.together else []
    known = bench.lesson.slips(bench.exercise)
    group = [one.name for one in known if one == slip or (slip.one_of and one.one_of == slip.one_of)]
    if not hidden:
        report.faults.append(f"no hidden check catches the slip {slip.name}")
    if named != group:
        report.faults.append(f"the slip {slip.name} is named {' | '.join(named) or 'nothing'}")
    return SlipReport(slip.name, hidden, named)


def _check_mutants(report: Report, bench: _Bench) -> None:
    known = bench.equivalents
    for mutant in mutants(bench.lesson.reference.bare[bench.exercise]):
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
            return not bench.passes(bench.lesson.reference.executed(code)[bench.exercise])
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
    for name, functions in _styles(bench.lesson, bench.exercise):
        failed = [check.name for check, verdict in bench.verdicts(functions).items() if verdict != "passed"]
        report.faults += [f"the right solution {name} fails {one}" for one in failed]
        report.styles += [] if failed else [name]
    if len(report.styles) < STYLES:
        report.faults.append(f"{len(report.styles)} right solutions of other styles pass; {STYLES} are needed")


def _styles(lesson: Lesson, exercise: str) -> Iterator[tuple[str, Functions]]:
    """List right solutions by their names: those of whole lessons, each with its own functions, then single ones."""
    for path in sorted((lesson.unshipped / "right").glob("*.py")):
        written = vars(modules.load(path, [lesson.source, lesson.shared], lesson.reference.functions))
        if exercise in written:
            yield path.stem, {name: written[name] for name in lesson.reference.own if name in written}
    yield from ((name, {exercise: function}) for name, function in lesson.right(exercise).items())


def to_json(reports: Sequence[Report]) -> str:
    """Write all that was found."""
    whole = {"version": 1, "exercises": [asdict(report) for report in reports]}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
