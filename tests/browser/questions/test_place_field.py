"""The field for the municipality: what is typed finds places, and nothing is chosen but by picking it."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

FIELD, OPTIONS, LIST = "input.place", "[role=option]", "select[data-places]"
TOWNS = "/assets/release/*/tables/places.json"
PAGES = ("wegwijzer/", "vastgelopen/", "klassen/", "gemeenten/insluiten/", "los/wegwijzer/")


def opened(open_page: Open, path: str, language: str = "nl", width: int = 1280) -> Page:
    """The page with its field on the screen."""
    page = open_page(("" if language == "nl" else f"{language}/") + path, width=width)
    if page.locator(".start button").is_visible():
        page.click(".start button")
    expect(page.locator(FIELD)).to_be_visible()
    return page


@pytest.mark.parametrize("path", PAGES)
def test_every_list_of_municipalities_is_a_field_that_takes_names_in_use(open_page: Open, path: str) -> None:
    """Den Bosch is offered under its own name, is chosen by picking it, and the list holds its code."""
    page = opened(open_page, path)
    page.locator(FIELD).press_sequentially("Den Bosch")
    expect(page.locator(OPTIONS)).to_have_text(["'s-Hertogenbosch (Den Bosch)"])
    expect(page.locator(LIST)).to_have_value("")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("GM0796")
    expect(page.locator(FIELD)).to_have_value("'s-Hertogenbosch (Den Bosch)")


# typed | offered | code
PLACES = [
    ("nl", "Weesp", ["Weesp (gemeente Amsterdam)"], "GM0363"),
    ("nl", "Bussum", ["Bussum (gemeente Gooise Meren)"], "GM1942"),
    ("nl", "Hoofddorp", ["Hoofddorp (gemeente Haarlemmermeer)"], "GM0394"),
    ("nl", "Noordoost", ["Noardeast-Fryslân (Noordoost-Friesland)", "Noordoostpolder"], "GM1970"),
    ("en", "The Hague", ["The Hague – Den Haag"], "GM0518"),
    (
        "ar",
        "امستردام",
        [
            "أمستردام – Amsterdam",
            "أمستردام داوفندرخت – Amsterdam-Duivendrecht (بلدية Ouder-Amstel)",
            "نيوف أمستردام – Nieuw-Amsterdam (بلدية Emmen)",
        ],
        "GM0363",
    ),
]


@pytest.mark.each_direction
@pytest.mark.parametrize(("language", "typed", "offered", "code"), PLACES)
def test_one_sees_what_is_chosen(open_page: Open, language: str, typed: str, offered: list[str], code: str) -> None:
    """A town stands with its municipality; typing alone chooses nothing, a click on the option does."""
    page = opened(open_page, "wegwijzer/", language, width=360)
    page.locator(FIELD).press_sequentially(typed)
    expect(page.locator(OPTIONS)).to_have_text(offered)
    assert glance(page) + overflow(page) == []
    expect(page.locator(LIST)).to_have_value("")
    page.locator(OPTIONS).first.click()
    expect(page.locator(LIST)).to_have_value(code)
    expect(page.locator(OPTIONS)).to_have_count(len(offered))
    expect(page.locator("[role=listbox]")).to_be_hidden()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_an_unknown_name_is_told_and_the_whole_list_is_there(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """No guess: the words of the catalogue and every municipality; going on asks to choose."""
    page = opened(open_page, "wegwijzer/", language)
    page.locator(FIELD).press_sequentially("Qwxyzplaats")
    told = catalogues[language].text("place.none", query="Qwxyzplaats").unescape()
    expect(page.locator(".place-state")).to_have_text(told)
    expect(page.locator(OPTIONS)).to_have_count(343)
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("")
    expect(page.locator(".place-state")).to_contain_text(catalogues[language].text("place.pick").unescape())
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    page.click(".questions [type=submit]")
    expect(page.locator(FIELD)).to_have_attribute("aria-invalid", "true")
    expect(page.locator(FIELD)).to_be_focused()


def test_typing_on_after_a_choice_takes_it_back(open_page: Open) -> None:
    """A letter more, and nothing is chosen until it is picked again."""
    page = opened(open_page, "wegwijzer/")
    page.locator(FIELD).press_sequentially("Leiden")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("GM0546")
    page.keyboard.type("x")
    expect(page.locator(LIST)).to_have_value("")


def test_what_is_chosen_elsewhere_stands_in_the_field(open_page: Open) -> None:
    """A frame with its municipality, and a link to a list: the field shows the name; a reset empties it."""
    page = open_page("los/wegwijzer/?gemeente=GM0402")
    page.click(".start button")
    page.click(".summary li:first-child button")
    expect(page.locator(FIELD)).to_have_value("Hilversum")
    page = opened(open_page, "klassen/#gemeente=GM0579")
    expect(page.locator(FIELD)).to_have_value("Oegstgeest")
    page.click("[type=reset]")
    expect(page.locator(FIELD)).to_have_value("")


def test_whatever_is_typed_chooses_nothing(open_page: Open, whole: bool) -> None:
    """Random texts, each left with Enter and Tab: the list stays without an answer."""
    page = opened(open_page, "klassen/")
    chance = random.Random("typed")
    for _ in range(200 if whole else 10):
        page.fill(FIELD, "".join(chance.choices("abdeghilmnorstuvw '-", k=chance.randint(1, 9))))
        page.press(FIELD, "Enter")
        page.press(FIELD, "Tab")
        assert page.locator(LIST).input_value() == ""


def test_names_that_come_late_leave_the_place_somebody_stands_on(open_page: Open) -> None:
    """On a slow line the list grows under the hand: the arrow and Enter still take what they pointed at."""
    page = opened(open_page, "wegwijzer/")
    held: list[Route] = []
    page.route(f"**{TOWNS}", lambda route: held.append(route))
    page.locator(FIELD).press_sequentially("Leiden")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("Leiden")
    page.locator("[role=option]").first.evaluate("option => { option.dataset.old = 'yes'; }")
    held[0].continue_()
    expect(page.locator("[role=option][data-old]")).to_have_count(0)  # the list was made anew
    page.keyboard.press("Enter")
    expect(page.locator(LIST)).to_have_value("GM0546")
