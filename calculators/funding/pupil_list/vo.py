"""A pupil list in secondary education: one pupil, the counts of a school, its money and its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from calculators.funding.pupil import Pupil
from calculators.funding.vo.calendar import peildata, windows
from calculators.funding.vo.pupil import category
from calculators.funding.vo.regular_count import COUNT_DAY, regular_count
from calculators.funding.vo.school import Counts, school
from calculators.funding.vo.start_up import MAX_PUPILS
from calculators.parameters import Parameters
from calculators.result import Result

MOST = MAX_PUPILS
"""Pupils under one category that one school can have."""


def counted(school_type: str) -> tuple[str, ...]:
    """The two categories, as the school's rule names them."""
    return ("category_1", "category_2")


def counts_on(school_type: str, on: date, parameters: Parameters) -> tuple[str, ...]:
    """The same on every day."""
    return counted(school_type)


def judge(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """What the pupil brings on the peildatum."""
    return category(pupil, on, parameters)


def group(pupil: Pupil, answer: Result, parameters: Parameters) -> str:
    """Under which category the pupil counts; empty where the pupil does not count or that is not known."""
    return str(answer.data.get("category", "")).replace("-", "_")


def total(
    school_type: str,
    counts: Counter[str],
    on: date,
    parameters: Parameters,
    *,
    first_time: bool,
    reference: int | None,
) -> Result:
    """The school's money for the peildatum, from the counts; the start-up amount is asked for by itself."""
    return school(Counts(counts["category_1"], counts["category_2"], first_time=False), on, parameters)


def last_days(school_type: str, on: date, today: date, parameters: Parameters) -> dict[str, object]:
    """The award is automatic: the day the register is read, and the last day for the start-up amount."""
    found = windows(parameters, on)
    pairs = (("count-day", found.count_day), ("application", found.last_day), ("start-up", found.start_up_last_day))
    return {
        key: {"last_day": day, "days_left": (day - today).days, "outcome": "open" if day >= today else "closed"}
        for key, day in pairs
        if day
    }


def application(school_type: str, on: date, parameters: Parameters) -> dict[str, object]:
    """Nothing: since 1 April 2019 the award is automatic, and what was asked before that is not known."""
    return {}


def regular_counts(pupils: Iterable[Pupil], on: date, parameters: Parameters) -> dict[str, int]:
    """On 1 October, how many pupils count for the regular funding and how many do not, by outcome."""
    if (on.month, on.day) != COUNT_DAY:
        return {}
    return dict(sorted(Counter(regular_count(pupil, on, parameters).outcome for pupil in pupils).items()))


def days(start: date, end: date, parameters: Parameters) -> tuple[date, ...]:
    """The peildata of a period."""
    return tuple(day for day in peildata(parameters) if start <= day <= end)


def clock(on: date, parameters: Parameters) -> str:
    """`residence` or `enrolment`; empty where no rule is known."""
    found = parameters.at("vo-clock", on)
    return found.value if found else ""
