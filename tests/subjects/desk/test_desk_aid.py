"""The sheet for the desk of a school says what the rule says, and names whoever is known."""

from __future__ import annotations

from datetime import date

import pytest
from cases import for_each
from places import ALL_REGIONS

from wegwijs.facts.load import Data
from wegwijs.subjects.desk import pages
from wegwijs.subjects.desk.aid import OF_A_SITUATION, Aid, aid
from wegwijs.subjects.questions.route_outcomes import SITUATIONS, Age, RegionOutcomes, of_region
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 28)
AGES = [Age(years) for years in (*range(12), *range(13, 17), 18)]


@pytest.fixture(scope="module")
def made(compiled: dict, data: Data) -> dict[str, tuple[Aid, RegionOutcomes]]:
    """By region its sheet, and what the rule says there."""
    route = compiled["route"]
    return {id: (aid(data, route, found, TODAY), of_region(route, found, TODAY)) for id, found in data.regions.items()}


def _outcomes(outcomes: RegionOutcomes, situation: str, age: Age) -> set[str]:
    """What the rule says of an age in a situation; of one that changes nothing, what it says usually."""
    rows = {row.situation: row for row in outcomes.rows}
    row = rows.get(situation, rows["usual"])
    return {band.outcome for band in row.bands if band.first.years <= age.years <= band.last.years}


def test_every_situation_of_the_rule_belongs_to_one_question() -> None:
    """None is left out, and none is asked twice."""
    asked = [situation for situations in OF_A_SITUATION.values() for situation in situations]
    assert sorted(asked) == sorted(name for name, _ in SITUATIONS if name != "usual")


@for_each("region", ALL_REGIONS)
def test_an_answer_leads_where_the_rule_leads(made: dict[str, tuple[Aid, RegionOutcomes]], region: str) -> None:
    """At each age: the first question as usual, any other answer what the rule says then; else the first holds."""
    sheet, outcomes = made[region]
    told = {"usual": sheet.ages}
    for found in sheet.situations.values():
        told |= found
    for situation, _ in SITUATIONS:
        for age in AGES:
            asked = [goal for name in (situation, "usual") for goal in told.get(name, [])]
            holds = [goal.answer for goal in asked if goal.answer.first.years <= age.years <= goal.answer.last.years]
            assert {holds[0].outcome} == _outcomes(outcomes, situation, age), (situation, age)


@for_each("region", ALL_REGIONS)
def test_every_answer_names_somebody(
    made: dict[str, tuple[Aid, RegionOutcomes]], data: Data, catalogues: dict[str, Catalogue], region: str
) -> None:
    """A desk of the region or a role that has words; in doubt too a known phone of who is over attendance is there."""
    sheet, _ = made[region]
    words = catalogues["nl"]
    goals = [*sheet.ages, *(goal for found in sheet.situations.values() for each in found.values() for goal in each)]
    for goal in goals:
        assert goal.calls
        assert all(data.desk(key) or words.has(f"role.{key}") for key in goal.calls)
    offices = [desk for desk in data.regions[region].desks if desk.role == "attendance-office"]
    assert {desk.id for desk in offices if desk.contact.phone.value} <= {desk.id for desk in sheet.in_doubt}


def test_a_region_without_a_desk_has_the_sheet_of_the_country(data: Data) -> None:
    """It could say nothing more: its page would be a copy."""
    own = {region.id for region in pages.with_desks(data)}
    assert own and all(data.regions[region].desks for region in own)
    assert len(list(pages.pages(data))) == 1 + len(own)
