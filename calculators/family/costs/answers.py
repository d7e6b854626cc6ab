"""What a visitor answers about a thing that costs money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators import answers as reading
from calculators.answers import Reader
from calculators.family.terms import read_events

ITEMS = (
    "lessons",
    "registration-fee",
    "books",
    "language-class",
    "contribution",
    "school-trip",
    "laptop",
    "bag-and-gym-clothes",
    "transport",
    "interpreter",
    "after-school-care",
    "bike-and-sport",
    "international-school",
    "mbo",
    "adult-lessons",
)
RESIDENCES = ("home", "azc")
LEVELS = ("primary", "secondary")


@dataclass(frozen=True)
class Answers:
    """Answers about one thing that costs money. None means: not answered yet."""

    item: str | None = None
    """What has to be paid, one of `ITEMS`."""
    residence: str | None = None
    """`home` or `azc`: where the child lives."""
    level: str | None = None
    """`primary` or `secondary`; a language class counts as primary, an ISK as secondary."""
    events: Mapping[str, date] | None = None
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Answers:
        """Answers from plain JSON values, for example `{"item": "laptop"}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return reading.read(cls, given, READERS, {"item": "laptop"})


READERS: dict[str, Reader] = {
    "item": reading.one_of(ITEMS),
    "residence": reading.one_of(RESIDENCES),
    "level": reading.one_of(LEVELS),
    "events": read_events,
}
