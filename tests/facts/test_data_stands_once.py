"""One fact, one store: what two files take from one source about one place is found, and may never differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from places import ROOT, read_yaml

from wegwijs.words.catalogue import Catalogue

Key = tuple[str, str, str]
"""Place, source and name of the number or field."""
COUNTRY = "national"
A_DESK_IS_A_SCHOOL = "how to reach a desk that is a school; its school's page tells the same"
STANDS_TWICE: dict[Key, str] = {
    ("amstelveen", "futuris-isk", "website"): A_DESK_IS_A_SCHOOL,
    ("emmen", "eca-emmen", "website"): A_DESK_IS_A_SCHOOL,
    ("gooi-en-vechtstreek", "isk-het-gooi", "website"): A_DESK_IS_A_SCHOOL,
    ("groningen", "isk-groningen", "website"): A_DESK_IS_A_SCHOOL,
    ("leidse-regio", "davinci-isk", "website"): A_DESK_IS_A_SCHOOL,
    ("utrecht", "ithaka-isk", "address"): A_DESK_IS_A_SCHOOL,
    ("utrecht", "ithaka-isk", "website"): A_DESK_IS_A_SCHOOL,
    ("utrecht", "taalschool-utrecht", "website"): A_DESK_IS_A_SCHOOL,
    ("zuid-kennemerland", "itk-haarlem", "website"): A_DESK_IS_A_SCHOOL,
    ("den-haag", "den-haag-nieuw", "n=4"): "a conflict of sources, and the note of the one school that is named",
    (COUNTRY, "europarl-opvang-2024", "n=2"): "the number in the words of a step; the rule reads access_months",
    (COUNTRY, "ithaka-isk", "age"): "the number in the words of two steps, one of who pays and one of where to go",
    (COUNTRY, "utrecht-aanmelden", "weeks"): "the term of registering, at a school here or after moving",
    ("duin-en-bollenstreek", "onderwijs-nieuwkomers-bollenstreek", "n=5"): "told to neighbours and compared",
    ("duin-en-bollenstreek", "onderwijs-nieuwkomers-bollenstreek", "n=12"): "told to neighbours and compared",
    ("duin-en-bollenstreek", "onderwijs-nieuwkomers-bollenstreek", "start"): "told to neighbours and compared",
}
"""The same fact in two files, with why; its values are held equal below."""
OTHER_FACTS: dict[Key, str] = {
    ("gouda-krimpenerwaard", "krimpenerwaard-2023", "name"): "the region of the ISK, and a municipality",
    ("hengelo", "expat-center-east", "phone"): "two sites of one school, each with its own number",
    (COUNTRY, "pold-aanmelden", "weeks"): "six weeks to decide, ten weeks before the school year to register",
    ("rotterdam", "rotterdam-nieuw", "street"): "addresses of three schools",
    ("zuid-kennemerland", "haarlem-pvda-2016", "year"): "the year of the page, in two notes on two things",
}
"""Numbers of one name that are about two things."""


def _read(name: str) -> Any:
    parts = (ROOT / "data" / f"{name}.yaml", *sorted((ROOT / "data" / name).glob("*.yaml")))
    return [item for part in parts for item in read_yaml(part)]


def _walk(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from _walk(value, (*path, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _walk(value, (*path, str(value.get("id", index) if isinstance(value, dict) else index)))


def _values(name: str, node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in (node.get("numbers") or {}).items():
        yield f"n={value}" if key == "n" else key, value  # what is counted has no name of its own
    if "value" in node:
        yield name, node["value"]
    if "km" in node:
        yield "km", node["km"]
    if node.get("deadline"):
        yield node["deadline"]["unit"], node["deadline"]["count"]


@pytest.fixture(scope="module")
def found() -> dict[Key, list[tuple[str, Any]]]:
    """What two files say of one place from one source under one name: the file and the value of each."""
    codes = {town["code"]: region["id"] for region in _read("regions") for town in region["municipalities"]}
    schools = {school["id"]: school["region"] for school in _read("scholen")}
    places = {**{region: region for region in codes.values()}, **schools}
    agreements = {item["source"]["id"]: item["id"] for item in _read("agreements")}
    facts = defaultdict(list)
    for file in sorted({*(ROOT / "data").rglob("*.yaml")} - {*(ROOT / "data" / "parameters").glob("*.yaml")}):
        for path, node in _walk(read_yaml(file)):
            if not isinstance(node.get("source"), dict):
                continue
            source = node["source"]["id"]
            own = codes.get(node.get("municipality", "")) or next((places[at] for at in path if at in places), COUNTRY)
            for name, value in _values(path[-1] if path else "", node):
                kind = file.relative_to(ROOT / "data").parts[0].removesuffix(".yaml")
                facts[agreements.get(source, own), source, name].append((kind, value))
    return {key: rows for key, rows in facts.items() if len({file for file, _ in rows}) > 1}


def test_no_fact_stands_in_two_files_unless_it_says_why(found: dict[Key, list[tuple[str, Any]]]) -> None:
    """What is found is listed with its reason, and what is listed is still there."""
    assert found.keys() == STANDS_TWICE.keys() | OTHER_FACTS.keys(), found


def test_what_stands_twice_says_the_same(found: dict[Key, list[tuple[str, Any]]]) -> None:
    """A correction in one file that forgets the other is told."""
    assert [
        (key, rows) for key, rows in found.items() if key in STANDS_TWICE and len({str(v) for _, v in rows}) > 1
    ] == []


def test_a_distance_for_pupil_transport_stands_in_one_file(catalogues: dict[str, Catalogue]) -> None:
    """Of no municipality anywhere but in the procedures; what a whole region agreed stands with its agreement."""
    words = catalogues["nl"]
    forms = {key: " ".join(words.plural_templates(key).values()) for key in words.keys}
    in_kilometres = {key.rpartition(".")[2] for key, text in forms.items() if "{n} kilometer" in text}
    files = {
        (file.name, path[0])
        for file in (ROOT / "data").rglob("*.yaml")
        for path, node in _walk(read_yaml(file))
        if "km" in node or node.get("unit") == "km" or node.get("text") in in_kilometres
    }
    assert files == {("procedures.yaml", "transport"), ("agreements.yaml", "duin-en-bollenstreek")}
