"""Edits: changes of a function, written in a line or as a small diff, and made in its syntax tree.

    a - y -> y - a                      an expression that stands there once, and what stands there instead
    every n -> 3                        all of them
    return ... -> y += 1; return ...    statements; ... is anything (in a list: any number), also in the new text
    twice: np.sum(a)                    a family (families.py) for an expression, or for `the result`
    - n = a.shape[1]                    a diff, here of one line: - is removed, + is added, two blanks stay

The old text is compared as syntax, so line breaks, parentheses, spaces, quotes and comments do not matter. What words
an error is not searched: `raise` and what it raises can be changed as a whole only.
"""

from __future__ import annotations

import ast
import copy
import functools
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autograder.engine.course.families import WORDS

ARROW = " -> "
RESULT = "the result"
"""Stands for the expression behind the function's only return."""
EVERY = "every "


class EditError(Exception):
    """A change cannot be read, or does not fit."""


Nodes = list[ast.AST]
Pattern = ast.expr | list[ast.stmt] | None
"""An expression, consecutive statements, or None for the result."""


@dataclass(frozen=True)
class Place:
    """Where something stands in the tree: in a field of a node, in a list there from one index to another."""

    owner: ast.AST
    field: str
    start: int | None = None
    stop: int = 0

    def put(self, nodes: Nodes) -> None:
        """Replace what stands here."""
        if self.start is None:
            (node,) = nodes
            setattr(self.owner, self.field, node)
            return
        beside = getattr(self.owner, self.field)
        beside[self.start : self.stop] = nodes
        if self.field == "body" and not beside:
            beside.append(ast.Pass())


@dataclass(frozen=True)
class Edit:
    """One change: what must stand in the tree, and what is made of it."""

    text: str
    old: Pattern
    new: Callable[[Nodes, Nodes], Nodes]
    """Makes the new nodes from those that stand there and from those that `...` stands for."""
    every: bool = False

    def apply(self, tree: ast.Module) -> None:
        """Change the tree; EditError unless the old text stands there once, or at all for `every`."""
        found = list(self._found(tree))
        if not found or (len(found) > 1 and not self.every):
            places = f"in {len(found)} places; take more of what stands around it" if found else "nowhere"
            raise EditError(f"what is to be changed stands {places}: {self.text}")
        for place, nodes, hole in reversed(found):  # the last one first: indices before it stay right
            place.put(self.new(nodes, hole))

    def _found(self, tree: ast.Module) -> Iterator[tuple[Place, Nodes, Nodes]]:
        for place, nodes in _places(tree, len(self.old) if isinstance(self.old, list) else 0):
            hole: Nodes = []
            if self.old is None:
                if isinstance(place.owner, ast.Return):
                    yield place, nodes, hole
            elif _same(self.old, nodes if isinstance(self.old, list) else nodes[0], hole):
                yield place, nodes, hole


