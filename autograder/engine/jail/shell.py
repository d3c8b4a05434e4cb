"""What a cell finds in a notebook and not in plain Python: magics, top-level await, `display`, IPython to import.

Runs inside the jail, beside the runner. Nothing here does more than let a learner's cell go on.
"""

from __future__ import annotations

import ast
import builtins
import sys
import types
from types import CodeType
from typing import Any

CO_COROUTINE = 0x80
"""As in `inspect`, which is slow to import."""


class Shell:
    """Stands in for IPython: magics that time or capture run their code, all others do nothing."""

    RUNNING = ("time", "timeit", "capture", "prun", "python", "python3")

    def __init__(self, space: dict[str, Any]) -> None:
        self.user_ns = space

    def run_line_magic(self, name: str, line: str, *_: Any, **__: Any) -> None:
        if name == "time":
            execute(line, "<magic>", self.user_ns)

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        if name in self.RUNNING:
            execute(cell, "<magic>", self.user_ns)

    def getoutput(self, *_: Any, **__: Any) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Nothing:
        return Nothing()


class Nothing:
    """Has every attribute and takes every call, and does nothing."""

    def __call__(self, *_: Any, **__: Any) -> None:
        return None

    def __getattr__(self, name: str) -> Nothing:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()


def execute(source: str | ast.Module, name: str, space: dict[str, Any]) -> None:
    """Run a cell as a notebook would, top-level await included."""
    code: CodeType = compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    if code.co_flags & CO_COROUTINE:
        import asyncio  # slow, and hardly ever needed

        asyncio.run(eval(code, space))
    else:
        exec(code, space)


def stand_in() -> types.ModuleType:
    """Make a `selfcheck` that lets a lesson's cells import `check`; check cells themselves are not run here."""
    module = types.ModuleType("selfcheck")
    vars(module)["check"] = lambda function: None
    return module


def stand_in_for_ipython(shell: Shell) -> None:
    """Let a cell import what it finds without importing in a notebook; the rest of IPython does nothing here."""
    for name in ("IPython", "IPython.display", "IPython.core", "IPython.core.display"):
        module = types.ModuleType(name)
        vars(module).update(
            get_ipython=lambda: shell, version_info=(9, 0, 0), __path__=[], __getattr__=Shell({}).__getattr__
        )
        sys.modules[name] = module


def furnish(space: dict[str, Any]) -> None:
    """Put all that into this process, for cells that are run in this space."""
    shell = Shell(space)
    vars(builtins).update(get_ipython=lambda: shell, display=lambda *_, **__: None, exit=sys.exit, quit=sys.exit)
    sys.modules["selfcheck"] = stand_in()
    stand_in_for_ipython(shell)
