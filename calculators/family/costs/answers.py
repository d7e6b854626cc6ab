"""What a visitor answers about a thing that costs money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, one_of, read
from calculators.family.terms import known_events

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

    item: str | None = asked(one_of(ITEMS))
    """What has to be paid, one of `ITEMS`."""
    residence: str | None = asked(one_of(RESIDENCES))
    """`home` or `azc`: where the child lives."""
    level: str | None = asked(one_of(LEVELS))
    """`primary` or `secondary`; a language class counts as primary, an ISK as secondary."""
    events: Mapping[str, date] | None = asked(known_events)
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Answers:
        """Answers from plain JSON values, for example `{"item": "laptop"}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return read(cls, given, {"item": "laptop"})
