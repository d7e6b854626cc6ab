"""How answers are read from plain JSON values; what cannot be read is told with its place and an example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from calculators import grammar
from calculators.errors import AnswerError

T = TypeVar("T")
Reader = Callable[[str, Any], Any]
LONGEST_PLACE = 100
"""Letters of a name of a place; the longest in the country has 38."""
REQUEST = {"rule": "route"}
"""The beginning of a question, for who asks something else."""


def read_json(text: str) -> Any:
    """What a question in JSON says. Raises AnswerError with the beginning of a text that is none."""
    try:
        return grammar.parse(text)
    except ValueError as error:
        began = text[:80].encode("ascii", "backslashreplace").decode()
        # What Python says of half a character repeats the whole text.
        why = "half a character" if isinstance(error, UnicodeError) else str(error)
        raise AnswerError("request", f"JSON ({why})", began, REQUEST) from None


def read(into: Callable[..., T], given: Mapping[str, Any], readers: Mapping[str, Reader], example: dict[str, Any]) -> T:
    """`into(**answers)` with every value read by the reader of its key; a value that is None is not answered yet.

    Raises AnswerError where `given` is no mapping, on a key without a reader, and on what a reader refuses.
    """
    if not isinstance(given, Mapping):
        raise AnswerError("answers", "an object of answers", given, example)
    for key in given:
        if key not in readers:
            raise AnswerError("answers", f"only the keys {', '.join(sorted(readers))}", key, example)
    return into(**{key: readers[key](key, value) for key, value in given.items() if value is not None})


def municipality(key: str, value: Any) -> str:
    """A CBS municipality code; a code no region covers is allowed."""
    if grammar.is_municipality(value):
        return str(value)
    raise AnswerError(key, "a CBS municipality code", value, "GM0546")


def text(key: str, value: Any) -> str:
    """The name of a place."""
    if isinstance(value, str) and value.strip() and value.isprintable() and len(value) <= LONGEST_PLACE:
        return value.strip()
    raise AnswerError(key, "the name of a place", value, "Bussum")


def day(key: str, value: Any) -> date:
    """A date as year-month-day."""
    found = grammar.day(value)
    if found is None:
        raise AnswerError(key, "a date that exists, as year-month-day", value, "2019-03-14")
    return found


def whole(most: int, example: int) -> Reader:
    """A whole number from 0 to `most`."""

    def read_whole(key: str, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        raise AnswerError(key, f"a whole number from 0 to {most}", value, example)

    return read_whole


def tenths(most: int, example: float) -> Reader:
    """A number from 0 to `most` with at most one decimal, as a Decimal."""

    def read_tenths(key: str, value: Any) -> Decimal:
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= most:
            number = Decimal(str(value))
            if number * 10 == (number * 10).to_integral_value():
                return number
        raise AnswerError(key, f"a number from 0 to {most} with at most one decimal", value, example)

    return read_tenths


def yes_or_no(key: str, value: Any) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise AnswerError(key, "true or false", value, True)


def one_of(choices: tuple[str, ...]) -> Reader:
    """One of the choices."""

    def read_choice(key: str, value: Any) -> str:
        if value in choices:
            return value
        raise AnswerError(key, f"one of {', '.join(choices)}", value, choices[0])

    return read_choice
