"""A file of pupils as it comes out of an administration: read before Python, whatever made it."""

from __future__ import annotations

import datetime
import random
import zipfile
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from subjects.funding.sheet_files import ods, ods_cell, read, replaced, saved, workbook, zipped

DAY = datetime.date(2016, 5, 14)
HEADER = ["Leerlingnummer", "Geboortedatum", "Nationaliteit", "Verblijfstitel"]
ROWS = [HEADER, ["0012", DAY, "Syrische", 26], ["0013", datetime.datetime(2017, 1, 2), "Eritrese", 21]]
AS_TEXT = [HEADER, ["0012", "2016-05-14", "Syrische", "26"], ["0013", "2017-01-02", "Eritrese", "21"]]


def rows(file: bytes) -> list[list[str]]:
    """The rows of the first sheet."""
    (found,) = read(file)
    assert "sheets" in found, found
    return found["sheets"][0]["rows"]


def _merged() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Leerling", None, "Nationaliteit"], ["nummer", "geboren", None], [1, DAY, "Syrische"]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    return saved(book)


def _hidden() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Toelichting"  # type: ignore[union-attr]
    book.active.sheet_state = "hidden"  # type: ignore[union-attr]
    book.active.append(["niets"])  # type: ignore[union-attr]
    sheet = book.create_sheet("Leerlingen")
    for row in ROWS:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.active = 1
    return saved(book)


def _from_1904() -> bytes:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["Geboortedatum"])  # type: ignore[union-attr]
    book.active.append([DAY])  # type: ignore[union-attr]
    return saved(book)


def test_a_workbook_reads_as_a_person_sees_it() -> None:
    """Dates as days, numbers without noughts behind them, texts with the noughts before them."""
    assert rows(workbook(ROWS)) == AS_TEXT


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_list_as_text_reads_the_same(mark: str, separator: str) -> None:
    """In each encoding and with each separator that spreadsheets write."""
    text = "\r\n".join(separator.join([*row, "Curaçao"]) for row in AS_TEXT)
    assert rows(text.encode(mark)) == [[*row, "Curaçao"] for row in AS_TEXT]


def test_a_spreadsheet_of_libreoffice_reads_the_same() -> None:
    """With a million empty rows behind it, as that program writes them."""
    cells = [
        [ods_cell(text, *kind) for text, kind in zip(row, kinds, strict=True)]
        for row, kinds in zip(
            [HEADER, ["0012", "14-05-16", "Syrische", "26"], ["0013", "02-01-17", "Eritrese", "21"]],
            [
                [("string",)] * 4,
                [("float", "12"), ("date", "2016-05-14"), ("string",), ("float", "26")],
                [("float", "13"), ("date", "2017-01-02T00:00:00"), ("string",), ("float", "21.0")],
            ],
            strict=True,
        )
    ]
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    empty = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>'
    assert rows(ods(f'<table:table table:name="Blad1">{body}{empty}</table:table>')) == AS_TEXT


def test_repeated_cells_and_rows_are_all_there() -> None:
    """LibreOffice says once what stands in several cells beside or below one another; a remark is no part of a cell."""
    note = "<office:annotation><text:p>bellen</text:p></office:annotation>"
    twice = ods_cell("ja", more=' table:number-columns-repeated="2"').replace("<text:p>", f"{note}<text:p>", 1)
    body = f'<table:table-row table:number-rows-repeated="3">{twice}</table:table-row>'
    assert rows(ods(f'<table:table table:name="a">{body}</table:table>')) == [["ja", "ja"]] * 3


def test_a_title_over_several_columns_is_that_of_each() -> None:
    """Merged cells."""
    assert rows(_merged())[0] == ["Leerling", "Leerling", "Nationaliteit"]


def test_hidden_rows_are_read_and_told_and_a_hidden_sheet_comes_last() -> None:
    """Nothing is lost in silence, and what a person sees first stands first."""
    (found,) = read(_hidden())
    named = [(sheet["name"], sheet["hidden"]) for sheet in found["sheets"]]
    assert named == [("Leerlingen", False), ("Toelichting", True)]
    assert found["sheets"][0]["rows"] == AS_TEXT
    assert found["sheets"][0]["notes"]["hidden-rows"] == {"n": 1, "example": "3"}


