"""Reads a YAML file and remembers on which line every value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml import (
    CSafeLoader as _Loader,
)  # every wheel of PyYAML has it; the slow one in Python reads some files otherwise

from wegwijs.bounds import Fault, events_fault, file_fault, key_fault, scalar_fault, text_fault
from wegwijs.problems import Problem, Problems, short

Location = tuple[str | int, ...]

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_INT = "tag:yaml.org,2002:int"
_REPEATED: Fault = ("each key once", "the same key again", "one value per key")


@dataclass
class YamlFile:
    """A read file: its plain data, and the line of each value in it."""

    path: Path
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    broken: bool = False
    """Could not be read at all, which has been told."""
    parts: list[tuple[int, Path]] = field(default_factory=list)
    """The files beside it whose items follow its own: the place of the first of each, and which file."""
    laid: dict[Location, Path] = field(default_factory=dict)
    """The places whose values another file laid over it, and which."""

    def path_of(self, location: Location) -> Path:
        """The file that the value at `location` stands in, or the nearest thing around it."""
        if path := self.laid.get(self._nearest(location)) if self.laid else None:
            return path
        index = location[0] if location and isinstance(location[0], int) else -1
        return next((path for start, path in reversed(self.parts) if start <= index), self.path)

    def line(self, location: Location) -> int:
        """The line of the value at `location`, or of the nearest thing around it that is in the file."""
        return self.lines.get(self._nearest(location), 1)

    def _nearest(self, location: Location) -> Location:
        starts = (location[:length] for length in range(len(location), 0, -1))
        return next((start for start in starts if start in self.lines), ())

    def field(self, location: Location) -> str:
        """`location` in words: an item of the file by its id where it has one, for example `leimundo.brin.value`."""
        parts = list(location)
        if parts and isinstance(parts[0], int) and isinstance(self.data, list):
            item = self.data[parts[0]]
            parts[0] = item.get("id", parts[0]) if isinstance(item, dict) else parts[0]
        return ".".join(str(part) for part in parts) or "file"


def read(path: Path, problems: Problems) -> YamlFile:
    """The file at `path`. What is wrong with it is added to `problems`; what cannot be read at all stays None."""
    line, fault, loader, node = _compose(path)
    walked = list(_walk(node, ()))  # before its keys are merged and its values made
    if not fault:
        try:
            file = YamlFile(path, None if node is None else loader.construct_document(node))
        except (yaml.MarkedYAMLError, ValueError) as error:
            line, fault = _line(error), ("values that YAML knows", _one_line(error), "text in quotes")
    if fault:
        problems.add(Problem(path, line, "file", *fault))
        return YamlFile(path, broken=True)
    for location, line, fault in walked:
        if fault:
            problems.add(Problem(path, line, file.field(location), *fault))
        file.lines.setdefault(location, line)
    return file


def read_list(path: Path, problems: Problems) -> YamlFile:
    """The list in the file at `path`, and after it those of the files in the folder of its name, by their names."""
    whole = read(path, problems)
    for place in sorted(path.with_suffix("").glob("*.yaml")) if isinstance(whole.data, list) else ():
        part = read(place, problems)
        if not part.broken and not isinstance(part.data, list):
            problems.add(Problem(place, 1, "file", "a list", short(part.data), "- id: leidse-regio"))
        elif not part.broken:
            _append(whole, part)
            continue
        whole.broken = True
    return whole


def _append(whole: YamlFile, part: YamlFile) -> None:
    start = len(whole.data)
    whole.parts.append((start, part.path))
    whole.data += part.data
    whole.lines |= {(start + int(at[0]), *at[1:]): line for at, line in part.lines.items() if at}


def _compose(path: Path) -> tuple[int, Fault, Any, yaml.Node | None]:
    """Line and fault of what cannot be read, or the loader and its node."""
    try:
        if fault := file_fault(path):
            return 1, fault, None, None
        text = path.read_text("utf-8")
        line, fault = text_fault(text)
        if not fault:
            line, fault = events_fault(yaml.parse(text, Loader=_Loader))
        if fault:
            return line, fault, None, None
        loader = _Plain(text)
        return 0, (), loader, loader.get_single_node()
    except (OSError, UnicodeDecodeError, yaml.reader.ReaderError) as error:
        return 1, ("a readable file in UTF-8", _one_line(error), "a text file saved as UTF-8"), None, None
    except yaml.MarkedYAMLError as error:
        return _line(error), ("valid YAML", str(error.problem), "- id: leidse-regio"), None, None


def _line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return int(mark.line) + 1 if mark else 1


class _Plain(_Loader):
    """Keeps a date or number that does not exist as text, so that the rest of the file is still checked."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """The date of `node`, or its text."""
        try:
            return super().construct_yaml_timestamp(node)
        except (ValueError, OverflowError):
            return node.value

    def construct_yaml_int(self, node: yaml.ScalarNode) -> Any:
        """The number of `node`, or its text."""
        try:
            return super().construct_yaml_int(node)
        except ValueError:
            return node.value


_Plain.add_constructor(_TIMESTAMP, _Plain.construct_yaml_timestamp)
_Plain.add_constructor(_INT, _Plain.construct_yaml_int)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _walk(node: yaml.Node | None, location: Location) -> Iterator[tuple[Location, int, Fault]]:
    """Every value below `node` with its location, its line, and what is wrong with it there."""
    if node is None:
        return
    yield location, node.start_mark.line + 1, scalar_fault(node) or _bad_date(node)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            line = key.start_mark.line + 1
            yield (*location, name), line, _REPEATED if name in seen else key_fault(key)
            seen.add(name)
            yield from _walk(value, (*location, name))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*location, index))


def _bad_date(node: yaml.Node) -> Fault:
    if not isinstance(node, yaml.ScalarNode) or node.tag != _TIMESTAMP:
        return ()
    try:
        yaml.constructor.SafeConstructor().construct_yaml_timestamp(node)
    except ValueError:
        return "a date that exists", repr(node.value), "2024-10-09"
    return ()


def mappings(value: object) -> list[Mapping[str, object]]:
    """The items of `value` that are mappings; whatever else stands there is told of by the model."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
