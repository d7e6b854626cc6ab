"""A word of the field, and the other words for the same thing."""

from __future__ import annotations

from pydantic import Field

from wegwijs.facts.model.base import Ref, Slug, Strict


class Synonym(Strict):
    """Another word for the same thing, and where it is used."""

    word: str = Field(min_length=2)
    forms: list[str] = []
    """The word in the plural or otherwise written."""
    regions: list[Slug] = []
    """Regions that use it; empty where it is not tied to one."""
    source: Ref | None = None


class Term(Strict):
    """A word that a page explains: its name is in the catalogues as `term.<id>.name`, one sentence as `term.<id>`."""

    id: Slug
    forms: list[str] = []
    """The Dutch word in the plural or otherwise written."""
    stands_for: str | None = None
    """What the letters stand for, in Dutch."""
    synonyms: list[Synonym] = []
    source: Ref | None = None
    """Where the sentence is a fact: what it follows."""
