"""What can be looked for on the page of a source: every number, address and name that the data took from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from calculators.compiled import Row
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Address, Fact
from wegwijs.facts.model.region import Desk
from wegwijs.facts.model.school import School

NATIONAL, PARAMETERS = "national", "parameters"
FORMS = {
    "phone": re.compile(r"0\d{1,3}( \d{2,7}){1,4}"),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+"),
    "website": re.compile(r"https?://\S+"),
    "brin": re.compile(r"\d{2}[A-Z]{2}\d{2}"),
}
"""How a value is written that a page can be searched for. Words of our own, such as `part-time`, stand on no page."""


@dataclass(frozen=True)
class Claim:
    """One value, and the source that is said to hold it."""

    region: str
    """Region id, `national`, or `parameters` for the dated amounts of the rules."""
    place: str
    """Path in the data, for example `desks/coordinator-leiden/contact/phone`."""
    source: str
    kind: str
    """`phone`, `email`, `website`, `brin`, `street`, `postcode`, `name` or `amount`."""
    value: str


def claims(data: Data) -> Iterator[Claim]:
    """Every value of the regions, the schools and the whole country that a source's page can be searched for."""
    for region in data.regions.values():
        yield from _of(region, region.id, "")
        for school in data.schools_in(region.id):
            yield from _of(school, region.id, f"schools/{school.id}")
    yield from _of(data.national, NATIONAL, "")
    yield from _amounts(data)


def urls(data: Data) -> dict[str, str | None]:
    """By the source of a claim its address, None where it has none: an amount's own reference is its source."""
    own = {_of_value(name, value): value["reference"]["url"] or None for name, value in _values(data)}
    return {name: source.url for name, source in data.sources.items()} | own


def _amounts(data: Data) -> Iterator[Claim]:
    for name, value in _values(data):
        if data.parameters[name]["unit"].startswith("euro"):
            place = _of_value(name, value)
            yield Claim(PARAMETERS, place, place, "amount", value["value"])


def _values(data: Data) -> Iterator[tuple[str, Row]]:
    return ((name, value) for name, parameter in data.parameters.items() for value in parameter["values"])


def _of_value(name: str, value: Row) -> str:
    return f"{PARAMETERS}/{name}/{value['from']}"


def _of(value: object, region: str, place: str) -> Iterator[Claim]:
    match value:
        case Fact():
            if value.value is not None and value.source is not None:
                for kind, text in _texts(value.value):
                    yield Claim(region, place, value.source.id, kind, text)
        case School():
            yield Claim(region, f"{place}/name", value.source.id, "name", value.name)
            yield from _fields(value, region, place)
        case Desk():
            if value.serves:
                yield Claim(region, f"{place}/name", value.serves.id, "name", value.name)
            yield from _fields(value, region, place)
        case BaseModel():
            yield from _fields(value, region, place)
        case list():
            for index, item in enumerate(value):
                yield from _of(item, region, f"{place}/{getattr(item, 'id', None) or index}".strip("/"))


def _fields(model: BaseModel, region: str, place: str) -> Iterator[Claim]:
    for name in type(model).model_fields:
        yield from _of(getattr(model, name), region, f"{place}/{name}".strip("/"))


def _texts(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Address):
        yield from ((kind, text) for kind in ("street", "postcode") if (text := getattr(value, kind)))
    elif isinstance(value, str):
        yield from ((kind, value) for kind, form in FORMS.items() if form.fullmatch(value))
