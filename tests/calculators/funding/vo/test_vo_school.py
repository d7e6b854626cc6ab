"""A secondary school's newcomer money per peildatum."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from cases import for_each, rows
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from told import plain

from calculators.errors import AnswerError
from calculators.funding.vo.calendar import peildata, windows
from calculators.funding.vo.school import MAX_PUPILS, Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.result import Doubt, Result, Verdict

KNOWN = parameters()

WORKED = rows("vo", "worked")


@pytest.mark.parametrize(
    ("case", "on", "first", "second", "first_time", "total"), WORKED, ids=[row[0] for row in WORKED]
)
def test_worked_examples(case: str, on: date, first: int, second: int, first_time: bool, total: str) -> None:
    """Each worked example comes out to the cent."""
    result = school(Counts(first, second, first_time, municipal_statement=True), on, KNOWN)
    assert (result.verdict, total_of(result)) == (Verdict.YES, Decimal(total)), case


def total_of(result: Result) -> Decimal:
    return next(amount.euro for amount in result.amounts if amount.id == "total")


@pytest.mark.parametrize(
    ("on", "key", "euro"),
    [
        (date(2017, 1, 1), "category-1", "2750.00"),
        (date(2017, 10, 1), "category-2", "1025.00"),
        (date(2025, 1, 1), "category-1", "3750.86"),
        (date(2025, 1, 1), "category-2", "1373.99"),
        (date(2026, 10, 1), "category-1", "3909.08"),
        (date(2026, 10, 1), "category-2", "1426.33"),
    ],
)
def test_published_amount_of_one_pupil(on: date, key: str, euro: str) -> None:
    """One pupil of a category brings the published quarter amount."""
    counts = Counts(int(key == "category-1"), int(key == "category-2"), first_time=False)
    result = school(counts, on, KNOWN)
    assert [(amount.id, str(amount.euro)) for amount in result.amounts] == [(key, euro), ("total", euro)]


@pytest.mark.parametrize("on", [date(2020, 4, 1), date(2023, 1, 1), date(2022, 7, 1), date(2024, 10, 1)])
def test_a_year_without_amounts_gives_no_money_but_what_is_known(on: date) -> None:
    """A peildatum whose amounts are not known has no amount at all, and names what is in force."""
    result = school(Counts(5, 5, False), on, KNOWN)
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.UNKNOWN, "no-amount-known", ())
    assert "vo-peildata" in result.data["known"]  # type: ignore[operator]


def test_a_year_of_which_one_amount_is_known_gives_no_total() -> None:
    """In 2018 only category 1 is known: with category 2 there is no total, and the known amount is named."""
    result = school(Counts(5, 1, False), date(2018, 4, 1), KNOWN)
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.UNKNOWN, "no-amount-known", ())
    assert result.data["known"]["vo-category-1"] == "2791.37"  # type: ignore[index]


def test_an_uncertain_amount_is_a_doubt() -> None:
    """The 2018 page prints no unit, so the amount points to its note."""
    assert school(Counts(5, 0, False), date(2018, 4, 1), KNOWN).doubts == (Doubt("see-note", "vo-category-1"),)


def test_2027_is_never_paid_with_amounts_of_2026() -> None:
    """After the last known peildatum nothing is known, and the result says where to look."""
    result = school(Counts(9, 3, False), date(2027, 1, 1), KNOWN)
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.UNKNOWN, "no-amount-known", ())
    assert result.data["where_to_look"] == "https://wetten.overheid.nl/BWBR0038995/2026-06-06"


def test_another_day_is_no_peildatum() -> None:
    """On a day that is no peildatum no money is counted; the next peildatum is named."""
    result = school(Counts(9, 3), date(2026, 1, 2), KNOWN)
    assert (result.verdict, result.outcome, result.changes[0].on) == (Verdict.NO, "no-peildatum", date(2026, 4, 1))


def test_award_is_automatic_from_april_2019() -> None:
    """Until 1 January 2019 the board applies, from 1 April 2019 the register decides."""
    days = (date(2019, 1, 1), date(2019, 4, 1))
    first = [school(Counts(1, 0, False), day, KNOWN).conditions[0] for day in days]
    told = [(plain(condition.seen), condition.met) for condition in first]
    assert told == [("on-application", False), ("automatic", True)]


WINDOWS = rows("vo", "windows")


@pytest.mark.parametrize(("peildatum", "last_day", "count_day", "start_up_day", "until"), WINDOWS)
def test_windows(
    peildatum: date, last_day: date | None, count_day: date | None, start_up_day: date | None, until: date
) -> None:
    """Published days lead over the rule; automatic awards have a count day and no last day."""
    days = windows(KNOWN, peildatum)
    assert (days.last_day, days.count_day, days.start_up_last_day, days.period_until) == (
        last_day,
        count_day,
        start_up_day,
        until,
    )


def test_peildata_are_the_first_days_of_the_quarters_of_2017_to_2026() -> None:
    """Forty peildata are known, and no other day is one."""
    assert peildata(KNOWN) == tuple(date(year, month, 1) for year in range(2017, 2027) for month in (1, 4, 7, 10))


def test_money_of_2026_is_paid_in_the_month_after_the_peildatum() -> None:
    """A peildatum of 1 October is fixed and paid in November."""
    assert windows(KNOWN, date(2026, 10, 1)).paid_from == date(2026, 11, 1)


START_UP = rows("vo", "start-up")


@pytest.mark.parametrize(("case", "newcomers", "first", "statement", "received", "verdict", "outcome"), START_UP)
def test_start_up(
    case: str,
    newcomers: int,
    first: bool | None,
    statement: bool | None,
    received: date | None,
    verdict: str,
    outcome: str,
) -> None:
    """The start-up amount needs ten newcomers, a first time, the statement and an application by the 15th."""
    result = start_up(StartUp(newcomers, first, statement, received), date(2026, 1, 1), KNOWN)
    assert (result.verdict, result.outcome) == (verdict, outcome), case
    assert [str(amount.euro) for amount in result.amounts] == (["21843.34"] if verdict == "yes" else [])


def test_each_failed_condition_of_the_start_up_says_what_would_help() -> None:
    """Every failed step has a flip: ten pupils, a first time, the statement, the 15th."""
    result = start_up(StartUp(9, False, False, date(2026, 1, 20)), date(2026, 1, 1), KNOWN)
    assert [plain(step.flip) for step in result.conditions if not step.met] == [10, True, True, date(2026, 1, 15)]


def test_an_undecided_start_up_leaves_the_total_open_and_says_between_what() -> None:
    """Without it and with it; there is no total that one more answer would change."""
    result = school(Counts(10, 0), date(2026, 1, 1), KNOWN)
    assert (result.outcome, result.amounts, result.doubts) == ("answer-needed", (), (Doubt("start-up-undecided"),))
    assert (result.data["lowest"], result.data["highest"]) == (Decimal("39090.80"), Decimal("60934.14"))
    assert result.missing == ("first_time", "municipal_statement")


def test_a_count_that_is_not_known_leaves_the_total_open_upwards() -> None:
    """Ten of category 1 and who knows how many of category 2: at least the ten, and no limit."""
    result = school(Counts(10, None, False), date(2026, 1, 1), KNOWN)
    assert (result.verdict, result.missing, result.amounts) == (Verdict.UNKNOWN, ("category_2",), ())
    assert (result.data["lowest"], result.data["highest"]) == (Decimal("39090.80"), None)


def test_extra_money_of_april_2020_needs_the_other_amounts_too() -> None:
    """The one-off amount of 1 April 2020 makes no total while the amounts of that year are unknown."""
    result = school(Counts(3, 0, False), date(2020, 4, 1), KNOWN)
    assert result.outcome == "no-amount-known"
    assert result.data["known"]["vo-extra-2020"] == "1052.27"  # type: ignore[index]


@pytest.mark.parametrize("wrong", [-1, MAX_PUPILS + 1, 2.5, True, "3"])
def test_absurd_counts_are_refused(wrong: object) -> None:
    """A count that is no number of pupils is an error that names the field, what came and an example."""
    with pytest.raises(
        AnswerError, match=r"category_2: expected a number of pupils from 0 to 10000, got .* example 12"
    ):
        Counts(1, wrong)  # type: ignore[arg-type]


def test_the_largest_count_is_allowed() -> None:
    """The limit itself is a number of pupils."""
    assert Counts(MAX_PUPILS, 0).newcomers == MAX_PUPILS


def change_days() -> list[date]:
    """Every day on which something of vo changes, each peildatum 2016 to 2027, and the days around them."""
    days = {date(year, month, 1) for year in range(2016, 2028) for month in (1, 4, 7, 10)}
    for key in ("vo-category-1", "vo-category-2", "vo-clock", "vo-award", "vo-start-up", "vo-peildata"):
        for value in KNOWN.history(key):
            days |= {value.valid_from, value.valid_until or value.valid_from}
    return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})


@for_each("on", change_days())
def test_every_day_has_exactly_one_answer(on: date) -> None:
    """On every day the school has an amount, or no peildatum, or a labelled unknown: never two, never none."""
    result = school(Counts(4, 0, False), on, KNOWN)
    answers = [total_known(result), result.outcome == "no-peildatum", result.outcome == "no-amount-known"]
    assert answers.count(True) == 1
    assert (result.outcome == "no-amount-known") == (result.verdict is Verdict.UNKNOWN)


def total_known(result: Result) -> bool:
    return result.verdict is Verdict.YES and any(amount.id == "total" for amount in result.amounts)


some_day = st.sampled_from(peildata(KNOWN))
counts = st.builds(
    Counts,
    category_1=st.integers(0, 300),
    category_2=st.integers(0, 300),
    first_time=st.sampled_from([True, False, None]),
    municipal_statement=st.sampled_from([True, False, None]),
)


@given(counts, some_day)
def test_money_is_never_negative_and_the_total_is_the_sum(count: Counts, on: date) -> None:
    """No amount is below zero, and the total is the sum of the amounts."""
    amounts = school(count, on, KNOWN).amounts
    assert all(amount.euro >= 0 for amount in amounts)
    if amounts:
        assert amounts[-1].euro == sum(amount.euro for amount in amounts[:-1])


@given(counts, some_day)
def test_one_more_pupil_never_lowers_the_total(count: Counts, on: date) -> None:
    """A pupil more, in either category, never brings less money."""
    before = school(count, on, KNOWN)
    for more in (Counts(count.category_1 + 1, count.category_2), Counts(count.category_1, count.category_2 + 1)):
        more = Counts(more.category_1, more.category_2, count.first_time, count.municipal_statement)
        after = school(more, on, KNOWN)
        if before.amounts and after.amounts:
            assert total_of(after) >= total_of(before)


@given(some_day)
def test_no_window_closes_before_its_peildatum(on: date) -> None:
    """The last day, the count day and the payment are never before the peildatum."""
    days = windows(KNOWN, on)
    assert all(day >= on for day in (days.last_day, days.count_day, days.start_up_last_day, days.paid_from) if day)
