"""Drives the questions of the page as a visitor does, in any language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, expect

from wegwijs.words.catalogue import Catalogue

MOST_QUESTIONS = 12


def path(language: str) -> str:
    """The page of the questions in one language."""
    return "wegwijzer/" if language == "nl" else f"{language}/wegwijzer/"


def page_data(page: Page, part: str) -> Any:
    """What the page that is open holds for one part of its scripts."""
    return json.loads(page.locator("#gegevens").text_content() or "{}")[part]


class Questions:
    """The questions on a page that is open."""

    def __init__(self, page: Page, words: Catalogue) -> None:
        self.page = page
        self.words = words

    def begin(self) -> None:
        """Press the first button and wait for the first question."""
        self.page.click(".start button")
        self.page.wait_for_selector(".question:visible")

    @property
    def current(self) -> str:
        """The name of the question on the screen."""
        return str(self.page.locator(".question:visible").get_attribute("data-name"))

    def fill(self, name: str, value: Any) -> None:
        """Give the answer to the question on the screen, without going on."""
        question = self.page.locator(f'.question[data-name="{name}"]')
        if question.get_attribute("data-kind") == "select":
            question.locator("select").select_option(value)
        elif question.get_attribute("data-kind") == "number":
            question.locator("input").fill(str(value))
        else:
            text = str(value).lower() if isinstance(value, bool) else value
            question.locator(f'input[value="{text}"]').check()

    def next(self) -> None:
        """Go on, and wait for another question, the result or the failure."""
        before = self.current
        self.page.click(".questions [type=submit]")
        self.page.wait_for_function(
            """before => {
              const seen = selector => [...document.querySelectorAll(selector)].find(e => e.checkVisibility());
              const question = seen(".question");
              return seen(".result, .calculator-failed") || (question && question.dataset.name !== before);
            }""",
            arg=before,
        )

    def answer(self, answers: Mapping[str, Any]) -> list[str]:
        """Answer whatever is asked from `answers` until the result stands there; the questions in their order."""
        asked: list[str] = []
        while self.page.locator(".result:visible").count() == 0 and len(asked) < MOST_QUESTIONS:
            expect(self.page.locator(".calculator-failed")).to_be_hidden()
            asked.append(self.current)
            self.fill(asked[-1], answers[asked[-1]])
            self.next()
        expect(self.page.locator(".result .answer > *")).to_be_visible()
        return asked

    def again(self) -> None:
        """Start over."""
        self.page.click(".again")

    @property
    def result(self) -> str:
        """The words of the answer on the screen."""
        return self.page.locator(".result").inner_text()

    @property
    def schools(self) -> list[str]:
        """Ids of the schools that the answer names."""
        shown = self.page.locator(".result [data-school]:visible")
        return [str(element.get_attribute("data-school")) for element in shown.all()]

    def text(self, key: str, **values: Any) -> str:
        """The catalogue's words as a reader sees them."""
        return self.words.text(key, **values).unescape()

    def missing(self, *keys: str) -> list[str]:
        """Which of the catalogue's words are not in the answer."""
        return [key for key in keys if self.text(key) not in self.result]
