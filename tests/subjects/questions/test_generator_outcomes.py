"""The table of all answers says exactly what the rule says."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

import pytest
from places import REGIONS

from calculators.family.route import Answers, route
from calculators.result import Verdict
from wegwijs.facts.load import Data
from wegwijs.subjects.questions.route_outcomes import OLDEST, PARTS, SITUATIONS, Age, Band, of_region
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 21)
CHANGES = dict(SITUATIONS)


def _answers(data: Data, region: str, age: Age, differs: dict) -> Answers:
    place = data.regions[region].municipalities[0]
    given = {
        "municipality": place.code,
        "residence": "home",
        "dutch": "not-enough",
        "temporary_stay": False,
        "months_in_dutch_education": 0,
        "age": age.years,
        "turned_twelve_this_school_year": age.part == "twelve-this-year",
        "seventeen_and_a_half": age.part == "seventeen-second-half",
    }
    return Answers.read({**given, **differs})


def _order(age: Age) -> tuple[int, int]:
    return age.years, PARTS.get(age.years, ("",)).index(age.part)


def _band(bands: tuple[Band, ...], age: Age) -> Band:
    [band] = [band for band in bands if _order(band.first) <= _order(age) <= _order(band.last)]
    return band


AGES = [Age(years, part) for years in range(OLDEST + 1) for part in PARTS.get(years, ("",))]


@pytest.mark.parametrize(("region", "situation"), list(product(REGIONS, CHANGES)))
def test_every_row_is_the_rule(data: Data, compiled: dict, region: str, situation: str) -> None:
    """For every situation and every age the table gives the outcome and the verdict of the rule itself."""
    rows = {row.situation: row.bands for row in of_region(compiled["route"], data.regions[region], TODAY).rows}
    # A situation that changes nothing has no row of its own.
    bands = rows.get(situation, rows["usual"])
    for age in AGES:
        asked = route(_answers(data, region, age, CHANGES[situation]), TODAY, compiled["route"])
        band = _band(bands, age)
        assert (band.outcome, band.verdict) == (asked.outcome, asked.verdict), age


@pytest.mark.parametrize(("region", "situation"), list(product(REGIONS, CHANGES)))
def test_above_the_last_age_nothing_changes(data: Data, compiled: dict, region: str, situation: str) -> None:
    """`OLDEST` stands for everybody older: the form's highest age gets the same answer."""
    outcomes = {
        route(_answers(data, region, Age(years), CHANGES[situation]), TODAY, compiled["route"]).outcome
        for years in range(OLDEST, 28)
    }
    assert len(outcomes) == 1


@pytest.mark.parametrize("region", REGIONS)
def test_every_outcome_of_the_table_is_explained_once(data: Data, compiled: dict, region: str) -> None:
    """Below the table each outcome in it has its own answer, and no other is there."""
    found = of_region(compiled["route"], data.regions[region], TODAY)
    explained = [result.outcome for result in found.outcomes]
    named = {band.outcome for row in found.rows for band in row.bands}
    assert sorted(explained) == sorted(set(explained))
    assert named <= set(explained)
    assert all(result.verdict is not Verdict.UNKNOWN for result in found.outcomes)


@pytest.mark.parametrize("region", REGIONS)
def test_every_municipality_has_the_answers_of_its_region(data: Data, compiled: dict, region: str) -> None:
    """The table is made for one municipality of the region and holds for all of them."""
    first, *others = data.regions[region].municipalities
    for age, (_, differs), place in product(AGES, SITUATIONS, others):
        settlement = {"settlement": place.settlements[0]} if place.settlements else {}
        here = _answers(data, region, age, {**differs, "municipality": place.code, **settlement})
        there = _answers(data, region, age, {**differs, "municipality": first.code})
        asked, expected = (route(answers, TODAY, compiled["route"]) for answers in (here, there))
        assert (asked.outcome, asked.verdict) == (expected.outcome, expected.verdict)


@pytest.mark.parametrize(("years", "part"), [(years, part) for years, parts in PARTS.items() for part in parts])
def test_a_part_of_a_year_is_named_by_its_year_with_the_part_between_brackets(
    catalogues: dict[str, Catalogue], years: int, part: str
) -> None:
    """In every language: so a row up to it and the row from it on name no age twice, and none says "or older"."""
    said = {language: str(words.text(f"route.age.{part}", years=years)) for language, words in catalogues.items()}
    named = re.compile(rf"[^()]*{years}[^()]*\([^()]+\)")
    assert [language for language, text in said.items() if not named.fullmatch(text)] == []
