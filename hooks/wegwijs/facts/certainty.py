"""How sure the data is: what is past its review date, never checked by a person, in conflict, or not known.

Walks the models themselves, so a field that is added is looked at without anyone remembering; `About` beside its type
says under which subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from pydantic import BaseModel

from calculators.compiled import Dated
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import BY_A_PERSON, Fact, Ref, Source
from wegwijs.facts.model.national import National
from wegwijs.facts.model.region import Conflict, Gap, Region, RouteStep
from wegwijs.facts.pointers import About
from wegwijs.once import once

STATES = ("conflict", "past", "unread", "unchecked", "unknown", "checked")
"""How sure a fact is. `past`: its review date has gone by; `unread`: known to everybody, read nowhere; `unchecked`:
read in a file, not compared with the live source by a person; `checked`: a person did, not too long ago."""
TO_DO = tuple(state for state in STATES if state != "checked")
STRENGTHS = ("strong", "medium", "weak")
APART, MIXED = "national", "mixed"
"""Under which is counted what no region has, and those counted together whose regions differ in strength."""
NATIONAL = "national"
"""Stands for the whole country where a region's id would stand."""
PARAMETERS = "parameters"


@dataclass(frozen=True)
class Finding:
    """One fact: where it stands, how sure it is, and what to do with it."""

    where: str
    """Region id, `national` or `parameters`."""
    subject: str
    place: str
    """Path in the data, for example `desks/coordinator-leiden/contact/phone`."""
    state: str
    source: str = ""
    """Source id, empty where nothing is known."""
    review_on: date | None = None
    """Day from which the fact has to be looked at again; None while no such day follows from the data."""
    ask: str = ""
    """Desk or role to ask."""


def findings(data: Data, on: date) -> Iterator[Finding]:
    """Every fact of every region, of the whole country and of the dated parameters, judged on the day `on`."""
    for region in data.regions.values():
        yield from of_region(data, region, on)
    yield from _walk(NATIONAL, data.national, data, on)
    yield from _of_policy(NATIONAL, data, on)
    yield from _parameters(data.parameters)


@dataclass
class Share:
    """How much of the country: municipalities, and the people in them."""

    municipalities: int = 0
    inhabitants: int = 0


def coverage(data: Data) -> dict[str, Share]:
    """How much of the country has facts of its own, by how much is known of it.

    Under `mixed` stand only people: of municipalities that were counted together and are known in different measure.
    """
    strengths = {place.code: region.strength for region in data.regions.values() for place in region.municipalities}
    found = {name: Share() for name in (*STRENGTHS, MIXED, APART)}
    for code in data.municipalities:
        found[strengths.get(code, APART)].municipalities += 1
    for group in data.population.counted:
        names = {strengths.get(code, APART) for code in group.municipalities}
        found[names.pop() if len(names) == 1 else MIXED].inhabitants += group.count
    found[APART].inhabitants += data.population.country - sum(share.inhabitants for share in found.values())
    return found


def of_region(data: Data, region: Region, on: date) -> Iterator[Finding]:
    """The facts of one region and of its schools."""
    yield from _walk(region.id, region, data, on)
    for school in data.schools_in(region.id):
        yield from _facts(region.id, "schools", f"schools/{school.id}", school, data, on)
    yield from _of_policy(region.id, data, on)


def _of_policy(where: str, data: Data, on: date) -> Iterator[Finding]:
    """The year's duties of a region; of the whole country also what is told of every place."""
    for duty in data.duties.values():
        if (duty.region or NATIONAL) == where:
            yield from _facts(where, "agreement", f"calendar/{duty.id}", duty, data, on)
    if where == NATIONAL:
        yield from _facts(where, "agreement", "agreements", list(data.agreements.values()), data, on)
        yield from _facts(where, "agreement", "indicators", list(data.indicators.values()), data, on)
        yield from _facts(where, "holidays", "holidays", data.holidays, data, on)
        yield from _facts(where, "municipalities", "divisions", data.divisions, data, on)
        yield from _facts(where, "municipalities", "postcodes", data.postcodes, data, on)
        yield from _facts(where, "municipalities", "population", data.population, data, on)


