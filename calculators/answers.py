"""How answers are read from plain JSON values; what cannot be read is told with its place and an example.

Each field of an answers type carries its reader: `pupils: int | None = asked(whole(5_000, 7))`.
From the same readers follow the kind of a field on a form and the options of the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from calculators import grammar
from calculators.errors import AnswerError
from calculators.grammar import YEARS

T = TypeVar("T")
K = TypeVar("K")
T_co = TypeVar("T_co", covariant=True)
LONGEST_PLACE = 100
"""Letters of a name of a place; the longest in the country has 38."""
REQUEST = {"rule": "route"}
"""The beginning of a question, for who asks something else."""


@dataclass(frozen=True)
class Reader(Generic[T_co]):
    """Reads one value, given the place it stands at; raises AnswerError for what is no such value."""

    kind: str
    """`yes-no`, `number`, `euro`, `day`, `choice`, `text`; `several` or `by-name` of those."""
    read: Callable[[str, object], T_co]
    choices: tuple[str, ...] = ()
    of: Reader[object] | None = None
    """What each of several is."""

    def __call__(self, key: str, value: object) -> T_co:
        """The value, as the rules have it."""
        return self.read(key, value)


def asked(reader: Reader[T]) -> T | None:
    """A field of an answers type: not answered yet, or read by `reader`."""
    return field(default=None, metadata=reads(reader))


def reads(reader: Reader[object], *, needed: bool = False) -> dict[str, object]:
    """The metadata of a field with another default, or none; `needed` where it must be answered all the same."""
    return {"reader": reader, "needed": needed}


def readers_of(into: type) -> dict[str, Reader[object]]:
    """The reader of each answer, by its key."""
    return {one.name: one.metadata["reader"] for one in fields(into)}


def read_json(text: str) -> object:
    """What a question in JSON says. Raises AnswerError with the beginning of a text that is none."""
    try:
        return grammar.parse(text)
    except ValueError as error:
        began = text[:80].encode("ascii", "backslashreplace").decode()
        # What Python says of half a character repeats the whole text.
        why = "half a character" if isinstance(error, UnicodeError) else str(error)
        raise AnswerError("request", f"JSON ({why})", began, REQUEST) from None


def read(into: Callable[..., T], given: object, example: Mapping[str, object], place: str = "") -> T:
    """`into(**answers)` with every value read by the reader of its field; a value that is None is not answered yet.

    `place` stands before the key in what is told of a wrong one. Raises AnswerError where `given` is no mapping, on a
    key without a field, on what a reader refuses, and where an answer is missing without which nothing can be said.
    """
    kind: Any = into
    if not isinstance(given, Mapping):
        raise AnswerError("answers", "an object of answers", given, example)
    readers = readers_of(kind)
    for key in given:
        if key not in readers:
            raise AnswerError("answers", f"only the keys {', '.join(sorted(readers))}", key, example)
    for one in fields(kind):
        without = one.default is MISSING and one.default_factory is MISSING
        if given.get(one.name) is None and (without or one.metadata["needed"]):
            raise AnswerError(one.name, "an answer", None, example[one.name])
    return into(**{key: readers[key](place + key, value) for key, value in given.items() if value is not None})


def _simple(
    kind: str, convert: Callable[[object], T | None], expected: str, example: object, *choices: str
) -> Reader[T]:
    """A reader of what `convert` makes a value of; None is refused."""

    def read_simple(key: str, value: object) -> T:
        found = convert(value)
        if found is None:
            raise AnswerError(key, expected, value, example)
        return found

    return Reader(kind, read_simple, choices)


def _days(first: int, last: int, example: str) -> Reader[date]:
    def read_day(key: str, value: object) -> date:
        found = grammar.day(value)
        if found is None:
            raise AnswerError(key, "a date that exists, as year-month-day", value, example)
        if not first <= found.year <= last:
            raise AnswerError(key, f"a date from {first} to {last}", value, example)
        return found

    return Reader("day", read_day)


day = _days(*YEARS, "2026-04-01")
"""A date as year-month-day, from 1980 to 2100."""
any_day = _days(date.min.year, date.max.year, "2019-03-14")
"""A date as year-month-day: who asks for a family may be older than any pupil."""
yes_or_no = _simple("yes-no", lambda value: value if isinstance(value, bool) else None, "true or false", True)
"""True or false."""
municipality = _simple(
    "text", lambda value: value if grammar.is_municipality(value) else None, "a CBS municipality code", "GM0546"
)
"""A CBS municipality code; a code no region covers is allowed."""
euro = _simple(
    "euro",
    grammar.amount,
    "a number as text, with a decimal point: at most nine digits and two decimals",
    "1250.50",
)
"""An amount as text with a decimal point, so that no cent is lost on the way."""


def _place(value: object) -> str | None:
    if not isinstance(value, str) or not value.isprintable() or len(value) > LONGEST_PLACE:
        return None
    return value.strip() or None


text = _simple("text", _place, "the name of a place", "Bussum")
"""The name of a place."""


def whole(most: int, example: int) -> Reader[int]:
    """A whole number from 0 to `most`."""

    def convert(value: object) -> int | None:
        return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most else None

    return _simple("number", convert, f"a whole number from 0 to {most}", example)


def tenths(most: int, example: float) -> Reader[Decimal]:
    """A number from 0 to `most` with at most one decimal, as a Decimal."""

    def convert(value: object) -> Decimal | None:
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= most:
            return None
        number = Decimal(str(value))
        return number if number * 10 == (number * 10).to_integral_value() else None

    return _simple("number", convert, f"a number from 0 to {most} with at most one decimal", example)


def one_of(choices: tuple[str, ...]) -> Reader[str]:
    """One of the choices."""
    expected = f"one of {', '.join(choices)}"
    return _simple(
        "choice", lambda value: next((one for one in choices if one == value), None), expected, choices[0], *choices
    )


def named(example: str) -> Reader[str]:
    """A key of the rules' own, also the empty one for `known to be none`; the rule knows which there are."""
    expected = "a name in letters, digits and hyphens"
    return _simple("text", lambda value: value if grammar.is_name(value) else None, expected, example)


def as_named(key: str, value: str) -> str:
    """The name of a value in an object, which in JSON is always a text."""
    return value


def several(read: Reader[T], example: object) -> Reader[tuple[T, ...]]:
    """A list, each item read by `read`, as a tuple."""

    def read_several(key: str, value: object) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise AnswerError(key, "a list", value, [example])
        return tuple(read(f"{key}[{place}]", item) for place, item in enumerate(value, 1))

    return Reader("several", read_several, of=read)


def by(
    read_key: Callable[[str, str], K], read_value: Reader[T], example: Mapping[str, object]
) -> Reader[dict[K, T]]:
    """An object, its keys read by `read_key` and its values by `read_value`."""

    def read_by(key: str, value: object) -> dict[K, T]:
        if not isinstance(value, dict):
            raise AnswerError(key, "an object", value, example)
        return {read_key(key, name): read_value(f"{key}.{name}", item) for name, item in value.items()}

    return Reader("by-name", read_by, of=read_value)


def some(reader: Reader[T], example: Mapping[str, object]) -> Reader[T]:
    """`reader`, of an object in which something is filled in."""

    def read_some(key: str, value: object) -> T:
        if isinstance(value, dict) and all(item is None for item in value.values()):
            raise AnswerError(key, "an answer, 0 for none", {}, example)
        return reader(key, value)

    return Reader(reader.kind, read_some, of=reader.of)
