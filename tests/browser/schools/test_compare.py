"""The comparison of agreements: regions that somebody chose beside each other, by keyboard; whole without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow

pytestmark = pytest.mark.same_browser

COMPARISON = "afspraken/"


def columns(page: Page) -> list[str]:
    """What stands at the head of the columns that are seen."""
    return page.locator("table.stacked:visible thead th").all_inner_texts()


def test_two_regions_that_are_chosen_stand_beside_each_other(open_page: Open) -> None:
    """By keyboard: a region whose text was read and one that others wrote about; each article says what is known."""
    page = open_page(COMPARISON)
    page.locator('[value="leidse-regio"]').focus()
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert columns(page) == ["Artikel", "Leidse regio", "Utrecht"]
    expect(page.locator("#kiezen .state")).to_have_text("Naast elkaar: Leidse regio, Utrecht.")
    assert page.locator(".compared tbody tr").count() == page.locator("#alle-regios tbody tr").count()
    every = page.locator(".compared tbody td").all_inner_texts()
    assert all(each.strip() for each in every)
    assert {"Niet bekend."} < set(every) and any(each.strip() == "Staat niet in de tekst." for each in every)
    there = page.locator('#alle-regios [data-practice="utrecht"] dd').all_text_contents()
    assert there and page.locator(".compared td:last-child li").all_text_contents() == there
    page.reload()
    assert columns(page) == ["Artikel", "Leidse regio", "Utrecht"]
    page.locator("#kiezen button").click()
    expect(page.locator("#alle-regios")).to_be_visible()
    expect(page.locator(".compared")).to_have_count(0)
    expect(page.locator("#kiezen input").first).to_be_focused()


def test_at_most_four_regions_fit_beside_each_other(open_page: Open) -> None:
    """The others cannot be chosen until one goes."""
    page = open_page(COMPARISON)
    for box in page.locator("#kiezen input").all()[:4]:
        box.check()
    assert len(columns(page)) == 5 and overflow(page) == []
    expect(page.locator("#kiezen input:not(:checked)").first).to_be_disabled()
    page.locator("#kiezen input").first.uncheck()
    expect(page.locator("#kiezen input:disabled")).to_have_count(0)
    assert len(columns(page)) == 4


@pytest.mark.parametrize("width", [320, 1280])
def test_a_comparison_is_accessible_and_fits(open_page: Open, width: int) -> None:
    """In dark, in English, on a phone and on a wide screen; on paper without the boxes."""
    page = open_page("en/" + COMPARISON, width=width, color_scheme="dark")
    for box in page.locator("#kiezen input").all()[:3]:
        box.check()
    assert glance(page) + overflow(page) == []
    page.emulate_media(media="print")
    expect(page.locator("#kiezen")).to_be_hidden()
    expect(page.locator(".compared")).to_be_visible()


def test_without_script_all_regions_are_there_to_read(open_page: Open) -> None:
    """Nothing that only works with a script is shown."""
    page = open_page(COMPARISON, java_script_enabled=False)
    expect(page.locator("#alle-regios")).to_be_visible()
    expect(page.locator("#kiezen")).to_be_hidden()
