"""Lays the facts of one copy of the site over those that ship, before anything is checked.

An entry whose id ships names only the fields that differ, so that all else follows the project; a new id is a whole
entry. Fields within a field, and items of a list by their id, are laid over likewise. A fact goes as a whole, with its
source: nothing of the host's may seem to rest on a source that ships.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

import yaml
from pydantic import BaseModel

from wegwijs.facts.yaml_lines import Location, YamlFile, read
from wegwijs.problems import Problem, Problems, short

FOLDER = "data"
"""Beside `portal.yaml`."""
_KEYS = ("id", "code")
_AS_A_WHOLE = {"value", "ask", "source", "id"}
"""What has one of these is a fact, or points to a source."""
_POINTER = {"id", "at", "as_of"}
_PROOF = {"source": "{id: own-source, at: art. 2}", "checked": "never"}
"""What tells of an entry where its other fields are from, or who looked at them; with an example."""
_LONGEST = 200
Place = tuple[Path, int]
Item = dict[str, object]


@dataclass(frozen=True, order=True)
class Laid:
    """A value that a copy of the site has for itself, and what ships in its place."""

    place: Place
    name: str
    """Which field of which entry."""
    value: object = field(compare=False)
    shipped: tuple[Place, object] | None = field(compare=False, default=None)
    """Where and what; None where nothing ships."""

    def __str__(self) -> str:
        (path, line), was = self.place, ""
        if self.shipped:
            (shipped, on), value = self.shipped
            was = f", in place of {_written(value)} ({shipped}:{on})"
        return f"{path}:{line}: {self.name}: {_written(self.value)}{was or ', new'}"


def _written(value: object) -> str:
    if value is None:
        return "nothing"
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf"))
    text = text.removesuffix("...\n").strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def lay(
    files: Mapping[str, YamlFile], folder: Path, models: Mapping[str, type[BaseModel]], problems: Problems
) -> tuple[Laid, ...]:
    """Lay the lists in `folder` over those of the same name in `files`; `models` tells what each item is.

    Only lists whose items have an id or a code can be laid over; what else stands there is added to `problems`.
    """
    keys = {name: key for name, model in models.items() if (key := _key_of(model))}
    found: list[Laid] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")):
        if path == folder / f"{path.stem}.yaml" and path.stem in keys:
            found += _one(files[path.stem], path, keys[path.stem], problems)
        else:
            expected = f"one of {', '.join(sorted(f'{name}.yaml' for name in keys))}"
            problems.add(Problem(path, 1, "file", expected, str(path.relative_to(folder)), "regions.yaml"))
    return tuple(sorted(found))


def _key_of(model: type[BaseModel]) -> str | None:
    return next((key for key in _KEYS if key in model.model_fields), None)


def _one(file: YamlFile, path: Path, key: str, problems: Problems) -> list[Laid]:
    own = read(path, problems)
    if not own.broken and not isinstance(own.data, list):
        problems.add(Problem(path, 1, "file", "a list", short(own.data), "- id: leidse-regio"))
    elif not own.broken and isinstance(file.data, list):
        return _Over(file, own, problems).all(key)
    file.broken = True  # so that who points into it is not blamed
    return []


@dataclass
class _Over:
    """One list over another. What ships is never changed in place: where YAML has an alias it stands elsewhere too."""

    file: YamlFile
    own: YamlFile
    problems: Problems
    found: list[Laid] = field(default_factory=list)
    gone: set[Location] = field(default_factory=set)
    """Of what ships the places with another value now."""
    lines: dict[Location, int] = field(default_factory=dict)
    """The lines of what is laid over, by its place in the whole."""

    def all(self, key: str) -> list[Laid]:
        """Lay every entry over the one with its `key`, or add it; all that this changed."""
        self.file.data = self._items(self.file.data, (), self.own.data, (), key)
        for at in [at for at in self.file.lines if self._is_gone(at)]:
            del self.file.lines[at]
        self.file.lines |= self.lines
        self.file.laid |= dict.fromkeys(self.lines, self.own.path)
        return self.found

    def _is_gone(self, at: Location) -> bool:
        return any(at[:length] in self.gone for length in range(len(at) + 1))

    def _items(
        self, there: Sequence[object], at: Location, own: Sequence[object], own_at: Location, key: str
    ) -> list[object]:
        entries = ((place, item) for place, item in enumerate(there) if isinstance(item, dict))
        shipped = {str(item.get(key)): (place, item) for place, item in entries}
        whole = [*there]
        for index, item in enumerate(own):
            mine = (*own_at, index)
            id = item.get(key) if isinstance(item, dict) else None
            if isinstance(item, dict) and isinstance(id, str) and id in shipped:
                # One that stands in the own list twice is added, to be told of as any that stands twice.
                place, before = shipped.pop(id)
                whole[place] = self._mapping(before, (*at, place), item, mine, key)
            else:
                whole.append(item)
                self._added((*at, len(whole) - 1), mine, item)
        return whole

    def _mapping(self, there: Item, at: Location, own: Item, own_at: Location, key: str = "") -> Item:
        self.lines[at] = self.own.line(own_at)
        self._has_its_proof(there, own, own_at, key)
        whole = {**there}
        for name, value in own.items():
            before, where, mine = there.get(name), (*at, str(name)), (*own_at, str(name))
            if name == key:
                continue
            if _are_items(before) and _are_items(value):
                whole[name] = self._items(before, where, value, mine, "id")
            elif _holds_fields(before) and _holds_fields(value):
                whole[name] = self._mapping(before, where, value, mine)
            else:
                whole[name] = value
                self._replaced(where, mine, before, value, name in there)
        return whole

    def _has_its_proof(self, there: Item, own: Item, own_at: Location, key: str) -> None:
        bare = [name for name, value in own.items() if name != key and not _has_a_source(value)]
        for proof, example in _PROOF.items():
            if proof in there and proof not in own and bare:
                where = self.own.line((*own_at, str(bare[0]))), f"{self.own.field(own_at)}.{proof}"
                expected = f"`{proof}` of the own {bare[0]}"
                self.problems.add(Problem(self.own.path, *where, expected, "nothing", f"{proof}: {example}"))

    def _added(self, at: Location, own_at: Location, value: object) -> None:
        self._take(at, own_at)
        self.found.append(Laid((self.own.path, self.own.line(own_at)), self.own.field(own_at), value))

    def _replaced(self, at: Location, own_at: Location, before: object, value: object, shipped: bool) -> None:
        was = ((self.file.path_of(at), self.file.line(at)), before) if shipped else None
        self.found.append(Laid((self.own.path, self.own.line(own_at)), self.own.field(own_at), value, was))
        self.gone.add(at)
        self._take(at, own_at)

    def _take(self, at: Location, own_at: Location) -> None:
        depth = len(own_at)
        self.lines |= {(*at, *place[depth:]): line for place, line in self.own.lines.items() if place[:depth] == own_at}


def _are_items(value: object) -> TypeGuard[list[Item]]:
    """Whether it is a list of things with an id, and not of pointers to sources."""
    items = value if isinstance(value, list) else []
    return bool(items) and all(isinstance(item, dict) and "id" in item and item.keys() - _POINTER for item in items)


def _holds_fields(value: object) -> TypeGuard[Item]:
    """Whether it is a group of fields, and no fact."""
    return isinstance(value, dict) and not value.keys() & _AS_A_WHOLE


def _has_a_source(value: object) -> bool:
    """Whether all that it tells, if anything, says itself where it is from or that it is not known."""
    if isinstance(value, dict):
        return bool(value.keys() & {"source", "ask"}) or all(_has_a_source(inner) for inner in value.values())
    return value is None or (isinstance(value, list) and all(_has_a_source(item) for item in value))
