"""The changes themselves: for one node of the syntax tree, what it may become."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation

Change = tuple[ast.AST, "ast.AST | str"]
"""The node that goes, and what comes instead: another node, or text for a statement."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
MARK = "XX"
"""Put behind a text to make it another text."""


def changes_of(node: ast.AST, parent: ast.AST) -> Iterator[Change]:
    """Every change of `node` itself, not of what is below it."""
    made = _CHANGES.get(type(node))
    if made:
        yield from made(node, parent)
    if isinstance(node, (ast.If, ast.IfExp)):
        yield from ((node.test, ast.Constant(value)) for value in (True, False))
    if isinstance(node, ast.comprehension):
        yield from ((test, ast.Constant(True)) for test in node.ifs)


def _compare(node: ast.Compare, parent: ast.AST) -> Iterator[Change]:
    for index, operator in enumerate(node.ops):
        ops = [*node.ops[:index], COMPARISONS[type(operator)](), *node.ops[index + 1 :]]
        yield node, ast.Compare(node.left, ops, node.comparators)


def _arithmetic(node: ast.BinOp, parent: ast.AST) -> Iterator[Change]:
    if type(node.op) in ARITHMETIC:
        yield node, ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)


def _conditions(node: ast.BoolOp, parent: ast.AST) -> Iterator[Change]:
    """Leave out each condition in turn."""
    for index in range(len(node.values)):
        left = [*node.values[:index], *node.values[index + 1 :]]
        yield node, left[0] if len(left) == 1 else ast.BoolOp(node.op, left)


def _not(node: ast.UnaryOp, parent: ast.AST) -> Iterator[Change]:
    forced = isinstance(parent, (ast.If, ast.IfExp)) and parent.test is node
    if isinstance(node.op, ast.Not) and not forced:
        yield node, node.operand
    if isinstance(node.op, ast.USub):
        yield node, node.operand


def _constant(node: ast.Constant, parent: ast.AST) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield node, ast.Constant(not value)
    elif isinstance(value, int):
        yield node, ast.Constant(value + 1)
    elif isinstance(value, str) and not isinstance(parent, ast.JoinedStr):
        yield node, ast.Constant(_other_text(value))


def _other_text(text: str) -> str:
    try:
        return str(Decimal(text) + 1)
    except InvalidOperation:
        return text + MARK


def _f_string(node: ast.JoinedStr, parent: ast.AST) -> Iterator[Change]:
    yield node, ast.JoinedStr([*node.values, ast.Constant(MARK)])


def _call(node: ast.Call, parent: ast.AST) -> Iterator[Change]:
    """Leave out each named argument; take the least for the greatest."""
    for index, keyword in enumerate(node.keywords):
        if keyword.arg:
            yield node, ast.Call(node.func, node.args, [*node.keywords[:index], *node.keywords[index + 1 :]])
    if isinstance(node.func, ast.Name) and node.func.id in NAMES:
        yield node.func, ast.Name(NAMES[node.func.id])


def _members(node: ast.Tuple | ast.List | ast.Set, parent: ast.AST) -> Iterator[Change]:
    """Leave out each member that is not a constant: those change by themselves."""
    listed = isinstance(parent, (ast.Assign, ast.AnnAssign, ast.ExceptHandler, ast.Dict))
    if not listed or isinstance(getattr(node, "ctx", None), ast.Store):
        return
    for index, member in enumerate(node.elts):
        if len(node.elts) > 1 and not isinstance(member, ast.Constant):
            yield node, type(node)([*node.elts[:index], *node.elts[index + 1 :]])


def _loose(node: ast.Expr | ast.Raise | ast.AugAssign, parent: ast.AST) -> Iterator[Change]:
    """Leave out a statement that only has an effect."""
    if not (isinstance(node, ast.Expr) and not isinstance(node.value, (ast.Call, ast.Yield, ast.YieldFrom))):
        yield node, "pass"


def _assign(node: ast.Assign, parent: ast.AST) -> Iterator[Change]:
    if isinstance(node.targets[0], (ast.Subscript, ast.Attribute)):
        yield node, "pass"


def _return(node: ast.Return, parent: ast.AST) -> Iterator[Change]:
    if node.value is not None and not isinstance(node.value, ast.Constant):
        yield node, "return None"


_CHANGES: dict[type[ast.AST], Callable[..., Iterator[Change]]] = {
    ast.Compare: _compare,
    ast.BinOp: _arithmetic,
    ast.BoolOp: _conditions,
    ast.UnaryOp: _not,
    ast.Constant: _constant,
    ast.JoinedStr: _f_string,
    ast.Call: _call,
    ast.Tuple: _members,
    ast.List: _members,
    ast.Set: _members,
    ast.Expr: _loose,
    ast.Raise: _loose,
    ast.AugAssign: _loose,
    ast.Assign: _assign,
    ast.Return: _return,
    ast.Break: lambda node, parent: iter([(node, "continue")]),
    ast.Continue: lambda node, parent: iter([(node, "break")]),
}
