"""Who is a newcomer (nieuwkomer) in secondary education: the conditions, one by one, in both wordings of the law.

Until 2025 the clock starts when the pupil settles in the Netherlands (`residence`); from 2026, and for
the regular count already from 1 October 2025, when the pupil is first enrolled in a Dutch school
(`enrolment`). Source: Uitvoeringsbesluit WVO 2020 (BWBR0045787), before and after Stb. 2025, 188.
"""

from __future__ import annotations

from datetime import date, timedelta

from calculators.days import add_months
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter

CLOCKS = {"residence": "settled_on", "enrolment": "enrolled_on"}
"""Wording of the law and the pupil's date its clock starts at."""

OTHER_CLOCK = {"residence": "enrolment", "enrolment": "residence"}
NOT_A_NEWCOMER = "not-a-newcomer"


def check(pupil: Pupil, reasoning: Reasoning, parameters: Parameters, clock: str) -> None:
    """The conditions that make `pupil` enrolled as a newcomer, except how long ago the clock began.

    Every condition stands in the reasoning, also one that nobody answered. `reasoning.failed` says whether one is known
    not to be met.
    """
    on = reasoning.on

    def flag(field: str, wanted: bool, parameter: Parameter | None) -> None:
        name, answer = field.replace("_", "-"), getattr(pupil, field)
        reasoning.flag(name, answer, wanted=wanted, outcome=NOT_A_NEWCOMER, ask=field, parameter=parameter)

    _school_type(pupil.school_type, reasoning)
    flag("foreign_national", True, parameters.at("vo-excludes-dutch", on))
    _enrolled(pupil.enrolled_on, reasoning)
    flag("attends", True, parameters.at("vo-requires-attendance", on))
    flag("international", False, parameters.at("vo-excludes-international", on))
    if clock == "enrolment":
        flag("lives_in_nl", True, parameters.at("vo-clock", on))


def check_shorter_than(pupil: Pupil, months: Parameter, reasoning: Reasoning, clock: str) -> None:
    """The clock of `pupil` began on or before the day, and strictly shorter than `months` ago."""
    field, on = CLOCKS[clock], reasoning.on
    start: date | None = getattr(pupil, field)
    met = None if start is None else start <= on < add_months(start, int(months.value))
    reasoning.check(
        f"{clock}-shorter-than-months",
        met,
        seen=start,
        threshold=months,
        outcome=NOT_A_NEWCOMER,
        ask=(field,),
        parameter=months,
        flip=_latest_flip(start, int(months.value), on, met is True) if start else None,
    )


def _latest_flip(start: date, months: int, on: date, met: bool) -> date:
    """Where met, the day it stops being met; where the clock began too long ago, the first start that is not."""
    if met:
        return add_months(start, months)
    if start > on:
        return on
    first = add_months(on, -months)
    while add_months(first, months) <= on:
        first += timedelta(days=1)
    return first


def _school_type(school_type: str | None, reasoning: Reasoning) -> None:
    met = None if school_type is None else school_type == "vo"
    outcome, asked = NOT_A_NEWCOMER, ("school_type",)
    reasoning.check("school-type", met, seen=school_type, threshold="vo", outcome=outcome, ask=asked)


def _enrolled(enrolled_on: date | None, reasoning: Reasoning) -> None:
    on = reasoning.on
    met = None if enrolled_on is None else enrolled_on <= on
    reasoning.check(
        "enrolled-on-day",
        met,
        seen=enrolled_on,
        threshold=on,
        outcome=NOT_A_NEWCOMER,
        ask=("enrolled_on",),
        flip=on if met is False else None,
    )
