"""What a plan says of what was not filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from cli_runner import ask as told
from known import parameters

from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.result import Doubt, Result, Verdict

KNOWN = parameters()
TODAY = date(2026, 11, 22)
JANUARY = date(2026, 1, 1)
WHOLE: dict[str, Any] = {
    "school_type": "bao",
    "first_month": JANUARY,
    "months": ({"asielzoekers": 12, "overige": 0, "second_year": 0, "without_money": 0},) * 12,
    "minimum": 10,
    "aim": 15,
    "costs": (Decimal(1000), Decimal(8000), Decimal(100)),
    "references": {JANUARY: 0},
    "first_time": False,
}


def ask(**change: Any) -> Result:
    given = {**WHOLE, **change}
    pupils, costs = given.pop("months"), Costs(*given.pop("costs"))
    return plan_groups(Plan(pupils=pupils, costs=costs, **given), TODAY, KNOWN)


LEFT_EMPTY = [
    # what differs from a whole plan, what the costs lack, what the national money lacks
    ({}, (), ()),
    ({"costs": (None, Decimal(8000), None)}, ("fixed", "per_pupil"), ()),
    ({"months": ({"asielzoekers": 12, "overige": 0, "second_year": 0},) * 12}, ("without_money",), ()),
    (
        {"months": ({"asielzoekers": 12},) * 12},
        ("overige", "second_year", "without_money"),
        ("overige", "second_year"),
    ),
    ({"months": (*WHOLE["months"][:11], {"asielzoekers": 12, "second_year": 0, "without_money": 0})},
     ("overige",), ("overige",)),
    ({"first_time": None}, (), ("first_time",)),
    ({"first_time": True}, (), ()),
    ({"school_type": "vo", "months": ({"category_1": 12},) * 12, "first_time": None},
     ("category_2", "without_money"), ("category_2",)),
]


@pytest.mark.parametrize(("change", "costs", "money"), LEFT_EMPTY)
def test_each_total_names_what_was_left_empty(
    change: dict[str, Any], costs: tuple[str, ...], money: tuple[str, ...]
) -> None:
    """A group of pupils, a cost or a claim that was not filled in is not known to be none: every amount it would
    change says so by its name, and an amount that is whole says nothing."""
    result = ask(**change)
    empty: Any = result.data["not_filled_in"]
    assert (empty["costs"], empty["state-money"]) == (costs, money)
    assert set(empty["municipal-contribution"]) == {*costs, *money}
    assert (Doubt("left-out-counts-as-nothing") in result.doubts) == bool(costs or money)


# Costs of 10.200 a month against 182.017,92 of national money, and what the sum is when the costs are others.
SHORT, MUCH = (Decimal(10_000), Decimal(8_000), Decimal(100)), (Decimal(50_000), Decimal(8_000), Decimal(100))
NO_REST = ({"asielzoekers": 12, "overige": 0, "second_year": 0},) * 12
NO_SECOND_YEAR = ({"asielzoekers": 12, "overige": 0, "without_money": 0},) * 12
TURNS = [
    # what differs from a whole plan, the outcome, what could turn it
    ({}, "surplus", ()),
    ({"costs": (None, Decimal(8000), Decimal(100))}, "answer-needed", ("fixed",)),
    ({"months": NO_REST}, "answer-needed", ("without_money",)),
    ({"first_time": None}, "surplus", ()),
    ({"costs": SHORT}, "shortfall", ()),
    ({"costs": SHORT, "months": NO_REST}, "shortfall", ()),
    ({"costs": SHORT, "months": NO_SECOND_YEAR}, "answer-needed", ("second_year",)),
    ({"costs": MUCH, "first_time": None}, "shortfall", ()),
    ({"costs": (Decimal(6_000), Decimal(8_000), Decimal(100)), "first_time": None}, "answer-needed", ("first_time",)),
]


@pytest.mark.parametrize(("change", "outcome", "missing"), TURNS)
def test_an_outcome_that_what_was_left_empty_could_turn_is_not_given(
    change: dict[str, Any], outcome: str, missing: tuple[str, ...]
) -> None:
    """A surplus while costs are not told, a shortfall while money is not: unknown, and the amounts stay. What could
    only make a surplus larger or a shortfall deeper changes nothing."""
    result = ask(**change)
    assert (result.outcome, result.missing) == (outcome, missing)
    assert result.verdict is (Verdict.UNKNOWN if missing else Verdict.YES)
    assert len(result.amounts) == 3


def test_own_amounts_name_the_group_they_leave_out() -> None:
    """In months whose amounts nobody knows the user's own are used: a group with pupils and no amount brings nothing,
    and is named; a group without pupils is not."""
    months = ({**WHOLE["months"][0], "overige": 3},) * 12
    result = ask(first_month=date(2027, 1, 1), months=months, assumed={"asielzoekers": Decimal(3000)}, references={})
    assert result.data["not_filled_in"]["state-money"] == ("assumed.overige",)  # type: ignore[index]


def test_the_command_line_names_what_was_left_empty_beside_each_total() -> None:
    """In the cell of the amount itself, in the table and in the file for a spreadsheet."""
    command = ["group-planner", "--school-type", "bao", "--first-month", "2026-01-01", "--first-time", "no"]
    command += ["--references", "2026-01-01=0", "--minimum", "10", "--aim", "15"]
    pupils, costs = "asielzoekers=12,second_year=0,without_money=0", "fixed=1000,per_group=8000"
    given = [*command, "--pupils", *[pupils] * 3, "--costs", costs]
    for table in ("answer", "months", "quarters", "amounts"):
        header, *lines = told(*given, "--csv", table).splitlines()
        assert header.endswith(";without") and lines[0].endswith(";per_pupil overige")
    assert [line.rpartition(";")[2] for line in lines] == ["per_pupil overige", "overige", "per_pupil overige"]
    whole = [*command, "--pupils", f"{pupils},overige=0", "--costs", f"{costs},per_pupil=0"]
    assert "without " not in told(*whole, "--table").replace("not_filled_in", "")


@pytest.mark.parametrize("count", [1, 3, 12])
@pytest.mark.parametrize("month", [{}, {"asielzoekers": 0}, {"without_money": 0}])
def test_a_plan_without_a_single_pupil_asks_for_pupils_and_has_no_totals(month: dict[str, int], count: int) -> None:
    """Whatever the class costs; one pupil in one month is a plan."""
    result = ask(months=(month,) * count)
    assert (result.verdict, result.outcome, result.missing) == (Verdict.UNKNOWN, "answer-needed", ("pupils",))
    assert result.amounts == () and result.data["months"] == () and "balance" not in result.data
    assert ask(months=(month,) * (count - 1) + ({**month, "without_money": 1},)).amounts
