"""What a visitor answers when a child's way to school is stuck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators import answers as reading
from calculators.answers import Reader
from calculators.family.terms import read_events

SITUATIONS = ("no-answer", "refused", "full", "waiting-too-long", "moving", "class-ends")
PLACES = ("regular-school", "language-class", "isk", "azc-school")
RESIDENCES = ("home", "azc", "azc-to-home")
MOST_WEEKS = 60
"""Highest number of weeks of waiting the form accepts: more than a year."""
MOST_MONTHS = 24
"""Highest number of months the form accepts."""


@dataclass(frozen=True)
class Answers:
    """Answers about one child whose way to school is stuck. None means: not answered yet."""

    municipality: str | None = None
    """CBS code, for example `GM0546`; a code no region covers is allowed."""
    situation: str | None = None
    """`no-answer`, `refused`, `full`, `waiting-too-long`, `moving` or `class-ends`."""
    where: str | None = None
    """Where the family asked for a place: `regular-school`, `language-class`, `isk` or `azc-school`."""
    at_home: bool | None = None
    """The child goes to no school at all now."""
    weeks: int | None = None
    """Whole weeks since the family asked for a place."""
    in_writing: bool | None = None
    """The child was registered in writing: on paper, by e-mail or with a form on a website."""
    months_here: int | None = None
    """Whole months since the child came to the Netherlands."""
    residence: str | None = None
    """From where the family moves: `home`, `azc` to another azc, or `azc-to-home`."""
    months_left: int | None = None
    """Whole months until the language class ends."""
    events: Mapping[str, date] | None = None
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0546", "situation": "refused"}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return reading.read(cls, given, READERS, {"municipality": "GM0546", "situation": "refused"})


READERS: dict[str, Reader] = {
    "municipality": reading.municipality,
    "situation": reading.one_of(SITUATIONS),
    "where": reading.one_of(PLACES),
    "at_home": reading.yes_or_no,
    "weeks": reading.whole(MOST_WEEKS, 5),
    "in_writing": reading.yes_or_no,
    "months_here": reading.whole(MOST_MONTHS, 2),
    "residence": reading.one_of(RESIDENCES),
    "months_left": reading.whole(MOST_MONTHS, 2),
    "events": read_events,
}
