"""From the first page to the first step of a family: on a phone, by touch and by key, in a few taps."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

WIDTH, HEIGHT = 360, 740
MOST_TAPS = 4


class Journey(NamedTuple):
    """A child, and the page and step it ends at."""

    typed: str
    ages: str
    page: str
    says: str
    """A word of the first step."""


JOURNEYS = {
    "Hilversum, 8 years": Journey("Hilversum", "leeftijd-6", "hilversum", "basisschool"),
    "Leiden, 5 years": Journey("Leiden", "leeftijd-4", "leiden", "basisschool"),
    "Leiden, 8 years": Journey("Leiden", "leeftijd-6", "leiden", "aanmeldpunt"),
    "Leiden, 13 years": Journey("Leiden", "leeftijd-12", "leiden", "ISK"),
    "Almere, 6 years": Journey("Almere", "leeftijd-6", "almere", "taalklas"),
    "Terschelling, 14 years": Journey("Terschelling", "leeftijd-12", "terschelling", "gemeente"),
    "Bussum, in an azc": Journey("bussum", "azc", "gooise-meren", "opvang"),
    "17 years and 8 months, Rotterdam": Journey("Rotterdam", "leeftijd-12", "rotterdam", "formulier"),
}


def chosen(page: Page, typed: str) -> int:
    """Choose where the family lives on the first page; how many taps that took."""
    page.locator("input.place").tap()
    page.locator("input.place").fill(typed)
    page.locator("[role=option]").first.tap()
    return 2


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_the_first_step_is_a_few_taps_away_and_on_the_first_screen(open_page: Open, journey: Journey) -> None:
    """Where the family lives, how old the child is: then what to do stands there, and how to reach somebody."""
    page = open_page("", width=WIDTH, height=HEIGHT, has_touch=True)
    taps = chosen(page, journey.typed)
    page.locator(f"[data-ages={journey.ages}]").tap()
    page.wait_for_url(re.compile(rf"/gemeente/{journey.page}/#{journey.ages}$"))
    assert taps + 1 <= MOST_TAPS
    week = page.locator(f"section.week#{journey.ages}")
    now = week.locator(".now")
    expect(now).to_contain_text(journey.says)
    expect(now).to_be_in_viewport(ratio=1)
    expect(page.locator("section.week:visible")).to_have_count(1)
    assert overflow(page) == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_last_day_counts_from_the_day_of_applying_and_goes_into_the_calendar(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Six weeks after the day that is filled in; until one is, after today."""
    page = open_page(f"{'' if language == 'nl' else 'ar/'}gemeente/hilversum/#leeftijd-6", width=WIDTH, height=HEIGHT)
    box = page.locator("#leeftijd-6 .answer-day")
    day = date.today() + timedelta(weeks=6)
    expect(box.locator(".last-day")).to_contain_text(str(day.year))
    box.locator("input").fill("1-10-2026")
    expect(box.locator(".last-day")).to_contain_text(catalogues[language].day(date(2026, 11, 12)))
    with page.expect_download() as download:
        box.locator("button").click()
    text = download.value.path().read_text("utf-8")
    assert "DTSTART;VALUE=DATE:20261112" in text and "TRIGGER:-P1D" in text
    glance(page)


def test_a_day_that_is_none_is_told_beside_the_field(open_page: Open) -> None:
    """And nothing is saved."""
    page = open_page("gemeente/hilversum/#leeftijd-6")
    box = page.locator("#leeftijd-6 .answer-day")
    box.locator("input").fill("32-13-2026")
    box.locator("button").click()
    expect(box.locator(".field-error")).to_be_visible()
    expect(box.locator("input")).to_be_focused()


def test_who_presses_an_age_first_is_asked_where_they_live(open_page: Open) -> None:
    """The sentence stands by the field, which gets the focus."""
    page = open_page("", width=WIDTH, height=HEIGHT)
    page.locator("[data-ages=leeftijd-6]").click()
    expect(page.locator("#fout-woonplaats")).to_be_visible()
    expect(page.locator("input.place")).to_be_focused()


def test_the_place_of_a_page_is_remembered_on_the_first_page(open_page: Open) -> None:
    """Who came by a link to a municipality need not say it again: one tap on an age leads back there."""
    page = open_page("gemeente/almere/")
    page.goto(page.watch.home)
    expect(page.locator("input.place")).to_have_value("Almere")
    page.locator("[data-ages=leeftijd-4]").click()
    page.wait_for_url(re.compile(r"/gemeente/almere/#leeftijd-4$"))


def test_without_a_script_the_letters_lead_to_a_municipality_and_it_asks_the_age(open_page: Open) -> None:
    """Age and place as links: three taps without any script."""
    page = open_page("", width=WIDTH, height=HEIGHT, java_script_enabled=False)
    expect(page.locator("form.this-week")).to_be_hidden()
    page.locator(".all-places summary").click()
    page.locator(".all-places a", has_text="Terschelling").click()
    expect(page.locator("section.week:visible")).to_have_count(0)
    page.locator(".ages a").nth(3).click()
    expect(page.locator("section.week:visible .now")).to_be_visible()


def test_by_keyboard_from_the_field_to_the_age(open_page: Open) -> None:
    """Type, choose with the arrow and Enter, go on with Tab, Enter."""
    page = open_page("")
    page.locator("input.place").focus()
    page.keyboard.type("weesp")
    expect(page.locator("[role=option]").first).to_contain_text("Weesp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/gemeente/amsterdam/#leeftijd-0$"))


@pytest.mark.each_case
@pytest.mark.parametrize(("anchor", "shown"), [("", ".leaflet"), ("#leeftijd-6", "section.week#leeftijd-6 .now")])
def test_paper_holds_the_week_or_a_leaflet_on_one_sheet(open_page: Open, anchor: str, shown: str) -> None:
    """With an age chosen that week; without one what a town hall hands out, on one side of A4."""
    page = open_page(f"gemeente/hilversum/{anchor}")
    page.emulate_media(media="print")
    expect(page.locator(shown)).to_be_visible()
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert pages == 1


def test_a_topic_names_who_helps_in_the_municipality_that_was_chosen(open_page: Open) -> None:
    """Its offices with their buttons, in place of the list of all municipalities; without a choice the list stays."""
    page = open_page("ouders/recht/")
    expect(page.locator("a.own-place")).to_have_attribute("href", "../../regio/")
    page.goto(page.watch.home + "gemeente/hilversum/")
    page.goto(page.watch.home + "ouders/recht/")
    expect(page.locator("a.own-place")).to_have_attribute("href", re.compile(r"/gemeente/hilversum/$"))
    expect(page.locator("main a[href='tel:0356926620']").first).to_be_visible()


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("region", ["leidse-regio", "rotterdam", "rond-eindhoven"])
def test_the_sheet_of_a_region_is_one_sheet(open_page: Open, region: str, language: str) -> None:
    """What a town hall hands out: each age with its first step and what to say in Dutch, on one side of A4."""
    page = open_page(f"{'' if language == 'nl' else 'ar/'}regio/{region}/folder/", width=WIDTH)
    expect(page.locator("[data-print]")).to_be_visible()
    assert glance(page) + overflow(page) == []
    expect(page.locator(".sheet tbody tr")).to_have_count(6)
    assert page.locator(".sheet tbody [lang=nl]").count() >= 6
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
