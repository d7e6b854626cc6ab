"""How much of the package code says nothing of its types: two counts that may only fall."""

from __future__ import annotations

import re

import pytest
from places import ROOT

PACKAGES = ("calculators", "hooks", "tools", "bench")
MOST = {"Any": 59, "type: ignore": 6}
"""Lines that hold it, imports left out; of 294 and 20 once. What stays comes from outside without a type: YAML and JSON
as they are read, plugins of MkDocs, syntax trees, names that are only known while the code runs."""


@pytest.mark.parametrize("word", MOST)
def test_no_more_lines_than_now_go_without_a_type(word):
    """Whoever reads a type can trust it. Where fewer lines are left, the number above goes down with them."""
    files = (path.read_text("utf-8") for folder in PACKAGES for path in (ROOT / folder).rglob("*.py"))
    lines = [line for text in files for line in text.splitlines() if re.search(rf"\b{word}\b", line)]
    assert sum("import" not in line for line in lines) <= MOST[word]
