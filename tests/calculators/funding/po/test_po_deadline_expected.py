"""The last day to apply in a year whose rules are not known yet."""

from datetime import date

import pytest
from known import parameters

from calculators.funding.calendar import calendar_days
from calculators.funding.po.deadline import PARTS, deadline
from calculators.result import Verdict

KNOWN = parameters()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("month", [1, 4, 7, 10])
def test_the_expected_last_day_is_the_one_of_the_calendar(month: int, part: str) -> None:
    """The rule and the calendar tell the same day of 2027, both as expected and neither as certain."""
    peildatum = date(2027, month, 1)
    answer = deadline(peildatum, peildatum, KNOWN, part)
    (day,) = [
        one.on
        for one in calendar_days("po", 2027, KNOWN).data["days"]  # type: ignore[attr-defined]
        if (one.peildatum, one.kind) == (peildatum, f"last-day-{part}")
    ]
    assert (answer.verdict, answer.outcome) == (Verdict.UNKNOWN, "deadline-expected")
    assert (answer.data["last_day"], answer.data["as_in"]) == (day, 2026)


@pytest.mark.parametrize("on", [date(2027, 1, 2), date(2029, 1, 1)])
def test_a_day_that_is_no_expected_peildatum_has_no_expected_day(on: date) -> None:
    """Neither another day of 2027 nor a year further ahead."""
    assert "last_day" not in deadline(on, on, KNOWN).data
