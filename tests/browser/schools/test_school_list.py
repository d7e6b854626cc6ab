"""The list of schools: whole without a script, and with one it finds the right school by age, place, kind and words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow

pytestmark = pytest.mark.same_browser

LIST = "klassen/"
SHOWN = "table.schools tbody tr:not(.group):visible"

# what a visitor chooses | a school that stays | a school that goes
CHOICES = [
    ({"leeftijd": "15"}, "ISK Da Vinci College Lammenschans", "Leimundo"),
    ({"leeftijd": "4"}, "Taalschool Utrecht", "Emmausschool"),
    ({"soort": "azc-school"}, "De Hesselanden", "Leimundo"),
    ({"soort": "isk"}, "ISK Groningen", "De Hesselanden"),
]


def _choose(page: Page, **chosen: str) -> None:
    for name, value in chosen.items():
        page.locator(f"select[name={name}]").select_option(value)


@pytest.mark.parametrize(("chosen", "stays", "goes"), CHOICES)
def test_a_choice_leaves_the_schools_that_fit(open_page: Open, chosen: dict, stays: str, goes: str) -> None:
    """By age and by kind; what does not fit is gone from the page and from its count."""
    page = open_page(LIST)
    _choose(page, **chosen)
    expect(page.locator(SHOWN, has_text=stays)).to_have_count(1)
    expect(page.locator(SHOWN, has_text=goes)).to_have_count(0)
    assert str(page.locator(SHOWN).count() + page.locator("details.stamscholen tbody tr:not([hidden])").count()) in (
        page.locator(".found").text_content() or ""
    )


def test_the_own_municipality_stands_first_and_what_is_not_found_leads_on(open_page: Open) -> None:
    """Oegstgeest has one class, then the region, what is near and far; in Aalten none is known: whom to ask.

    Words that no school has: a sentence, no empty table without explanation, and a reset brings all back. A visitor
    who types pniel finds the Pniëlschool.
    """
    page = open_page(LIST)
    all_schools = page.locator(".found").text_content()
    _choose(page, gemeente="GM0579")
    headings = ["In deze gemeente", "In dezelfde regio", "In de buurt", "Verder weg"]
    assert page.locator("tr.group").all_text_contents() == headings
    expect(page.locator(SHOWN).first).to_contain_text("Daltonschool Oegstgeest")
    expect(page.locator(".elsewhere")).to_be_hidden()
    _choose(page, gemeente="GM0197")
    expect(page.locator(".elsewhere")).to_be_visible()
    assert page.locator(".elsewhere a").get_attribute("href") == "../regio/"
    page.locator("input[name=zoek]").fill("zzzz")
    expect(page.locator(".found")).to_contain_text("Geen school past bij wat u koos")
    expect(page.locator(SHOWN)).to_have_count(0)
    page.locator("button[type=reset]").click()
    expect(page.locator(".found")).to_have_text(all_schools or "")
    page.locator("input[name=zoek]").fill("pniel")
    expect(page.locator(SHOWN)).to_have_count(1)


def test_what_was_chosen_stands_in_the_fragment_and_comes_back(open_page: Open) -> None:
    """A copied address shows the same list; the choice never reaches a server."""
    page = open_page(LIST)
    _choose(page, gemeente="GM0599", leeftijd="8")
    page.locator("input[name=vol]").check()
    assert page.evaluate("location.hash") == "#gemeente=GM0599&leeftijd=8&vol=nee"
    shown = page.locator(SHOWN).all_text_contents()
    page.reload()
    expect(page.locator("input[name=vol]")).to_be_checked()
    assert page.locator(SHOWN).all_text_contents() == shown


@pytest.mark.parametrize("fragment", ["#gemeente=GM9999&leeftijd=99&soort=kasteel", "#%E0%A4%A", "#bron-1"])
def test_a_broken_fragment_shows_the_whole_list(open_page: Open, fragment: str) -> None:
    """What is no choice is left aside."""
    whole = open_page(LIST).locator(SHOWN).count()
    assert open_page(LIST + fragment).locator(SHOWN).count() == whole


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_filtered_list_is_accessible_on_a_phone(open_page: Open, language: str) -> None:
    """Chosen and grouped, at 320 px, left to right and right to left: no violation and no sideways scroll."""
    page = open_page(language + LIST, width=320)
    _choose(page, gemeente="GM0579", leeftijd="8")
    assert glance(page) + overflow(page) == []


def test_the_table_is_whole_without_a_script(open_page: Open) -> None:
    """No filter is shown, every school is."""
    page = open_page(LIST, java_script_enabled=False)
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(SHOWN, has_text="Leimundo")).to_have_count(1)


def test_the_map_leads_to_every_region_by_keyboard(open_page: Open) -> None:
    """Each tile is a link with the region's name; the list beside it has every region, drawn or not."""
    page = open_page(LIST)
    tiles = page.locator("svg.map a")
    listed = page.locator(".map-and-list li a")
    drawn, named = (of.evaluate_all("all => all.map((a) => a.getAttribute('href'))") for of in (tiles, listed))
    assert len(drawn) > 10 and set(drawn) <= set(named)
    tiles.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Leidse regio")
