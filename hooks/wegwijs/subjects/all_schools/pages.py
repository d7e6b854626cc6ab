"""A page for every municipality with all its schools; none where no list was taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from wegwijs.facts.imported.model import Edition, Site
from wegwijs.facts.load import Data
from wegwijs.facts.model.place import Place
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.all_schools.near import ANCHORS, STYLE, listed, uri_of

DIGITS = 3
"""Of a postcode: schools that share them stand together."""
MOST_IN_GROUP = 20
MOST_UNFOLDED = 12
"""Schools of a kind that stand there without a fold around some of them."""
MOST_TOWNS = 2
"""Places that the name of a group has."""


@dataclass(frozen=True)
class Group:
    """Schools with postcodes that are near each other by number."""

    towns: tuple[str, ...]
    postcodes: str
    """The first and the last four digits, or the only ones; empty where no postcode is known."""
    sites: tuple[Site, ...]


def pages(data: Data) -> Iterator[Page]:
    """One for each municipality in which the lists have a school."""
    for place in data.municipalities.values():
        if listed(data, place.code):
            yield Page(
                uri_of(place),
                "all_schools/all-schools.html",
                "near.title",
                "near.lead",
                municipality=place.code,
                script="assets/subjects/all_schools/all-schools.js",
                style=STYLE,
                more=partial(_values, place),
                script_data=_script_data,
            )


def _values(place: Place, view: View) -> Mapping[str, object]:
    found = listed(view.data, place.code)
    return {
        "place": place,
        "kinds": {kind: groups(sites) for kind, sites in found.items()},
        "sizes": {kind: len(sites) for kind, sites in found.items()},
        "anchors": ANCHORS,
        "editions": _told_once(view.data.imported.editions[kind] for kind in found),
        "most_unfolded": MOST_UNFOLDED,
        "most_towns": MOST_TOWNS,
    }


def _told_once(editions: Iterable[Edition]) -> list[Edition]:
    """One of all that are of the same day and were taken over on the same day."""
    return list({(edition.edition, edition.taken_on): edition for edition in editions}.values())


def _script_data(view: View) -> Mapping[str, object]:
    counts = view.words.plural_templates("schools.count")
    return {"allSchools": {"counts": counts, **templates(view.words, none="near.none")}}


def groups(sites: list[Site]) -> list[Group]:
    """The schools of one kind by the first digits of their postcode, as few groups as do not grow too long."""
    found: list[tuple[Site, ...]] = []
    for _, alike in groupby(sites, key=lambda site: (site.postcode or "")[:DIGITS]):
        more = tuple(alike)
        if found and len(found[-1]) + len(more) <= MOST_IN_GROUP:
            found[-1] += more
        else:
            found.append(more)
    return [_group(group) for group in found]


def _group(sites: tuple[Site, ...]) -> Group:
    digits = sorted({site.postcode[:4] for site in sites if site.postcode})
    postcodes = f"{digits[0]}–{digits[-1]}" if len(digits) > 1 else "".join(digits)
    return Group(tuple(dict.fromkeys(site.place for site in sites)), postcodes, sites)
