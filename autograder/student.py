"""A learner's functions as the trusted side sees them: the cells run in a jail, each call crosses the wire.

After a hang or a crash the jail is made anew and the cells are run again, without the ones that are to blame, so
that one fault costs one exercise.
"""

from __future__ import annotations

import ast
import builtins
import time
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.lessons import beside
from autograder.sandbox.jail import Beside
from autograder.sandbox.session import Lost, Relay, Session
from autograder.submission import Submission
from selfcheck.call import Call, Raised
from selfcheck.core import Student, StudentLost

CALL_LIMIT = 5.0
"""Seconds of CPU for one call."""
CELL_LIMIT = 10.0
"""Seconds of CPU for one cell."""
MAX_LOSSES = 2
"""After so many calls of one exercise that did not come back, its other checks are not run."""
CELLS_LIMIT = 60.0
"""Seconds, on the clock, for all cells of a notebook; after that only the lesson's own cells are run."""
SUBMISSION_LIMIT = 900.0
"""Seconds, on the clock, for a whole submission: the longest that one learner holds a worker, give or take a call."""
MAX_LINE = 200
"""No line number above this is told: a number of a learner's choice could carry a hidden check's inputs out."""
MAX_BAD_CELLS = 5
"""After so many cells that hang or crash, only cells that belong to the lesson are run."""


NOT_NEEDED = ("selfcheck/", "test_")
"""Files beside the notebook that only its check cells use, which are not run here."""


class JailedFunctions:
    """The functions that a learner's notebook defines, held in a jail that is opened when first needed."""

    def __init__(self, submission: Submission, level: str) -> None:
        self._submission, self._level = submission, level
        files = beside(submission.lesson.name)
        self._beside = [Beside(name, path) for name, path in files if not name.startswith(NOT_NEEDED)]
        self._session: Session | None = None
        self._bad: dict[int, Raised] = {}
        """Cells that hung or crashed: of these only the definitions are run again."""
        self._hopeless: set[int] = set()
        """Cells of which not even that went well."""
        self._ours: Mapping[str, Relay] = {}
        self._errors: dict[str, Raised] = {}
        self._absent: set[str] = set()
        """Exercises that no cell defines."""
        self._losses: list[str] = []
        self._begun = time.monotonic()

    def student(self) -> Student:
        """Give a student to one exercise's checks: its calls and its losses are counted from here."""
        self._losses = []
        return Student(self._perform, self._submission.lesson.names)

    @property
    def late(self) -> bool:
        """Tell whether the submission has had its time."""
        return time.monotonic() - self._begun > SUBMISSION_LIMIT

    def begin_again(self) -> None:
        """Run the cells in a new process: what earlier calls have left behind in the old one is gone."""
        self.close()
        self._ours = {}

    def put_right(self, ours: Mapping[str, Relay]) -> None:
        """From now on these exercises' functions are ours, wherever the notebook's cells use them."""
        self._ours = ours
        if self._session is not None:
            self._session = self._replayed(self._session)

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None

    def _perform(self, name: str, arguments: tuple[Any, ...], options: dict[str, Any]) -> Call:
        call = Call(name, arguments, options)
        if len(self._losses) >= MAX_LOSSES:
            raise StudentLost(call, self._losses[-1], f"not run: {MAX_LOSSES} calls before this one {self._losses[-1]}")
        if self.late:
            raise StudentLost(call, "timed out", f"not run: the whole submission had {SUBMISSION_LIMIT:g} s")
        request = {"function": name, "arguments": arguments, "options": options}
        try:
            answer = self._asked(request)
        except Lost as lost:
            self._losses.append(lost.verdict)
            raise StudentLost(call, lost.verdict, lost.message) from lost
        if answer.get("missing") is True and name not in self._absent:
            self._absent.add(name)  # once more in a new process: what ran before may have taken it away
            self.close()
            return self._perform(name, arguments, options)
        if answer.get("missing") is True:
            reason = self._errors.get(name) or Raised("NotImplementedError", f"{name}: no cell defines it")
            return Call(name, arguments, options, raised=reason)
        return _checked(call, answer, self._lines(name))

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        """Ask once, and once more in a new process if that one crashed: an earlier call may have been to blame."""
        try:
            return self._ask_once(request)
        except Lost as lost:
            if lost.verdict != "crashed" or self._losses:
                raise
            return self._ask_once(request)

    def _ask_once(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return self.open().ask(request, CALL_LIMIT)
        except Lost:
            self._session = None
            raise

    def _lines(self, name: str) -> int:
        """Count the lines of an exercise's cell."""
        cells = [cell.source for cell in self._submission.cells if cell.label == name]
        return min(len(cells[0].splitlines()), MAX_LINE) if cells else 0

    def open(self) -> Session:
        """Start the jail and run the cells, unless that has been done."""
        while self._session is None:
            self._session = self._replayed(Session(self._level, self._beside))
        return self._session

    def _replayed(self, session: Session) -> Session | None:
        """Run the notebook's cells. Gives None if one of them hung or crashed: less of it is run the next time."""
        self._errors = {}
        begun = time.monotonic()
        try:
            if self._ours:
                session.begin_again(self._ours, CELL_LIMIT)
        except Lost:  # something that ran before is in the way; a new process has nothing behind it
            return None
        for i, cell in enumerate(self._submission.cells):
            source = cell.source if i not in self._bad else _definitions(cell.source)
            if i in self._hopeless or self.late:
                continue
            slow = len(self._bad) >= MAX_BAD_CELLS or time.monotonic() - begun > CELLS_LIMIT
            if slow and cell.label not in self._submission.lesson.by_id:
                continue
            if i in self._bad:
                self._errors[cell.label] = self._bad[i]
            try:
                answer = session.ask({"source": source, "label": cell.label}, CELL_LIMIT)
            except Lost as lost:
                if i in self._bad:
                    self._hopeless.add(i)
                self._bad[i] = Raised("RuntimeError", f"the cell {lost.verdict}: {lost.message}")
                return None
            raised = _raised(answer.get("raised"), self._lines(cell.label))
            if raised is not None:
                self._errors[cell.label] = raised
        return session


def _definitions(source: str) -> str:
    """Keep of a cell that hung or crashed what it defines: functions, classes and what is imported."""
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    kept = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    return "\n".join(ast.unparse(node) if isinstance(node, kept) else "" for node in statements)


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
