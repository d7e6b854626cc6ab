"""From the bytes of a file to rows of cells: encoding and separator recognised, never assumed in silence.

Schools save their lists from a spreadsheet: with semicolons in Dutch settings, with commas in
English ones, with tabs when copied, in UTF-8 with or without a byte order mark, in UTF-16 or in
the older Windows encoding. What was recognised is part of the answer.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from calculators.pupil_list_problem import Problem, shorten

MAX_ROWS = 50_000
"""More pupils than any school has: a longer file is read to here and the rest is reported."""

MAX_BYTES = 20_000_000
"""Larger files are not read: no list of `MAX_ROWS` pupils needs so much."""

SEPARATORS = (";", ",", "\t", "|")
_NOTHING = " " + "".join(SEPARATORS)
"""What a line of empty cells is made of."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PDF = b"%PDF-"
_EXAMPLE = "leerling;geboortedatum;vreemdeling"
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


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
    for encoding in marked or ("utf-8", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text, encoding.removesuffix("-sig")
    raise _unreadable("file-not-text", "csv", content[:8].hex(" "))


def _without_separator_line(text: str) -> tuple[str, str]:
    """The text after the line `sep=;` that some spreadsheets write first, and that separator (or nothing)."""
    first, _, rest = text.partition("\n")
    line = first.rstrip("\r")
    if line.lower().startswith("sep=") and line[4:] in SEPARATORS:
        return rest, line[4:]
    return text, ""


def _records(text: str, separator: str) -> Iterator[list[str]]:
    # One at a time: a file of millions of empty lines must fit in the memory of a phone.
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise _unreadable("file-not-csv", "csv", str(error)) from error


def _recognise(text: str, known: Callable[[str], bool]) -> str:
    """The separator that makes the most known column names of the first line; Unreadable if there is none."""
    lines = (line.rstrip("\n") for line in io.StringIO(text, newline=None))
    line = next((line for line in lines if line.strip(_NOTHING)), "")
    if not line:
        raise _unreadable("file-empty", "csv", "")
    scores = {mark: sum(known(cell) for cell in next(_records(line, mark))) for mark in SEPARATORS}
    best = max(SEPARATORS, key=lambda mark: scores[mark])
    if not scores[best]:
        raise _unreadable("header-not-recognised", "header", line)
    return best


def read_table(content: bytes, known: Callable[[str], bool]) -> tuple[Table, tuple[Problem, ...]]:
    """`content` as a table, and what was left out of it.

    `known` tells whether a cell of the header is a column name; it decides between separators.
    Raises Unreadable when there is no table in the file.
    """
    text, encoding = decode(content)
    body, separator = _without_separator_line(text)
    separator = separator or _recognise(body, known)
    records = [
        (number, tuple(cell.strip() for cell in record))
        for number, record in enumerate(_records(body, separator), 1)
        if any(cell.strip() for cell in record)
    ]
    if not records:
        raise _unreadable("file-empty", "csv", "")
    header_row, header = records[0]
    if not any(known(cell) for cell in header):
        raise _unreadable("header-not-recognised", "header", separator.join(header))
    rows = records[1:]
    table = Table(encoding, separator, header, header_row, tuple(rows[:MAX_ROWS]))
    return table, tuple(_too_many(rows))


def _too_many(rows: list[tuple[int, tuple[str, ...]]]) -> list[Problem]:
    if len(rows) <= MAX_ROWS:
        return []
    first_left_out = rows[MAX_ROWS][0]
    return [Problem("too-many-rows", first_left_out, "", "at-most-rows", str(len(rows)), str(MAX_ROWS))]
