"""The group planner: groups, national money, costs, and what the municipality would have to add."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from told import doubts, plain

from calculators.errors import AnswerError
from calculators.funding.planner import Costs, Plan, groups_of, months, plan_groups, regional_sizes, split
from calculators.funding.pupil import SCHOOL_TYPES
from calculators.result import Doubt, Result, Verdict
from calculators.value import Value

KNOWN = parameters()
TODAY, JANUARY = date(2026, 11, 21), date(2026, 1, 1)
COSTS = Costs(fixed=Decimal(1000), per_group=Decimal(8000), per_pupil=Decimal(100))


def plan(first: date = JANUARY, count: int = 12, **answers: object) -> Plan:
    """Twelve first-year asielzoekers a month, in a group of at least 10 and 15 as the aim, unless said otherwise."""
    school = {"school_type": "bao", "first_time": False, "references": {JANUARY: 0}}
    given = {**school, "minimum": 10, "aim": 15, "costs": COSTS, **answers}
    month = given.pop("month", {"asielzoekers": 12})
    none = dict.fromkeys(groups_of(str(given["school_type"])), 0) if given["school_type"] in SCHOOL_TYPES else {}
    pupils = tuple({**none, **row} for row in given.pop("pupils", (month,) * count))
    return Plan(first_month=first, pupils=pupils, **given)  # type: ignore[arg-type]


def ask(**answers: object) -> Result:
    return plan_groups(plan(**answers), TODAY, KNOWN)  # type: ignore[arg-type]


def amounts(result: Result) -> dict[str, str]:
    return {amount.id: str(amount.euro) for amount in result.amounts}


SPLITS = [
    # pupils, groups, largest, smallest
    (0, 0, 0, 0),
    (1, 1, 1, 1),
    (9, 1, 9, 9),
    (15, 1, 15, 15),
    (16, 1, 16, 16),
    (19, 1, 19, 19),
    (20, 2, 10, 10),
    (31, 3, 11, 10),
    (45, 3, 15, 15),
    (46, 4, 12, 11),
]


@pytest.mark.parametrize(("pupils", "groups", "largest", "smallest"), SPLITS)
def test_groups_of_at_least_ten_and_fifteen_as_the_aim(pupils: int, groups: int, largest: int, smallest: int) -> None:
    """As many groups as the aim asks for, unless a group would fall below the minimum."""
    assert split(pupils, 10, 15) == (groups, largest, smallest)


def test_a_year_in_full() -> None:
    """Twelve asielzoekers all year in 2026: four quarters of 12 x 3.792,04, against 10.200 a month."""
    result = ask()
    assert (result.verdict, result.outcome) == (Verdict.YES, "surplus")
    assert amounts(result) == {"costs": "122400.00", "state-money": "182017.92", "municipal-contribution": "0.00"}
    assert result.data["balance"] == Decimal("59617.92")
    assert [quarter.state_money for quarter in result.data["quarters"]] == [Decimal("45504.48")] * 4  # type: ignore[attr-defined]


def test_a_shortfall_says_what_the_municipality_would_have_to_add() -> None:
    """Overige vreemdelingen bring less than the class costs: the difference, in all and per pupil per year."""
    result = ask(month={"overige": 12})
    assert (result.outcome, amounts(result)["municipal-contribution"]) == ("shortfall", "65851.92")
    assert result.data["needed_per_pupil_per_year"] == Decimal("5487.66")


def test_costs_that_are_just_covered() -> None:
    """Costs equal to the money leave nothing to add."""
    costs = Costs(Decimal("15168.16"), Decimal(0), Decimal(0))
    result = ask(costs=costs)
    assert (result.outcome, result.data["balance"]) == ("even", Decimal(0))
    assert all(step.met for step in result.conditions)


def test_costs_follow_groups_and_pupils() -> None:
    """A second group and more pupils cost more: 1.000 + 2 x 8.000 + 24 x 100."""
    (month,) = months(plan(count=1, month={"asielzoekers": 20, "without_money": 4}))
    assert (month.pupils, month.groups, month.costs) == (24, 2, Decimal(19400))


def test_pupils_without_newcomer_money_sit_in_the_group_and_bring_none() -> None:
    """They fill the group and cost money, and the national money is the same without them."""
    with_them = ask(month={"asielzoekers": 12, "without_money": 2})
    assert amounts(with_them)["state-money"] == amounts(ask())["state-money"]
    assert with_them.data["months"][0].pupils == 14  # type: ignore[index]


def test_pupils_on_the_peildatum_count_and_those_who_come_later_wait() -> None:
    """Nobody on 1 January: the first quarter brings nothing although the class is full in February."""
    result = ask(pupils=({"asielzoekers": 0}, *({"asielzoekers": 12},) * 11))
    assert [str(quarter.state_money) for quarter in result.data["quarters"]] == ["0.00", *["45504.48"] * 3]  # type: ignore[attr-defined]


def test_a_class_that_opens_between_peildata_starts_without_money() -> None:
    """February and March bring costs and no money; the answer says why."""
    result = ask(first=date(2026, 2, 1), count=5)
    first = result.data["quarters"][0]  # type: ignore[index]
    assert (first.period_from, first.period_until, first.state_money) == (
        date(2026, 2, 1),
        date(2026, 3, 31),
        Decimal(0),
    )
    assert result.doubts == (Doubt("months-before-first-peildatum"),)


def test_a_last_quarter_that_runs_on_is_pointed_out() -> None:
    """Money of a peildatum is whole, also where the plan ends before the quarter does."""
    assert ask(count=11).doubts == (Doubt("last-quarter-beyond-plan"),)
    assert ask(count=12).doubts == ()


def test_the_january_quarter_needs_the_reference_count() -> None:
    """Without At there is no balance, and At is asked for."""
    result = ask(references={})
    assert (result.verdict, result.outcome, result.missing, result.amounts) == (
        Verdict.UNKNOWN,
        "answer-needed",
        ("reference",),
        (),
    )


def test_the_one_off_amount_is_still_to_come_after_a_quarter_that_is_not_known() -> None:
    """Without At for January the one-off is shown in April, the first quarter whose money is known."""
    result = ask(references={}, first_time=True)
    assert [str(quarter.state_money) for quarter in result.data["quarters"]][:3] == ["None", "63679.05", "45504.48"]  # type: ignore[attr-defined]


def test_own_amounts_are_paid_at_the_start_of_a_calendar_quarter() -> None:
    """February and March 2027 wait for April, as a class that opens between peildata does."""
    result = ask(first=date(2027, 2, 1), count=5, assumed={"asielzoekers": Decimal(3500)})
    assert amounts(result)["state-money"] == "42000.00"
    assert result.doubts == (Doubt("months-before-first-peildatum"), Doubt("assumed-amounts"))


def test_a_plan_into_2027_has_no_balance() -> None:
    """No amounts of 2027 are known: never those of 2026."""
    result = ask(first=date(2026, 10, 1))
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.UNKNOWN, "no-amount-known", ())
    assert [str(quarter.state_money) for quarter in result.data["quarters"]] == ["45504.48", "None", "None", "None"]  # type: ignore[attr-defined]


def test_amounts_of_the_user_are_used_where_none_is_known_and_named() -> None:
    """With an own amount for 2027 there is a balance, and the answer says that it rests on it."""
    result = ask(first=date(2026, 10, 1), assumed={"asielzoekers": Decimal(3500)})
    assert amounts(result)["state-money"] == "171504.48"
    assert result.doubts == (Doubt("assumed-amounts"),)


def test_an_own_amount_of_nothing_is_an_amount() -> None:
    """Who expects no money in 2027 may say so."""
    assert amounts(ask(first=date(2027, 1, 1), assumed={"asielzoekers": Decimal(0)}))["state-money"] == "0.00"


def test_amounts_of_the_user_never_replace_known_ones() -> None:
    """In 2026 the law's amounts stand, whatever the user enters."""
    assert amounts(ask(assumed={"asielzoekers": Decimal(1)}))["state-money"] == "182017.92"


