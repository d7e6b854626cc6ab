"""What pages ask about one region: its schools and desks by what they are for, and its steps by outcome."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wegwijs.facts.load import Data
from wegwijs.facts.model.criteria import AgeBand
from wegwijs.facts.model.region import MAIN_OUTCOMES, Desk, Provider, Region, RouteStep
from wegwijs.facts.model.school import School
from wegwijs.page.context import ATTENDANCE

FOR_PARENTS = frozenset(
    [
        *("attendance-office", "coordinator", "isk", "isk-in-region", "language-class"),
        *("registration-point", "regular-registration"),
    ]
)
"""Roles of the desks that parents call themselves."""
_SECONDARY = ("isk", "isk-in-region", "secondary-school")
"""Roles of desks that help from about twelve years only."""


@dataclass(frozen=True)
class RegionView:
    """One region, with what holds for it in the whole country."""

    region: Region
    data: Data

    def schools(self, kind: str) -> list[School]:
        """Its schools of one kind."""
        return self.data.schools_of(self.region.id, kind)

    def classes(self) -> list[School]:
        """Its language classes, and after them the schools for children in an azc."""
        classes = self.schools("language-class")
        return classes + [school for school in self.schools("azc-school") if school not in classes]

    def way(self, outcome: str) -> list[RouteStep]:
        """The steps of an outcome: its own, or the national ones."""
        ways = (*self.region.ways, *self.data.national.ways)
        return next(way.steps for way in ways if way.outcome == outcome)

    def main_way(self) -> list[RouteStep]:
        """The way in for a child that belongs to its language class, or whom to ask for it."""
        return self.way(MAIN_OUTCOMES[self.region.model])

    def desk_of(self, role: str) -> str:
        """Its own desk for a role, or the role."""
        return next((desk.id for desk in self.region.desks if desk.role == role), role)

    def isk_desk(self) -> Desk | None:
        """Its desk for the ISK, None where no ISK is known."""
        return next((desk for desk in self.region.desks if desk.role == "isk"), None)

    def isk_ages(self) -> AgeBand:
        """The ages of the ISK: its own, or as in the whole country."""
        band = self.region.criteria.secondary or self.data.national.criteria.secondary
        assert band is not None
        return band

    def reachable_desks(self) -> list[Desk]:
        """Its desks of which a website, a mailbox or a phone number is known."""
        ways = [(desk, (desk.contact.website, desk.contact.email, desk.contact.phone)) for desk in self.region.desks]
        return [desk for desk, facts in ways if any(fact.value for fact in facts)]

    def tells_schools(self) -> bool:
        """Whether something is known here that schools ask: a desk, a way or an agreement of its own."""
        own = self.region
        return bool(self.reachable_desks() or own.ways or own.way_on or own.provisions)

    def for_parents(self) -> list[Desk]:
        """Those of them that parents call or write to themselves."""
        return [desk for desk in self.reachable_desks() if desk.role in FOR_PARENTS]

    def first_to_call(self) -> Desk | None:
        """The desk to phone when the steps may no longer hold: who is over attendance, else any that has a phone.

        None that is for secondary education only: it cannot help with a primary school.
        """
        with_phone = [desk for desk in self.region.desks if desk.contact.phone.value and desk.role not in _SECONDARY]
        return next((desk for desk in with_phone if desk.role == ATTENDANCE), next(iter(with_phone), None))

    def attendance(self) -> Desk | None:
        """Its desk over attendance, where its phone is known: it helps a family that finds no school."""
        own = (desk for desk in self.region.desks if desk.role == ATTENDANCE and desk.contact.phone.value)
        return next(own, None)

    def providers(self, schools: Collection[str]) -> list[Provider]:
        """Every school that can follow an outcome with these `schools`, whatever the place of the first school."""
        kinds = {tuple(self.data.schools[school].kinds) for school in schools}
        return [item for item in self.region.providers if tuple(self.data.schools[item.school].kinds) in kinds]
