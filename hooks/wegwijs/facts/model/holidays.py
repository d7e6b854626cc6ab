"""School holidays per school year and holiday region, and which municipality lies in which."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import MunicipalityCode, Ref, Strict
from wegwijs.facts.pointers import Form

HolidayRegion = Literal["noord", "midden", "zuid"]
REGIONS: tuple[HolidayRegion, ...] = ("noord", "midden", "zuid")
DAYS = {"autumn": 9, "christmas": 16, "spring": 9, "may": 9, "summer": 44}
"""Length in days of every holiday in the order of the school year: whole weeks, with the weekend before and after."""
SchoolYear = Annotated[str, Form("2026-2027", "two years with a hyphen between", r"^\d{4}-\d{4}$")]


class Period(Strict):
    """Days off, both included: from a Saturday to a Sunday."""

    first: date
    last: date

    @model_validator(mode="after")
    def _from_saturday_to_sunday(self) -> Self:
        if (self.first.isoweekday(), self.last.isoweekday()) != (6, 7):
            raise ValueError("`first` on a Saturday and `last` on a Sunday; for example 2026-10-17 and 2026-10-25")
        return self

    @property
    def days(self) -> int:
        """How many days it lasts, weekends included."""
        return (self.last - self.first) // timedelta(days=1) + 1


class Holidays(Strict):
    """The holidays of one region in one school year."""

    autumn: Period
    christmas: Period
    spring: Period
    may: Period
    summer: Period

    def items(self) -> Iterator[tuple[str, Period]]:
        """Every holiday with its name, in the order of the school year."""
        return ((name, getattr(self, name)) for name in DAYS)

    @model_validator(mode="after")
    def _last_as_long_as_they_do(self) -> Self:
        wrong = next((name for name, period in self.items() if period.days != DAYS[name]), None)
        if wrong:
            raise ValueError(f"{DAYS[wrong]} days in `{wrong}`, with the weekends around it")
        return self

    @model_validator(mode="after")
    def _follow_each_other(self) -> Self:
        periods = [period for _, period in self.items()]
        if any(one.last >= next_one.first for one, next_one in zip(periods, periods[1:], strict=False)):
            raise ValueError("holidays that follow each other, from autumn to summer")
        return self


class HolidayYear(Strict):
    """A school year with the holidays of every region."""

    id: SchoolYear
    source: Ref
    noord: Holidays
    midden: Holidays
    zuid: Holidays

    def of(self, region: HolidayRegion) -> Holidays:
        """The holidays of one region."""
        holidays: Holidays = getattr(self, region)
        return holidays

    @property
    def last(self) -> date:
        """The last day of its summer holidays, in whichever region that is."""
        return max(self.of(region).summer.last for region in REGIONS)

    @model_validator(mode="after")
    def _lies_in_its_years(self) -> Self:
        start, end = (int(year) for year in self.id.split("-"))
        found = {(self.of(region).autumn.first.year, self.of(region).summer.last.year) for region in REGIONS}
        if end != start + 1 or found != {(start, end)}:
            raise ValueError("a school year that holds its holidays; for example 2026-2027")
        return self


class HolidayPlaces(Strict):
    """Municipalities of which the holiday region was read; of every other one it is not known here."""

    source: Ref
    noord: list[MunicipalityCode]
    midden: list[MunicipalityCode]
    zuid: list[MunicipalityCode]

    def region_of(self, code: str) -> HolidayRegion | None:
        """The holiday region of a municipality, None where it is not known."""
        return next((region for region in REGIONS if code in getattr(self, region)), None)

    @model_validator(mode="after")
    def _each_in_one_region(self) -> Self:
        codes = [*self.noord, *self.midden, *self.zuid]
        if len(codes) != len(set(codes)):
            raise ValueError("each municipality in one holiday region; for example noord: [GM0363]")
        return self


class SchoolHolidays(Strict):
    """What is known of school holidays."""

    fixed_by: Ref
    """Where it is written which holidays are fixed, and which a school may set itself."""
    places: HolidayPlaces
    years: list[HolidayYear] = Field(min_length=1)
    """Oldest first."""

    @model_validator(mode="after")
    def _years_in_order(self) -> Self:
        ids = [year.id for year in self.years]
        if ids != sorted(set(ids)):
            raise ValueError("each school year once, the oldest first")
        return self
