"""Reads a published table as it comes: in which encoding, with which separator, and how far it is whole."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from wegwijs.problems import DataError, Problem, short

MOST_BYTES = 40_000_000
"""Ten times the largest list there is: more is no list of schools."""
NO_TABLE = {
    b"PK\x03\x04": "an Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel file",
    b"%PDF": "a PDF file",
    b"\x1f\x8b": "a gzip file",
}
"""How files begin that are often taken for a table."""
EXAMPLE = "the file as DUO publishes it under “CSV”"
SEPARATORS = ";,\t"
Row = tuple[int, list[str]]
"""The line of the file that it ends on, and its cells without the blanks around them."""


@dataclass(frozen=True)
class Table:
    """The cells of a file."""

    path: Path
    header: list[str]
    rows: list[Row]
    encoding: str


def wrong(path: Path, line: int, field: str, expected: str, got: str, example: str = EXAMPLE) -> DataError:
    """A refusal in the form of every problem of the data."""
    return DataError([Problem(path, line, field, expected, got, example)])


def content_of(path: Path) -> bytes:
    """What stands in a file. Raises DataError where there is none or where it is too large, before it is read."""
    if not path.is_file():
        raise wrong(path, 1, "file", "a file that exists", "none", "./portal import duo vestigingen-bo.csv")
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise too_large(path, size)
    return path.read_bytes()


def too_large(path: Path, size: int) -> DataError:
    """What is said of a file that cannot be a list of schools."""
    return wrong(path, 1, "file", f"at most {MOST_BYTES // 1_000_000} MB", f"{size / 1_000_000:.0f} MB")


def read(path: Path, content: bytes, known: Callable[[Iterable[str]], int]) -> Table:
    """The table in `content`, its separator the one by which most columns are `known`.

    Raises DataError where it is no table, or is cut off.
    """
    text, encoding = _decoded(path, content)
    lines = text.splitlines()
    if not lines or not text.strip():
        raise wrong(path, 1, "file", "a table with a header and rows", "an empty file")
    separator = max(SEPARATORS, key=lambda sign: (known(_split(lines[0], sign)), lines[0].count(sign)))
    rows = _rows(path, text, separator)
    if not rows:  # quotes around nothing
        raise wrong(path, 1, "file", "a table with a header and rows", "no row with anything in it")
    header = rows[0][1]
    if len(rows) < 2:
        raise wrong(path, 1, "file", "rows below the header", "a header alone: the file seems cut off")
    _whole(path, len(header), rows[-1], lines[-1])
    return Table(path, header, rows[1:], encoding)


def _decoded(path: Path, content: bytes) -> tuple[str, str]:
    for start, what in NO_TABLE.items():
        if content.startswith(start):
            raise wrong(path, 1, "file", "a table as text (CSV)", what)
    if content.lstrip()[:1] == b"<":
        raise wrong(path, 1, "file", "a table as text (CSV)", "a web page: perhaps a notice in place of the file")
    encoding = _encoding(path, content)
    try:
        return content.decode(encoding).removeprefix("\ufeff"), encoding
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        got = f"bytes that are no {encoding}: the file seems cut off or damaged"
        raise wrong(path, line, "file", "text in UTF-8, UTF-16 or Windows-1252", got) from None


def _encoding(path: Path, content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:200]
    if b"\x00" in head:  # a mark lacks: of Western letters one byte of two is nothing
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if error.reason == "unexpected end of data" else "cp1252"
    return "utf-8"


def _split(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _rows(path: Path, text: str, separator: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise wrong(path, reader.line_num, "file", "cells between separators", f"{error}") from None
    return [(line, cells) for line, cells in rows if any(cells)]


def _whole(path: Path, columns: int, last: Row, end: str) -> None:
    """Raises DataError where the last row ends before its last column."""
    line, cells = last
    if len(cells) < columns or any("\n" in cell for cell in cells):
        got = f"{len(cells)} cells, the last line being {short(end[-40:])}: the file seems cut off"
        raise wrong(path, line, "last row", f"{columns} cells, as the header has", got)
