"""Where somebody lives is asked by postcode too, and asked once: it stands in every field while the tab is open."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

FIELD, OPTIONS, LIST, STATE = "input.place", "[role=option]", "select[data-places]", ".place-state"


def opened(open_page: Open, path: str) -> Page:
    """The page with its field on the screen."""
    page = open_page(path, width=360)
    if page.locator(".start button").is_visible():
        page.click(".start button")
    expect(page.locator(FIELD)).to_be_visible()
    return page


@pytest.mark.same_browser
def test_nothing_is_fetched_before_somebody_goes_to_the_field(open_page: Open) -> None:
    """The names of the whole country come with the focus."""
    asked: list[Request] = []
    page = opened(open_page, "klassen/")
    page.on("request", lambda request: asked.append(request))
    page.wait_for_load_state("networkidle")
    assert [request.url for request in asked if "places.json" in request.url] == []
    with page.expect_request("**/tables/places.json"):
        page.focus(FIELD)


# typed | offered | what is said, with its place
SAID = [
    ("2513 AB", ["2513 – Den Haag"], "place.count", {}),
    ("9616", ["9616 – Groningen", "9616 – Midden-Groningen"], "place.ask",
     {"places": "Groningen {or} Midden-Groningen"}),
    ("hilversom", ["Hilversum"], "place.near", {"query": "hilversom"}),
    ("1080", None, "place.no-postcode", {"query": "1080"}),
    ("25", None, "place.digits", {}),
]


@pytest.mark.same_browser
@pytest.mark.parametrize(("language", "either"), [("nl", "of"), ("ar", "أو")])
def test_what_is_not_certain_is_asked_and_nothing_is_chosen(
    open_page: Open, catalogues: dict[str, Catalogue], language: str, either: str
) -> None:
    """A postcode, one that was divided, a misspelling, an unknown postcode and half of one, in two directions."""
    page = opened(open_page, ("" if language == "nl" else f"{language}/") + "wegwijzer/")
    for typed, offered, key, given in SAID:
        page.fill(FIELD, typed)
        words = {name: text.replace("{or}", either) for name, text in given.items()}
        numbers = {"n": len(offered or [])} if key == "place.count" else {}
        expect(page.locator(STATE)).to_have_text(catalogues[language].text(key, **words, **numbers).unescape())
        if offered:
            expect(page.locator(OPTIONS)).to_have_text(offered)
        expect(page.locator(LIST)).to_have_value("")
    assert glance(page) + overflow(page) == []


@pytest.mark.same_browser
def test_a_place_that_was_chosen_stands_on_other_pages_and_in_other_languages(open_page: Open) -> None:
    """Chosen once by postcode; there on the list of classes and in Arabic; nowhere but in this tab."""
    page = opened(open_page, "wegwijzer/")
    page.locator(FIELD).press_sequentially("2513")
    expect(page.locator(OPTIONS)).to_have_text(["2513 – Den Haag"])  # the names of the country have come
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("GM0518")
    root = page.url.split("wegwijzer/")[0]
    for path in ("klassen/", "ar/klassen/"):
        page.goto(root + path)
        expect(page.locator(LIST)).to_have_value("GM0518")
        expect(page.locator(FIELD)).to_have_value("Den Haag")
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    page.goto(f"{root}gemeenten/insluiten/")
    expect(page.locator(FIELD)).to_have_value("")


@pytest.mark.same_browser
def test_what_is_taken_back_is_forgotten_and_a_link_says_more_than_what_was_chosen(open_page: Open) -> None:
    """A reset, and a letter more, leave nothing for the next page; a list for another place shows that place."""
    page = opened(open_page, "wegwijzer/")
    _leiden(page)
    page.keyboard.type("x")
    page.wait_for_function("sessionStorage.length === 0")
    _leiden(page)
    page.goto(page.url.split("wegwijzer/")[0] + "klassen/#gemeente=GM0579")
    expect(page.locator(FIELD)).to_have_value("Oegstgeest")
    assert page.evaluate("sessionStorage.length") == 1
    page.click("[type=reset]")
    page.wait_for_function("sessionStorage.length === 0")


def _leiden(page: Page) -> None:
    page.fill(FIELD, "")
    page.locator(FIELD).press_sequentially("Leiden")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("Object.values(sessionStorage)") == ["GM0546"]


@pytest.mark.same_browser
def test_who_clears_the_answers_clears_the_place_too(open_page: Open) -> None:
    """For a phone that others use: the next page asks again where one lives."""
    page = opened(open_page, "wegwijzer/")
    page.locator(FIELD).press_sequentially("Leiden")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_function("Object.values(sessionStorage).includes('GM0546')")
    page.locator(".clear:visible").first.click()
    page.wait_for_function("sessionStorage.length === 0")
    page.goto(page.url.split("wegwijzer/")[0] + "klassen/")
    expect(page.locator(FIELD)).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("")


def test_a_postcode_chooses_nothing_before_the_places_have_come(open_page: Open, server: SiteServer) -> None:
    """On a slow line the first place of the country is not what Enter takes."""
    server.held = {"/assets/release/*/tables/places.json"}
    page = opened(open_page, "klassen/")
    page.locator(FIELD).press_sequentially("2513")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("")
    page.watch.expected()
