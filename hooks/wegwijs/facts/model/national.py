"""What holds in the whole country, the region of last resort that follows from it, and how many people live where."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import Code, Fact, MunicipalityCode, Names, Ref, Slug, Strict, Url
from wegwijs.facts.model.criteria import Criteria
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.region import Conflict, Desk, Municipality, Note, Region, Way
from wegwijs.facts.pointers import About

ELSEWHERE: Slug = "elders"
"""The id of the region of last resort."""
NOWHERE: Code = "GM0000"
"""Asked for in the name of a municipality that no region covers."""


class National(Strict):
    """What holds in the whole country: criteria and ways that no region settles for itself."""

    names: Names
    municipality_codes: Annotated[Ref, About("municipalities")]
    """Where the names and codes of municipalities come from."""
    municipalities_unchanged_until: Annotated[Fact[datetime.date], About("municipalities")]
    """The last day on which all of them were seen to hold still."""
    inspection_kinds: Annotated[Ref, About("schools")]
    """Where the Inspectorate's four kinds of schools for newcomers are told."""
    school_finder: Annotated[Fact[Url], About("schools")]
    """Where every school of the country can be looked up by place."""
    criteria: Annotated[Criteria, About("criteria")]
    desks: Annotated[list[Desk], About("desks")]
    ways: Annotated[list[Way], About("way-in")]
    rights: Annotated[list[Note], About("rights")] = Field(min_length=1)
    cost: Annotated[list[Note], About("cost")] = Field(min_length=1)
    papers: Annotated[list[Note], About("papers")] = Field(min_length=1)
    """What to take along when registering, a paper each."""
    papers_notes: Annotated[list[Note], About("papers")] = Field(min_length=1)
    """Whose list that is, and what to know about it."""
    background: Annotated[list[Note], About("background")] = []
    """What is known of newcomers' education in the whole country."""
    conflicts: Annotated[list[Conflict], About("conflicts")] = []

    def region_of(self, places: Iterable[Place]) -> Region:
        """A region of the municipalities `places` in which nothing but this is known."""
        source = self.municipality_codes
        towns = [Municipality(code=place.code, name=place.name, part="served", source=source) for place in places]
        # Not checked as those of the data are: without places it is empty, and still holds for codes to come.
        return Region.model_construct(
            id=ELSEWHERE, names=self.names, model="unknown", municipalities=towns,
            first_contact="primary-school", coordinator="municipality", criteria=Criteria(), providers=[], ways=[],
        )  # fmt: skip


class Inhabitants(Strict):
    """Municipalities that were counted together, and how many people live in them."""

    municipalities: list[MunicipalityCode] = Field(min_length=1)
    count: int = Field(gt=0)


class Population(Strict):
    """A count of the whole country, and what is known of its parts."""

    day: datetime.date
    source: Ref
    country: Annotated[int, Field(gt=0)]
    counted: list[Inhabitants]
    """Municipalities that are in none of these have what is left of the country."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        codes = [code for group in self.counted for code in group.municipalities]
        twice = next((code for code in codes if codes.count(code) > 1), None)
        if twice:
            example = "{municipalities: [GM0546], count: 12}"
            raise ValueError(f"each municipality once, not {twice} again; for example {example}")
        if sum(group.count for group in self.counted) > self.country:
            raise ValueError("counts that are no more together than the country; for example country: 17811291")
        return self
