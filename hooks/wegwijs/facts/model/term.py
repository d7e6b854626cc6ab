"""A word of the field, other words for the same thing, what programs call it in a list, and a note in two languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from calculators.funding.pupil_list.columns import column_by_name
from wegwijs.facts.model.base import Ref, RegionId, Slug, Strict
from wegwijs.facts.pointers import WordsUnder


class Synonym(Strict):
    """Another word for the same thing, and where it is used."""

    word: str = Field(min_length=2)
    forms: list[str] = []
    """The word in the plural or otherwise written."""
    regions: list[RegionId] = []
    """Regions that use it; empty where it is not tied to one."""
    source: Ref | None = None


class Term(Strict):
    """A word that a page explains: its name, and one sentence."""

    id: Annotated[Slug, WordsUnder("term.{}.name", "term.{}")]
    forms: list[str] = []
    """The Dutch word in the plural or otherwise written."""
    stands_for: str | None = None
    """What the letters stand for, in Dutch."""
    synonyms: list[Synonym] = []
    source: Ref | None = None
    """Where the sentence is a fact: what it follows."""


def _documented(name: str) -> str:
    if column_by_name(name) is None:
        raise ValueError("a column that the rules read (pupil_list/columns.py); for example leerling")
    return name


class ExportColumn(Strict):
    """One column, or one thing that the source says an export tells."""

    in_example = ("name", "holds")
    name: str
    """As the source calls it."""
    holds: Annotated[str, AfterValidator(_documented)] | None = None
    """The column of a pupil list that it is; None where the rules need nothing of it."""


class Export(Strict):
    """One kind of export by one source."""

    id: Slug
    programs: list[str] = Field(min_length=1)
    """The programs or bodies that the source speaks of, by their own name."""
    source: Ref
    columns: list[ExportColumn] = Field(min_length=1)


class Remark(Strict):
    """A note of `data/parameters`, or a sentence several notes begin with, and what it is in Dutch."""

    en: str = Field(min_length=3)
    """As it stands in the data."""
    nl: str = Field(min_length=3)
