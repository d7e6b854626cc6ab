"""From the bytes of a file to rows of cells: encoding and separator recognised, never assumed in silence.

Schools save their lists from a spreadsheet: with semicolons in Dutch settings, with commas in
English ones, with tabs when copied, in UTF-8 with or without a byte order mark, in UTF-16 or in
the older Windows encoding. What was recognised is part of the answer.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from calculators.funding.pupil_list.bsn import holds_bsn
from calculators.funding.pupil_list.problem import Problem, shorten

MAX_ROWS = 50_000
"""More pupils than any school has: a longer file is read to here and the rest is reported."""

MAX_BYTES = 20_000_000
"""Larger files are not read: no list of `MAX_ROWS` pupils needs so much."""

TITLE_ROWS = 30
"""The header stands among the first so many lines that are not empty."""

SEPARATORS = (";", ",", "\t", "|")
_NOTHING = " " + "".join(SEPARATORS)
"""What a line of empty cells is made of."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PDF = b"%PDF-"
_EXAMPLE = "leerling;geboortedatum;vreemdeling"
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
TOTAL = re.compile(r"(sub)?(totaal|total|aantal|som|sum|gemiddeld)\w*\b", re.IGNORECASE)
"""How the first filled cell of a row begins that counts pupils."""
IN_A_TOTAL = 3
"""Cells that are filled in a row under the pupils that counts them."""


class Table(NamedTuple):
    """A file as rows of cells, and how it was read."""

    encoding: str
    separator: str
    header: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Row number as a spreadsheet shows it, and its cells; empty rows are left out."""


class Unreadable(ValueError):
    """Raised when a file is not a table at all; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.code)


def _unreadable(code: str, expected: str, got: str) -> Unreadable:
    return Unreadable(Problem(code, None, "", expected, shorten(got), _EXAMPLE))


def decode(content: bytes) -> tuple[str, str]:
    """The text of `content` and the name of its encoding.

    Raises Unreadable for an empty or too large file, a workbook, a PDF, and anything that is not text.
    """
    if not content.strip():
        raise _unreadable("file-empty", "csv", "")
    if len(content) > MAX_BYTES:
        raise _unreadable("file-too-large", "at-most-20-megabytes", f"{len(content)} bytes")
    if content.startswith(_WORKBOOKS):
        raise _unreadable("file-is-workbook", "csv", "workbook")
    if content.startswith(_PDF):
        raise _unreadable("file-is-pdf", "csv", "PDF")
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    for encoding in marked or _unmarked(content):
        try:
            text = content.decode(encoding).rstrip("\x1a")  # old programs end a file with it
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text, encoding.removesuffix("-sig")
    raise _unreadable("file-not-text", "csv", content[:8].hex(" "))


def _unmarked(content: bytes) -> tuple[str, ...]:
    """What a file without a mark can be: with a zero at every other place it is of two bytes a letter."""
    head = content[:400]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[start::2].count(0) > len(head) // 4:
            return (encoding,)
    return "utf-8", "cp1252"


def _without_separator_line(text: str) -> tuple[str, str]:
    """The text after the line `sep=;` that some spreadsheets write first, and that separator (or nothing)."""
    first, _, rest = text.partition("\n")
    line = first.rstrip("\r")
    if line.lower().startswith("sep=") and line[4:] in SEPARATORS:
        return rest, line[4:]
    return text, ""


