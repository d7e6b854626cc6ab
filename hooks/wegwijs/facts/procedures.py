"""The ways of the procedures and of the costs: which steps a list of ids stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wegwijs.facts.model.national import National
from wegwijs.facts.model.procedures import Costs, ListedWay, Procedures
from wegwijs.facts.model.region import Region, RouteStep


class Steps:
    """Finds steps by their ids: a region's own first, then those of the file, then those of the national ways."""

    def __init__(self, procedures: Procedures, costs: Costs, national: National) -> None:
        self._procedures = procedures
        self._common = _by_id(step for way in national.ways for step in way.steps) | _by_id(procedures.steps)
        self._costs = self._common | _by_id(costs.steps)

    def stall(self, outcome: str, region: Region | None) -> tuple[str, list[RouteStep]]:
        """The desk and the steps of an outcome of the stall rule, in a region or as in the whole country."""
        return self.of(self.stall_way(outcome, region), region)

    def stall_way(self, outcome: str, region: Region | None) -> ListedWay:
        """The region's own way for an outcome, or the national one."""
        own = self._procedures.stall.regions.get(region.id) if region else None
        return (own.ways.get(outcome) if own else None) or self._procedures.stall.ways[outcome]

    def of(self, way: ListedWay, region: Region | None = None) -> tuple[str, list[RouteStep]]:
        """The desk and the steps of a way, roles filled with the region's own desks."""
        known = self._costs | self._of_region(region)
        desks = {desk.role: desk.id for desk in region.desks} if region else {}
        return desks.get(way.desk, way.desk), [_with_desks(known[name], desks) for name in way.steps]

    def _of_region(self, region: Region | None) -> dict[str, RouteStep]:
        if region is None:
            return {}
        own = self._procedures.stall.regions.get(region.id)
        written = [step for way in region.ways for step in way.steps] + region.way_on
        return _by_id(reversed(written)) | _by_id(own.steps if own else ())


def _by_id(steps: Iterable[RouteStep]) -> dict[str, RouteStep]:
    return {step.id: step for step in steps}


def _with_desks(step: RouteStep, desks: Mapping[str, str]) -> RouteStep:
    filled = {
        "where": desks.get(step.where, step.where),
        "escalate_to": [desks.get(role, role) for role in step.escalate_to],
    }
    return step.model_copy(update=filled)
