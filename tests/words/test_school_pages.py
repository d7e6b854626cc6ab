"""The pages for schools say where each statement comes from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import ROOT

PAGES = sorted(path for language in ("nl", "en") for path in (ROOT / "docs" / language / "scholen").glob("*.md"))
IN_SHORT = {"in-het-kort"}
"""What the sections below it say, each with its sources."""
WITHOUT_FACTS = {
    **{name: IN_SHORT for name in ("dag-een.md", "groep-8.md", "isk.md", "wachten.md")},
    **{"zonder-bsn.md": IN_SHORT | {"bewijs"}, "index.md": {"paginas"}},
    **{"aankomst.md": {"eerste-week"}, "geld.md": {"rekenen", "bedragen"}},
}
"""Sections that only lead on to other pages, or say again what those below tell with their sources."""
_SECTION = re.compile(r"^## [^\n]*\{#([\w-]+)\}$(.*?)(?=^## |\Z)", re.M | re.S)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT / "docs").as_posix())
def test_every_section_ends_with_its_sources(path: Path) -> None:
    """A line of sources closes each section, but for those that only lead on."""
    sections = dict(_SECTION.findall(path.read_text("utf-8")))
    assert sections
    last = {name: text.strip().splitlines()[-1] for name, text in sections.items()}
    without = {name for name, line in last.items() if not re.match(r"(Bron|Source): \[.+\]\(\.\./bronnen\.md#", line)}
    assert without == WITHOUT_FACTS.get(path.name, set())


@pytest.mark.parametrize("path", [path for path in PAGES if "nl" in path.parts], ids=lambda path: path.name)
def test_the_english_page_has_the_same_sections_and_sources(path: Path) -> None:
    """The translation leaves no section and no source out."""
    english = ROOT / "docs" / "en" / "scholen" / path.name
    for pattern in (r"\{#([\w-]+)\}", r"bronnen\.md#([\w-]+)", r"(\d+)(?=[^#\n]*$)"):
        dutch, other = (re.findall(pattern, file.read_text("utf-8").partition("\n# ")[2]) for file in (path, english))
        assert sorted(dutch) == sorted(other)
