"""A value together with what it is, so that nobody who shows it has to guess: `{"kind": "months", "value": 2}`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

Single = bool | int | float | Decimal | date | str
Plain = Single | tuple[int, int] | tuple[str, ...]

KINDS = {
    "yes-no": "true or false",
    "count": "a whole number of what the condition is about",
    "number": "a number with decimals",
    "euro": "an amount, as a decimal string",
    "day": "a date",
    "month": "a month, as the date of its first day",
    "day-of-month": "the number of a day in its month",
    "days-of-year": "month and day of each, or the key of a day that differs per school",
    "pupils": "how many pupils",
    "hours": "how many hours",
    "weeks": "how many weeks",
    "months": "how many months",
    "years": "how many years",
    "km": "how many kilometres",
    "decimals": "how many places behind the comma",
    "fraction": "a part of the whole, as a decimal string",
    "codes": "codes of the register, as they are",
    "key": "a key that has words",
    "keys": "several of those",
    "parameter": "the id of a parameter",
}
"""Every kind of a value. Two numbers in one value are the ends of a range."""


@dataclass(frozen=True)
class Value:
    """One value of a known kind."""

    kind: str
    value: Plain

    def __post_init__(self) -> None:
        assert self.kind in KINDS, f"{self.kind} is no kind of a value"


def _texts(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_BY_UNIT: dict[str, tuple[str, Callable[[str], Plain]]] = {
    **{unit: (unit, int) for unit in ("pupils", "hours", "weeks", "months", "years", "day-of-month", "decimals")},
    **{f"euro-{per}": ("euro", Decimal) for per in ("once", "per-quarter", "per-year")},
    "codes": ("codes", _texts),
    "date": ("day", date.fromisoformat),
    "day-list": ("days-of-year", _texts),
    "fraction": ("fraction", Decimal),
    "key": ("key", str),
    "key-list": ("keys", _texts),
}


def of_unit(text: str, unit: str) -> Value:
    """What a parameter says, by its unit. Raises KeyError for a unit that no parameter has."""
    kind, read = _BY_UNIT[unit]
    return Value(kind, read(text))


def value_of(found: Value | Plain | None) -> Value | None:
    """`found` as a value, by its type; a text is a key. None where nothing is known."""
    if found is None or isinstance(found, Value):
        return found
    if isinstance(found, tuple):
        return Value("count" if found and isinstance(found[0], int) else "keys", found)
    return Value(next(kind for kind, types in _BY_TYPE.items() if isinstance(found, types)), found)


_BY_TYPE: dict[str, type | tuple[type, ...]] = {
    "yes-no": bool,
    "count": int,
    "euro": Decimal,
    "day": date,
    "key": str,
    "number": get_args(Single),
}
"""In the order they are tried: a bool is an int too."""
