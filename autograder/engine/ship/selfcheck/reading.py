"""Read a notebook: a file's bytes into cells, a cell's text into Python, and which names that Python defines and uses.

There is one reader, for pytest in a learner's folder and for the judge. What it reads may have been written to do
harm: a small text can cost minutes and gigabytes. So the judge has it read in the jail, where both have limits.
It needs the standard library only, and IPython's transformer for cells that are not plain Python.
"""

from __future__ import annotations

import ast
import functools
import json
import os
import re
import sys
import warnings
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Any, Literal, NamedTuple, cast

Kind = Literal["code", "markdown", "raw"]
KINDS = ("code", "markdown", "raw")
MOST_CELLS = 20_000
"""Cells of a notebook; nobody makes as many by hand."""
MOST_TEXT = 16 << 20
"""Letters of all cells together, outputs not counted."""
MOST_PARSED = 100_000
"""Letters of a cell that are looked into; a longer text is run, or not, as it stands."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ESCAPE = re.compile(r"[ \t]*[!%,;/?].*|.*\?[ \t]*|.*=[ \t]*[!%].*")
"""A line that IPython may take for more than Python."""
MOST_ESCAPES = 100


class Refused(Exception):
    """This is no notebook. The text says what is wrong and what to do; the file's name belongs before it."""


class Cell(NamedTuple):
    """What counts of a cell."""

    kind: Kind
    source: str
    grade_id: str
    demonstration: bool
    """Tagged `skip-grading`."""


def cells_of(raw: bytes) -> list[Cell]:
    """Read a notebook's cells from the bytes of its file; what is no cell is left out. Raises Refused."""
    if not raw.strip():
        raise Refused("is empty. Ask the learner to save the notebook and hand it in again.")
    try:
        notebook = json.loads(_text(raw), parse_int=_number)
    except (ValueError, RecursionError) as error:
        at = f" (it breaks off or is damaged at line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"is not a whole notebook{at}. Ask the learner to hand it in again.") from error
    cells = _cells(notebook)
    if len(cells) > MOST_CELLS:
        raise Refused(f"has {len(cells)} cells. Is it the right file?")
    plain = [cell for cell in map(_plain, cells) if cell is not None]
    if sum(len(cell.source) for cell in plain) > MOST_TEXT:
        raise Refused(f"has cells with more than {MOST_TEXT >> 20} MB of text. Is it the right file?")
    return plain


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-16" if raw[:2] in _UTF_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("is not written in UTF-8, as notebooks are. Open it in JupyterLab and save it.") from error


def _number(digits: str) -> int:
    """Read a whole number; one of more digits than Python reads is no reason to refuse a notebook."""
    return int(digits) if len(digits) < 1000 else 0


def _cells(notebook: Any) -> list[Any]:
    if isinstance(notebook, dict) and "worksheets" in notebook:
        return _cells_of_worksheets(notebook["worksheets"])
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise Refused("is no notebook: it has no list of cells. Is it the right file?")
    return cells


def _cells_of_worksheets(sheets: Any) -> list[Any]:
    """Read the old format (version 3): cells lie in worksheets, code in `input`, headings are a kind of cell."""
    if not isinstance(sheets, list) or not all(
        isinstance(sheet, dict) and isinstance(sheet.get("cells", []), list) for sheet in sheets
    ):
        raise Refused("is of an old format that cannot be upgraded. Open it in JupyterLab and save it.")
    cells = [cell for sheet in sheets for cell in sheet.get("cells", [])]
    return [_upgraded(cell) if isinstance(cell, dict) else cell for cell in cells]


def _upgraded(cell: dict[str, Any]) -> dict[str, Any]:
    kind, level = cell.get("cell_type"), cell.get("level", 1)
    if kind == "code":
        return {**cell, "source": cell.get("input", "")}
    if kind == "heading":
        hashes = "#" * (level if level in range(1, 7) else 1)
        return {**cell, "cell_type": "markdown", "source": f"{hashes} {' '.join(_source(cell).splitlines())}"}
    return {**cell, "cell_type": "markdown"} if kind == "html" else cell


