"""Reads a YAML file and remembers on which line every value stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.problems import Problem, Problems

# The C loader reads the same YAML about seven times as fast; PyYAML wheels carry it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Location = tuple[str | int, ...]


@dataclass
class YamlFile:
    """A read file: its plain data, and the line of each value in it."""

    path: Path
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)

    def line(self, location: Location) -> int:
        """The line of the value at `location`, or of the nearest thing around it that is in the file."""
        for length in range(len(location), -1, -1):
            if location[:length] in self.lines:
                return self.lines[location[:length]]
        return 1

    def field(self, location: Location) -> str:
        """`location` in words: an item of the file by its id where it has one, for example `leimundo.brin.value`."""
        parts = list(location)
        if parts and isinstance(parts[0], int) and isinstance(self.data, list):
            item = self.data[parts[0]]
            parts[0] = item.get("id", parts[0]) if isinstance(item, dict) else parts[0]
        return ".".join(str(part) for part in parts) or "file"


def read(path: Path, problems: Problems) -> YamlFile:
    """The file at `path`. What keeps it from being read is added to `problems`, and its data stays None."""
    try:
        text = path.read_text("utf-8")
        node = yaml.compose(text, Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        problems.add(Problem(path, 1, "file", "a readable file in UTF-8", str(error), "a text file saved as UTF-8"))
        return YamlFile(path)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.add(Problem(path, line, "file", "valid YAML", str(error.problem), "- id: leidse-regio"))
        return YamlFile(path)
    lines: dict[Location, int] = {}
    for location, line, repeated in _walk(node, ()):
        if repeated:
            name = _dotted(location)
            problems.add(Problem(path, line, name, "each key once", "the same key again", "one value per key"))
        lines.setdefault(location, line)
    try:
        return YamlFile(path, yaml.load(text, Loader=_Loader), lines)
    except (yaml.MarkedYAMLError, ValueError) as error:
        # Dates are read by the constructor, so `2024-02-31` only fails here and without a mark.
        problems.add(Problem(path, _line_of_bad_scalar(node), "file", "values that exist", str(error), "2024-10-09"))
        return YamlFile(path)


def _dotted(location: Location) -> str:
    return ".".join(str(part) for part in location)


def _walk(node: yaml.Node | None, location: Location) -> Iterator[tuple[Location, int, bool]]:
    """Every value below `node` with its location, its line, and whether its key came before."""
    if node is None:
        return
    yield location, node.start_mark.line + 1, False
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                yield (*location, name), key.start_mark.line + 1, True
            seen.add(name)
            yield (*location, name), key.start_mark.line + 1, False
            yield from _walk(value, (*location, name))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*location, index))


def _line_of_bad_scalar(node: yaml.Node | None) -> int:
    """The line of the first value that cannot be constructed on its own."""
    constructor = yaml.constructor.SafeConstructor()
    if node is None:
        return 1
    for scalar in _scalars(node):
        try:
            constructor.construct_object(scalar)
        except (yaml.MarkedYAMLError, ValueError):
            return scalar.start_mark.line + 1
    return node.start_mark.line + 1


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    else:
        for item in node.value:
            yield from _scalars(item)
