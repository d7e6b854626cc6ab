"""A word of the field explains itself: by touch, by keyboard, without JavaScript and on paper."""

from __future__ import annotations

import pytest
from built import BUILT
from playwright.sync_api import Page, expect

from browser.asking import Questions, path
from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

PHONE = {"width": 360, "has_touch": True, "is_mobile": True, "java_script_enabled": False}
PAGES = ("regio/gooi-en-vechtstreek/alles/", "scholen/", "ouders/hulp/")
"""A generated page, a page that falls back to Dutch in Arabic, and a hand-written one."""

CHILD = {
    "municipality": "GM0402",
    "age": 7,
    "residence": "home",
    "dutch": "not-enough",
    "temporary_stay": False,
    "months_in_dutch_education": 2,
}
"""A child in Hilversum, whose answer names a stamschool."""


def prefix(language: str) -> str:
    return "" if language == "nl" else f"{language}/"


def shown(page: Page) -> str:
    """The text of the explanation that is open."""
    return page.locator(".term-note:popover-open").inner_text()


@pytest.mark.parametrize("uri", PAGES)
@pytest.mark.parametrize("language", BUILT)
def test_a_tap_opens_the_explanation_without_javascript(open_page: Open, language: str, uri: str) -> None:
    """A tap on the word opens it inside the screen; a tap on "close" closes it."""
    page = open_page(prefix(language) + uri, **PHONE)
    word = page.locator("main .term").first
    word.tap()
    note = page.locator(".term-note:popover-open")
    expect(note).to_be_in_viewport(ratio=1)
    assert f"#{word.get_attribute('popovertarget')}" == f"#{note.get_attribute('id')}"
    note.locator("button").tap()
    expect(page.locator(".term-note:popover-open")).to_have_count(0)


@pytest.mark.parametrize("language", BUILT)
def test_a_keyboard_opens_reads_on_and_closes(open_page: Open, language: str) -> None:
    """Enter opens, Tab goes into the explanation, Escape closes and leads back to the word; axe finds nothing."""
    page = open_page(prefix(language) + PAGES[0], width=360)
    word = page.locator("main .term").first
    word.focus()
    page.keyboard.press("Enter")
    assert shown(page)
    assert glance(page) + overflow(page) == []
    page.keyboard.press("Tab")
    expect(page.locator(".term-note:popover-open a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".term-note:popover-open")).to_have_count(0)
    expect(word).to_be_focused()


@pytest.mark.parametrize("language", BUILT)
def test_on_paper_the_words_stand_at_the_foot(open_page: Open, language: str) -> None:
    """Every marked word has its sentence in the printed list, without buttons."""
    page = open_page(prefix(language) + "ouders/hulp/")
    expect(page.locator(".terms h2")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".terms h2")).to_be_visible()
    for word in page.locator("main .term").all():
        expect(page.locator(f"#{word.get_attribute('popovertarget')} p").first).to_be_visible()
    assert [button for button in page.locator(".terms button").all() if button.is_visible()] == []


@pytest.mark.parametrize("language", BUILT)
def test_the_list_of_words_has_letters_to_jump_to(open_page: Open, language: str) -> None:
    """The footer leads to the list; a letter leads to its words."""
    page = open_page(path(language))
    page.locator(".site-footer a[href$='woordenlijst/']").click()
    page.locator(".letters a").last.click()
    expect(page.locator("h2").last).to_be_in_viewport()
    assert page.locator(".words > div[id]").count() > 80


@pytest.mark.parametrize("language", BUILT)
def test_an_answer_of_the_calculator_explains_its_words(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """The explanations come along from the static page of the answer."""
    page = open_page(path(language), width=360)
    questions = Questions(page, catalogues[language])
    questions.begin()
    questions.answer(CHILD)
    word = page.locator(".answer .term:visible").first
    word.click()
    assert shown(page)
    assert glance(page) == []
