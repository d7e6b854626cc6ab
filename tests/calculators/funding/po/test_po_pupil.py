"""One pupil: group, year, what excludes, what is missing, and from which day it changes."""

from decimal import Decimal
from typing import Any

import pytest
from cases import rows
from po_cases import YEAR_2016, day, euro, one

from calculators.result import Doubt

# what is asked, answers, peildatum, verdict, outcome
CASES = rows("po", "pupils")


@pytest.mark.parametrize(("what", "answers", "on", "verdict", "outcome"), CASES, ids=[case[0] for case in CASES])
def test_case(what: str, answers: dict[str, Any], on: str, verdict: str, outcome: str) -> None:
    """Who counts and who does not, one answer changed at a time."""
    result = one(on, **answers)
    assert (result.verdict, result.outcome) == (verdict, outcome)


def test_the_other_reading_of_a_quarter_is_told() -> None:
    """In the third quarter of a child with two deducted ones, OCW/DUO sees year one and the letter year two."""
    answers = {"birth_date": day("2021-09-01"), "enrolled_on": day("2025-09-01")}
    result = one("2026-04-01", **answers)
    assert (result.outcome, result.data["other_reading_year"]) == ("first-year", 2)
    assert Doubt("deduction-other-reading") in result.doubts
    assert one("2026-01-01", **answers).data["other_reading_year"] is None


MISSING = [
    ({"foreign_national": None}, ("foreign_national",)),
    ({"lives_in_nl": None}, ("lives_in_nl",)),
    ({"international": None}, ("international",)),
    ({"school_type": None}, ("school_type",)),
    ({"residence_code": None}, ("residence_code",)),
    ({"residence_code": "47", "has_bsn": None}, ("has_bsn",)),
    ({"enrolled_on": None}, ("enrolled_on",)),
    ({"settled_on": None}, ("settled_on",)),
    ({"birth_date": None}, ("birth_date",)),
    ({"settled_on": None, "birth_date": None}, ("settled_on", "birth_date")),
]


@pytest.mark.parametrize(("answers", "needed"), MISSING, ids=[" ".join(row[1]) for row in MISSING])
def test_a_missing_answer_is_asked_for(answers: dict[str, Any], needed: tuple[str, ...]) -> None:
    """Unknown names what is needed, and no more."""
    result = one("2025-07-01", **answers)
    assert (result.verdict, result.outcome, result.missing) == ("unknown", "answer-needed", needed)


def test_before_july_2024_the_day_of_settling_is_asked() -> None:
    """The clock of residence cannot run without its start."""
    assert one("2016-11-01", **{**YEAR_2016, "settled_on": None}).missing == ("settled_on",)


def test_answers_that_play_no_part_are_not_asked_for() -> None:
    """A clear code needs neither BSN nor judgement, and a basisschool no attendance or weight."""
    result = one("2025-07-01", has_bsn=None, board_judgement=None, attends=None, weight=None)
    assert (result.verdict, result.missing) == ("yes", ())


WEIGHTS = rows("po", "weights")


@pytest.mark.parametrize(("weight", "verdict", "outcome", "amount"), WEIGHTS)
def test_weight_in_the_second_year_of_2016(weight: str | None, verdict: str, outcome: str, amount: str | None) -> None:
    """750 without weight, 600 with 0,3, nothing with 1,2 (art. 31a)."""
    result = one("2016-11-01", **YEAR_2016, weight=weight)
    assert (result.verdict, result.outcome) == (verdict, outcome)
    assert [row.euro for row in result.amounts] == ([Decimal(amount)] if amount else [])
    assert result.missing == (() if weight else ("weight",))
    assert result.data["group"] == "asielzoeker"


def test_before_2025_the_board_judges_the_group() -> None:
    """No code table is known for 2016; the judgement is asked, the code is not used."""
    result = one("2016-11-01", **{**YEAR_2016, "board_judgement": None, "enrolled_on": day("2016-09-01")})
    assert (result.verdict, result.missing) == ("unknown", ("board_judgement",))
    assert Doubt("no-code-table-known") in result.doubts


