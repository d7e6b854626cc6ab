"""A picture that explains: boxes in two columns, and which leads to which."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import Ref, Slug, Strict
from wegwijs.facts.model.region import Model
from wegwijs.facts.pointers import PointsTo, WordsUnder

TermId = Annotated[Slug, PointsTo("isk", "the id of a term from glossary.yaml", "glossary")]
BoxWords = Annotated[Slug, WordsUnder("picture.box.{}", example="child")]


class Span(Strict):
    """Ages or a number of years; without an end it is from, or about, `start`."""

    start: int = Field(ge=1)
    until: int | None = None


class Box(Strict):
    """One box: what it says, how old or how long, and where the way goes from there."""

    in_example = ("id", "words")
    id: Slug
    words: BoxWords | None = None
    """Its name, where no term names it."""
    terms: list[TermId] = []
    """The terms that name it: one, or people of one kind."""
    first: Annotated[Slug, WordsUnder("region.first.{}")] | None = None
    """The place to go first, in the words of the regions."""
    ages: Span | None = None
    years: Span | None = None
    """How long it lasts; `until` where it differs."""
    about: bool = False
    """Whether `years` is not exact."""
    side: bool = False
    """Whether it stands beside the row before it; in a row of its own where `alone`."""
    alone: bool = False
    """Whether nothing of the main column stands beside it."""
    to: list[Slug] = []
    """The boxes of this picture that it leads to."""
    source: Ref | None = None
    """Where the box tells a fact: what it follows."""

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not (self.words or self.terms or self.first):
            raise ValueError("`words`, `terms` or `first`; for example {id: isk, terms: [isk]}")
        return self


class Picture(Strict):
    """A picture: its title and its sentence stand in the catalogues, by its id and its `text`."""

    id: Annotated[Slug, WordsUnder("picture.{}")]
    text: Annotated[Slug, WordsUnder("picture.text.{}")]
    form: Literal["road", "people", "papers"]
    """`road` has arrows; `people` has lines; `papers` draws the papers of national.yaml as sheets."""
    model: Model | None = None
    """The way in of the regions that it draws."""
    boxes: list[Box] = []
    """In the order of reading, from the top."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        there = {box.id for box in self.boxes}
        lost = sorted({target for box in self.boxes for target in box.to} - there)
        if lost:
            found, right = ", ".join(lost), sorted(there)[0]
            raise ValueError(f"in `to` only boxes of this picture, not {found}; for example {right}")
        return self
