"""The days of a year that a school must not miss: peildata, last application days, count days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.errors import AnswerError
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


def calendar_days(side: str, year: int, parameters: Parameters) -> Result:
    """All days of the peildata in the calendar year; `data.days` in order, `data.stamp` the day of the data.

    `side` is `po` (also sbo) or `vo`. Peildata on a first school day are left out, as they differ per
    school. Unknown with `no-amount-known` for a year of which no peildata are known. Raises AnswerError
    for another side and for a year that is none.
    """
    if side not in SIDES:
        raise AnswerError("side", "po or vo", side, "po")
    if not YEARS[0] <= year <= YEARS[1]:
        raise AnswerError("year", f"a year from {YEARS[0]} to {YEARS[1]}", year, 2026)
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = tuple(sorted(_days(side, first, last, parameters), key=lambda day: (day.on, day.key)))
    reasoning = Reasoning(f"{side}-calendar", first)
    if not found:
        return reasoning.not_known(parameters, PARAMETERS[side])
    return reasoning.result(Verdict.YES, "calendar", data={"days": found, "stamp": _stamp(side, parameters)})


def _days(side: str, first: date, last: date, parameters: Parameters) -> list[Day]:
    if side == "po":
        peildata = [found.on for found in po_peildata(first, last, parameters)]
        return [day for peildatum in peildata for day in _po_days(peildatum, parameters)]
    peildata = [day for day in vo_peildata(parameters) if first <= day <= last]
    return [day for peildatum in peildata for day in _vo_days(windows(parameters, peildatum))]


def _po_days(peildatum: date, parameters: Parameters) -> list[Day]:
    first, second = (deadline(peildatum, peildatum, parameters, part).data for part in PARTS)
    pairs = {
        "peildatum": peildatum,
        "file-ready": first.get("file_ready"),
        "last-day-first-year": first.get("last_day"),
        "last-day-second-year": second.get("last_day"),
    }
    return _as_days("po", peildatum, pairs)


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
