"""Every outcome of the route rule for a region, found by asking the rule itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from calculators.family.facts import RouteFacts
from calculators.family.route import Answers, route
from calculators.result import Result, Verdict
from wegwijs.facts.model.national import NOWHERE
from wegwijs.facts.model.region import Region
from wegwijs.once import once
from wegwijs.page.context import OLDEST, View
from wegwijs.subjects.regions.region_view import RegionView

_USUAL = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 0}
SITUATIONS: tuple[tuple[str, dict[str, object]], ...] = (
    ("usual", {}),
    ("azc", {"residence": "azc"}),
    ("rol", {"residence": "rol"}),
    ("dutch-unsure", {"dutch": "unsure"}),
    ("dutch-enough", {"dutch": "enough"}),
    ("temporary", {"temporary_stay": True}),
    ("one-year", {"months_in_dutch_education": 12}),
    ("two-years", {"months_in_dutch_education": 24}),
)
"""Situations a table row is made for: what differs from a child at home that has just come."""

PARTS = {12: ("twelve-this-year", "twelve-earlier"), 17: ("seventeen-first-half", "seventeen-second-half")}
"""Ages in which the rule can tell two parts apart."""


@dataclass(frozen=True)
class Age:
    """An age the rule is asked about; `part` tells the two parts of the years 12 and 17 apart."""

    years: int
    part: str = ""

    @property
    def begins_a_year(self) -> bool:
        """Whether it is a whole year, or the first part of one."""
        return not self.part or self.part == PARTS[self.years][0]

    @property
    def ends_a_year(self) -> bool:
        """Whether it is a whole year, or the last part of one."""
        return not self.part or self.part == PARTS[self.years][-1]


@dataclass(frozen=True)
class Band:
    """Neighbouring ages with the same answer."""

    first: Age
    last: Age
    outcome: str
    verdict: Verdict


@dataclass(frozen=True)
class Row:
    """One situation and its answers by age."""

    situation: str
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class RegionOutcomes:
    """All that the rule can say for a region."""

    rows: tuple[Row, ...]
    outcomes: tuple[Result, ...]
    """One result per outcome, in the order they appear."""


@once
def of_region(facts: RouteFacts, region: Region, on: date) -> RegionOutcomes:
    """The table and the outcomes of `region` on the day `on`, each by asking the rule."""
    rows: list[Row] = []
    found: dict[str, Result] = {}
    for name, differs in SITUATIONS:
        results = [(age, _ask(facts, region, age, differs, on)) for age in _ages()]
        for _, result in results:
            if result.outcome not in found or _is_plainer(result, found[result.outcome]):
                found[result.outcome] = result
        row = Row(name, _bands(results))
        if not rows or row.bands != rows[0].bands:
            rows.append(row)
    return RegionOutcomes(tuple(rows), tuple(found.values()))


@dataclass(frozen=True)
class Answer:
    """What the rule says for neighbouring ages, however sure it is of each."""

    outcome: str
    first: Age
    last: Age
    doubt: bool
    """Whether for some of these ages somebody decides who must be asked."""

    @property
    def told(self) -> tuple[str, Age, Age]:
        """What it says, and for which ages."""
        return self.outcome, self.first, self.last


def answers(bands: Iterable[Band]) -> list[Answer]:
    """Neighbouring bands with the same outcome as one answer."""
    found: list[Answer] = []
    for band in bands:
        doubt = band.verdict is not Verdict.YES
        if found and found[-1].outcome == band.outcome:
            found[-1] = replace(found[-1], last=band.last, doubt=found[-1].doubt or doubt)
        else:
            found.append(Answer(band.outcome, band.first, band.last, doubt))
    return found


def different(usual: Row, other: Row) -> list[Answer]:
    """The answers of a situation that the usual one does not give for the same ages."""
    known = {answer.told for answer in answers(usual.bands)}
    return [answer for answer in answers(other.bands) if answer.told not in known]


def of_page(region: Region, view: View) -> Mapping[str, object]:
    """What the route rule can say, for a page of one region."""
    return {
        "here": RegionView(region, view.data),
        "route": of_region(view.compiled["route"], region, view.on),
        "schools_heading": lambda outcome: _SCHOOLS_HEADINGS.get(outcome, "route.schools"),
    }


_SCHOOLS_HEADINGS = {
    "stamschool-first": "route.schools.later",
    "class-unknown": "route.schools.named",
    "isk-unknown": "route.schools.named",
}
"""The words above the schools of an outcome, where these are not those a child goes to first."""


def _is_plainer(result: Result, other: Result) -> bool:
    """Whether a sure answer stands against a doubtful one: its desk is the one that most children need."""
    return result.verdict is Verdict.YES and other.verdict is not Verdict.YES


def _ages() -> list[Age]:
    return [Age(years, part) for years in range(OLDEST + 1) for part in PARTS.get(years, ("",))]


def _ask(facts: RouteFacts, region: Region, age: Age, differs: dict[str, object], on: date) -> Result:
    first = next(iter(region.municipalities), None)
    given = {
        **_USUAL,
        **differs,
        "municipality": first.code if first else NOWHERE,
        "age": age.years,
        "turned_twelve_this_school_year": age.part == "twelve-this-year",
        "seventeen_and_a_half": age.part == "seventeen-second-half",
    }
    if first and first.settlements:
        given["settlement"] = first.settlements[0]
    return route(Answers.read(given), on, facts)


def _bands(results: list[tuple[Age, Result]]) -> tuple[Band, ...]:
    bands: list[Band] = []
    for age, result in results:
        if bands and (bands[-1].outcome, bands[-1].verdict) == (result.outcome, result.verdict):
            bands[-1] = replace(bands[-1], last=age)
        else:
            bands.append(Band(age, age, result.outcome, result.verdict))
    return tuple(bands)
