"""The questions by keyboard only, on a small phone, left to right and right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.asking import Questions, path
from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

MOST_TABS = 60
LEIDEN = "GM0546"


class Keys:
    """A visitor without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, selector: str) -> None:
        """Press Tab until the focus is on `selector`."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector}: not reached with {MOST_TABS} tabs")

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def choose(self, steps: int) -> None:
        """Choose in the group of radio buttons: the first, and then so many further."""
        self.to(".question input[type=radio]")
        self.press("Space", *["ArrowDown"] * steps)

    def arrives(self, name: str) -> None:
        """The focus is on the title of the question `name`, and the page shows only that question."""
        title = self.page.locator(f'[data-name="{name}"] .question-title')
        expect(title).to_be_focused()
        expect(self.page.locator(".question:visible")).to_have_count(1)

    def seen(self) -> None:
        """What is on the screen has no violation and fits."""
        assert glance(self.page) + overflow(self.page) == []


@pytest.fixture(params=["nl", "ar"])
def visit(request: pytest.FixtureRequest, open_page: Open, catalogues: dict[str, Catalogue]) -> tuple[Keys, Questions]:
    """The first question, reached by keyboard on a screen of 360 px."""
    page = open_page(path(request.param), width=360)
    keys = Keys(page)
    keys.to(".start button")
    keys.press("Enter")
    keys.arrives("municipality")
    return keys, Questions(page, catalogues[request.param])


WAY = (
    ("age", "7"),
    ("residence", 0),
    ("dutch", 1),
    ("temporary_stay", 1),
    ("months_in_dutch_education", "2"),
)
"""The questions after the municipality: a number to type, or which radio button."""


def _past_the_municipality(keys: Keys) -> None:
    keys.to("input.place")
    keys.page.keyboard.type("Leiden")
    expect(keys.page.locator("[role=option]").first).to_have_text("Leiden")
    keys.press("ArrowDown", "Enter")
    expect(keys.page.locator("select")).to_have_value(LEIDEN)
    keys.to(".questions [type=submit]")
    keys.press("Enter")
    keys.arrives("age")


def _answer(keys: Keys, name: str, value: str | int) -> None:
    keys.arrives(name)
    if isinstance(value, int):
        keys.choose(value)
    else:
        keys.to(f"[name={name}]")
        keys.press(value)


def _to_the_result(keys: Keys) -> None:
    _past_the_municipality(keys)
    for name, value in WAY:
        _answer(keys, name, value)
        keys.press("Enter")
    expect(keys.page.locator(".verdict")).to_be_focused()


def test_a_missing_answer_is_told_and_the_focus_goes_to_its_field(visit: tuple[Keys, Questions]) -> None:
    """The alert holds the words of the catalogue, the field is invalid and described by it, and nothing went on.

    99 years is refused in words that name the lowest and highest age; 7 is then taken.
    """
    keys, questions = visit
    keys.seen()
    keys.to(".questions [type=submit]")
    keys.press("Enter")
    field, error = keys.page.locator("input.place"), keys.page.locator("[data-name=municipality] .field-error")
    expect(error).to_have_text(questions.text("calc.choose-one"))
    expect(keys.page.locator(".error-summary a")).to_have_text(questions.text("calc.choose-one"))
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert str(error.get_attribute("id")) in str(field.get_attribute("aria-describedby"))
    keys.seen()
    keys.press("Shift+Tab")
    _past_the_municipality(keys)
    keys.to("[name=age]")
    keys.press("9", "9", "Enter")
    field, error = keys.page.locator("[name=age]"), keys.page.locator("[data-name=age] .field-error")
    expect(error).to_have_text(questions.text("calc.fill-in", low=0, high=27))
    expect(field).to_be_focused()
    keys.seen()
    keys.press("Backspace", "Backspace", "7", "Enter")
    keys.arrives("residence")


@pytest.mark.each_direction
def test_the_whole_way_is_accessible_at_every_step(visit: tuple[Keys, Questions]) -> None:
    """Every question and the answer have no violation and fit on the screen; the answer is the language class."""
    keys, questions = visit
    _past_the_municipality(keys)
    for name, value in WAY:
        _answer(keys, name, value)
        keys.seen()
        keys.press("Enter")
    expect(keys.page.locator(".verdict")).to_be_focused()
    keys.seen()
    assert questions.missing("route.outcome.language-class.title") == []


def test_back_keeps_the_answers(visit: tuple[Keys, Questions]) -> None:
    """Two questions back, and on to the first that has no answer: what was chosen is still there."""
    keys, questions = visit
    _past_the_municipality(keys)
    for name, value in WAY[:2]:
        _answer(keys, name, value)
        keys.press("Enter")
    keys.arrives("dutch")
    for name in ("residence", "age"):
        keys.to(".back")
        keys.press("Enter")
        keys.arrives(name)
    expect(keys.page.locator("[name=age]")).to_have_value("7")
    keys.to(".questions [type=submit]")
    keys.press("Enter")
    keys.arrives("dutch")
    expect(keys.page.locator("[name=residence][value=home]")).to_be_checked()


def test_an_earlier_answer_is_changed_without_losing_the_later_ones(visit: tuple[Keys, Questions]) -> None:
    """7 becomes 5 (kindergarten) and 8 again: nothing is asked twice, and the answer is the first again.

    After "again" the first question is empty, the list of answers is gone, and so is the age.
    """
    keys, questions = visit
    _to_the_result(keys)
    _change_age(keys, "5")
    expect(keys.page.locator(".verdict")).to_be_focused()
    assert questions.missing("route.outcome.kindergarten.title") == []
    _change_age(keys, "8")
    expect(keys.page.locator(".verdict")).to_be_focused()
    assert questions.missing("route.outcome.language-class.title") == []
    _starts_over(keys)


def _starts_over(keys: Keys) -> None:
    keys.to(".again")
    keys.press("Enter")
    keys.arrives("municipality")
    expect(keys.page.locator("select")).to_have_value("")
    expect(keys.page.locator(".summary")).to_be_hidden()
    expect(keys.page.locator(".result")).to_be_hidden()
    _past_the_municipality(keys)
    expect(keys.page.locator("[name=age]")).to_have_value("")


def _change_age(keys: Keys, age: str) -> None:
    keys.to(".summary li:nth-child(2) button")
    keys.press("Enter")
    keys.arrives("age")
    keys.to("[name=age]")
    keys.press("Backspace", age, "Enter")
