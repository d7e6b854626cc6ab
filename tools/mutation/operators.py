"""Which changes are tried: one change of one place in one module, as new text for a piece of the source."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.mutation.changes import changes_of

TYPES = ("Callable", "Mapping")
"""What a name for a type begins with."""


@dataclass(frozen=True)
class Mutant:
    """One change. Its name, `key`, does not move with the line numbers."""

    module: str
    """Path of the module, for example `calculators/days.py`."""
    function: str
    """Outermost function or method the change is in; empty for a table or a class at module level."""
    first: int
    last: int
    """First and last line of the statement that changes."""
    was: str
    now: str
    """The changed lines before and after, as one line."""
    source: str = field(repr=False)
    """The whole module with the change."""
    body: str = field(repr=False)
    """Digest of the function, or of the whole module for a change at module level."""
    turn: int = 0
    """Tells apart changes that read the same."""

    @property
    def key(self) -> str:
        """Module, function and the change."""
        return "\n".join((self.module, self.function, self.was, self.now, str(self.turn)))


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Every mutant of the module's `source`."""
    text = _Text(source)
    found: list[Mutant] = []
    seen: dict[str, int] = {}
    for place in _places(ast.parse(source)):
        for node, replacement in changes_of(place.node, place.parent):
            mutant = _mutant(module, text, place, node, replacement)
            turn = seen[mutant.key] = seen.get(mutant.key, -1) + 1
            found.append(mutant if not turn else Mutant(**{**mutant.__dict__, "turn": turn}))
    return found


@dataclass(frozen=True)
class _Place:
    """A node that may change, and where it stands."""

    node: ast.AST
    parent: ast.AST
    statement: ast.stmt
    function: str
    scope: ast.AST
    outer: ast.AST | None
    """The f-string around the node: only its own place in the text is known."""


class _Text:
    """Source text that is addressed by the line and byte numbers of syntax nodes."""

    def __init__(self, source: str) -> None:
        self.data = source.encode()
        self.lines = [0]
        for line in self.data.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))

    def span(self, node: ast.AST) -> tuple[int, int]:
        start = self.lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        return start, self.lines[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]

    def digest(self, node: ast.AST) -> str:
        start, end = (0, len(self.data)) if isinstance(node, ast.Module) else self.span(node)
        return hashlib.sha256(self.data[start:end]).hexdigest()[:16]


def _mutant(module: str, text: _Text, place: _Place, node: ast.AST, replacement: ast.AST | str) -> Mutant:
    start, end, new = _edit(text, place, node, replacement)
    before, after = text.data[:start], text.data[end:]
    was, now = _left_out(node, replacement) or _lines(before, text.data[start:end], new, after)
    return Mutant(
        module=module,
        function=place.function,
        first=place.statement.lineno,
        last=(place.outer or node).end_lineno,  # type: ignore[attr-defined]
        was=was,
        now=now,
        source=(before + new + after).decode(),
        body=text.digest(place.scope),
    )


def _left_out(node: ast.AST, replacement: ast.AST | str) -> tuple[str, str] | None:
    """A call that lost a named argument is told by that argument alone."""
    if not (isinstance(node, ast.Call) and isinstance(replacement, ast.Call)):
        return None
    gone = next(keyword for keyword in node.keywords if keyword not in replacement.keywords)
    return f"{ast.unparse(node.func)}(..., {ast.unparse(gone)})", f"{ast.unparse(node.func)}(...)"


def _lines(before: bytes, old: bytes, new: bytes, after: bytes) -> tuple[str, str]:
    head = before[before.rfind(b"\n") + 1 :]
    tail = after.split(b"\n", 1)[0]
    return _one_line(head + old + tail), _one_line(head + new + tail)


def _edit(text: _Text, place: _Place, node: ast.AST, replacement: ast.AST | str) -> tuple[int, int, bytes]:
    if isinstance(replacement, str):
        return *text.span(node), replacement.encode()
    if place.outer is None:
        return *text.span(node), _written(node, replacement).encode()
    whole = _Swap(node, replacement).visit_copy(place.outer)
    return *text.span(place.outer), ast.unparse(whole).encode()


def _written(node: ast.AST, replacement: ast.AST) -> str:
    plain = (ast.Constant, ast.Name, ast.Call, ast.Attribute, ast.Subscript, ast.Dict, ast.List, ast.JoinedStr)
    text = ast.unparse(replacement)
    if isinstance(replacement, plain) or type(replacement) is type(node) or isinstance(node, ast.stmt):
        return text
    return f"({text})"


class _Swap(ast.NodeTransformer):
    """Gives a copy of a tree in which one node is another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit_copy(self, node: ast.AST) -> ast.AST:
        if node is self.old:
            return self.new
        values = {}
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                value = [self.visit_copy(item) if isinstance(item, ast.AST) else item for item in value]
            values[name] = self.visit_copy(value) if isinstance(value, ast.AST) else value
        return ast.copy_location(type(node)(**values), node)


def _one_line(piece: bytes) -> str:
    return " ".join(piece.decode().split())


def _places(tree: ast.Module) -> Iterator[_Place]:
    for statement in tree.body:
        yield from _walk(statement, _Place(statement, tree, statement, "", tree, None), "")


def _walk(node: ast.AST, at: _Place, owner: str) -> Iterator[_Place]:
    """`node` and what is below it, without what never runs: annotations, decorators, docstrings, exports."""
    place = at
    if isinstance(node, ast.ClassDef) and not at.function:
        for inner in node.body:
            yield from _walk(inner, _Place(inner, node, inner, "", at.scope, None), f"{owner}{node.name}.")
        return
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        function = at.function or owner + node.name
        scope = node if not at.function else at.scope
        for default in [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
            yield from _walk(default, _Place(default, node, at.statement, at.function, at.scope, None), owner)
        for inner in node.body:
            yield from _walk(inner, _Place(inner, node, inner, function, scope, None), owner)
        return
    yield place
    outer = node if isinstance(node, ast.JoinedStr) and place.outer is None else place.outer
    for child in _children(node):
        own = child if isinstance(child, ast.stmt) else place.statement
        yield from _walk(child, _Place(child, node, own, place.function, place.scope, outer), owner)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    if _never_runs(node):
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "format_spec"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _words_of_an_error(node, child):
                yield child


def _never_runs(node: ast.AST) -> bool:
    """Docstrings, imports, `__all__`, and names for types."""
    if isinstance(node, (ast.Import, ast.ImportFrom, ast.Assert)):
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if not isinstance(node, ast.Assign):
        return False
    exports = any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)
    return exports or (isinstance(node.value, ast.Subscript) and ast.unparse(node.value.value) in TYPES)


def _words_of_an_error(node: ast.AST, child: ast.AST) -> bool:
    """The sentence that says what was expected: words for a person, no rule."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "AnswerError"):
        return False
    return len(node.args) > 1 and child is node.args[1]
