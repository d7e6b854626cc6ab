"""One pupil through the quarters: what changes when, and what the whole right is worth."""

from decimal import Decimal
from typing import Any

import pytest
from known import parameters
from po_cases import CLEAR, YEAR_2016, day, euro

from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.result import Result

# Settled, born, enrolled; deducted quarters; quarters that count for an asielzoeker and for an overige vreemdeling.
DEDUCTIONS = [
    ("settled after the fourth birthday", "2025-02-01", "2020-03-10", 0, 8, 4),
    ("five months before", "2025-02-01", "2021-07-01", 1, 7, 3),
    ("six and a half months before", "2025-02-01", "2021-08-15", 2, 6, 2),
    ("seven months before", "2025-02-01", "2021-09-01", 2, 6, 2),
    ("on the fourth birthday", "2025-02-01", "2021-02-01", 0, 8, 4),
    ("a day short of three months before", "2025-02-02", "2021-05-01", 0, 8, 4),
    ("fourteen months before", "2025-02-01", "2022-04-01", 4, 4, 0),
    ("three years before", "2025-02-01", "2024-02-01", 12, 0, 0),
]


@pytest.mark.parametrize(("what", "settled", "born", "deducted", "asiel", "overige"), DEDUCTIONS)
def test_time_before_the_fourth_birthday_is_deducted(
    what: str, settled: str, born: str, deducted: int, asiel: int, overige: int
) -> None:
    """Whole quarters, rounded down, and never below nothing; the letter moves money between years, not the number."""
    dates = {"settled_on": day(settled), "birth_date": day(born), "enrolled_on": day("2026-01-15")}
    for code, quarters in (("26", asiel), ("22", overige)):
        result = right(Pupil(**{**CLEAR, **dates, "residence_code": code}), day("2026-04-01"), parameters())
        assert result.data["deducted_quarters"] == deducted
        readings: Any = result.data["readings"]
        assert {row["first"] + row["second"] for row in readings.values()} == {quarters}


def _line(result: Result) -> list[tuple[str, str, Any]]:
    rows: Any = result.data["quarters"]
    return [(row["peildatum"].isoformat(), row["outcome"], row["euro"]) for row in rows]


def test_timeline_of_an_asielzoeker() -> None:
    """Four quarters of the first year, two of the second, and then a year nothing is known of."""
    result = timeline(Pupil(**CLEAR), day("2025-11-15"), parameters())
    first, second = Decimal("3792.04"), Decimal("570.27")
    assert _line(result) == [
        ("2025-07-01", "first-year", Decimal("3617.22")),
        ("2025-10-01", "first-year", Decimal("3617.22")),
        ("2026-01-01", "first-year", first),
        ("2026-04-01", "first-year", first),
        ("2026-07-01", "second-year", second),
        ("2026-10-01", "second-year", second),
    ]
    assert (result.verdict, result.outcome, result.data["total"]) == ("yes", "first-year", Decimal("15959.06"))
    assert [(change.on.isoformat(), change.outcome) for change in result.changes] == [
        ("2026-01-01", "first-year"),
        ("2026-07-01", "second-year"),
        ("2027-01-01", "no-amount-known"),
    ]


def test_timeline_of_an_overige_vreemdeling_ends() -> None:
    """After four quarters the answer is no, and it stays no."""
    result = timeline(Pupil(**{**CLEAR, "residence_code": "22"}), day("2025-08-01"), parameters())
    assert [(change.on.isoformat(), change.outcome) for change in result.changes] == [
        ("2026-01-01", "first-year"),
        ("2026-07-01", "right-used-up"),
    ]


def test_timeline_before_the_first_peildatum_shows_the_first() -> None:
    """Who asks before anything has been counted hears about the first count."""
    result = timeline(Pupil(**CLEAR), day("2025-05-02"), parameters())
    assert result.outcome == "first-year" and result.changes[0].on == day("2026-01-01")