def _places(tree: ast.Module, statements: int) -> Iterator[tuple[Place, Nodes]]:
    """List runs of so many statements, or all expressions for 0; the words of an error are left out."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop(0)
        for field, value in ast.iter_fields(node):
            children = value if isinstance(value, list) else [value]
            for i, child in enumerate(children):
                if isinstance(child, ast.expr) and not statements:
                    yield Place(node, field, i, i + 1) if value is children else Place(node, field), [child]
                if isinstance(child, ast.stmt) and 0 < statements <= len(children) - i:
                    yield Place(node, field, i, i + statements), children[i : i + statements]
            if not isinstance(node, ast.Raise):
                todo += [child for child in children if isinstance(child, ast.AST)]


def _same(old: object, node: object, hole: Nodes) -> bool:
    """Compare as syntax; `...` fits anything, in a list any number of things, and what it was is kept in hole."""
    if isinstance(old, list):
        return isinstance(node, list) and _same_list(old, node, hole)
    if _is_hole(old) and isinstance(node, ast.AST):
        hole[:] = [node]
        return True
    if not isinstance(old, ast.AST):
        return type(old) is type(node) and old == node
    return type(old) is type(node) and all(
        _same(getattr(old, field, None), getattr(node, field, None), hole) for field in old._fields if field != "kind"
    )


def _same_list(old: list[ast.AST], nodes: Nodes, hole: Nodes) -> bool:
    at = next((i for i, one in enumerate(old) if _is_hole(one)), None)
    if at is None:
        return len(old) == len(nodes) and all(_same(one, node, hole) for one, node in zip(old, nodes, strict=True))
    end = len(nodes) - (len(old) - at - 1)
    if end < at or not all(_same_list(*both, hole) for both in ((old[:at], nodes[:at]), (old[at + 1 :], nodes[end:]))):
        return False
    hole[:] = nodes[at:end]
    return True


def _is_hole(node: object) -> bool:
    """Tell whether this is a `...` of the old text, as an expression or as a statement."""
    return getattr(node.value if isinstance(node, ast.Expr) else node, "value", None) is ...


class _Filling(ast.NodeTransformer):
    """Puts what `...` stood for into the new text."""

    def __init__(self, hole: Nodes):
        self.hole = hole

    def visit(self, node: ast.AST) -> ast.AST | Nodes:
        if not _is_hole(node):
            filled: ast.AST = self.generic_visit(node)
            return filled
        nodes = copy.deepcopy(self.hole)
        if isinstance(node, ast.Expr):
            return [ast.Expr(one) if isinstance(one, ast.expr) else one for one in nodes]
        return nodes[0] if len(nodes) == 1 else nodes


@functools.cache
def edit(text: str) -> Edit:
    """Read a change: `old -> new`, `every old -> new`, `family: old`, or lines that begin with -, + and blanks."""
    if "\n" in text or text.startswith("- "):
        return _block(text)
    if ARROW not in text:
        return _worded(text)
    before, _, after = text.removeprefix(EVERY).partition(ARROW)
    if ARROW in after:
        raise EditError(f"there are two arrows in it; write it with a line for - and one for +: {text}")
    if _expression(before) and _expression(after):
        return _replacing(text, _expression(before), _expression(after))
    return _replacing(text, _statements(before, text), _statements(after, text))


def _block(text: str) -> Edit:
    lines = [line for line in text.splitlines() if line.strip()]
    wrong = [line for line in lines if line[:2] not in ("- ", "+ ", "  ")]
    if wrong:
        raise EditError(f"each line of a change begins with '- ', '+ ' or two blanks, and this does not: {wrong[0]}")
    before, after = (
        textwrap.dedent("\n".join(line[2:] for line in lines if line[0] in signs)) for signs in ("- ", "+ ")
    )
    if not before:
        raise EditError(f"nothing in it says where; add a line that stands beside it: {text}")
    return _replacing(text, _statements(before, text), _statements(after, text))


def _worded(text: str) -> Edit:
    word, colon, place = text.partition(": ")
    if not colon or word not in WORDS:
        families = ", ".join(WORDS)
        raise EditError(f"this is no change; write 'old{ARROW}new' or a family ({families}) with a colon: {text}")
    old = None if place == RESULT else _expression(place)
    if old is None and place != RESULT:
        raise EditError(f"'{place}' is no expression; write one, or '{RESULT}': {text}")

    def made(nodes: Nodes, _hole: Nodes) -> Nodes:
        return [_made(word, copy.deepcopy(node), text) for node in nodes]

    return Edit(text, old, made)


def _made(word: str, node: ast.AST, text: str) -> ast.AST:
    changed = WORDS[word](node) if isinstance(node, ast.expr) else None
    if changed is None:
        raise EditError(f"the family cannot change what stands there; write 'old{ARROW}new': {text}")
    return changed


def _replacing(text: str, old: Pattern, new: Pattern) -> Edit:
    holes = [node for node in _nodes(old) if isinstance(node, ast.Constant) and _is_hole(node)]
    used = any(_is_hole(node) for node in _nodes(new))
    if len(holes) > 1 and used:
        raise EditError(f"'...' stands in the old text more than once; write out all but one: {text}")

    def made(_nodes: Nodes, hole: Nodes) -> Nodes:
        fresh: Nodes = copy.deepcopy(list(new) if isinstance(new, list) else [new] if new else [])
        if not holes:
            return fresh
        return [one for node in fresh for one in _listed(_Filling(hole).visit(node))]

    return Edit(text, old, made, every=text.startswith(EVERY))


def _listed(made: ast.AST | Nodes) -> Nodes:
    return made if isinstance(made, list) else [made]


def _nodes(pattern: Pattern) -> Iterator[ast.AST]:
    for one in pattern if isinstance(pattern, list) else [pattern] if pattern else []:
        yield from ast.walk(one)


def _expression(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return None


def _statements(text: str, whole: str) -> list[ast.stmt]:
    try:
        return ast.parse(text).body
    except SyntaxError as error:
        raise EditError(f"'{text}' is no Python ({error.msg}): {whole}") from None
