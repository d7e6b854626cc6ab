"""The group planner at its edges: what is refused, months before a peildatum, and single months that stand out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from known import parameters

from calculators.errors import AnswerError
from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.planner_input import MAX_MONTHS, MAX_PUPILS
from calculators.funding.pupil import Pupil
from calculators.result import Doubt, Result
from calculators.value import Value

KNOWN = parameters()
TODAY = date(2026, 11, 21)
JANUARY = date(2026, 1, 1)
YEAR = ({"asielzoekers": 12},) * 12


def plan(**answers: Any) -> Plan:
    """A year of twelve asielzoekers on a basisschool, unless said otherwise."""
    given = {"school_type": "bao", "first_month": JANUARY, "pupils": YEAR, "minimum": 10, "aim": 15}
    return Plan(**{**given, "references": {JANUARY: 0}, **answers})


def ask(**answers: Any) -> Result:
    return plan_groups(plan(**answers), TODAY, KNOWN)


def quarters(result: Result) -> dict[str, tuple[str, Decimal | None]]:
    """By first day of the quarter: the key and the national money."""
    rows: Any = result.data["quarters"]
    return {row.period_from.isoformat(): (row.outcome, row.state_money) for row in rows}


REFUSED: list[tuple[Callable[[], object], str, object]] = [
    (lambda: plan(school_type="mbo"), "school_type", "bao"),
    (lambda: plan(first_month=date(2026, 1, 2)), "first_month", "2026-01-01"),
    (lambda: plan(pupils=()), "pupils", 12),
    (lambda: plan(pupils=({},) * (MAX_MONTHS + 1)), "pupils", 12),
    (lambda: plan(minimum=16), "minimum", 10),
    (lambda: plan(minimum=0), "minimum", 10),
    (lambda: plan(assumed={"asielzoekers": Decimal("Infinity")}), "assumed.asielzoekers", "3792.04"),
    (lambda: plan(assumed={"asielzoekers": Decimal("-0.01")}), "assumed.asielzoekers", "3792.04"),
    (lambda: plan(assumed={"teachers": Decimal(1)}), "assumed.teachers", "3792.04"),
    (lambda: plan(pupils=({"teachers": 1},)), "pupils[1].teachers", "asielzoekers"),
    (lambda: plan(pupils=({}, {"overige": MAX_PUPILS + 1})), "pupils[2].overige", 7),
    (lambda: plan(pupils=({"overige": -1},)), "pupils[1].overige", 7),
    (lambda: Costs(per_pupil=Decimal("Infinity")), "costs.per_pupil", "6500.00"),
]


@pytest.mark.parametrize(("asked", "field", "example"), REFUSED)
def test_what_cannot_be_is_refused_with_its_place_and_an_example(
    asked: Callable[[], object], field: str, example: object
) -> None:
    """The error names the month, the group or the field, and a value that works."""
    with pytest.raises(AnswerError) as caught:
        asked()
    assert (caught.value.field, caught.value.example) == (field, example)


def test_what_is_expected_is_said_in_words() -> None:
    """A first month, and an amount of one's own."""
    with pytest.raises(AnswerError, match="expected the first day of a month from 2000 to 2100, got '2026-01-02'"):
        plan(first_month=date(2026, 1, 2))
    with pytest.raises(AnswerError, match="expected an amount in euro for a group of the school type, got '-1'"):
        plan(assumed={"asielzoekers": Decimal(-1)})


@pytest.mark.parametrize("first", [date(2000, 1, 1), date(2100, 12, 1)])
def test_the_first_and_the_last_year_are_inside(first: date) -> None:
    """Any month of this century can be planned."""
    assert plan(first_month=first).first_month == first


@pytest.mark.parametrize("first", [date(1999, 12, 1), date(2101, 1, 1)])
def test_a_month_of_another_century_is_refused(first: date) -> None:
    """A year is mistyped sooner than planned a century away."""
    with pytest.raises(AnswerError):
        plan(first_month=first)


def test_the_last_values_that_are_allowed_are_allowed() -> None:
    """Three years, the most pupils, and groups of one size."""
    allowed = plan(pupils=({"asielzoekers": MAX_PUPILS},) * MAX_MONTHS, minimum=15, aim=15)
    assert len(allowed.pupils) == MAX_MONTHS


