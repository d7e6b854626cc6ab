"""What holds in the whole country, and the region of last resort that follows from it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from wegwijs.facts.model.base import Fact, Names, Ref, Slug, Strict
from wegwijs.facts.model.criteria import Criteria
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.region import Conflict, Desk, Municipality, Note, Region, Way
from wegwijs.facts.pointers import About

ELSEWHERE: Slug = "elders"
"""The id of the region of last resort."""


class National(Strict):
    """What holds in the whole country: criteria and ways that no region settles for itself."""

    names: Names
    municipality_codes: Annotated[Ref, About("municipalities")]
    """Where the names and codes of municipalities come from."""
    municipalities_unchanged_until: Annotated[Fact[datetime.date], About("municipalities")]
    """The last day on which all of them were seen to hold still."""
    inspection_kinds: Annotated[Ref, About("schools")]
    """Where the Inspectorate's four kinds of schools for newcomers are told."""
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
