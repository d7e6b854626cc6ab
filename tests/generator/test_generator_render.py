"""Rendering: markup in the data is escaped, and what a region lacks leaves no empty section."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import material
import pytest
from places import LANGUAGES, ROOT
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue
from generator.compiled import compile_data
from generator.load import Data
from generator.pages import Renderer, pages

TODAY = date(2026, 11, 21)
FOLDERS = [ROOT / "theme" / "pages", ROOT / "theme", Path(material.__file__).parent / "templates"]
SCRIPT = "<script>alert(1)</script>"


def _render(data: Data, catalogues: dict[str, Catalogue], language: str = "nl") -> dict[str, str]:
    renderer = Renderer(data, catalogues, FOLDERS, compile_data(data), TODAY)
    return {page.uri: renderer.body(page, language) for page in pages(data)}


def _with_leiden(data: Data, **changes: object) -> Data:
    region = data.regions["leidse-regio"].model_copy(update=changes)
    return replace(data, regions={**data.regions, region.id: region})


def test_markup_in_a_name_is_shown_and_not_run(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """A school named like a script is a strange name on the page, nothing more."""
    school = data.schools["leimundo"].model_copy(update={"name": SCRIPT})
    changed = replace(data, schools={**data.schools, school.id: school})
    for uri, html in _render(changed, catalogues).items():
        assert "<script>alert" not in html, uri
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in _render(changed, catalogues)["regio/leidse-regio.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_with_little_known_has_no_empty_section(
    data: Data, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Without way on, stay, notes, conflicts and gaps no heading, list or table stands empty."""
    bare = {
        "way_on": [],
        "stay": [],
        "transport": [],
        "background": [],
        "conflicts": [],
        "unknown": [],
        "provisions": [],
    }
    changed = _with_leiden(data, **bare)
    html = _render(changed, catalogues, language)
    for uri in ("regio/leidse-regio.md", "afspraken/leidse-regio.md", "wegwijzer/leidse-regio.md"):
        found = LexborHTMLParser(html[uri])
        empty = [node.html[:80] for node in found.css("ul, ol, dl, dd, tbody, p, section") if not node.text().strip()]
        assert empty == [], uri
        read = [node.tag for node in found.css(":is(h2, h3, h4, p, li, td, dd)")] + ["h1"]
        bare_headings = [
            pair
            for pair in zip(read, read[1:], strict=False)
            if re.match("h[1-4]", pair[0]) and pair[1] <= pair[0] and re.match("h[1-4]", pair[1])
        ]
        assert bare_headings == [], uri


def test_a_region_without_classes_has_no_section_of_classes(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """No cards and no table where no school is known."""
    kept = {key: school for key, school in data.schools.items() if school.region != "leidse-regio"}
    region = data.regions["leidse-regio"].model_copy(update={"providers": []})
    changed = replace(data, schools=kept, regions={**data.regions, region.id: region})
    found = LexborHTMLParser(_render(changed, catalogues)["regio/leidse-regio.md"])
    assert [node.html[:80] for node in found.css("ul, ol, tbody") if not node.text().strip()] == []
