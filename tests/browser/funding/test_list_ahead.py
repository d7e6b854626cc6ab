"""A pupil list on the peildata that are still to come: expected and said to be, with no amount until one is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import PROFESSIONAL_LANGUAGES
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, path, saved
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

HEADER, ROW = template().splitlines()
ENROLLED = ("eerste_inschrijving", "inschrijving_school")
ENTERED = {"L1": "2026-10-12", "L2": "2026-10-12", "L3": "2026-10-12", "L4": "2026-10-12", "L5": "2027-02-01"}


def _list() -> bytes:
    names = HEADER.split(";")
    first = dict(zip(names, ROW.split(";"), strict=True))
    first["uitschrijving_school"] = ""
    rows = [{**first, "leerling": key, **dict.fromkeys(ENROLLED, on)} for key, on in ENTERED.items()]
    return "\r\n".join([HEADER, *(";".join(row[name] for name in names) for row in rows)]).encode()


def _computed(page: Page, tmp_path: Path, *, amounts: bool = False) -> None:
    (tmp_path / "lijst.csv").write_bytes(_list())
    page.set_input_files("#f-file", tmp_path / "lijst.csv")
    expect(page.locator(".columns")).to_be_visible()
    expect(page.locator("#f-year")).to_have_value("next")  # until somebody chooses: what is past cannot be mended
    page.select_option("#f-year", "2027")
    page.fill("#f-reference", "0")
    if amounts:
        page.locator("input[name=expected_amounts][value=true]").check()
    page.click(".compute")
    expect(page.locator(".result h2").first).to_be_focused()


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_next_year_is_told_as_expected_and_names_who_begins_to_count(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """Each block says that it is as in the last known year, no block has an amount, and L5 begins in April."""
    page = open_page(path("leerlingenlijst", language), width=360)
    visitor = Visitor(page, catalogues[language])
    _computed(page, tmp_path)
    expect(page.locator(".result .next-peildatum")).to_be_visible()
    totals = page.locator(".result table").first
    expect(totals).to_contain_text(visitor.text("fund.as-in", year="2026"))
    expect(totals).not_to_contain_text("€")
    expect(page.locator(".result .turning tbody tr").nth(1).locator("td").nth(1)).to_contain_text("L5")
    visitor.seen()


def test_an_amount_of_another_year_never_stands_without_its_label(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Switched on, each sum in the table, the chart and the total says of which year it is."""
    page = open_page(path("leerlingenlijst", "nl"), width=1280)
    visitor = Visitor(page, catalogues["nl"])
    _computed(page, tmp_path, amounts=True)
    label = visitor.text("fund.list.at-amounts", year="2026")
    for row in page.locator(".result table").first.locator("tbody tr").all():
        expect(row).to_contain_text("€")
        expect(row).to_contain_text(label)
    expect(page.locator(".result .total")).to_contain_text(visitor.text("fund.list.at-amounts.total", year="2026"))
    visitor.seen()


def test_the_calendar_says_in_its_titles_for_which_school_and_peildatum(open_page: Open, tmp_path: Path) -> None:
    """A title is all that a calendar shows, on a phone its beginning; days that are only expected say so."""
    page = open_page(path("leerlingenlijst", "nl"))
    page.evaluate("""document.querySelector('#f-school').value = "De Brug" """)
    _computed(page, tmp_path)
    with page.expect_download() as download:
        page.click(".result .ics")
    text = saved(download.value, tmp_path).replace("\r\n ", "").replace("\n ", "")
    titles = [line for line in text.splitlines() if line.startswith("SUMMARY:")]
    assert titles
    for title in titles:
        assert all(told in title for told in ("2027", "2026")), title
        assert title.endswith(r" · De Brug\, basisschool"), title


def test_the_day_compared_with_and_the_days_that_are_over_are_told(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """The first beside its field, the others above the days to remember: of 2025 there is nothing left to do."""
    page = open_page(path("leerlingenlijst", "nl"))
    visitor = Visitor(page, catalogues["nl"])
    _computed(page, tmp_path)
    page.select_option("#f-year", "2027")
    expect(page.locator("#f-reference-hint")).to_contain_text("1 januari 2027 is die dag nog niet bekend")
    page.select_option("#f-year", "2026")
    expect(page.locator("#f-reference-hint")).to_contain_text("1 januari 2026 is dat 1 februari 2025")
    over = page.get_by_text(visitor.text("fund.days.over", n=8))
    expect(over).to_have_count(0)
    page.select_option("#f-year", "2025")
    page.click(".compute")
    expect(over).to_be_visible()
