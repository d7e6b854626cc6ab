"""What a visitor answers about a child's way to school."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators import answers as reading
from calculators.answers import Reader
from calculators.family.terms import read_events

RESIDENCES = ("home", "azc")
LEVELS = ("primary", "secondary")
MAX_KM = 300
"""The country is shorter than this; a larger distance is a typing error."""


@dataclass(frozen=True)
class Answers:
    """Answers about one child's way to school. None means: not answered yet."""

    residence: str | None = None
    """`home` or `azc`: where the child lives."""
    municipality: str | None = None
    """CBS code of the municipality where the child lives, for example `GM0402`."""
    cannot_travel: bool | None = None
    """The child cannot travel alone because of a disability."""
    level: str | None = None
    """`primary` or `secondary`; a language class counts as primary, an ISK as secondary."""
    distance_km: Decimal | None = None
    """Kilometres to the nearest school that fits, with at most one decimal."""
    events: Mapping[str, date] | None = None
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0402", "distance_km": 6.4}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return reading.read(cls, given, READERS, {"municipality": "GM0402", "distance_km": 6.4})


READERS: dict[str, Reader] = {
    "residence": reading.one_of(RESIDENCES),
    "municipality": reading.municipality,
    "cannot_travel": reading.yes_or_no,
    "level": reading.one_of(LEVELS),
    "distance_km": reading.tenths(MAX_KM, 6.4),
    "events": read_events,
}
