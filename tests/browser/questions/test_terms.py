"""The last days a family sees: each from its own event, asked beside its term, and a call where one has passed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from built import BUILT
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

AALTEN, HILVERSUM = "GM0197", "GM0402"
WRITTEN = {"where": "regular-school", "at_home": False, "in_writing": True}


def answered(open_page: Open, catalogues: dict[str, Catalogue], language: str, answers: dict) -> Page:
    page = open_page(f"{'' if language == 'nl' else language + '/'}vastgelopen/", width=360)
    questions = Questions(page, catalogues[language])
    page.click(".start button")
    for name, value in answers.items():
        questions.fill(name, value)
        page.click(".questions [type=submit]")
    expect(page.locator(".result .path-step").first).to_be_visible()
    return page


def row(page: Page, step: str) -> str:
    return f".result [data-step={step}] .term-row"


@pytest.mark.parametrize("language", BUILT)
def test_what_was_answered_tells_when_a_term_began(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Seven weeks without an answer: three weeks of the ten are left, and nothing is asked again."""
    given = {"municipality": AALTEN, "situation": "no-answer", **WRITTEN, "weeks": 7}
    page = answered(open_page, catalogues, language, given)
    last = date.today() + timedelta(weeks=3)
    assert page.locator(row(page, "school-extends")).get_attribute("data-on") == last.isoformat()
    expect(page.locator(".event-day")).to_have_count(0)
    with page.expect_download() as found:
        page.click("[data-tool=calendar]")
    told = Path(found.value.path()).read_text("utf-8").replace("\r\n ", "")
    call = catalogues[language].text("calc.ics.theirs", who="").unescape().strip()
    assert f"SUMMARY:{call}" in told and f"DTSTART;VALUE=DATE:{last:%Y%m%d}" in told and "BEGIN:VALARM" in told


@pytest.mark.parametrize("language", BUILT)
def test_a_passed_term_says_since_when_and_whom_to_call(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Eight weeks at home in Hilversum: four weeks ago it was time to call, and the number stands there."""
    given = {"municipality": HILVERSUM, "situation": "full", "where": "regular-school", "at_home": True, "weeks": 8}
    page = answered(open_page, catalogues, language, given)
    passed = page.locator(row(page, "no-place") + " .passed")
    expect(passed).to_be_visible()
    expect(passed.locator("a[href^='tel:']")).to_have_attribute("href", "tel:0356926620")
    expect(page.locator(row(page, "no-place") + " .last-day")).to_have_count(0)
    expect(page.locator("[data-tool=calendar]")).to_be_hidden()
    assert glance(page) == [] and overflow(page) == []


@pytest.mark.parametrize("language", BUILT)
def test_the_day_of_a_decision_is_asked_beside_its_term(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Objection and dispute count from the letter: no day before it is told, the same day for both after it."""
    given = {"municipality": AALTEN, "situation": "refused", **WRITTEN}
    page = answered(open_page, catalogues, language, given)
    expect(page.locator(".result .last-day")).to_have_count(0)
    expect(page.locator("[data-tool=calendar]")).to_be_hidden()
    expect(page.locator(".event-day")).to_have_count(1)
    field = page.locator("#dag-decision-received")
    field.fill("31-02-2026")
    field.press("Enter")
    expect(page.locator("#error-dag-decision-received")).to_be_visible()
    letter = date.today() - timedelta(weeks=2)
    field.fill(letter.strftime("%d-%m-%Y"))
    field.press("Enter")
    for step in ("object-to-board", "disputes"):
        expect(page.locator(row(page, step) + " .last-day")).to_be_visible()
        until = page.locator(row(page, step)).get_attribute("data-on")
        assert until == (letter + timedelta(weeks=6)).isoformat()
    assert glance(page) == [] and overflow(page) == []


def test_no_page_shows_a_longest_stay_as_a_term(site: Path) -> None:
    """What lasts a year is told as how long it lasts, without a duration that a script could count."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert 'datetime="P12M"' not in text and 'datetime="P18M"' not in text, page
