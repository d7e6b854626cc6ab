"""Every built page in a real browser: accessible, quiet, on its own host, and never wider than the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from built import BUILT, either_way, language, name
from playwright.sync_api import expect
from shapes import cover

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.page.address import BARE, root_of
from wegwijs.words.readers import has_page

PARTS = 6
"""Pages of one language are looked at in this many tests, so that a failure names few pages."""
LOOKS = (("light", 1280), ("dark", 360), ("light", 360), ("dark", 1280))
"""Colour scheme, and width in pixels."""
BY_DAY = 3
"""So many of these looks: what the dark changes on a small screen, it changes on a wide one alike."""
LEAST = {False: 5, True: 1}
"""Shapes for which a page is looked at, of a day and of the whole run: three in a hundred stand where fewer are new."""
WIDTHS = (320, 360)
"""Pixels: the reflow of WCAG 1.4.10, and a small phone."""
TURN = "document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'"


def pages_of(pages: list[Path], code: str) -> list[str]:
    """The paths of every page of one language, from the disk."""
    return paths([page for page in pages if language(page) == code])


def paths(pages: list[Path]) -> list[str]:
    """Where the server has them."""
    return [name(page).removesuffix("index.html") for page in pages]


def looked_at(pages: list[Path], language: str, part: int) -> list[tuple[str, tuple[str, int]]]:
    """The pages of one test, each with its look: a page has another one in every language, a language has all."""
    first = BUILT.index(language)
    own = pages_of(pages, language)
    return [(path, LOOKS[(first + number) % len(LOOKS)]) for number, path in enumerate(own)][part::PARTS]


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", BUILT)
def test_every_page_is_accessible_and_quiet(pages: list[Path], open_page: Open, language: str, part: int) -> None:
    """No violation in its look, no console error, no other host, no sideways scroll at 320 or 360 px."""
    assert wrong(open_page, looked_at(pages, language, part)) == []


def test_every_shape_is_accessible_and_quiet(open_page: Open, pages: list[Path], whole: bool) -> None:
    """The same of the pages that together show every shape there is, each laid out in the other direction too."""
    some = LOOKS if whole else LOOKS[:BY_DAY]
    shown = cover(either_way(pages), LEAST[whole])
    looks = [(path, some[at % len(some)]) for at, path in enumerate(paths(shown))]
    assert wrong(open_page, looks, WIDTHS if whole else WIDTHS[:1], turned=True) == []


def wrong(
    open_page: Open, pages: list[tuple[str, tuple[str, int]]], widths: tuple[int, ...] = WIDTHS, turned: bool = False
) -> list[str]:
    """What is wrong on `pages`, each in its own look and on small screens; `turned`: there from either side."""
    page = open_page(pages[0][0])
    found = []
    for path, (scheme, width) in pages:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(page.watch.home + path)
        found += glance(page)
        for narrow in widths:
            page.set_viewport_size({"width": narrow, "height": 800})
            found += overflow(page)
        if turned:
            page.evaluate(TURN)
            found += overflow(page)
    return found


def test_the_pages_on_disk_are_the_same_in_every_language(pages: list[Path]) -> None:
    """The list that the tests walk is whole: each language has the pages that Dutch has for its readers."""
    every = set(pages_of(pages, "nl"))
    for code in BUILT:
        found = {path.replace(root_of(code), "", 1) for path in pages_of(pages, code)}
        assert found == {path for path in every if has_page(code, path.removeprefix(BARE))}


@pytest.mark.parametrize("path", ["klassen/", "kalender/", "afspraken/", "gemeenten/indicatoren/"])
def test_a_table_stays_one_where_its_rows_become_blocks(open_page: Open, path: str) -> None:
    """On a phone every part of it says what it is, for a screen reader that goes by the looks."""
    page = open_page(path, width=360)
    tables = page.locator("table:is(.stacked, .schools)")
    expect(tables.first).to_have_attribute("role", "table")
    assert tables.locator("td").first.evaluate("cell => getComputedStyle(cell).display") != "table-cell"
    expect(tables.locator(":is(thead, tbody, tr, td, th):not([role])")).to_have_count(0)