@pytest.mark.parametrize(("attends", "verdict"), [(True, "yes"), (False, "no"), (None, "unknown")])
def test_sbo_of_2016_asks_for_attendance(attends: bool | None, verdict: str) -> None:
    """Art. 32 counts who regularly attends."""
    child = {**YEAR_2016, "settled_on": day("2016-02-01"), "enrolled_on": day("2016-03-01"), "school_type": "sbo"}
    result = one("2016-11-01", **child, attends=attends)
    assert result.verdict == verdict
    assert result.outcome == {"yes": "first-year", "no": "not-attending", "unknown": "answer-needed"}[verdict]


YEAR_ENDS = [
    ("2025-07-01", {}, "2026-05-01"),
    ("2026-07-01", {}, "2027-05-01"),
    ("2025-07-01", {"residence_code": "22"}, "2026-05-01"),
    ("2025-10-01", {"birth_date": day("2021-09-01"), "enrolled_on": day("2025-09-01")}, "2026-09-01"),
    ("2016-11-01", {**YEAR_2016, "settled_on": day("2015-11-05")}, "2016-11-05"),
    ("2016-11-01", {**YEAR_2016, "weight": "none"}, "2017-10-15"),
    ("2023-01-01", {**YEAR_2016, "settled_on": day("2022-02-05"), "enrolled_on": day("2022-03-05")}, "2023-02-05"),
]


@pytest.mark.parametrize(("on", "answers", "ends"), YEAR_ENDS)
def test_the_day_on_which_the_year_changes(on: str, answers: dict[str, Any], ends: str) -> None:
    """Every answer says from which day another year, or none, applies."""
    assert one(on, **answers).data["year_ends"] == day(ends)


def test_the_low_amount_is_told_where_a_reference_count_plays_a_part() -> None:
    """On 1 January, and on every peildatum of 2016-2017, an asielzoeker may bring the low amount."""
    january = one("2026-01-01")
    assert (january.data["exact"], january.data["exact_low"]) == ("3792.04", "1178.085")
    assert Doubt("depends-on-reference-count") in january.doubts
    assert "exact_low" not in one("2026-04-01").data
    november = one("2016-11-01", **{**YEAR_2016, "settled_on": day("2015-11-05")})
    assert (november.data["exact"], november.data["exact_low"]) == ("2250.00", "699.725")


def test_the_clock_changes_from_residence_to_enrolment_on_1_july_2024() -> None:
    """A child here for over a year and at school for half a year: over for an overige in April, first year in July."""
    child = {
        "settled_on": day("2023-01-01"),
        "enrolled_on": day("2024-01-08"),
        "board_judgement": "overige-vreemdeling",
    }
    assert one("2024-04-01", **child).outcome == "right-used-up"
    assert one("2024-07-01", **child).outcome == "first-year"


def test_a_later_year_in_the_first_half_of_2023_is_not_known() -> None:
    """The right was wider then, by rules that were not found: not known, never no."""
    child = {
        "settled_on": day("2021-06-01"),
        "enrolled_on": day("2021-09-01"),
        "board_judgement": "overige-vreemdeling",
    }
    result = one("2023-01-01", **child)
    assert (result.verdict, result.outcome) == ("unknown", "no-amount-known")
    assert result.data["unknown"] == "po-second-year-months"


def test_an_amount_that_is_not_known_is_named() -> None:
    """In April 2023 the pupil counts and the amount is not known; group and year are told all the same."""
    child = {"settled_on": day("2022-06-01"), "enrolled_on": day("2022-09-01"), "board_judgement": "asielzoeker"}
    result = one("2023-04-01", **child)
    assert (result.outcome, result.data["unknown"]) == ("no-amount-known", "po-asielzoeker-first-year")
    assert (result.data["group"], result.data["year"]) == ("asielzoeker", 1)
    [step] = [step for step in result.conditions if step.id == "within-the-right"]
    assert (step.threshold, step.flip) == (None, None)


def test_both_groups_had_the_high_amount_in_january_2023() -> None:
    """Until 1 July 2023 an overige vreemdeling brought as much as an asielzoeker."""
    child = {"settled_on": day("2022-06-01"), "enrolled_on": day("2022-09-01")}
    amounts = {
        euro(one("2023-01-01", **child, board_judgement=group)) for group in ("asielzoeker", "overige-vreemdeling")
    }
    assert amounts == {Decimal("3107.71")}
