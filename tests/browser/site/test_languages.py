"""Another language is the same page, read in its own direction; a page that is not there is told in the reader's."""

from __future__ import annotations

import pytest
from built import BUILT
from playwright.sync_api import expect

from browser.conftest import Open
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

PAGES = ("", "regio/leidse-regio/", "wegwijzer/gooi-en-vechtstreek/", "ouders/aanmelden/", "bronnen/")


@pytest.mark.parametrize("path", PAGES)
def test_the_language_menu_keeps_one_on_the_same_page(
    open_page: Open, catalogues: dict[str, Catalogue], path: str
) -> None:
    """Dutch, English, Arabic and Dutch again: the same page each time, with its language and direction."""
    page = open_page(path)
    for language in ("en", "ar", "nl"):
        page.click("details.lang summary")
        page.click(f'details.lang a[hreflang="{language}"]')
        page.wait_for_url(page.watch.home + ("" if language == "nl" else f"{language}/") + path)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_attribute("dir", catalogues[language].direction)


def test_escape_closes_the_language_menu_and_gives_the_focus_back(open_page: Open) -> None:
    """By keyboard: Enter opens, Escape closes, and the focus is on the menu's own button."""
    page = open_page("")
    page.focus("details.lang summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("details.lang li a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("details.lang summary")).to_be_focused()
    expect(page.locator("details.lang ul")).to_be_hidden()


def test_arabic_is_laid_out_from_the_right(open_page: Open) -> None:
    """The number of a step stands to the right of its words, and in Dutch to the left."""
    sides = {}
    for language, path in (("nl", "regio/leidse-regio/alles/"), ("ar", "ar/regio/leidse-regio/alles/")):
        page = open_page(path)
        sides[language] = page.evaluate(
            """() => {
              const step = document.querySelector(".path-step");
              const style = getComputedStyle(step);
              return { left: parseFloat(style.paddingLeft), right: parseFloat(style.paddingRight) };
            }"""
        )
    assert sides["nl"]["left"] > 40 > sides["nl"]["right"]
    assert sides["ar"]["right"] > 40 > sides["ar"]["left"]


@pytest.mark.parametrize("language", BUILT)
def test_a_page_that_is_not_there_is_told_in_the_readers_language(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """`/ar/nothing` is Arabic where the host serves `/ar/404.html`, deep in the tree too, and leads home."""
    for missing in ("nothing", "nothing/at/all/"):
        home = "" if language == "nl" else f"{language}/"
        page = open_page(home + missing)
        page.watch.expected()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_attribute("dir", catalogues[language].direction)
        expect(page.locator("h1")).to_have_text(catalogues[language].text("notfound.title").unescape())
        assert page.evaluate("getComputedStyle(document.querySelector('.button')).cursor") == "pointer"  # style came
        page.click(f'main li[lang="{language}"] a')
        page.wait_for_url("**/" + home)
        expect(page.locator("html")).to_have_attribute("lang", language)


BROKEN = """() => [...document.querySelectorAll(".places a")].flatMap((tile) => {
  const walk = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walk.nextNode()) {
    for (const word of walk.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, word.index);
      range.setEnd(walk.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((line) => Math.round(line.bottom))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
"""The words in the tiles of a page that stand on more than one line."""


def test_on_a_phone_the_whole_menu_is_in_sight_and_no_word_of_a_tile_is_broken(open_page: Open) -> None:
    """In every language, as it depends on the length of its words."""
    found = {}
    page = open_page("", width=360, height=740)
    for language in BUILT:
        page.goto(page.watch.home + ("" if language == "nl" else f"{language}/") + "regio/leidse-regio/")
        menu = page.locator(".site-nav ul").evaluate("list => list.scrollWidth - list.clientWidth")
        found[language] = (menu, page.evaluate(BROKEN))
    assert found == dict.fromkeys(BUILT, (0, []))
