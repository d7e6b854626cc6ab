"""Reads the values of arguments: dates, money, yes or no. What is no such value is told with an example."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from calculators import grammar
from calculators.grammar import YEARS


def day(text: str) -> date:
    """A date as 2026-04-01."""
    found = grammar.day(text)
    if found is None:
        raise _wrong("a date that exists, as year-month-day", text, "2026-04-01")
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise _wrong(f"a date from {YEARS[0]} to {YEARS[1]}", text, "2026-04-01")
    return found


def month(text: str) -> date:
    """A month as 2026-04, as its first day."""
    try:
        return day(f"{text}-01")
    except argparse.ArgumentTypeError:
        raise _wrong("a month, as year-month", text, "2026-04") from None


def euro(text: str) -> Decimal:
    """An amount or a distance with a decimal point: 1250.50."""
    value = grammar.amount(text)
    if value is None:
        raise _wrong("a number with a decimal point: at most nine digits and two decimals", text, "1250.50")
    return value


def yes_no(text: str) -> bool:
    """`yes` or `no`, also in Dutch; leave the option away where it is not known."""
    answers = {"yes": True, "ja": True, "true": True, "no": False, "nee": False, "false": False}
    try:
        return answers[text.lower()]
    except KeyError:
        raise _wrong("yes or no", text, "yes") from None


def pairs(read: Callable[[str], Any]) -> Callable[[str], dict[str, Any]]:
    """A reader of `asielzoekers=12,overige=3`, each value read by `read`."""

    def parse(text: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in text.split(","):
            key, equals, value = part.partition("=")
            if not (equals and key.strip() and grammar.is_name(key.strip()) and key.strip() not in found):
                raise _wrong("name=number, each name once, with commas between", text, "asielzoekers=12,overige=3")
            found[key.strip()] = read(value.strip())
        return found

    return parse


def whole(text: str) -> int:
    """A whole number."""
    value = grammar.whole(text)
    if value is None:
        raise _wrong("a whole number of at most six digits", text, "12")
    return value


def name(text: str) -> str:
    """A key of the rules' own."""
    if not grammar.is_name(text):
        raise _wrong("a name in letters, digits and hyphens", text, "hilversum")
    return text


def month_change(text: str) -> tuple[date, dict[str, int]]:
    """`2026-04:asielzoekers=15`: the numbers from that month on."""
    first, colon, rest = text.partition(":")
    if not colon:
        raise _wrong("month:name=number", text, "2026-04:asielzoekers=15")
    return month(first), pairs(whole)(rest)


def dated_number(text: str) -> tuple[date, int]:
    """`2026-01-01=5`: a number that belongs to a day."""
    first, equals, rest = text.partition("=")
    if not equals:
        raise _wrong("date=number", text, "2026-01-01=5")
    return day(first), whole(rest)


def _wrong(expected: str, got: str, example: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(f"expected {expected}, got {got!r}, for example {example}")
