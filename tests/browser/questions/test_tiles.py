"""From a short page to the questions and back, and by links made before there were short pages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.asking import Questions
from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_questions_know_from_which_situation_one_comes(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """They ask the place and what differs there; the tiles are gone meanwhile."""
    root = "" if language == "nl" else f"{language}/"
    page = open_page(f"{root}vastgelopen/", width=360)
    assert glance(page) + overflow(page) == []
    page.click("#situatie-refused a")
    page.wait_for_url("**/vastgelopen/school-zegt-nee/")
    assert glance(page) + overflow(page) == []
    page.click('a[href*="#w1."]')
    expect(page.locator("[data-name=municipality] .question-title")).to_be_focused()
    expect(page.locator(".tiles")).to_be_hidden()
    questions = Questions(page, catalogues[language])
    answers = {"municipality": "GM0200", "where": "regular-school", "at_home": False, "in_writing": True}
    assert questions.answer(answers) == list(answers)
    expect(page.locator(".verdict")).to_have_text(questions.text("stall.outcome.refused-by-school.title"))
    expect(page.locator(".result .answer .path-step")).to_have_count(6)
    assert glance(page) + overflow(page) == []


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("place", ["vastgelopen/#antwoord-class-full", "wie-betaalt/#antwoord-laptop"])
def test_a_link_to_an_answer_that_stood_there_once_arrives(open_page: Open, language: str, place: str) -> None:
    """On the page of all answers, where it is open; the others stay folded."""
    page = open_page(place if language == "nl" else f"{language}/{place}", width=360)
    folder, anchor = place.split("#")
    page.wait_for_url(re.compile(f"/{folder}alles/#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_have_attribute("open", "")
    expect(page.locator(f"#{anchor} .path-step").first).to_be_in_viewport()
    expect(page.locator("details.fold[open]")).to_have_count(1)


def test_a_link_inside_a_page_opens_all_it_stands_in(open_page: Open) -> None:
    """The number of a source leads into the folded list of sources; an answer told before, into where it stands."""
    page = open_page("vastgelopen/geen-antwoord/", width=360)
    expect(page.locator("#bron-1")).to_be_hidden()
    page.click(".first .cite >> nth=0")
    expect(page.locator("#bron-1")).to_be_in_viewport()
    page.evaluate("location.hash = 'antwoord-at-home'")
    expect(page.locator("#antwoord-at-home .path-step").first).to_be_visible()
    assert glance(page) + overflow(page) == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_who_moves_goes_on_to_what_to_do_in_the_new_municipality(open_page: Open, language: str) -> None:
    """Its own page; the field does not begin with where the family still lives."""
    root = "" if language == "nl" else f"{language}/"
    page = open_page(f"{root}gemeente/hilversum/", width=360)
    page.goto(f"{page.watch.home}{root}vastgelopen/verhuizen/#nieuw")
    page.click(".go-to-place button")
    expect(page.locator("#fout-nieuwe-plaats")).to_be_visible()
    expect(page.locator("#plaats-nieuwe-plaats")).to_be_focused()
    expect(page.locator("#plaats-nieuwe-plaats")).to_have_value("")
    assert glance(page) + overflow(page) == []
    page.keyboard.type("weesp")
    page.locator("[role=option]").first.click()
    page.click(".go-to-place button")
    page.wait_for_url(re.compile(r"/gemeente/amsterdam/$"))
