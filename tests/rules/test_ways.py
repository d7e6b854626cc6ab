"""The last day of each step a family takes, counted from the day it starts."""

from __future__ import annotations

from datetime import date

import pytest

from calculators.ways import dated

ON = date(2027, 1, 31)
LAST_DAYS = [
    # how long, in what, back from an event, the last day
    (1, "days", False, "2027-02-01"),
    (3, "days", False, "2027-02-03"),
    (1, "weeks", False, "2027-02-07"),
    (6, "weeks", False, "2027-03-14"),
    (1, "months", False, "2027-02-28"),
    (3, "months", False, "2027-04-30"),
    (10, "weeks", True, None),
    (3, "months", True, None),
]


@pytest.mark.parametrize(("count", "unit", "before", "last_day"), LAST_DAYS)
def test_a_term_ends_on_its_last_day(count, unit, before, last_day):
    """A month ends on the same day of the month, or on its last; a term back from an event has no day."""
    step = {"id": "ask", "kind": "ask", "deadline": {"count": count, "unit": unit, "before": before}}
    assert dated([step], ON)[0]["deadline"] == last_day


def test_each_step_keeps_its_order_and_its_kind():
    """What a step is called and what kind it is come along; a step without a term has no day."""
    steps = [{"id": "call", "kind": "ask", "deadline": None}, {"id": "object", "kind": "legal", "deadline": None}]
    assert dated(steps, ON) == steps
