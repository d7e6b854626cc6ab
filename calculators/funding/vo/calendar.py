"""Peildata, count days in the register and application windows of secondary schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from calculators.days import add_months
from calculators.parameters import Parameters

QUARTER_MONTHS = 3


def peildata(parameters: Parameters) -> tuple[date, ...]:
    """Every peildatum for which a rule is known, oldest first."""
    days: set[date] = set()
    for window in parameters.history("vo-peildata"):
        last = window.valid_until or window.valid_from
        for year in range(window.valid_from.year, last.year + 1):
            found = (date.fromisoformat(f"{year}-{day}") for day in window.value.split())
            days.update(day for day in found if window.valid_from <= day <= last)
    return tuple(sorted(days))


def is_peildatum(parameters: Parameters, on: date) -> bool:
    """Whether `on` is a peildatum for which a rule is known."""
    found = parameters.at("vo-peildata", on)
    return found is not None and f"{on:%m-%d}" in found.value.split()


@dataclass(frozen=True)
class Windows:
    """The days that belong to one peildatum; None where they are not known or do not apply."""

    peildatum: date
    period_until: date
    """Last day of the quarter the money is for."""
    award: str
    """`automatic`, `on-application`, or empty where it is not known."""
    last_day: date | None
    """Last day on which an application is received in time; None where the award is automatic."""
    count_day: date | None
    """Day on which the register is read."""
    start_up_last_day: date | None
    """Last day on which the application for the start-up amount is received in time."""
    paid_from: date | None
    """First day of the month in which the money is fixed and paid."""


def windows(parameters: Parameters, peildatum: date) -> Windows:
    """The days that belong to `peildatum`."""
    award = parameters.at("vo-award", peildatum)
    pays_later = parameters.at("vo-payment", peildatum)
    return Windows(
        peildatum=peildatum,
        period_until=add_months(peildatum, QUARTER_MONTHS) - timedelta(days=1),
        award=award.value if award else "",
        last_day=_last_day(parameters, peildatum),
        count_day=_day_of_month(parameters, "vo-count-day", peildatum),
        start_up_last_day=_day_of_month(parameters, "vo-start-up-last-day", peildatum),
        paid_from=add_months(peildatum, 1) if pays_later else None,
    )


def _day_of_month(parameters: Parameters, key: str, peildatum: date) -> date | None:
    day = parameters.at(key, peildatum)
    return peildatum.replace(day=int(day.value)) if day else None


def _last_day(parameters: Parameters, peildatum: date) -> date | None:
    """The published day leads over the rule of two weeks: some fell on a Sunday and moved."""
    published = parameters.at("vo-last-day-published", peildatum)
    if published:
        return date.fromisoformat(published.value)
    weeks = parameters.at("vo-application-weeks", peildatum)
    return peildatum + timedelta(weeks=int(weeks.value)) if weeks else None
