"""Beside the sums of a list: who begins next, a layout of another list, and a page that did not come in whole."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, path
from browser.lists import choose_list, compute_list
from calculators.days import add_months
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.rules_beside

HEADER, ROW = (line.split(";") for line in template().splitlines())
FIRST = dict(zip(HEADER, ROW, strict=True)) | {"datum_vestiging": "2025-11-03", "uitschrijving_school": ""}
NUMBERED = {"geboortedatum": "42869"}
"""A birth of 2017, as a spreadsheet keeps it."""


def _next_peildatum() -> date:
    months = (add_months(date.today().replace(day=1), later) for later in range(4))
    return next(day for day in months if day >= date.today() and day.month % 3 == 1)


def _came(on: date) -> dict[str, str]:
    """Came to the Netherlands and to school on one day."""
    return dict.fromkeys(("datum_vestiging", "eerste_inschrijving", "inschrijving_school"), on.isoformat())


def _csv(*changes: dict[str, str]) -> bytes:
    rows = [FIRST | {"leerling": f"L{n}"} | change for n, change in enumerate(changes, 1)]
    return "\r\n".join([";".join(HEADER), *(";".join(row.values()) for row in rows)]).encode()


def _open_layout(page: Page, file: Path, **layout: object) -> None:
    file.write_text(json.dumps({"form": "wegwijs-indeling/1", "constants": {}, "values": {}, **layout}), "utf-8")
    page.locator(".columns details", has=page.locator("#f-mapping")).locator("summary").click()
    page.set_input_files("#f-mapping", file)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_begins_on_the_next_peildatum_is_named(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """Compared with the peildatum before it; who counted there already is not, and moves to another group later."""
    page = open_page(path("leerlingenlijst", language))
    before = add_months(_next_peildatum(), -3)
    came = (before + timedelta(days=1), before - timedelta(days=300))
    choose_list(page, tmp_path / "lijst.csv", _csv(*map(_came, came)))
    compute_list(page, "next")
    cells = page.locator(".turning tbody tr").first.locator("td")
    expect(cells.nth(1)).to_contain_text("L1")
    expect(cells.nth(1)).not_to_contain_text("L2")
    moves = page.locator(".turning tbody tr td:nth-of-type(3)", has_text="L2")
    expect(moves).to_have_count(1)
    expect(page.locator(".turning th", has_text=catalogues[language].text("fund.list.turn.moves"))).to_be_visible()


def test_a_layout_says_how_many_of_its_columns_stand_in_the_list_and_what_it_sets_for_all(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """One of another list changes nothing."""
    page = open_page(path("leerlingenlijst", "nl"))
    words = Visitor(page, catalogues["nl"])
    choose_list(page, tmp_path / "lijst.csv", _csv({"schoolsoort": "x"}).replace(b";schoolsoort;", b";afdeling;"))
    type_of_all, told = page.locator("#alle-schoolsoort"), page.locator(".mapping-told")
    other = {"vreemd": "leerling", "ander": "geboortedatum"}
    _open_layout(page, tmp_path / "ander.json", columns=other, constants={"schoolsoort": "bao"})
    expect(told).to_have_text(
        f"{words.text('fund.list.mapping.fits', fits=0, n=2)} {words.text('fund.list.mapping.unfit')}"
    )
    expect(type_of_all).to_have_value("")
    page.locator(".columns details", has=page.locator("#f-mapping")).locator("summary").click()
    own = {"leerling": "leerling", "ander": "geboortedatum"}
    _open_layout(page, tmp_path / "eigen.json", columns=own, constants={"schoolsoort": "bao"})
    expect(told).to_contain_text(words.text("fund.list.mapping.fits", fits=1, n=2))
    expect(told).to_contain_text(words.text("fund.column.schoolsoort.name"))
    expect(type_of_all).to_have_value("bao")


def test_days_that_were_shown_as_they_are_read_are_no_fault_of_the_list(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """And the number beside what is wrong is that of the lines under it."""
    page = open_page(path("leerlingenlijst", "nl"))
    words = Visitor(page, catalogues["nl"])
    faults = page.locator("summary", has_text=words.text("fund.problems"))
    choose_list(page, tmp_path / "lijst.csv", _csv(NUMBERED, NUMBERED))
    compute_list(page, "2026")
    expect(faults).to_have_count(0)
    odd = {"eerste_inschrijving": "31-02-2026"}
    choose_list(page, tmp_path / "fout.csv", _csv(odd, odd))
    compute_list(page, "2026")
    expect(faults).to_contain_text("(1)")


def test_a_file_is_not_called_bad_where_the_page_did_not_come_in_whole(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Without internet after the page was loaded; with it the same file is read."""
    page = open_page(path("leerlingenlijst", "nl"))
    page.watch.expected()  # type: ignore[attr-defined]
    said = catalogues["nl"].text("fund.file.not-loaded").unescape()
    (tmp_path / "lijst.csv").write_bytes(_csv({}))
    for lacking in ("**/words/funding.*.json", "**/sheets/worker.js"):
        page.route(lacking, lambda route: route.abort())
        page.set_input_files("#f-file", tmp_path / "lijst.csv")
        expect(page.locator(".file-problem")).to_have_text(said)
        page.unroute(lacking)
        page.set_input_files("#f-file", [])  # as a press on the field does: else the same file is no change
        page.locator(".file-problem").evaluate("place => place.replaceChildren()")
    page.set_input_files("#f-file", tmp_path / "lijst.csv")
    expect(page.locator(".columns")).to_be_visible()
