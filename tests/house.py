"""Read a package as a house of rooms: who imports whom, and what an import does."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = "autograder.engine"
SHIP = "selfcheck"
"""The name by which what lies in ship/ is imported."""
Graph = dict[str, set[str]]
"""Modules, and the modules that each imports."""


def modules(engine: Path) -> dict[str, Path]:
    """List the modules by the names under which they are imported, without the package's own name."""
    found = {}
    for path in sorted(engine.rglob("*.py")):
        parts = path.relative_to(engine).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__" or len(parts) == 1)] = path
    return found


def room(module: str) -> str:
    """Name the room of a module: its folder, or for one that lies in none its own name."""
    return module.partition(".")[0]


def imports(engine: Path) -> Graph:
    """Find which module imports which, inside functions too. What is no part of the house is left out."""
    known = modules(engine)
    return {name: {_found(one, known) for one in imported(path, engine)} - {"", name} for name, path in known.items()}


def imported(path: Path, engine: Path) -> Iterator[str]:
    """List all that a file imports by full names: `from a import b` gives a.b."""
    folders = path.relative_to(engine).parts[:-1]
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            near = ".".join([PACKAGE, *folders[: len(folders) + 1 - node.level]]) if node.level else ""
            origin = ".".join(part for part in (near, node.module) if part)
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def _found(name: str, known: Mapping[str, Path]) -> str:
    """Name the module that is meant: `selfcheck.core.run` lies in ship.selfcheck.core; "" for what others wrote."""
    if name.partition(".")[0] == SHIP:
        name = f"ship.{name}"
    elif name == PACKAGE or name.startswith(f"{PACKAGE}."):
        name = name.removeprefix(PACKAGE).lstrip(".")
    else:
        return "outside" if name.partition(".")[0] == PACKAGE.partition(".")[0] else ""
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name or "__init__"  # a name that the package itself offers


def upwards(floors: Sequence[set[str]], graph: Graph) -> list[str]:
    """List, in words, the imports of other rooms that do not lead to a lower floor."""
    floor = {name: number for number, names in enumerate(floors) for name in names}
    return [
        f"{here} imports {there}"
        for here, others in graph.items()
        for there in sorted(others)
        if room(here) != room(there) and floor.get(room(there), len(floors)) >= floor.get(room(here), -1)
    ]


def circle(graph: Graph) -> list[str]:
    """Give the modules of a circle, or an empty list if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


LOUD = {"open", "print", "exec", "eval", "input", "os", "sys", "subprocess", "shutil", "signal", "tempfile", "socket"}
LOUD |= {"time", "gc", "warnings", "logging", "threading", "multiprocessing", "random", "importlib"}
"""Functions, and modules with functions, that do or find out something."""
LOUD_METHODS = {"read_text", "read_bytes", "write_text", "mkdir", "glob", "rglob", "iterdir", "exists", "cwd", "home"}


def effects(path: Path) -> list[str]:
    """List what a module does when it is imported, beside importing, defining and giving names to values."""
    return [f"line {node.lineno}: {ast.unparse(node)}" for node in _effects(_parsed(path).body)]


def _effects(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Pass():
                pass
            case ast.Expr(value=ast.Constant()) | ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
                pass
            case ast.ClassDef(body=inside) | ast.If(test=ast.Name(id="TYPE_CHECKING"), body=inside):
                yield from _effects(inside)
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign() if _names_a_value(node):
                pass
            case _:
                yield node


def _names_a_value(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    plain = all(isinstance(target, (ast.Name, ast.Tuple)) for target in targets)
    calls = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
    return plain and not any(
        ast.unparse(call).partition(".")[0] in LOUD or (isinstance(call, ast.Attribute) and call.attr in LOUD_METHODS)
        for call in calls
    )


def leads_out(path: Path, engine: Path) -> list[str]:
    """List the values with a name, outside of functions, that are a folder above the engine."""
    depth = len(path.relative_to(engine).parts)
    found = [node for node in _parsed(path).body if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value]
    texts = [(node.lineno, ast.unparse(node)) for node in found]
    return [f"line {line}: {text}" for line, text in texts if "(__file__)" in text and text.count(".parent") > depth]


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
