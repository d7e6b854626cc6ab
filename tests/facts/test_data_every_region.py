"""What each of the regions owes a reader: its way in and on, or an honest unknown with whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from cases import for_each
from markupsafe import escape
from places import ALL_REGIONS, LANGUAGES, ROOT, TEMPLATES, read_yaml
from pydantic import BaseModel

from calculators.family.route import Answers, route
from wegwijs.facts.load import Data
from wegwijs.facts.model.region import MAIN_OUTCOMES
from wegwijs.page.render import Renderer
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

ON = date(2026, 11, 22)
CHILD = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 0}
AGES = (3, 5, 8, 14, 19)
"""Too young, kindergarten, language class, ISK, adult."""

FOURTEEN = {
    "leidse-regio", "gooi-en-vechtstreek", "utrecht", "zuid-kennemerland", "nijmegen", "emmen", "hardenberg",
    "amsterdam", "eindhoven", "amstelveen", "den-haag", "rotterdam", "groningen", "maastricht",
}  # fmt: skip

# what a reader asks | where its answer stands in the data | the unknown that stands there otherwise
ASKED = [
    ("how a child moves on", "way_on", "way-on"),
    ("how long the class takes", "stay", "stay"),
    ("which rules hold for transport", "transport", "transport"),
]

COUNTED = ("pupils", "children", "primary", "secondary", "exit", "places")
"""Names under which numbers of children stand."""
CHILDREN = re.compile(r"\{n\} (?:kind|leerling|jongere|plaats)")
"""Words in which the number that picks their form counts children."""
FEWEST = 10
"""Below this a count of children could point at one child."""


def test_the_fourteen_regions_of_the_documents_come_first(data: Data) -> None:
    """The ones the source documents name; after them those of the folder, by their names."""
    ids = list(data.regions)
    assert set(ids[:14]) == FOURTEEN
    assert ids[14:] == sorted(ids[14:]) and tuple(ids) == ALL_REGIONS


def test_a_region_of_the_folder_stands_in_the_file_of_its_name(data: Data) -> None:
    """Alone, with its schools and its sources in the files of the same name."""
    for path in sorted((ROOT / "data" / "regions").glob("*.yaml")):
        [region] = read_yaml(path)
        assert region["id"] == path.stem
        beside = ROOT / "data" / "scholen" / path.name
        schools = read_yaml(beside) if beside.exists() else []
        assert {school["region"] for school in schools} <= {path.stem}


@for_each("region", ALL_REGIONS)
def test_a_region_has_its_way_in_or_says_it_is_not_known(data: Data, region: str) -> None:
    """The steps of its own model; where the model is not known, `way-in` stands among the unknown."""
    found = data.regions[region]
    gaps = {gap.topic for gap in found.unknown}
    if found.model == "unknown":
        assert "way-in" in gaps
    else:
        assert any(way.outcome == MAIN_OUTCOMES[found.model] for way in found.ways)


@for_each(("_", "field", "gap"), ASKED)
@for_each("region", ALL_REGIONS)
def test_a_region_answers_or_says_whom_to_ask(data: Data, region: str, _: str, field: str, gap: str) -> None:
    """Nothing a reader needs is passed over in silence."""
    found = data.regions[region]
    assert getattr(found, field) or gap in {item.topic for item in found.unknown}


@for_each("region", ALL_REGIONS)
def test_a_region_names_an_isk_or_says_it_is_not_known(data: Data, region: str) -> None:
    """A school, a desk, or an unknown."""
    found = data.regions[region]
    known = data.schools_of(region, "isk") or [desk for desk in found.desks if desk.role == "isk"]
    assert known or "isk-name" in {item.topic for item in found.unknown}


@for_each("region", ALL_REGIONS)
def test_the_rule_answers_in_every_municipality_of_a_region(data: Data, compiled: dict, region: str) -> None:
    """For a child of each age, in each of its municipalities: an outcome, with steps to take."""
    for place in data.regions[region].municipalities:
        for age in AGES:
            given = {**CHILD, "municipality": place.code, "age": age, "settlement": (place.settlements or [None])[0]}
            given = {key: value for key, value in given.items() if value is not None}
            result = route(Answers.read(given), ON, compiled["route"])
            assert not result.missing and result.outcome and result.actions, (place.name, age)


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_region_has_its_page_in_the_language(
    data: Data, compiled: dict, catalogues: dict[str, Catalogue], language: str
) -> None:
    """With its name in the heading, and each of its unknowns with whom to ask."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, ON)
    found = {page.uri: page for page in pages(data)}
    for region in data.regions.values():
        html = renderer.body(found[f"regio/{region.id}/alles.md"], language)
        assert str(catalogues[language].text("region.unknown")) in html
        assert escape(region.names.get(language, region.names["nl"])) in html.split("</h1>")[0]
        assert all(str(catalogues[language].text(f"unknown.{gap.topic}")) in html for gap in region.unknown)


def test_no_count_of_children_is_small_enough_to_point_at_one(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """Not in a region, not at a school, not in the whole country."""
    words = catalogues["nl"]
    counts = [*_counts(data.regions, words), *_counts(data.schools, words), *_counts(data.national, words)]
    assert len(counts) > 15
    assert [count for count in counts if count[1] < FEWEST] == []


def _counts(value: Any, words: Catalogue) -> Iterator[tuple[str, float]]:
    if isinstance(value, BaseModel):
        numbers = getattr(value, "numbers", {})
        # `n` is what the words say it is.
        names = [*COUNTED, *(["n"] if CHILDREN.search(words.template(f"note.{getattr(value, 'text', '')}")) else [])]
        yield from ((name, numbers[name]) for name in names if isinstance(numbers.get(name), int | float))
        value = {name: getattr(value, name) for name in type(value).model_fields}
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from _counts(item, words)
