"""All that facts point to: the sources they rest on, and the words that tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from pydantic import BaseModel

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.region import Conflict
from wegwijs.facts.pointers import Pointer
from wegwijs.facts.type_reader import pointers_in
from wegwijs.once import once

NO_FACTS = ("sources", "words_of_others", "cut_from", "imported", "laid_over")


def sources_of(data: Data) -> frozenset[str]:
    """The ids of the sources that anything in `data` rests on."""
    return frozenset(model.id for model in _models(data) if isinstance(model, Ref))


def words_of(data: Data) -> frozenset[str]:
    """The catalogue keys that anything in `data` leads to."""
    return frozenset(key for model in _models(data) for key in _keys(model))


def _models(data: Data) -> Iterator[BaseModel]:
    for field in fields(data):
        if field.name not in NO_FACTS:
            yield from _within(getattr(data, field.name))


def _within(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _within(getattr(value, name))
    elif isinstance(value, Mapping | list | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _within(item)


def _keys(model: BaseModel) -> Iterator[str]:
    if isinstance(model, Conflict):
        yield from (f"conflict.{model.topic}.{reading.text}" for reading in (model.leading, *model.others))
    for name, pointers in _pointers(type(model)).items():
        value = getattr(model, name)
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        yield from (key for text in texts for one in pointers for key in one.keys(text))


@once
def _pointers(model: type[BaseModel]) -> dict[str, list[Pointer]]:
    """By field what its values must lead to."""
    found = {name: pointers_in(field.rebuild_annotation()) for name, field in model.model_fields.items()}
    return {name: pointers for name, pointers in found.items() if pointers}
