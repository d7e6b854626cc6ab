"""The QR code of an address: a phone reads it, whatever the page around it looks like."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import jinja2
import pytest
from pictures.qr import dark, told
from places import LANGUAGES
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.facts.load import Data
from wegwijs.page import render
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.qr import QUIET
from wegwijs.words.catalogue import Catalogue

SITE = "https://school.example.nl/kind/"
ADDRESSES = (SITE, f"{SITE}ar/deze-week/s-gravenhage/?leeftijd=8&x=%C3%A9", f"{SITE}#w1.abc.{'Ab-_9' * 60}")


def _drawn(data: Data, words: Catalogue, address: str) -> LexborNode:
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(render.__file__).parent), autoescape=True)
    macros = templates.get_template("macros.html").module
    view = View(Page("over.md", "", "", ""), words.language, data, words, date(2026, 11, 21), {}, SITE)
    (svg,) = LexborHTMLParser(str(macros.qr(view, address))).css("svg")  # type: ignore[attr-defined]
    return svg


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_reads_the_address(data: Data, catalogues: dict[str, Catalogue], address: str) -> None:
    """To the letter, with its question mark and its fragment."""
    svg = _drawn(data, catalogues["nl"], address)
    _, _, size, _ = svg.attributes["viewBox"].split()
    assert told(svg.css("path")[1].attributes["d"], int(size)) == address


def test_the_code_stands_in_its_quiet_zone_on_white(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """Four modules on each side, black on a white ground that is drawn, with no style of its own."""
    svg = _drawn(data, catalogues["nl"], SITE)
    ground, code = svg.css("path")
    size = int(svg.attributes["viewBox"].split()[2])
    assert ground.attributes == {"fill": "#fff", "d": f"M0 0h{size}v{size}H0z"}
    assert code.attributes["fill"] == "#000" and "style" not in svg.html
    sides = {side for module in dark(code.attributes["d"]) for side in module}
    assert (min(sides), max(sides)) == (QUIET, size - QUIET - 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_does_not_see_it_hears_where_it_leads(
    data: Data, catalogues: dict[str, Catalogue], language: str
) -> None:
    """In the words of the page."""
    svg = _drawn(data, catalogues[language], SITE)
    assert svg.attributes["role"] == "img" and SITE in svg.attributes["aria-label"]


def test_a_page_of_another_device_is_told_by_its_whole_address(
    data: Data, catalogues: dict[str, Catalogue]
) -> None:
    """Under the path the site stands at, in the language of the page."""
    view = View(Page("over.md", "", "", ""), "ar", data, catalogues["ar"], date(2026, 11, 21), {}, SITE)
    assert view.absolute("regio/index.md") == f"{SITE}ar/regio/"
