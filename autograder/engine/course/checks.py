"""The checks of a lesson: public ones from the half that ships, hidden ones from the half that never does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from autograder.engine.course import modules
from selfcheck.call import Places
from selfcheck.core import Check, checks_in

Grouped = dict[str, list[Check]]
"""Checks, exercise by exercise."""


@dataclass(frozen=True)
class Checks:
    public: Grouped
    hidden: Grouped
    may_be_arguments: Mapping[str, Places]
    """Where a result may be one of the arguments itself, exercise by exercise."""

    def of(self, exercise: str) -> list[Check]:
        return self.public.get(exercise, []) + self.hidden.get(exercise, [])


def read_checks(public: Path, hidden: Path, folders: Sequence[Path], ref: SimpleNamespace) -> Checks:
    """Run both modules of checks; a hidden one's `ref`, if it has one, is filled with the reference functions.

    folders: where the modules find what they import.
    """
    shown = modules.load(public, folders)
    unseen = modules.load(hidden, folders, ref)
    return Checks(_grouped(checks_in(shown)), _grouped(checks_in(unseen)), getattr(shown, "MAY_BE_ARGUMENTS", {}))


def _grouped(checks: Sequence[Check]) -> Grouped:
    grouped: Grouped = {}
    for check in checks:
        grouped.setdefault(check.exercise, []).append(check)
    return grouped
