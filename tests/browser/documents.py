"""Documents as the pages save them: taken from the page, changed as a word processor does, and opened again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from playwright.sync_api import Page, expect

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, FILLED_IN = "word/document.xml", "customXml/item1.xml"


def saved(page: Page) -> bytes:
    """The file that the button saves."""
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    return Path(download.value.path()).read_bytes()


def opened(page: Page, content: bytes, name: str = "stuk.docx") -> str:
    """What the page says after a file is chosen."""
    status = page.locator("form:has(input[type=file]) [role=status]")
    status.evaluate("status => { status.textContent = ''; }")
    with TemporaryDirectory() as folder:  # as a file: in a message to the browser a large one takes seconds
        path = Path(folder, name)
        path.write_bytes(content)
        page.locator("input[type=file]").set_input_files(path)
        expect(status).not_to_be_empty()
        return status.inner_text()


def part(content: bytes, path: str = BODY) -> str:
    """One part of a document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(path).decode("utf-8")


def changed(content: bytes, path: str, text: str) -> bytes:
    """The same file with another part, packed anew as a word processor does."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in reversed(before.namelist()):
            after.writestr(name, text if name == path else before.read(name))
    return made.getvalue()


def lines(content: bytes) -> list[str]:
    """The paragraphs of a document as text, those of its tables too."""
    whole = ElementTree.fromstring(part(content))
    return ["".join(text.text or "" for text in one.iter(f"{WORD}t")) for one in whole.iter(f"{WORD}p")]
