"""A place is found by what people call it, and never another one in its stead."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cases import rows
from in_node import call
from places import ROOT

from wegwijs.facts import places
from wegwijs.facts.load import Data, load

FINDER = str(Path(__file__).with_name("find-places.mjs"))
# What is typed, with what is found first; who is asked about, in any order; and what is suggested or told instead.
FIRST, ASKED, TOLD = (rows("places", table) for table in ("found", "asked", "told"))
LETTERS = "abcdefghijklmnopqrstuvwxyz '-أاهيلفرسومʼéâü"


@cache
def known() -> dict[str, Any]:
    """What the browser finds with."""
    return json.loads(places.files(load(ROOT / "data", ROOT / "locales"))[places.PATH])


def found(*typed: str) -> list[list[dict[str, Any]]]:
    """What is found for each text."""
    (hits,) = call(FINDER, "found", [known(), list(typed)])
    return hits


def test_a_place_is_found_by_every_name_people_use() -> None:
    """Municipalities old and new, villages, postcodes, English and Arabic names, without accents and capitals."""
    answers = answered(*(typed for typed, _ in FIRST))
    got = [
        (typed, answer["hits"][0]["called"] if answer["kind"] == "found" else answer["kind"])
        for (typed, _), answer in zip(FIRST, answers, strict=True)
    ]
    assert got == FIRST


def test_what_can_be_more_than_one_municipality_is_asked() -> None:
    """A postcode that was divided, and a name that several municipalities have: all stand there, none is taken."""
    answers = answered(*(typed for typed, _ in ASKED))
    got = [
        (typed, sorted(_named(answer)) if answer["kind"] == "ask" else answer)
        for (typed, _), answer in zip(ASKED, answers, strict=True)
    ]
    assert got == [(typed, sorted(names)) for typed, names in ASKED]


def test_what_is_misspelt_is_suggested_and_what_is_unknown_is_told() -> None:
    """`near` only suggests; `digits` waits for the rest of a postcode; `none` and `no-postcode` know nothing."""
    answers = answered(*(typed for typed, _, _ in TOLD))
    got = [
        (typed, answer["kind"], [hit["called"] for hit in answer["hits"]][: len(places)])
        for (typed, _, places), answer in zip(TOLD, answers, strict=True)
    ]
    assert got == TOLD
    assert [answer for answer in answers if answer["kind"] != "near" and answer["hits"]] == []


def test_sixty_texts_as_people_type_them_are_tried() -> None:
    """The tables together, each text once."""
    typed = [row[0] for row in (*FIRST, *ASKED, *TOLD)]
    assert len(set(typed)) == len(typed) >= 60


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
    assert wrong in {place["name"] for place in known()["municipalities"].values()}


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


def test_two_thousand_random_texts_find_only_what_fits_them(whole: bool) -> None:
    """Each hit begins so, holds a word that begins so, or is two letters away at most: never just another place.

    By day of five hundred.
    """
    chance = random.Random("places")
    each = 1000 if whole else 250
    names = [place["name"] for place in known()["municipalities"].values()]
    made = ["".join(chance.choices(LETTERS, k=chance.randint(0, 14))) for _ in range(each)]
    slips = [_slip(chance, chance.choice(names)) for _ in range(each)]
    typed = made + slips
    (folded,) = call(FINDER, "joined", [typed])
    wrong = [
        (text, hit["called"])
        for text, plain, hits in zip(typed, folded, found(*typed), strict=True)
        for hit in hits
        if not _fits(plain, hit)
    ]
    assert wrong == []
    assert sum(bool(hits) for hits in found(*slips)) > each / 2


def answered(*typed: str) -> list[dict[str, Any]]:
    """What is told of each text, and the places to pick from."""
    (answers,) = call(FINDER, "answered", [known(), list(typed)])
    return answers


def _named(answer: dict[str, Any]) -> set[str]:
    """The municipalities that bear the whole name, or hold the postcode."""
    return {hit["name"] for hit in answer["hits"] if hit["rank"] == 0}


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
