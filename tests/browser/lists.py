"""A list of pupils on its page: chosen as a file, and computed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect


def choose_list(page: Page, file: Path, content: bytes) -> None:
    """Give the page a list, and wait until it shows the columns."""
    file.write_bytes(content)
    page.set_input_files("#f-file", file)
    expect(page.locator(".columns")).to_be_visible()


def compute_list(page: Page, year: str) -> str:
    """Compute the list that stands there; the totals per peildatum."""
    page.select_option("#f-year", year)
    page.click(".compute")
    expect(page.locator(".result h2").first).to_be_focused()
    return page.locator(".result .table-scroll").first.inner_text()
