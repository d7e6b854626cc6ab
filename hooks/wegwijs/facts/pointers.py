"""Types of values that must lead somewhere: to an id, to a desk or to words, each with an example of a right one.

What can be pointed to is given as the context of a validation, a `Known`; without it only the form of a value counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError, ValidationInfo
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from wegwijs.facts.known import Known
from wegwijs.words.subjects import file_name

POINTER = "pointer"
"""The type of error of a value that leads nowhere."""
Complaint = tuple[tuple[str | int, ...], str, object, str]
"""Where below the value, what was expected there, what came, and an example."""


def refuse(complaints: Iterable[Complaint]) -> None:
    """Raise ValidationError with all `complaints`, if there are any."""
    errors = [
        InitErrorDetails(
            type=PydanticCustomError(POINTER, "{expected}", {"expected": expected, "example": example}),
            loc=where,
            input=got,
        )
        for where, expected, got, example in complaints
    ]
    if errors:
        raise ValidationError.from_exception_data(POINTER, errors)


@dataclass(frozen=True)
class Example:
    """A valid value as it is written in YAML: told with every mistake, and offered by editors."""

    example: str
    expected: str = ""
    """How a person would say what is expected, where more is to be said than its type."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        found = handler(schema)
        if handler.mode == "validation":  # for who writes the data: who reads them has them before their eyes
            found["examples"] = [yaml.load(self.example, yaml.BaseLoader)]
            found |= {"description": self.expected} if self.expected else {}
        return found


@dataclass(frozen=True)
class About:
    """The subject that a field of a region or of the country is shown under, where the page tells how sure it is."""

    subject: str


@dataclass(frozen=True)
class Form(Example):
    """A text of a certain form."""

    pattern: str = ""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(pattern=self.pattern)


class Pointer:
    """Checks a value against what is known, wherever its type stands."""

    example: str
    """A valid value; empty where those of other types of the same form would mislead."""
    patterns: tuple[str, ...] = ()
    """The catalogue keys it leads to, with the place of the value as `{}`."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str, info: ValidationInfo) -> str:
        if info.context:
            refuse(self._missed(value, info.context))
        return value

    def _missed(self, value: str, known: Known) -> Iterator[Complaint]:
        return untold(self.keys(value), value, known)

    def keys(self, value: str) -> list[str]:
        """The catalogue keys of one value."""
        return [pattern.format(value) for pattern in self.patterns]

    @property
    def sections(self) -> list[str]:
        """How its catalogue keys begin, for example `note.`."""
        return [pattern.partition("{")[0] for pattern in self.patterns]


class WordsUnder(Pointer):
    """A part of catalogue keys."""

    def __init__(self, *patterns: str, example: str = "") -> None:
        self.patterns = patterns
        self.example = example

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        found = handler(schema)
        if handler.mode == "validation":
            found["description"] = f"part of the catalogue keys {', '.join(self.keys('…'))}"
            found["examples"] = [example for example in (self.example,) if example]
            found["x-words"] = list(self.patterns)
        return found


@dataclass(frozen=True)
class PointsTo(Example, Pointer):
    """An id of one kind, or what has words instead."""

    kind: str = ""
    """As in `Known.ids`."""
    patterns: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        found = super().__get_pydantic_json_schema__(schema, handler)
        return found | ({"x-points-to": self.kind} if handler.mode == "validation" else {})

    def _missed(self, value: str, known: Known) -> Iterator[Complaint]:
        if known.lacks(self.kind, value) and not any(map(known.words.has, self.keys(value))):
            yield (), self.expected, value, self.example


def untold(keys: Iterable[str], got: object, known: Known, values: Iterable[str] | None = None) -> Iterator[Complaint]:
    """Each of the keys without words, and what the words ask for that is not among `values`."""
    for key in keys:
        if not known.words.has(key):
            yield (), f"a key with words in {file_name(key)} ({key})", got, f'msgctxt "{key}" with its msgid'
        for name in () if values is None else known.placeholders(key) - {*values}:
            yield (), f"`{name}` among the numbers, for the words {key}", got, f"numbers: {{{name}: 12}}"


def has_its_numbers(item: Any, info: ValidationInfo) -> Any:
    """The item, whose words find what they ask for among its numbers. Raises ValidationError where they do not."""
    if info.context:
        values = item.values if hasattr(item, "values") else item.numbers
        refuse(untold(_keys(item), item.model_dump(exclude_unset=True), info.context, values))
    return item


def _keys(item: BaseModel) -> Iterator[str]:
    for name, field in type(item).model_fields.items():
        for marker in field.metadata:
            if isinstance(marker, WordsUnder):
                yield from marker.keys(getattr(item, name))
