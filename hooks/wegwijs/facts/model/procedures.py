"""What to do when a child's way to school is stuck, how pupil transport is asked for, and who pays what."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Set
from itertools import combinations
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from wegwijs.facts.known import Known
from wegwijs.facts.model.base import DeskOrRole, Fact, MunicipalityCode, Ref, RegionId, Slug, Strict
from wegwijs.facts.model.region import Note, NoteWords, RouteStep
from wegwijs.facts.pointers import Complaint, WordsUnder, refuse


class ListedWay(Strict):
    """The steps of one outcome, by their ids: of the region, of this file, or of a national way."""

    desk: DeskOrRole
    """Where to go first; a role becomes the region's own desk where it has one for that role."""
    steps: list[Slug] = Field(min_length=1)

    def unknown_steps(self, known: Known, own: Set[str] = frozenset()) -> Iterator[Complaint]:
        """Its steps that neither stand in a file nor are a region's `own`."""
        for step in self.steps:
            if known.lacks("steps", step) and step not in own:
                expected = "ids of steps: of the region, of this file or of a national way"
                yield ("steps",), expected, step, "[call-attendance]"


def _of_the_country(way: ListedWay, info: ValidationInfo) -> ListedWay:
    if info.context:
        refuse(way.unknown_steps(info.context))
    return way


NationalWay = Annotated[ListedWay, AfterValidator(_of_the_country)]
"""A way of which no step is a region's own."""


class RegionStall(Strict):
    """What a region settles for itself when a child's way to school is stuck."""

    steps: list[RouteStep] = []
    ways: dict[Slug, ListedWay] = Field(min_length=1)

    def unknown_steps(self, region: str, known: Known) -> Iterator[Complaint]:
        """The steps of its ways that neither stand in a file nor with the region."""
        own = {*known.steps.get(region, ()), *(step.id for step in self.steps)}
        for outcome, way in self.ways.items():
            for where, expected, got, example in way.unknown_steps(known, own):
                yield (region, "ways", outcome, *where), expected, got, example


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
    ways: dict[Slug, NationalWay]
    """By outcome of the rule, as in the whole country."""
    regions: dict[RegionId, RegionStall]
    """By region id; an outcome a region leaves out goes as in the whole country."""

    @field_validator("regions")
    @classmethod
    def _have_their_steps(cls, regions: dict[str, RegionStall], info: ValidationInfo) -> dict[str, RegionStall]:
        for region, own in regions.items():
            if info.context:
                refuse(own.unknown_steps(region, info.context))
        return regions


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
    questions: list[Annotated[Slug, WordsUnder("transport.ask.{}")]] = Field(min_length=1)
    """What to ask the municipality."""
    ways: dict[Slug, NationalWay]

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
    answer: Annotated[Slug, WordsUnder("costs.outcome.{}.title", "costs.outcome.{}.text")]
    """Outcome of the rule."""
    verdict: Literal["yes", "no", "board-decides", "unknown"]
    """`yes`: the family pays nothing; `no`: it does; `board-decides`: somebody decides; `unknown`: nobody wrote it."""
    payers: list[DeskOrRole] = []
    """Who pays; empty where it is not known."""
    source: Ref | None = None
    notes: list[Note] = []
    """What was so in another year, or holds for some."""
    way: NationalWay

    @model_validator(mode="after")
    def _known_or_asked(self) -> Self:
        if (self.verdict == "unknown") != (self.source is None) or (self.source is None) != (not self.payers):
            raise ValueError("`payers` with `source`, or neither and verdict unknown; for example payers: [school]")
        return self


class CostItem(Strict):
    """One thing that costs money, and who pays for it."""

    item: Annotated[Slug, WordsUnder("costs.q.item.{}")]
    cases: list[CostCase] = Field(min_length=1)


class Costs(Strict):
    """Who pays what."""

    steps: list[RouteStep]
    items: list[CostItem]
    regional: dict[RegionId, list[NoteWords]]
    """By region, the notes of its `background` that are about costs."""
