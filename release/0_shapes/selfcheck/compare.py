"""Compare what came back with what was expected, and word the difference.

Always in this order: type, shape, kind of number, NaN, values. Shapes are strict: (3,) is not (3, 1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

FORMULA = 1e-9
"""Relative tolerance for values that follow from a closed formula."""
GRADIENT = 1e-6
"""Relative tolerance for gradients that are compared with central differences."""
ROUNDING = 1e-12
"""Absolute tolerance: below this every difference is rounding."""


SCREEN = 600
"""Characters of a value that are shown at most."""


class Mismatch(AssertionError):
    """A check's finding: the function returned, but not what it should have.

    summary says what is wrong without a single number of the check, so it may be shown for hidden checks too.
    """

    def __init__(self, summary: str, expected: str, got: str, hint: str = "") -> None:
        super().__init__(f"{summary}: expected {expected}, got {got}")
        self.summary, self.expected, self.got, self.hint = summary, expected, got, hint


def equal(
    got: Any,
    expected: Any,
    *,
    name: str | Sequence[str] = "the result",
    axes: str = "",
    rtol: float = FORMULA,
    atol: float = ROUNDING,
    hint: str = "",
) -> None:
    """Raise Mismatch unless got is expected.

    expected: an array or nested list of numbers (then got must be an array), one number (then got must be one),
    or a tuple or a list of arrays or of tuples (then got must be a list or tuple of that length, item by item;
    name may name the items). axes gives the shape's meaning, such as "(units, samples)".
    Numbers may differ by rtol relatively or atol absolutely.
    """
    if isinstance(expected, tuple) or _is_sequence_of_arrays(expected):
        _equal_items(got, list(expected), name, axes, rtol, atol, hint)
    else:
        label = name if isinstance(name, str) else name[0]
        _equal_numbers(got, np.asarray(expected), label, axes, rtol, atol, hint)


def gradient(
    got: Any, expected: Any, *, name: str | Sequence[str] = "the gradient", axes: str = "", hint: str = ""
) -> None:
    """Like equal, with the tolerance for gradients that were found by central differences."""
    equal(got, expected, name=name, axes=axes, rtol=GRADIENT, atol=1e-9, hint=hint)


def holds(fact: bool, expected: str, got: Any, hint: str = "") -> None:
    """Raise Mismatch with these words unless fact; got is a text, or a value to be written.

    The words of a hidden check must not give its numbers away.
    """
    if not fact:
        raise Mismatch(expected + ": this does not hold", expected, got if type(got) is str else brief(got), hint)


def items(got: Any, count: int, *, name: str = "the result", hint: str = "") -> Any:
    """Return got if it is a list or tuple of this length, without looking at its items."""
    if type(got) not in (list, tuple):
        raise Mismatch(f"{name} is not a list or tuple", f"{count} things, in order", brief(got), hint)
    if len(got) != count:
        raise Mismatch(f"{name} has the wrong length", f"{count} things", f"{len(got)} things", hint)
    return got


def shaped(got: Any, shape: tuple[int, ...], *, name: str = "the result", axes: str = "", hint: str = "") -> Any:
    """Return got if it is an array of floats of this shape, without looking at its values."""
    _right_form(got, np.zeros(shape), name, axes, hint)
    return got


def number(got: Any, *, name: str = "the result", hint: str = "") -> float:
    """Return got as a float if it is one real number."""
    _right_form(got, np.zeros(()), name, "", hint)
    return float(got)


def central_differences(cost: Callable[[Any], float], theta: Any, h: float = 1e-5) -> Any:
    """Return dC/dtheta, entry by entry: (C(theta + h) - C(theta - h)) / 2h. Same shape as theta."""
    theta = np.asarray(theta, dtype=float)
    slope = np.empty_like(theta)
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        slope[index] = (cost(up) - cost(down)) / (2 * h)
    return slope


def brief(value: Any, depth: int = 4) -> str:
    """Write a value in at most a few lines; what is no plain value, or lies too deep, is named by its type only."""
    if type(value) is np.ndarray:
        if value.size <= 12:
            return " ".join(np.array2string(value, precision=6, separator=", ").split())
        return f"an array of shape {value.shape}"
    if type(value) in (list, tuple) and depth:
        inside = ", ".join(brief(item, depth - 1) for item in value[:4]) + (", ..." if len(value) > 4 else "")
        return (f"[{inside}]" if type(value) is list else f"({inside})")[:SCREEN]
    if type(value) is int and value.bit_length() > 200:
        return f"an integer of {value.bit_length()} bits"
    if value is None or type(value) in (bool, int, float, str):
        return repr(value)[:120]
    if isinstance(value, np.generic):
        return str(value)[:40]
    return f"a {type(value).__name__}"


def _is_sequence_of_arrays(expected: Any) -> bool:
    return isinstance(expected, list) and bool(expected) and isinstance(expected[0], (tuple, np.ndarray))


def _equal_items(
    got: Any, expected: list[Any], name: str | Sequence[str], axes: str, rtol: float, atol: float, hint: str
) -> None:
    whole = name if isinstance(name, str) else f"({', '.join(name)})"
    items(got, len(expected), name=whole, hint=hint)
    for i, (one, other) in enumerate(zip(got, expected, strict=True)):
        label = f"{name}[{i}]" if isinstance(name, str) else name[i]
        equal(one, other, name=label, axes=axes, rtol=rtol, atol=atol, hint=hint)


def _equal_numbers(got: Any, expected: Any, name: str, axes: str, rtol: float, atol: float, hint: str) -> None:
    _right_form(got, expected, name, axes, hint)
    values = np.asarray(got)
    nan = np.isnan(values) & ~np.isnan(expected) if values.dtype.kind == "f" else np.zeros(values.shape, bool)
    if nan.any():
        raise Mismatch(f"{name} has NaN in it", brief(expected[()]), f"{brief(got)} ({_where(nan)} NaN)", hint)
    wrong = ~_near(values, expected, rtol, atol)
    if wrong.any():
        allowed = f"allowed: {rtol:g} relative" if rtol else f"allowed: {atol:g}"
        extent = f" ({_where(wrong)} off; {allowed})" if values.ndim else f" ({allowed})"
        shown, wanted = brief(got), brief(expected[()])
        if values.size > 12:
            first = tuple(np.argwhere(wrong)[0])
            at = f" at {[int(i) for i in first]}"
            shown, wanted = brief(values[first]) + at, brief(expected[first]) + at
        raise Mismatch(f"{name} has wrong values", wanted, shown + extent, hint)


def _near(values: Any, expected: Any, rtol: float, atol: float) -> Any:
    """Say entry by entry what is close enough. As np.isclose, at a fraction of its cost."""
    same = values == expected
    if values.dtype.kind != "f" or same.all():
        return same
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(values - expected) <= atol + rtol * np.abs(expected)
    return same | (near & np.isfinite(expected)) | (np.isnan(values) & np.isnan(expected))


def _where(mask: Any) -> str:
    return f"{int(mask.sum())} of {mask.size} entries"


def _right_form(got: Any, expected: Any, name: str, axes: str, hint: str) -> None:
    """Type, shape and kind of number, in this order."""
    wanted = "a float" if expected.dtype.kind == "f" else "an integer"
    if expected.ndim == 0 and type(got) in (float, int):
        got = np.asarray(got)
    if not (type(got) is np.ndarray or (expected.ndim == 0 and isinstance(got, np.generic))):
        thing = f"an array of shape {expected.shape}" if expected.ndim else wanted
        raise Mismatch(f"{name} is not {'an array' if expected.ndim else wanted}", thing, brief(got), hint)
    if got.shape != expected.shape:
        meaning = f"{axes} = {expected.shape}" if axes else str(expected.shape)
        summary = f"{name} has the wrong shape" + (f", it should be {axes}" if axes else "")
        raise Mismatch(summary, f"shape {meaning}", f"shape {got.shape}", hint)
    kinds = "f" if expected.dtype.kind == "f" else "iu"
    if got.dtype.kind not in kinds or (kinds == "f" and got.dtype != np.float64):
        numbers = "float64 numbers" if kinds == "f" else "integers"
        raise Mismatch(f"{name} does not hold {numbers}", numbers, f"{got.dtype} numbers", hint)
