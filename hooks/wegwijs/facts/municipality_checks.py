"""Checks that the municipalities of regions, schools and holidays exist, stand once, and bear their own name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wegwijs.facts.model.holidays import REGIONS
from wegwijs.facts.yaml_lines import Location, YamlFile, mappings
from wegwijs.problems import Problem, Problems

Files = Mapping[str, YamlFile]
_FORM = re.compile(r"GM\d{4}")
_Found = tuple[Location, str, Mapping[str, Any]]


def check(files: Files, holidays: YamlFile, problems: Problems) -> None:
    """Add to `problems` every municipality of a region, school or holiday that is not as in `municipalities.yaml`."""
    _known(files, problems)
    _once(files["regions"], problems)
    _schools(files, problems)
    _places(files, problems)
    _of_holidays(files["municipalities"], holidays, problems)


def _known(files: Files, problems: Problems) -> None:
    names = {str(place.get("code")): _names(place) for place in mappings(files["municipalities"].data)}
    if files["municipalities"].broken:
        return
    for location, _, place in _of_regions(files["regions"]):
        code, name = place["code"], place.get("name")
        if not _FORM.fullmatch(code):
            continue  # the model tells of it
        if code not in names:
            expected = "a code from municipalities.yaml"
            _tell(files["regions"], (*location, "code"), expected, code, "GM0546", problems)
        elif isinstance(name, str) and name not in names[code]:
            expected = f"the name of {code} in municipalities.yaml"
            _tell(files["regions"], (*location, "name"), expected, name, min(names[code]), problems)


def _names(place: Mapping[str, Any]) -> set[str]:
    """Every name a municipality may go by; the province behind a name may be left out."""
    name, also = str(place.get("name")), place.get("also")
    return {name, name.split(" (")[0], *(str(other) for other in (also if isinstance(also, list) else ()))}


def _once(file: YamlFile, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for location, region, place in _of_regions(file):
        code = place["code"]
        if code in seen:
            expected = f"a municipality that no other region has ({seen[code]} has it)"
            _tell(file, (*location, "code"), expected, code, "GM0546", problems)
        seen[code] = region


def _schools(files: Files, problems: Problems) -> None:
    """A school stands in its own region, or where no region is: never in another's municipality."""
    file = files["scholen"]
    owners = {place["code"]: region for _, region, place in _of_regions(files["regions"])}
    known = {str(place.get("code")) for place in mappings(files["municipalities"].data)} | set(owners)
    for index, school in enumerate(mappings(file.data)):
        code, region = school.get("municipality"), str(school.get("region"))
        own = [owned for owned, owner in owners.items() if owner == region]
        foreign = isinstance(code, str) and (code not in known or owners.get(code, region) != region)
        if own and foreign:
            _tell(file, (index, "municipality"), f"a municipality of {region}", str(code), own[0], problems)


def _places(files: Files, problems: Problems) -> None:
    """A town lies in a municipality that exists, and stands once under it."""
    known = {str(place.get("code")) for place in mappings(files["municipalities"].data)}
    seen: set[tuple[str, str]] = set()
    for index, item in enumerate(mappings(files["places"].data)):
        code, names = str(item.get("municipality")), item.get("names")
        if _FORM.fullmatch(code) and code not in known and not files["municipalities"].broken:
            _tell(files["places"], (index, "municipality"), "a code from municipalities.yaml", code, "GM0363", problems)
        for place, name in enumerate(names if isinstance(names, list) else ()):
            if (code, str(name)) in seen:
                _tell(files["places"], (index, "names", place), f"each town once under {code}", name, "Weesp", problems)
            seen.add((code, str(name)))


def _of_holidays(municipalities: YamlFile, holidays: YamlFile, problems: Problems) -> None:
    """A municipality with a holiday region exists."""
    known = {str(place.get("code")) for place in mappings(municipalities.data)}
    places = holidays.data.get("places") if isinstance(holidays.data, dict) else None
    if not isinstance(places, dict) or municipalities.broken:
        return
    for region in REGIONS:
        codes = places.get(region)
        for index, code in enumerate(codes if isinstance(codes, list) else ()):
            if _FORM.fullmatch(str(code)) and code not in known:
                location = ("places", region, index)
                _tell(holidays, location, "a code from municipalities.yaml", str(code), "GM0363", problems)


def _of_regions(file: YamlFile) -> Iterator[_Found]:
    """Every municipality of every region that has a code: where it stands, its region and itself."""
    for index, region in enumerate(file.data if isinstance(file.data, list) else ()):
        places = region.get("municipalities") if isinstance(region, dict) else None
        for position, place in enumerate(places if isinstance(places, list) else ()):
            if isinstance(place, dict) and isinstance(place.get("code"), str):
                yield (index, "municipalities", position), str(region.get("id")), place


def _tell(file: YamlFile, location: Location, expected: str, got: str, example: str, problems: Problems) -> None:
    problems.add(Problem(file.path, file.line(location), file.field(location), expected, repr(got), example))
