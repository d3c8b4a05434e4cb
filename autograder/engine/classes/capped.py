"""A learner's text in the lengths in which it is shown: whoever renders it later is held by no text of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from autograder.engine.course.lesson import Lesson
from autograder.engine.hand_in.texts import PlainCell

LETTERS = 20_000
"""Of one cell. Nobody writes as many by hand, and Markdown or code of this length is rendered within a second."""
OWN_LETTERS = 100_000
"""Of all cells of a notebook that are not as they were given out."""
OWN_CELLS = 300
"""Cells that a learner has added."""


@dataclass
class Left:
    """How much of a notebook may still be shown. Give each text to `shown` once, in order."""

    file: str
    """Where the whole is, as a person reads it."""
    letters: int = field(default=OWN_LETTERS)

    def shown(self, text: str, comment: str = "") -> str:
        """Give a text as far as it may be shown, with a sentence where it is cut. comment: put before the sentence."""
        most = min(LETTERS, self.letters)
        self.letters -= min(len(text), most)
        if len(text) <= most:
            return text
        told = f"Cut here: this cell holds {len(text):,} letters. The whole is in {self.file}."
        return f"{text[:most]}\n\n{comment}{told}"


def capped(cells: Sequence[PlainCell], lesson: Lesson, file: str) -> list[PlainCell]:
    """Give the cells in the lengths in which they are stored; what the lesson gave out is whole."""
    given = {cell.source for cell in lesson.cells}
    left, kept, added = Left(file), [], 0
    for cell in cells:
        own = cell["source"] not in given
        added += own and not cell["grade_id"]
        if own and not cell["grade_id"] and added > OWN_CELLS:
            continue
        comment = "# " if cell["kind"] == "code" else ""
        kept.append({**cell, "source": left.shown(cell["source"], comment)} if own else cell)
    if added > OWN_CELLS:
        told = f"{added - OWN_CELLS:,} more cells that were added to the lesson are left out here. They are in {file}."
        kept.append({"kind": "markdown", "source": told, "grade_id": ""})
    return kept
