"""Dated parameters: reads and checks `data/parameters/*.yaml`, one file per parameter."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictStr, field_serializer

from calculators.compiled import Dated
from wegwijs.facts.model.base import RegionId, Slug
from wegwijs.facts.pointers import Form
from wegwijs.facts.validate import validate_one
from wegwijs.facts.yaml_lines import YamlFile, read
from wegwijs.problems import Problem, Problems


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True
    )


MaybeUrl = Annotated[
    str, Form("https://wetten.overheid.nl/…", "an address that begins with https://", r"^(https?://\S+)?$")
]


class Reference(_Strict):
    """A place in the law, or the page that told of it where the regulation itself was not read."""

    law: str = Field(min_length=3)
    number: str
    """BWB id or Staatscourant number, empty where the source is not a regulation or its number is unknown."""
    article: str
    paragraph: str
    url: MaybeUrl


class Value(_Strict):
    """What a parameter was from one day to another, and how sure that is."""

    valid_from: date = Field(alias="from")
    until: date | None = None
    """Last day; absent while no end is known."""
    value: StrictStr = Field(min_length=1)
    reference: Reference
    stage: Literal["first", "definitive", ""] = ""
    """`first`: amount of a first regulation, replaced by a definitive one that was not found."""
    published: date | None = None
    checked: Literal["document", "stored-copy", "transcription", "never"]
    checked_on: date | None = None
    note: str = ""

    @field_serializer("valid_from", "until", "published", "checked_on")
    def _iso(self, day: date | None) -> str | None:
        return day.isoformat() if day else None


class ParameterFile(_Strict):
    """One file: an id that is also the file's name, a unit, and values from old to new."""

    id: Slug
    unit: str
    note: str = ""
    region: RegionId | None = None
    """The region whose agreement it is of; absent where it holds in the whole country."""
    values: list[Value] = Field(min_length=1)


@dataclass(frozen=True)
class Unit:
    """How a value of this unit is written."""

    accepts: Callable[[str], object]
    expected: str
    example: str


def _match(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


def _parsed(parse: Callable[[str], object]) -> Callable[[str], object]:
    def accepts(text: str) -> bool:
        try:
            parse(text)
        except (ValueError, InvalidOperation):
            return False
        return True

    return accepts


_EURO = Unit(_match(r"\d+\.\d{2}"), "an amount with two decimals, in quotes", '"9000.00"')
_WHOLE = Unit(_match(r"\d+"), "a whole number, in quotes", '"4"')
_KEY = r"[a-z0-9]+(-[a-z0-9]+)*"

UNITS: dict[str, Unit] = {
    "euro-per-year": _EURO,
    "euro-per-quarter": _EURO,
    "euro-once": _EURO,
    "pupils": _WHOLE,
    "weeks": _WHOLE,
    "hours": _WHOLE,
    "months": _WHOLE,
    "years": _WHOLE,
    "decimals": _WHOLE,
    "day-of-month": _WHOLE,
    "fraction": Unit(_parsed(Decimal), "a decimal fraction, in quotes", '"0.25"'),
    "date": Unit(_parsed(date.fromisoformat), "a date that exists, in quotes", '"2016-10-29"'),
    "key": Unit(_match(_KEY), "one key, in quotes", '"half-up"'),
    "key-list": Unit(_match(rf"{_KEY}( {_KEY})*"), "keys with a space between, in quotes", '"first-form second-form"'),
    "codes": Unit(_match(r"\d\d( \d\d)*"), "two-digit codes with a space between, in quotes", '"26 27 32"'),
    "day-list": Unit(
        _match(r"(first-school-day|\d\d-\d\d)( \d\d-\d\d)*"), "days as MM-DD with a space between", '"01-01 04-01"'
    ),
}


def load_parameters(folder: Path, problems: Problems | None = None) -> dict[str, Dated]:
    """The compiled form of every `*.yaml` in `folder`, by id: unit, note and values with ISO dates as text.

    What is wrong goes to `problems`; without one, DataError is raised with everything found.
    """
    collected = problems or Problems()
    compiled: dict[str, Dated] = {}
    for path in sorted(folder.glob("*.yaml")):
        parameter = _load_file(path, collected)
        if parameter:
            left = {"id"} if parameter.region else {"id", "region"}
            compiled[parameter.id] = json.loads(parameter.model_dump_json(by_alias=True, exclude=left))
    if problems is None:
        collected.stop_if_any()
    return compiled


def _load_file(path: Path, problems: Problems) -> ParameterFile | None:
    known = len(problems.found)
    file = read(path, problems)
    if file.data is None:
        if len(problems.found) == known:
            problems.add(Problem(path, 1, "file", "a parameter", "an empty file", "id: po-threshold"))
        return None
    parameter = validate_one(file, ParameterFile, problems)
    if parameter is None:
        return None
    found = list(_faults(file, parameter))
    for problem in found:
        problems.add(problem)
    return None if found else parameter


def _faults(file: YamlFile, parameter: ParameterFile) -> Iterator[Problem]:
    if parameter.id != file.path.stem:
        yield _problem(file, ("id",), "the name of the file", parameter.id, file.path.stem)
    if parameter.unit not in UNITS:
        yield _problem(file, ("unit",), f"one of {', '.join(sorted(UNITS))}", parameter.unit, "pupils")
        return
    yield from _wrong_values(file, parameter, UNITS[parameter.unit])
    yield from _wrong_windows(file, parameter)
    yield from _unsourced(file, parameter)


def _wrong_values(file: YamlFile, parameter: ParameterFile, unit: Unit) -> Iterator[Problem]:
    for index, row in enumerate(parameter.values):
        if not unit.accepts(row.value):
            yield _problem(file, ("values", index, "value"), unit.expected, row.value, unit.example)


def _wrong_windows(file: YamlFile, parameter: ParameterFile) -> Iterator[Problem]:
    for index, row in enumerate(parameter.values):
        if row.until and row.until < row.valid_from:
            yield _problem(file, ("values", index, "until"), "a day not before `from`", row.until, row.valid_from)
    for index, (earlier, later) in enumerate(zip(parameter.values, parameter.values[1:], strict=False), start=1):
        if earlier.until is None or later.valid_from <= earlier.until:
            expected = f"a day after {earlier.until or 'the end of the value before it, which has none'}"
            yield _problem(file, ("values", index, "from"), expected, later.valid_from, "2026-01-01")


def _unsourced(file: YamlFile, parameter: ParameterFile) -> Iterator[Problem]:
    for index, row in enumerate(parameter.values):
        if row.checked != "document" and not row.reference.url:
            where = ("values", index, "reference", "url")
            yield _problem(file, where, "the address it was read at", "nothing", "https://wetten.overheid.nl/…")


def _problem(file: YamlFile, where: tuple[str | int, ...], expected: str, got: object, example: object) -> Problem:
    field = ".".join(str(part) for part in where)
    return Problem(file.path, file.line(where), field, expected, str(got), str(example))
