"""What changed in the facts, for whoever follows them."""

from __future__ import annotations

import datetime

from wegwijs.facts.model.base import Slug, Strict


class Change(Strict):
    """One change, told in a sentence: the words are under `change.<id>`."""

    id: Slug
    day: datetime.date
    regions: list[Slug] = []
    """Regions it is about; empty for all of them."""
