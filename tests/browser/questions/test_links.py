"""A shared link shows its answer at once; one that is old, cut or made up says so, and keeps what still fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from in_node import call
from playwright.sync_api import Page, expect

from browser.asking import Questions, path
from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import glance
from wegwijs.words.catalogue import Catalogue

CHILD = {
    "municipality": "GM0546",
    "age": 7,
    "residence": "home",
    "dutch": "not-enough",
    "temporary_stay": False,
    "months_in_dutch_education": 2,
}
OUTCOME = "language-class"
NEWS = ".link-news"


def fragment(**state: Any) -> str:
    """A link as the page makes it, for a child that goes to the language class."""
    whole = {"rule": "route", "version": 1, "data": "old", "on": "2025-03-14", "outcome": OUTCOME, "answers": CHILD}
    (found,) = call("share.js", "toFragment", [{**whole, **state}])
    return str(found)


def own_link(page: Page) -> str:
    """The link that the page itself offers."""
    page.click("[data-tool=share]")
    expect(page.locator("#deel-link")).to_have_value(re.compile("#w1"))
    return page.locator("#deel-link").input_value()


def told(page: Page) -> str:
    """What the page says of the link it was opened with."""
    expect(page.locator(NEWS)).to_be_visible()
    return page.locator(NEWS).inner_text()


@pytest.mark.same_browser
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_link_shows_the_same_answer_in_another_browser(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Answers filled in here, link opened there: verdict, steps and answers are the same, and nothing is in the way."""
    page = open_page(path(language) + fragment())
    link = own_link(page)
    other = open_page(link.removeprefix(page.watch.home))
    questions = Questions(other, catalogues[language])
    expect(other.locator(".verdict")).to_have_text(questions.text(f"route.outcome.{OUTCOME}.title"))
    expect(other.locator(".verdict")).to_be_focused()
    expect(other.locator(".result .path-step").first).to_be_visible()
    expect(other.locator(".summary li")).to_have_count(len(CHILD))
    expect(other.locator(NEWS)).to_be_hidden()
    assert glance(other) == []


@pytest.mark.same_browser
def test_answers_never_leave_the_device_with_a_link(open_page: Open, server: SiteServer) -> None:
    """Opening a link asks for nothing that has an answer in its address."""
    page = open_page(path("nl") + fragment())
    expect(page.locator(".result .path-step").first).to_be_visible()
    assert [asked for asked in server.paths if "GM0546" in asked or "w1." in asked] == []


