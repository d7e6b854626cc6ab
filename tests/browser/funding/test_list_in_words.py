"""What a secretary reads of a list without a manual: why a pupil counts, what lacks, what is wrong in a field."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from subjects.funding.sheet_files import workbook

from browser.conftest import Open
from browser.forms import Visitor, path
from browser.lists import choose_list, compute_list
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

HEADER, ROW = template().splitlines()
LATE = {"datum_vestiging": "2026-09-21"} | dict.fromkeys(("eerste_inschrijving", "inschrijving_school"), "2026-10-06")


def _list(*changes: dict[str, str]) -> bytes:
    names = HEADER.split(";")
    first = dict(zip(names, ROW.split(";"), strict=True)) | {"uitschrijving_school": ""}
    rows = [{**first, "leerling": f"L{n}", **change} for n, change in enumerate(changes)]
    return "\r\n".join([HEADER, *(";".join(row[name] for name in names) for row in rows)]).encode()


def _computed(page: Page, tmp_path: Path, content: bytes) -> None:
    choose_list(page, tmp_path / "lijst.csv", content)
    compute_list(page, "2026")


def test_every_pupil_has_a_reason_and_who_is_not_decided_says_what_lacks(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """One counts, of one the code lacks, of one the board decides: no cell under "why" is empty."""
    page = open_page(path("leerlingenlijst", "nl"), width=1280)
    visitor = Visitor(page, catalogues["nl"])
    undecided = {"verblijfstitelcode": "33", "oordeel": ""}
    _computed(page, tmp_path, _list({}, {"verblijfstitelcode": ""}, undecided))
    expect(page.locator(".seen")).to_contain_text(visitor.text("fund.column.verblijfstitelcode"))
    rows = page.locator(".reasons tbody tr")
    expect(rows).to_have_count(3)
    for n, words in enumerate(("fund.list.all-met", "fund.missing", "fund.list.judgement")):
        expect(rows.nth(n).locator("td").last).to_contain_text(visitor.text(words))


def test_who_came_late_tells_that_the_threshold_is_what_it_costs(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Three count on 1 October and the fourth came on the 6th: the amount is that of all four, and says so."""
    page = open_page(path("leerlingenlijst", "nl"), width=1280)
    visitor = Visitor(page, catalogues["nl"])
    came = dict.fromkeys(("eerste_inschrijving", "inschrijving_school", "datum_vestiging"), "2026-08-24")
    _computed(page, tmp_path, _list(came, came, came, LATE))
    missed = page.locator(".pager table", has_text=visitor.text("fund.list.reaches")).locator("tbody tr")
    expect(missed).to_have_count(1)
    expect(missed).to_contain_text("L3")


def test_a_child_still_to_come_is_asked_for_what_lacks_and_nothing_else(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """First the day, then the category: each with its own sentence, and the focus in its own field."""
    page = open_page(path("leerlingenlijst", "nl"))
    visitor = Visitor(page, catalogues["nl"])
    _computed(page, tmp_path, _list({}))
    page.click(f"summary:has-text({visitor.text('fund.arrive.head')!r})")
    ask = page.get_by_role("button", name=visitor.text("fund.arrive.ask"))
    ask.click()
    expect(page.locator("#komt-fout")).to_have_text(visitor.text("fund.arrive.wrong"))
    expect(page.locator("#komt-op")).to_be_focused()
    page.fill("#komt-op", "12-01-2027")
    ask.click()
    expect(page.locator("#komt-fout")).to_have_text(visitor.text("fund.arrive.no-category"))
    expect(page.locator("#komt-categorie")).to_be_focused()
    page.select_option("#komt-categorie", "asielzoeker")
    ask.click()
    expect(page.locator("#komt-fout")).to_be_hidden()
    expect(page.locator(".arrives tbody tr").first).to_be_visible()
    page.click(".compute")
    expect(page.locator(".result h2").first).to_be_focused()
    expect(page.locator("#komt-op")).to_be_visible()
    expect(page.locator("#komt-op")).to_have_value("12-01-2027")  # what was filled in stays, the answer is of before
    expect(page.locator("#komt-categorie")).to_have_value("asielzoeker")


def test_this_year_and_the_next_peildata_are_one_button_apart(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Another year is chosen: the answer stays, with the sentence that it is not of this year, until it is computed.

    The answer of the one offers that of the other, and back.
    """
    page = open_page(path("leerlingenlijst", "nl"))
    visitor = Visitor(page, catalogues["nl"])
    _computed(page, tmp_path, _list({}))
    page.select_option("#f-year", "next")
    expect(page.locator(".result .outdated")).to_have_text(visitor.text("fund.list.outdated"))
    page.click(".compute")
    expect(page.locator(".result .outdated")).to_have_count(0)
    year = str(date.today().year)
    other = page.locator(".result .other-days")
    expect(other).to_have_text(visitor.text("fund.list.to-year", year=year))
    other.click()
    expect(other).to_have_text(visitor.text("fund.list.to-next"))
    expect(page.locator("#f-year")).to_have_value(year)
    expect(page.locator(".result table").first).to_contain_text(f"1 april {year}")


def test_many_strange_words_fold_when_one_choice_holds_for_all(open_page: Open, tmp_path: Path) -> None:
    """Ten words of a column that asks for yes or no: they stand there until all are answered at once."""
    page = open_page(path("leerlingenlijst", "nl"))
    words = [f"vrmd-{letter}" for letter in "abcdefghij"]
    rows = [[f"L{n}", date(2016, 5, n + 1), word, 26] for n, word in enumerate(words)]
    (tmp_path / "lijst.xlsx").write_bytes(
        workbook([["leerling", "geboortedatum", "vreemdeling", "verblijfstitelcode"], *rows])
    )
    page.set_input_files("#f-file", tmp_path / "lijst.xlsx")
    each = page.locator(".other-words details")
    expect(each).to_have_attribute("open", "")
    page.select_option("#woord-vreemdeling-rest", "ja")
    expect(each).not_to_have_attribute("open", "")
    words = page.locator("[data-cell]")
    assert words.evaluate_all("all => all.map(({ value }) => value)") == ["ja"] * 10


def test_empty_codes_are_said_once_to_be_none(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Two cells are empty; said to be "geen" the board decides on both, without another file."""
    page = open_page(path("leerlingenlijst", "nl"))
    visitor = Visitor(page, catalogues["nl"])
    empty = {"verblijfstitelcode": "", "oordeel": ""}
    (tmp_path / "lijst.csv").write_bytes(_list({}, empty, empty))
    page.set_input_files("#f-file", tmp_path / "lijst.csv")
    page.select_option("#woord-verblijfstitelcode-0", "geen")
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expect(page.locator(".reasons tbody tr", has_text=visitor.text("fund.list.judgement"))).to_have_count(2)


def test_who_may_have_left_and_too_few_newcomers_are_told(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Without a column of who left the page warns, and a peildatum below the threshold says that it is."""
    page = open_page(path("leerlingenlijst", "nl"), width=1280)
    visitor = Visitor(page, catalogues["nl"])
    without = _list({}).replace(b"uitschrijving_school", b"iets_anders")
    _computed(page, tmp_path, without)
    expect(page.locator(".absent")).to_contain_text(visitor.text("fund.list.no-leaving"))
    expect(page.locator(".result table").first).to_contain_text(visitor.text("fund.list.below", seen="1", needed="4"))
