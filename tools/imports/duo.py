"""Takes over lists that DUO publishes as open data: sites of primary and of secondary schools, boards, and
samenwerkingsverbanden.

Each file is known by its columns, whatever its name. What the site shows of it is written to data/imported/, whole or
not at all. A list itself does not say which day it speaks of: --edition does, or a day in the name of the file. The
licence is CC0, as DUO says of all its open education data. Mail addresses and people are never taken over.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from tools.imports import cells, columns, tables
from wegwijs.facts import type_reader
from wegwijs.facts.imported.load import place
from wegwijs.facts.imported.model import Board, Edition, Kind, Partnership, Site
from wegwijs.facts.load import Data
from wegwijs.problems import DataError, Problem, short

MOST_WRONG = 0.02
"""Share of rows that may be left out, each told; more, and it is another list than it seems."""
MOST_TOLD = 10
SMALLER = 0.9
"""A list that has fewer rows than this share of the one that stands has probably lost some."""
_DAY = re.compile(r"(?<!\d)(?:(\d{4})-?(\d\d)-?(\d\d)|(\d\d)-(\d\d)-(\d{4}))(?!\d)")


Item = Site | Board | Partnership


@dataclass(frozen=True)
class Given:
    """A file as it came, and what was said about it."""

    path: Path
    content: bytes
    edition: date | None = None
    address: str | None = None
    kind: Kind | None = None
    """Told by a person; None where the columns tell."""


@dataclass(frozen=True)
class Taken:
    """A list that can be kept, and what a person should know of it."""

    edition: Edition
    told: tuple[str, ...]


def take(given: Given, data: Data, on: date) -> Taken:
    """The list in a file, taken over on the day `on`. Raises DataError with what is wrong; nothing is written."""
    table = tables.read(given.path, given.content, columns.known)
    found = columns.fields(table.header)
    kind = given.kind or columns.kind_of(found)
    if kind is None:
        raise _unknown(table)
    _has_all(table, kind, found)
    made, faults = _items(table, kind, found, data)
    if len(faults) > MOST_WRONG * len(table.rows):
        expected, got = f"rows that can be used, all but {MOST_WRONG:.0%}", f"{len(faults)} of {len(table.rows)} wrong"
        raise DataError([Problem(given.path, 1, "file", expected, got, tables.EXAMPLE), *faults[:MOST_TOLD]])
    items, again = _each_once(kind, made)
    edition = Edition(
        kind=kind,
        edition=given.edition or day_in(given.path.name),
        taken_on=on,
        file=given.path.name,
        address=given.address,
        sha256=hashlib.sha256(given.content).hexdigest(),
        columns=[name for name in table.header if name],
        **{_MADE[kind].part: items},
    )
    before = data.imported.editions.get(kind)
    return Taken(edition, (*_told(edition, table, before, data), *map(str, faults), *again))


def day_in(name: str) -> date | None:
    """The day in the name of a file: 2026-10-01, 20261001 or 01-10-2026; None where there is none."""
    for found in _DAY.finditer(name):
        year, month, day = found.groups()[:3] if found[1] else found.groups()[:2:-1]
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def is_smaller(edition: Edition, before: Edition | None) -> bool:
    """Whether so much is gone since the list that stands that this one may be a part."""
    return before is not None and edition.size < SMALLER * before.size


def _unknown(table: tables.Table) -> DataError:
    kinds = "; ".join(f"{kind}: {', '.join(_names(needed))}" for kind, needed in columns.NEEDED.items())
    return tables.wrong(table.path, 1, "columns", f"those of a list that is known ({kinds})", _header(table))


def _has_all(table: tables.Table, kind: Kind, found: Mapping[str, int]) -> None:
    """Raises DataError with every column that lacks, and those that may be it under a new name."""
    new = columns.strangers(table.header)
    got = f"no such column; new in this file: {', '.join(new) or 'none'}"
    lacking = [field for field in columns.NEEDED[kind] if field not in found]
    problems = [
        Problem(
            table.path,
            1,
            f"{kind}, {field}",
            f"a column {' or '.join(columns.NAMES[field])}",
            got,
            f"{columns.NAMES[field][0]} with {columns.EXAMPLES[field]!r}; a new name goes in tools/imports/columns.py",
        )
        for field in lacking
    ]
    if problems:
        raise DataError(problems)


def _names(needed: tuple[str, ...]) -> list[str]:
    return [columns.NAMES[field][0] for field in needed]


def _header(table: tables.Table) -> str:
    return short(", ".join(table.header))


def _items(
    table: tables.Table, kind: Kind, found: Mapping[str, int], data: Data
) -> tuple[list[tuple[int, Item]], list[Problem]]:
    """What stands in each row with its line, and what is wrong with the rows that cannot be used."""
    places = cells.known_places(data.municipalities.values(), data.places)
    made: list[tuple[int, Item]] = []
    faults: list[Problem] = []
    for line, row in table.rows:
        if len(row) != len(table.header):
            got = f"{len(row)} cells"
            faults.append(Problem(table.path, line, "row", f"{len(table.header)} cells", got, "no separator in a name"))
            continue
        cell = {field: row[place] for field, place in found.items()}
        try:
            made.append((line, _MADE[kind].make(cell, places)))
        except ValidationError as error:
            faults.append(_fault(table.path, line, error, _MADE[kind]))
    return made, faults


def _site(cell: Mapping[str, str], places: Mapping[str, str]) -> Site:
    code = cell["site"].upper()
    street = " ".join(part for part in (cell.get("street", ""), cell.get("house number", "")) if part)
    given: dict[str, object] = {
        "code": code if len(code) > 2 else cell["school"].upper() + code.zfill(2),
        "name": cell["name"],
        "board": cell["board"] if cell.get("board", "").isdecimal() else None,
        "street": street or None,
        "postcode": cells.postcode(cell["postcode"]),
        "place": cells.place(cell["place"], places),
        "municipality": cells.municipality(cell["municipality"]) or cell["municipality"],
        "phone": cells.phone(cell["phone"], cell["website"]),
        "website": cells.website(cell["website"], cell["phone"]),
        "structure": cells.structure(cell.get("structure", "")),
    }
    return Site.model_validate(given)


def _board(cell: Mapping[str, str], places: Mapping[str, str]) -> Board:
    return Board(number=cell["board"], name=cell["board name"])


def _partnership(cell: Mapping[str, str], places: Mapping[str, str]) -> Partnership:
    return Partnership(
        code=re.sub(r"[\s-]", "", cell["partnership"]).upper(),
        name=cell["partnership name"],
        street=cell["street"] or None,
        postcode=cells.postcode(cell["postcode"]),
        place=cells.place(cell["place"], places),
    )


@dataclass(frozen=True)
class _Kept:
    """How the rows of a list are kept."""

    part: str
    """Of the edition."""
    model: type[Item]
    make: Callable[[Mapping[str, str], Mapping[str, str]], Item]
    columns: Mapping[str, str]
    """Where the model calls a field otherwise than the table of columns does."""


_SITES = _Kept("sites", Site, _site, {"code": "site"})
_MADE: dict[Kind, _Kept] = {
    "primary": _SITES,
    "secondary": _SITES,
    "boards": _Kept("boards", Board, _board, {"number": "board", "name": "board name"}),
    "partnerships": _Kept(
        "partnerships", Partnership, _partnership, {"code": "partnership", "name": "partnership name"}
    ),
}


def _fault(path: Path, line: int, error: ValidationError, kept: _Kept) -> Problem:
    first = error.errors()[0]
    name, model = str(first["loc"][0]), kept.model
    field = kept.columns.get(name, name)
    expected = type_reader.form(type_reader.type_at(model, first["loc"]))
    names = " or ".join(columns.NAMES.get(field, (field,)))
    return Problem(path, line, names, expected, short(first["input"]), columns.EXAMPLES.get(field, "a value"))


def _each_once(kind: Kind, made: list[tuple[int, Item]]) -> tuple[list[Item], list[str]]:
    """Every one of them once, and which of them the list has with different cells: the first of these is kept."""
    found: dict[str, Item] = {}
    differing: list[str] = []
    for line, item in made:
        key = item.number if isinstance(item, Board) else item.code
        if found.setdefault(key, item) != item:
            differing.append(f"line {line}: {key} stands there before with other cells; the first is kept")
    return list(found.values()), differing[:MOST_TOLD]


def _told(edition: Edition, table: tables.Table, before: Edition | None, data: Data) -> Iterator[str]:
    day = edition.edition.isoformat() if edition.edition else "not known (say --edition 2026-10-01)"
    yield f"{edition.kind}: {edition.size} rows, {table.encoding}, edition of {day}"
    if new := columns.strangers(table.header):
        yield f"new columns, not read: {', '.join(new)}"
    if lost := columns.gone(table.header, before.columns if before else ()):
        yield f"columns that the list of before had: {', '.join(lost)}"
    if edition.sites:
        silent = sum(site.phone is None for site in edition.sites)
        yield f"{silent} without a phone number"
        yield from _placed(edition, data)


def _placed(edition: Edition, data: Data) -> Iterator[str]:
    """Sites under a code that is no municipality's any more, and where these are placed."""
    strange = sorted({site.municipality for site in edition.sites} - data.municipalities.keys())
    placed = place({edition.kind: edition}, data.municipalities, data.postcodes).placed
    if strange:
        lost = edition.size - sum(map(len, placed.values()))
        yield (
            f"municipalities that are gone: {', '.join(strange)}; their schools are placed by postcode, "
            f"{lost} could not be and are left out of the pages"
        )
    empty = len(data.municipalities) - len({code for _, code in placed})
    if edition.kind == "primary" and empty:
        yield f"{empty} of {len(data.municipalities)} municipalities have no school in this list: is it whole?"
