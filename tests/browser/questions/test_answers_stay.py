"""Answers stay: with Back, Forward and a reload, after a visit elsewhere, and in another language."""

from __future__ import annotations

import re

import pytest
from built import BUILT
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

LEIDEN = {"municipality": "GM0546", "age": 7, "residence": "home", "dutch": "not-enough", "temporary_stay": False,
          "months_in_dutch_education": 2}  # fmt: skip
WRITTEN = {"where": "regular-school", "at_home": False, "in_writing": True}
REFUSED = {"municipality": "GM0197", "situation": "refused", **WRITTEN}
AT_SCHOOL = {"residence": "home", "cannot_travel": False, "level": "primary"}
JOURNEYS = {
    "wegwijzer/": LEIDEN,
    "vastgelopen/": REFUSED,
    "vervoer/": {**AT_SCHOOL, "municipality": "GM0402", "distance_km": 7},
    "wie-betaalt/": {"item": "laptop"},
}


def root(language: str) -> str:
    return "" if language == "nl" else f"{language}/"


def shown(page: Page) -> str:
    """The question on the screen, or `answer`."""
    page.wait_for_selector(".question:visible, .result .answer > *:visible")
    question = page.locator(".question:visible")
    return str(question.get_attribute("data-name")) if question.count() else "answer"


def switch(page: Page, language: str) -> None:
    page.click(".menu.lang summary")
    page.click(f".menu.lang a[lang={language}]")
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("language", BUILT)
@pytest.mark.parametrize("where", JOURNEYS)
def test_back_forward_and_reload_keep_the_place(
    open_page: Open, catalogues: dict[str, Catalogue], where: str, language: str
) -> None:
    """Back is the question before, as it was answered; Forward and a reload give back where one was."""
    page = open_page(root(language) + where, width=360)
    questions = Questions(page, catalogues[language])
    questions.begin()
    seen = [*questions.answer(JOURNEYS[where]), "answer"]
    verdict = page.locator(".verdict").first.inner_text()
    for name in reversed(seen[:-1]):
        page.go_back()
        page.wait_for_selector(f'.question[data-name="{name}"]:visible')
        page.reload()
        assert shown(page) == name
    page.go_back()
    expect(page.locator(".start")).to_be_visible()
    for name in seen:
        page.go_forward()
        page.wait_for_function("name => document.querySelector(name)?.checkVisibility()", arg=selector(name))
    page.reload()
    expect(page.locator(".verdict").first).to_have_text(verdict)


def selector(name: str) -> str:
    return ".result .answer > *" if name == "answer" else f'.question[data-name="{name}"]'


@pytest.mark.parametrize("where", JOURNEYS)
def test_another_language_keeps_every_question_and_the_answer(
    open_page: Open, catalogues: dict[str, Catalogue], where: str, whole: bool
) -> None:
    """Dutch, English, Arabic and back on each question; the answer is the same one in the words of the page."""
    page = open_page(where, width=360)
    Questions(page, catalogues["nl"]).begin()
    language, answers, name = "nl", JOURNEYS[where], shown(page)
    for other in ("en", "ar", "nl", "en", "ar", "nl", "en"):
        if name == "answer":
            break
        switch(page, other)
        language = other
        assert shown(page) == name
        questions = Questions(page, catalogues[language])
        questions.fill(name, answers[name])
        questions.next()
        name = shown(page)
    assert name == "answer"
    told = page.evaluate("location.hash")
    for other in BUILT if whole else BUILT[:3]:
        if other != language:
            switch(page, other)
            language = other
            assert shown(page) == "answer"
            assert page.evaluate("location.hash") == told


