"""What is stuck, the journey and the costs: answered on a phone, with the steps of the static page as the answer."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from browser.asking import Questions
from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

FULL_CLASS = {"situation": "full", "where": "language-class", "at_home": False}
JOURNEY = {"residence": "home", "cannot_travel": False, "level": "primary", "municipality": "GM0402"}
CASES = [
    # address, answers, the words of the outcome, how many steps
    ("vastgelopen/", {"municipality": "GM0402", **FULL_CLASS}, "stall.outcome.class-full.title", 3),
    ("vastgelopen/", {"municipality": "GM0197", **FULL_CLASS}, "stall.outcome.class-full.title", 5),
    ("vervoer/", {**JOURNEY, "distance_km": "6,1"}, "transport.outcome.farther.title", 3),
    ("wie-betaalt/", {"item": "laptop"}, "costs.outcome.laptop.title", 2),
]


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize(("address", "answers", "outcome", "steps"), CASES)
def test_a_family_gets_its_answer_with_the_steps(
    open_page: Open,
    catalogues: dict[str, Catalogue],
    language: str,
    address: str,
    answers: dict[str, Any],
    outcome: str,
    steps: int,
) -> None:
    """The verdict, the steps of the region or of the whole country, no violation and nothing wider than the screen."""
    page = open_page(address if language == "nl" else f"{language}/{address}", width=360)
    questions = Questions(page, catalogues[language])
    questions.begin()
    assert questions.answer(answers) == list(answers)
    expect(page.locator(".verdict")).to_have_text(questions.text(outcome))
    expect(page.locator(".result .answer .path-step")).to_have_count(steps)
    assert glance(page) + overflow(page) == []


ROUTE = {"municipality": "GM0546", "age": 7, "residence": "azc"}


@pytest.mark.parametrize(
    ("address", "answers"), [("wegwijzer/", ROUTE), *((address, answers) for address, answers, _, _ in CASES)]
)
def test_an_answer_says_its_verdict_and_how_sure_it_is_once(
    open_page: Open, catalogues: dict[str, Catalogue], address: str, answers: dict[str, Any]
) -> None:
    """To who hears the page too: not in the name of the answer, and not again above its steps, which have own names."""
    page = open_page(address, width=360)
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    questions.answer(answers)
    expect(page.locator(".result .answer .path-step").first).to_be_visible()
    verdict, sure = (page.locator(part).inner_text() for part in (".result .verdict", ".result .certainty"))
    told = page.locator(".result").inner_text()
    steps = " ".join(page.locator(".result .path-step h4").all_inner_texts())
    assert sure and [told.count(text) - steps.count(text) for text in (verdict, sure)] == [1, 1]
    assert verdict not in page.locator(".result").aria_snapshot().splitlines()[0]
