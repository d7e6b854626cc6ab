"""The last day of each step a family takes, counted from the day of its event."""

from __future__ import annotations

from datetime import date

import pytest

from calculators.family.terms import Away, dated
from calculators.result import Action

ON = date(2027, 1, 31)
LAST_DAYS = [
    # how long, in what, type, event known as, the last day
    (1, "days", "theirs", ON, "2027-02-01"),
    (3, "days", "mine", ON, "2027-02-03"),
    (1, "weeks", "theirs", ON, "2027-02-07"),
    (6, "weeks", "theirs", ON, "2027-03-14"),
    (1, "months", "theirs", ON, "2027-02-28"),
    (3, "months", "theirs", ON, "2027-04-30"),
    (2, "months", "theirs", Away(-2, "months"), "2027-01-31"),
    (2, "months", "theirs", Away(-3, "months"), "2026-12-31"),
    (6, "weeks", "theirs", Away(-1, "months"), "2027-02-11"),
    (12, "months", "stay", ON, None),
    (10, "weeks", "mine", None, None),
]


@pytest.mark.parametrize(("count", "unit", "type", "known", "last_day"), LAST_DAYS)
def test_a_term_ends_on_its_last_day(count, unit, type, known, last_day):
    """A month ends on the same day of the month, or on its last; a stay and an event that nobody told give none."""
    term = {"count": count, "unit": unit, "type": type, "after": "applied", "before": None}
    events = {"applied": known} if known else {}
    (action,) = dated([{"id": "ask", "kind": "ask", "deadline": term}], ON, events)
    assert (action.deadline and action.deadline.isoformat()) == last_day


def test_each_step_keeps_its_order_and_its_kind():
    """What a step is called and what kind it is come along; a step without a term has no day."""
    steps = [{"id": "call", "kind": "ask", "deadline": None}, {"id": "object", "kind": "legal", "deadline": None}]
    assert dated(steps, ON, {}) == (Action("call", "ask", None, None), Action("object", "legal", None, None))
