"""Name a mistake by what it does: tell whether two functions did the same, call by call."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from selfcheck.call import Call
from selfcheck.core import Trial

LARGE = 30
"""Numbers of an array that slips.json holds at most."""
MOST_NAMED = 3
"""If more known mistakes than these fit, the calls say too little to name one."""
SAME = 1e-7
"""Relative tolerance for the same formula computed in another order: sums, loops, einsum."""


def alike(one: Call, other: Call) -> bool:
    """Tell whether two calls look the same from outside: result or exception, changed and shared arguments.

    Lists and tuples count as the same, as they do in the checks. Warnings are not compared: a function may be
    written in many ways that warn or do not.
    """
    if one.raised is not None or other.raised is not None:
        return one.raised is not None and other.raised is not None and one.raised.type == other.raised.type
    return (
        set(one.changed) == set(other.changed)
        and set(one.shared) == set(other.shared)
        and same_value(one.result, other.result)
    )


def same_value(one: Any, other: Any) -> bool:
    """Tell whether two results are the same but for rounding."""
    if isinstance(one, (list, tuple)) or isinstance(other, (list, tuple)):
        return _is_list(one) and _is_list(other) and len(one) == len(other) and _all_same(one, other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and _all_same(list(one.values()), list(other.values()))
    if _is_number(one) and _is_number(other):
        return _same_numbers(np.asarray(one), np.asarray(other))
    if one is None or isinstance(one, str):
        return type(one) is type(other) and bool(one == other)
    return type(one).__name__ == type(other).__name__ and not _is_number(one)


def _is_list(value: Any) -> bool:
    return isinstance(value, (list, tuple))


def _all_same(ones: Sequence[Any], others: Sequence[Any]) -> bool:
    return all(same_value(a, b) for a, b in zip(ones, others, strict=True))


def _is_number(value: Any) -> bool:
    return isinstance(value, (bool, int, float, complex, np.ndarray, np.generic))


def _same_numbers(one: Any, other: Any) -> bool:
    """Compare shapes, kinds and values. Whole numbers count as floats: the checks know the difference."""
    kinds = {one.dtype.kind.replace("u", "i"), other.dtype.kind.replace("u", "i")}
    if one.shape != other.shape or (len(kinds) > 1 and kinds != {"i", "f"}):
        return False
    if kinds <= {"i", "b"}:
        return bool((one == other).all())
    if kinds == {"f"} and one.dtype != other.dtype:
        return False
    finite = np.isfinite(other)
    size = float(np.abs(other[finite]).max(initial=0.0))
    return bool(np.allclose(one, other, rtol=SAME, atol=1e-11 * max(1.0, size), equal_nan=True))


def worded(sentences: Sequence[str], sections: Sequence[str], together: bool = False) -> str:
    """Word what was found: one mistake, several that cannot be told apart, or two that were made together."""
    said = sentences[0]
    if len(sentences) > 1:
        begin = "Two mistakes: " if together else "One of these mistakes: "
        said = begin + " ".join(f"({i}) {text}" for i, text in enumerate(sentences, 1))
    return f"{said} Read again: {' and '.join(f'“{place}”' for place in dict.fromkeys(sections))}."


def named(exercise: str, trials: Sequence[Trial]) -> str:
    """Name the mistake behind the trials of an exercise's public checks; "" if it is none of those that are known.

    slips.json holds, for each known mistake, the checks that it fails and what it returned in them. Nothing in it
    says what is right.
    """
    table = Path(__file__).with_name("slips.json")
    known = json.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
    found = {slip["says"]: slip["read"] for slip in fitting(exercise, trials, known.get(exercise, ()))}
    return worded(list(found), list(found.values())) if 1 <= len(found) <= MOST_NAMED else ""


def fitting(exercise: str, trials: Sequence[Trial], known: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """List the known mistakes that fail the very checks that failed, and did the same in every call of them.

    Where a mistake passes a check but does something else there than the reference, that is told under "passes" and
    must be seen as well. The notebook knows the public checks, the judge all of them.
    """
    seen = {trial.check.name: trial for trial in trials}
    failed = {name for name, trial in seen.items() if not trial.outcome.passed}
    return [
        slip
        for slip in known
        if slip["fails"].keys() == failed
        and all(
            name in seen and _check_as_told(seen[name], exercise, told)
            for name, told in {**slip["fails"], **slip.get("passes", {})}.items()
        )
    ]


def _check_as_told(trial: Trial, exercise: str, told: Sequence[dict[str, Any]]) -> bool:
    """Tell whether the calls in a check came out as the table tells."""
    calls = [call for call in trial.calls if call.function == exercise]
    return len(calls) == len(told) and all(map(as_told, told, calls))


def telling(call: Call) -> dict[str, Any]:
    """Write what was seen of a call for slips.json."""
    if call.raised is not None:
        return {"raised": call.raised.type}
    seen = {"changed": list(call.changed), "shared": list(call.shared)}
    return {"result": _plain(_cut(call.result)), **{what: keys for what, keys in seen.items() if keys}}


def as_told(told: dict[str, Any], call: Call) -> bool:
    """Tell whether a call came out as telling wrote of another one."""
    if "raised" in told or call.raised is not None:
        return call.raised is not None and told.get("raised") == call.raised.type
    return (
        set(told.get("changed", ())) == set(call.changed)
        and set(told.get("shared", ())) == set(call.shared)
        and same_value(_value(told["result"]), _cut(call.result))
    )


def _cut(value: Any) -> Any:
    """Keep of a large array its shape, its first numbers and its sum: enough to know it again."""
    if isinstance(value, (list, tuple)):
        return [_cut(item) for item in value]
    if isinstance(value, np.ndarray) and value.size > LARGE and value.dtype.kind in "biuf":
        return [np.array(value.shape), value.ravel()[:LARGE], np.array([value.sum(dtype=float)])]
    return value


def _plain(value: Any) -> Any:
    """Write a result in plain JSON; ten digits are enough to know it again."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if _is_number(value):
        array = np.asarray(value)
        digits = [_short(x) if array.dtype.kind == "f" else x for x in array.ravel().tolist()]
        return {"shape": list(array.shape), "type": array.dtype.str, "numbers": digits}
    return value if value is None or isinstance(value, str) else {"is": type(value).__name__}


def _short(number: float) -> float:
    """Round to ten digits; the largest numbers there are stay what they are, since they would become infinite."""
    short = float(f"{number:.10g}")
    return short if math.isfinite(short) or not math.isfinite(number) else number


def _value(told: Any) -> Any:
    if isinstance(told, list):
        return [_value(item) for item in told]
    if isinstance(told, dict) and "numbers" in told:
        return np.array(told["numbers"], dtype=told["type"]).reshape(told["shape"])
    return type(told["is"], (), {})() if isinstance(told, dict) else told
