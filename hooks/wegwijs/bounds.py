"""What a YAML file may hold, seen before it is built up: depth and aliases within bounds, no tags, plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

Fault = tuple[str, str, str] | tuple[()]
"""What was expected, what came and an example; empty where nothing is wrong."""
MOST_BYTES = 5_000_000
MOST_DEEP = 20
"""Lists and keys inside each other; what is made of them is walked by functions that call themselves."""
MOST_VALUES = 500_000
"""Of one file, every alias counted as what it stands for: nine aliases of nine aliases are a thousand million."""

_ODD_SPACE = re.compile("[\t\x85\u2028\u2029\ufeff]")
_PREFIX = "tag:yaml.org,2002:"
_PLAIN = {
    "int": (r"-?(0|[1-9][0-9]{0,8})", "a whole number of at most nine digits", "12"),
    "float": (r"-?[0-9]{1,9}\.[0-9]{1,6}", "a number in digits", "6.4"),
    "bool": (r"true|false", "true or false, or a text in quotes", '"no"'),
    "null": (r"|null|~", "nothing, or null", "null"),
    "timestamp": (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day as year-month-day", "2024-10-09"),
}
"""How a value without quotes is written; YAML itself also reads `1_0`, `0o7`, `1:30`, `.inf` and `on`."""


def file_fault(path: Path) -> Fault:
    """Of what is no file that can be read to its end; one that is not there is told by who reads it."""
    if not path.exists():
        return ()
    if not path.is_file():
        return "an ordinary file", "a folder, a pipe or a device", path.name
    if path.stat().st_size > MOST_BYTES:
        return f"at most {MOST_BYTES} bytes", str(path.stat().st_size), "facts in more files"
    return ()


def text_fault(text: str) -> tuple[int, Fault]:
    """The line of a sign that only some programs take for a space or the end of a line; line 0 where there is none."""
    found = _ODD_SPACE.search(text)
    if not found:
        return 0, ()
    expected = "spaces, and lines that end as usual"
    return text.count("\n", 0, found.start()) + 1, (expected, repr(found[0]), "two spaces")


def events_fault(events: Iterable[Any]) -> tuple[int, Fault]:
    """The line of the first thing past the bounds, and what is wrong with it; line 0 where nothing is."""
    count = _Count()
    for event in events:
        fault = count.fault(event)
        if fault:
            return int(event.start_mark.line) + 1, fault
    return 0, ()


class _Count:
    def __init__(self) -> None:
        self.open: list[tuple[str | None, int]] = []
        """Lists and keys that have not ended: their anchor, and how many values stood before them."""
        self.sizes: dict[str, int] = {}
        self.values = 0

    def fault(self, event: Any) -> Fault:
        """What is wrong with the next event."""
        if getattr(event, "tag", None):
            return "a value without a tag", repr(event.tag), "text in quotes"
        if isinstance(event, yaml.AliasEvent):
            return self._alias(str(event.anchor))
        if isinstance(event, yaml.CollectionStartEvent):
            self.open.append((event.anchor, self.values))
        elif isinstance(event, yaml.ScalarEvent):
            self._ended(event.anchor, self.values)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._ended(*self.open.pop())
        if len(self.open) > MOST_DEEP:
            return f"at most {MOST_DEEP} lists and keys inside each other", "more", "- id: leidse-regio"
        return self._many()

    def _alias(self, anchor: str) -> Fault:
        if any(anchor == holder for holder, _ in self.open):
            return "an alias to a value that ends before it", "an alias to the value it stands in", "source: *art3b"
        self.values += self.sizes.get(anchor, 1)
        return self._many()

    def _ended(self, anchor: str | None, before: int) -> None:
        self.values += 1
        if anchor:
            self.sizes[anchor] = self.values - before

    def _many(self) -> Fault:
        if self.values <= MOST_VALUES:
            return ()
        return f"at most {MOST_VALUES} values, aliases counted as what they stand for", "more", "source: *art3b"


def scalar_fault(node: yaml.Node) -> Fault:
    """Of a value without quotes that is written in a way only some programs read so."""
    kind = node.tag.removeprefix(_PREFIX)
    if not isinstance(node, yaml.ScalarNode) or kind not in _PLAIN:
        return ()
    pattern, expected, example = _PLAIN[kind]
    return () if re.fullmatch(pattern, node.value) else (expected, repr(node.value[:80]), example)


def key_fault(node: yaml.Node) -> Fault:
    """Of a key that is no text, as `on` or `<<` without quotes."""
    if node.tag == _PREFIX + "str":
        return ()
    return "a name as key", repr(str(node.value)[:80]), "id: leidse-regio"
