"""The peildata of every known year with their last days, by asking the rules for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.peildatum import peildata, peildatum_on
from calculators.funding.vo.calendar import peildata as vo_peildata
from calculators.funding.vo.calendar import windows
from calculators.parameters import Parameters


@dataclass(frozen=True)
class LastDay:
    """What is applied for, until when, and the last days that other readings and sources give."""

    part: str
    on: date | None
    """None where it is not known."""
    other: dict[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Day:
    """One peildatum."""

    on: date
    first_school_day: bool
    """The real day differs per school; `on` is then only the first day it can be."""
    period_from: date
    period_until: date
    file_ready: date | None
    """When DUO's file is ready, or the register is read."""
    opens: date | None
    """The first day an application may come; None where no rule is known."""
    award: str
    """`automatic`, `on-application`, or empty where it is not known."""
    last_days: tuple[LastDay, ...]
    decided_by: date | None
    """The last day of DUO's decision on an application that came on the last day; None where no rule is known."""


def days_of(side: str, parameters: Parameters) -> list[tuple[int, list[Day]]]:
    """Every known peildatum of `po` or `vo` by year, latest year first; nothing for another side."""
    found = {"po": _po, "vo": _vo}[side](parameters) if side else ()
    by_year: dict[int, list[Day]] = {}
    for day in found:
        by_year.setdefault(day.on.year, []).append(day)
    return sorted(by_year.items(), reverse=True)


def _po(parameters: Parameters) -> Iterator[Day]:
    history = parameters.history("po-peildata")
    end = history[-1].valid_until or date(history[-1].valid_from.year, 12, 31)
    august = tuple(date(year, 8, 1) for year in range(history[0].valid_from.year, end.year + 1))
    for found in peildata(history[0].valid_from, end, parameters, august):
        yield _po_day(found.on, parameters)


def _po_day(on: date, parameters: Parameters) -> Day:
    found = peildatum_on(on, parameters)
    assert found, "only peildata are asked"
    answers = {part: deadline(on, on, parameters, part).data for part in PARTS}
    last_days = tuple(_last_day(part, data) for part, data in answers.items())
    last = last_days[0].on
    decided = deadline(on, last, parameters).data["decision_by"] if last else None
    ready = answers[PARTS[0]].get("file_ready")
    return Day(
        on,
        found.first_school_day,
        found.period_from,
        found.period_until,
        ready if isinstance(ready, date) else None,
        on if parameters.at("po-application-opens", on) else None,
        "on-application",
        last_days,
        decided if isinstance(decided, date) else None,
    )


def _last_day(part: str, data: Mapping[str, object]) -> LastDay:
    on, others = data.get("last_day"), data.get("other_readings")
    return LastDay(part, on if isinstance(on, date) else None, others if isinstance(others, dict) else {})


def _vo(parameters: Parameters) -> Iterator[Day]:
    for on in vo_peildata(parameters):
        found = windows(parameters, on)
        application = () if found.award == "automatic" else (LastDay("application", found.last_day),)
        last_days = (*application, LastDay("start-up", found.start_up_last_day))
        yield Day(on, False, on, found.period_until, found.count_day, None, found.award, last_days, None)
