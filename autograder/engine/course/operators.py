"""Operators: the small changes that somebody could have typed, of an expression or a statement of NumPy code.

Mutants try them all; slips name some of them. General mutation tools know no axes, transposes and copies.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Place = ast.expr | ast.stmt
_Any = TypeVar("_Any", bound=ast.AST)

OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.MatMult),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitAnd: (ast.BitOr,),
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
TWINS = {
    "sum": "mean",
    "mean": "sum",
    "max": "min",
    "min": "max",
    "argmax": "argmin",
    "maximum": "minimum",
    "floor": "ceil",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "ones": "zeros",
    "ones_like": "zeros_like",
    "std": "var",
    "standard_normal": "random",
    "random": "standard_normal",
    "permutation": "integers",
    "reversed": "list",
}
"""Functions that are mistaken for each other."""


def swapped(node: ast.BinOp | ast.Call) -> ast.expr:
    """Exchange the two sides of an operation, or the first two arguments of a call."""
    if isinstance(node, ast.BinOp):
        return _with(node, left=node.right, right=node.left)
    return _with(node, args=[node.args[1], node.args[0], *node.args[2:]])


def transposed(node: ast.expr) -> ast.expr:
    """Transpose an array, or leave the transposing out where there is one."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return node.value
    return ast.Attribute(node, "T", ast.Load())


def twin(node: ast.Call) -> ast.expr:
    """Call the function that is mistaken for this one; KeyError if there is none."""
    if isinstance(node.func, ast.Attribute):
        return _with(node, func=_with(node.func, attr=TWINS[node.func.attr]))
    assert isinstance(node.func, ast.Name)
    return _with(node, func=ast.Name(TWINS[node.func.id], ast.Load()))


def single_precision(value: ast.expr) -> ast.expr:
    """Keep half the digits."""
    return ast.parse(f"np.float32({ast.unparse(value)})", mode="eval").body


def changes(node: Place, names: Sequence[str]) -> Iterator[Place | None]:
    """List what could stand there instead, None for nothing; names are the function's own."""
    if isinstance(node, ast.Name):
        yield from _name_changes(node, names)
    for kind, change in _KINDS.items():
        if isinstance(node, kind):
            yield from change(node)


def _with(node: _Any, **fields: object) -> _Any:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _operation(node: ast.BinOp) -> Iterator[Place]:
    for other in OPERATORS.get(type(node.op), ()):
        yield _with(node, op=other())
    yield node.left
    yield node.right
    if isinstance(node.op, (ast.Sub, ast.Div, ast.MatMult)):
        yield swapped(node)
    if isinstance(node.op, ast.MatMult):
        for side in ("left", "right"):
            if isinstance(getattr(node, side), ast.Name):
                yield _with(node, **{side: transposed(getattr(node, side))})


def _unary(node: ast.UnaryOp) -> Iterator[Place]:
    yield node.operand


def _comparison(node: ast.Compare) -> Iterator[Place]:
    for i, operator in enumerate(node.ops):
        for other in COMPARISONS.get(type(operator), ()):
            yield _with(node, ops=[*node.ops[:i], other(), *node.ops[i + 1 :]])


def _boolean(node: ast.BoolOp) -> Iterator[Place]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    yield from node.values


def _constant(node: ast.Constant) -> Iterator[Place]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(2 * value if value else 1.0)
        yield ast.Constant(0.0)
    elif isinstance(value, str):
        yield ast.Constant(value + "x")
    elif value is None:
        yield ast.Constant(0)


def _call(node: ast.Call) -> Iterator[Place]:
    for i in range(len(node.keywords)):  # axis, keepdims, dtype left out
        yield _with(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])
    if len(node.args) > 1:
        yield swapped(node)
    if len(node.args) == 1 and not node.keywords:
        yield node.args[0]  # the function left out
    function = node.func
    if isinstance(function, ast.Attribute):
        if function.attr in TWINS:
            yield twin(node)
        if function.attr in ("astype", "copy") or (function.attr == "reshape" and len(node.args) > 1):
            yield function.value
        if function.attr in ("astype", "array", "zeros"):
            yield from _float32(node)
        if function.attr in ("array", "copy") and node.args:
            yield _with(node, func=_with(function, attr="asarray"))
    elif isinstance(function, ast.Name) and function.id in TWINS:
        yield twin(node)
    if isinstance(function, ast.Name) and function.id == "range":
        for step in (ast.Add(), ast.Sub()):
            i = min(1, len(node.args) - 1)
            further = ast.BinOp(node.args[i], step, ast.Constant(1))
            yield _with(node, args=[*node.args[:i], further, *node.args[i + 1 :]])


def _float32(node: ast.Call) -> Iterator[Place]:
    kind = ast.Attribute(ast.Name("np", ast.Load()), "float32", ast.Load())
    if isinstance(node.func, ast.Attribute) and node.func.attr == "astype":
        yield _with(node, args=[kind])
    elif not any(keyword.arg == "dtype" and ast.unparse(keyword.value) == "int" for keyword in node.keywords):
        others = [keyword for keyword in node.keywords if keyword.arg != "dtype"]
        yield _with(node, keywords=[*others, ast.keyword("dtype", kind)])


def _attribute(node: ast.Attribute) -> Iterator[Place]:
    if node.attr == "T":
        yield transposed(node)


def _subscript(node: ast.Subscript) -> Iterator[Place]:
    if isinstance(node.slice, ast.Slice):
        yield node.value
    elif isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        yield _with(node, slice=_with(node.slice, elts=node.slice.elts[::-1]))


def _returned(node: ast.Return) -> Iterator[Place]:
    if node.value is not None and not isinstance(node.value, (ast.Tuple, ast.ListComp)):
        yield _with(node, value=single_precision(node.value))
    if isinstance(node.value, ast.Tuple):
        for i, one in enumerate(node.value.elts):
            elements = [*node.value.elts[:i], single_precision(one), *node.value.elts[i + 1 :]]
            yield _with(node, value=_with(node.value, elts=elements))
        yield _with(node, value=_with(node.value, elts=node.value.elts[::-1]))


def _statement(node: ast.stmt) -> Iterator[Place | None]:
    yield None


def _augmented(node: ast.AugAssign) -> Iterator[Place | None]:
    yield None
    target = copy.copy(node.target)
    yield ast.copy_location(ast.Assign([target], node.value), node)
    for other in OPERATORS.get(type(node.op), ()):
        yield _with(node, op=other())


def _condition(node: ast.If) -> Iterator[Place | None]:
    yield None
    yield _with(node, test=ast.Constant(True))


def _loop(node: ast.For) -> Iterator[Place | None]:
    yield _with(node, body=[*node.body, ast.Break()])


def _name_changes(node: ast.Name, names: Sequence[str]) -> Iterator[Place]:
    """Another of the function's own names in the place of this one."""
    if isinstance(node.ctx, ast.Load) and node.id in names:
        yield from (ast.Name(other, ast.Load()) for other in names if other != node.id)


_KINDS: dict[type[ast.AST], Callable[..., Iterator[Place | None]]] = {
    ast.BinOp: _operation,
    ast.UnaryOp: _unary,
    ast.Compare: _comparison,
    ast.BoolOp: _boolean,
    ast.Constant: _constant,
    ast.Call: _call,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Return: _returned,
    ast.Assign: _statement,
    ast.Expr: _statement,
    ast.AugAssign: _augmented,
    ast.If: _condition,
    ast.For: _loop,
}
