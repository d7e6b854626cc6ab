"""A visitor without a mouse on a page with a form of many fields, and what such a page holds when it is done."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Page, expect

from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

MOST_TABS = 90
COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def path(slug: str, language: str) -> str:
    """A funding calculator in one language."""
    return f"{'' if language == 'nl' else f'{language}/'}rekenen/{slug}/"


def digits(text: str) -> str:
    """Only the digits: every language writes the same ones, with its own marks between them."""
    return re.sub(r"\D", "", text)


class Visitor:
    """Uses the keyboard only."""

    def __init__(self, page: Page, words: Catalogue) -> None:
        self.page = page
        self.words = words

    def text(self, key: str, **values: object) -> str:
        """The catalogue's words as a reader sees them."""
        return self.words.text(key, **values).unescape()

    def to(self, selector: str) -> None:
        """Press Tab until the focus is on `selector`."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector}: not reached with {MOST_TABS} tabs")

    def type(self, selector: str, text: str) -> None:
        """Go to a field and type."""
        self.to(selector)
        self.page.keyboard.type(text)

    def choose(self, selector: str, value: str) -> None:
        """Go to a list and choose with the arrows."""
        self.to(selector)
        self.arrow(selector, value)

    def arrow(self, selector: str, value: str) -> None:
        """Choose with the arrows in the list that has the focus."""
        place = "(list, value) => [...list.options].findIndex((option) => option.value === value)"
        steps = self.page.locator(selector).evaluate(place, value)
        for key in ("Home", *["ArrowDown"] * steps):
            self.page.keyboard.press(key)
        expect(self.page.locator(selector)).to_have_value(value)

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to a button and press it."""
        self.to(selector)
        self.page.keyboard.press(key)

    def seen(self) -> None:
        """What is on the screen has no violation and fits."""
        assert glance(self.page) + overflow(self.page) == []

    def arrives(self) -> None:
        """The result stands there and has the focus."""
        expect(self.page.locator(".result h2").first).to_be_focused()
        self.seen()

    def saves(self, selector: str) -> Download:
        """Press a button that saves a file; its words say so."""
        with self.page.expect_download() as download:
            self.press(selector)
        expect(self.page.locator(".result .actions [role=status]").first).not_to_be_empty()
        return download.value

    def prints(self) -> None:
        """Press the button that prints."""
        self.press(".result .print")
        assert self.page.evaluate("window.prints") == 1


def shared(page: Page) -> dict[str, Any]:
    """What the link in the address bar holds."""
    text = page.url.partition("#")[2].split(".")[2]
    held: dict[str, Any] = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return held


def saved(download: Download, folder: Path) -> str:
    """The text of a file that was saved."""
    target = folder / download.suggested_filename
    download.save_as(target)
    return target.read_bytes().decode("utf-8-sig")