def test_a_visit_elsewhere_and_back_keeps_the_answer(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """A link in the answer, and the browser's own Back."""
    page = open_page("wegwijzer/")
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    questions.answer(LEIDEN)
    verdict = page.locator(".verdict").first.inner_text()
    page.goto(str(page.locator(".result .answer a[href*='regio/']").first.evaluate("link => link.href")))
    expect(page.locator(".result")).to_have_count(0)
    page.go_back()
    expect(page.locator(".verdict").first).to_have_text(verdict)


@pytest.mark.parametrize("language", BUILT)
def test_the_day_of_an_event_stays(open_page: Open, catalogues: dict[str, Catalogue], language: str) -> None:
    """A reload and another language keep the day of the decision and the last days that follow from it."""
    page = open_page(root(language) + "vastgelopen/")
    questions = Questions(page, catalogues[language])
    questions.begin()
    questions.answer(REFUSED)
    page.fill("#dag-decision-received", "02-11-2026")
    page.keyboard.press("Enter")
    expect(page.locator(".result [data-step=disputes] .term-row")).to_have_attribute("data-on", "2026-12-14")
    page.reload()
    expect(page.locator(".result [data-step=disputes] .term-row")).to_have_attribute("data-on", "2026-12-14")
    switch(page, "en" if language != "en" else "nl")
    expect(page.locator(".result [data-step=disputes] .term-row")).to_have_attribute("data-on", "2026-12-14")


@pytest.mark.parametrize("language", BUILT)
def test_answers_can_be_cleared_for_who_comes_after(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """The first screen, no fragment, nothing ahead, and nothing behind but the pages before."""
    page = open_page(root(language) + "wegwijzer/")
    questions = Questions(page, catalogues[language])
    questions.begin()
    questions.answer(LEIDEN)
    page.click(".summary .clear")
    expect(page.locator(".start")).to_be_visible()
    expect(page.locator(".link-news")).to_have_text(questions.text("calc.cleared"))
    assert page.evaluate("location.hash") == ""
    page.go_forward()
    page.go_back()
    expect(page.locator(".result")).to_be_hidden()
    assert page.evaluate("location.hash") == ""


@pytest.mark.parametrize("where", ["wegwijzer/", "vastgelopen/", "los/wegwijzer/"])
def test_a_place_in_the_address_skips_its_question(
    open_page: Open, catalogues: dict[str, Catalogue], where: str
) -> None:
    """It stands among the answers and can be changed; beginning again keeps it."""
    page = open_page(f"{where}?gemeente=GM0546")
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    assert questions.current != "municipality"
    expect(page.locator(".summary li").first).to_contain_text("Leiden")
    questions.again()
    assert questions.current != "municipality"


def test_an_unknown_place_in_the_address_is_told(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """It is named, and the question is asked."""
    page = open_page("wegwijzer/?gemeente=GM9999")
    questions = Questions(page, catalogues["nl"])
    expect(page.locator(".link-news")).to_contain_text("GM9999")
    questions.begin()
    assert questions.current == "municipality"


REWRITTEN = ["{page}%23{state}", "{page}%2523{state}", "{page}/%23{state}", "{page}%23{state}%3E", "{page}%23{state}."]


@pytest.mark.parametrize("form", REWRITTEN)
@pytest.mark.parametrize("language", BUILT)
def test_a_link_that_a_mail_program_rewrote_opens_the_answer(
    open_page: Open, catalogues: dict[str, Catalogue], form: str, language: str
) -> None:
    """The page that is not there recognises it."""
    page = open_page(root(language) + "wie-betaalt/")
    questions = Questions(page, catalogues[language])
    questions.begin()
    questions.answer({"item": "laptop"})
    state = page.evaluate("location.hash").removeprefix("#")
    verdict = page.locator(".verdict").first.inner_text()
    page.watch.expected()  # the address is not there
    page.goto(page.watch.home + root(language) + form.format(page="wie-betaalt", state=state))
    page.wait_for_url(re.compile(r"wie-betaalt/#w1"))
    expect(page.locator(".verdict").first).to_have_text(verdict)


@pytest.mark.parametrize("behind", [">", ".", ")", "%20", "=%0A", "&gt;"])
def test_what_stands_behind_a_link_does_not_break_it(
    open_page: Open, catalogues: dict[str, Catalogue], behind: str
) -> None:
    """The end of a sentence, or of a line."""
    page = open_page("wie-betaalt/")
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    questions.answer({"item": "laptop"})
    state = page.evaluate("location.hash")
    page.goto("about:blank")
    page.goto(page.watch.home + "wie-betaalt/" + state + behind)
    assert shown(page) == "answer"


def test_an_anchor_goes_along_to_another_language(open_page: Open) -> None:
    """The same place of a page that is read."""
    page = open_page("ouders/reis/#vervoer")
    switch(page, "en")
    assert page.evaluate("location.hash") == "#vervoer"


@pytest.mark.parametrize("where", JOURNEYS)
def test_a_place_on_the_page_leaves_the_visitor_where_they_are(
    open_page: Open, catalogues: dict[str, Catalogue], where: str
) -> None:
    """The skip link, at the second question and at the answer: the question stays, and a reload gives it back."""
    page = open_page(where)
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    names = list(JOURNEYS[where])
    questions.fill(questions.current, JOURNEYS[where][questions.current])
    if len(names) > 1:
        questions.next()
    now = shown(page)
    page.locator(".skip").evaluate("link => link.click()")
    page.wait_for_function("location.hash.startsWith('#w1.')")
    assert shown(page) == now
    page.reload()
    assert shown(page) == now
    questions.answer(JOURNEYS[where])
    page.locator(".skip").evaluate("link => link.click()")
    page.wait_for_function("location.hash.startsWith('#w1.')")
    assert shown(page) == "answer"
