"""Which schools are named where a family lives: the own municipality first, then others of its RMC region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wegwijs.facts.imported.model import Edition, Site, SiteKind
from wegwijs.facts.load import Data
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.postcodes import expanded
from wegwijs.once import once

STYLE = "assets/subjects/all_schools/all-schools.css"
MOST = 5
"""Schools that are named at once; the others stand on the page of the municipality."""
AGES: tuple[tuple[range, SiteKind], ...] = ((range(4, 12), "primary"), (range(12, 18), "secondary"))
"""The ages, in whole years, at which a child is at a school of a kind."""
AT_A_SCHOOL = frozenset(["primary-school", "stamschool", "secondary-school"])
"""Roles of whom a family goes to that any school can be."""
ANCHORS: dict[SiteKind, str] = {"primary": "basisscholen", "secondary": "middelbare-scholen"}
"""Where the schools of a kind stand on the page of a municipality."""


@dataclass(frozen=True)
class Near:
    """Schools of one kind that a family in a municipality can call."""

    kind: SiteKind
    own: tuple[Site, ...]
    around: tuple[Site, ...]
    """Of other municipalities, only where the own has too few."""
    total: int
    """All of the own municipality, those without a phone number too."""
    edition: Edition


def kind_at(first: int, last: int) -> SiteKind | None:
    """The kind of school for a child of `first` to `last` years; None where there is none for all of these."""
    return next((kind for years, kind in AGES if first in years and last in years), None)


@once
def near(data: Data, code: str, kind: SiteKind) -> Near | None:
    """The schools to name in a municipality; None where no list of this kind was taken over."""
    edition = data.imported.editions.get(kind)
    if edition is None:
        return None
    sites = data.imported.sites(kind, code)
    own = _spread(_callable(sites))
    return Near(kind, own, _around(data, code, kind, MOST - len(own)), len(sites), edition)


def listed(data: Data, code: str) -> dict[SiteKind, list[Site]]:
    """Every school of a municipality by its kind; nothing of a kind it has none of."""
    found = {kind: data.imported.sites(kind, code) for _, kind in AGES}
    return {kind: sites for kind, sites in found.items() if sites}


def links(data: Data, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Of the municipalities with these codes, those that have a page with all schools: the code, and its path."""
    return [(code, uri_of(data.municipalities[code])) for code in codes if listed(data, code)]


def uri_of(place: Place) -> str:
    """The path of the page with all schools of a municipality."""
    return f"{place.uri.removesuffix('.md')}/scholen.md"


def _callable(sites: Iterable[Site]) -> list[Site]:
    return [site for site in sites if site.phone]


def _spread(sites: list[Site]) -> tuple[Site, ...]:
    """A few from all over the municipality: they are in the order of their postcodes."""
    few = min(MOST, len(sites))
    return tuple(sites[number * len(sites) // few] for number in range(few))


def _around(data: Data, code: str, kind: SiteKind, wanted: int) -> tuple[Site, ...]:
    """Schools of the same RMC region, then of others, each time those with the postcodes next to the own ones first.

    How far they are is not known.
    """
    own = [*expanded(data.postcodes.of(code))]
    region = data.divisions.rmc_of(code).municipalities
    found: list[Site] = []
    for places in (region, [other for other in data.municipalities if other not in region]):
        if len(found) < wanted:
            others = (other for other in places if other != code)
            sites = [site for other in others for site in _callable(data.imported.sites(kind, other))]
            found += sorted(sites, key=lambda site: (_gap(site, own), site.name, site.code))[: wanted - len(found)]
    return tuple(found)


def _gap(site: Site, own: list[int]) -> int:
    """How far a postcode is from the nearest own one, by its number."""
    return min((abs(int(site.postcode[:4]) - one) for one in own), default=0) if site.postcode else 10_000
