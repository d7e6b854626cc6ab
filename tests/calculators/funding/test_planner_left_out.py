"""What a plan says of what was not filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from known import parameters

from calculators.funding.planner import Costs, Plan, plan_groups

KNOWN = parameters()
TODAY = date(2026, 11, 22)
JANUARY = date(2026, 1, 1)
COSTS = Costs(fixed=Decimal(1000), per_group=Decimal(8000), per_pupil=Decimal(100))


def test_what_was_left_empty_is_said_to_count_as_nothing() -> None:
    """A group of pupils or a cost that was not filled in is not known to be none."""
    whole = {"asielzoekers": 12, "overige": 0, "second_year": 0, "without_money": 0}
    answers = {"school_type": "bao", "first_month": JANUARY, "minimum": 10, "aim": 15, "references": {JANUARY: 0}}
    for pupils, costs, told in (
        (whole, COSTS, False),
        ({"asielzoekers": 12}, COSTS, True),
        (whole, Costs(per_group=Decimal(8000)), True),
    ):
        result = plan_groups(Plan(pupils=(pupils,) * 12, costs=costs, **answers), KNOWN, TODAY)  # type: ignore[arg-type]
        assert ("left-out-counts-as-nothing" in result.doubts) == told
