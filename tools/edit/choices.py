"""What a field may be filled with, each value with the Dutch, or the name, that a person knows it by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from wegwijs.facts.load import Data
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.languages import locale_of

Offered = list[tuple[str, str]]
"""Values with what they are called."""
SHORT = 90
"""Letters of a text that a choice shows."""
NAMED = {"status": "school.status.{}", "kinds": "kind.{}", "kind": "source.kind.{}", "checked": "source.checked.{}"}
"""Words that pages have already for the values of a field."""


@dataclass(frozen=True)
class Choices:
    """Everything that can be pointed to, in one language."""

    data: Data
    words: Catalogue
    languages: tuple[str, ...]
    near: frozenset[str] = frozenset()
    """The ids in what is edited. With a region among them only its desks are offered, those of the country, and the
    desks that stand there already."""
    _made: dict[str, Offered] = field(default_factory=dict)

    def of(self, what: str) -> Offered:
        """The values of a kind: as `x-points-to` in the schemas, `languages`, or `words:` with patterns of keys."""
        if what not in self._made:
            self._made[what] = self._of_words(what[6:].split("|")) if what.startswith("words:") else self._all[what]
        return self._made[what]

    def number(self, what: str) -> int:
        """By which number the page knows the suggestions of a kind."""
        return [*self._made].index(what)

    @property
    def used(self) -> dict[int, Offered]:
        """What was asked for, by its number."""
        return dict(enumerate(self._made.values()))

    def named(self, name: str, values: Iterable[str], patterns: Iterable[str] = ()) -> Offered:
        """The values of a field that knows few, with their words."""
        tried = [*patterns, *([NAMED[name]] if name in NAMED else []), f"edit.option.{name.replace('_', '-')}.{{}}"]
        return [(value, self._first(value, tried)) for value in values]

    def _first(self, value: str, patterns: list[str]) -> str:
        keys = (pattern.format(value).lower() for pattern in patterns)
        return next((self._told(key) for key in keys if self.words.has(key)), value)

    @cached_property
    def _all(self) -> dict[str, Offered]:
        data = self.data
        return {
            "regions": [(id, region.names["nl"]) for id, region in data.regions.items()],
            "scholen": [(id, school.name) for id, school in data.schools.items()],
            "boards": [(id, board.name) for id, board in data.boards.items()],
            "sources": [(id, f"{source.title} ({source.publisher})") for id, source in data.sources.items()],
            "municipalities": [(code, place.name) for code, place in data.municipalities.items()],
            "desks": [*self._of_words(["role.{}"]), *self._desks()],
            "languages": [(code, self._language(code)) for code in self.languages],
        }

    def _desks(self) -> Offered:
        regions = self.data.regions
        here = [regions[id] for id in self.near if id in regions] or [*regions.values()]
        own = {desk.id for region in here for desk in region.desks} | self.near
        others = [desk for region in regions.values() for desk in region.desks if desk.id in own]
        return [(desk.id, desk.name) for desk in (*self.data.national.desks, *others)]

    def _language(self, code: str) -> str:
        name = locale_of(code).get_display_name(self.words.language) or code
        return name[0].upper() + name[1:]

    def _of_words(self, patterns: list[str]) -> Offered:
        """The parts of keys that have words, with the words of the first pattern."""
        begin, _, end = patterns[0].partition("{}")
        parts = (key[len(begin) : len(key) - len(end)] for key in self.words.keys_of(begin) if key.endswith(end))
        return [(part, self._told(f"{begin}{part}{end}")) for part in parts if part and "." not in part]

    def _told(self, key: str) -> str:
        text = self.words.template(key)
        return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"
