"""`./portal edit` in a real browser: by keyboard, on a small screen, in the dark, without a word of the console."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
from edit.editing import COMMENT, PHONE, project
from playwright.sync_api import Browser, Page, expect

from browser.watching import AXE, TAGS, Watch
from tools.edit.command import page as page_files
from tools.edit.desk import Desk
from tools.edit.door import Door
from tools.edit.files import Files

FIELD = "root[desks][0][contact][phone][value]"
AS_OF = "root[desks][0][contact][phone][source][as_of]"
TABS = 80
"""More than any form of the small project has fields."""


@dataclass
class Editor:
    """A page of its own run, and the files that it writes."""

    files: Files
    page: Page
    address: str

    def open_desks(self) -> None:
        """The desks of the region Oost."""
        self.page.goto(self.address)
        self.page.wait_for_selector("#item option", state="attached")
        self.page.select_option("#item", "east")
        self.page.select_option("#part", "desks")
        self.page.click("#open")
        self.page.wait_for_selector("#work:not([hidden])")

    def tab_to(self, selector: str, key: str = "Tab") -> None:
        """Go there as who has no mouse."""
        for _ in range(TABS):
            self.page.keyboard.press(key)
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"no way to {selector} by keyboard")

    def type_over(self, text: str) -> None:
        """Replace what stands in the field."""
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)


@pytest.fixture
def editor(request: pytest.FixtureRequest, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    """`(width, dark)` by parameter; a word of the console or another host fails the test."""
    width, dark = getattr(request, "param", (1280, False))
    files = project(tmp_path)
    desk = Desk(files, "nl")
    door = Door(0, page_files(desk, ""), desk.answer, "")
    Thread(target=door.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light")
    page = context.new_page()
    watch = Watch(page, f"http://{door.host}/")
    yield Editor(files, page, door.address)
    context.close()
    door.shutdown()
    door.server_close()
    assert watch.troubles == []


def test_a_phone_is_changed_by_keyboard_and_a_mistake_is_told_at_its_field(editor: Editor) -> None:
    """Opened, changed wrongly, told, mended, saved: the YAML holds it, its comment stays, and nothing else changed."""
    page, path = editor.page, editor.files.data / "regions.yaml"
    before = path.read_text("utf-8")
    page.goto(editor.address)
    page.wait_for_selector("#item option", state="attached")
    editor.tab_to("#part")
    page.keyboard.type("Balies")
    editor.tab_to("#open")
    page.keyboard.press("Enter")
    expect(page.locator("#what")).to_be_focused()
    editor.tab_to(f"[name='{FIELD}']")
    editor.type_over("bel ons")
    editor.tab_to("#save")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("een telefoonnummer in groepjes cijfers")
    assert path.read_text("utf-8") == before
    editor.tab_to("#told button")
    page.keyboard.press("Enter")
    field = page.locator(f"[name='{FIELD}']")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    editor.type_over("071 765 43 21")
    editor.tab_to("#save")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_have_text("Opgeslagen in data/regions.yaml.")
    after = path.read_text("utf-8")
    assert after == before.replace(PHONE, "071 765 43 21") and COMMENT in after


def test_what_only_the_check_knows_is_told_at_its_field_too(editor: Editor) -> None:
    """A day that does not exist: the form cannot know, the check of the data does."""
    editor.open_desks()
    field = editor.page.locator(f"[name='{AS_OF}']")
    field.fill("2026-13-01")
    field.press("Tab")
    editor.page.click("#save")
    expect(editor.page.locator("#told")).to_contain_text("een dag die bestaat")
    expect(field).to_have_accessible_description(re.compile("een dag die bestaat"))
    field.fill("2026-11")
    field.press("Tab")
    editor.page.click("#save")
    expect(editor.page.locator("#told")).to_contain_text("Opgeslagen")


@pytest.mark.parametrize("editor", [(360, True), (1280, False)], indirect=True, ids=["small dark", "wide light"])
def test_nothing_of_the_page_keeps_anybody_out(editor: Editor) -> None:
    """What axe finds in a form with an error in it, and whether all of it fits the width."""
    editor.open_desks()
    editor.page.locator(f"[name='{FIELD}']").fill("bel ons")
    editor.page.locator(f"[name='{FIELD}']").press("Tab")
    editor.page.click("#save")
    editor.page.evaluate(AXE)
    found = editor.page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert editor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_without_its_key_says_how_to_begin(editor: Editor) -> None:
    """As a second visit to the address does: in words, and without any fact."""
    editor.open_desks()
    other = editor.page.context.new_page()
    other.goto(editor.address)
    expect(other.locator("#told")).to_contain_text("./portal edit")
    assert other.locator("#kind option").count() == 0
    other.close()
