"""A workbook that the page makes opens elsewhere with what was put into it, and computes nothing."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from subjects.funding.sheet_files import read, write

DAY = datetime.datetime(2026, 1, 5)


def opened(*sheets: dict[str, Any]) -> openpyxl.Workbook:
    """What openpyxl finds in the workbook of these sheets."""
    [book] = write(list(sheets))
    return openpyxl.load_workbook(io.BytesIO(book))


def test_each_kind_of_cell_comes_out_as_it_went_in() -> None:
    """Text with its noughts, numbers, days as days, and nothing as nothing."""
    first = ["0012", {"day": "2026-01-05"}, 1250.5, None]
    rows = [["nummer", "dag", "bedrag", "leeg"], first, ["", {"day": "x"}, 0, ""]]
    [sheet] = opened({"name": "Tabblad 1", "rows": rows})
    assert [list(row) for row in sheet.values] == [
        ["nummer", "dag", "bedrag", "leeg"],
        ["0012", DAY, 1250.5, None],
        [None, "x", 0, None],
    ]
    assert sheet.title == "Tabblad 1" and sheet["B2"].is_date


def test_the_header_is_bold_stays_in_sight_and_columns_fit() -> None:
    """So that a list of hundreds can be read."""
    [sheet] = opened({"name": "a", "rows": [["nummer", "reden"], ["1", "r" * 40], ["2", "r" * 400]]})
    assert sheet["A1"].font.b and not sheet["A2"].font.b and sheet.freeze_panes == "A2"
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [8, 60]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "=cmd|' /C calc'!A0"])
def test_no_cell_is_computed(text: str) -> None:
    """It is text in the file, and stays so where somebody opens the cell to change it; in a header too."""
    [book] = write([{"name": "a", "rows": [[text], [text]]}])
    assert b"<f" not in zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml")
    [sheet] = openpyxl.load_workbook(io.BytesIO(book))
    cells = [sheet["A1"], sheet["A2"]]
    assert [(cell.value, cell.quotePrefix) for cell in cells] == [(text, True)] * 2


@pytest.mark.parametrize(
    ("names", "titles"),
    [
        (["a/b:c*d?[e]\\f"], ["a b c d  e  f"]),
        (["'n'", "", "  "], ["n", "2", "3"]),
        (["x" * 40, "X" * 40], ["x" * 31, "X" * 29 + " 2"]),
        (["Tab", "tab", "TAB"], ["Tab", "tab 2", "TAB 3"]),
        (["<&>"], ["<&>"]),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(names: list[str], titles: list[str]) -> None:
    """Of 31 letters at most, without its own signs, and no two the same."""
    assert opened(*({"name": name, "rows": [["a"]]} for name in names)).sheetnames == titles


def test_the_same_sheets_give_the_same_bytes() -> None:
    """Nothing of the moment or of the machine is in the file."""
    sheets = [{"name": "a", "rows": [["b", 1]]}]
    first, second = write(sheets, sheets)
    assert first == second


def test_days_are_those_of_the_spreadsheet() -> None:
    """A day that a spreadsheet cannot keep as one is text."""
    days = ["1900-02-28", "1900-03-01", "2024-02-29", "2023-02-29", "9999-12-31"]
    [sheet] = opened({"name": "a", "rows": [["dag"], *([{"day": day}] for day in days)]})
    values = [value for (value,) in list(sheet.values)[1:]]
    assert [value if isinstance(value, str) else f"{value:%Y-%m-%d}" for value in values] == days
    assert [isinstance(value, str) for value in values] == [True, False, False, True, False]


LETTERS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
ODD = st.sampled_from(["_x0041_", "_x005F_x0041_", "a\nb", "</t>", "&amp;"])
CELLS = st.one_of(st.text(LETTERS, min_size=1, max_size=12), st.integers(-(10**9), 10**9), ODD)
TABLES = st.lists(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5), min_size=10, max_size=30)


@settings(max_examples=4, deadline=None)
@given(TABLES)
def test_what_is_written_is_read_back(tables: list[list[list[Any]]]) -> None:
    """By openpyxl and by the page itself."""
    books = write(*([{"name": "a", "rows": rows}] for rows in tables))
    for rows, book, found in zip(tables, books, read(*books), strict=True):
        [sheet] = openpyxl.load_workbook(io.BytesIO(book))
        values = [[sheet.cell(y, x).value for x, _ in enumerate(row, 1)] for y, row in enumerate(rows, 1)]
        assert [[unescape(one) if isinstance(one, str) else one for one in row] for row in values] == rows
        if any(str(cell).strip() for row in rows for cell in row):
            assert found["sheets"][0]["rows"] == [[str(cell) for cell in row] for row in rows]
