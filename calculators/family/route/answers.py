"""What a visitor answers about one child, and how an answer is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.answers import any_day, asked, municipality, one_of, read, text, whole, yes_or_no
from calculators.family.terms import known_events

RESIDENCES = ("home", "family", "ukraine", "emergency", "azc", "rol", "nidos")
DUTCH = ("enough", "not-enough", "unsure")
OLDEST = 27
"""Highest age in years the form accepts."""
MOST_MONTHS = 216
"""Highest number of months in Dutch education the form accepts: eighteen years."""


@dataclass(frozen=True)
class Answers:
    """Answers about one child. None means: not answered yet."""

    municipality: str | None = asked(municipality)
    """CBS code, for example `GM0546`; a code no region covers is allowed."""
    settlement: str | None = asked(text)
    """Place of the chosen primary school, only where a municipality differs inside."""
    birth_date: date | None = asked(any_day)
    age: int | None = asked(whole(OLDEST, 7))
    """Whole years on the day of asking; not needed with `birth_date`."""
    turned_twelve_this_school_year: bool | None = asked(yes_or_no)
    seventeen_and_a_half: bool | None = asked(yes_or_no)
    residence: str | None = asked(one_of(RESIDENCES))
    """`home`, `family` (with family or friends), `ukraine` (reception of people from Ukraine), `emergency` (emergency
    shelter), `azc`, `rol` (regional reception for families with a permit) or `nidos` (with a guardian, no parents).
    """
    dutch: str | None = asked(one_of(DUTCH))
    """`enough` for a regular class, `not-enough` or `unsure`."""
    temporary_stay: bool | None = asked(yes_or_no)
    """The family leaves within two years because a parent's work is temporary."""
    months_in_dutch_education: int | None = asked(whole(MOST_MONTHS, 2))
    events: Mapping[str, date] | None = asked(known_events)
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0546", "age": 7}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return read(cls, given, {"municipality": "GM0546", "age": 7})