def test_a_class_that_costs_nothing_costs_nothing() -> None:
    """Costs that are not entered are none."""
    assert Costs().of_month(2, 24) == Costs(Decimal(0), Decimal(0), Decimal(0)).of_month(2, 24) == 0


def test_months_before_the_first_peildatum_bring_no_money_in_the_plan() -> None:
    """A plan that starts in August 2026 waits for 1 October; nothing is asked for it."""
    result = ask(first_month=date(2026, 8, 1), pupils=YEAR[:4])
    assert quarters(result) == {
        "2026-08-01": ("before-first-peildatum", Decimal(0)),
        "2026-10-01": ("amount", Decimal("45504.48")),
    }


def test_own_amounts_are_counted_per_quarter_of_the_year() -> None:
    """In 2027, of which nothing is known, quarters start in January, April, July and October."""
    result = ask(first_month=date(2027, 1, 1), assumed={"asielzoekers": Decimal(1000)})
    starts = ("2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01")
    assert quarters(result) == {start: ("assumed", Decimal(12000)) for start in starts}


def test_the_quarters_of_2016_are_those_of_its_own_rule() -> None:
    """From 1 November three months, also where own amounts are entered."""
    result = ask(first_month=date(2016, 11, 1), pupils=YEAR[:6], assumed={"asielzoekers": Decimal(1000)})
    assert list(quarters(result)) == ["2016-11-01", "2017-02-01"]


@pytest.mark.parametrize("pupils", [1, 3])
def test_too_few_pupils_bring_no_money(pupils: int) -> None:
    """Below the threshold of four a quarter brings nothing, the one-off included."""
    found = quarters(ask(pupils=({"asielzoekers": pupils},) * 3, minimum=1, first_time=True))
    assert [money for _, money in found.values()] == [Decimal(0)]


def test_the_one_off_waits_for_the_first_quarter_with_a_right() -> None:
    """A first quarter below the threshold does not use it up."""
    few, enough = ({"asielzoekers": 3},) * 3, ({"asielzoekers": 4},) * 6
    money = [money for _, money in quarters(ask(pupils=few + enough, minimum=1, first_time=True)).values()]
    without = [money for _, money in quarters(ask(pupils=few + enough, minimum=1)).values()]
    assert money[0] == without[0] == Decimal(0)
    assert money[1] > without[1] and money[2] == without[2]  # type: ignore[operator]


def test_a_month_without_pupils_has_no_group_to_judge() -> None:
    """Only months with a group have a reason about its size."""
    steps = ask(pupils=({"asielzoekers": 12}, {"asielzoekers": 0}, {})).conditions
    groups = [step.about for step in steps if step.id == "group-minimum"]
    assert groups == [Value("month", date(2026, 1, 1))]


@pytest.mark.parametrize(("pupils", "doubt"), [(9, "group-below-minimum"), (19, "group-above-aim")])
def test_one_month_that_stands_out_is_told(pupils: int, doubt: str) -> None:
    """Eleven good months do not hide the one in which a group is too small or too large."""
    assert Doubt(doubt) in ask(pupils=(*YEAR[:11], {"asielzoekers": pupils})).doubts


def test_a_pupil_cannot_enrol_before_birth() -> None:
    """Also where the day of settling is not known."""
    with pytest.raises(AnswerError, match="enrolled_on: expected a date not before birth_date"):
        Pupil(birth_date=date(2020, 1, 2), enrolled_on=date(2020, 1, 1))


@pytest.mark.parametrize(("first", "count"), [(date(2016, 7, 1), 7), (date(2016, 9, 1), 5)])
def test_the_one_off_is_not_used_up_by_a_time_without_a_rule(first: date, count: int) -> None:
    """Own amounts, or a first school day that is not known, leave it to 1 November 2016."""
    november = date(2016, 11, 1)
    answers = {"first_month": first, "pupils": ({"asielzoekers": 4, "overige": 4},) * count, "minimum": 1}
    answers |= {"references": {november: 9}, "assumed": {"asielzoekers": Decimal(1000)}}
    with_one_off, without = (quarters(ask(**answers, first_time=first_time)) for first_time in (True, False))
    assert with_one_off["2016-11-01"][1] > without["2016-11-01"][1]  # type: ignore[operator]
