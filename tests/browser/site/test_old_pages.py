"""A page that is read long after its build says by itself that it is old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open

PLACES = ("/", "/ar/regio/leidse-regio/", "/los/en/wegwijzer/", "/nergens/")
"""Home, a region, a page for in a frame, and the page for an address that is none."""


def _read_on(page: Page, day: date) -> None:
    page.clock.set_fixed_time(f"{day.isoformat()}T12:00:00Z")
    page.reload()
    page.wait_for_load_state("load")


@pytest.mark.parametrize("path", PLACES)
def test_an_old_page_says_so_from_its_day_on(open_page: Open, path: str) -> None:
    """Not the day before; from then on for ever, above everything else on the page."""
    page = open_page(path, width=360)
    page.watch.expected()  # the address that is none
    notice = page.locator("main > [data-old-from]")
    expect(notice).to_be_hidden()
    old_from = date.fromisoformat(notice.get_attribute("data-old-from") or "")
    for day, visible in ((old_from - timedelta(days=1), False), (old_from, True), (date(2036, 12, 31), True)):
        _read_on(page, day)
        expect(notice).to_be_visible(visible=visible)
    assert notice.evaluate("node => node === node.parentElement.firstElementChild")


@pytest.mark.parametrize("path", ["/wegwijzer/", "/ar/vastgelopen/", "/en/rekenen/leerlingenlijst/"])
def test_what_is_printed_of_an_old_page_says_so_too(open_page: Open, path: str) -> None:
    """The paper outlives the screen; before that day nothing of it is printed."""
    page = open_page(path, width=360)
    page.emulate_media(media="print")
    notice = page.locator("main > [data-old-from]")
    expect(notice).to_be_hidden()
    _read_on(page, date.fromisoformat(notice.get_attribute("data-old-from") or ""))
    expect(notice).to_be_visible()
