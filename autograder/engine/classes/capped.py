"""A learner's text in the lengths in which it is shown: whoever renders it later is held by no text of theirs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell

LETTERS = 20_000
"""Of one cell. Nobody writes as many by hand."""
LINE = 1000
"""Letters of one line of code: what highlights it takes time that grows with the square of a dotted name."""
FORMULAS = 100
"""Formulas that begin in one text: what renders Markdown looks from each of them to the end of the text."""
OWN_LETTERS = 100_000
"""Of all cells of a notebook that are not as they were given out."""
OWN_CELLS = 300
"""Cells that a learner has added."""

_FORMULA = re.compile(r"\\\\[(\[]|\\begin\{")


@dataclass
class Left:
    """How much of a notebook may still be shown. Give each text to `shown` once, in order."""

    file: str
    """Where the whole is, as a person reads it."""
    letters: int = OWN_LETTERS

    def shown(self, text: str, code: bool) -> str:
        """Give a text as far as it may be shown, with a sentence where it is cut."""
        most = min(LETTERS, self.letters, len(text) if code else _end(text))
        self.letters -= min(len(text), most)
        kept = text[:most]
        if code and len(kept) > LINE:
            kept = "\n".join(_short(line) for line in kept.split("\n"))
        if kept == text:
            return text
        told = f"Cut here: this cell holds {len(text):,} letters. The whole is in {self.file}."
        return f"{kept}\n\n{'# ' if code else ''}{told}"


def _end(text: str) -> int:
    """Find where a text holds more formulas than are shown."""
    over = next(itertools.islice(_FORMULA.finditer(text), FORMULAS, None), None)
    return over.start() if over else len(text)


def _short(line: str) -> str:
    return line if len(line) <= LINE else f"{line[:LINE]} ..."


def capped(cells: Sequence[PlainCell], lesson: Lesson, file: str) -> list[PlainCell]:
    """Give the cells in the lengths in which they are stored; what the lesson gave out is whole."""
    given = {cell.source for cell in lesson.cells}
    left, kept, added = Left(file), [], 0
    for cell in cells:
        if cell["source"] in given:
            kept.append(cell)
            continue
        added += not cell["grade_id"]
        if cell["grade_id"] or added <= OWN_CELLS:
            kept.append({**cell, "source": left.shown(cell["source"], cell["kind"] == "code")})
    if added > OWN_CELLS:
        told = f"{added - OWN_CELLS:,} more cells that were added to the lesson are left out here. They are in {file}."
        kept.append({"kind": "markdown", "source": told, "grade_id": ""})
    return kept
