"""The picture of a link: of its kind, in its language, from the side its script begins."""

from __future__ import annotations

import re

import pytest
from cases import for_each
from places import LANGUAGES

from wegwijs import hosts
from wegwijs.page import frame_maker
from wegwijs.portal import Portal
from wegwijs.subjects.sharing import pictures
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.readers import has_page

MOST_LINES = 3


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("regio/leidse-regio.md", "regio"),
        ("wegwijzer/index.md", "wegwijzer"),
        ("los/wegwijzer/index.md", "wegwijzer"),
        ("ouders/hulp.md", "ouders"),
        ("index.md", "site"),
        ("over.md", "site"),
        ("iets/nieuws.md", "site"),
    ],
)
def test_a_page_has_the_picture_of_its_kind(uri: str, kind: str) -> None:
    """By the first part of its address; what has no kind of its own has that of the site."""
    assert pictures.address(uri, "ar") == f"assets/pictures/{kind}.ar.png"


def test_every_part_of_the_menu_has_a_picture_of_its_own() -> None:
    """Those are the links that are sent around; the first page has the picture of the site."""
    assert {target.split("/")[0] for _, target in frame_maker.MENU} - {"index.md"} <= set(pictures.KINDS)


@for_each("language", LANGUAGES)
@for_each("kind", pictures.KINDS)
def test_every_title_fits(catalogues: dict[str, Catalogue], language: str, kind: str) -> None:
    """On three lines, none longer than there is room for, inside the picture."""
    words = catalogues[language if has_page(language, kind) else "en"]
    title = words.text(pictures.KINDS[kind]).striptags()
    svg = pictures.drawn(title, "naam", words.direction, "")
    lines = re.findall(r'<text x="(\d+)" y="(\d+)" text-anchor="(\w+)" font-size="76">\u200f?([^<\u200f]+)', svg)
    assert 1 <= len(lines) <= MOST_LINES
    for x, y, anchor, line in lines:
        assert (int(x), anchor) == ((1120, "end") if words.direction == "rtl" else (80, "start"))
        assert 220 <= int(y) <= 580 and len(line) <= pictures.LETTERS


def test_markup_in_a_title_is_written_as_words() -> None:
    """The picture of a strange title is still a picture."""
    assert "&lt;b&gt; &amp;" in pictures.drawn("<b> &", "naam", "ltr", "")


@pytest.mark.parametrize(
    ("address", "nobodys"),
    [("", True), ("https://example.org/", True), ("https://example.org:80/x/", True), ("https://school.nl/", False)],
)
def test_an_address_that_only_holds_a_place_is_nobodys(address: str, nobodys: bool) -> None:
    """To such a host no chat is sent for a picture."""
    assert hosts.is_nobodys(address) == nobodys


def test_without_an_address_a_link_has_no_picture(portal: Portal) -> None:
    """A chat asks for it by an absolute address, or not at all."""
    assert portal.picture("over.md", "nl") == ""
