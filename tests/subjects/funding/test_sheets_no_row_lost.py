"""No row is lost, and no small file that says it is large fills the memory."""

from __future__ import annotations

import pytest
from subjects.funding.sheet_files import brotli_bytes, ods, ods_cell, read, reading_scripts, replaced, workbook, write

ROWS = [["Leerlingnummer", "Code"], ["0012", 26], ["0013", 21]]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        ('r="A1" t="inlineStr"', 't="inlineStr"', ["b", "", "d"]),
        ("<is><t>b</t></is>", "<is><r><t>b</t></r><rPh><t>bee</t></rPh></is>", ["b", "", "d"]),
        ("<t>b</t>", "<t>_x0062__x005F_x0062_</t>", ["b_x0062_", "", "d"]),
        ('<c r="A1" t="inlineStr"><is><t>b</t></is></c><c r="C1"', "<c/><c/><c", ["", "", "d"]),
    ],
)
def test_a_cell_stands_where_other_programs_put_it(old: str, new: str, first: list[str]) -> None:
    """Also one that does not tell its place, that was written in pieces, or that holds how it is pronounced."""
    [book] = write([{"name": "a", "rows": [["b", None, "d"]]}])
    bare = replaced(book, SHEET, ' s="1"', "")
    bare = replaced(bare, SHEET, ' xml:space="preserve"', "")
    (found,) = read(replaced(bare, SHEET, old, new))
    assert found["sheets"][0]["rows"] == [first]


def test_what_stands_further_than_columns_are_read_is_told() -> None:
    """With the row in which it was seen first."""
    (found,) = read(workbook([["a"], ["b", *[""] * 299, "c"]]))
    assert found["sheets"][0]["notes"]["beyond-columns"] == {"n": 1, "example": "2"}


ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
CELL = ods_cell("ja", more=' table:number-columns-repeated="300"')
LARGE: dict[str, tuple[bytes, str]] = {
    "a row that stands twice": (replaced(workbook(ROWS), SHEET, 'row r="3"', 'row r="2"'), "damaged"),
    "a row that no sheet has": (replaced(workbook(ROWS), SHEET, 'row r="3"', 'row r="99999999999"'), "damaged"),
    "a row that is no number": (replaced(workbook(ROWS), SHEET, 'row r="3"', 'row r="x"'), "damaged"),
    "rows that fill the memory": (ods(f"<table:table>{ROW.format(90_000, CELL) * 99}</table:table>"), "too-many-rows"),
    "empty rows that do": (ods(f"<table:table>{ROW.format(90_000, '') * 999}{CELL}</table:table>"), "damaged"),
}


@pytest.mark.parametrize(("file", "reason"), LARGE.values(), ids=LARGE)
def test_a_small_file_that_says_it_is_large_is_refused_at_once(file: bytes, reason: str) -> None:
    """And no row takes the place of another in silence."""
    (found,) = read(file)
    assert (found.get("refused"), found.get("name")) == (reason, "Refused"), found


def test_what_reads_a_file_is_light_on_the_line() -> None:
    """The worker and all that it loads, as a web server sends them: at most 60.000 bytes."""
    assert 0 < sum(map(brotli_bytes, reading_scripts())) <= 60_000
