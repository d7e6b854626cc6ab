"""The days of a year for primary and for secondary schools, and the group planner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, whole
from calculators.funding.calendar import SIDES, calendar_days
from calculators.funding.planner import Plan, plan_groups
from calculators.grammar import YEARS
from calculators.parameters import Parameters
from calculators.request import Request
from calculators.result import Result


@dataclass(frozen=True)
class Year:
    """A calendar year."""

    year: int | None = asked(whole(YEARS[1], 2026))
    """That of the question where it is not told."""


def _calendar(side: str) -> Callable[[Year, date, Parameters], Result]:
    def calendar(answers: Year, on: date, parameters: Parameters) -> Result:
        return calendar_days(side, on.year if answers.year is None else answers.year, parameters)

    return calendar


_PLAN = {
    "school_type": "bao",
    "first_month": "2026-01-01",
    "pupils": [{"asielzoekers": 12}],
    "minimum": 10,
    "aim": 15,
    "costs": {"per_group": "6500.00"},
}

REQUESTS = (
    *(Request(f"{side}-calendar", Year, _calendar(side), ({"year": 2026},)) for side in SIDES),
    Request("group-planner", Plan, plan_groups, (_PLAN,)),
)
