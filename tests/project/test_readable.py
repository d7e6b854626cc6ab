"""What keeps code readable where no other tool looks: short functions, and templates without endless lines."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 40
"""Of a function: what fits on a screen."""
MOST_LETTERS = 160
"""Of a line of a template: more is a row of things that want a line or a macro of their own."""
TWO_LONGER = {
    "calculators/funding/po/small_school.py: small_school",
    "calculators/funding/pupil_list/evaluate.py: _block",
}
"""No other may be."""


def _long_functions() -> Iterator[str]:
    for folder in ("calculators", "hooks", "tools"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _lines(node) > MOST_LINES:
                    yield f"{path.relative_to(ROOT).as_posix()}: {node.name}"


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_function_is_longer_than_a_screen() -> None:
    """Of the rules, the machinery and the commands."""
    assert set(_long_functions()) - TWO_LONGER == set()


def test_no_line_of_a_template_is_endless() -> None:
    """Of the pages, the frame around them and the skeletons of commands."""
    found = [path for folder in ("hooks", "theme", "tools") for path in sorted((ROOT / folder).rglob("*.*"))]
    templates = [path for path in found if path.suffix in (".html", ".j2")]
    assert len(templates) > 50
    wide = [
        f"{path.relative_to(ROOT)}:{number}: {len(line)} letters"
        for path in templates
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > MOST_LETTERS
    ]
    assert wide == []
