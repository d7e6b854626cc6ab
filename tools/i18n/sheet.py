"""The words of one language as a workbook: for a translator who uses a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile

from tools.i18n.state import COMPLETE, state_of
from wegwijs.problems import DataError, Problem
from wegwijs.words.languages import categories
from wegwijs.words.pofile import Entry
from wegwijs.words.subjects import subject_of

HEAD = ("subject", "key", "state", "nl", "nl: more than one")
"""The first columns; after them one for the words, or for each plural form of the language."""
EXAMPLE = "./portal i18n export uk uk.xlsx"
TAKEN_AT = 3
"""The column of the Dutch, counted from nought."""


def columns(language: str) -> tuple[str, ...]:
    """The heads of all columns: `uk: one` holds the only form of words that count nothing."""
    return (*HEAD, *(f"{language}: {category}" for category in categories(language)))


def write(path: Path, language: str, dutch: dict[str, Entry], words: dict[str, Entry], keys: Iterable[str]) -> None:
    """Write one row for each of `keys`, what waits for a translator marked in the column `state`."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet(language)
    sheet.freeze_panes = "A2"
    for number in range(len(columns(language))):
        sheet.column_dimensions["ABCDEFGHIJKLM"[number]].width = 18 if number < TAKEN_AT else 60
    sheet.append([_cell(sheet, text, Font(bold=True)) for text in columns(language)])
    for key in keys:
        state = state_of(dutch[key], words.get(key))
        forms = words[key].words if key in words else ()
        source = (*dutch[key].dutch, "")[:2]
        row = (subject_of(key), key, "" if state == COMPLETE else state, *source, *forms)
        sheet.append([_cell(sheet, text, alignment=Alignment(wrap_text=True, vertical="top")) for text in row])
    book.save(path)


def _cell(sheet: object, text: str, font: object = None, alignment: object = None) -> object:
    """A cell of text: words that begin with `=` are no formula."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if font:
        cell.font = font
    if alignment:
        cell.alignment = alignment
    return cell


def read(path: Path, language: str) -> Iterator[tuple[int, str, tuple[str, ...], tuple[str, ...]]]:
    """Row, key, Dutch and words of each row with words. Raises DataError for what is no such workbook."""
    rows = _rows(path)
    wanted, found = columns(language), tuple(rows[0]) if rows else ()
    if found[: len(wanted)] != wanted:
        told = ("1", f"the columns {', '.join(wanted)}", ", ".join(found) or "nothing")
        raise DataError([Problem(path, 1, told[0], told[1], told[2], EXAMPLE)])
    for number, row in enumerate(rows[1:], 2):
        cells = [*row, *[""] * len(wanted)][: len(wanted)]
        words = tuple(cells[len(HEAD) :])
        if any(words):
            dutch = tuple(text for text in cells[TAKEN_AT : len(HEAD)] if text)
            yield number, cells[1], dutch, words if len(dutch) > 1 else words[:1]


def _rows(path: Path) -> list[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        sheet = load_workbook(path, read_only=True).worksheets[0]
        return [["" if value is None else str(value).strip() for value in row] for row in sheet.values]
    except (InvalidFileException, BadZipFile, KeyError, OSError, ValueError) as error:
        got = str(error) or "another file"
        raise DataError([Problem(path, 1, "file", "a workbook (.xlsx)", got, EXAMPLE)]) from None
