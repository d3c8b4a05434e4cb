"""A check that fails itself is a fault of ours: write down how, for whoever mends it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from autograder.engine.files import write
from selfcheck.core import Trial


def written_down(trials: Sequence[Trial], lesson: str, raw: bytes, folder: Path) -> str:
    """Write a file for each check that failed itself, and say where: text for the end of a message.

    A file's name holds no time, but the notebook's digest: the same submission gives the same message each time.
    """
    digest = hashlib.sha256(raw).hexdigest()[:8]
    names = []
    for trial in trials:
        if trial.outcome.fault:
            names.append(f"{lesson}-{trial.check.exercise}-{trial.check.name}-{digest}.txt")
            try:
                write(_printable(trial.outcome.fault), folder / names[-1])
            except OSError as error:
                return f", and why could not be written to {folder.name} ({error.strerror})"
    places = [f"{folder.parent.name}/{folder.name}/{name}" for name in dict.fromkeys(names)]
    return f" ({', '.join(places)})" if places else ""


def _printable(text: str) -> str:
    """Show what a learner's values may have brought into a message, and obey none of it."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in text)
