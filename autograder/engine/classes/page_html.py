"""Write a learner's feedback page: one file, without a script, a picture or a request to anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from autograder.engine.classes.page import Page, Part
from autograder.engine.classes.page_style import STYLE

_WORDS = {
    "passed": ("✓", "good", "all checks hold"),
    "failed": ("✗", "bad", "{held} of {checks} checks hold"),
    "not started": ("○", "idle", "not started"),
    "not judged": ("?", "open", "could not be judged"),
}
_WAITING = ("…", "open", "is read by a person")
_READ = ("✎", "hand", "graded by a person")


@dataclass(frozen=True)
class Added:
    """What the gradebook knows beside the judge's scores."""

    manual: Mapping[str, float] = field(default_factory=dict)
    """Scores that a person has given, exercise by exercise: they win."""
    extra: Mapping[str, float] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    penalty: float = 0.0
    """Points taken off because it came late."""


def written(page: Page, added: Added) -> str:
    """Write the page; scores and comments of a person stand where the judge's would."""
    most = sum(part.max_score for part in page.parts)
    total = sum(_score(part, added) for part in page.parts) - added.penalty
    body = "\n".join(_part(part, added) for part in page.parts)
    contents = "\n".join(_line(part, added) for part in page.parts)
    title = f"{page.title}: feedback for {page.student}"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<p class="for">Feedback for <strong>{escape(page.student)}</strong></p>
<h1>{escape(page.title)}</h1>
<p class="total"><strong>{total:g}</strong> of {most:g} points{_left_to_do(page, added)}</p>
<meter min="0" max="{most:g}" value="{max(total, 0):g}">{total:g} of {most:g}</meter>
{_late(added)}</header>
<nav aria-label="Exercises">
<h2>Exercises</h2>
<ol>
{contents}
</ol>
</nav>
<main>
{body}
</main>
<footer><p>What you handed in is <code>{escape(page.file)}</code>.</p></footer>
</body>
</html>
"""


def _left_to_do(page: Page, added: Added) -> str:
    waiting = [part for part in page.parts if _words(part, added) is _WAITING]
    if not waiting:
        return ""
    return f", and up to {sum(part.max_score for part in waiting):g} more when a person has read what you wrote"


def _late(added: Added) -> str:
    return f'<p class="late">{added.penalty:g} points were taken off: it came late.</p>\n' if added.penalty else ""


def _score(part: Part, added: Added) -> float:
    return added.manual.get(part.name, part.score) + added.extra.get(part.name, 0.0)


def _points(part: Part, added: Added) -> str:
    return "–" if _words(part, added) is _WAITING else f"{_score(part, added):g}"


def _words(part: Part, added: Added) -> tuple[str, str, str]:
    if part.name in added.manual:
        return _READ
    if part.by_hand and part.verdict == "not judged":
        return _WAITING
    sign, kind, words = _WORDS[part.verdict]
    return sign, kind, words.format(held=part.held, checks=part.checks)


def _line(part: Part, added: Added) -> str:
    sign, kind, words = _words(part, added)
    return (
        f'<li><a href="#{escape(part.name)}"><span class="sign {kind}" aria-hidden="true">{sign}</span>'
        f'<code>{escape(part.name)}</code> <span class="words">{words}</span>'
        f'<span class="points">{_points(part, added)} / {part.max_score:g}</span></a></li>'
    )


def _part(part: Part, added: Added) -> str:
    sign, kind, words = _words(part, added)
    section = f'<p class="section">{escape(part.section)}</p>\n' if part.section else ""
    extra = added.extra.get(part.name, 0.0)
    more = f" ({extra:g} of them extra)" if extra else ""
    comment = added.comments.get(part.name, "")
    said = f'<div class="comment"><h3>A comment for you</h3><p>{escape(comment)}</p></div>\n' if comment else ""
    # The card begins with the same words; what a person grades has no card.
    shown = f'<div class="card">{part.card}</div>' if part.card else f"<p>{words}</p>"
    heading, shape = ("What you wrote", "text") if part.by_hand else ("Your code", "code")
    own = (
        f'<h3>{heading}</h3>\n<pre class="{shape}" tabindex="0">{escape(part.own)}</pre>\n' if part.own.strip() else ""
    )
    return f"""<section id="{escape(part.name)}" class="{kind}">
<h2><span class="sign" aria-hidden="true">{sign}</span><code>{escape(part.name)}</code>
<span class="points">{_points(part, added)} of {part.max_score:g} points{more}</span></h2>
{section}{said}{shown}
{own}</section>"""
