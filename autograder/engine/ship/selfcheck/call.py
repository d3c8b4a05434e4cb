"""One call of a learner's function, and everything that can be observed about it.

The notebook, pytest and the judge's runner all use this one module, so a function is watched in the same way
through every door. It needs NumPy and the standard library only.
"""

from __future__ import annotations

import builtins
import copy
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Raised:
    """An exception that a learner's code let out."""

    type: str
    """The nearest of Python's own exception types: a class derived from ValueError counts as ValueError."""
    message: str = ""
    line: int = 0
    """Line of the learner's cell in which it happened; 0 if that is not known."""
    function: str = ""


@dataclass(frozen=True)
class Call:
    """What went into a function, what came out, and what happened on the way."""

    function: str
    arguments: tuple[Any, ...]
    options: dict[str, Any] = field(default_factory=dict)
    result: Any = None
    raised: Raised | None = None
    warned: tuple[str, ...] = ()
    changed: tuple[int | str, ...] = ()
    """Positions (or keywords) of the arguments that are no longer what they were."""
    shared: tuple[int | str, ...] = ()
    """Positions (or keywords) of the arguments whose memory the result uses."""


Places = tuple[tuple[int, ...], ...]
"""Where something stands in a result: (1, 0) is the first item of the second item."""


def observe(
    name: str,
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
    options: dict[str, Any],
    may_be_arguments: Places = (),
) -> Call:
    """Call function with copies of the arguments and note all that can be seen from outside.

    may_be_arguments: the parts of the result that may be an argument itself and not a copy of it.
    """
    given: dict[int | str, Any] = dict(enumerate(copy.deepcopy(arguments)))
    given.update(copy.deepcopy(options))
    before: dict[int | str, Any] = dict(enumerate(arguments))
    before.update(options)
    positional = [given[i] for i in range(len(arguments))]
    # A learner's cell may have switched NumPy's warnings off, or made errors of them.
    with np.errstate(all="warn", under="ignore"), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = function(*positional, **{key: given[key] for key in options})
        except (Exception, SystemExit) as error:  # whatever a learner's code raises is an observation, not our fault
            return Call(name, arguments, options, raised=describe(error), warned=_texts(caught))
    return Call(
        name,
        arguments,
        options,
        result=result,
        warned=_texts(caught),
        changed=tuple(key for key in given if not same_bits(given[key], before[key])),
        shared=tuple(key for key in given if shares_memory(_own_part(result, may_be_arguments), given[key])),
    )


def _own_part(result: Any, places: Places) -> Any:
    """Leave out of a result what stands at these places."""
    if () in places:
        return None
    if not places or type(result) not in (list, tuple):
        return result
    return [_own_part(item, tuple(place[1:] for place in places if place[0] == i)) for i, item in enumerate(result)]


def _texts(caught: list[warnings.WarningMessage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{w.category.__name__}: {w.message}"[:200] for w in caught))


def describe(error: BaseException) -> Raised:
    """Name an exception without trusting it: its text may itself fail, its type may be anything."""
    try:
        message = str(error)[:500]
    except BaseException:  # an exception that cannot be printed is reported by its type alone
        message = ""
    kind = next(base for base in type(error).__mro__ if getattr(builtins, base.__name__, None) is base)
    line, function = _place(error)
    return Raised(kind.__name__, message, line, function)


def _place(error: BaseException) -> tuple[int, str]:
    """Find the deepest frame in the learner's own cells. Cells are compiled from text and named accordingly."""
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    cells = [f for f in frames if f.filename.startswith("<") or "ipykernel" in f.filename]
    cells = [f for f in cells if not f.filename.startswith("<frozen")]
    return (cells[-1].lineno or 0, cells[-1].name) if cells else (0, "")


def same_bits(one: Any, other: Any) -> bool:
    """Tell whether two arguments are bit for bit the same; what is neither array nor list is not compared."""
    if isinstance(other, np.ndarray):
        return (
            isinstance(one, np.ndarray)
            and one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(same_bits, one, other))
    return not isinstance(other, (int, float, str)) or bool(one == other)


def shares_memory(result: Any, argument: Any) -> bool:
    """Tell whether any array in the result uses the memory of any array in the argument."""
    arrays = list(_arrays(argument))
    return any(np.may_share_memory(a, b) for a in _arrays(result) for b in arrays)


def _arrays(value: Any, depth: int = 8) -> list[np.ndarray[Any, Any]]:
    if isinstance(value, np.ndarray):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)) and depth:
        return [array for item in value[:1000] for array in _arrays(item, depth - 1)]
    return []
