"""Checks that everything the data points to exists: sources, desks, schools, boards, places and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wegwijs.facts import municipality_checks
from wegwijs.facts.yaml_lines import Location, YamlFile, mappings
from wegwijs.problems import Problem, Problems, short
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.subjects import file_name

_ONE_KEY = {
    "kind": ("step.{}.title", "step.{}.what"),
    "refused": ("refused.{}",),
    "full": ("full.{}",),
    "renewal": ("agreement.renewal.{}",),
    "why": ("conflict.why.{}",),
    "role": ("role.{}",),
    "points": ("article.point.{}",),
    "duty": ("duty.{}.title", "duty.{}.what"),
    "moments": ("duty.moment.{}",),
    "parts": ("indicator.part.{}",),
    "outcome": ("route.outcome.{}.title", "route.outcome.{}.text"),
    "answer": ("costs.outcome.{}.title", "costs.outcome.{}.text"),
    "item": ("costs.q.item.{}",),
    "options": ("template.word.{}",),
    "rows": ("template.word.{}",),
    "columns": ("template.word.{}",),
}
"""Catalogue keys that a value under this name needs, wherever it stands."""

_ITEM_WORDS = {
    "changes": ("change.{}",),
    "glossary": ("term.{}.name", "term.{}"),
    "templates": ("template.{}.title", "template.{}.lead"),
}
"""Catalogue keys that every item of a file needs, by its id."""

_POINTS_TO_A_SOURCE = ("source", "sources", "serves", "municipality_codes", "inspection_kinds", "fixed_by")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_NOTES = ("stay", "transport", "background", "nearby", "rights", "cost", "papers", "papers_notes", "notes")


def check(files: Mapping[str, YamlFile], singles: Mapping[str, YamlFile], words: Catalogue, problems: Problems) -> None:
    """Add to `problems` every pointer in the data that leads nowhere."""
    known = _Known(files, singles["national"], words)
    for file in (*files.values(), *singles.values()):
        for location, value in _values(file.data, ()):
            for expected, example in known.complaints(location, value):
                where = file.line(location), file.field(location)
                problems.add(Problem(file.path, *where, expected, short(value), example))
    municipality_checks.check(files, singles["holidays"], problems)
    for name, patterns in _ITEM_WORDS.items():
        _items_have_words(files[name], patterns, words, problems)


class _Known:
    """What can be pointed to."""

    def __init__(self, files: Mapping[str, YamlFile], national: YamlFile, words: Catalogue) -> None:
        self._words = words
        self._ids = {name: {_id(item) for item in mappings(file.data)} for name, file in files.items()}
        self._unread = {name for name, file in files.items() if file.broken}
        regions = [*mappings(files["regions"].data), national.data if isinstance(national.data, dict) else {}]
        self._desks = {_id(desk) for region in regions for desk in mappings(region.get("desks"))}
        self._desks_unread = "regions" in self._unread or national.broken
        self._by_key = {
            "region": ("regions", "a region id", "leidse-regio"),
            "regions": ("regions", "a region id", "leidse-regio"),
            "school": ("scholen", "a school id", "leimundo"),
        }

    def complaints(self, location: Location, value: Any) -> Iterator[tuple[str, str]]:
        """What is wrong with `value` as a pointer: what was expected, and an example."""
        key = _name(location)
        if isinstance(value, dict):
            yield from self._numbers((*_step_keys(value), *_text_keys(location, value)), value)
            yield from self._readings(value)
        if key in _POINTS_TO_A_SOURCE and isinstance(value, dict):
            yield from self._id("sources", value.get("id"), "a source id from sources.yaml", "duo-vestigingen-bo-2021")
        if not isinstance(value, str):
            return
        if key in self._by_key:
            yield from self._id(self._by_key[key][0], value, *self._by_key[key][1:])
        if key == "boards" or location[-2:] == ("board", "value"):
            yield from self._id("boards", value, "a board id from boards.yaml", "scol")
        if key in ("ask", "where", "desk", "payers", "who", "helped_by", "escalate_to", "first_contact", "coordinator"):
            yield from self._desk_or_role(value)
        for pattern in _ONE_KEY.get(key, ()):
            yield from self._has_words(pattern.format(value))
        yield from self._text(location, key, value)

    def _id(self, file: str, value: Any, expected: str, example: str) -> Iterator[tuple[str, str]]:
        # A file that could not be read has its own problem; who points into it is not to blame.
        if isinstance(value, str) and value not in self._ids[file] and file not in self._unread:
            yield expected, example

    def _desk_or_role(self, value: str) -> Iterator[tuple[str, str]]:
        if value not in self._desks and not self._desks_unread and not self._words.has(f"role.{value}"):
            yield f"a desk id, or a role with words in {file_name('role.')} (role.…)", "municipality"

    def _has_words(self, key: str) -> Iterator[tuple[str, str]]:
        if not self._words.has(key):
            yield f"a key with words in {file_name(key)} ({key})", f'msgctxt "{key}" with its msgid'

    def _numbers(self, keys: Iterable[str], item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What is missing in the item's `numbers` for the words under `keys`."""
        given = item.get("numbers") or {}
        if isinstance(given, dict) and isinstance(item.get("deadline"), dict):
            given = {"n": "the length of its term", **given}
        for key in keys:
            for name in _PLACEHOLDER.findall(self._words.template(key)):
                if isinstance(given, dict) and name not in given:
                    yield f"`{name}` among the numbers, for the words {key}", f"numbers: {{{name}: 12}}"

    def _readings(self, conflict: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What is missing for the readings of a conflict, whose words stand under its topic."""
        for reading in mappings([conflict.get("leading"), *mappings(conflict.get("others"))]):
            key = f"conflict.{conflict.get('topic')}.{reading.get('text')}"
            yield from self._has_words(key)
            yield from self._numbers([key], reading)

    def _text(self, location: Location, key: str, value: str) -> Iterator[tuple[str, str]]:
        sections = _sections(location)
        if key == "text":
            for words in _text_keys(location[:-1], {"text": value}):
                yield from self._has_words(words)
        elif key == "id" and "sections" in sections:
            yield from self._has_words(f"template.{'field' if 'fields' in sections else 'section'}.{value}")
        elif key == "topic" and "provisions" in sections:
            yield from self._has_words(f"provision.topic.{value}")
        elif key == "topic" and "unknown" in sections:
            yield from self._has_words(f"unknown.{value}")
        elif key == "topic" and "conflicts" in sections:
            yield from self._has_words(f"conflict.{value}.title")


def _sections(location: Location) -> list[str]:
    return [part for part in location if isinstance(part, str)]


def _step_keys(item: Mapping[str, Any]) -> list[str]:
    named = [name for name in ("kind", "duty") if isinstance(item.get(name), str)]
    return [pattern.format(item[name]) for name in named for pattern in _ONE_KEY[name]]


def _text_keys(location: Location, item: Mapping[str, Any]) -> list[str]:
    """The catalogue key of an item's `text`, by the section it stands in."""
    text, sections = item.get("text"), _sections(location)
    if not isinstance(text, str):
        return []
    if "provisions" in sections:
        return [f"provision.{text}"]
    return [f"note.{text}"] if any(name in sections for name in _NOTES) else []


def _name(location: Location) -> str:
    """The key a value stands under; for an item of a list, the key of the list."""
    return next((part for part in reversed(location) if isinstance(part, str)), "")


def _values(data: Any, location: Location) -> Iterator[tuple[Location, Any]]:
    yield location, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from _values(value, (*location, key))


def _id(item: Mapping[str, Any]) -> str:
    return str(item.get("id"))


def _items_have_words(file: YamlFile, patterns: tuple[str, ...], words: Catalogue, problems: Problems) -> None:
    for index, item in enumerate(mappings(file.data)):
        location = (index, "id")
        for key in (pattern.format(_id(item)) for pattern in patterns):
            if not words.has(key):
                where = file.line(location), file.field(location)
                expected = f"an id with words in {file_name(key)} ({key})"
                problems.add(Problem(file.path, *where, expected, short(_id(item)), f'msgctxt "{key}" with its msgid'))
