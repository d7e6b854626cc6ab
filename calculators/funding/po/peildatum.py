"""Peildata: the days on which pupils are counted, and the three months each one pays for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.days import ONE_DAY, add_months
from calculators.parameters import Parameters
from calculators.result import Parameter

FIRST_SCHOOL_DAY = "first-school-day"


@dataclass(frozen=True)
class Peildatum:
    """A counting day and the months it pays for."""

    on: date
    period_from: date
    period_until: date
    parameter: Parameter
    first_school_day: bool = False


def peildatum_on(day: date, parameters: Parameters) -> Peildatum | None:
    """The peildatum on `day`, or None where `day` is none, or where none are known for that time.

    In the years that count on the first school day, which differs per school, any day from
    1 August to 31 October is taken to be that day, but not after the last day to apply for it:
    the caller knows the school, the rule does not.
    """
    parameter = parameters.at("po-peildata", day)
    if parameter is None:
        return None
    if f"{day:%m-%d}" in parameter.value.split():
        return Peildatum(day, day, add_months(day, 3) - ONE_DAY, parameter)
    if FIRST_SCHOOL_DAY in parameter.value and _can_be_first_school_day(day, parameters):
        return Peildatum(day, date(day.year, 8, 1), date(day.year, 10, 31), parameter, first_school_day=True)
    return None


def _can_be_first_school_day(day: date, parameters: Parameters) -> bool:
    last = parameters.at("po-last-day-first-school-day", day)
    return 8 <= day.month <= 10 and (last is None or day <= date.fromisoformat(last.value))


def next_peildatum(day: date, parameters: Parameters) -> date | None:
    """The first peildatum on or after `day` within a year, first school days aside; None where none is known."""
    return next((found.on for found in peildata(day, add_months(day, 12), parameters)), None)


def peildata(
    start: date, end: date, parameters: Parameters, first_school_days: tuple[date, ...] = ()
) -> Iterator[Peildatum]:
    """The peildata from `start` up to and including `end`, with those of the given first school days."""
    months = (date(year, month, 1) for year in range(start.year, end.year + 1) for month in range(1, 13))
    for day in sorted({*months, *first_school_days}):
        found = peildatum_on(day, parameters) if start <= day <= end else None
        if found and (not found.first_school_day or day in first_school_days):
            yield found