def test_the_one_off_amount_comes_once() -> None:
    """Claimed for the first time, it is in the first quarter that reaches the threshold and in no other."""
    result = ask(first_time=True, pupils=({"asielzoekers": 3},) * 3 + ({"asielzoekers": 12},) * 9)
    money = [str(quarter.state_money) for quarter in result.data["quarters"]]  # type: ignore[attr-defined]
    assert money == ["0.00", "63679.05", "45504.48", "45504.48"]
    assert Doubt("start-up-left-out") not in result.doubts


def test_the_one_off_amount_waits_for_the_first_peildatum() -> None:
    """A class that opens in February claims it on 1 April, and not again on 1 July."""
    result = ask(first=date(2026, 2, 1), count=8, first_time=True)
    assert [str(quarter.state_money) for quarter in result.data["quarters"]] == ["0", "63679.05", "45504.48"]  # type: ignore[attr-defined]


def test_a_secondary_school() -> None:
    """Nine of category 1 and three of category 2: 39.460,71 a quarter; the start-up amount is left out."""
    result = ask(school_type="vo", month={"category_1": 9, "category_2": 3}, first_time=True)
    assert amounts(result)["state-money"] == "157842.84"
    assert result.doubts == (Doubt("start-up-left-out"),)
    assert ask(school_type="vo", month={"category_1": 12}).doubts == ()