def test_days_are_counted_from_1904_where_the_file_says_so() -> None:
    """As old programs on a Mac do: four years would be lost."""
    (found,) = read(_from_1904())
    assert found["sheets"][0]["rows"][1] == ["2016-05-14"] and "days-from-1904" in found["sheets"][0]["notes"]


@pytest.mark.parametrize(
    ("serial", "shown"),
    [
        ("1", "1900-01-01"),
        ("59", "1900-02-28"),
        ("60", "60"),
        ("61", "1900-03-01"),
        ("42504.75", "2016-05-14"),
        ("-3", "-3"),
    ],
)
def test_a_day_is_that_of_the_spreadsheet(serial: str, shown: str) -> None:
    """Also around 29 February 1900, which spreadsheets believe in; a number that is no day stays a number."""
    file = replaced(workbook(ROWS), "xl/worksheets/sheet1.xml", "<v>42504</v>", f"<v>{serial}</v>")
    assert rows(file)[1][1] == shown


def test_a_formula_counts_by_its_value_and_one_without_is_told() -> None:
    """Nothing is computed here; an error stays what it is, and is told with its row."""
    file = workbook([["a", "b", "c"], ["=1+1", "x", "y"]])
    (none,) = read(file)
    assert none["sheets"][0]["notes"]["formula-without-value"]["n"] == 1
    kept = replaced(file, "xl/worksheets/sheet1.xml", "<f>1+1</f><v />", "<f>1+1</f><v>2</v>")
    assert rows(kept)[1] == ["2", "x", "y"]
    wrong = replaced(workbook([["a"], [3]]), "xl/worksheets/sheet1.xml", 't="n"><v>3</v>', 't="e"><v>#REF!</v>')
    (told,) = read(wrong)
    assert told["sheets"][0]["rows"][1] == ["#REF!"] and told["sheets"][0]["notes"]["formula-error"]["example"] == "2"


