"""What a municipality works with beside its region: agreements elsewhere, the year's duties, and indicators."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from wegwijs.facts.model.base import DeskOrRole, Names, Ref, RegionId, Slug, Strict
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.model.region import Numbers, Provision, Topic
from wegwijs.facts.pointers import Form, WordsUnder, has_its_numbers


def _of_every_year(text: str) -> str:
    try:
        datetime.date.fromisoformat(f"2001-{text}")
    except ValueError:
        raise ValueError("a day that every year has; for example 04-01") from None
    return text


DayOfYear = Annotated[
    str, Form("04-01", "month and day, two digits each", r"^\d\d-\d\d$"), AfterValidator(_of_every_year)
]
"""Month and day of every year, for example 04-01."""


class Article(Strict):
    """One article of an agreement, as agreements are compared and drafted here."""

    id: Annotated[Slug, WordsUnder("article.{}")]
    topics: list[Topic] = Field(min_length=1)
    """The topics of provisions it gathers."""
    points: list[Annotated[Slug, WordsUnder("article.point.{}")]] = Field(min_length=1)
    """What the parties still have to decide."""


class AgreementElsewhere(Strict):
    """What is known of an agreement outside the regions of `regions.yaml`."""

    id: Slug
    names: Names
    source: Ref
    """Where it is written that there is an agreement."""
    provisions: list[Provision] = Field(min_length=1)


class Duty(Strict):
    """Something that comes back every year, with who acts."""

    id: Slug
    region: RegionId | None = None
    """None where it holds in the whole country."""
    duty: Annotated[Slug, WordsUnder("duty.{}.title", "duty.{}.what")]
    """Catalogue key under `duty`: `duty.<key>.title` and `duty.<key>.what`."""
    numbers: Numbers = {}
    who: list[DeskOrRole] = Field(min_length=1)
    """Desk ids or roles."""
    day: DayOfYear | None = None
    before: bool = False
    """The last day is the one before `day`."""
    since: datetime.date | None = None
    """Day from which it holds, where that is known."""
    years: list[int] = []
    """Years for which a rule fixes the day; empty where it comes back every year until further notice."""
    times: int | None = Field(default=None, gt=0)
    """Times a year, on days that are not fixed."""
    term: Deadline | None = None
    """Runs back from an event that differs per child."""
    moments: list[Annotated[Slug, WordsUnder("duty.moment.{}")]] = []
    """Catalogue keys under `duty.moment`: after which holidays."""
    may_have_ended: bool = False
    """The agreement it stands in is only known for years that have gone by."""
    source: Ref
    _has_its_numbers = model_validator(mode="after")(has_its_numbers)

    @model_validator(mode="after")
    def _a_fixed_day_is_one_day(self) -> Self:
        if self.day is None and (self.before or self.since or self.years):
            raise ValueError("`day` with `before`, `since` or `years`; for example 04-01")
        if self.day is not None and (self.times or self.term or self.moments):
            raise ValueError("either `day`, or `times`, `term` or `moments`; for example {times: 2}")
        return self


class Indicator(Strict):
    """Something a region counts to see how newcomer education goes."""

    id: Annotated[Slug, WordsUnder("indicator.{}", "indicator.{}.what", "indicator.{}.count")]
    """Catalogue key under `indicator`, with `.what` and `.count`."""
    numbers: Numbers = {}
    measured_in: Annotated[
        Literal["pupils", "months", "euro", "share", "schools", "description"], WordsUnder("indicator.in.{}")
    ]
    """Catalogue key under `indicator.in`."""
    counted: Annotated[Literal["year", "quarter", "count-day", "school-year"], WordsUnder("indicator.counted.{}")]
    """Catalogue key under `indicator.counted`: how often it is counted."""
    parts: list[Annotated[Slug, WordsUnder("indicator.part.{}")]] = []
    """Catalogue keys under `indicator.part`: what it is broken down by, one row each."""
    sources: list[Ref] = []
    """Where it is asked for; empty where this portal adds it."""
