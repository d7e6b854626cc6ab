"""Checks that everything the data points to exists: sources, desks, schools, boards, places and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.catalogue import Catalogue
from generator.problems import Problem, Problems
from generator.yamlfile import Location, YamlFile

_ONE_KEY = {
    "kind": ("step.{}.title", "step.{}.what"),
    "refused": ("refused.{}",),
    "full": ("full.{}",),
    "renewal": ("agreement.renewal.{}",),
    "why": ("conflict.why.{}",),
    "role": ("role.{}",),
    "before": ("event.{}",),
    "outcome": ("route.outcome.{}.title", "route.outcome.{}.text"),
}
"""Catalogue keys that a value under this name needs, wherever it stands."""

_NOTES = ("stay", "transport", "background", "rights", "cost", "papers", "notes")


def items(file: YamlFile) -> list[Mapping[str, Any]]:
    """The items of a list file that are at least mappings."""
    return [item for item in file.data or [] if isinstance(item, dict)] if isinstance(file.data, list) else []


def check(files: Mapping[str, YamlFile], national: YamlFile, words: Catalogue, problems: Problems) -> None:
    """Add to `problems` every pointer in the data that leads nowhere."""
    known = _Known(files, national, words)
    for file in (*files.values(), national):
        for location, value in _values(file.data, ()):
            for expected, example in known.complaints(location, value):
                where = file.line(location), file.field(location)
                problems.add(Problem(file.path, *where, expected, repr(value), example))
    _schools_stand_in_their_region(files, problems)
    _municipalities_once(files["regions"], problems)


class _Known:
    """What can be pointed to."""

    def __init__(self, files: Mapping[str, YamlFile], national: YamlFile, words: Catalogue) -> None:
        self._words = words
        self._ids = {name: {item.get("id") for item in items(file)} for name, file in files.items()}
        regions = [*items(files["regions"]), national.data if isinstance(national.data, dict) else {}]
        self._desks = {desk.get("id") for region in regions for desk in region.get("desks", [])}
        self._by_key = {
            "region": ("regions", "a region id", "leidse-regio"),
            "school": ("scholen", "a school id", "leimundo"),
        }

    def complaints(self, location: Location, value: Any) -> Iterator[tuple[str, str]]:
        """What is wrong with `value` as a pointer: what was expected, and an example."""
        key = _name(location)
        if key in ("source", "serves") and isinstance(value, dict):
            yield from self._id("sources", value.get("id"), "a source id from sources.yaml", "duo-vestigingen-bo-2021")
        if not isinstance(value, str):
            return
        if key in self._by_key:
            yield from self._id(self._by_key[key][0], value, *self._by_key[key][1:])
        if key == "boards" or location[-2:] == ("board", "value"):
            yield from self._id("boards", value, "a board id from boards.yaml", "scol")
        if key in ("ask", "where", "who", "helped_by", "escalate_to", "first_contact", "coordinator"):
            yield from self._desk_or_role(value)
        for pattern in _ONE_KEY.get(key, ()):
            yield from self._has_words(pattern.format(value))
        yield from self._text(location, key, value)

    def _id(self, file: str, value: Any, expected: str, example: str) -> Iterator[tuple[str, str]]:
        if value not in self._ids[file]:
            yield expected, example

    def _desk_or_role(self, value: str) -> Iterator[tuple[str, str]]:
        if value not in self._desks and not self._words.has(f"role.{value}"):
            yield "a desk id, or a role with words in locales/nl.po (role.…)", "municipality"

    def _has_words(self, key: str) -> Iterator[tuple[str, str]]:
        if not self._words.has(key):
            yield f"a key with words in locales/nl.po ({key})", f'msgid "{key}" with its msgstr'

    def _text(self, location: Location, key: str, value: str) -> Iterator[tuple[str, str]]:
        sections = [part for part in location if isinstance(part, str)]
        if key == "text" and "provisions" in sections:
            yield from self._has_words(f"provision.{value}")
        elif key == "text" and any(name in sections for name in _NOTES):
            yield from self._has_words(f"note.{value}")
        elif key == "topic" and "provisions" in sections:
            yield from self._has_words(f"provision.topic.{value}")
        elif key == "topic" and "unknown" in sections:
            yield from self._has_words(f"unknown.{value}")
        elif key == "topic" and "conflicts" in sections:
            yield from self._has_words(f"conflict.{value}.title")


def _name(location: Location) -> str:
    """The key a value stands under; for an item of a list, the key of the list."""
    return next((part for part in reversed(location) if isinstance(part, str)), "")


def _values(data: Any, location: Location) -> Iterator[tuple[Location, Any]]:
    yield location, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from _values(value, (*location, key))


def _codes(region: Mapping[str, Any]) -> list[str]:
    return [str(place.get("code")) for place in region.get("municipalities", []) if isinstance(place, dict)]


def _schools_stand_in_their_region(files: Mapping[str, YamlFile], problems: Problems) -> None:
    regions = {region.get("id"): _codes(region) for region in items(files["regions"])}
    file = files["scholen"]
    for index, school in enumerate(items(file)):
        codes, code = regions.get(school.get("region")), school.get("municipality")
        if codes and code is not None and code not in codes:
            expected = f"a municipality of {school['region']}"
            location = (index, "municipality")
            where = file.line(location), file.field(location)
            problems.add(Problem(file.path, *where, expected, repr(code), codes[0]))


def _municipalities_once(file: YamlFile, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for index, region in enumerate(items(file)):
        for place, code in enumerate(_codes(region)):
            if code in seen:
                location = (index, "municipalities", place, "code")
                expected = f"a municipality that no other region has ({seen[code]} has it)"
                problems.add(
                    Problem(file.path, file.line(location), "municipalities.code", expected, repr(code), "GM0546")
                )
            seen[code] = str(region.get("id"))
