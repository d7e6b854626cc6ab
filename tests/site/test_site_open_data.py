"""The open data, its feed and what pages tell search engines, in the built site."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from built import BUILT
from cases import for_each
from jsonschema import Draft202012Validator
from places import ALL_REGIONS, PROFESSIONAL_LANGUAGES, SITE_URL
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.subjects.open_data.files import FOLDER, FORM, datasets, sections
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.subjects import has_subject, subject_of

ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = [dataset.name for dataset in datasets()]


def told(path: Path) -> list[dict]:
    """Everything a page tells search engines."""
    blocks = LexborHTMLParser(path.read_text("utf-8")).css('script[type="application/ld+json"]')
    return [thing for block in blocks for thing in json.loads(block.text())["@graph"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_fits_the_schema_it_names(site: Path, name: str) -> None:
    """Who reads the file with the schema beside it finds nothing unexpected."""
    file = json.loads((site / FOLDER / f"{name}.json").read_text("utf-8"))
    schema = json.loads((site / FOLDER / file["$schema"]).read_text("utf-8"))
    assert file["form"] == FORM
    assert schema["$id"] == f"{SITE_URL}{FOLDER}/{file['$schema']}"
    assert list(Draft202012Validator(schema).iter_errors(file)) == []


def test_the_files_hold_all_there_is(site: Path, data: Data) -> None:
    """No region, school, source or value of a parameter is left out, in JSON or in CSV."""
    read = {name: json.loads((site / FOLDER / f"{name}.json").read_text("utf-8"))["data"] for name in NAMES}
    for name, items in {"regions": data.regions, "schools": data.schools, "sources": data.sources}.items():
        assert [item["id"] for item in read[name]] == list(items)
    assert {item["id"]: item["values"] for item in read["parameters"]} == {
        id: parameter["values"] for id, parameter in data.parameters.items()
    }
    rows = list(csv.DictReader((site / FOLDER / "parameters.csv").read_text("utf-8").splitlines()))
    assert [(row["id"], row["from"], row["value"]) for row in rows] == [
        (id, value["from"], value["value"])
        for id, parameter in data.parameters.items()
        for value in parameter["values"]
    ]


def test_a_school_without_a_known_address_has_empty_cells(site: Path, data: Data) -> None:
    """An unknown fact is an empty cell, never a word that could be taken for a value."""
    rows = {row["id"]: row for row in csv.DictReader((site / FOLDER / "schools.csv").read_text("utf-8").splitlines())}
    unknown = [school for school in data.schools.values() if school.address.value is None]
    assert unknown
    for school in unknown:
        assert {rows[school.id][name] for name in ("street", "postcode", "place")} == {""}


@pytest.mark.parametrize("language", BUILT)
def test_the_words_behind_the_keys_are_there(site: Path, catalogues: dict[str, Catalogue], language: str) -> None:
    """Every key that the data can point to has its words in each language."""
    words = json.loads((site / FOLDER / f"words.{language}.json").read_text("utf-8"))
    keys = (key for key in catalogues["nl"].keys if key.startswith(sections()))
    assert set(words) == {key for key in keys if has_subject(language, subject_of(key))}


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_the_feed_tells_every_change_newest_first(site: Path, data: Data, language: str) -> None:
    """An Atom feed per language, with addresses that stand on the site and regions as categories."""
    home = "" if language == "nl" else f"{language}/"
    feed = ElementTree.parse(site / home / "wijzigingen.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id", "") for entry in entries]
    assert len(ids) == len({*ids}) and all(id.startswith("urn:uuid:") for id in ids)
    links = [entry.find(f"{ATOM}link").attrib["href"] for entry in entries]  # type: ignore[union-attr]
    assert sorted(links) == sorted(f"{SITE_URL}{home}open-data/#{id}" for id in data.changes)
    assert all(entry.findtext(f"{ATOM}summary") for entry in entries)
    days = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert days == sorted(days, reverse=True)
    page = LexborHTMLParser((site / home / "open-data/index.html").read_text("utf-8"))
    assert all(page.css_first(f"#{id}") for id in data.changes)


@for_each("region", ALL_REGIONS)
def test_a_region_tells_its_schools_as_the_data_has_them(site: Path, data: Data, region: str) -> None:
    """Names, BRIN codes and places for search engines are those on the page; what is unknown is not told."""
    things = told(site / f"regio/{region}/index.html")
    schools = {thing["@id"][1:]: thing for thing in things if thing["@type"] == "School"}
    assert set(schools) == {school.id for school in data.schools.values() if school.region == region}
    for id, thing in schools.items():
        school = data.schools[id]
        assert thing["name"] == school.name
        assert thing.get("identifier", {}).get("value") == school.brin.value
        assert ("address" in thing) == (school.address.value is not None)


def test_questions_among_the_headings_are_told_with_their_answers(site: Path) -> None:
    """A parents' page with a question as heading is a list of questions for a search engine, in each language."""
    for home, mark in (("", "?"), ("en/", "?"), ("ar/", "؟")):
        (page,) = told(site / home / "ouders/recht/index.html")
        assert page["@type"] == "FAQPage"
        assert page["mainEntity"]
        assert all(question["name"].endswith(mark) for question in page["mainEntity"])
        assert all(question["acceptedAnswer"]["text"] for question in page["mainEntity"])


def test_a_calendar_to_follow_is_asked_for_again_every_week(site: Path) -> None:
    """So that a day that changes reaches who follows it."""
    files = list(site.rglob("kalender/*.ics"))
    assert files
    assert [
        file for file in files if "\r\nREFRESH-INTERVAL;VALUE=DURATION:P1W\r\n" not in file.read_bytes().decode()
    ] == []
