"""What a visitor answers when a child's way to school is stuck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, municipality, one_of, read, whole, yes_or_no
from calculators.family.terms import known_events

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

    municipality: str | None = asked(municipality)
    """CBS code, for example `GM0546`; a code no region covers is allowed."""
    situation: str | None = asked(one_of(SITUATIONS))
    """`no-answer`, `refused`, `full`, `waiting-too-long`, `moving` or `class-ends`."""
    where: str | None = asked(one_of(PLACES))
    """Where the family asked for a place: `regular-school`, `language-class`, `isk` or `azc-school`."""
    at_home: bool | None = asked(yes_or_no)
    """The child goes to no school at all now."""
    weeks: int | None = asked(whole(MOST_WEEKS, 5))
    """Whole weeks since the family asked for a place."""
    in_writing: bool | None = asked(yes_or_no)
    """The child was registered in writing: on paper, by e-mail or with a form on a website."""
    months_here: int | None = asked(whole(MOST_MONTHS, 2))
    """Whole months since the child came to the Netherlands."""
    residence: str | None = asked(one_of(RESIDENCES))
    """From where the family moves: `home`, `azc` to another azc, or `azc-to-home`."""
    months_left: int | None = asked(whole(MOST_MONTHS, 2))
    """Whole months until the language class ends."""
    events: Mapping[str, date] | None = asked(known_events)
    """Days the visitor knows, by event of a term, for example the day of a decision; never asked for a verdict."""

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0546", "situation": "refused"}`.

        Raises AnswerError on an unknown key, or a value that is none of the allowed ones.
        """
        return read(cls, given, {"municipality": "GM0546", "situation": "refused"})
