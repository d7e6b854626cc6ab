"""Columns that a list has in its own way: two days in one, the month first, errors of formulas; and a list of staff."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, path
from browser.lists import choose_list, compute_list
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

HEADER, ROW = (line.split(";") for line in template().splitlines())
PUPILS = 8


def _pupils(**changes: str) -> list[dict[str, str]]:
    """Who came on different days of March 2025, every second one gone in September; a change holds for all."""
    first = dict(zip(HEADER, ROW, strict=True))
    came = {"datum_vestiging": "2025-03-01", "eerste_inschrijving": "2025-03-04", "inschrijving_school": "2025-03-04"}
    left = ("", "2025-09-12")
    rows = [first | came | {"leerling": f"L{n}", "uitschrijving_school": left[n % 2]} for n in range(PUPILS)]
    return [row | changes for row in rows]


def _csv(rows: list[dict[str, str]]) -> bytes:
    return "\r\n".join([";".join(rows[0]), *(";".join(row.values()) for row in rows)]).encode()


def _opened(open_page: Open, tmp_path: Path, content: bytes, language: str = "nl") -> Page:
    page = open_page(path("leerlingenlijst", language))
    choose_list(page, tmp_path / "lijst.csv", content)
    return page


def _totals(page: Page) -> str:
    return compute_list(page, "2025")


def _together(row: dict[str, str]) -> dict[str, str]:
    """The row with entry and leaving in one cell."""
    rest = {name: cell for name, cell in row.items() if not name.endswith("schrijving_school")}
    came, left = row["inschrijving_school"], row["uitschrijving_school"]
    return rest | {"Status": f"uitgeschreven {left}" if left else f"ingeschreven {came}"}


def test_entry_and_leaving_in_one_column_give_the_totals_of_two(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """What the page made of the column is shown to be said yes to, and who left counts no more."""
    page = _opened(open_page, tmp_path, _csv(_pupils()))
    words = Visitor(page, catalogues["nl"])
    two = _totals(page)
    page = _opened(open_page, tmp_path, _csv([_together(row) for row in _pupils()]))
    expect(page.get_by_text(words.text("fund.list.part-of", column="Status"))).to_have_count(2)
    expect(page.locator(".columns .seen")).to_contain_text("12 september 2025")
    assert _totals(page) == two and "€" in two


def test_a_column_that_cannot_be_taken_apart_says_what_it_saw(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """With the row and the cell, and what to make of it."""
    rows = [_together(row) for row in _pupils()]
    page = _opened(open_page, tmp_path, _csv([*rows, rows[0] | {"leerling": "L9", "Status": "uitgeschreven"}]))
    words = Visitor(page, catalogues["nl"])
    said = words.text("fund.list.mixed", column="Status", row=str(PUPILS + 2), cell="uitgeschreven")
    expect(page.locator(".columns .notice", has_text=said)).to_be_visible()


def _american(day: str) -> str:
    year, month, date = day.split("-")
    return f"{month}/{date}/{year}"


def test_days_with_the_month_first_are_asked_and_give_the_same_totals(open_page: Open, tmp_path: Path) -> None:
    """05/14/2017 proves it for its own column; of the columns that do not show it a person is asked too."""
    days = ("geboortedatum", "datum_vestiging", "eerste_inschrijving", "inschrijving_school")
    rows = [row | {name: _american(row[name]) for name in days} for row in _pupils(uitschrijving_school="")]
    page = _opened(open_page, tmp_path, _csv(_pupils(uitschrijving_school="")))
    usual = _totals(page)
    page = _opened(open_page, tmp_path, _csv(rows))
    asked = page.locator("[data-order]")
    assert asked.evaluate_all("all => all.map(({ value }) => value)") == ["month"] * len(days)
    expect(page.locator(".columns .seen")).to_contain_text("05/14/2017 = 14 mei 2017")
    assert _totals(page) == usual and "€" in usual
    page.select_option("#volgorde-geboortedatum", "day")
    assert _totals(page) != usual


def test_the_error_of_a_formula_is_told_of_its_cell_and_stands_for_nothing(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """It is not offered as a word to choose a meaning for, and its row is named with what to do."""
    rows = _pupils(vreemdeling="Syrische")
    rows[2]["vreemdeling"] = "#NAAM?"
    page = _opened(open_page, tmp_path, _csv(rows))
    words = Visitor(page, catalogues["nl"])
    page.select_option('[data-cell="Syrische"]', "ja")
    expect(page.locator('[data-cell="#NAAM?"]')).to_have_count(0)
    _totals(page)
    page.locator("summary", has_text=words.text("fund.problems")).click()
    told = page.locator(".pager tbody tr", has_text=words.text("fund.problem.cell-is-error"))
    expect(told).to_contain_text("#NAAM?")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_list_of_staff_is_called_one(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """With the headings that say so."""
    staff = b"Personeelsnummer;Geboortedatum;Functie;FTE\r\n12;1980-02-01;leraar;0,8\r\n"
    page = _opened(open_page, tmp_path, staff, language)
    words = Visitor(page, catalogues[language])
    said = words.text("fund.list.staff", columns="Personeelsnummer, Functie, FTE")
    expect(page.locator(".columns .notice", has_text=said)).to_be_visible()
