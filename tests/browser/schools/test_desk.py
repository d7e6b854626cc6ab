"""The sheet for the desk of a school, on a phone and on paper."""

from __future__ import annotations

import re

import pytest
from built import BUILT
from playwright.sync_api import expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.subjects import SOURCE_LANGUAGE

pytestmark = pytest.mark.same_browser

SHEETS = ("scholen/balie/", "regio/leidse-regio/balie/", "regio/gooi-en-vechtstreek/balie/", "regio/amstelveen/balie/")
"""That of the country, and those with most to say."""


@pytest.mark.parametrize("language", BUILT)
@pytest.mark.parametrize("sheet", SHEETS)
def test_six_questions_stand_on_one_side_of_a4(open_page: Open, sheet: str, language: str) -> None:
    """In the language of the family, with the Dutch under each line; on a phone it fits the screen."""
    page = open_page(f"{'' if language == SOURCE_LANGUAGE else language + '/'}{sheet}", width=360)
    expect(page.locator("[data-print]")).to_be_visible()
    assert glance(page) + overflow(page) == []
    expect(page.locator(".aid section")).to_have_count(7)
    expect(page.locator(".aid :is(#school, #stay) > .blank")).to_have_count(2)  # what the family says is written there
    lines, dutch = page.locator(".aid dt"), page.locator(".aid dt .dutch[lang=nl]")
    expect(dutch).to_have_count(0 if language == SOURCE_LANGUAGE else lines.count())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_a_number_that_is_known_is_a_tap_away_and_the_region_one_link(open_page: Open) -> None:
    """From the sheet of the country to that of the region, and there the phone of who is over attendance."""
    page = open_page("scholen/balie/", width=360)
    page.get_by_role("link", name="Gooi en Vechtstreek").click()
    expect(page.locator(".doubt a[href='tel:0356926620']")).to_be_visible()
    expect(page.locator(".outdated")).to_contain_text("2017")
