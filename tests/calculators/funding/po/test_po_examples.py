"""The worked examples: counts in, euro out. Exact first, then rounded half up once per school and peildatum."""

from decimal import Decimal
from typing import Any

import pytest
from known import parameters
from po_cases import day, euro, one, total
from told import doubts

from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.timeline import right
from calculators.funding.pupil import Pupil
from calculators.result import Doubt

# id, peildatum, school, counts, exact, total
YEAR_2016 = [
    ("E1", "2016-11-01", "bao", {"asielzoekers": 3, "reference": 5, "overige": 2}, "3498.625", "3498.63"),
    ("E2", "2016-11-01", "bao", {"asielzoekers": 4, "reference": 4, "overige": 0, "growth": 3}, "2798.90", "2798.90"),
    (
        "E4",
        "2016-11-01",
        "bao",
        {"asielzoekers": 12, "reference": 5, "overige": 1, "growth": 4},
        "16981.60",
        "16981.60",
    ),
    ("E6", "2016-11-01", "bao", {"asielzoekers": 2, "overige": 1, "first_time": True}, "0.00", "0.00"),
    ("E7", "2016-11-01", "bao", {"asielzoekers": 1, "overige": 3, "first_time": True}, "15052.175", "15052.18"),
    (
        "E10",
        "2016-11-01",
        "bao",
        {"asielzoekers": 0, "overige": 0, "second_year_no_weight": 6, "second_year_weight_03": 5},
        "7500.00",
        "7500.00",
    ),
    ("E11", "2016-11-01", "bao", {"asielzoekers": 0, "overige": 0, "second_year_no_weight": 1}, "750.00", "750.00"),
    ("E12", "2016-11-01", "sbo", {"vreemdelingen": 5}, "3498.625", "3498.63"),
    ("E14", "2016-11-01", "sbo", {"vreemdelingen": 3}, "0.00", "0.00"),
    ("E15 Q1", "2016-08-22", "bao", {"asielzoekers": 4, "overige": 0, "reference": 4}, "2798.90", "2798.90"),
    ("E15 Q2", "2016-11-01", "bao", {"asielzoekers": 9, "overige": 2, "reference": 4}, "15448.35", "15448.35"),
    (
        "E15 Q3",
        "2017-02-01",
        "bao",
        {"asielzoekers": 11, "overige": 2, "reference": 4, "growth": 3},
        "17723.2875",
        "17723.29",
    ),
    (
        "E15 Q4",
        "2017-05-01",
        "bao",
        {"asielzoekers": 6, "overige": 1, "reference": 4, "growth": 3},
        "6515.25",
        "6515.25",
    ),
]
LATER = [
    ("E23", "2023-01-01", "bao", {"asielzoekers": 6, "overige": 3, "reference": 5}, "17258.2625", "17258.26"),
    ("E24", "2024-04-01", "bao", {"asielzoekers": 5, "overige": 3}, "19358.145", "19358.15"),
    (
        "E24 first time",
        "2024-04-01",
        "bao",
        {"asielzoekers": 5, "overige": 3, "first_time": True},
        "34998.705",
        "34998.71",
    ),
]


@pytest.mark.parametrize(("name", "on", "kind", "counts", "exact", "rounded"), YEAR_2016 + LATER)
def test_worked_example(name: str, on: str, kind: str, counts: dict[str, Any], exact: str, rounded: str) -> None:
    """Each worked example comes out to the cent."""
    result = total(on, kind, **counts)
    assert (result.data["exact"], euro(result)) == (exact, Decimal(rounded))


def test_e15_the_whole_year() -> None:
    """E15: the four rounded quarters make 42.485,79, as the exact sum does."""
    quarters = [row for row in YEAR_2016 if row[0].startswith("E15")]
    assert sum(Decimal(row[5]) for row in quarters) == Decimal("42485.79")
    assert sum(Decimal(row[4]) for row in quarters) == Decimal("42485.7875")


def test_e1_rounding_half_even_is_named() -> None:
    """E1: half even would give a cent less, and the result says so."""
    result = total("2016-11-01", asielzoekers=3, reference=5, overige=2)
    assert result.data["other_readings"] == {"rounding-half-even": Decimal("3498.62")}


def test_e6_no_one_off_below_the_threshold_is_an_inference() -> None:
    """E6: the regulation does not say it in so many words; the doubt is named."""
    result = total("2016-11-01", asielzoekers=2, overige=1, first_time=True)
    assert (result.verdict, result.outcome) == ("no", "nothing-due")
    assert result.doubts == (Doubt("one-off-needs-threshold-by-inference"),)


ENTRIES = [
    ("E16", "2015-11-01", "2016-11-01", "second-year"),
    ("E17", "2015-11-02", "2016-11-01", "first-year"),
    ("E18", "2015-02-01", "2017-02-01", "right-used-up"),
    ("E18, one day less", "2015-02-02", "2017-02-01", "second-year"),
]


@pytest.mark.parametrize(("name", "entry", "peildatum", "outcome"), ENTRIES)
def test_entry_date(name: str, entry: str, peildatum: str, outcome: str) -> None:
    """An asielzoeker who has been here exactly a year is in the second one; exactly two years is over."""
    child = {"birth_date": day("2008-01-01"), "settled_on": day(entry), "enrolled_on": day("2015-11-10")}
    assert one(peildatum, **child, board_judgement="asielzoeker", weight="none").outcome == outcome


