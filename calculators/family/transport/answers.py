"""What a visitor answers about a child's way to school."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.answers import asked, municipality, one_of, read, tenths, yes_or_no
from calculators.family.terms import known_events

RESIDENCES = ("home", "azc")
LEVELS = ("primary", "secondary")
MAX_KM = 300
"""The country is shorter than this; a larger distance is a typing error."""


@dataclass(frozen=True)
class Answers:
    """Answers about one child's way to school. None means: not answered yet."""

    residence: str | None = asked(one_of(RESIDENCES))
    """`home` or `azc`: where the child lives."""
    municipality: str | None = asked(municipality)
    """CBS code of the municipality where the child lives, for example `GM0402`."""
    cannot_travel: bool | None = asked(yes_or_no)
    """The child cannot travel alone because of a disability."""
    level: str | None = asked(one_of(LEVELS))
    """`primary` or `secondary`; a language class counts as primary, an ISK as secondary."""
    distance_km: Decimal | None = asked(tenths(MAX_KM, 6.4))
    """Kilometres to the nearest school that fits, with at most one decimal."""
    events: Mapping[str, date] | None = asked(known_events)
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0402", "distance_km": 6.4}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return read(cls, given, {"municipality": "GM0402", "distance_km": 6.4})
