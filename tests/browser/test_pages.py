"""Every built page in a real browser: accessible, quiet, on its own host, and never wider than the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import LANGUAGES

from browser.conftest import Open
from browser.watching import AXE, COLOUR, CONTRAST, axe, overflow

PARTS = 6
"""Pages of one language are looked at in this many tests, so that a failure names few pages."""
VARIED = (
    "",
    "regio/",
    "regio/leidse-regio/",
    "regio/gooi-en-vechtstreek/",
    "wegwijzer/",
    "wegwijzer/leidse-regio/",
    "wegwijzer/gooi-en-vechtstreek/",
    "afspraken/",
    "afspraken/gooi-en-vechtstreek/",
    "kalender/",
    "kalender/leidse-regio/",
    "gemeenten/indicatoren/",
    "bronnen/",
    "ouders/aanmelden/",
    "scholen/",
    "scholen/verwijzen/",
    "scholen/sjablonen/overdracht/",
    "vastgelopen/rotterdam/",
    "rekenen/school/",
    "rekenen/groepen/",
    "regels/vo-leerling/",
    "klassen/",
    "zekerheid/",
    "open-data/",
    "woordenlijst/",
    "gemeenten/",
    "404.html",
)
"""One page of every kind, for the looks that not every page needs to be seen in."""
WIDTHS = (320, 360)
"""Pixels: the reflow of WCAG 1.4.10, and a small phone."""


def prefix(language: str) -> str:
    return "" if language == "nl" else f"{language}/"


def pages_of(site: Path, language: str) -> list[str]:
    """The paths of every page of one language, from the disk."""
    folder = site / prefix(language)
    others = tuple(f"{other}/" for other in LANGUAGES if other != "nl") if language == "nl" else ()
    found = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return [prefix(language) + name.removesuffix("index.html") for name in found if not name.startswith(others)]


def looked_at(site: Path, language: str, part: int) -> list[tuple[str, tuple[str, ...]]]:
    """The pages of one test, each with the rules it is not asked.

    The contrast of a page is looked at in one of its languages, turn by turn: the colours are the same in all.
    """
    own = LANGUAGES.index(language)
    turns = [() if number % len(LANGUAGES) == own else (CONTRAST,) for number in range(len(pages_of(site, language)))]
    return list(zip(pages_of(site, language), turns, strict=True))[part::PARTS]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_quiet(site: Path, open_page: Open, language: str, part: int) -> None:
    """No violation in light at 1280 px, no console error, no other host, no sideways scroll at 320 or 360 px."""
    paths = looked_at(site, language, part)
    assert paths
    page = open_page(paths[0][0], script=AXE)
    found = []
    for path, without in paths:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(page.watch.home + path)
        found += axe(page, without=without)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += overflow(page)
    assert found == []


@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("ar", "dark")])
def test_each_kind_of_page_is_accessible_on_a_phone(open_page: Open, language: str, scheme: str) -> None:
    """One page of every kind, left to right in light and right to left in dark, at 360 px."""
    page = open_page(prefix(language), width=360, script=AXE, color_scheme=scheme)
    found = []
    for path in VARIED:
        page.goto(page.watch.home + prefix(language) + path)
        found += axe(page)
    assert found == []


def test_each_kind_of_page_can_be_read_in_dark_on_a_wide_screen(open_page: Open) -> None:
    """One page of every kind at 1280 px, by the rules that another colour scheme can break."""
    page = open_page("", script=AXE, color_scheme="dark")
    found = []
    for path in VARIED:
        page.goto(page.watch.home + path)
        found += axe(page, COLOUR)
    assert found == []


def test_no_colour_depends_on_the_language(site: Path) -> None:
    """What is written for a language or a direction sets no colour, so that a contrast seen in one holds in all."""
    styles = "".join(path.read_text("utf-8") for path in sorted((site / "assets/css").glob("*.css")))
    rules = re.findall(r"([^{}]*)\{([^{}]*)\}", styles)
    own = [(chosen.strip(), set_) for chosen, set_ in rules if re.search(r":lang|:dir|\[lang|\[dir", chosen)]
    assert own
    assert [rule for rule in own if re.search(r"colou?r|background|border|opacity|filter|shadow|--", rule[1])] == []


def test_the_pages_on_disk_are_the_same_in_every_language(site: Path) -> None:
    """The list that the tests walk is whole: each language has the pages that Dutch has."""
    lists = {tuple(path.removeprefix(prefix(language)) for path in pages_of(site, language)) for language in LANGUAGES}
    assert len(lists) == 1
    assert set(VARIED) <= set(*lists)
