"""Two journeys of a parent by keyboard only, on a small phone, in every language: from the first question to paper,
a link and a calendar, without a violation at any step.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from built import BUILT
from pictures.qr import told
from places import RIGHT_TO_LEFT
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

MOST_TABS = 60
SHEETS = 2
LEIDEN = "GM0546"
TELL_OF_PRINTS = """window.print = () => { document.documentElement.dataset.printed = 'yes'; };
navigator.canShare = () => true;
navigator.share = async (message) => { document.documentElement.dataset.shared = JSON.stringify(message); };"""


class Journey(NamedTuple):
    """A page, what is answered there in the order it is asked, and the outcome."""

    rule: str
    page: str
    answers: dict[str, Any]
    outcome: str


JOURNEYS = (
    Journey(
        "route",
        "wegwijzer/",
        {
            "municipality": LEIDEN,
            "age": 7,
            "residence": "home",
            "dutch": "not-enough",
            "temporary_stay": False,
            "months_in_dutch_education": 2,
        },
        "language-class",
    ),
    Journey(
        "stall",
        "vastgelopen/",
        {
            "municipality": LEIDEN,
            "situation": "refused",
            "where": "regular-school",
            "at_home": False,
            "in_writing": True,
        },
        "refused-by-school",
    ),
)


class Parent:
    """A visitor with a keyboard, who looks at every screen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, selector: str, key: str = "Enter", step: str = "Tab") -> None:
        """Tab to an element, or back with Shift+Tab, and press a key."""
        for _ in range(MOST_TABS):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                self.page.keyboard.press(key)
                return
            self.page.keyboard.press(step)
        raise AssertionError(f"{selector}: not reached with {MOST_TABS} tabs")

    def looks(self) -> None:
        """What is on the screen has no violation and fits."""
        assert glance(self.page) + overflow(self.page) == []

    def answer(self, name: str, value: Any) -> None:
        """Fill in the question `name`, which must be the one on the screen, and go on."""
        field = self.page.locator(f'[data-name="{name}"]')
        expect(field.locator(".question-title")).to_be_focused()
        self.looks()
        kind = field.get_attribute("data-kind")
        if kind == "select":
            self.press("input.place", "Tab")
            self.page.keyboard.press("Shift+Tab")
            self.page.keyboard.type(str(field.locator(f'option[value="{value}"]').text_content()))
            self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Enter")
        elif kind == "number":
            self.press(f"[name={name}]", "End")
            self.page.keyboard.type(str(value))
        else:
            self.choose(name, str(value).lower() if isinstance(value, bool) else value)
        self.press(".questions [type=submit]")

    def choose(self, name: str, value: str) -> None:
        """The first choice with Space, and down from there."""
        shown = [choice.get_attribute("value") for choice in self.page.locator(f"[name={name}]:visible").all()]
        self.press(f"[name={name}]", "Space")
        for _ in range(shown.index(value)):
            self.page.keyboard.press("ArrowDown")


@pytest.mark.parametrize("journey", JOURNEYS, ids=[journey.rule for journey in JOURNEYS])
@pytest.mark.parametrize("language", BUILT)
def test_a_parent_gets_an_answer_to_take_along(
    open_page: Open, catalogues: dict[str, Catalogue], language: str, journey: Journey
) -> None:
    """Questions, answer, desk card, print, link and calendar: all by keyboard, accessible at each step."""
    page = open_page(("" if language == "nl" else f"{language}/") + journey.page, width=360, script=TELL_OF_PRINTS)
    parent = Parent(page)
    parent.press(".start button")
    for name, value in journey.answers.items():
        parent.answer(name, value)
    title = catalogues[language].text(f"{journey.rule}.outcome.{journey.outcome}.title").unescape()
    expect(page.locator(".verdict").first).to_have_text(title)
    expect(page.locator(".result .path-step").first).to_be_visible()
    parent.looks()
    scanned = _to_the_desk(parent, language)
    _on_paper(parent)
    _in_a_link(parent, title, scanned)
    _in_the_calendar(parent)
    _in_a_file(parent, title, language)


