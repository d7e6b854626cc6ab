"""What to do when a child's way to school is stuck, how pupil transport is asked for, and who pays what."""

from __future__ import annotations

import datetime
from itertools import combinations
from typing import Literal, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import Fact, MunicipalityCode, Ref, Slug, Strict
from wegwijs.facts.model.region import Note, RouteStep


class ListedWay(Strict):
    """The steps of one outcome, by their ids: of the region, of this file, or of a national way."""

    desk: Slug
    """Desk id or role to go to first; a role becomes the region's own desk where it has one for that role."""
    steps: list[Slug] = Field(min_length=1)


class RegionStall(Strict):
    """What a region settles for itself when a child's way to school is stuck."""

    steps: list[RouteStep] = []
    ways: dict[Slug, ListedWay] = Field(min_length=1)


class DatedTerm(Strict):
    """The length of a term, from the day it holds."""

    value: int = Field(gt=0)
    since: datetime.date | None = None
    """None for the oldest one that is known."""
    source: Ref


class Stall(Strict):
    """Terms and ways when a child's way to school is stuck."""

    decision_weeks: Fact[int]
    """Within this many weeks after a registration in writing the school decides."""
    extended_weeks: Fact[int]
    """The latest week it can decide in when it takes its one extension; after it a temporary place is due."""
    absent_weeks: Fact[int]
    """A child that is at home this many weeks is a thuiszitter."""
    access_months: list[DatedTerm] = Field(min_length=1)
    """Within this many months after the application a child that asks for asylum has access to school, oldest first."""
    ways: dict[Slug, ListedWay]
    """By outcome of the rule, as in the whole country."""
    regions: dict[Slug, RegionStall]
    """By region id; an outcome a region leaves out goes as in the whole country."""


LimitOf = Literal["primary", "belief", "special-primary", "special", "cycling-primary", "cycling-secondary"]


class TransportLimit(Strict):
    """A distance in a municipality's own rules on pupil transport, and the days it is known to hold."""

    municipality: MunicipalityCode
    about: LimitOf = "primary"
    """What the distance is about: farther than this from a school of that kind, or as far as a child can cycle."""
    km: int = Field(gt=0, le=300)
    since: datetime.date | None = None
    """None where the source does not say."""
    until: datetime.date | None = None
    source: Ref


class Transport(Strict):
    """Pupil transport: the known limits, and whom to ask."""

    coa: Fact[bool]
    """The COA pays for children in an azc."""
    disability: Fact[bool]
    """No limit holds for a child that cannot travel alone because of a disability."""
    secondary: Fact[bool]
    """For secondary education, the ISK too, only a disability counts."""
    limits: list[TransportLimit]
    questions: list[Slug] = Field(min_length=1)
    """What to ask the municipality, catalogue keys under `transport.ask`."""
    ways: dict[Slug, ListedWay]

    def in_force(self, on: datetime.date) -> list[TransportLimit]:
        """The limits that hold on that day, as far as is known."""
        return [limit for limit in self.limits if (limit.since or on) <= on <= (limit.until or on)]

    @model_validator(mode="after")
    def _each_limit_once(self) -> Self:
        for one, other in combinations(self.limits, 2):
            if (one.municipality, one.about) == (other.municipality, other.about) and _overlap(one, other):
                raise ValueError(
                    f"one limit of {one.municipality} for {one.about} on one day; for example until: 2025-07-31"
                )
        return self


def _overlap(one: TransportLimit, other: TransportLimit) -> bool:
    first, last = datetime.date.min, datetime.date.max
    return (one.since or first) <= (other.until or last) and (other.since or first) <= (one.until or last)


class Procedures(Strict):
    """What to do when it gets stuck, and on the way to school."""

    steps: list[RouteStep]
    stall: Stall
    transport: Transport


class CostCase(Strict):
    """Who pays for a thing in one situation."""

    residence: Literal["home", "azc"] | None = None
    level: Literal["primary", "secondary"] | None = None
    answer: Slug
    """Outcome of the rule, a catalogue key under `costs.outcome`."""
    verdict: Literal["yes", "no", "board-decides", "unknown"]
    """`yes`: the family pays nothing; `no`: it does; `board-decides`: somebody decides; `unknown`: nobody wrote it."""
    payers: list[Slug] = []
    """Desks or roles that pay; empty where it is not known."""
    source: Ref | None = None
    notes: list[Note] = []
    """What was so in another year, or holds for some."""
    way: ListedWay

    @model_validator(mode="after")
    def _known_or_asked(self) -> Self:
        if (self.verdict == "unknown") != (self.source is None) or (self.source is None) != (not self.payers):
            raise ValueError("`payers` with `source`, or neither and verdict unknown; for example payers: [school]")
        return self


class CostItem(Strict):
    """One thing that costs money, and who pays for it."""

    item: Slug
    """Catalogue key under `costs.q.item`."""
    cases: list[CostCase] = Field(min_length=1)


class Costs(Strict):
    """Who pays what."""

    steps: list[RouteStep]
    items: list[CostItem]
    regional: dict[Slug, list[Slug]]
    """By region, the notes of its `background` that are about costs."""
