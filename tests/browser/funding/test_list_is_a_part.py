"""A pupil list of which rows are left out: whatever is seen, printed or saved of it says that it is a part."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import PROFESSIONAL_LANGUAGES
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, digits, path, saved
from browser.lists import choose_list, compute_list
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

LEFT_OUT = 33
HEADER, ROW = template().splitlines()


def _list() -> bytes:
    """Four good rows, then rows with a day that does not exist and good ones, in turns."""
    good = [ROW.replace("L001", f"L{number}") for number in range(4)]
    bad = [
        ROW.replace("L001", f"M{number}").replace("2017-05-14", f"31-02-{2010 + number % 9}") for number in range(33)
    ]
    between = [ROW.replace("L001", f"N{number}") for number in range(33)]
    rows = [line for pair in zip(bad, between, strict=True) for line in pair]
    return "\r\n".join([HEADER, *good, *rows]).encode()


def _computed(open_page: Open, language: str, tmp_path: Path, width: int = 360) -> Page:
    page = open_page(path("leerlingenlijst", language), width=width)
    choose_list(page, tmp_path / "lijst.csv", _list())
    compute_list(page, "2026")
    return page


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_total_chart_paper_and_file_say_that_the_list_is_a_part(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """And how many rows are not in it, each time."""
    page = _computed(open_page, language, tmp_path)
    visitor = Visitor(page, catalogues[language])
    part, out = visitor.text("fund.list.part", n=LEFT_OUT), visitor.text("fund.list.with.rows-out", n=LEFT_OUT)
    expect(page.locator(".result .total")).to_contain_text(visitor.text("fund.list.year-part"))
    expect(page.locator(".result .total")).to_contain_text(out)
    assert page.locator(".result figure figcaption p").all_inner_texts() == [part, part]
    page.emulate_media(media="print")
    printed = page.locator(".result").inner_text()
    assert part in printed and out in printed
    page.emulate_media(media="screen")
    visitor.seen()
    with page.expect_download() as download:
        page.click(".result .csv")
    assert saved(download.value, tmp_path).splitlines()[-1] == part


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_one_fault_in_many_rows_is_one_line(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """The first rows are seen, all of them with what stood there are one tap behind."""
    page = _computed(open_page, language, tmp_path)
    visitor = Visitor(page, catalogues[language])
    page.get_by_role("heading", name=visitor.text("fund.problems")).click()
    box = page.locator("details[open] .pager")
    expect(box.locator("tbody tr")).to_have_count(1)
    expect(box.locator("tbody tr")).to_contain_text(visitor.text("fund.problem.date-does-not-exist"))
    every = box.locator("details.all-rows")
    assert digits(every.locator("summary").inner_text()) == str(LEFT_OUT)
    expect(every.locator("li").first).to_be_hidden()
    every.locator("summary").click()
    expect(every.locator("li")).to_have_count(LEFT_OUT)
    expect(every.locator("li").first).to_contain_text("31-02-2010")
    visitor.seen()


@pytest.mark.parametrize(
    ("language", "read", "told"),
    [
        ("nl", "1 leerling, 1 kolom.", "Berekend: 0 van 1 leerling."),
        ("en", "1 pupil, 1 column.", "Calculated: 0 of 1 pupil."),
    ],
)
def test_one_pupil_is_counted_as_one(open_page: Open, tmp_path: Path, language: str, read: str, told: str) -> None:
    """A list of one pupil and one column is never told of in the plural, before computing and after."""
    page = open_page(path("leerlingenlijst", language), width=360)
    (tmp_path / "een.csv").write_text("leerling\nL001\n", encoding="utf-8")
    page.set_input_files("#f-file", tmp_path / "een.csv")
    expect(page.locator(".columns .seen > p").first).to_contain_text(read)
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expect(page.locator(".result .verdict")).to_contain_text(told)


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_a_one_off_amount_nobody_told_of_makes_the_sum_a_range(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """Every row is good and every pupil decided, but the one-off amount is not told of: least and most stand there,
    with the one-off amount counted once in the year."""
    page = open_page(path("leerlingenlijst", language), width=360)
    visitor = Visitor(page, catalogues[language])
    rows = [HEADER, *(ROW.replace("L001", f"L{n}") for n in range(4))]
    choose_list(page, tmp_path / "heel.csv", "\n".join(rows).encode())
    compute_list(page, "2026")
    total = page.locator(".result .total")
    expect(total).to_contain_text(visitor.text("fund.list.year-part"))
    least, most = (float(one) for one in page.evaluate(AMOUNTS, total.inner_text()))
    assert round(most - least, 2) == 18174.57
    expect(total).to_contain_text(visitor.text("fund.list.with", parts=visitor.text("fund.list.with.one-off")))
    assert any(digits("33342.73") in digits(cell) for cell in page.locator(".result table td").all_inner_texts())
    visitor.seen()


def test_a_one_off_amount_that_several_peildata_can_have_is_said_to_be_counted_once(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Three count, which is too few, and of two it is not known: on any peildatum the amount may be due."""
    page = open_page(path("leerlingenlijst", "nl"), width=360)
    visitor = Visitor(page, catalogues["nl"])
    unknown = ROW.replace(";26;", ";;").replace(";asielzoeker;", ";;")
    rows = [*(ROW.replace("L001", f"L{n}") for n in range(3)), *(unknown.replace("L001", f"M{n}") for n in range(2))]
    choose_list(page, tmp_path / "half.csv", "\n".join([HEADER, *rows]).encode())
    compute_list(page, "2026")
    total = page.locator(".result .total")
    expect(total).to_contain_text(visitor.text("fund.list.with.once"))
    expect(total).to_contain_text(visitor.text("fund.list.with.some"))


AMOUNTS = r"""text => [...text.matchAll(/[0-9][0-9.,]*[.,][0-9]{2}(?![0-9])/g)]
  .map(([one]) => `${one.slice(0, -3).replace(/\D/g, "")}.${one.slice(-2)}`)"""
"""What stands in a text in euro, whatever parts its thousands."""
