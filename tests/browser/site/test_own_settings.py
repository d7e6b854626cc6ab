"""Visitors with settings of their own: colours of the system, no movement, four times the size, keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from built import either_way
from places import ROOT
from playwright.sync_api import Page
from shapes import cover

from browser.conftest import Open
from browser.site.test_pages import paths
from browser.watching import overflow

pytestmark = pytest.mark.same_browser

LOOK = (ROOT / "tests/browser/own_settings.js").read_text("utf-8")
ZOOMED = {"width": 320, "height": 256}
"""What a screen of 1280 by 1024 shows at 400 %: WCAG 1.4.10."""
BY_DAY = ("", "wegwijzer/", "ar/gemeente/leiden/", "beeld/", "rekenen/school/")
"""The head and the foot of every page, a form, a page of parents from right to left, drawings, a calculator."""
WALKED = ("", "wegwijzer/")
"""Through these the keys go by day from the first to the last thing and back."""
MOST, TOGETHER = 150, 20
"""Things on a page to come by with the keys: longer pages have more of the same. So many keys before a look."""

PLACES = """(begun) => {
  const all = [...document.querySelectorAll("*")];
  return followed.slice(begun).map(([one]) => all.indexOf(one));
}"""
"""Where on the page stands what had the focus since so many."""


def look(page: Page, what: str) -> list[str]:
    """What one of the looks finds."""
    found: list[str] = page.evaluate(f"({LOOK}).{what}()")
    return [f"{page.url}: {one}" for one in found or []]


def at(page: Page, path: str) -> Page:
    """`page` at another address, on the screen of who looks at four times the size."""
    page.set_viewport_size(ZOOMED)
    page.goto(page.watch.home + path)  # type: ignore[attr-defined]
    return page


def test_every_kind_of_page_heeds_the_settings_of_its_visitor(open_page: Open, pages: list[Path], whole: bool) -> None:
    """Drawings, edges and states show in colours of the system, nothing moves, and at 400 % it fits and can be read."""
    page, found = open_page("robots.txt"), []
    for path in paths(cover(either_way(pages))) if whole else BY_DAY:
        page.emulate_media(reduced_motion="reduce", forced_colors="none", color_scheme="light")
        at(page, path)
        found += overflow(page) + look(page, "inTheWay") + look(page, "moving")
        for scheme in ("light", "dark"):
            page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
            found += look(page, "unseen")
    assert found == []


def test_the_keys_come_by_everything_and_away_again(open_page: Open, pages: list[Path], whole: bool) -> None:
    """At 400 % each thing that gets the focus is on the screen and not under another; none keeps it, either way."""
    page = open_page("robots.txt")
    page.emulate_media(reduced_motion="reduce")  # the page is where it goes at once
    for path in paths(cover(either_way(pages))) if whole else WALKED:
        at(page, path)
        look(page, "follow")
        there, back = _walk(page, "Tab"), _walk(page, "Shift+Tab")
        assert there == back, path
        hidden = "followed.filter(([, shown]) => !shown).map(([one]) => one.outerHTML.slice(0, 120))"
        assert page.evaluate(hidden) == [], path


def _walk(page: Page, key: str) -> set[int] | None:
    """Press a key until the focus is where it began; all it came by, as places on the page; None where it is much."""
    begun: int = page.evaluate("followed.length")
    came: list[int] = []
    while len(came) < MOST:
        for _ in range(TOGETHER):
            page.keyboard.press(key)
        came = page.evaluate(PLACES, begun)
        round_ = next((at for at, place in enumerate(came) if place in came[:at]), None)
        if round_:
            assert came[round_] == came[0], f"{page.url}: the keys stay between {came[:round_]}"
            return set(came[:round_])
    return None
