"""What changed in the facts, for whoever follows them, and who read the words that tell them."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from wegwijs.facts.model.base import LanguageCode, RegionId, Slug, Strict
from wegwijs.facts.pointers import WordsUnder


class Change(Strict):
    """One change, told in a sentence: the words are under `change.<id>`."""

    id: Annotated[Slug, WordsUnder("change.{}")]
    day: datetime.date
    regions: list[RegionId] = []
    """Regions it is about; empty for all of them."""


class Reading(Strict):
    """A native speaker who knows Dutch schools read the words and pages of one language. Never a name."""

    language: LanguageCode
    role: Literal["parent", "teacher", "interpreter", "translator"]
    """What they are."""
    day: datetime.date
    """When they had read it all."""
