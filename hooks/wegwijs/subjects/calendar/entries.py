"""The days of a year as one list: what the rules on money fix, and what agreements and laws ask every year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from calculators.family.facts import Facts
from calculators.funding.calendar import SIDES, YEARS, Day, calendar_days
from calculators.funding.expected import YEARS_AHEAD
from calculators.funding.po.deadline import deadline
from calculators.parameters import Parameters
from calculators.result import Reference
from wegwijs.facts.model.policy import Duty
from wegwijs.once import once

KEYS = {
    "po": {
        "peildatum": ("po-peildata",),
        "file-ready": ("po-duo-file-day",),
        "last-day-first-year": ("po-last-day-published", "po-application-weeks-july", "po-application-weeks"),
        "last-day-second-year": ("po-second-year-last-day", "po-last-day-published", "po-application-weeks"),
    },
    "vo": {
        "peildatum": ("vo-peildata",),
        "count-day": ("vo-count-day",),
        "last-day-application": ("vo-last-day-published", "vo-application-weeks"),
        "last-day-start-up": ("vo-start-up-last-day",),
    },
}
"""The parameters a kind of day follows from, the one that leads first."""
WHO = {"file-ready": "duo", "count-day": "duo", "peildatum": "school", "polglo-count-day": "school"}
"""Who acts on a kind of day; for every other kind the school board applies."""
PART = {"last-day-first-year": "first-year", "last-day-second-year": "second-year"}
"""The part of an application a last day of primary education belongs to."""
POLGLO = ("polglo-count-day", "polglo-last-day")
"""Kinds of days that stand as whole dates in the parameter `po-<kind>`."""


@dataclass(frozen=True)
class Entry:
    """One day in the calendar, by the rules on money or by a duty."""

    on: date
    key: str
    """The same for ever, as in `calculators.funding.calendar`."""
    kind: str = ""
    """Catalogue key under `calendar.kind`; empty for a duty."""
    side: str = ""
    peildatum: date | None = None
    who: tuple[str, ...] = ()
    reference: Reference | None = None
    opens: date | None = None
    """First day on which an application is taken, for a last day that has one."""
    others: tuple[date, ...] = ()
    """The last days that other readings of the rules give."""
    duty: Duty | None = None
    as_in: int | None = None
    """The year whose rules it follows, where those of its own year are not known yet."""


@once
def dated(compiled: Facts) -> Parameters:
    """The parameters of the compiled data, read once for all pages and languages."""
    return Parameters(compiled["parameters"])


@once
def of_scheme(side: str, year: int, parameters: Parameters) -> list[Entry]:
    """Every known or expected day of `po` or `vo` in the calendar year, in order; empty for any other year."""
    if not YEARS[0] <= year <= YEARS[1]:
        return []
    days = cast(Iterable[Day], calendar_days(side, year, parameters).data.get("days", ()))
    found = [_entry(side, day, parameters) for day in days]
    found += _polglo(year, parameters) if side == "po" else ()
    return sorted(found, key=lambda entry: (entry.on, entry.key))


def _entry(side: str, day: Day, parameters: Parameters) -> Entry:
    ruled = day.peildatum.replace(year=day.as_in or day.peildatum.year)
    found = (parameters.at(key, ruled) for key in KEYS[side][day.kind])
    reference = next((parameter.reference for parameter in found if parameter), None)
    who = (WHO.get(day.kind, "school-board"),)
    entry = Entry(day.on, day.key, day.kind, side, day.peildatum, who, reference, as_in=day.as_in)
    return _with_window(entry, parameters) if day.kind in PART and not day.as_in else entry


def _with_window(entry: Entry, parameters: Parameters) -> Entry:
    """The last day of an application with its first day, and with what other readings give."""
    assert entry.peildatum is not None
    opens = entry.peildatum if parameters.at("po-application-opens", entry.peildatum) else None
    told = deadline(entry.peildatum, entry.peildatum, parameters, PART[entry.kind]).data["other_readings"]
    others = sorted({day for day in cast(Mapping[str, date], told).values() if day != entry.on})
    return replace(entry, opens=opens, others=tuple(others))


def _polglo(year: int, parameters: Parameters) -> Iterator[Entry]:
    for kind in POLGLO:
        for parameter in parameters.history(f"po-{kind}"):
            on = date.fromisoformat(parameter.value)
            if on.year == year:
                who = (WHO.get(kind, "school-board"),)
                yield Entry(on, f"po/{on}/{kind}", kind, "po", None, who, parameter.reference)


def known_years(parameters: Parameters, on: date) -> list[int]:
    """The year before, the year of and the year after the day `on`, as far as a rule is known for any scheme."""
    years = range(on.year - 1, on.year + 2)
    return [year for year in years if any(of_scheme(side, year, parameters) for side in SIDES)]


def first_day(duty: Duty, on: date) -> date | None:
    """The first day a duty falls on: since it holds, in the first year a rule fixes, or in the year of `on`."""
    if duty.day is None:
        return None
    year = duty.years[0] if duty.years else duty.since.year if duty.since else on.year
    first = day_in(duty, year)
    return day_in(duty, year + 1) if duty.since and first < duty.since else first


def day_in(duty: Duty, year: int) -> date:
    """The day of a duty with a fixed day, in `year`. With `before` it is the last day that is still in time."""
    day = date.fromisoformat(f"{year}-{duty.day}")
    return day - timedelta(days=1) if duty.before else day


def of_duties(duties: list[Duty], year: int, on: date) -> list[Entry]:
    """The duties that have a day in `year`, or are to be expected to have one as in the last year a rule fixes."""
    found = [duty for duty in duties if duty.day and (not duty.years or year in duty.years or _as_in(duty, year))]
    return [
        Entry(day_in(duty, year), f"duty/{duty.id}/{year}", who=tuple(duty.who), duty=duty, as_in=_as_in(duty, year))
        for duty in found
        if day_in(duty, year) >= (first_day(duty, on) or on)
    ]


def _as_in(duty: Duty, year: int) -> int | None:
    last = duty.years[-1] if duty.years else year
    return last if last < year <= last + YEARS_AHEAD else None
