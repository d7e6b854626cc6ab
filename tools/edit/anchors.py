"""Parts what stands once in YAML and is pointed to from elsewhere (`&name`, `*name`): one place then changes alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from tools.edit.values import Location, Value


@dataclass(frozen=True)
class Spot:
    """A place of a text where an anchor or an alias stands."""

    at: Location
    start: int
    end: int
    """Of the alias itself; of a value with an anchor only `start` is used."""
    name: str
    alias: bool


def loosen(text: str, changing: Iterable[Location]) -> str:
    """`text` with the same data in it, in which a change at one of the places `changing` changes no other place.

    An alias on the way to a place becomes the value itself. A value with an anchor that changes passes its anchor on to
    the first place that points to it.
    """
    places = list(changing)
    while step := _first(text, places):
        text = step
    return text


def value_at(data: Value, at: Location) -> Value:
    """What stands in `data` at a place."""
    for part in at:
        data = data[part]
    return data


def _first(text: str, places: list[Location]) -> str:
    """The text after the first thing to do; empty where nothing is left."""
    spots = list(_spots(text))
    for index, spot in enumerate(spots):
        later = [other for other in spots[index + 1 :] if other.alias and other.name == spot.name]
        if spot.alias and any(_inside(place, spot.at) for place in places):
            return f"{text[: spot.start]}{_flow(text, spot.at)}{text[spot.end :]}"
        if not spot.alias and later and any(_touches(place, spot.at) for place in places):
            heir = later[0]
            passed = f"{text[: heir.start]}&{heir.name} {_flow(text, spot.at)}{text[heir.end :]}"
            bare = passed[spot.start + len(f"&{spot.name}") :].lstrip()
            return passed[: spot.start] + bare
    return ""


def _inside(place: Location, at: Location) -> bool:
    return len(place) > len(at) and place[: len(at)] == at


def _touches(place: Location, at: Location) -> bool:
    shorter = min(len(place), len(at))
    return place[:shorter] == at[:shorter]


def _flow(text: str, at: Location) -> str:
    return flow(value_at(yaml.load(text, yaml.CSafeLoader), at))


class _Apart(yaml.SafeDumper):
    """Writes a value that stands in two places twice."""

    def ignore_aliases(self, data: Value) -> bool:
        """Always."""
        return True


def flow(value: Value) -> str:
    """`value` as YAML on one line, read back as the same by the reader of the data."""
    return _dumped(value, True).removesuffix("\n...\n").strip()


def block(value: Value) -> str:
    """`value` as YAML over lines, the small things in it each on one."""
    return _dumped(value, None)


def _dumped(value: Value, style: bool | None) -> str:
    written: str = yaml.dump(
        value, Dumper=_Apart, default_flow_style=style, width=10**6, allow_unicode=True, sort_keys=False
    )
    return written


def _spots(text: str) -> Iterator[Spot]:
    """Every anchor and alias, in the order of the text."""
    open_: list[tuple[Location, bool]] = []
    events = iter(yaml.parse(text, yaml.CSafeLoader))
    at: Location = ()
    key: str | None = None
    counts: list[int] = []
    for event in events:
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            open_.pop()
            counts.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if open_ and open_[-1][1] and key is None:
            key = getattr(event, "value", "")
            continue
        at = _place(open_, counts, key)
        key = None
        if event.anchor:
            alias = isinstance(event, yaml.AliasEvent)
            assert event.start_mark and event.end_mark, "events that are read have a place"
            yield Spot(at, event.start_mark.index, event.end_mark.index, event.anchor, alias)
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            open_.append((at, isinstance(event, yaml.MappingStartEvent)))
            counts.append(-1)


def _place(open_: list[tuple[Location, bool]], counts: list[int], key: str | None) -> Location:
    if not open_:
        return ()
    around, mapping = open_[-1]
    if mapping:
        return (*around, key or "")
    counts[-1] += 1
    return (*around, counts[-1])
