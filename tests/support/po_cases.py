"""Shorthand for the tests of the primary-school rules."""

from datetime import date
from decimal import Decimal
from typing import Any

from known import parameters

from calculators.funding.po.counts import Counts
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.pupil import Pupil
from calculators.result import Result

NOTHING_ELSE: dict[str, Any] = {
    "reference": 0,
    "growth": 0,
    "second_year": 0,
    "second_year_no_weight": 0,
    "second_year_weight_03": 0,
    "first_time": False,
}
"""Every number that a case does not name is 0, and the one-off is not claimed."""

CLEAR: dict[str, Any] = {
    "birth_date": date(2017, 3, 10),
    "foreign_national": True,
    "residence_code": "26",
    "has_bsn": True,
    "settled_on": date(2025, 2, 1),
    "enrolled_on": date(2025, 5, 1),
    "lives_in_nl": True,
    "attends": True,
    "school_type": "bao",
    "international": False,
}
"""An asielzoeker of eight on a basisschool, who counts eight quarters from 1 July 2025."""


def day(text: str) -> date:
    """`2026-01-01` as a date."""
    return date.fromisoformat(text)


YEAR_2016: dict[str, Any] = {
    "birth_date": day("2008-01-01"),
    "settled_on": day("2015-10-15"),
    "enrolled_on": day("2015-11-10"),
    "board_judgement": "asielzoeker",
}
"""An asielzoeker of eight who had been here a year in the autumn of 2016."""


def total(peildatum: str, school_type: str = "bao", **counts: Any) -> Result:
    """The school's result, with 0 for every number that is not named."""
    return school(Counts(school_type, **{**NOTHING_ELSE, **counts}), day(peildatum), parameters())


def one(peildatum: str, **answers: Any) -> Result:
    """The pupil's result: the clear case, changed where an answer is named."""
    return pupil_on(Pupil(**{**CLEAR, **answers}), day(peildatum), parameters())


def euro(result: Result) -> Decimal:
    """The one amount of a result."""
    [amount] = result.amounts
    return amount.euro
