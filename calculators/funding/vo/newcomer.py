"""Who is a newcomer (nieuwkomer) in secondary education: the conditions, one by one, in both wordings of the law.

Until 2025 the clock starts when the pupil settles in the Netherlands (`residence`); from 2026, and for
the regular count already from 1 October 2025, when the pupil is first enrolled in a Dutch school
(`enrolment`). Source: Uitvoeringsbesluit WVO 2020 (BWBR0045787), before and after Stb. 2025, 188.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from calculators.days import add_months
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.result import Parameter, Step
from calculators.steps import flag_step

CLOCKS = {"residence": "settled_on", "enrolment": "enrolled_on"}
"""Wording of the law and the pupil's date its clock starts at."""

OTHER_CLOCK = {"residence": "enrolment", "enrolment": "residence"}


class Check(NamedTuple):
    """A condition with its three possible answers."""

    step: Step
    missing: str = ""
    """The pupil's field that is needed; empty where the condition is met or failed."""

    @property
    def failed(self) -> bool:
        """Known not to be met."""
        return not self.step.met and not self.missing


def checks(pupil: Pupil, on: date, parameters: Parameters, clock: str) -> list[Check]:
    """The conditions that make `pupil` enrolled as a newcomer on the day `on`, except how long ago the clock began."""
    found = [
        _is("school_type", pupil.school_type, "vo"),
        _flag("foreign_national", pupil.foreign_national, True, parameters.at("vo-excludes-dutch", on)),
        _enrolled(pupil.enrolled_on, on),
        _flag("attends", pupil.attends, True, parameters.at("vo-requires-attendance", on)),
        _flag("international", pupil.international, False, parameters.at("vo-excludes-international", on)),
    ]
    if clock == "enrolment":
        found.append(_flag("lives_in_nl", pupil.lives_in_nl, True, parameters.at("vo-clock", on)))
    return found


def shorter_than(pupil: Pupil, months: Parameter, on: date, clock: str) -> Check:
    """The clock of `pupil` began on or before `on`, and strictly shorter than `months` ago."""
    field = CLOCKS[clock]
    start: date | None = getattr(pupil, field)
    condition = f"{clock}-shorter-than-months"
    if start is None:
        return Check(Step(condition, "", months.value, False, parameter=months), field)
    met = start <= on < add_months(start, int(months.value))
    flip = _latest_flip(start, int(months.value), on, met)
    return Check(Step(condition, start.isoformat(), months.value, met, parameter=months, flip=flip))


def _latest_flip(start: date, months: int, on: date, met: bool) -> str:
    """Where met, the day it stops being met; where the clock began too long ago, the first start that is not."""
    if met:
        return add_months(start, months).isoformat()
    if start > on:
        return on.isoformat()
    first = add_months(on, -months)
    while add_months(first, months) <= on:
        first += timedelta(days=1)
    return first.isoformat()


def _flag(field: str, value: bool | None, wanted: bool, parameter: Parameter | None) -> Check:
    step = flag_step(field.replace("_", "-"), value, wanted=wanted, parameter=parameter)
    return Check(step, field if value is None else "")


def _is(field: str, value: str | None, wanted: str) -> Check:
    step = Step(field.replace("_", "-"), value or "", wanted, value == wanted)
    return Check(step, field if value is None else "")


def _enrolled(enrolled_on: date | None, on: date) -> Check:
    if enrolled_on is None:
        return Check(Step("enrolled-on-day", "", on.isoformat(), False), "enrolled_on")
    met = enrolled_on <= on
    return Check(
        Step("enrolled-on-day", enrolled_on.isoformat(), on.isoformat(), met, flip="" if met else on.isoformat())
    )
