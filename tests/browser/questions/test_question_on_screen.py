"""A question has the screen to itself: at the top, in the title of the page, with how many can still come."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.asking import Questions, path
from browser.conftest import Open
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

JOURNEY = {"municipality": "GM0402", "age": 8, "residence": "emergency", "dutch": "not-enough"}
HIGHEST = 120
"""Pixels from the top of the screen to the question, at most."""


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_every_question_stands_at_the_top_with_its_number_and_in_the_title(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """From the first to the last question; the answer gives the page its own title back."""
    page = open_page(path(language), width=360)
    page.set_viewport_size({"width": 360, "height": 740})
    questions, own = Questions(page, catalogues[language]), page.title()
    questions.begin()
    for name, value in JOURNEY.items():
        words = questions.text(f"route.q.{name}")
        heading = page.locator(f'[data-name="{name}"] .question-title')
        expect(heading).to_be_in_viewport()
        assert page.title() == f"{words} – {own}"
        assert 0 <= (heading.bounding_box() or {"y": -1})["y"] <= HIGHEST
        assert not page.locator(".lead").is_visible()
        questions.fill(name, value)
        last = page.locator(".progress-line").inner_text()
        questions.next()
    assert last == questions.text("calc.progress.last", n=4)
    assert page.title() == own and page.locator(".lead").is_visible()
    assert questions.missing("route.doubt.residence-as-home") == []