class _Lines:
    """The lines of a text one at a time, with those taken since the last record: a phone holds no second copy."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self._again: list[str] = []
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while line := self._again.pop() if self._again else self._lines.readline():
            self.taken.append(line)
            yield line

    def give_back(self, lines: list[str]) -> None:
        """Lets `lines` come once more."""
        self._again += reversed(lines)


class Record(NamedTuple):
    """One row of cells."""

    cells: tuple[str, ...]
    told: str = ""
    """What is to be pointed out: a quote nobody closed, or a cell that may hold rows."""


def _records(text: str, separator: str, width: int) -> Iterator[Record]:
    """The rows of `text`. A quote that swallows what can be rows of `width` cells is taken as a letter."""
    lines = _Lines(text)
    reader = csv.reader(iter(lines), delimiter=separator)
    while True:
        lines.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # one cell longer than any: what a quote at its beginning swallowed
            cells = []
        first, *rest = lines.taken
        if _swallows(cells, lines.taken, separator, width):
            lines.give_back(rest)
            reader = csv.reader(iter(lines), delimiter=separator)
            yield Record(_without_quotes(first, separator), "quote-not-closed")
        else:
            told = "cell-of-several-lines" if any(separator in line for line in rest) else ""
            yield Record(_unpacked(cells, separator, width), told)


def _swallows(cells: list[str], lines: list[str], separator: str, width: int) -> bool:
    """Whether a quote took in what is not its own: a line with half the cells of a row, or all to the end."""
    if len(lines) == 1 and len(cells) >= width:
        return False
    if not cells and lines[0].strip():
        return True
    if any(2 * line.count(separator) >= width for line in lines[1:]):
        return True
    return _open_at_end("".join(lines), separator)


def _open_at_end(text: str, separator: str) -> bool:
    """Whether a cell more, put behind `text`, would still stand within quotes."""
    if '"' not in text:
        return False
    probe = io.StringIO(f"{text.rstrip()}{separator}x", newline="")
    try:
        return list(csv.reader(probe, delimiter=separator))[-1][-1] != "x"
    except csv.Error:  # longer than any cell
        return True


def _without_quotes(line: str, separator: str) -> tuple[str, ...]:
    return tuple(cell.strip().strip('"') for cell in line.split(separator))


def _unpacked(cells: list[str], separator: str, width: int) -> tuple[str, ...]:
    """`cells`, of a row that was put between quotes as a whole those within it."""
    if len(cells) == 1 and 0 < width <= 2 * cells[0].count(separator):
        cells = next(csv.reader(cells, delimiter=separator))
    return tuple(cells)


def _heading(cells: Iterable[str], known: Callable[[str], bool]) -> int:
    """How many column names stand among these cells."""
    return sum(known(cell) for cell in cells if cell.strip())


class _Header(NamedTuple):
    separator: str
    names: int
    """Known column names in it."""
    width: int


def _recognise(text: str, known: Callable[[str], bool], separators: Iterable[str]) -> _Header:
    """Of the first lines the one with the most known column names; Unreadable if there is none.

    Lists from other programs begin with a title or an empty line.
    """
    lines = (line.rstrip("\n") for line in io.StringIO(text, newline=None))
    first = list(islice((line for line in lines if line.strip(_NOTHING)), TITLE_ROWS))
    if not first:
        raise _unreadable("file-empty", "csv", "")
    try:
        rows = [(mark, next(csv.reader([line], delimiter=mark))) for line in first for mark in separators]
    except csv.Error as error:
        raise _unreadable("file-not-csv", "csv", str(error)) from error
    separator, cells = max(rows, key=lambda row: _heading(row[1], known))
    names = _heading(cells, known)
    if not names:
        raise _unreadable("header-not-recognised", "header", "" if holds_bsn(first[0]) else first[0])
    return _Header(separator, names, len(cells))


def read_table(content: bytes, known: Callable[[str], bool]) -> tuple[Table, tuple[Problem, ...]]:
    """`content` as a table, and what was left out of it.

    `known` tells whether a cell of the header is a column name; it decides between separators.
    Raises Unreadable when there is no table in the file.
    """
    text, encoding = decode(content)
    body, separator = _without_separator_line(text)
    found = _recognise(body, known, (separator,) if separator else SEPARATORS)
    problems = []
    records = []
    for number, record in enumerate(_records(body, found.separator, found.width), 1):
        cells = tuple(cell.strip() for cell in record.cells)
        if record.told:
            problems.append(_pointed_out(record.told, number, "closed-quote", '"L001"'))
        if any(cells):
            records.append((number, cells))
    # A quote nobody closed may have changed how many names stand in it.
    start = max(range(len(records)), key=lambda place: min(_heading(records[place][1], known), found.names))
    header_row, header = records[start]
    body_rows = records[start + 1 :]
    above = _known(header, known)
    again = {number for number, cells in body_rows if _is_header(cells, above, known)}
    totals = {number for number, cells in body_rows if _is_total(cells)}
    problems += [_pointed_out("header-again", number, "pupil-row", "L001") for number in sorted(again)]
    problems += [_pointed_out("row-is-total", number, "pupil-row", "L001") for number in sorted(totals)]
    rows = [(number, cells) for number, cells in body_rows if number not in again | totals]
    table = Table(encoding, found.separator, header, header_row, tuple(rows[:MAX_ROWS]))
    return table, (*problems, *_too_many(rows))


def _is_header(cells: tuple[str, ...], above: set[str], known: Callable[[str], bool]) -> bool:
    """Whether the header, `above`, stands here once more, also in capitals or without its end."""
    there = above <= {cell.casefold() for cell in cells}  # of fifty thousand rows only few are looked at closer
    return there and _known(cells, known) == above


def _known(cells: tuple[str, ...], known: Callable[[str], bool]) -> set[str]:
    return {cell.casefold() for cell in cells if cell and known(cell)}


def _is_total(cells: tuple[str, ...]) -> bool:
    """Whether a row counts the pupils above it and is none itself."""
    filled = [cell for cell in cells if cell]
    return len(filled) <= IN_A_TOTAL and bool(TOTAL.match(filled[0]))


def _pointed_out(code: str, row: int, expected: str, example: str) -> Problem:
    return Problem(code, row, "", expected, "", example, fatal=False)


def _too_many(rows: list[tuple[int, tuple[str, ...]]]) -> list[Problem]:
    if len(rows) <= MAX_ROWS:
        return []
    first_left_out = rows[MAX_ROWS][0]
    return [Problem("too-many-rows", first_left_out, "", "at-most-rows", str(len(rows)), str(MAX_ROWS))]
