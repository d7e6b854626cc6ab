"""A place is found by what people call it, and never another one in its stead."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from in_node import call
from places import ROOT

from wegwijs.facts import places
from wegwijs.facts.load import Data, load

FINDER = str(Path(__file__).with_name("find-places.mjs"))
LETTERS = "abcdefghijklmnopqrstuvwxyz '-أاهيلفرسومʼéâü"

# typed | code of the municipality that is found first
CALLED = [
    ("Den Bosch", "GM0796"), ("den bosch", "GM0796"), ("'s-Hertogenbosch", "GM0796"), ("s hertogenbosch", "GM0796"),
    ("hertogenbosch", "GM0796"), ("The Hague", "GM0518"), ("'s-Gravenhage", "GM0518"), ("Den Haag", "GM0518"),
    ("denhaag", "GM0518"), ("لاهاي", "GM0518"), ("Weesp", "GM0363"), ("امستردام", "GM0363"), ("أمستردام", "GM0363"),
    ("Bussum", "GM1942"), ("Naarden", "GM1942"), ("Muiden", "GM1942"), ("Hoofddorp", "GM0394"),
    ("Heerhugowaard", "GM1980"), ("Hellevoetsluis", "GM1992"), ("Zaandam", "GM0479"), ("هيلفرسوم", "GM0402"),
    ("HILVERSUM", "GM0402"), ("Hilversom", "GM0402"), ("Utrect", "GM0344"), ("Leeuwaarden", "GM0080"),
    ("sudwest fryslan", "GM1900"), ("Ter Apel", "GM1950"), ("Laren", "GM0417"),
]  # fmt: skip


@cache
def known() -> dict[str, Any]:
    """What the browser finds with."""
    return json.loads(places.files(load(ROOT / "data", ROOT / "locales"))[places.PATH])


def found(*typed: str) -> list[list[dict[str, Any]]]:
    """What is found for each text."""
    (hits,) = call(FINDER, "found", [known(), list(typed)])
    return hits


def test_a_place_is_found_by_every_name_people_use() -> None:
    """Old municipalities, villages, English and Arabic names, without accents, with a slip of the pen."""
    hits = found(*(typed for typed, _ in CALLED))
    first = [(typed, place[0]["code"] if place else "") for (typed, _), place in zip(CALLED, hits, strict=True)]
    assert first == CALLED


@pytest.mark.parametrize(
    ("typed", "right", "wrong"),
    [
        ("Den Bosch", "'s-Hertogenbosch (Den Bosch)", "Den Haag"),
        ("Weesp", "Amsterdam", "Weert"),
        ("Bussum", "Gooise Meren", "Bunnik"),
        ("Hoofddorp", "Haarlemmermeer", "Hoogeveen"),
        ("The Hague", "Den Haag", "Tholen"),
    ],
)
def test_another_place_is_not_even_offered(typed: str, right: str, wrong: str) -> None:
    """Only what bears the name stands in the list."""
    (hits,) = found(typed)
    assert [hit["name"] for hit in hits] == [right]
    assert wrong in {place["name"] for place in known().values()}


def test_one_name_of_two_places_offers_both() -> None:
    """Noordoost is the beginning of one municipality and of the Dutch name of another; Haren lies in two."""
    north, haren = found("Noordoost", "Haren")
    assert {hit["code"] for hit in north} == {"GM1970", "GM0171"}
    assert [(hit["name"], hit["town"]) for hit in haren[:2]] == [("Groningen", "Haren"), ("Oss", "Haren")]


def test_every_municipality_and_every_town_is_found_by_its_name(data: Data) -> None:
    """All 342 names are found at once, and every town leads to every municipality it lies in."""
    names = {code: place.name for code, place in data.municipalities.items()}
    hits = found(*names.values())
    assert [names[code] for code, place in zip(names, hits, strict=True) if code not in _codes(place[:3])] == []
    towns = [(name, item.municipality) for item in data.places for name in item.names]
    hits = found(*(name for name, _ in towns))
    assert [town for town, place in zip(towns, hits, strict=True) if town[1] not in _codes(place)] == []


def test_two_thousand_random_texts_find_only_what_fits_them() -> None:
    """Each hit begins so, holds a word that begins so, or is two letters away at most: never just another place."""
    chance = random.Random("places")
    names = [place["name"] for place in known().values()]
    made = ["".join(chance.choices(LETTERS, k=chance.randint(0, 14))) for _ in range(1000)]
    slips = [_slip(chance, chance.choice(names)) for _ in range(1000)]
    typed = made + slips
    (folded,) = call(FINDER, "joined", [typed])
    wrong = [
        (text, hit["called"])
        for text, plain, hits in zip(typed, folded, found(*typed), strict=True)
        for hit in hits
        if not _fits(plain, hit)
    ]
    assert wrong == []
    assert sum(bool(hits) for hits in found(*slips)) > 500


def _codes(hits: list[dict[str, Any]]) -> set[str]:
    return {hit["code"] for hit in hits}


def _slip(chance: random.Random, name: str) -> str:
    place = chance.randrange(len(name))
    return name[:place] + chance.choice(["", chance.choice(LETTERS)]) + name[place + 1 :]


def _fits(plain: str, hit: dict[str, Any]) -> bool:
    if hit["rank"] < 3:
        return plain in hit["joined"]
    away = abs(len(plain) - len(hit["joined"]))
    return len(plain) > 4 and away <= 2 and _common(plain, hit["joined"]) >= len(plain) - 2


def _common(one: str, other: str) -> int:
    return sum(min(one.count(letter), other.count(letter)) for letter in set(one))
