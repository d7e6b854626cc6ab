"""Counting in months, as the regulations do: a month later is the same day number, or the last day there is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The day `months` whole months after `day`; the last day of the month where the day number does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def birthday(born: date, years: int) -> date:
    """The day someone turns `years`; born on 29 February in a year without one: on 1 March, never a day too early."""
    day = add_months(born, 12 * years)
    return day + ONE_DAY if day.day < born.day else day


def months_old(born: date, on: date) -> int:
    """Age on the day `on` in whole months; on 28 February who was born on the 29th is not a month older yet."""
    months = whole_months(born, on)
    early = months % 12 == 0 and months and on < birthday(born, months // 12)
    return months - 1 if early else months


def whole_months(start: date, end: date) -> int:
    """Whole months from `start` to `end`, rounded down; 0 where `end` is not after `start`."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(0, months - (end < add_months(start, months)))
