"""The page that tells schools where to refer says what the rule says, for every region, age and situation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import for_each
from places import ALL_REGIONS, PROFESSIONAL_LANGUAGES

from calculators.family.route import Answers, route
from wegwijs.facts.load import Data
from wegwijs.subjects.questions.route_outcomes import PARTS, SITUATIONS, Age, RegionOutcomes, of_region
from wegwijs.subjects.schools import referral
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 22)
USUAL = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 0}
AGES = [Age(years, part) for years in range(4, 18) for part in PARTS.get(years, ("",))]


def _asked(compiled: dict, data: Data, region: str, age: Age, differs: dict[str, Any]) -> str:
    """The outcome for one child, asked of the rule."""
    place = data.regions[region].municipalities[0]
    given = {
        **USUAL,
        **differs,
        "municipality": place.code,
        "age": age.years,
        "turned_twelve_this_school_year": age.part == "twelve-this-year",
        "seventeen_and_a_half": age.part == "seventeen-second-half",
    }
    if place.settlements:
        given["settlement"] = place.settlements[0]
    return route(Answers.read(given), TODAY, compiled).outcome


def _place(age: Age) -> tuple[int, int]:
    return age.years, PARTS.get(age.years, ("",)).index(age.part) if age.part else 0


def _holds(first: Age, last: Age, age: Age) -> bool:
    return _place(first) <= _place(age) <= _place(last)


def _found(compiled: dict, data: Data) -> dict[str, RegionOutcomes]:
    return {id: of_region(compiled["route"], region, TODAY) for id, region in data.regions.items()}


@for_each("region", ALL_REGIONS)
def test_a_region_row_gives_every_age_the_outcome_of_the_rule(compiled: dict, data: Data, region: str) -> None:
    """For a child that has just come, each age from 4 to 17 has exactly the rule's answer in one of the cells."""
    answers = of_region(compiled["route"], data.regions[region], TODAY)
    told = [item for _, first, last in referral.STAGES for item in referral._stage(answers, first, last)]
    for age in AGES:
        outcomes = {item.outcome for item in told if _holds(item.first, item.last, age)}
        assert outcomes == {_asked(compiled["route"], data, region, age, {})}, age


@pytest.mark.parametrize(("situation", "differs"), SITUATIONS[1:])
def test_what_differs_is_told_for_every_region(
    compiled: dict, data: Data, situation: str, differs: dict[str, Any]
) -> None:
    """Where the rule's answer in a situation is another one than usual, the region stands under that answer."""

    class View:
        pass

    view: Any = View()
    view.data = data
    groups = dict(referral._situations(view, _found(compiled, data))).get(situation, [])
    for region in ALL_REGIONS:
        for age in AGES:
            usual, here = (_asked(compiled["route"], data, region, age, given) for given in ({}, differs))
            told = {
                group.outcome
                for group in groups
                if data.regions[region] in group.regions and _holds(group.first, group.last, age)
            }
            assert here == usual or told == {here}, (region, age)


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_the_ages_of_a_column_are_in_its_heading(catalogues: dict[str, Catalogue], language: str) -> None:
    """A school sees which ages a column is about."""
    for name, first, last in referral.STAGES:
        heading = catalogues[language].text(f"referral.stage.{name}", first=first, last=last)
        assert str(first) in heading and str(last) in heading
