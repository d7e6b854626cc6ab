"""What a visitor answers about one child, and how an answer is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from calculators.errors import AnswerError

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

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Answers:
        """Answers from plain JSON values, for example `{"municipality": "GM0546", "age": 7}`.

        Raises AnswerError on an unknown key, a value that is none of the allowed ones, or two answers
        that contradict each other.
        """
        if not isinstance(given, Mapping):
            raise AnswerError("answers", "an object of answers", given, {"municipality": "GM0546", "age": 7})
        known = {field.name for field in fields(cls)}
        for key in given:
            if key not in known:
                raise AnswerError("answers", f"only the keys {', '.join(sorted(known))}", key, "age")
        return cls(**{key: _READERS[key](key, value) for key, value in given.items() if value is not None})


def _municipality(key: str, value: Any) -> str:
    if isinstance(value, str) and len(value) == 6 and value.startswith("GM") and value[2:].isdecimal():
        return value
    raise AnswerError(key, "a CBS municipality code", value, "GM0546")


def _text(key: str, value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise AnswerError(key, "the name of a place", value, "Bussum")


def _date(key: str, value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise AnswerError(key, "a date that exists, as year-month-day", value, "2019-03-14") from None


def _whole(most: int, example: int) -> Callable[[str, Any], int]:
    def read(key: str, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        raise AnswerError(key, f"a whole number from 0 to {most}", value, example)

    return read


def _yes_or_no(key: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise AnswerError(key, "true or false", value, True)


def _one_of(choices: tuple[str, ...]) -> Callable[[str, Any], str]:
    def read(key: str, value: Any) -> str:
        if value in choices:
            return value
        raise AnswerError(key, f"one of {', '.join(choices)}", value, choices[0])

    return read


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "municipality": _municipality,
    "settlement": _text,
    "birth_date": _date,
    "age": _whole(OLDEST, 7),
    "turned_twelve_this_school_year": _yes_or_no,
    "seventeen_and_a_half": _yes_or_no,
    "residence": _one_of(RESIDENCES),
    "dutch": _one_of(DUTCH),
    "temporary_stay": _yes_or_no,
    "months_in_dutch_education": _whole(MOST_MONTHS, 2),
}
