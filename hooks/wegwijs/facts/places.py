"""The municipalities a visitor can choose from: all of the country, each with its region where it has one."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from wegwijs.facts.load import Data
from wegwijs.facts.model.place import Place
from wegwijs.once import once


@dataclass(frozen=True)
class Choice:
    """A municipality as a visitor sees it in a list."""

    name: str
    code: str
    region: str
    """Region id; empty where no region covers it."""
    safety_region: str


@once
def choices(data: Data) -> list[Choice]:
    """Every municipality of the country by name, as the region calls it where one covers it."""
    covered = {
        place.code: (place.name, region.id) for region in data.regions.values() for place in region.municipalities
    }
    found = [_choice(place, *covered.get(place.code, ("", ""))) for place in data.municipalities.values()]
    return sorted(found, key=lambda choice: in_order(choice.name))


@once
def by_code(data: Data) -> dict[str, Choice]:
    """The same, by the code of the municipality."""
    return {choice.code: choice for choice in choices(data)}


PATH = "assets/tables/places.json"
"""What the browser finds a place with, on the site; all languages share it."""


def files(data: Data) -> dict[str, str]:
    """What a place is found with, as JSON by its path on the site.

    The municipalities by code, each with its name, region, other names in any language, towns and postcodes, where a
    postcode that is not certain stands under more; and the rules that write names in other scripts.
    """
    towns: dict[str, list[str]] = {}
    for item in data.places:
        towns.setdefault(item.municipality, []).extend(item.names)
    found = {choice.code: _found(choice, data, towns.get(choice.code, [])) for choice in choices(data)}
    known = {"municipalities": found, "spelling": [rule.model_dump() for rule in data.spelling]}
    return {PATH: json.dumps(known, ensure_ascii=False, separators=(",", ":"))}


def _found(choice: Choice, data: Data, towns: list[str]) -> dict[str, object]:
    place = data.municipalities[choice.code]
    official = (place.name, place.name.split(" (")[0], *place.also)
    own = (choice.name, choice.name.split(" (")[0])
    all_parts = {
        "name": choice.name,
        "slug": place.slug,
        "region": choice.region,
        "also": [name for name in official if name not in own],
        "names": place.names,
        "towns": towns,
        "postcodes": " ".join(data.postcodes.of(choice.code)),
    }
    return {key: part for key, part in all_parts.items() if part}


def by_letter(found: list[Choice]) -> Iterator[tuple[str, list[Choice]]]:
    """The choices under their first letter."""
    for letter, group in groupby(found, key=lambda choice: in_order(choice.name)[:1].upper()):
        yield letter, list(group)


def _choice(place: Place, name: str, region: str) -> Choice:
    also = f" ({', '.join(place.also)})" if place.also and name in ("", place.name) else ""
    return Choice((name or place.name) + also, place.code, region, place.safety_region)


def in_order(name: str) -> str:
    """Without accents and without the `'s-` that nobody looks under."""
    plain = unicodedata.normalize("NFKD", name.removeprefix("'s-")).encode("ascii", "ignore").decode()
    return plain.casefold()
