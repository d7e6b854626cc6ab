"""Pictures on a small phone: every word in its box, in letters that can be read, also in the dark and on paper."""

from __future__ import annotations

import pytest
from built import BUILT

from browser.conftest import Open
from browser.watching import glance

pytestmark = pytest.mark.same_browser

PHONE = 360
SMALLEST = 14
OUTSIDE = """() => [...document.querySelectorAll("svg.drawn text")].filter((text) => {
  const at = text.getBoundingClientRect();
  return ![...text.ownerSVGElement.querySelectorAll("rect")].some((box) => {
    const room = box.getBoundingClientRect();
    return at.left >= room.left && at.right <= room.right && at.top >= room.top - 1 && at.bottom <= room.bottom + 1;
  });
}).map((text) => text.textContent)"""
SIZES = """() => [...document.querySelectorAll("svg.drawn text")]
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""

FILLS = "() => ['text', '.box'].map((css) => getComputedStyle(document.querySelector(`.drawn ${css}`)).fill)"


@pytest.mark.each_direction
@pytest.mark.parametrize("language", BUILT)
def test_every_word_of_a_picture_stands_in_its_box_and_can_be_read(open_page: Open, language: str) -> None:
    """In letters of 14 pixels at least, on a page no wider than the phone."""
    page = open_page(("" if language == "nl" else f"{language}/") + "beeld/", width=PHONE)
    assert page.evaluate("document.fonts.ready.then(() => document.querySelectorAll('svg.drawn').length)") == 7
    assert page.evaluate(OUTSIDE) == []
    assert min(page.evaluate(SIZES)) >= SMALLEST
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert glance(page) == []


@pytest.mark.each_direction
@pytest.mark.parametrize("language", BUILT)
def test_the_picture_of_a_region_can_be_read_once_it_is_opened(open_page: Open, language: str) -> None:
    """It is folded, so that the page stays short."""
    page = open_page(("" if language == "nl" else f"{language}/") + "regio/leidse-regio/", width=PHONE)
    page.locator("summary:has(#weg)").click()
    assert page.evaluate(OUTSIDE) == []
    assert min(page.evaluate(SIZES)) >= SMALLEST


def test_a_picture_has_the_colours_of_the_dark_and_of_paper(open_page: Open) -> None:
    """Letters and boxes turn with the page; on paper a folded list takes no room."""
    page = open_page("beeld/", width=PHONE)
    light = page.evaluate(FILLS)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(FILLS)
    page.emulate_media(media="print", color_scheme="light")
    paper = page.evaluate(FILLS)
    assert len({tuple(look) for look in (light, dark, paper)}) == 3
    assert page.locator(".in-words").first.is_hidden()