def _plain(cell: Any) -> Cell | None:
    """Keep what counts of a cell; None if it is none."""
    if not isinstance(cell, dict) or cell.get("cell_type") not in KINDS:
        return None
    if not isinstance(cell.get("source", ""), (str, list)):
        return None
    metadata = cell.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    mark, tags = metadata.get("nbgrader"), metadata.get("tags")
    grade_id = mark.get("grade_id") if isinstance(mark, dict) else None
    return Cell(
        cell["cell_type"],
        _whole(_source(cell)),
        _whole(grade_id) if isinstance(grade_id, str) else "",
        isinstance(tags, list) and "skip-grading" in tags,
    )


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _whole(text: str) -> str:
    """Put a sign in the place of each half character: it could be written nowhere."""
    return text.encode("utf-8", "replace").decode()


def python_of(source: str) -> str:
    """Turn magics and shell lines into Python; plain Python, and what is no Python even then, is left as it is.

    So is a text of a size that nobody writes by hand. In a long text the lines that are magics become comments: the
    transformer begins anew at each of them.
    """
    if len(source) > MOST_PARSED or _parsed(source) is not None:
        return source
    if len(source) > 20_000 or sum(map(bool, map(_ESCAPE.fullmatch, source.splitlines()))) > MOST_ESCAPES:
        return re.sub(r"(?m)^([ \t]*)(?=[%!])", r"\1pass  # ", source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return str(_transformer()().transform_cell(source))
    except Exception:  # the transformer gives up on some texts; running them will say what is wrong
        return source


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a SyntaxWarning about the text comes again when the cell is run
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@functools.cache
def _transformer() -> Any:
    """Import IPython's transformer without the rest of IPython, which takes half a second and is not needed here."""
    loaded = sys.modules.get("IPython.core.inputtransformer2")
    if loaded is not None:
        return loaded.TransformerManager
    place = PathFinder.find_spec("IPython")
    if place is None or not place.submodule_search_locations:
        raise ImportError("IPython is not installed")
    aside = {name: sys.modules.pop(name) for name in list(sys.modules) if _is_ipythons(name)}
    try:
        for name in ("IPython", "IPython.core", "IPython.utils"):
            folder = os.path.join(place.submodule_search_locations[0], *name.split(".")[1:])
            sys.modules[name] = ModuleType(name)
            sys.modules[name].__path__ = [folder]
        return import_module("IPython.core.inputtransformer2").TransformerManager
    finally:
        for name in [name for name in sys.modules if _is_ipythons(name)]:
            del sys.modules[name]
        sys.modules.update(aside)


def _is_ipythons(module: str) -> bool:
    return module.partition(".")[0] == "IPython"


Statement = tuple[str, str]
"""The names that a statement defines, and those that it mentions, each list with blanks between."""


def statements_of(python: str) -> list[Statement]:
    """Give the names of each statement of a cell that defines some. A cell that is no Python has none."""
    tree = _parsed(python) if len(python) <= MOST_PARSED else None
    found = [(_defined(statement), statement) for statement in (tree.body if tree else [])]
    return [(" ".join(names), " ".join(_mentioned(statement))) for names, statement in found if names]


def _defined(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return [statement.name]
    return [node.id for node in _names(statement) if isinstance(node.ctx, ast.Store)]


def _mentioned(statement: ast.stmt) -> list[str]:
    return list(dict.fromkeys(node.id for node in _names(statement)))


def _names(statement: ast.stmt) -> list[ast.Name]:
    return [node for node in ast.walk(statement) if isinstance(node, ast.Name)]


def definitions_of(python: str) -> ast.Module:
    """Keep of a cell what it defines: functions, classes and what is imported. Raises SyntaxError."""
    tree = ast.parse(python)
    kept = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    return ast.Module([node for node in tree.body if isinstance(node, kept)], cast("list[ast.TypeIgnore]", []))
