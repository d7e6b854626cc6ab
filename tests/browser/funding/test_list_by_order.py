"""Columns of days whose headings tell nothing: one press says yes to what the order of the days points to."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Open
from browser.forms import Visitor, path
from browser.lists import choose_list, compute_list
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

HEADER, ROW = (line.split(";") for line in template().splitlines())
UNTOLD = {"geboortedatum": "veld a", "datum_vestiging": "veld b", "eerste_inschrijving": "veld c"}
PUPILS = 8


def _list(named: dict[str, str]) -> bytes:
    """Who came and was enrolled in 2021, so long ago that it can be a birth too; some columns renamed."""
    rows = [dict(zip(HEADER, ROW, strict=True)) for _ in range(PUPILS)]
    for n, row in enumerate(rows, 1):
        here = f"2025-10-{10 + n}"
        row |= {"leerling": f"L{n}", "geboortedatum": f"2016-0{n}-14", "datum_vestiging": f"2021-08-0{n}"}
        row |= {"eerste_inschrijving": f"2021-10-0{n}", "inschrijving_school": here, "uitschrijving_school": ""}
    lines = [[named.get(name, name) for name in HEADER], *(list(row.values()) for row in rows)]
    return "\r\n".join(";".join(line) for line in lines).encode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_press_gives_the_columns_of_days_what_their_order_points_to(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """By keyboard: nothing is taken before, the rows are said; then the totals are those of a list with headings."""
    page = open_page(path("leerlingenlijst", language))
    words = Visitor(page, catalogues[language])
    choose_list(page, tmp_path / "koppen.csv", _list({}))
    expect(page.locator(".proposed")).to_be_empty()
    told = compute_list(page, "2025")
    choose_list(page, tmp_path / "lijst.csv", _list(UNTOLD))
    select = page.locator("select[data-compared^=veld]")
    assert select.evaluate_all("all => all.map(({ value }) => value)") == ["", "", ""]
    for where in ("first", "between", "last"):
        said = words.text(f"fund.list.by-order.{where}", holds=str(PUPILS), n=PUPILS)
        expect(page.locator(".proposed li", has_text=said)).to_be_visible()
    words.press(".proposed button")
    expect(page.locator(".proposed [tabindex]")).to_be_focused()
    assert select.evaluate_all("all => all.map(({ value }) => value)") == list(UNTOLD)
    assert compute_list(page, "2025") == told and "€" in told
