"""The reference solutions of a lesson: the only ones there are, read from the lesson's own text and run here."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Mapping
from types import CodeType, SimpleNamespace
from typing import Any

from autograder.engine.course.cells import without_markers


class Reference:
    """Reference functions by name: `reference.functions.mse(a, y)`."""

    def __init__(self, solutions: Mapping[str, str], before: Reference | None, prelude: str) -> None:
        self._solutions, self._before, self._prelude = solutions, before, prelude

    @functools.cached_property
    def functions(self) -> SimpleNamespace:
        """All functions of this lesson and of those before it."""
        return SimpleNamespace(**{key: value for key, value in self._space.items() if callable(value)})

    @functools.cached_property
    def own(self) -> dict[str, Callable[..., Any]]:
        """The functions of this lesson's exercises."""
        return {name: self._space[name] for name in self._solutions if name in self._space}

    @functools.cached_property
    def sources(self) -> dict[str, str]:
        """The text of each of this lesson's solutions, without its BEGIN and END lines."""
        return {name: without_markers(source) for name, source in self._solutions.items()}

    @functools.cached_property
    def bare(self) -> dict[str, str]:
        """The text of each of this lesson's solutions, without its docstring too."""
        return {name: _without_docstring(source) for name, source in self.sources.items()}

    @property
    def before(self) -> dict[str, str]:
        """The texts of all earlier lessons' solutions, in their order."""
        return {**self._before.before, **self._before.sources} if self._before else {}

    @property
    def prelude(self) -> str:
        """What every solution may use without importing it, as a line of Python."""
        return self._prelude

    def executed(self, code: CodeType) -> dict[str, Any]:
        """Run code among the reference functions, which stay as they are, and return all names."""
        space = dict(self._space)
        exec(code, space)
        return space

    @functools.cached_property
    def _space(self) -> dict[str, Any]:
        space: dict[str, Any] = dict(self._before._space) if self._before else {}
        exec(self._prelude, space)
        for name, source in self._solutions.items():
            exec(compile(source, f"<reference {name}>", "exec"), space)
        return {key: value for key, value in space.items() if not key.startswith("__")}


def _without_docstring(source: str) -> str:
    lines = source.splitlines()
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    docstring = function.body[0]
    return "\n".join(lines[: docstring.lineno - 1] + lines[docstring.end_lineno :])
