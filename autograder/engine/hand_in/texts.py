"""A notebook's texts, read in the jail: the trusted process sees frames and nothing else.

JSON, IPython's syntax and Python are read by libraries that promise nothing about time and memory, so a learner's
process reads them, before any code of that learner has run in it. What comes back is believed no more than any answer:
kinds, lengths and texts are looked at one by one. A file that is too much is Unreadable; a cell that is too much costs
itself alone.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple, TypedDict, get_args

import numpy as np

from autograder.engine.jail.processes import Processes
from autograder.engine.jail.session import Frame, Lost
from selfcheck.reading import Kind, Statement

NOT_LOOKED_INTO = "raise RuntimeError('this cell was not run: reading its text takes too long')"
KINDS = get_args(Kind)


class Unreadable(Exception):
    """This cannot be graded; the text says what it is and what to do."""


class PlainCell(TypedDict):
    """What counts of a cell."""

    kind: str
    source: str
    grade_id: str


class Seen(NamedTuple):
    """A cell's text in Python, and the names that each of its statements defines and mentions."""

    python: str
    statements: tuple[Statement, ...] = ()


def cells_in(raw: bytes, file: str, processes: Processes) -> list[PlainCell]:
    """List a notebook's cells. Raises Unreadable, with a message for the instructor."""
    limits = processes.limits
    try:
        answer = processes.ask_about_text({"read": np.frombuffer(raw, np.uint8)}, limits.opening)
    except Lost as lost:
        raise _too_much(file, lost.verdict) from lost
    if len(raw) > limits.large:
        processes.drop()
    if "refused" in answer:
        raise Unreadable(f"{file} {_told(answer['refused'])}")
    if "too_much" in answer:
        raise _too_much(file, "out of memory")
    return _cells(answer, file)


def _too_much(file: str, verdict: str) -> Unreadable:
    return Unreadable(
        f"{file} holds far more than a notebook: reading it {verdict.replace('timed out', 'took too long')}. "
        "Ask the learner to clear all its outputs, save it and hand it in again."
    )


def _told(reason: Any) -> str:
    text = reason[:300] if type(reason) is str else "is no notebook. Is it the right file?"
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _cells(answer: Frame, file: str) -> list[PlainCell]:
    kinds, names, sizes, texts = (answer.get(key) for key in ("kinds", "grade_ids", "sizes", "texts"))
    if not (isinstance(kinds, list) and isinstance(names, list) and isinstance(sizes, list)):
        raise _too_much(file, "crashed")
    if not (isinstance(texts, np.ndarray) and texts.dtype == np.uint8 and len(kinds) == len(names) == len(sizes)):
        raise _too_much(file, "crashed")
    cells: list[PlainCell] = []
    held, begin = texts.tobytes(), 0
    for kind, name, size in zip(kinds, names, sizes, strict=True):
        if kind not in KINDS or type(name) is not str or type(size) is not int or size < 0:
            raise _too_much(file, "crashed")
        source = held[begin : begin + size].decode("utf-8", "replace")
        cells.append({"kind": kind, "source": source, "grade_id": name})
        begin += size
    return cells


def look_into(code: Sequence[tuple[str, str]], own: Collection[str], processes: Processes) -> list[Seen]:
    """Turn cells, given as (label, text), into Python and list their names. own: labels of the lesson's cells.

    These come first; once the others have taken too long together, the rest of them is not run.
    """
    seen = [Seen(NOT_LOOKED_INTO)] * len(code)
    lessons = [i for i, (label, _) in enumerate(code) if label in own]
    others = [i for i, (label, _) in enumerate(code) if label not in own]
    for places, most in ((lessons, math.inf), (others, processes.limits.lookings + processes.seconds)):
        waiting = _breaths(places, code, processes.limits.breath)
        while waiting and processes.seconds < most:
            some = waiting.pop()
            found = _asked([code[i][1] for i in some], processes)
            if found is None and len(some) > 1:
                waiting += [[i] for i in some]
            for i, one in zip(some, found or (), strict=bool(found)):
                seen[i] = one
    return _within(seen, processes.limits.uses)


def _breaths(places: Sequence[int], code: Sequence[tuple[str, str]], most: int) -> list[list[int]]:
    """Take together what is not much together."""
    breaths: list[list[int]] = []
    left = 0
    for i in places:
        left -= len(code[i][1])
        if left < 0:
            breaths.append([])
            left = most - len(code[i][1])
        breaths[-1].append(i)
    return breaths


def _asked(texts: list[str], processes: Processes) -> list[Seen] | None:
    """Look into some cells in one breath; None if that is too much."""
    try:
        answer = processes.ask_about_text({"look_into": texts}, processes.limits.looking)
    except Lost:
        return None
    seen = answer.get("seen")
    return [_seen(one) for one in seen] if isinstance(seen, list) and len(seen) == len(texts) else None


def _within(seen: Sequence[Seen], most: int) -> list[Seen]:
    """Keep the names of so many letters: they are followed from name to name later, here."""
    kept = []
    for one in seen:
        most -= len(one.python)
        kept.append(one if most >= 0 else one._replace(statements=()))
    return kept


def _seen(answer: Any) -> Seen:
    """Rebuild what was seen in a cell, trusting no part of it."""
    match answer:
        case (str(python), list(statements)):
            pairs = (pair for pair in statements if type(pair) is tuple)
            return Seen(python, tuple(pair for pair in pairs if [type(names) for names in pair] == [str, str]))
    return Seen(NOT_LOOKED_INTO)
