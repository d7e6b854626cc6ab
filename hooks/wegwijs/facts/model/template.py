"""A form that a school fills in or prints."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Limits

from wegwijs.facts.model.base import Ref, Slug, Strict
from wegwijs.facts.pointers import WordsUnder

FieldId = Annotated[Slug, WordsUnder("template.field.{}")]
Words = Annotated[list[Annotated[Slug, WordsUnder("template.word.{}")]], Limits(min_length=1)]


class Line(Strict):
    """One line of writing."""

    id: FieldId
    type: Literal["line"]
    personal: bool = False
    """Whether it says who somebody is: the page then keeps it nowhere."""


class Text(Strict):
    """More lines of writing."""

    id: FieldId
    type: Literal["text"]
    lines: Annotated[int, Limits(ge=2, le=4)]
    """How many lines there are on paper."""


class Choice(Strict):
    """One or some of the options."""

    id: FieldId
    type: Literal["one", "some"]
    options: Words


class Grid(Strict):
    """A table to fill in: a line for each row and column."""

    id: FieldId
    type: Literal["grid"]
    rows: Words
    columns: Words


Field = Annotated[Line | Text | Choice | Grid, Limits(discriminator="type")]


class Section(Strict):
    """Fields that belong together."""

    id: Annotated[Slug, WordsUnder("template.section.{}")]
    fields: Annotated[list[Field], Limits(min_length=1)]


class Template(Strict):
    """A form: its words stand under `template.`, by the ids of its parts."""

    id: Annotated[Slug, WordsUnder("template.{}.title", "templates.{}.lead")]
    sources: list[Ref]
    """What the form follows; empty for a proposal of this site."""
    sections: Annotated[list[Section], Limits(min_length=1)]
