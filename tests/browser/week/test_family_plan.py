"""Several children on one list: each with the week of its age, in one link, one calendar and on one paper."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

WIDTH, HEIGHT = 360, 740
TOLD = {"leeftijd-4": "1-10-2026", "leeftijd-12": "5-10-2026"}
"""The day on which the child of 5 was applied for, and the day promised for that of 13, whose answer has no term."""
DAYS = ["20261005", "20261112"]
NAME = "Zus & <broer>"


def hilversum(open_page: Open) -> Page:
    """A list of two children in Hilversum, of 5 and of 13, the first with a name."""
    page = open_page("gezin/", width=WIDTH, height=HEIGHT)
    page.locator("input.place").fill("Hilversum")
    page.locator("[role=option]").first.click()
    for ages in TOLD:
        page.locator(f"[data-ages={ages}]").click()
    expect(page.locator(".child .now")).to_have_count(2)
    page.locator(".naming input").first.fill(NAME)
    for number, day in enumerate(TOLD.values()):
        page.locator(".child").nth(number).locator(".day input").fill(day)
    return page


def calendar(page: Page) -> str:
    with page.expect_download() as download:
        page.locator("[data-do=calendar]").click()
    return Path(download.value.path()).read_bytes().decode("utf-8").replace("\r\n ", "")


def days(text: str) -> list[str]:
    return re.findall(r"DTSTART;VALUE=DATE:(\d+)", text)


def test_two_children_are_one_list_in_one_link_one_calendar_and_on_one_sheet(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """Each with what its municipality's own page says; the name stays out of the link until the family ticks it."""
    page = hilversum(open_page)
    expect(page.locator(".child .say")).to_have_count(2)
    expect(page.locator(".child .reach a").first).to_be_visible()
    expect(page.locator(".papers .ticks")).to_have_count(1)
    assert glance(page) + overflow(page) == []
    text = calendar(page)
    assert days(text) == DAYS and "Zus" not in text
    page.emulate_media(media="print")
    expect(page.locator(".plan .code svg")).to_be_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
    page.emulate_media(media="screen")
    bare = page.url
    page.locator("#namen").check()
    assert page.url != bare and "Zus" in calendar(page)
    page.locator("#namen").uncheck()
    assert page.url == bare
    told = page.locator(".child .more").first.get_attribute("href") or ""
    assert told.endswith("/gemeente/hilversum/#leeftijd-4")
    page.goto(told)
    page.go_back()
    expect(page.locator(".child h3").first).to_contain_text(NAME)
    page.locator(".menu.lang summary").click()
    page.locator(".menu.lang a[hreflang=ar]").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".child h3").first).to_contain_text(NAME)
    another = open_page(f"ar/gezin/{bare[bare.index('#') :]}", width=WIDTH, height=HEIGHT)
    _the_same_in_arabic(another, catalogues["ar"])
    _cleared(another)


def _the_same_in_arabic(page: Page, words: Catalogue) -> None:
    expect(page.locator(".child .now")).to_have_count(2)
    expect(page.locator(".child h3").first).to_contain_text(words.text("family.child", number=1))
    expect(page.locator("#lijst")).to_contain_text("هيلفرسوم")
    expect(page.locator(".child .last-day").first).to_contain_text("2026")
    assert days(calendar(page)) == DAYS
    assert glance(page) + overflow(page) == []


def _cleared(page: Page) -> None:
    page.locator("[data-do=clear]").click()
    expect(page.locator(".plan")).to_be_hidden()
    expect(page.locator("input.place")).to_have_value("")
    assert page.evaluate("[location.hash, sessionStorage.length]") == ["", 0]
    page.reload()
    expect(page.locator(".family")).to_be_visible()
    expect(page.locator(".child")).to_have_count(0)


def test_a_link_that_lost_a_piece_and_a_page_that_does_not_load_are_told_in_words(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """The first leads to an empty list; with the second the children stay, and a button asks for it again."""
    words = catalogues["nl"]
    page = open_page("gezin/#w1.1.zz", width=WIDTH, height=HEIGHT)
    expect(page.locator(".news")).to_have_text(words.text("calc.link.broken"))
    page.watch.expected()  # type: ignore[attr-defined]
    page.route("**/gemeente/hilversum/", lambda route: route.abort())
    page.locator("input.place").fill("Hilversum")
    page.locator("[role=option]").first.click()
    page.locator("[data-ages=azc]").click()
    expect(page.locator(".news")).to_be_hidden()
    expect(page.locator(".unread")).to_be_visible()
    page.unroute("**/gemeente/hilversum/")
    page.locator("[data-do=retry]").click()
    expect(page.locator(".child .now")).to_have_count(1)
    expect(page.locator(".unread")).to_be_hidden()
    page.locator(".day input").fill("1-10-2026")  # of asking for asylum: what is owed is a place at school, no answer
    day = words.day(date(2026, 12, 1))
    owed = words.text("week.access.day" if date.today() <= date(2026, 12, 1) else "week.access.passed", last=day)
    expect(page.locator(".child .last-day")).to_have_text(owed.unescape())


def test_without_a_script_the_letters_lead_to_the_municipality(open_page: Open) -> None:
    """With a sentence that says so."""
    page = open_page("gezin/", width=WIDTH, height=HEIGHT, java_script_enabled=False)
    expect(page.locator("article noscript .notice")).to_be_visible()
    page.locator(".all-places summary").click()
    page.locator(".all-places a", has_text="Terschelling").click()
    expect(page).to_have_url(re.compile(r"/gemeente/terschelling/$"))
