"""Compares the municipalities of the data with the yearly list of Statistics Netherlands (CBS), and changes nothing.

The list is “Gemeenten alfabetisch”, saved as CSV, with the columns Gemeentecode; GemeentecodeGM; Gemeentenaam;
Provinciecode; ProvinciecodePV; Provincienaam. One of the two codes and the name are enough. It does not say into which
municipality one that is gone has merged: a person looks that up, and moves what is listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.imports import cells, tables
from wegwijs.facts.load import Data

CODES = ("GEMEENTECODEGM", "GEMEENTECODE")
NAMES = ("GEMEENTENAAM",)
KNOWN = (*CODES, *NAMES, "PROVINCIECODE", "PROVINCIECODEPV", "PROVINCIENAAM")
FEWEST = 300
"""Municipalities: with less the list is a part."""
EXAMPLE = "GM0546;Leiden"


def report(path: Path, folder: Path, data: Data) -> str:
    """What in the data in `folder` a list asks to be changed, in lines. Raises DataError where it is no such list."""
    listed = municipalities(path)
    ours = data.municipalities
    gone = [code for code in ours if code not in listed]
    come = [code for code in listed if code not in ours]
    renamed = [code for code in listed if code in ours and not _same(listed[code], data, code)]
    lines = [f"{len(listed)} municipalities in the list, {len(ours)} in the data"]
    lines += [f"renamed: {code} {ours[code].name} is now {listed[code]}" for code in renamed]
    lines += [f"new: {code} {listed[code]}: needs a line in municipalities.yaml" for code in come]
    for code in gone:
        lines += [f"gone: {code} {ours[code].name}; what stands under it must move:", *_moves(code, folder, data)]
    if not (gone or come or renamed):
        lines.append("the same codes and names: nothing to do")
    return "\n".join(lines)


def municipalities(path: Path) -> dict[str, str]:
    """The name of every municipality in a list by its code. Raises DataError."""
    table = tables.read(path, tables.content_of(path), lambda header: sum(_plain(name) in KNOWN for name in header))
    places = {_plain(name): place for place, name in enumerate(table.header)}
    code = next((places[name] for name in CODES if name in places), None)
    name = places.get(NAMES[0])
    if code is None or name is None:
        expected = "columns GemeentecodeGM (or Gemeentecode) and Gemeentenaam"
        raise tables.wrong(path, 1, "columns", expected, ", ".join(table.header), "GemeentecodeGM;Gemeentenaam")
    found: dict[str, str] = {}
    for line, row in table.rows:
        whole = cells.municipality(row[code]) if len(row) == len(table.header) else None
        if whole is None or whole in found or not row[name]:
            raise tables.wrong(path, line, "row", "a code of its own, and a name", ";".join(row), EXAMPLE)
        found[whole] = row[name]
    if len(found) < FEWEST:
        raise tables.wrong(path, line, "rows", f"all municipalities, at least {FEWEST}", str(len(found)), EXAMPLE)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).upper()


def _same(name: str, data: Data, code: str) -> bool:
    """Whether a name is one that the data know; the province behind it may be written otherwise."""
    place = data.municipalities[code]
    known = {place.name, *place.also}
    return _bare(name) in {_bare(one) for one in known}


def _bare(name: str) -> str:
    return re.sub(r" \(.*\)$", "", name).casefold()


def _moves(code: str, folder: Path, data: Data) -> Iterator[str]:
    """Everything that stands under a code: by name where a person knows it so, and every line that names it."""
    regions = [region.id for region in data.regions.values() if code in {town.code for town in region.municipalities}]
    schools = [school.name for school in data.schools.values() if school.municipality == code]
    divisions = data.divisions
    rmc = [f"RMC {region.code} {region.name}" for region in divisions.rmc.regions if code in region.municipalities]
    yield from _line("regions", regions)
    yield from _line("schools", schools)
    yield from _line("divisions", [*rmc, *divisions.primary_of(code), *divisions.secondary_of(code)])
    yield from _line("postcodes", data.postcodes.of(code))
    yield from _line("lines", _lines(code, folder))


def _line(what: str, found: Iterable[str]) -> Iterator[str]:
    listed = list(found)
    if listed:
        yield f"  {what}: {', '.join(listed)}"


def _lines(code: str, folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.yaml")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if re.search(rf"\b{code}\b", line):
                yield f"{path.relative_to(folder)}:{number}"
