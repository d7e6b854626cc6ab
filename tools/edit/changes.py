"""Puts other values in the text of a YAML file. Comments, order and every other line stay as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

import yaml
from yaml_edit import Document

from tools.edit.anchors import block, flow, loosen, value_at
from tools.edit.values import Json, Location, Value

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LINE = 120
"""A new value longer than this is written over several lines."""


class CannotChange(Exception):
    """Raised where the text would not hold what was meant. Nothing is lost: the text is not used then."""


@dataclass(frozen=True)
class Edit:
    """One thing to do to a text."""

    kind: Literal["set", "add", "insert", "remove"]
    at: Location
    value: Value = None
    after: str = ""
    """Of a new key: the key that it follows."""


def changed(text: str, at: Location, new: Value) -> str:
    """`text` with `new` in the place of what stands at `at`; the same text where that says the same.

    Raises CannotChange where the text cannot hold it.
    """
    data = yaml.load(text, yaml.CSafeLoader)
    edits = list(_edits(value_at(data, at), new, at))
    return _apply(text, edits, _with(data, at, new)) if edits else text


def appended(text: str, item: Json) -> str:
    """`text`, a list, with one item more at its end. Raises CannotChange where it is none."""
    data = yaml.load(text, yaml.CSafeLoader)
    if not isinstance(data, list):
        raise CannotChange("expected a list")
    body = text if text.endswith("\n") else f"{text}\n"
    lines = "\n  ".join(f"{key}: {flow(_typed(value, None))}" for key, value in item.items())
    written = f"{body}- {lines}\n"
    if not data or not _says(written, [*data, item]):
        raise CannotChange("the list is not written as lines that begin with a hyphen")
    return written


def plain(value: Value) -> Value:
    """A value as JSON has it, days as text."""
    return json.loads(json.dumps(value, default=str))


def same(old: Value, new: Value) -> bool:
    """Whether two values say the same: a day or a number in quotes is the same day or number."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same(old[key], new[key]) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    if any(isinstance(value, (dict, list, bool)) or value is None for value in (old, new)):
        return type(old) is type(new) and old == new
    return str(old) == str(new)


def _apply(text: str, edits: list[Edit], meant: Value) -> str:
    if any(not edit.at for edit in edits):
        raise CannotChange("nothing would be left of the file")
    loose = loosen(text, [edit.at for edit in edits if edit.kind != "insert"])
    document = Document.parse(loose)
    for edit in edits:
        _do(document, edit)
    written = str(document)
    if not _says(written, meant):
        raise CannotChange("this part of the file is written in a way that has to be changed by hand")
    return written


def _says(text: str, meant: Value) -> bool:
    try:
        return same(plain(yaml.load(text, yaml.CSafeLoader)), plain(meant))
    except yaml.YAMLError:
        return False


def _edits(old: Value, new: Value, at: Location) -> Iterator[Edit]:
    """What makes `old` say what `new` says, from the end to the beginning, so that places stay right."""
    if same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old:
        yield from _of_mapping(old, new, at)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _of_list(old, new, at)
    else:
        yield Edit("set", at, _typed(new, old))


def _of_mapping(old: Json, new: Json, at: Location) -> Iterator[Edit]:
    if not new:
        yield Edit("set", at, {})
        return
    before = ""
    for key, value in new.items():
        if key in old:
            yield from _edits(old[key], value, (*at, key))
        else:
            yield Edit("add", (*at, key), _typed(value, None), before)
        before = key
    yield from (Edit("remove", (*at, key)) for key in old if key not in new)


def _of_list(old: list[Value], new: list[Value], at: Location) -> Iterator[Edit]:
    matched = SequenceMatcher(None, [_name(item) for item in old], [_name(item) for item in new], False)
    for kind, first, last, start, end in reversed(matched.get_opcodes()):
        pairs = min(last - first, end - start) if kind in ("equal", "replace") else 0
        for index in reversed(range(first + pairs, last)):
            yield Edit("remove", (*at, index))
        for index in reversed(range(start + pairs, end)):
            yield Edit("insert", (*at, first + pairs), _typed(new[index], None))
        for index in reversed(range(pairs)):
            yield from _edits(old[first + index], new[start + index], (*at, first + index))


def _name(item: Value) -> str:
    """What an item of a list is known by: its id, or all that it says."""
    id = item.get("id") if isinstance(item, dict) else None
    return str(id) if id else json.dumps(plain(item), sort_keys=True)


def _typed(value: Value, old: Value) -> Value:
    """A value as YAML has it: a whole day is a day, unless a text stood there."""
    if isinstance(value, dict):
        return {key: _typed(inner, None) for key, inner in value.items()}
    if isinstance(value, list):
        return [_typed(inner, None) for inner in value]
    if isinstance(value, str) and DAY.fullmatch(value) and not isinstance(old, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _with(data: Value, at: Location, new: Value) -> Value:
    if not at:
        return new
    copy: Value = dict(data) if isinstance(data, dict) else list(data)
    copy[at[0]] = _with(data[at[0]], at[1:], new)
    return copy


def _do(document: Value, edit: Edit) -> None:
    node = _node(document, edit.at[:-1])
    last = edit.at[-1]
    if edit.kind == "remove":
        node.pop(last)
    elif edit.kind == "insert":
        node.insert(last, _written(edit.value))
    elif edit.kind == "add" and edit.after:
        node.insert_after(edit.after, last, _written(edit.value))
    else:
        node.set(last, _written(edit.value))


def _written(value: Value) -> Value:
    """`value` as it shall stand there: on one line where that is short enough."""
    line = flow(value)
    return Document.parse(line if len(line) <= LINE else block(value)).root()


def _node(document: Value, at: Location) -> Value:
    node = document.as_mapping() or document.as_sequence()
    for part in at:
        found = node.get(part)
        node = found.as_mapping() or found.as_sequence()
    return node
