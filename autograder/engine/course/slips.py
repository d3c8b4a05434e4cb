"""Slips: the mistakes that learners make in an exercise, each kept as a small change to the reference solution.

A slip that returns the very values of a learner's function is the name of that learner's mistake: behaviour decides,
not the text of the code. The slips of an exercise stand in a TOML file, a table for each:

    [twice-too-large]
    change = "(a - y) ** 2 -> 2 * (a - y) ** 2"
    says = "The cost is twice too large. [C8]"

What stands in brackets behind the sentence are entries of the catalogue of published mistakes.
"""

from __future__ import annotations

import ast
import re
import tomllib
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.engine.course.cells import CourseError
from autograder.engine.course.edits import EditError, edit
from autograder.engine.course.families import GROUPS

CHANGES = "changes"
"""Table of a file with changes that several of its slips make, by their names."""
RIGHT = "right"
"""Table of a file with other right ways to write the exercise: by name, what is changed in the reference solution."""
SHARED = "shared"
"""Family of the slips in another file, in which words of capital letters stand for what the table says."""

KEYS: dict[str, type] = {"change": list, "says": str, "read": str, "one_of": str, "remembers": bool}
"""What may stand in a slip's table; a single change is made a list."""


@dataclass(frozen=True)
class Slip:
    """One mistake in one exercise."""

    exercise: str
    name: str
    says: str
    """One sentence for the learner: the mistake, and what it does to the numbers. Never the finished line."""
    changes: tuple[str, ...]
    """What is changed in the reference solution, one after the other (see edits.py)."""
    read: str = ""
    """Heading of the lesson's section to read again, where that is not the exercise's own."""
    ids: str = ""
    """Entries of the catalogue of published mistakes that this is."""
    remembers: bool = False
    """The function keeps something from one call to the next, so what it does depends on the calls before."""
    one_of: str = ""
    """Slips with the same word here do the same to every check, and are named together."""


class SlipError(CourseError):
    """A slip cannot be read, or does not fit the reference solution."""


def read_slips(path: Path, exercise: str, source: str) -> list[Slip]:
    """Read an exercise's slips in their order, and make each in the reference's source to see that it fits.

    Raises SlipError, which names the file and the slip.
    """
    slips: dict[str, Slip] = {}
    try:
        for name, table in _tables(path):
            if name in slips:
                raise SlipError(f"{exercise}, {name}: there are two slips of this name; rename one")
            slips[name] = _slip(exercise, name, table)
            slipped_source(source, [slips[name]])
    except SlipError as error:
        raise SlipError(f"{path}: {error}") from None
    return list(slips.values())


def read_right(path: Path, exercise: str, source: str) -> dict[str, str]:
    """Read the other right ways that stand among an exercise's slips: name -> the function's text. Raises SlipError."""
    try:
        changed = _toml(path).get(RIGHT, {}).items()
        return {name: slipped_source(source, [Slip(exercise, name, "", (change,))]) for name, change in changed}
    except SlipError as error:
        raise SlipError(f"{path}: {error}") from None


def slipped_source(source: str, slips: Sequence[Slip]) -> str:
    """Write the function with these mistakes in it, made one after another.

    Raises SlipError unless each change fits exactly once when its turn comes.
    """
    tree = ast.parse(source)  # anew each time, which is quicker than to copy a tree
    for slip in slips:
        for change in slip.changes:
            try:
                edit(change).apply(tree)
            except EditError as error:
                raise SlipError(f"{slip.exercise}, {slip.name}: {error}") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # two slips together may make a text that Python finds odd
            text = ast.unparse(ast.fix_missing_locations(tree))
            compile(text, "<slip>", "exec")
    except (SyntaxError, TypeError, ValueError, AttributeError) as error:
        names = ", ".join(slip.name for slip in slips)
        raise SlipError(f"{slips[0].exercise}, {names}: the changed text is no Python ({error}); mend it") from None
    return text


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SlipError(f"it cannot be read as TOML ({error}); correct it there") from None


def _tables(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """List the tables of a file by their names, with those that families make in the place of the families."""
    tables = _toml(path)
    named = tables.pop(CHANGES, {})
    tables.pop(RIGHT, None)
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise SlipError(f"{name!r} stands outside of the tables; put it below the [name] of a slip")
        made = _family(path, name, dict(table)) if "family" in table else {name: table}
        for slip, entries in made.items():
            yield slip, _resolved(entries, named)


def _resolved(table: dict[str, Any], named: dict[str, str]) -> dict[str, Any]:
    """Make a list of a single change, with the changes of the file in the place of their names."""
    change = table.get("change", [])
    changes = change if isinstance(change, list) else [change]
    return {**table, "change": [named.get(one, one) if isinstance(one, str) else one for one in changes]}


def _family(path: Path, name: str, table: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Make the slips of a family; without leaves some out, read is the section for all."""
    family, without, read = table.pop("family"), table.pop("without", []), table.pop("read", "")
    if family == SHARED:
        made = _shared(path, name, table)
    elif family in GROUPS:
        try:
            made = GROUPS[family](**table)
        except TypeError as error:
            raise SlipError(f"{name}: the family's keys are not right: {error}") from None
    else:
        raise SlipError(f"{name}: there is no family {family!r}; the families are {', '.join([*GROUPS, SHARED])}")
    unknown = [one for one in without if one not in made]
    if unknown:
        raise SlipError(f"{name}: the family has no {', '.join(unknown)} to be left out; correct 'without'")
    common = {"read": read} if read else {}
    return {slip: {**entries, **common} for slip, entries in made.items() if slip not in without}


def _shared(path: Path, name: str, table: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Read the slips of another file beside this one, with the table's texts for its words of capital letters."""
    if not isinstance(table.get("file"), str):
        raise SlipError(f"{name}: there is no 'file' with the slips that are shared; add it")

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(one) for one in value]
        return (
            re.sub(r"\b[A-Z]{2,}\b", lambda word: table.get(word[0], word[0]), value) if type(value) is str else value
        )

    return {
        slip: {key: filled(value) for key, value in entries.items()}
        for slip, entries in _tables(path.parent / table["file"])
    }


def _slip(exercise: str, name: str, table: dict[str, Any]) -> Slip:
    for key, value in table.items():
        if key not in KEYS:
            raise SlipError(f"{exercise}, {name}: {key!r} is no key of a slip; the keys are {', '.join(KEYS)}")
        inner = value if isinstance(value, list) else [""]
        if not isinstance(value, KEYS[key]) or not all(isinstance(one, str) for one in inner):
            raise SlipError(f"{exercise}, {name}: {key} is {value!r}, which is of the wrong type; see the other slips")
    for key in ("change", "says"):
        if not table.get(key):
            raise SlipError(f"{exercise}, {name}: there is no {key!r}; add it")
    others = {key: value for key, value in table.items() if key not in ("change", "says")}
    sentence = re.fullmatch(r"(.*?)(?: \[([^][]*)\])?", " ".join(table["says"].split()))
    assert sentence is not None
    return Slip(exercise, name, sentence[1], tuple(table["change"]), ids=sentence[2] or "", **others)