def test_the_verdict_stands_before_the_words_and_the_steps_have_come(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """With everything but the page, its first modules and the table held back, the verdict is on the screen."""
    server.held = {"/assets/release/*/words/*", "/assets/release/*/subjects/questions/questions.js", "*/leidse-regio/"}
    page = open_page(path("nl") + fragment(), wait="commit")
    page.watch.expected()
    title = catalogues["nl"].text(f"route.outcome.{OUTCOME}.title").unescape()
    expect(page.locator(".verdict")).to_have_text(title)
    expect(page.locator(".verdict")).to_be_visible()
    waiting = page.locator(".result").locator("button, input, summary").filter(visible=True)
    expect(waiting).to_have_count(0)  # nobody listens yet: a press would be lost, and a birth date sent to the host


def test_what_can_be_done_with_an_answer_stands_there_once_the_steps_above_it_do(
    open_page: Open, server: SiteServer
) -> None:
    """With only the steps held back, nothing stands below them that they would push away from under a finger."""
    server.held = {"*/leidse-regio/"}
    page = open_page(path("nl") + fragment(), wait="commit")
    page.watch.expected()
    expect(page.locator(".why")).to_be_visible()  # all but the steps is there
    expect(page.locator(".tools")).to_be_hidden()
    server.held = set()
    server.release()
    expect(page.locator(".tools")).to_be_visible()


NOT_WHOLE: dict[str, tuple[Callable[[], str], str]] = {
    "cut": (lambda: fragment()[:-9], "broken"),
    "changed": (lambda: fragment().replace("w1.", "w1.0"), "broken"),
    "of another calculator": (lambda: fragment(rule="costs"), "broken"),
    "made later": (lambda: "#w2.abc.abc", "newer"),
}


@pytest.mark.same_browser
@pytest.mark.parametrize("link", NOT_WHOLE)
def test_a_link_that_cannot_be_read_says_so_and_the_questions_work(
    open_page: Open, catalogues: dict[str, Catalogue], link: str
) -> None:
    """A plain sentence, no answer, and the way to begin."""
    made, key = NOT_WHOLE[link]
    page = open_page(path("nl") + made())
    questions = Questions(page, catalogues["nl"])
    assert told(page) == questions.text(f"calc.link.{key}")
    expect(page.locator(".result")).to_be_hidden()
    questions.begin()
    assert questions.current == "municipality"


UNFIT: dict[str, tuple[dict[str, Any], str, str]] = {
    "a value that never was": ({"dutch": "klingon"}, "dutch", "unfit"),
    "a name every object has": ({"dutch": "constructor"}, "dutch", "unfit"),
    "a place that nobody knows": ({"municipality": "GM9999"}, "municipality", "unfit"),
    "a number as text": ({"age": "7"}, "age", "unfit"),
    "half a year": ({"age": 7.5}, "age", "unfit"),
    "something else than a number": ({"age": {"years": 7}}, "age", "unfit"),
    "an answer that is missing": ({"months_in_dutch_education": None}, "months_in_dutch_education", "unfinished"),
}


@pytest.mark.same_browser
@pytest.mark.parametrize("case", UNFIT)
def test_an_answer_that_fits_no_more_is_asked_again_and_the_others_stay(
    open_page: Open, catalogues: dict[str, Catalogue], case: str
) -> None:
    """Its question is asked with what is wrong; answering it gives the result with all other answers of the link."""
    changed, question, key = UNFIT[case]
    answers = {name: value for name, value in {**CHILD, **changed}.items() if value is not None}
    page = open_page(path("nl") + fragment(answers=answers))
    questions = Questions(page, catalogues["nl"])
    assert told(page) == questions.text(f"calc.link.{key}")
    assert questions.current == question
    questions.fill(question, CHILD[question])
    questions.next()
    expect(page.locator(".summary li")).to_have_count(len(CHILD))
    assert questions.missing(f"route.outcome.{OUTCOME}.title") == []
    expect(page.locator(NEWS)).to_be_hidden()


@pytest.mark.same_browser
def test_a_link_from_before_a_change_tells_both_answers(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """The answer of then and the one of today, with the day of the link."""
    page = open_page(path("nl") + fragment(outcome="isk"))
    words = Questions(page, catalogues["nl"])
    then, now = (words.text(f"route.outcome.{outcome}.title") for outcome in ("isk", OUTCOME))
    assert told(page) == words.text("calc.link.changed", day="14 maart 2025", old=then, new=now)


@pytest.mark.same_browser
@pytest.mark.parametrize("made", ["2025-03-14", "2025-99-99", 7])
def test_a_link_from_before_a_change_without_effect_says_that_the_answer_is_the_same(
    open_page: Open, catalogues: dict[str, Catalogue], made: Any
) -> None:
    """Other data, the same answer; a day that does not exist is not shown as one."""
    page = open_page(path("nl") + fragment(on=made))
    words = Questions(page, catalogues["nl"])
    day = "14 maart 2025" if made == "2025-03-14" else "?"
    assert told(page) == words.text("calc.link.newer-rules", day=day)


@pytest.mark.same_browser
def test_a_changed_answer_stands_in_the_address(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """After another answer the address holds the answers as they are now, so that nobody copies the wrong ones."""
    page = open_page(path("nl") + fragment())
    questions = Questions(page, catalogues["nl"])
    before = page.url
    page.click(".summary li:nth-child(2) button")
    questions.fill("age", 5)
    questions.next()
    assert questions.missing("route.outcome.kindergarten.title") == []
    assert page.url != before
    page.reload()
    expect(page.locator(".verdict").first).to_have_text(questions.text("route.outcome.kindergarten.title"))
