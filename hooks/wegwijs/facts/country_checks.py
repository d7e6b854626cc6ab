"""Checks of what is told of every municipality of the country: its postcodes, and what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wegwijs.facts.model.holidays import REGIONS
from wegwijs.facts.model.postcodes import expanded
from wegwijs.facts.yaml_lines import Location, YamlFile, mappings
from wegwijs.problems import Problem, Problems

_RANGE = re.compile(r"[1-9]\d{3}(-[1-9]\d{3})?")
_Found = Iterator[tuple[Location, object]]


def check(files: Mapping[str, YamlFile], problems: Problems) -> None:
    """Add to `problems` what stands twice, is not told of a municipality, or differs from `holidays.yaml`."""
    postcodes, divisions = files["postcodes"], files["divisions"]
    if not files["municipalities"].broken:
        known = {str(place.get("code")) for place in mappings(files["municipalities"].data)}
        for name, members in _divisions(divisions.data).items():
            _whole(divisions, name, list(members), known, problems)
    _each_once(postcodes, problems)
    _one_rmc(divisions, problems)
    _same_holidays(divisions, files["holidays"], problems)


def _divisions(data: object) -> dict[str, _Found]:
    """Of each way to divide that leaves nobody out: the municipalities in it."""
    partnerships = _part(data, "partnerships")
    return {
        "rmc": _of_rmc(data),
        "partnerships.primary": _served("primary", partnerships),
        "partnerships.secondary": _served("secondary", partnerships),
    }


def _of_rmc(data: object) -> _Found:
    for index, region in enumerate(mappings(_part(_part(data, "rmc"), "regions"))):
        yield from _items(("rmc", "regions", index, "municipalities"), region.get("municipalities"))


def _served(kind: str, partnerships: object) -> _Found:
    for name, served in _pairs(_part(partnerships, kind)):
        yield from _items(("partnerships", kind, name), served)


def _whole(
    file: YamlFile, name: str, found: list[tuple[Location, object]], known: set[str], problems: Problems
) -> None:
    """No municipality is left out of a division; a division that is not there is told of by the model."""
    lacking = sorted(known - {code for _, code in found})
    if found and lacking:
        expected = "every municipality of municipalities.yaml"
        _tell(file, tuple(name.split(".")), expected, f"none for {lacking[0]}", lacking[0], problems)


def _each_once(file: YamlFile, problems: Problems) -> None:
    """A postcode lies in one municipality, or is one question."""
    seen: dict[int, int] = {}
    for location, text in _ranges(file.data):
        line = file.line(location)
        for postcode in expanded([str(text)]) if _RANGE.fullmatch(str(text)) else ():
            if postcode in seen:
                expected = f"each postcode once (line {seen[postcode]} has it)"
                _tell(file, location, expected, str(postcode), "1011-1018", problems)
            seen.setdefault(postcode, line)


def _ranges(data: object) -> _Found:
    for index, item in enumerate(mappings(_part(data, "certain"))):
        for code, ranges in _pairs(item.get("municipalities")):
            yield from _items(("certain", index, "municipalities", code), ranges)
    for index, item in enumerate(mappings(_part(data, "questions"))):
        yield from _items(("questions", index, "postcodes"), item.get("postcodes"))


def _one_rmc(file: YamlFile, problems: Problems) -> None:
    seen: set[str] = set()
    for location, code in _of_rmc(file.data):
        if str(code) in seen:
            _tell(file, location, "each municipality in one RMC region", str(code), "GM0363", problems)
        seen.add(str(code))


def _same_holidays(file: YamlFile, holidays: YamlFile, problems: Problems) -> None:
    """What two sources say of the holiday region of one municipality is the same."""
    read = _part(holidays.data, "places")
    of = {str(code): region for region in REGIONS for _, code in _items((), _part(read, region))}
    for location, code in _with_holidays(file.data):
        region, other = location[1], of.get(str(code))
        if other and other != region:
            expected = f"the holiday region of holidays.yaml ({other})"
            _tell(file, location, expected, f"{code} in {region}", f"{other}: [{code}]", problems)


def _with_holidays(data: object) -> _Found:
    """Every municipality that has a holiday region; the second step to it is that region."""
    for region in REGIONS:
        yield from _items(("school_holidays", region), _part(_part(data, "school_holidays"), region))


def _part(data: object, name: str) -> object:
    return data.get(name) if isinstance(data, dict) else None


def _pairs(data: object) -> list[tuple[str, object]]:
    return [(str(key), value) for key, value in data.items()] if isinstance(data, dict) else []


def _items(location: Location, data: object) -> _Found:
    return (((*location, index), item) for index, item in enumerate(data if isinstance(data, list) else ()))


def _tell(file: YamlFile, location: Location, expected: str, got: str, example: str, problems: Problems) -> None:
    problems.add(Problem(file.path, file.line(location), file.field(location), expected, repr(got), example))
