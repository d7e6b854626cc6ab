"""What types say of the data: at a place in it the form of a text and a valid value, and all that a model points to."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel

from wegwijs.facts.pointers import Example, Form, Pointer
from wegwijs.facts.yaml_lines import Location

KEY = "[key]"
"""Stands in the place of an error for a key that is wrong, behind that key."""
_PLAIN: dict[object, str] = {bool: "true", int: "12", datetime.date: "2024-10-09"}


def type_at(model: object, location: Location) -> object:
    """The type of the value at `location` in a `model`."""
    kinds = [model]
    for part in location:
        # The name that tells one kind of field of a form from another stands in the place of an error, not in the data.
        kinds = [inner for kind in kinds for own in _own(kind) for inner in _below(own, part)] or kinds
    return kinds[0]


def _own(kind: object) -> Iterator[object]:
    """What a type says about itself, the most precise first, with the bare types behind it."""
    if get_origin(kind) is Annotated:
        bare, *markers = get_args(kind)
        yield from (*reversed(markers), *_own(bare))
    elif get_origin(kind) in (Union, UnionType):
        yield from (own for part in get_args(kind) for own in _own(part))
    else:
        yield kind


def _below(kind: object, part: str | int) -> Iterator[object]:
    if _is_model(kind):
        fields = kind.model_fields.items()
        yield from (field.rebuild_annotation() for name, field in fields if part in (name, field.alias))
    elif get_origin(kind) in (list, dict):
        yield get_args(kind)[0 if part == KEY else -1]


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def within(kind: object, seen: set[object] | None = None) -> Iterator[object]:
    """Every model and every marker in a type, and in the types of its fields; each model once."""
    seen = set() if seen is None else seen
    for own in _own(kind):
        if _is_model(own) and own in seen:
            continue
        seen.add(own)
        yield own
        inner = [f.rebuild_annotation() for f in own.model_fields.values()] if _is_model(own) else get_args(own)
        for part in inner:
            yield from within(part, seen)


def pointers_in(kind: object) -> list[Pointer]:
    """What a value of this type, or one in a list of it, must lead to."""
    found = [own for own in _own(kind) if isinstance(own, Pointer)]
    inner = (get_args(own)[0] for own in _own(kind) if get_origin(own) is list)
    return found or [marker for one in inner for marker in pointers_in(one)]


def form(kind: object) -> str:
    """What a text of this type must look like, in words."""
    return next(own.expected for own in _own(kind) if isinstance(own, Form))


def example(kind: object) -> str:
    """A valid value as it is written in YAML, empty where the type does not tell one."""
    said: list[str] = [own.example for own in _own(kind) if isinstance(own, (Example, Pointer))]
    if said:
        return said[0]
    bare = next(own for own in _own(kind) if isinstance(own, type) or get_origin(own))
    if get_origin(bare) is list:
        return f"[{example(get_args(bare)[0]) or '…'}]"
    if get_origin(bare) is Literal:
        return str(get_args(bare)[0])
    return _of_model(bare) if _is_model(bare) else _PLAIN.get(bare, "")


def _of_model(model: type[BaseModel]) -> str:
    fields = {name: model.model_fields[name] for name in getattr(model, "in_example", ())}
    parts = (f"{name}: {example(field.rebuild_annotation()) or '…'}" for name, field in fields.items())
    return "{" + ", ".join(parts) + "}" if fields else ""
