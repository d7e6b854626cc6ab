"""Dutch stands under a translation, each piece under its own, for who helps; it stays while the tab is open."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

BUTTON, SAID = "[data-beside]", ".beside"
KINDS = ["ouders/aanmelden/", "gemeente/leiden/#leeftijd-6", "regio/leidse-regio/alles/"]
"""A page by hand, the week of a municipality, and all of a region."""
WORDS = """element => {
  const copy = element.cloneNode(true);
  for (const part of copy.querySelectorAll(".cite")) part.remove();
  return copy.textContent.replace(/\\s+/g, " ").trim();
}"""
"""The words of an element, without the numbers of sources."""


def add(page: Page) -> None:
    """Ask for the Dutch, and wait for it."""
    page.click(BUTTON)
    expect(page.locator(SAID).first).to_be_attached()


def of(page: Page, selector: str) -> str:
    """The Dutch of what `selector` finds first."""
    piece = page.locator(selector).first
    found = piece.locator("> .beside, + .beside").first
    return str(found.evaluate(WORDS))


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("address", "selectors"),
    [
        ("ouders/aanmelden/", ("h1", "h2#waar", "h2#waar + p", "table tbody tr:nth-child(2) td")),
        ("gemeente/leiden/#leeftijd-6", ("#leeftijd-6 .now",)),
        ("regio/leidse-regio/alles/", (".path-step p",)),
    ],
)
@pytest.mark.each_case
def test_the_dutch_stands_with_the_piece_it_is_the_dutch_of(
    open_page: Open, language: str, address: str, selectors: tuple[str, ...]
) -> None:
    """A title, a paragraph, a cell and a step, from right to left too; what is Dutch says so and runs from the left."""
    dutch = open_page(address)
    page = open_page(f"{language}/{address}")
    for number, selector in enumerate(selectors):
        page.locator(selector).first.evaluate("(element, number) => { element.dataset.test = number; }", number)
    add(page)
    expect(page.locator(".beside:not([lang=nl][dir=ltr])")).to_have_count(0)
    for number, selector in enumerate(selectors):
        assert of(page, f"[data-test='{number}']") == dutch.locator(selector).first.evaluate(WORDS), selector


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("address", KINDS)
def test_no_dutch_stands_twice_and_no_number_differs(open_page: Open, language: str, address: str) -> None:
    """A pair holds the same digits; what a language says without them, as Arabic two weeks, has none of its own."""
    page = open_page(f"{language}/{address}")
    add(page)
    pairs = page.evaluate(
        """() => [...document.querySelectorAll(".beside")].map((said) => {
          const own = said.parentElement.closest("li, p, dt, dd, td, th, summary") ?? said.previousElementSibling;
          const copy = own.cloneNode(true);
          for (const part of copy.querySelectorAll(".beside, .cite, ul, ol, dl, table")) part.remove();
          const digits = (text) => (text.match(/\\d+/g) ?? []).sort().join();
          return [digits(copy.textContent), digits(said.textContent), copy.textContent, said.textContent];
        })"""
    )
    assert len(pairs) > 25
    assert [pair for pair in pairs if pair[0] and pair[0] != pair[1]] == []
    expect(page.locator(".beside .beside")).to_have_count(0)


def test_a_page_that_is_made_otherwise_gets_the_dutch_of_a_whole_part(open_page: Open) -> None:
    """A paragraph that one page lacks moves nothing: its part is told whole, and the parts beside it piece by piece."""
    page = open_page("en/ouders/aanmelden/")
    page.evaluate("document.querySelector('h2#waar + p').remove()")
    add(page)
    expect(page.locator("h2#waar + p > .beside")).to_have_count(0)
    assert page.locator("h2#waar ~ .beside").first.evaluate(WORDS) == "Waar meldt u aan?"
    assert of(page, "h2#antwoord") == "Wanneer moet de school antwoord geven?"


def test_pressed_again_the_dutch_goes(open_page: Open) -> None:
    """The page is as it was, and the button says that it is off."""
    page = open_page("en/ouders/aanmelden/")
    before = page.locator("article").inner_html()
    add(page)
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "true")
    page.click(BUTTON)
    expect(page.locator(SAID)).to_have_count(0)
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
    assert page.locator("article").inner_html() == before


def test_it_stays_while_the_tab_is_open_in_every_language_and_on_dutch_pages_changes_nothing(open_page: Open) -> None:
    """From page to page, until it is pressed again."""
    page = open_page("en/ouders/aanmelden/")
    add(page)
    page.goto(page.watch.home + "ar/ouders/papieren/")
    expect(page.locator(SAID).first).to_be_attached()
    page.goto(page.watch.home + "ouders/papieren/")
    expect(page.locator(f"{SAID}, {BUTTON}")).to_have_count(0)
    page.goto(page.watch.home + "en/ouders/papieren/")
    expect(page.locator(SAID).first).to_be_attached()
    page.click(BUTTON)
    page.reload()
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(SAID)).to_have_count(0)


@pytest.mark.parametrize("address", KINDS)
def test_without_a_script_a_link_leads_to_the_dutch_page(open_page: Open, address: str) -> None:
    """And no button is there that does nothing."""
    page = open_page(f"ar/{address}", java_script_enabled=False)
    expect(page.locator(BUTTON)).to_be_hidden()
    page.click(".reading a[hreflang=nl]")
    expect(page).to_have_url(page.watch.home + address.partition("#")[0])


def test_dutch_that_does_not_come_is_told_and_asked_for_again(open_page: Open, server: SiteServer) -> None:
    """Nothing changes on the page, and the next press is a new try."""
    page = open_page("en/ouders/aanmelden/")
    page.watch.expected()
    server.refused.add("/ouders/aanmelden/")
    page.click(BUTTON)
    told = page.locator(".reading > [role=status]")
    expect(told).to_be_visible()
    expect(told).to_have_text("The Dutch does not come now. See whether you have internet, and try again.")
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
    server.refused.clear()
    add(page)
    expect(told).to_be_hidden()


def test_paper_holds_the_dutch_too(open_page: Open) -> None:
    """Under each piece, and not the buttons."""
    page = open_page("en/ouders/aanmelden/")
    add(page)
    page.emulate_media(media="print")
    expect(page.locator("h2#waar + .beside")).to_be_visible()
    expect(page.locator(".reading")).to_be_hidden()


def test_the_name_of_a_field_stays_in_the_language_of_the_page(open_page: Open) -> None:
    """Scripts read it, and a list of errors repeats it: the Dutch stands under it."""
    page = open_page("en/brieven/tolk/")
    names = "[...document.querySelectorAll('label, legend, h1, h2')].map((name) => name.textContent)"
    before = page.evaluate(names)
    add(page)
    assert page.evaluate(names) == before
    assert page.locator("label + .beside").count() > 3


@pytest.mark.rules_beside
@pytest.mark.each_case
@pytest.mark.parametrize("first", [True, False])
def test_an_answer_of_a_calculator_has_its_dutch(
    open_page: Open, catalogues: dict[str, Catalogue], first: bool
) -> None:
    """Its verdict and its steps, whether the Dutch was asked for before the answer or after."""
    page = open_page("ar/vastgelopen/", width=360)
    if first:
        add(page)
    questions = Questions(page, catalogues["ar"])
    questions.begin()
    questions.answer({"municipality": "GM0402", "situation": "full", "where": "language-class", "at_home": False})
    expect(page.locator(".result .answer .path-step").first).to_be_visible()
    if not first:
        add(page)
    outcome = catalogues["nl"].text("stall.outcome.class-full.title").unescape()
    expect(page.locator(".verdict + .beside")).to_have_text(outcome)
    steps = page.locator(".result .answer .path-step")
    expect(steps.locator("p > .beside").first).to_be_visible()
    assert steps.locator("p > .beside").count() >= steps.count()


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_pages_with_the_dutch(open_page: Open, language: str, scheme: Any) -> None:
    """Nothing that axe finds, nothing wider than a small phone, in both directions and schemes."""
    page = open_page(f"{language}/", width=360, color_scheme=scheme)
    add(page)
    wrong = glance(page) + overflow(page)
    for address in KINDS:
        page.goto(f"{page.watch.home}{language}/{address}")
        expect(page.locator(SAID).first).to_be_attached()
        wrong += glance(page) + overflow(page)
    assert wrong == []
