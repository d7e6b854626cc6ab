"""What may stand only once in a file: ids, codes, a municipality in a region, and a town under its municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wegwijs.facts.yaml_lines import Location, YamlFile
from wegwijs.problems import Problem, Problems

_ID = "an id that no other item has ({line} has it)"
_OWNED = "a municipality that no other region has ({item} has it)"


def check(files: Iterable[YamlFile], problems: Problems) -> None:
    """Add to `problems` all that stands a second time in a list."""
    for file in files:
        seen: dict[tuple[str, str], Location] = {}
        for location, once, name in _names(file):
            first = seen.setdefault((once, name), location)
            if first != location:
                expected = once.format(line=_line(file, first, location), item=file.field(first[:1]))
                where = file.path_of(location), file.line(location), file.field(location)
                problems.add(Problem(*where, expected, repr(name), f"{name}-2" if once is _ID else "GM0546"))


def _line(file: YamlFile, first: Location, location: Location) -> str:
    """Where the first one stands, as seen from the second."""
    line, path = f"line {file.line(first)}", file.path_of(first)
    return line if path == file.path_of(location) else f"{line} of {path.name}"


def _names(file: YamlFile) -> Iterator[tuple[Location, str, str]]:
    """Each name that may stand once: where it does, how that is said, and the name."""
    for index, item in enumerate(file.data if isinstance(file.data, list) else ()):
        if isinstance(item, dict):
            yield from _own((index,), item, _ID)
            yield from _inside(index, item, "desks", _ID)
            yield from _inside(index, item, "municipalities", _OWNED)
            for place, town in enumerate(item["names"] if isinstance(item.get("names"), list) else ()):
                yield (index, "names", place), f"each town once under {item.get('municipality')}", str(town)


def _inside(index: int, item: dict[str, object], name: str, once: str) -> Iterator[tuple[Location, str, str]]:
    inside = item.get(name)
    for place, inner in enumerate(inside if isinstance(inside, list) else ()):
        if isinstance(inner, dict):
            yield from _own((index, name, place), inner, once)


def _own(location: Location, item: dict[str, object], once: str) -> Iterator[tuple[Location, str, str]]:
    known = ((name, item.get(name)) for name in ("id", "code"))
    return (((*location, name), once, value) for name, value in known if isinstance(value, str))
