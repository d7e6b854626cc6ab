"""What a visitor answers about one child, and how an answer is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators import answers as reading
from calculators.answers import Reader
from calculators.family.terms import read_events

RESIDENCES = ("home", "azc", "rol")
DUTCH = ("enough", "not-enough", "unsure")
OLDEST = 27
"""Highest age in years the form accepts."""
MOST_MONTHS = 216
"""Highest number of months in Dutch education the form accepts: eighteen years."""


@dataclass(frozen=True)
class Answers:
    """Answers about one child. None means: not answered yet."""

    municipality: str | None = None
    """CBS code, for example `GM0546`; a code no region covers is allowed."""
    settlement: str | None = None
    """Place of the chosen primary school, only where a municipality differs inside."""
    birth_date: date | None = None
    age: int | None = None
    """Whole years on the day of asking; not needed with `birth_date`."""
    turned_twelve_this_school_year: bool | None = None
    seventeen_and_a_half: bool | None = None
    residence: str | None = None
    """`home`, `azc` or `rol` (regional reception for families with a permit)."""
    dutch: str | None = None
    """`enough` for a regular class, `not-enough` or `unsure`."""
    temporary_stay: bool | None = None
    """The family leaves within two years because a parent's work is temporary."""
    months_in_dutch_education: int | None = None
    events: Mapping[str, date] | None = None
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0546", "age": 7}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return reading.read(cls, given, READERS, {"municipality": "GM0546", "age": 7})


READERS: dict[str, Reader] = {
    "municipality": reading.municipality,
    "settlement": reading.text,
    "birth_date": reading.day,
    "age": reading.whole(OLDEST, 7),
    "turned_twelve_this_school_year": reading.yes_or_no,
    "seventeen_and_a_half": reading.yes_or_no,
    "residence": reading.one_of(RESIDENCES),
    "dutch": reading.one_of(DUTCH),
    "temporary_stay": reading.yes_or_no,
    "months_in_dutch_education": reading.whole(MOST_MONTHS, 2),
    "events": read_events,
}
