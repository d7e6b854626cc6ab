"""Values as a form has them and as YAML has them: a form leaves out what is empty, the file says it where it must."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic import TypeAdapter

from tools.edit.changes import plain
from tools.edit.values import Json, Value

Schema = Json
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")


def schema_of(model: Value) -> Schema:
    """The JSON Schema of a model with all that it refers to in its place."""
    whole = TypeAdapter(model).json_schema(by_alias=True)
    inlined: Schema = _inlined(whole, whole.pop("$defs", {}))
    return inlined


def _inlined(part: Value, named: Mapping[str, Value]) -> Value:
    if isinstance(part, list):
        return [_inlined(item, named) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        beside = {key: value for key, value in part.items() if key != "$ref"}
        return {**_inlined(named[part["$ref"].rpartition("/")[2]], named), **_inlined(beside, named)}
    return {key: _inlined(value, named) for key, value in part.items()}


def choices_of(schema: Schema) -> list[Schema]:
    """The schemas that a value may follow, without that of nothing."""
    return [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]


def may_be_nothing(schema: Schema) -> bool:
    """Whether nothing (null) is a value."""
    return any(one.get("type") == "null" for one in schema.get("anyOf", ()))


def is_fact(schema: Schema) -> bool:
    """Whether it is a value with its source, or whom to ask."""
    return list(schema.get("properties", ())) == ["value", "source", "ask"]


def is_map(schema: Schema) -> bool:
    """Whether it holds keys of one's own, such as names by language."""
    return schema.get("type") == "object" and "properties" not in schema


def to_form(value: Value) -> Value:
    """A value of YAML as the form starts from: days as text, nothing left out."""
    if isinstance(value, dict):
        return {str(key): to_form(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [to_form(inner) for inner in value]
    return plain(value)


def as_shown(value: Value, schema: Schema) -> Value:
    """What `to_form` gives, as text wherever the form asks for text: a year is a number in YAML."""
    kinds = choices_of(schema)
    if isinstance(value, dict):
        of_key = kinds[0].get("properties", {})
        inside: Schema = {"type": "string"} if is_map(kinds[0]) else {}
        return {key: as_shown(inner, of_key.get(key, inside)) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_shown(inner, kinds[0].get("items", {})) for inner in value]
    texts = len(kinds) > 1 or any(one.get("type") == "string" for one in kinds)
    return str(value) if texts and not isinstance(value, (bool, type(None))) else value


def from_form(new: Value, old: Value, schema: Schema) -> Value:
    """What a form sent, as YAML shall say it: what is empty stays as it was `old`, or is left out where it may be."""
    kind = choices_of(schema)[0]
    if is_map(kind) and isinstance(new, dict):
        before = old if isinstance(old, dict) else {}
        return {key: _number(value, before.get(key)) for key, value in new.items() if value != ""}
    if "properties" in kind and isinstance(new, dict):
        return _object(new, old if isinstance(old, dict) else {}, kind)
    if isinstance(new, list):
        items = kind.get("items", {})
        return [from_form(item, _twin(item, index, old), items) for index, item in enumerate(new)]
    return new


def _object(new: Json, old: Json, schema: Schema) -> Json:
    made: Json = {}
    for key, of_key in schema["properties"].items():
        value = from_form(new[key], old.get(key), of_key) if not _empty(new.get(key)) else None
        if not _empty(value) and (key in old or value != of_key.get("default", None)):
            made[key] = value
        elif _empty(value) and (key in schema.get("required", ()) or (key in old and _empty(old[key]))):
            made |= _nothing(key, old, of_key)
        elif not _empty(value) and key in schema.get("required", ()):
            made[key] = value
    kept = {key: value for key, value in old.items() if key not in schema["properties"]}
    order = [*(key for key in old if key in made), *(key for key in made if key not in old)]
    return {key: made[key] for key in order} | kept


def _nothing(key: str, old: Json, schema: Schema) -> Json:
    """How a field that must stand there says that it is empty."""
    if key in old and _empty(old[key]):
        return {key: old[key]}
    if may_be_nothing(schema):
        return {key: None}
    empty: Json = {"array": [], "object": {}}
    kind = schema.get("type", "")
    return {key: empty[kind]} if kind in empty else {}


def _empty(value: Value) -> bool:
    return value is None or (isinstance(value, (str, list, dict)) and not value)


def _twin(item: Value, index: int, old: Value) -> Value:
    """What an item of a list was before: the one with its id, or the one at its place."""
    if not isinstance(old, list):
        return None
    id = item.get("id") if isinstance(item, dict) else None
    named = [one for one in old if isinstance(one, dict) and id and one.get("id") == id]
    return named[0] if named else (old[index] if index < len(old) else None)


def _number(value: Value, old: Value) -> Value:
    """What stands among the numbers of a text: a number where it is one, and was no text such as `12.00`."""
    if isinstance(value, str) and _NUMBER.fullmatch(value) and not isinstance(old, str):
        return float(value) if "." in value else int(value)
    return value
