"""Search: in the reader's own language, loaded on the first keystroke, by keyboard, and honest when it fails."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import axe
from generator.catalogue import Catalogue

QUERIES = {"nl": "stamschool", "en": "stamschool", "ar": "مدرسة"}
"""A word that pages of the language hold, and `stamschool` pages of every language do."""
LAZY = ("search/index.json", "assets/js/search.js", "assets/js/minisearch.js")


def type_in(page: Page, text: str) -> None:
    """Type into the search field, key by key."""
    page.locator("#zoek").press_sequentially(text)


def lazy_paths(server: SiteServer) -> list[str]:
    """What was asked for that only a search needs."""
    return [path for path in server.paths if path.endswith(LAZY)]


def test_nothing_of_the_search_is_loaded_before_the_first_keystroke(open_page: Open, server: SiteServer) -> None:
    """Neither opening the page nor focusing the field asks for index or library; the first letter does."""
    page = open_page("")
    page.click("#zoek")
    page.wait_for_load_state("networkidle")
    assert lazy_paths(server) == []
    type_in(page, "s")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert sorted(lazy_paths(server)) == sorted(f"/{path}" for path in LAZY)


@pytest.mark.parametrize("language", QUERIES)
def test_only_pages_of_the_language_are_found(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Every result lies under the language's folder, the number is told in its words, and there is no violation."""
    home = "" if language == "nl" else f"{language}/"
    page = open_page(home)
    type_in(page, QUERIES[language])
    expect(page.locator(".search-results a").first).to_be_visible()
    links = page.locator(".search-results a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    others = ("/en/", "/ar/") if language == "nl" else ()
    assert all(link.startswith(f"/{home}") and not link.startswith(others or "//") for link in links)
    told = catalogues[language].text("site.search.count", n=len(links)).unescape()
    expect(page.locator(".search-state")).to_have_text(told)
    assert [path for path in server.paths if path.endswith("index.json")] == [f"/{home}search/index.json"]
    assert axe(page) == []


def test_a_result_is_reached_and_opened_by_keyboard(open_page: Open) -> None:
    """Type, Tab to the first result, Enter: its page opens."""
    page = open_page("")
    type_in(page, "kosten")
    expect(page.locator(".search-results a").first).to_be_visible()
    page.keyboard.press("Tab")
    link = page.locator(".search-results a").first
    expect(link).to_be_focused()
    target = link.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_nothing_found_is_told_with_the_query(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """A word that is nowhere: no list, and the words of the catalogue."""
    page = open_page("" if language == "nl" else f"{language}/")
    type_in(page, "qqxqqz")
    told = catalogues[language].text("site.search.none", query="qqxqqz").unescape()
    expect(page.locator(".search-state")).to_have_text(told)
    expect(page.locator(".search-results li")).to_have_count(0)


@pytest.mark.parametrize("missing", ["*/search/index.json", "/assets/js/minisearch.js"])
def test_a_search_that_cannot_load_says_so_and_works_later(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], missing: str
) -> None:
    """Index or library refused: a plain sentence. When the index is back, the next letter finds."""
    server.refused = {missing}
    page = open_page("")
    page.watch.expected()
    type_in(page, "kos")
    expect(page.locator(".search-state")).to_have_text(catalogues["nl"].text("site.search.failed").unescape())
    expect(page.locator(".search-results")).to_be_visible()
    assert axe(page) == []
    server.refused = set()
    if missing.endswith("index.json"):
        type_in(page, "ten")
        expect(page.locator(".search-results a").first).to_be_visible()
