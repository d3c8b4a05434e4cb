"""A learner's functions as the trusted side sees them: the cells run in a jail, each call crosses the wire.

After a hang or a crash the process is made anew and the cells are run again, without the ones that are to blame, so
that one fault costs one exercise.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.engine.hand_in.read import RunCell, Submission
from autograder.engine.jail.processes import Processes
from autograder.engine.jail.session import Frame, Loss, Lost, Relay, Session
from selfcheck.call import Call, Raised
from selfcheck.core import Student, StudentLost


@dataclass
class _Known:
    """What is known about a notebook's cells, in whatever process."""

    sources: Mapping[str, str]
    """The text of the first cell of each label."""
    bad: dict[int, Raised] = field(default_factory=dict)
    """Cells that hung or crashed: of these only the definitions are run again."""
    hopeless: set[int] = field(default_factory=set)
    """Cells of which not even that went well."""
    absent: set[str] = field(default_factory=set)
    """Exercises that no cell defines."""


def _sources(submission: Submission) -> dict[str, str]:
    return {cell.label: cell.source for cell in reversed(submission.cells)}


class Functions:
    """The functions that a learner's notebook defines, held in a process that is started when first needed."""

    def __init__(
        self,
        submission: Submission,
        processes: Processes,
        ours: Mapping[str, Relay] | None = None,
        known: _Known | None = None,
    ) -> None:
        self._submission, self._processes, self._limits = submission, processes, processes.limits
        self._ours, self._known = ours or {}, known or _Known(_sources(submission))
        self._session: Session | None = None
        self._errors: dict[str, Raised] = {}
        self._losses: list[Loss] = []

    def with_right(self, ours: Mapping[str, Relay]) -> Functions:
        """Give these functions in a process of their own: nothing was called there yet, and these names are ours."""
        return Functions(self._submission, self._processes, ours, self._known)

    def student(self) -> Student:
        """Give a student to one exercise's checks: its calls and its losses are counted from here."""
        self._losses = []
        return Student(self._perform, self._submission.lesson.names)

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None

    def _perform(self, name: str, arguments: tuple[Any, ...], options: dict[str, Any]) -> Call:
        call = Call(name, arguments, options)
        self._refuse(call)
        places = self._submission.lesson.checks.may_be_arguments.get(name, ())
        request = {"function": name, "arguments": arguments, "options": options, "may_be_arguments": places}
        try:
            answer = self._asked(request)
        except Lost as lost:
            self._losses.append(lost.verdict)
            raise StudentLost(call, lost.verdict, lost.message) from lost
        if answer.get("missing") is True and name not in self._known.absent:
            self._known.absent.add(name)  # once more in a new process: what ran before may have taken it away
            self.close()
            return self._perform(name, arguments, options)
        if answer.get("missing") is True:
            reason = self._errors.get(name) or Raised("NotImplementedError", f"{name}: no cell defines it")
            return Call(name, arguments, options, raised=reason)
        return _checked(call, answer, self._lines(name))

    def _refuse(self, call: Call) -> None:
        """Raise StudentLost where it is no use to call, or too late."""
        most, late = self._limits.losses, self._processes.late
        if len(self._losses) >= most:
            verdict = self._losses[-1]
            raise StudentLost(call, verdict, f"not run: {most} calls before this one {verdict}")
        if late:
            raise StudentLost(call, "timed out", f"not run: the whole submission had {self._limits.submission:g} s")

    def _asked(self, request: Frame) -> Frame:
        """Ask once, and once more in a new process if that one crashed: an earlier call may have been to blame."""
        try:
            return self._ask_once(request)
        except Lost as lost:
            if lost.verdict != "crashed" or self._losses:
                raise
            return self._ask_once(request)

    def _ask_once(self, request: Frame) -> Frame:
        try:
            return self.open().ask(request, self._limits.call)
        except Lost:
            self._session = None
            raise

    def _lines(self, name: str) -> int:
        """Count the lines of an exercise's cell."""
        return min(len(self._known.sources.get(name, "").splitlines()), self._limits.line)

    def open(self) -> Session:
        """Start a process and run the cells, unless that has been done."""
        while self._session is None:
            session = self._processes.take()
            if self._run_cells(session):
                self._session = session
        return self._session

    def _run_cells(self, session: Session) -> bool:
        """Run the notebook's cells. False if one of them hung or crashed: less of it is run the next time."""
        self._errors = {}
        watch = self._processes.watch(self._limits.cells)
        if self._ours:
            session.put_ours(self._ours)
        for i, cell in enumerate(self._submission.cells):
            slow = len(self._known.bad) >= self._limits.bad_cells or watch.over
            others = cell.label not in self._submission.lesson.by_id
            if i in self._known.hopeless or self._processes.late or (slow and others):
                continue
            if not self._run_cell(session, i, cell):
                return False
        return True

    def _run_cell(self, session: Session, place: int, cell: RunCell) -> bool:
        bad = self._known.bad
        try:
            request = {"source": cell.source, "label": cell.label, "bare": place in bad}
            raised = _raised(session.ask(request, self._limits.cell).get("raised"), self._lines(cell.label))
        except Lost as lost:
            if place in bad:
                self._known.hopeless.add(place)
            bad[place] = Raised("RuntimeError", f"the cell {lost.verdict}: {lost.message}")
            return False
        raised = bad.get(place, raised)
        if raised is not None:
            self._errors[cell.label] = raised
        return True


def _checked(call: Call, answer: dict[str, Any], lines: int) -> Call:
    """Rebuild a call from an answer, trusting no part of it but the result's value."""
    keys = [*range(len(call.arguments)), *call.options]
    warned = answer.get("warned")
    return Call(
        call.function,
        call.arguments,
        call.options,
        result=answer.get("result"),
        raised=_raised(answer.get("raised"), lines),
        warned=tuple(_text(text, 200) for text in warned[:20]) if isinstance(warned, list) else (),
        changed=_keys(answer.get("changed"), keys),
        shared=_keys(answer.get("shared"), keys),
    )


def _keys(claimed: Any, keys: Sequence[int | str]) -> tuple[int | str, ...]:
    if not isinstance(claimed, list):
        return ()
    return tuple(key for key in claimed if type(key) in (int, str) and key in keys)


def _text(claimed: Any, length: int) -> str:
    """Take a text that can be written to any file and terminal, or nothing."""
    if type(claimed) is not str:
        return ""
    plain = claimed[:length].encode("utf-8", "replace").decode()
    return "".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in plain)


def _raised(claimed: Any, lines: int) -> Raised | None:
    """Rebuild an exception's description; a type that is not Python's own is called Exception."""
    if not isinstance(claimed, dict):
        return None
    kind, line = _text(claimed.get("type"), 80), claimed.get("line")
    known = getattr(builtins, kind, None)
    return Raised(
        kind if isinstance(known, type) and issubclass(known, BaseException) else "Exception",
        _text(claimed.get("message"), 500),
        line if type(line) is int and 0 < line <= lines else 0,
        _text(claimed.get("function"), 80),
    )
