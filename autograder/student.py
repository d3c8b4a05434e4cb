"""A learner's functions as the trusted side sees them: the cells run in a jail, each call crosses the wire.

After a hang or a crash the jail is made anew and the cells are run again, without the ones that are to blame, so
that one fault costs one exercise.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Any

from autograder.lessons import beside
from autograder.sandbox.jail import Beside
from autograder.sandbox.session import Lost, Session
from autograder.submission import Submission
from selfcheck.call import Call, Raised
from selfcheck.core import Student, StudentLost

CALL_LIMIT = 5.0
"""Seconds of CPU for one call."""
CELL_LIMIT = 10.0
"""Seconds of CPU for one cell."""
MAX_LOSSES = 2
"""After so many calls of one exercise that did not come back, its other checks are not run."""
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
        self._errors: dict[str, Raised] = {}
        self._losses: list[str] = []

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
        if len(self._losses) >= MAX_LOSSES:
            raise StudentLost(call, self._losses[-1], f"not run: {MAX_LOSSES} calls before this one {self._losses[-1]}")
        session = self.open()
        try:
            answer = session.ask({"function": name, "arguments": arguments, "options": options}, CALL_LIMIT)
        except Lost as lost:
            self._session = None
            self._losses.append(lost.verdict)
            raise StudentLost(call, lost.verdict, lost.message) from lost
        if answer.get("missing") is True:
            reason = self._errors.get(name) or Raised("NotImplementedError", f"{name}: no cell defines it")
            return Call(name, arguments, options, raised=reason)
        return _checked(call, answer)

    def open(self) -> Session:
        """Start the jail and run the cells, unless that has been done."""
        while self._session is None:
            self._session = self._replayed(Session(self._level, self._beside))
        return self._session

    def _replayed(self, session: Session) -> Session | None:
        """Run the notebook's cells. Gives None if one of them hung or crashed: it is left out the next time."""
        self._errors = {}
        for i, cell in enumerate(self._submission.cells):
            if i in self._bad:
                self._errors[cell.label] = self._bad[i]
                continue
            if len(self._bad) >= MAX_BAD_CELLS and cell.label not in self._submission.lesson.by_id:
                continue
            try:
                answer = session.ask({"source": cell.source, "label": cell.label}, CELL_LIMIT)
            except Lost as lost:
                self._bad[i] = Raised("RuntimeError", f"the cell {lost.verdict}: {lost.message}")
                return None
            raised = _raised(answer.get("raised"))
            if raised is not None:
                self._errors[cell.label] = raised
        return session


def _checked(call: Call, answer: dict[str, Any]) -> Call:
    """Rebuild a call from an answer, trusting no part of it but the result's value."""
    keys = [*range(len(call.arguments)), *call.options]
    warned = answer.get("warned")
    return Call(
        call.function,
        call.arguments,
        call.options,
        result=answer.get("result"),
        raised=_raised(answer.get("raised")),
        warned=tuple(text[:200] for text in warned if isinstance(text, str)) if isinstance(warned, list) else (),
        changed=_keys(answer.get("changed"), keys),
        shared=_keys(answer.get("shared"), keys),
    )


def _keys(claimed: Any, keys: Sequence[int | str]) -> tuple[int | str, ...]:
    if not isinstance(claimed, list):
        return ()
    return tuple(key for key in claimed if type(key) in (int, str) and key in keys)


def _raised(claimed: Any) -> Raised | None:
    """Rebuild an exception's description; a type that is not Python's own is called Exception."""
    if not isinstance(claimed, dict):
        return None
    kind, message = claimed.get("type"), claimed.get("message")
    line, function = claimed.get("line"), claimed.get("function")
    known = isinstance(kind, str) and isinstance(getattr(builtins, kind, None), type)
    return Raised(
        str(kind) if known else "Exception",
        message[:500] if isinstance(message, str) else "",
        line if type(line) is int and 0 <= line < 1_000_000 else 0,
        function[:80] if isinstance(function, str) else "",
    )
