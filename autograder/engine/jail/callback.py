"""A check's own function, called back from the jail: computed in the judge, given what a learner's code chooses.

So it takes the arguments that it declares and no others, and none with which it could compute for long or allocate
much: two small arrays broadcast to a huge one.
"""

from __future__ import annotations

import inspect
import math
import warnings
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from autograder.engine.jail.limits import Limits

_ENTRY = 16
"""Bytes of the largest number that crosses the pipe."""
_Shape = tuple[int, ...]


class Callback:
    """A function of ours that answers a learner's code."""

    def __init__(self, function: Callable[..., Any], limits: Limits) -> None:
        self._function, self._limits = function, limits
        self._count, self._keywords = _declared(function)
        self._around = _shapes(_bound(function))

    def __call__(self, arguments: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
        if len(arguments) != self._count or not options.keys() <= self._keywords:
            takes = f"the function takes {self._count} positional argument{'s' * (self._count != 1)}"
            return {"raised": "TypeError", "message": f"{takes}, and {len(arguments)} came ({len(options)} by keyword)"}
        given = [*arguments, *options.values()]
        if _size(given) > self._limits.for_a_function or self._may_grow(given):
            return {"raised": "ValueError", "message": "the argument is far larger than the one that was given"}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return {"result": self._function(*arguments, **options)}
        except Exception as error:  # the learner's code called our function wrongly: it gets the exception
            return {"raised": type(error).__name__, "message": str(error)[:200]}

    def _may_grow(self, given: Sequence[Any]) -> bool:
        """Tell whether all arrays in reach, broadcast together, are more than the judge computes for a learner."""
        axes = zip_longest(*(reversed(shape) for shape in (*self._around, *_shapes(given))), fillvalue=1)
        return math.prod(max(axis) for axis in axes) * _ENTRY > self._limits.in_a_function


def _declared(function: Callable[..., Any]) -> tuple[int, frozenset[str]]:
    """Count the positional arguments without a default, and name the keyword-only ones: these may be given."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # some functions written in C do not say
        return 1, frozenset()
    places = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    count = sum(one.kind in places and one.default is one.empty for one in parameters)
    return count, frozenset(one.name for one in parameters if one.kind is one.KEYWORD_ONLY)


def _bound(function: Callable[..., Any]) -> list[Any]:
    """List what a function holds that is not given to it: values of its defaults, and of the names around it."""
    if not inspect.isfunction(function):
        return []
    around = inspect.getclosurevars(function).nonlocals
    return [*around.values(), *(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]


def _size(values: Sequence[Any]) -> int:
    """Add up the bytes of all that stands in lists, tuples and dicts."""
    total, left = 0, list(values)
    while left:
        value = left.pop()
        if isinstance(value, dict):
            left += value.values()
        elif isinstance(value, (list, tuple)):
            left += value
        total += len(value) if isinstance(value, str) else int(getattr(value, "nbytes", 8))
    return total


def _shapes(values: Sequence[Any], depth: int = 8) -> list[_Shape]:
    """List the shapes of all arrays in these values; a list of numbers counts as the array that NumPy makes of it."""
    found: list[_Shape] = []
    for value in values:
        if isinstance(value, np.ndarray):
            found.append(value.shape)
        elif isinstance(value, (list, tuple)) and depth:
            inner = _shapes(value, depth - 1)
            found += [*inner, (len(value), *max(inner, key=len, default=()))]
    return found
