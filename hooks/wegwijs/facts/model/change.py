"""What changed in the facts, for whoever follows them."""

from __future__ import annotations

import datetime
from typing import Annotated

from wegwijs.facts.model.base import RegionId, Slug, Strict
from wegwijs.facts.pointers import WordsUnder


class Change(Strict):
    """One change, told in a sentence: the words are under `change.<id>`."""

    id: Annotated[Slug, WordsUnder("change.{}")]
    day: datetime.date
    regions: list[RegionId] = []
    """Regions it is about; empty for all of them."""
