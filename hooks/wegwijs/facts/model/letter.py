"""A letter that a family fills in, or a school or a municipality, mostly to parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import Field as Limits
from pydantic import ValidationInfo, model_validator

from wegwijs.facts.model.base import Ref, Slug, Strict
from wegwijs.facts.pointers import Complaint, Form, PointsTo, WordsUnder, refuse

Name = Annotated[str, Form("kind", "small letters and digits", r"^[a-z][a-z0-9]*$"), WordsUnder("letter.field.{}")]
"""Of a field: stands in braces in the sentences that show it."""
COUNTED = "n"
"""What the sentences call the number of the term."""
LAST_DAY, SIGNATURE = "laatste", "handtekening"
"""What the sentences call the day that the term ends, and what is always written with a pen."""


class Field(Strict):
    """What the family fills in."""

    id: Name
    type: Literal["line", "lines", "date", "language"]
    personal: bool = False
    """Whether it says who somebody is or what happened to them: the page then keeps it nowhere."""
    hint: Annotated[Slug, WordsUnder("letter.hint.{}")] | None = None
    fills: Literal["name", "address-line1", "tel", "email"] | None = None
    """What a browser may fill in by itself, of the person who writes."""
    known: Literal["municipality", "today"] | None = None
    """What may stand in it already: the day, or the municipality that the visitor chose on this site."""


class Sentence(Strict):
    """One sentence of the letter, or a few that belong together."""

    id: Annotated[Slug, WordsUnder("letter.line.{}")]
    when: Literal["always", "filled", "chosen"] = "always"
    """`filled`: where one of its fields is filled in. `chosen`: where the family ticks it."""


class LetterTerm(Strict):
    """A day by which something must be done, and where it is counted from."""

    step: Annotated[
        Slug, PointsTo("school-decides", "a step with a term, of procedures.yaml", "steps"), WordsUnder("letter.day.{}")
    ]
    since: Annotated[str, Form("datum", "the id of a date of the letter", r"^[a-z][a-z0-9]*$")] | None = None
    """None where the letter says how long it is, and the day that it begins is still to come."""


class Section(Strict):
    """Fields that belong together."""

    id: Annotated[Slug, WordsUnder("letter.section.{}")]
    fields: Annotated[list[Field], Limits(min_length=1)]


class Letter(Strict):
    """A letter: its words stand under `letter.`, by the ids of its parts."""

    id: Annotated[Slug, WordsUnder("letter.{}.title", "letter.{}.lead", "letter.{}.next", "letter.{}.subject")]
    by: Literal["family", "school", "municipality"] = "family"
    """Who fills it in."""
    to: Annotated[Slug, WordsUnder("letter.to.{}")]
    """Whom it goes to."""
    sources: Annotated[list[Ref], Limits(min_length=1)]
    """What it stands on."""
    term: LetterTerm | None = None
    sections: Annotated[list[Section], Limits(min_length=1)]
    paragraphs: Annotated[list[Annotated[list[Sentence], Limits(min_length=1)]], Limits(min_length=1)]

    @property
    def fields(self) -> list[Field]:
        """Every field, in the order in which they are asked."""
        return [field for section in self.sections for field in section.fields]

    @property
    def sentences(self) -> list[Sentence]:
        """Every sentence between the salutation and the greeting."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @model_validator(mode="after")
    def _asks_what_it_says(self, info: ValidationInfo) -> Self:
        if info.context:
            refuse(self._unasked(info))
        return self

    def _unasked(self, info: ValidationInfo) -> Iterator[Complaint]:
        dates = [field.id for field in self.fields if field.type == "date"]
        if self.term and self.term.since and self.term.since not in dates:
            yield ("term", "since"), "the id of a date among its fields", self.term.since, "datum"
        asked = {field.id for field in self.fields} | {SIGNATURE}
        if self.term:
            asked |= {COUNTED, LAST_DAY} if self.term.since else {COUNTED}
        lines = [f"letter.line.{sentence.id}" for sentence in self.sentences]
        yield from _not_asked((f"letter.{self.id}.subject", f"letter.to.{self.to}", *lines), asked, info)


class Line(Strict):
    """One line of a text."""

    id: Annotated[Slug, WordsUnder("text.line.{}")]
    when: Literal["always", "filled", "chosen"] = "always"
    """As of a sentence."""


class TextPart(Strict):
    """Lines below a heading."""

    id: Annotated[Slug, WordsUnder("text.part.{}")]
    lines: Annotated[list[Line], Limits(min_length=1)]


class Text(Strict):
    """A text that a municipality takes over: its words stand under `text.`, those of its fields under `letter.`."""

    id: Annotated[Slug, WordsUnder("text.{}.title", "text.{}.lead")]
    sources: Annotated[list[Ref], Limits(min_length=1)]
    """What it stands on."""
    sections: Annotated[list[Section], Limits(min_length=1)]
    parts: Annotated[list[TextPart], Limits(min_length=1)]

    @property
    def fields(self) -> list[Field]:
        """Every field, in the order in which they are asked."""
        return [field for section in self.sections for field in section.fields]

    @property
    def sentences(self) -> list[Line]:
        """Every line, from top to bottom."""
        return [line for part in self.parts for line in part.lines]

    @model_validator(mode="after")
    def _asks_what_it_says(self, info: ValidationInfo) -> Self:
        if info.context:
            keys = (f"text.line.{line.id}" for line in self.sentences)
            refuse(_not_asked(keys, {field.id for field in self.fields}, info))
        return self


def _not_asked(keys: Iterable[str], asked: set[str], info: ValidationInfo) -> Iterator[Complaint]:
    """Each place in the words of `keys` that no field fills."""
    assert info.context
    for key in keys:
        for name in sorted(info.context.placeholders(key) - asked):
            yield ("sections",), f"a field `{name}`, for the words {key}", name, f"{{id: {name}, type: line}}"
