"""Values of the rules as JSON that loses nothing: not the type, the order of keys, or the zeros of an amount.

Runs in CPython and in the trimmed Python of the browser, so it imports only what the rules import themselves.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

Coded = Any
PLAIN = (str, int, bool, float, type(None))


class NotCoded(Exception):
    """Raised for a value that cannot be told in JSON, such as a function; the call is not kept."""


def encode(value: Any, other: Callable[[Any], Coded] | None = None) -> Coded:
    """`value` as JSON types; `other` is asked first and may tell it in its own way, or return None.

    Raises NotCoded.
    """
    told = other(value) if other else None
    if told is not None:
        return told
    if isinstance(value, PLAIN) and not isinstance(value, Enum):
        return value
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return ["named", _name(type(value)), *(encode(item, other) for item in value)]
    for kinds, rest in _ENCODERS:
        if isinstance(value, kinds):
            return [_kind(value), *rest(value, lambda part: encode(part, other))]
    if is_dataclass(value) and not isinstance(value, type):
        return ["object", _name(type(value)), *(encode(getattr(value, field.name), other) for field in fields(value))]
    raise NotCoded(type(value).__name__)


def decode(coded: Coded, shared: list[Any]) -> Any:
    """The value again; `shared` holds those that stand once for many calls."""
    if not isinstance(coded, list):
        return coded
    kind, *rest = coded
    return _DECODERS[kind](rest, shared)


def found(name: str) -> Any:
    """What stands at `module:Class.method`."""
    module, _, path = name.partition(":")
    thing: Any = importlib.import_module(module)
    for part in path.split("."):
        thing = getattr(thing, part)
    return thing


def told(error: Exception) -> Coded:
    """What a rule raised."""
    return ["raised", type(error).__name__, str(error)]


def text(coded: Coded) -> str:
    """The one text of a coded value; half a letter that a test gives survives files and browsers only as ASCII."""
    return json.dumps(coded)


def _kind(value: Any) -> str:
    """The name that decodes it; a subclass of a plain type has none, and is refused."""
    kind = "enum" if isinstance(value, Enum) else type(value).__name__.lower()
    if kind not in _DECODERS:
        raise NotCoded(kind)
    return kind


def _name(kind: type) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


def _object(rest: list[Coded], shared: list[Any]) -> Any:
    kind = found(rest[0])
    values = zip(fields(kind), rest[1:], strict=True)
    return kind(**{field.name: decode(value, shared) for field, value in values})


_ENCODERS: tuple[tuple[Any, Callable[[Any, Callable[[Any], Coded]], list[Coded]]], ...] = (
    (Enum, lambda value, _: [_name(type(value)), value.value]),
    (Decimal, lambda value, _: [str(value)]),
    (date, lambda value, _: [value.isoformat()]),
    (bytes, lambda value, _: [value.decode("latin-1")]),
    ((list, tuple), lambda value, part: [part(item) for item in value]),
    ((set, frozenset), lambda value, part: sorted((part(item) for item in value), key=text)),
    (dict, lambda value, part: [[part(key), part(item)] for key, item in value.items()]),
)
_DECODERS: dict[str, Callable[[list[Coded], list[Any]], Any]] = {
    "enum": lambda rest, _: found(rest[0])(rest[1]),
    "decimal": lambda rest, _: Decimal(rest[0]),
    "date": lambda rest, _: date.fromisoformat(rest[0]),
    "bytes": lambda rest, _: rest[0].encode("latin-1"),
    "list": lambda rest, shared: [decode(item, shared) for item in rest],
    "tuple": lambda rest, shared: tuple(decode(item, shared) for item in rest),
    "named": lambda rest, shared: found(rest[0])(*(decode(item, shared) for item in rest[1:])),
    "set": lambda rest, shared: {decode(item, shared) for item in rest},
    "frozenset": lambda rest, shared: frozenset(decode(item, shared) for item in rest),
    "dict": lambda rest, shared: {decode(key, shared): decode(item, shared) for key, item in rest},
    "object": _object,
    "made": lambda rest, shared: found(rest[0])(decode(rest[1], shared)),
    "shared": lambda rest, shared: shared[rest[0]],
}
