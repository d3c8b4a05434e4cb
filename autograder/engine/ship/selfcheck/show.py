"""Show how checks went: as a card in a notebook, as plain text elsewhere. Only words come in, only words go out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from selfcheck.core import Outcome

MARK = {"passed": "✓", "not started": "○", "not judged": "?"}
"""Every other verdict is shown as ✗."""

_COLOUR = {"passed": "#1a7f37", "not started": "#6e7781", "not judged": "#9a6700"}
_CROSS = "#b3261e"
_REMARK = "border:1px solid #bf8700;border-radius:4px;padding:4px 10px;margin:4px 0 8px;max-width:60em"


def summary(exercise: str, outcomes: Sequence[Outcome]) -> str:
    """Say in one line how an exercise stands."""
    passed = sum(outcome.passed for outcome in outcomes)
    if passed == len(outcomes):
        return f"{exercise}: all {passed} checks hold"
    if any(outcome.verdict == "not started" for outcome in outcomes):
        return f"{exercise}: not started yet"
    return f"{exercise}: {passed} of {len(outcomes)} checks hold"


def text(exercise: str, outcomes: Sequence[Outcome], remark: str = "") -> str:
    """Write the outcomes as plain text, with the details of the first one that does not hold.

    remark: what they have in common, said first: a mistake that was recognised.
    """
    lines = [summary(exercise, outcomes), *([f"  → {remark}"] if remark else [])]
    told = False
    for outcome in outcomes:
        lines.append(f"  {MARK.get(outcome.verdict, '✗')} {outcome.says}")
        if _worth_telling(outcome) and not told:
            lines += [_aligned(label, value) for label, value in outcome.details]
            told = True
    return "\n".join(lines)


def _worth_telling(outcome: Outcome) -> bool:
    return bool(outcome.details) and outcome.verdict != "not started"


def _aligned(label: str, value: str) -> str:
    return f"      {label:<9} " + value.replace("\n", "\n" + " " * 16)


def card(exercise: str, outcomes: Sequence[Outcome], every: bool = False, remark: str = "", points: str = "") -> str:
    """Write the outcomes as HTML. every: give the details of all that do not hold, not of the first one only.

    remark: what they have in common, said first; points: the score in words, said last.
    """
    rows, told = [], False
    for outcome in outcomes:
        colour = _COLOUR.get(outcome.verdict, _CROSS)
        mark = MARK.get(outcome.verdict, "✗")
        rows.append(
            f'<div style="margin:2px 0"><span style="color:{colour};font-weight:bold;display:inline-block;'
            f'width:1.4em">{mark}</span>{escape(outcome.says)}{_verdict(outcome)}</div>'
        )
        if _worth_telling(outcome) and (every or not told):
            rows.append(_table(outcome.details))
            told = True
    good = all(outcome.passed for outcome in outcomes)
    edge = _COLOUR["passed"] if good else _CROSS
    if any(outcome.verdict == "not started" for outcome in outcomes):
        edge = _COLOUR["not started"]
    said = f'<div style="{_REMARK}">{escape(remark)}</div>' if remark else ""
    score = f'<div style="margin-top:4px">{escape(points)}</div>' if points else ""
    return (
        f'<div style="border-left:4px solid {edge};padding:4px 12px;margin:4px 0;line-height:1.45">'
        f'<div style="font-weight:bold;margin-bottom:4px">{escape(summary(exercise, outcomes))}</div>'
        f"{said}{''.join(rows)}{score}</div>"
    )


def _verdict(outcome: Outcome) -> str:
    if outcome.verdict in ("passed", "failed", "not started"):
        return ""
    return f' <span style="opacity:0.7">({escape(outcome.verdict)})</span>'


def _table(details: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<div style="display:flex"><span style="flex:0 0 6em;opacity:0.7">{escape(label)}</span>'
        f'<span style="white-space:pre-wrap;font-family:monospace">{escape(value)}</span></div>'
        for label, value in details
    )
    return f'<div style="margin:2px 0 8px 1.4em">{rows}</div>'
