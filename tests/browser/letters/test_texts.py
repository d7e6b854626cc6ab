"""A text that a municipality takes over: filled in, copied, saved as a document and opened again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow

pytestmark = pytest.mark.same_browser

IDS = ("collegevoorstel", "vervoersartikel", "subsidieregeling", "gegevens", "jaaragenda")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def fill(page: Page) -> None:
    page.locator("#gemeente").fill("Voorbeeld & Zoon")
    page.locator("#bedrag").fill("12.500")
    page.locator("#schooljaar").fill("2026-2027")
    page.locator('[value="subsidie-leerling"]').check()


@pytest.mark.parametrize("text", IDS)
def test_a_text_fits_a_phone(open_page: Open, text: str) -> None:
    """Nothing to mend at 360 px, and nothing wider than the screen."""
    page = open_page(f"gemeenten/teksten/{text}/", width=360)
    assert glance(page) + overflow(page) == []


def test_a_text_reads_without_javascript(open_page: Open) -> None:
    """The form needs the script and is away; the text stands there with a line for what a pen writes."""
    page = open_page("gemeenten/teksten/collegevoorstel/", java_script_enabled=False)
    expect(page.locator("#formulier")).to_be_hidden()
    expect(page.locator(".letter .subject").nth(1)).to_be_visible()


def test_a_text_is_copied_as_it_stands_there(open_page: Open) -> None:
    """The Dutch alone, each line of its own, without what is not chosen; a blank shows as one."""
    page = open_page("en/gemeenten/teksten/subsidieregeling/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(page)
    page.locator("[data-do=copy]").click()
    expect(page.locator("#formulier [role=status]")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    lines = copied.splitlines()
    assert lines[0] == "Subsidieregeling voor nieuwkomersonderwijs"
    assert "" in lines and "Artikel 4. Hoogte" in lines and "Article" not in copied
    assert any("hoogstens € 12.500 in het schooljaar 2026-2027" in line for line in lines)
    assert "Kinderen uit een andere gemeente" not in copied, "not chosen"


def test_a_text_comes_back_whole_from_its_file(open_page: Open) -> None:
    """Saved with its headings, cleared, and opened again."""
    page = open_page("gemeenten/teksten/subsidieregeling/")
    fill(page)
    before = page.locator(".letter").inner_text()
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    content = Path(download.value.path()).read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    told = ["".join(text.text or "" for text in line.iter(f"{WORD}t")) for line in body.iter(f"{WORD}p")]
    assert told[0] == "Subsidieregeling voor nieuwkomersonderwijs" and "Artikel 1. Doel" in told
    assert any("De gemeente Voorbeeld & Zoon helpt" in line for line in told)
    page.locator('[data-do="clear"]').click()
    assert page.locator(".letter").inner_text() != before
    file = {"name": "tekst.docx", "mimeType": "", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".letter")).to_contain_text("Voorbeeld & Zoon")
    assert page.locator(".letter").inner_text() == before
