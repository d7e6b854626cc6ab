"""A word of the field, and the other words for the same thing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

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