def test_macros_are_left_alone_and_told() -> None:
    """They are a part of the file like any other, and nothing runs them."""
    file = workbook(ROWS)
    with zipfile.ZipFile(content := BytesIO(file), "a") as more:
        more.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    (found,) = read(content.getvalue())
    assert found["sheets"][0]["rows"] == AS_TEXT and "macros" in found["sheets"][0]["notes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"a";"b"\n"c=""";"d"\n"e";"f"', [["a", "b"], ['c="', "d"], ["e", "f"]]),
        ('"a";"b"\n"c="";"d"\n"e";"f"', [["a", "b"], ['c="', "d"], ["e", "f"]]),
        ('"a"|"b"\n"c\n"d"|"e"', [["a", "b"], ["c"], ["d", "e"]]),
        ('a;5" buis\n"c\nd";"e;f"', [["a", '5" buis'], ["c\nd", "e;f"]]),
    ],
)
def test_a_quote_that_was_forgotten_takes_no_row_along(text: str, expected: list[list[str]]) -> None:
    """Then each line is a row; where every quote is closed, a cell may hold a line end and a separator."""
    assert rows(text.encode()) == expected


def test_merged_cells_of_libreoffice_have_their_value_in_each() -> None:
    """The cells that lie under a merged one are covered, and stand in the file without a value."""
    title = ods_cell("Leerling", more=' table:number-columns-spanned="2" table:number-rows-spanned="2"')
    covered = '<table:covered-table-cell table:number-columns-repeated="{}"/>'
    first = f"<table:table-row>{title}{covered.format(1)}{ods_cell('a')}</table:table-row>"
    second = f"<table:table-row>{covered.format(2)}{ods_cell('b')}</table:table-row>"
    title_of_each = [["Leerling", "Leerling", "a"], ["Leerling", "Leerling", "b"]]
    assert rows(ods(f'<table:table table:name="a">{first}{second}</table:table>')) == title_of_each


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BOMB = zipped(xl__workbook_dot_xml="<workbook/>", xl__sharedStrings_dot_xml=b" " * 160_000_000)

REFUSED: dict[str, tuple[bytes, str]] = {
    "a photo that was renamed": (b"\xff\xd8\xff\xe0" + bytes(400), "not-a-sheet"),
    "a PDF": (b"%PDF-1.7\n", "not-a-sheet"),
    "a letter of Word": (zipped(word__document_dot_xml="<w/>"), "not-a-sheet"),
    "any zip": (zipped(a="b"), "not-a-sheet"),
    "an old workbook": (OLD, "old-workbook"),
    "a binary workbook": (zipped(xl__workbook_dot_bin=b"\x83\x01"), "old-workbook"),
    "a locked workbook": (OLD + "EncryptedPackage".encode("utf-16-le"), "locked"),
    "a locked spreadsheet of LibreOffice": (zipped(content_dot_xml=b"\x9a\x01\x88\xff" * 9), "locked"),
    "a page with a table that was named .xls": (b"<html><table><tr><td>a", "web-page"),
    "three hundred times its size": (BOMB, "zip-bomb"),
    "half a workbook": (workbook(ROWS)[:2000], "damaged"),
    "half a sheet": (replaced(workbook(ROWS), "xl/worksheets/sheet1.xml", "</sheetData>", "<"), "damaged"),
    "nothing": (b"", "empty"),
    "an empty sheet": (workbook([]), "empty"),
    "bytes that are no text": (bytes(range(1, 9)) * 40, "not-a-sheet"),
    "too many rows": ("\n".join(["a;b"] * 50_100).encode(), "too-many-rows"),
}


@pytest.mark.parametrize(("file", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_by_its_own_reason(file: bytes, reason: str) -> None:
    """Whatever its name is, and before it fills the memory."""
    (found,) = read(file)
    assert (found.get("refused"), found.get("name")) == (reason, "Refused"), found


def _spoiled(pick: random.Random, file: bytes) -> bytes:
    """A file with some of its bytes changed, cut or repeated; of a zip also within a part."""
    content = bytearray(file)
    for _ in range(pick.randint(1, 6)):
        at = pick.randrange(len(content))
        way = pick.random()
        if way < 0.6:
            content[at] = pick.randrange(256)
        elif way < 0.8:
            del content[at : at + pick.randint(1, 40)]
        else:
            content[at:at] = content[at : at + pick.randint(1, 40)]
    return bytes(content)


def _within(pick: random.Random, file: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as before, zipfile.ZipFile(content, "w") as after:
        names = before.namelist()
        chosen = pick.choice([name for name in names if name.endswith(".xml")])
        for name in names:
            part = before.read(name)
            after.writestr(name, _spoiled(pick, part) if name == chosen else part)
    return content.getvalue()


def test_no_spoiled_file_is_more_than_refused(whole: bool) -> None:
    """Each gives rows or one of the reasons; no other error, and no reading without end."""
    pick = random.Random(15)
    table = f'<table:table table:name="a"><table:table-row>{ods_cell("ja")}</table:table-row></table:table>'
    text = "\r\n".join(";".join(row) for row in AS_TEXT).encode()
    sources = (workbook(ROWS), ods(table), text)
    made = []
    for each in range(10_000 if whole else 600):
        source = sources[each % 3]
        made.append(_within(pick, source) if source is not text and pick.random() < 0.7 else _spoiled(pick, source))
    found: list[dict[str, Any]] = read(*made)
    strange = [one for one in found if "sheets" not in one and one["name"] != "Refused"]
    assert len(found) == len(made) and not strange, strange[:3]
    reasons = {reason for _, reason in REFUSED.values()}
    assert {one["refused"] for one in found if "refused" in one} <= reasons


def test_every_row_of_a_list_is_a_row_here() -> None:
    """Rows in are rows out, with their numbers, whatever stands in them."""
    pick = random.Random(3)
    given = [[pick.choice(["", "a", "=1", '"', "x;y", "ja\nnee", "0", "٣"]) for _ in range(4)] for _ in range(300)]
    found = rows(workbook([["k", "l", "m", "n"], *given]))
    last = max(place for place, row in enumerate(given) if any(row))
    assert len(found) - 1 == last + 1
    for row, read_row in zip(given[: last + 1], found[1:], strict=True):
        wanted = ["" if cell.startswith("=") else cell for cell in row]  # a formula that nobody computed
        assert read_row + [""] * (4 - len(read_row)) == wanted