def _to_the_desk(parent: Parent, language: str) -> str:
    """The card has the page's language and, beside another one, Dutch; it closes and gives the focus back.

    Returns where its QR code leads.
    """
    page = parent.page
    parent.press("[data-tool=card]")
    expect(page.locator("#balie-kop")).to_be_focused()
    beside = page.locator('.desk-card .pair > [lang="nl"]')
    assert (beside.count() > 3) == (language != "nl")
    scanned = _scanned(page)
    assert scanned.split("#")[0] == page.locator(".on-internet bdi").text_content()
    assert scanned.split("#")[0] == page.url.split("#")[0].replace(f"/{language}/", "/")
    parent.looks()
    parent.press(".desk-card .actions button:last-child")
    expect(page.locator("[data-tool=card]")).to_be_focused()
    return scanned


def _scanned(page: Page) -> str:
    code = page.locator(".desk-card svg.qr")
    size = str(code.get_attribute("viewBox")).split()[-1]
    return told(str(code.locator("path").last.get_attribute("d")), int(size))


def _on_paper(parent: Parent) -> None:
    """The button prints, and the answer fits on two sheets."""
    parent.press("[data-tool=print]")
    expect(parent.page.locator("html")).to_have_attribute("data-printed", "yes")
    printed = parent.page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "1cm"))
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) in range(1, SHEETS + 1)


def _in_a_link(parent: Parent, title: str, scanned: str) -> None:
    """The link, opened in a new tab, leads to the same answer; the QR code of the card holds it too."""
    page = parent.page
    parent.press("[data-tool=share]")
    expect(page.locator("#deel-link")).to_have_value(re.compile("#w1"))
    parent.looks()
    link = page.locator("#deel-link").input_value()
    assert link.split("#")[1] == scanned.split("#")[1]
    message = json.loads(str(page.locator("html").get_attribute("data-shared")))
    assert message["url"] == link and message["title"] == title and title in message["text"]
    other = page.context.new_page()
    other.goto(link)
    expect(other.locator(".verdict").first).to_have_text(title)
    other.close()


def escaped(text: str | None) -> str:
    """As a calendar writes it."""
    return str(text).replace(",", "\\,").replace(";", "\\;")


def _in_the_calendar(parent: Parent) -> None:
    """Where the day of an event is told, the last day of its term can be taken along, with what to do then."""
    page = parent.page
    last_days = page.locator(".result [data-on]")
    back = "Shift+Tab"
    if not last_days.count():
        back = "Tab"
        expect(page.locator("[data-tool=calendar]")).to_be_hidden()
        page.locator(".event-day input").first.focus()
        page.keyboard.type(date.today().strftime("%d-%m-%Y"))
        page.keyboard.press("Enter")
        expect(page.locator(".result .last-day").first).to_be_visible()
        parent.looks()
    with page.expect_download() as found:
        parent.press("[data-tool=calendar]", step=back)
    text = Path(found.value.path()).read_text("utf-8").replace("\n ", "")  # long lines come folded
    assert f"SUMMARY:{escaped(last_days.first.get_attribute('data-reminder'))[:40]}" in text
    assert text.count("BEGIN:VALARM") == text.count("BEGIN:VEVENT")
    day = str(last_days.first.get_attribute("data-on")).replace("-", "")
    assert text.startswith("BEGIN:VCALENDAR")
    assert f"DTSTART;VALUE=DATE:{day}" in text
    parent.looks()


def _in_a_file(parent: Parent, title: str, language: str) -> None:
    """What is saved is a page that holds all it needs: both languages, the answer, no script and no request."""
    page = parent.page
    with page.expect_download() as found:
        page.click("[data-tool=save]")
    assert found.value.suggested_filename.endswith(".html")
    saved = page.context.new_page()
    asked: list[str] = []
    saved.on("request", lambda request: asked.append(request.url))
    saved.set_content(Path(found.value.path()).read_text("utf-8"))
    expect(saved.locator("html")).to_have_attribute("dir", "rtl" if language in RIGHT_TO_LEFT else "ltr")
    expect(saved.locator(".verdict").first).to_have_text(title)
    expect(saved.locator('.pair > [lang="nl"] .verdict')).to_have_count(0 if language == "nl" else 1)
    assert saved.locator("script, button, input, [src], link").count() == 0 and asked == []
    saved.close()