def test_timeline_with_a_first_school_day() -> None:
    """In 2016 the first school day is asked for and then counts as a peildatum."""
    child = Pupil(**{**CLEAR, **YEAR_2016, "weight": "none"})
    days = [row[0] for row in _line(timeline(child, day("2016-09-01"), parameters(), (day("2016-08-22"),)))]
    assert days[0] == "2016-08-22" and "2016-11-01" in days


ON = [
    ("2026-06-30", "first-year", ["2026-07-01", "2027-01-01"]),
    ("2026-07-01", "second-year", ["2027-01-01"]),
    ("2026-12-31", "second-year", ["2027-01-01"]),
    ("2027-01-01", "second-year", []),
]


@pytest.mark.parametrize(("on", "outcome", "changes"), ON)
def test_timeline_on_the_day_itself(on: str, outcome: str, changes: list[str]) -> None:
    """On the day of a change the new answer holds, and only later changes are told."""
    result = timeline(Pupil(**CLEAR), day(on), parameters())
    assert result.outcome == outcome
    assert [change.on.isoformat() for change in result.changes] == changes


def test_timeline_of_long_ago_says_nothing_of_2027() -> None:
    """A right that ended years ago is not changed by a year nothing is known of."""
    child = Pupil(**{**CLEAR, **YEAR_2016, "weight": "none"})
    assert max(change.on for change in timeline(child, day("2016-11-01"), parameters()).changes) < day("2020-01-01")


def test_timeline_in_a_time_without_peildata() -> None:
    """A child who starts school after the last known peildatum: nothing is known yet."""
    result = timeline(Pupil(enrolled_on=day("2027-02-01")), day("2027-02-01"), parameters())
    assert (result.rule, result.verdict, result.outcome) == ("po-timeline", "unknown", "no-amount-known")


def test_timeline_without_any_date_starts_today() -> None:
    """Nothing known of the child: everything that is needed is named."""
    result = timeline(Pupil(), day("2026-04-01"), parameters())
    assert (result.verdict, result.outcome) == ("unknown", "answer-needed")
    assert "enrolled_on" in result.missing


RIGHTS = [
    ({"residence_code": "21"}, "board-decides", "board-decides"),
    ({"foreign_national": False}, "no", "excluded-dutch"),
    ({"birth_date": None}, "unknown", "answer-needed"),
    ({"school_type": None}, "unknown", "answer-needed"),
    ({"residence_code": "22"}, "yes", "right"),
]


@pytest.mark.parametrize(("answers", "verdict", "outcome"), RIGHTS)
def test_the_right_as_a_whole(answers: dict[str, Any], verdict: str, outcome: str) -> None:
    """The worth of a right needs the same answers as one quarter of it."""
    result = right(Pupil(**{**CLEAR, **answers}), day("2026-04-01"), parameters())
    assert (result.verdict, result.outcome) == (verdict, outcome)


@pytest.mark.parametrize("name", ["birth_date", "settled_on"])
def test_the_right_asks_for_the_dates_of_the_deduction(name: str) -> None:
    """In 2024 being born here played no part, and the deduction did."""
    dates = {"settled_on": day("2024-05-01"), "enrolled_on": day("2024-08-20"), "board_judgement": "asielzoeker"}
    result = right(Pupil(**{**CLEAR, **dates, name: None}), day("2024-10-01"), parameters())
    assert (result.verdict, result.missing) == ("unknown", (name,))


def test_a_right_without_deduction_has_no_doubt() -> None:
    """Where nothing is deducted the readings do not differ."""
    result = right(Pupil(**CLEAR), day("2026-04-01"), parameters())
    assert result.doubts == () and euro(result) == Decimal("17449.24")
    assert (result.amounts[0].period_from, result.amounts[0].period_until) == (day("2026-01-01"), day("2026-12-31"))


def test_the_right_has_one_reading_before_the_enrolment_clock() -> None:
    """Before 1 July 2024 there was no deduction, so no such sum."""
    assert right(Pupil(**CLEAR), day("2024-06-30"), parameters()).outcome == "no-amount-known"
