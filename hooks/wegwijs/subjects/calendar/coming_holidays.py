"""The school holidays that are still to come, of the whole country and for the municipalities of one region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.holidays import DAYS, REGIONS, HolidayRegion, HolidayYear, Period, SchoolHolidays
from wegwijs.facts.model.region import Municipality


@dataclass(frozen=True)
class Coming:
    """A holiday of one holiday region that has not ended."""

    name: str
    """Catalogue key under `holidays.name`."""
    period: Period
    source: Ref


@dataclass(frozen=True)
class InRegion:
    """A holiday region, the municipalities that lie in it, and a year of holidays from a day on."""

    region: HolidayRegion
    names: list[str]
    coming: list[Coming]

    @property
    def whole(self) -> bool:
        """Whether a whole year is known."""
        return len(self.coming) == len(DAYS)


def years(holidays: SchoolHolidays, on: date) -> list[HolidayYear]:
    """The school years that have not ended on the day `on`."""
    return [year for year in holidays.years if year.last >= on]


def coming(holidays: SchoolHolidays, region: HolidayRegion, on: date) -> list[Coming]:
    """What is under way or to come from `on`: each holiday once, fewer where the data ends."""
    return list(_coming(holidays, region, on))[: len(DAYS)]


def _coming(holidays: SchoolHolidays, region: HolidayRegion, on: date) -> Iterator[Coming]:
    for year in holidays.years:
        for name, period in year.of(region).items():
            if period.last >= on:
                yield Coming(name, period, year.source)


def of_municipalities(
    holidays: SchoolHolidays, municipalities: Iterable[Municipality], on: date
) -> tuple[list[InRegion], list[str]]:
    """The holiday regions they lie in, and the names of those of which it is not known."""
    by_region: dict[HolidayRegion | None, list[str]] = {}
    for place in municipalities:
        by_region.setdefault(holidays.places.region_of(place.code), []).append(place.name)
    known = [region for region in REGIONS if region in by_region]
    found = [InRegion(region, by_region[region], coming(holidays, region, on)) for region in known]
    return found, by_region.get(None, [])
