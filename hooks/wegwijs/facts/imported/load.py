"""Reads `data/imported/`, and says which schools stand in a municipality as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import cast, get_args

from pydantic import ValidationError

from wegwijs.facts.imported.model import KINDS, Edition, Kind, Partnership, Site, SiteKind
from wegwijs.facts.model.postcodes import Postcodes, expanded
from wegwijs.problems import Problem, Problems, short

FOLDER = "imported"
_AGAIN = "./portal import duo FILE again, or no file there"


@dataclass(frozen=True)
class Imported:
    """The lists that were taken over, by their kind; none on a copy that took over nothing."""

    editions: Mapping[Kind, Edition] = field(default_factory=dict)
    placed: Mapping[tuple[SiteKind, str], list[Site]] = field(default_factory=dict)
    """The sites by kind and by the code of the municipality they stand in now, in the order of their postcodes."""

    def __bool__(self) -> bool:
        return bool(self.placed)

    def sites(self, kind: SiteKind, municipality: str) -> list[Site]:
        """Every site of a kind in a municipality."""
        return self.placed.get((kind, municipality), [])

    @cached_property
    def board_names(self) -> Mapping[str, str]:
        """The boards by their number."""
        listed = self.editions.get("boards")
        return {board.number: board.name for board in listed.boards} if listed else {}

    def partnerships(self, codes: Iterable[str]) -> list[Partnership]:
        """The samenwerkingsverbanden with these codes, as far as their list was taken over."""
        listed = self.editions.get("partnerships")
        return [one for one in listed.partnerships if one.code in codes] if listed else []


def read(data: Path, problems: Problems) -> dict[Kind, Edition]:
    """The lists in the folder `data`/imported. What is wrong with one is added to `problems`."""
    found: dict[Kind, Edition] = {}
    for kind in KINDS:
        path = path_of(data, kind)
        if path.is_file():
            try:
                found[kind] = Edition.model_validate_json(path.read_bytes())
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"]) or "file"
                problems.add(Problem(path, 1, where, "a list as the import writes it", short(first["msg"]), _AGAIN))
    return found


def path_of(data: Path, kind: Kind) -> Path:
    """Where the list of a kind is kept."""
    return data / FOLDER / f"duo-{kind}.json"


def place(editions: Mapping[Kind, Edition], municipalities: Iterable[str], postcodes: Postcodes) -> Imported:
    """`editions` with each site under its municipality; one under a code that is gone is placed by its postcode."""
    known, by_postcode = frozenset(municipalities), _certain(postcodes)
    placed: dict[tuple[SiteKind, str], list[Site]] = {}
    for kind, edition in editions.items():
        for site in edition.sites:
            code = where(site, known, by_postcode)
            if code and kind in get_args(SiteKind):
                placed.setdefault((cast(SiteKind, kind), code), []).append(site)
    for sites in placed.values():
        sites.sort(key=lambda site: (site.postcode or "", site.name, site.code))
    return Imported(editions, placed)


def where(site: Site, known: frozenset[str], by_postcode: Mapping[int, str]) -> str | None:
    """The code of the municipality that a site stands in now; None where neither code nor postcode tells."""
    if site.municipality in known:
        return site.municipality
    return by_postcode.get(int(site.postcode[:4])) if site.postcode else None


def _certain(postcodes: Postcodes) -> dict[int, str]:
    rows = ((code, rows) for item in postcodes.certain for code, rows in item.municipalities.items())
    return {postcode: code for code, ranges in rows for postcode in expanded(ranges)}