def test_a_secondary_school_follows_its_own_peildata() -> None:
    """In 2018 primary education counted on other days, or on none that are known: vo counts by the calendar."""
    result = ask(first=date(2018, 4, 1), count=3, school_type="vo", month={"category_1": 12})
    assert amounts(result)["state-money"] == "33496.44"
    summer = ask(first=date(2018, 8, 1), count=2, school_type="vo", month={"category_1": 12})
    assert (amounts(summer)["state-money"], summer.missing) == ("0.00", ())


def test_a_special_primary_school() -> None:
    """In sbo vreemdelingen are one group."""
    assert amounts(ask(school_type="sbo", month={"vreemdelingen": 4}))["state-money"] == "18849.36"


def test_groups_below_the_minimum_and_above_the_aim_are_pointed_out() -> None:
    """Nine pupils are one short, sixteen are one above the aim; the step says how many are needed."""
    small, large = ask(month={"asielzoekers": 9}), ask(month={"asielzoekers": 16})
    assert (doubts(small), doubts(large)) == (("group-below-minimum",), ("group-above-aim",))
    assert (small.conditions[0].met, plain(small.conditions[0].flip), large.conditions[0].met) == (False, 10, True)


def test_a_quarter_that_is_not_covered_says_how_much_would() -> None:
    """The step of a quarter holds its money, its costs, and what would cover it."""
    step = ask(month={"overige": 12}).conditions[-1]
    assert (step.id, step.met, step.about) == ("money-covers-costs", False, Value("day", date(2026, 10, 1)))
    assert (step.seen, step.flip) == (Value("euro", Decimal("14137.02")), Value("euro", Decimal("30600")))


@pytest.mark.parametrize(
    ("month", "asked"), [(date(2016, 8, 1), True), (date(2016, 10, 1), True), (date(2016, 12, 1), False)]
)
def test_the_first_school_day_is_asked_for_in_2016(month: date, asked: bool) -> None:
    """In years that count on the first school day, August to October cannot stand for it; later months need it not."""
    result = ask(first=month, count=1)
    assert ("first_school_day" in result.missing, result.outcome == "answer-needed") == (asked, asked)
    assert result.verdict is (Verdict.UNKNOWN if asked else Verdict.YES)


