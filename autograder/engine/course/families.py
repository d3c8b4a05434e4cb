"""Families: mistakes that are the same in many functions, so that a slip has only to name them.

A word of WORDS changes one expression; a group of GROUPS is several slips with their sentences.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from autograder.engine.course import operators


def _template(text: str) -> Callable[[ast.expr], ast.expr]:
    """Make a change that puts the expression into a text, in the place of x."""

    def changed(node: ast.expr) -> ast.expr:
        class Putting(ast.NodeTransformer):
            def visit_Name(self, name: ast.Name) -> ast.expr:
                return node if name.id == "x" else name

        made: ast.expr = Putting().visit(ast.parse(text, mode="eval").body)
        return made

    return changed


def _swapped(node: ast.expr) -> ast.expr | None:
    fits = isinstance(node, ast.BinOp) or (isinstance(node, ast.Call) and len(node.args) > 1)
    return operators.swapped(node) if fits and isinstance(node, (ast.BinOp, ast.Call)) else None


WORDS: dict[str, Callable[[ast.expr], ast.expr | None]] = {
    "twice": _template("2 * x"),
    "half": _template("0.5 * x"),
    "negated": _template("-x"),
    "squared": _template("x**2"),
    "swapped": _swapped,
    "transposed": operators.transposed,
    "squeezed": _template("np.squeeze(x)"),
    "flattened": _template("x.ravel()"),
    "as a list": _template("x.tolist()"),
    "cut to integers": _template("x.astype(int)"),
    "in single precision": _template("x.astype(np.float32)"),
}
"""Family by its word: what it makes of an expression, None where it cannot."""


def refusals(what: str) -> dict[str, dict[str, Any]]:
    """Make the slips in how a function refuses what it should with a ValueError; what says what is refused."""
    return {
        "assertion-for-value-error": {
            "change": "every raise ... -> raise AssertionError",
            "says": f"For {what} an AssertionError comes, as from assert. A caller who is ready for the promised "
            "ValueError will miss it.",
        },
        "error-without-a-text": {
            "change": "every raise ... -> raise ValueError",
            "says": f"For {what} a ValueError comes, but with no text in it: whoever meets it far away cannot tell "
            "which argument was wrong.",
        },
        "none-in-place-of-an-error": {
            "change": "every raise ... -> return None",
            "says": f"For {what} nothing is raised and None comes back, so the program runs on and breaks later, far "
            "from the cause.",
        },
    }


GROUPS: dict[str, Callable[..., dict[str, dict[str, Any]]]] = {"refusals": refusals}
"""Family by its name: the slips that it makes, as they would stand in a file."""
