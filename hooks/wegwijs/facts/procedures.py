"""The ways of the procedures and of the costs: which steps a list of ids stands for, and whether each exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wegwijs.facts.model.procedures import Costs, ListedWay, Procedures
from wegwijs.facts.model.region import National, Region, RouteStep
from wegwijs.facts.yaml_lines import Location, YamlFile
from wegwijs.problems import Problem, Problems


class UnknownStep(KeyError):
    """A way lists an id that no step has."""


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
        """The desk and the steps of a way, roles filled with the region's own desks. Raises UnknownStep."""
        known = self._costs | self._of_region(region)
        for name in way.steps:
            if name not in known:
                raise UnknownStep(name)
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


def check(
    files: Mapping[str, YamlFile],
    procedures: Procedures,
    costs: Costs,
    national: National,
    regions: Mapping[str, Region],
    municipalities: Mapping[str, object],
    problems: Problems,
) -> None:
    """Add to `problems` every region, municipality and step that the procedures or the costs name and nobody has."""
    for index, limit in enumerate(procedures.transport.limits):
        if limit.municipality not in municipalities:
            location: Location = ("transport", "limits", index, "municipality")
            expected = "a code from municipalities.yaml"
            _tell(problems, files["procedures"], location, expected, limit.municipality, "GM0546")
    steps = Steps(procedures, costs, national)
    places: list[tuple[str, Location]] = [("procedures", ("stall", "regions", key)) for key in procedures.stall.regions]
    places += [("costs", ("regional", key)) for key in costs.regional]
    for name, place in places:
        if place[-1] not in regions:
            _tell(problems, files[name], place, "a region id", str(place[-1]), "leidse-regio")
    for name, place, way, region in _ways(procedures, costs, regions):
        try:
            steps.of(way, region)
        except UnknownStep as unknown:
            expected = "ids of steps: of the region, of this file or of a national way"
            _tell(problems, files[name], (*place, "steps"), expected, unknown.args[0], "[call-attendance]")


def _tell(problems: Problems, file: YamlFile, location: Location, expected: str, got: str, example: str) -> None:
    problems.add(Problem(file.path, file.line(location), file.field(location), expected, repr(got), example))


def _ways(
    procedures: Procedures, costs: Costs, regions: Mapping[str, Region]
) -> Iterator[tuple[str, Location, ListedWay, Region | None]]:
    for outcome, way in procedures.stall.ways.items():
        yield "procedures", ("stall", "ways", outcome), way, None
    for name, own in procedures.stall.regions.items():
        for outcome, way in own.ways.items() if name in regions else ():
            yield "procedures", ("stall", "regions", name, "ways", outcome), way, regions[name]
    for outcome, way in procedures.transport.ways.items():
        yield "procedures", ("transport", "ways", outcome), way, None
    for index, item in enumerate(costs.items):
        for place, case in enumerate(item.cases):
            yield "costs", ("items", index, "cases", place, "way"), case.way, None
