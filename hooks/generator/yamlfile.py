"""Reads a YAML file and remembers on which line every value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.problems import Problem, Problems

# The C loader reads the same YAML about seven times as fast; PyYAML wheels carry it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Location = tuple[str | int, ...]

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_Fault = tuple[str, str, str] | tuple[()]
"""What was expected, what came and an example; empty where nothing is wrong."""
_REPEATED: _Fault = ("each key once", "the same key again", "one value per key")


@dataclass
class YamlFile:
    """A read file: its plain data, and the line of each value in it."""

    path: Path
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    broken: bool = False
    """Could not be read at all, which has been told."""

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
    """The file at `path`. What is wrong with it is added to `problems`; what cannot be read at all stays None."""
    try:
        loader = _DatesAsText(path.read_text("utf-8"))
        node = loader.get_single_node()
    except (OSError, UnicodeDecodeError, yaml.reader.ReaderError) as error:
        example = "a text file saved as UTF-8"
        problems.add(Problem(path, 1, "file", "a readable file in UTF-8", _one_line(error), example))
        return YamlFile(path, broken=True)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.add(Problem(path, line, "file", "valid YAML", str(error.problem), "- id: leidse-regio"))
        return YamlFile(path, broken=True)
    loop = _loop(node, ())
    if loop:
        expected = "an alias to a value that ends before it"
        problems.add(Problem(path, loop, "file", expected, "an alias to the value it stands in", "source: *art3b"))
        return YamlFile(path, broken=True)
    try:
        file = YamlFile(path, None if node is None else loader.construct_document(node))
    except (yaml.MarkedYAMLError, ValueError) as error:
        problems.add(Problem(path, 1, "file", "values that YAML knows", _one_line(error), "text in quotes"))
        return YamlFile(path, broken=True)
    for location, line, fault in _walk(node, ()):
        if fault:
            problems.add(Problem(path, line, file.field(location), *fault))
        file.lines.setdefault(location, line)
    return file


class _DatesAsText(_Loader):  # type: ignore[misc, valid-type]
    """Keeps a date that does not exist as text, so that the rest of the file is still checked."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """The date of `node`, or its text."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            return node.value


_DatesAsText.add_constructor(_TIMESTAMP, _DatesAsText.construct_yaml_timestamp)


def _loop(node: yaml.Node | None, above: tuple[yaml.Node, ...]) -> int:
    """The line of a value that holds itself through an alias, 0 where there is none."""
    if any(node is holder for holder in above):
        return int(above[-1].start_mark.line) + 1
    if isinstance(node, yaml.MappingNode):
        below = [value for _, value in node.value]
    else:
        below = node.value if isinstance(node, yaml.SequenceNode) else []
    return next((line for item in below if (line := _loop(item, (*above, node)))), 0)  # type: ignore[arg-type]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _walk(node: yaml.Node | None, location: Location) -> Iterator[tuple[Location, int, _Fault]]:
    """Every value below `node` with its location, its line, and what is wrong with it there."""
    if node is None:
        return
    yield location, node.start_mark.line + 1, _bad_date(node)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            line = key.start_mark.line + 1
            yield (*location, name), line, _REPEATED if name in seen else ()
            seen.add(name)
            yield from _walk(value, (*location, name))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*location, index))


def _bad_date(node: yaml.Node) -> _Fault:
    if not isinstance(node, yaml.ScalarNode) or node.tag != _TIMESTAMP:
        return ()
    try:
        yaml.constructor.SafeConstructor().construct_yaml_timestamp(node)
    except ValueError:
        return "a date that exists", repr(node.value), "2024-10-09"
    return ()


def mappings(value: Any) -> list[Mapping[str, Any]]:
    """The items of `value` that are mappings; whatever else stands there is told of by the model."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
