"""Make mutants of a reference solution: the same function with one small change that somebody could have typed.

General mutation tools change files and run a whole test suite for each change. Here a mutant is a text that is
executed beside the other reference functions, and the changes are those of NumPy code: axes, transposes, copies.
"""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass

from autograder.engine.course.operators import Place, changes


@dataclass(frozen=True)
class Mutant:
    change: str
    """What was written -> what stands there now, with the line of the bare reference."""
    source: str


def mutants(source: str) -> list[Mutant]:
    """List the mutants of a function's text, each different from the function and from every other."""
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    names = _own_names(tree)
    found: list[Mutant] = []
    for index, node in enumerate(_places(tree)):
        for changed in changes(node, names):
            mutated = copy.deepcopy(tree)
            _replace(mutated, _places(mutated)[index], changed)
            text = ast.unparse(ast.fix_missing_locations(mutated))
            if text not in seen:
                seen.add(text)
                found.append(Mutant(f"line {node.lineno}: {_text(node)} -> {_text(changed)}", text))
    return [Mutant(_numbered(found, i), mutant.source) for i, mutant in enumerate(found)]


def _numbered(found: list[Mutant], i: int) -> str:
    """Name a change; the second one of the same words in the same line gets a number."""
    before = sum(mutant.change == found[i].change for mutant in found[:i])
    return f"{found[i].change} (no. {before + 1})" if before else found[i].change


def _text(node: ast.AST | None) -> str:
    if node is None:
        return "nothing"
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 90 else text[:87] + "..."


def _places(tree: ast.Module) -> list[Place]:
    """List all statements and expressions of the function, in a fixed order; what words an error is left out."""
    places: list[Place] = []

    def visit(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.expr, ast.stmt)):
                places.append(child)
            if not isinstance(child, ast.Raise):
                visit(child)

    visit(tree.body[0])
    return places


def _replace(tree: ast.Module, place: Place, changed: Place | None) -> None:
    class Replacing(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST:
            return (changed or ast.Pass()) if node is place else self.generic_visit(node)

    Replacing().visit(tree)


def _own_names(tree: ast.Module) -> list[str]:
    """List the arguments of the function and what it assigns, in the order of the text."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.arg, ast.Name))]
    stored = [
        n.arg if isinstance(n, ast.arg) else n.id
        for n in nodes
        if isinstance(n, ast.arg) or isinstance(n.ctx, ast.Store)
    ]
    return [name for name in dict.fromkeys(stored) if name != "_"]