@pytest.mark.parametrize(("entry", "verdict"), [("2015-11-02", "yes"), ("2015-11-01", "no"), ("2015-10-15", "no")])
def test_an_overige_vreemdeling_counts_to_the_day(entry: str, verdict: str) -> None:
    """On the day that makes a whole year the right is over."""
    child = {"birth_date": day("2008-01-01"), "settled_on": day(entry), "enrolled_on": day("2015-11-10")}
    assert one("2016-11-01", **child, board_judgement="overige-vreemdeling").verdict == verdict


def test_e22_fourteen_months_is_too_long_for_an_overige_vreemdeling() -> None:
    """E22: no article gives an overige vreemdeling a second year."""
    child = {"birth_date": day("2008-01-01"), "settled_on": day("2015-09-01"), "enrolled_on": day("2015-11-10")}
    result = one("2016-11-01", **child, board_judgement="overige-vreemdeling")
    assert (result.verdict, result.outcome) == ("no", "right-used-up")


RECEIVED = [
    ("E19", "2016-11-01", "2016-11-29", "2798.90"),
    ("E19", "2016-11-01", "2016-11-30", "0.00"),
    ("E20", "2016-08-22", "2016-10-29", "2798.90"),
    ("E20", "2016-08-22", "2016-10-30", "0.00"),
    ("third quarter", "2017-02-01", "2017-03-01", "2798.90"),
    ("third quarter", "2017-02-01", "2017-03-02", "0.00"),
    ("fourth quarter", "2017-05-01", "2017-05-29", "2798.90"),
    ("fourth quarter", "2017-05-01", "2017-05-30", "0.00"),
    ("2026, by the published day", "2026-01-01", "2026-01-30", "4712.34"),
    ("2026, a day later", "2026-01-01", "2026-01-31", "0.00"),
    ("2026, before the peildatum", "2026-01-01", "2025-12-31", "0.00"),
    ("2026, eight weeks for July", "2026-07-01", "2026-08-26", "9940.25"),
    ("2026, a day too late for July", "2026-07-01", "2026-08-27", "0.00"),
]


@pytest.mark.parametrize(("name", "peildatum", "received", "amount"), RECEIVED)
def test_received(name: str, peildatum: str, received: str, amount: str) -> None:
    """In time on the last day, nothing the day after: late is always rejected."""
    result = total(peildatum, asielzoekers=2, overige=2, reference=2, received_on=day(received))
    assert euro(result) == Decimal(amount)
    assert result.outcome == ("rejected" if amount == "0.00" else "amount")


@pytest.mark.parametrize(
    ("received", "outcome"), [("2017-01-20", "amount"), ("2017-05-02", "amount"), ("2017-05-03", "rejected")]
)
def test_e21_second_year_deadline_was_moved(received: str, outcome: str) -> None:
    """E21: too late by the first text, in time since the change that reaches back; both are told."""
    result = total("2016-11-01", asielzoekers=0, overige=0, second_year_no_weight=1, received_on=day(received))
    assert result.outcome == outcome
    assert (Doubt("second-year-last-day-other-reading") in result.doubts) == (outcome == "amount")


def test_e26_both_readings_of_the_fourth_birthday() -> None:
    """E26: settled seven months before the fourth birthday; OCW/DUO 16.308,70, the letter 9.865,16."""
    child = {"birth_date": "2022-09-01", "settled_on": "2026-02-01", "enrolled_on": "2026-09-01"}
    dates = {key: day(value) for key, value in child.items()}
    clear = {"foreign_national": True, "lives_in_nl": True, "international": False, "school_type": "bao"}
    result = right(Pupil(**dates, **clear, residence_code="26"), day("2026-10-01"), parameters())  # type: ignore[arg-type]
    assert euro(result) == Decimal("16308.70")
    assert result.data["readings"] == {
        "end-of-right": {"first": 4, "second": 2, "euro": "16308.70"},
        "first-year": {"first": 2, "second": 4, "euro": "9865.16"},
    }
    assert doubts(result) == ("fourth-year-of-life-or-fourth-birthday", "deduction-other-reading")


@pytest.mark.parametrize(
    ("peildatum", "outcome", "other"),
    [("2024-10-01", "second-year", 1), ("2025-01-01", "first-year", 2)],
)
def test_the_deduction_of_2024_follows_the_text_of_that_time(peildatum: str, outcome: str, other: int) -> None:
    """Nine months before the fourth birthday: DUO's page of 2024 leaves three of the first year; the other is named."""
    child = Pupil(
        birth_date=day("2020-07-01"),
        settled_on=day("2023-09-15"),
        enrolled_on=day("2024-07-01"),
        school_type="bao",
        foreign_national=True,
        residence_code="26",
        has_bsn=True,
        lives_in_nl=True,
        international=False,
        attends=True,
        board_judgement="asielzoeker",
    )
    result = pupil_on(child, day(peildatum), parameters())
    assert (result.outcome, result.data["other_reading_year"]) == (outcome, other)
    assert Doubt("deduction-other-reading") in result.doubts