def counts(found: Iterable[Finding]) -> dict[str, dict[str, int]]:
    """How many facts are in each state, per subject."""
    table: dict[str, dict[str, int]] = {}
    for finding in found:
        row = table.setdefault(finding.subject, dict.fromkeys(STATES, 0))
        row[finding.state] += 1
    return table


def as_json(finding: Finding) -> dict[str, object]:
    """`finding` as JSON types."""
    return {**asdict(finding), "review_on": finding.review_on.isoformat() if finding.review_on else None}


def _walk(where: str, owner: Region | National, data: Data, on: date) -> Iterator[Finding]:
    for name, subject in subjects(type(owner)).items():
        yield from _facts(where, subject, name, getattr(owner, name), data, on)


@once
def subjects(model: type[BaseModel]) -> dict[str, str]:
    """The subject of each field of a region, or of the country, that holds facts."""
    found = ((name, marker) for name, field in model.model_fields.items() for marker in field.metadata)
    return {name: marker.subject for name, marker in found if isinstance(marker, About)}


def _facts(where: str, subject: str, place: str, value: object, data: Data, on: date) -> Iterator[Finding]:
    """Every fact in `value`. A model that names one source is one fact; what stands in it may be more."""
    match value:
        case Fact(value=None) | Gap():
            yield Finding(where, subject, place, "unknown", ask=value.ask or "")
        case Conflict():
            yield Finding(where, subject, place, "conflict", source=value.leading.source.id)
        case Ref():
            yield _sourced(where, subject, place, data.sources[value.id], on)
        case Fact():
            yield from _facts(where, subject, place, value.source, data, on)
        case RouteStep():
            yield from _step(where, subject, place, value, data, on)
        case _:
            for name, item in _parts(value):
                yield from _facts(where, subject, f"{place}/{name}" if name else place, item, data, on)


def _parts(value: object) -> Iterator[tuple[str, object]]:
    """What stands in a model or a list, each with the name it is known by; a model's own source is the model itself."""
    if isinstance(value, BaseModel):
        yield from (("" if name == "source" else name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, list):
        names = [_name(item, index) for index, item in enumerate(value)]
        for index, (name, item) in enumerate(zip(names, value, strict=True)):
            yield (f"{name}-{index + 1}" if names.count(name) > 1 else name), item


def _step(where: str, subject: str, place: str, step: RouteStep, data: Data, on: date) -> Iterator[Finding]:
    """A step rests on one source; what happens when one is refused, or all is full, may be unknown."""
    yield _sourced(where, subject, place, data.sources[step.source.id], on)
    for name in ("refused", "full"):
        if getattr(step, name) == "unknown":
            yield Finding(where, subject, f"{place}/{name}", "unknown", ask=step.where)


def _name(item: object, index: int) -> str:
    """What an item of a list is known by: its own id, or its place."""
    known = (getattr(item, name, None) for name in ("id", "code", "school", "outcome", "text", "topic"))
    return next((name for name in known if isinstance(name, str)), str(index))


def _sourced(where: str, subject: str, place: str, source: Source, on: date) -> Finding:
    return Finding(where, subject, place, state_of(source, on), source.id, source.review_on)


def state_of(source: Source, on: date) -> str:
    """How sure what a source says is on the day `on`."""
    if source.is_old(on):
        return "past"
    if source.checked in BY_A_PERSON:
        return "checked"
    return "unread" if source.checked == "never" else "unchecked"


def _parameters(parameters: Mapping[str, Dated]) -> Iterator[Finding]:
    for id, parameter in parameters.items():
        for value in parameter["values"]:
            checked = value["checked"]
            state = {"never": "unread", "person": "checked"}.get(checked, "unchecked")
            yield Finding(PARAMETERS, id.partition("-")[0], f"{id}/{value['from']}", state)