def test_july_2017_has_no_peildatum_and_no_first_school_day() -> None:
    """The quarter from 1 May to the end of July is paid in May: July alone brings nothing."""
    result = ask(first=date(2017, 7, 1), count=1)
    assert result.verdict is Verdict.YES
    assert result.doubts == (Doubt("months-before-first-peildatum"), Doubt("last-quarter-beyond-plan"))


def test_sizes_of_a_region() -> None:
    """Leidse regio agreed on 10 and 15; another region's sizes are not known."""
    found = regional_sizes("leidse-regio", KNOWN, TODAY)
    assert [size.value for size in found if size] == ["10", "15"]
    assert regional_sizes("gooi", KNOWN, TODAY) == (None, None)


WRONG = [
    ({"school_type": "so"}, "school_type"),
    ({"first": date(2026, 1, 2)}, "first_month"),
    ({"first": date(9999, 12, 1)}, "first_month"),
    ({"pupils": ()}, "pupils"),
    ({"count": 37}, "pupils"),
    ({"month": {"asielzoekers": -1}}, r"pupils\[1\].asielzoekers"),
    ({"month": {"asielzoekers": 5001}}, r"pupils\[1\].asielzoekers"),
    ({"month": {"asielzoekers": 1.5}}, r"pupils\[1\].asielzoekers"),
    ({"month": {"category_1": 1}}, r"pupils\[1\].category_1"),
    ({"minimum": 16}, "minimum"),
    ({"minimum": 0}, "minimum"),
    ({"assumed": {"asielzoekers": Decimal(-1)}}, "assumed.asielzoekers"),
    ({"assumed": {"nobody": Decimal(1)}}, "assumed.nobody"),
]


@pytest.mark.parametrize(("answers", "place"), WRONG)
def test_a_plan_that_cannot_be_is_refused(answers: dict[str, object], place: str) -> None:
    """The error names the place, what was expected, what came and a valid example."""
    with pytest.raises(AnswerError, match=rf"^{place}: expected .*, got .*, for example "):
        plan(**answers)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["-1", "NaN", "Infinity"])
def test_costs_that_are_none_are_refused(wrong: str) -> None:
    """Negative and meaningless costs are an error."""
    with pytest.raises(AnswerError, match=r"^costs\.per_group: expected"):
        Costs(per_group=Decimal(wrong))


def test_every_school_type_names_its_groups() -> None:
    """A form can ask for the groups of each school type."""
    assert [groups_of(kind)[0] for kind in ("bao", "sbo", "vo")] == ["asielzoekers", "vreemdelingen", "category_1"]


@given(st.integers(0, 500), st.integers(1, 30), st.integers(0, 30))
def test_a_split_seats_everyone_evenly(pupils: int, minimum: int, extra: int) -> None:
    """Nobody is left out, sizes differ by one at most, and only a single group may fall below the minimum."""
    groups, largest, smallest = split(pupils, minimum, minimum + extra)
    assert groups * smallest <= pupils <= groups * largest
    assert largest - smallest <= 1
    assert smallest >= minimum or groups <= 1


@given(st.lists(st.integers(0, 60), min_size=1, max_size=12).filter(any), st.integers(0, 20000), st.integers(0, 3000))
def test_money_and_costs_add_up(pupils: list[int], per_group: int, per_pupil: int) -> None:
    """Costs of the months are costs of the quarters, and the contribution is what the money leaves open."""
    costs = Costs(per_group=Decimal(per_group), per_pupil=Decimal(per_pupil))
    result = ask(pupils=tuple({"asielzoekers": number} for number in pupils), costs=costs)
    found = {amount.id: amount.euro for amount in result.amounts}
    assert found["costs"] == sum(month.costs for month in result.data["months"])  # type: ignore[attr-defined]
    assert found["municipal-contribution"] == max(found["costs"] - found["state-money"], Decimal(0))
