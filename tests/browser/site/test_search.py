"""Search: in the reader's own language, loaded on the first keystroke, by keyboard, and honest when it fails."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

QUERIES = {"nl": "stamschool", "en": "stamschool", "ar": "مدرسة", "uk": "школа", "tr": "stamschool", "pl": "stamschool"}
"""A word that pages of the language hold, and `stamschool` pages of every language do."""
ODD_ONES = ("qqxqqz", "$&", "$`", "$'", "{query}")
LAZY = (
    "subjects/search/minisearch.js",
    "subjects/search/search-index.js",
    "subjects/search/search.js",
    "tables/places.json",
    "search/index.json",
)


def type_in(page: Page, text: str) -> None:
    """Type into the search field, key by key."""
    page.wait_for_selector("#zoek:visible")
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
    assert len(lazy_paths(server)) == len(LAZY)


@pytest.mark.parametrize("language", QUERIES)
def test_only_pages_of_the_language_are_found(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Every result lies under the language's folder, the number is told in its words, and there is no violation."""
    home = "" if language == "nl" else f"{language}/"
    page = open_page(home)
    type_in(page, QUERIES[language])
    expect(page.locator(".search-results a").first).to_be_visible()
    links = page.locator(".search-results li a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    others = ("/en/", "/ar/") if language == "nl" else ()
    assert all(link.startswith(f"/{home}") and not link.startswith(others or "//") for link in links)
    told = catalogues[language].text("site.search.count", n=len(links)).unescape()
    expect(page.locator(".search-state")).to_have_text(told)
    assert [path for path in server.paths if path.endswith("index.json")] == [f"/{home}search/index.json"]
    assert glance(page) == []


@pytest.mark.same_browser
def test_a_result_is_reached_and_opened_by_keyboard(open_page: Open) -> None:
    """Down to the first result and up to the field again, Escape closes, and Enter on a result opens its page."""
    page = open_page("")
    type_in(page, "kosten")
    link = page.locator(".search-results a").first
    expect(link).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(link).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#zoek")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".search-results")).to_be_hidden()
    expect(page.locator("#zoek")).to_be_focused()
    expect(page.locator("#zoek")).to_have_value("kosten")
    type_in(page, " ")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    target = link.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.same_browser
@pytest.mark.parametrize(("language", "query"), [("nl", "schoolbus"), ("en", "waiting list"), ("ar", "لقاح")])
def test_enter_opens_the_page_with_all_answers(open_page: Open, language: str, query: str) -> None:
    """What is sought stands in the fragment only; the answers are links with the hit marked, without a violation."""
    page = open_page("" if language == "nl" else f"{language}/", width=360)
    type_in(page, query)
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/#q=*")
    expect(page.locator(".search-list a").first).to_be_visible()
    expect(page.locator(".search-list mark").first).to_be_visible()
    expect(page.locator(".search-page input")).to_have_value(query)
    expect(page.locator(".search-empty")).to_be_hidden()
    assert glance(page) + overflow(page) == []
    page.fill(".search-page input", "qqxqqz")
    page.keyboard.press("Enter")
    expect(page.locator(".search-list li")).to_have_count(0)
    expect(page.locator(".search-empty a")).to_have_count(6)


@pytest.mark.same_browser
@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_hit_is_marked_and_what_is_typed_never_becomes_markup(open_page: Open, language: str) -> None:
    """The words stand in a mark; tags that are typed stay text."""
    page = open_page("" if language == "nl" else f"{language}/")
    type_in(page, {"nl": "tolk", "ar": "مترجم"}[language])
    expect(page.locator(".search-results mark").first).to_be_visible()
    page.fill("#zoek", "<img/qqxqqz>")
    expect(page.locator(".search-state")).to_contain_text("<img/qqxqqz>")
    expect(page.locator(".search-results img")).to_have_count(0)


@pytest.mark.same_browser
@pytest.mark.each_direction
@pytest.mark.parametrize(
    ("language", "typed", "heading", "target"),
    [
        ("nl", "Weesp", "Weesp (gemeente Amsterdam)", "/gemeente/amsterdam/"),
        ("nl", "Den Bosch", "'s-Hertogenbosch (Den Bosch)", "/gemeente/den-bosch/"),
        ("ar", "هيلفرسوم", "هيلفرسوم – Hilversum", "/ar/gemeente/hilversum/"),
    ],
)
def test_a_place_leads_to_its_page(
    open_page: Open, language: str, typed: str, heading: str, target: str
) -> None:
    """The first answer names the place with its municipality."""
    page = open_page("" if language == "nl" else f"{language}/")
    type_in(page, typed)
    link = page.locator(".search-results a").first
    expect(link).to_contain_text(heading)
    assert str(link.evaluate("link => link.href")).endswith(target)


@pytest.mark.same_browser
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_without_javascript_the_page_says_what_to_do_instead(open_page: Open, language: str) -> None:
    """The field is not there; the sentence and the links are."""
    page = open_page(f"{'' if language == 'nl' else language + '/'}zoeken/", java_script_enabled=False)
    expect(page.locator(".search-page input")).to_be_hidden()
    expect(page.locator(".search-page .notice")).to_be_visible()
    expect(page.locator(".search-empty a")).to_have_count(6)


@pytest.mark.same_browser
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_nothing_found_is_told_with_the_query_as_it_was_typed(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """A word that is nowhere, and the signs of a pattern: no list, and the words of the catalogue.

    Under the field and on the page with all answers: what was sought stands there once, and nothing else.
    """
    home = "" if language == "nl" else f"{language}/"
    page = open_page(home)
    for query in ODD_ONES:
        page.fill("#zoek", "")
        type_in(page, query)
        expect(page.locator(".search-state")).to_have_text(_none(catalogues[language], query))
        expect(page.locator(".search-results li")).to_have_count(0)
    for query in ODD_ONES:
        page.goto(f"{page.watch.home}{home}zoeken/#q={quote(query)}")
        expect(page.locator(".search-page [role=status]")).to_have_text(_none(catalogues[language], query))


def _none(words: Catalogue, query: str) -> str:
    return words.template("site.search.none").replace("{query}", query)


@pytest.mark.parametrize("missing", ["*/search/index.json", "/assets/release/*/subjects/search/minisearch.js"])
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
    assert glance(page) == []
    server.refused = set()
    if missing.endswith("index.json"):
        type_in(page, "ten")
        expect(page.locator(".search-results a").first).to_be_visible()
