"""Writes into docs-dev/result-json.md the form of a result as its types have it, from their own descriptions.

python -m tools.result_form
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from calculators.value import KINDS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs-dev" / "result-json.md"
TYPES = ROOT / "calculators" / "result.py"
BEGIN, END = "<!-- from the types: python -m tools.result_form -->\n", "<!-- to here -->\n"


def written(page: str) -> str:
    """The page with the part between its two marks made from the types."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{_form()}{END}{after}"


def _form() -> str:
    """The result first, then what it is made of, which the code has in the other order."""
    types = [kind for kind in ast.parse(TYPES.read_text("utf-8")).body if isinstance(kind, ast.ClassDef)]
    kinds = "".join(f"| `{kind}` | {text} |\n" for kind, text in KINDS.items())
    values = f"**Value**: one of these kinds, and its `value`.\n\n| kind | value |\n| --- | --- |\n{kinds}\n"
    return "\n".join([*filter(None, map(_table, reversed(types))), values])


def _table(kind: ast.ClassDef) -> str:
    """A type as a table of its fields; nothing for one that has none, such as a list of words."""
    rows = "".join(f"| `{name}` | {form} | {text} |\n" for name, form, text in _fields(kind))
    head = "| key | type | what |\n| --- | --- | --- |\n"
    return f"**{kind.name}**: {_one_line(ast.get_docstring(kind) or '')}\n\n{head}{rows}" if rows else ""


def _fields(kind: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    """Name, type and description of each field: a string that stands under it."""
    for field, following in zip(kind.body, [*kind.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            told = following.value if isinstance(following, ast.Expr) else None
            text = str(told.value) if isinstance(told, ast.Constant) else ""
            yield field.target.id, _type(ast.unparse(field.annotation)), _one_line(text)


def _type(annotation: str) -> str:
    """As JSON has it: a tuple is a list, an amount and a day are texts."""
    plain = re.sub(r"tuple\[(\w+), \.\.\.\]", r"list of \1", annotation)
    return re.sub(r"\bNone\b", "null", plain).replace(" | ", " or ").replace("str", "text")


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
