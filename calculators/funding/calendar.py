"""The days of a year that a school must not miss: peildata, last application days, count days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from calculators.errors import AnswerError
from calculators.funding.expected import as_in_year
from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.peildatum import peildata as po_peildata
from calculators.funding.vo.calendar import Windows, windows
from calculators.funding.vo.calendar import peildata as vo_peildata
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Result, Verdict

SIDES = ("po", "vo")
YEARS = (2000, 2100)
PARAMETERS = {
    "po": (
        "po-peildata",
        "po-application-weeks",
        "po-application-weeks-july",
        "po-last-day-published",
        "po-duo-file-day",
    ),
    "vo": ("vo-peildata", "vo-application-weeks", "vo-last-day-published", "vo-count-day", "vo-start-up-last-day"),
}
"""The values the days follow from; the first says for which years anything is known."""


@dataclass(frozen=True)
class Day:
    """One day and what it is."""

    key: str
    """The same for ever, also when a published date moves: `po/2026-01-01/last-day-first-year`."""
    kind: str
    """`peildatum`, `file-ready`, `last-day-first-year`, `last-day-second-year`, `count-day`, ..."""
    peildatum: date
    on: date
    as_in: int | None = None
    """The year whose rules it follows, where those of its own year are not known yet: expected, not confirmed."""


def calendar_days(side: str, year: int, parameters: Parameters) -> Result:
    """All days of the peildata in the calendar year; `data.days` in order, `data.stamp` the day of the data.

    `side` is `po` (also sbo) or `vo`. Peildata on a first school day are left out, as they differ per
    school. Of a year just after the last that is known: unknown with `calendar-expected`, the days as in that
    last year. Unknown with `no-amount-known` for any other year of which no peildata are known. Raises
    AnswerError for another side and for a year that is none.
    """
    if side not in SIDES:
        raise AnswerError("side", "po or vo", side, "po")
    if not YEARS[0] <= year <= YEARS[1]:
        raise AnswerError("year", f"a year from {YEARS[0]} to {YEARS[1]}", year, 2026)
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = _sorted(_days(side, first, last, parameters))
    reasoning = Reasoning(f"{side}-calendar", first)
    if found:
        return reasoning.result(Verdict.YES, "calendar", data={"days": found, "stamp": _stamp(side, parameters)})
    expected = _sorted(_expected(side, year, parameters))
    data = {"days": expected, "stamp": _stamp(side, parameters)} if expected else {}
    outcome = "calendar-expected" if expected else "no-amount-known"
    return reasoning.not_known(parameters, PARAMETERS[side], data=data, outcome=outcome)


def _sorted(days: Iterable[Day]) -> tuple[Day, ...]:
    return tuple(sorted(days, key=lambda day: (day.on, day.key)))


def _expected(side: str, year: int, parameters: Parameters) -> Iterator[Day]:
    """The days by the rule of the last year that is known, not as DUO moved some of that year: as long after."""
    as_in = as_in_year(side, date(year, 1, 1), parameters)
    if as_in is None:
        return
    for day in _days(side, date(as_in, 1, 1), date(as_in, 12, 31), parameters, by_rule=True):
        peildatum = day.peildatum.replace(year=year)
        on = peildatum + timedelta(days=(day.on - day.peildatum).days)
        yield replace(day, key=f"{side}/{peildatum}/{day.kind}", peildatum=peildatum, on=on, as_in=as_in)


def _days(side: str, first: date, last: date, parameters: Parameters, *, by_rule: bool = False) -> list[Day]:
    if side == "po":
        peildata = [found.on for found in po_peildata(first, last, parameters)]
        return [day for peildatum in peildata for day in _po_days(peildatum, parameters, by_rule=by_rule)]
    peildata = [day for day in vo_peildata(parameters) if first <= day <= last]
    return [day for peildatum in peildata for day in _vo_days(windows(parameters, peildatum))]


def _po_days(peildatum: date, parameters: Parameters, *, by_rule: bool) -> list[Day]:
    first, second = (deadline(peildatum, peildatum, parameters, part).data for part in PARTS)
    pairs = {
        "peildatum": peildatum,
        "file-ready": first.get("file_ready"),
        "last-day-first-year": _last_day(first, by_rule=by_rule),
        "last-day-second-year": _last_day(second, by_rule=by_rule),
    }
    return _as_days("po", peildatum, pairs)


def _last_day(told: Mapping[str, object], *, by_rule: bool) -> object:
    """The last day of a deadline, or the one its rule gives where another was published."""
    readings = cast(Mapping[str, date], told.get("other_readings", {}))
    return readings.get("by-rule", told.get("last_day")) if by_rule else told.get("last_day")


def _vo_days(days: Windows) -> list[Day]:
    pairs = {
        "peildatum": days.peildatum,
        "count-day": days.count_day,
        "last-day-application": days.last_day,
        "last-day-start-up": days.start_up_last_day,
    }
    return _as_days("vo", days.peildatum, pairs)


def _as_days(side: str, peildatum: date, pairs: Mapping[str, object]) -> list[Day]:
    return [
        Day(f"{side}/{peildatum}/{kind}", kind, peildatum, on) for kind, on in pairs.items() if isinstance(on, date)
    ]


def _stamp(side: str, parameters: Parameters) -> date:
    """The latest day on which one of the values was published, checked or came into force."""
    rows = [row for key in PARAMETERS[side] for row in parameters.history(key)]
    return max(row.reference.checked_on or row.reference.published or row.valid_from for row in rows)
