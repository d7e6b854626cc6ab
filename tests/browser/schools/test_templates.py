"""The forms for schools: filled in without a mouse, saved as text, and whole on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from places import PROFESSIONAL_LANGUAGES, ROOT
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

TEMPLATES = [template["id"] for template in yaml.safe_load((ROOT / "data/templates.yaml").read_text("utf-8"))]
SHEETS = 2
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
LONG = "Leest graag voor aan een klein kind. " * 30


def address(language: str, template: str) -> str:
    return f"{'' if language == 'nl' else f'{language}/'}scholen/sjablonen/{template}/"


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", margin=MARGIN)))


def saved(page: Page) -> str:
    """The text of the file that the button saves."""
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    return Path(download.value.path()).read_text("utf-8")


@pytest.mark.parametrize("template", TEMPLATES)
def test_without_javascript_a_form_is_blank_on_one_or_two_sheets(open_page: Open, template: str) -> None:
    """No button that does nothing, every field with its name, and paper for a pen."""
    page = open_page(address("nl", template), java_script_enabled=False)
    expect(page.locator("#formulier .actions")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#formulier")).to_be_visible()
    assert sheets(page) in range(1, SHEETS + 1)


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_a_form_is_filled_in_by_keyboard_and_saved_as_text(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """At 360 px: what was typed, ticked and chosen stands in the file under its own name, in the form's language."""
    page = open_page(address(language, "overdracht"), width=360)
    page.locator("#leerling-naam").focus()
    page.keyboard.type("Ali | Çelik")
    page.keyboard.press("Tab")
    page.keyboard.type("2017")
    page.locator("table.grid textarea").first.focus()
    page.keyboard.type("DMT a|b")
    page.keyboard.press("Enter")
    page.keyboard.type("mei")
    page.locator("#plannen-handelingsplannen").fill("een\ntwee")
    page.locator('[name="besproken-met-ouders"]').first.focus()
    page.keyboard.press("ArrowDown")
    assert glance(page) + overflow(page) == []
    text = saved(page)
    expect(page.locator("#formulier [role=status]")).not_to_be_empty()
    label = page.locator('label[for="leerling-naam"]').inner_text()
    second = page.locator('label:has([name="besproken-met-ouders"])').nth(1).inner_text().strip()
    assert text.startswith(f"# {page.locator('h1').inner_text()}\n")
    assert f"**{label}**\n\nAli | Çelik\n" in text
    assert "| DMT a\\|b<br>mei |" in text
    assert "een\ntwee\n" in text
    assert f"- [x] {second}" in text
    empty = catalogues[language].text("template.not-filled").unescape()
    assert text.count(f"_{empty}_") == page.locator("p.field").count() - 3


def test_what_is_typed_is_no_markup_in_the_file_that_is_saved(open_page: Open) -> None:
    """A script or a link that somebody typed is text in whatever shows the file."""
    page = open_page(address("nl", "overdracht"))
    page.locator("#leerling-naam").fill("<script>alert(1)</script> [x](javascript:alert(1)) a\\b")
    page.locator("table.grid textarea").first.fill("<img src=x> | [y]")
    text = saved(page)
    assert "\\<script>alert(1)\\</script> \\[x](javascript:alert(1)) a\\\\b\n" in text
    assert "| \\<img src=x> \\| \\[y] |" in text


def test_a_name_that_is_filled_in_is_kept_nowhere(open_page: Open) -> None:
    """No cookie, no storage, no request; after a reload the field is empty, and before it the browser asks."""
    page = open_page(address("nl", "nazorg"))
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator("#bezoek-naam").fill("Ali")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    assert requests == []
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("#bezoek-naam")).to_have_value("")
    assert page.evaluate("[localStorage.length, Object.values(sessionStorage).join().includes('Ali')]") == [0, False]
    assert page.context.cookies() == []


def test_clearing_asks_first(open_page: Open) -> None:
    """What was typed is only thrown away after a yes."""
    page = open_page(address("nl", "verzoek-vervoer"))
    page.locator("#leerling-naam").fill("Ali")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator('[data-do="clear"]').click()
    expect(page.locator("#leerling-naam")).to_have_value("Ali")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator('[data-do="clear"]').click()
    expect(page.locator("#leerling-naam")).to_have_value("")


def test_a_long_text_is_whole_on_paper(open_page: Open) -> None:
    """The box grows with its text: nothing is cut off in print."""
    page = open_page(address("nl", "overdracht"))
    page.locator("#welbevinden-wat-helpt").fill(LONG)
    page.locator("table.grid textarea").first.fill(LONG)
    page.emulate_media(media="print")
    cut = "boxes => boxes.filter(box => box.scrollHeight > box.clientHeight + 2).map(box => box.id)"
    assert page.locator("#formulier textarea").evaluate_all(cut) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_form_prints_on_two_sheets_at_most_in_english(open_page: Open, template: str) -> None:
    """The language with the longer words for it, blank."""
    assert sheets(open_page(address("en", template))) in range(1, SHEETS + 1)
