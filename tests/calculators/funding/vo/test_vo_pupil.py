"""One pupil in secondary education: newcomer, category, quarters, and the regular count."""

import dataclasses
from datetime import date, timedelta
from decimal import Decimal

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from newcomers import NEWCOMER, with_
from told import doubts, plain

from calculators.funding.pupil import Pupil
from calculators.funding.vo.calendar import peildata
from calculators.funding.vo.pupil import both_wordings, category, quarters
from calculators.result import Change, Verdict
from calculators.value import Value

KNOWN = parameters()

CATEGORIES = rows("vo", "categories")


@pytest.mark.parametrize(
    ("case", "settled", "enrolled", "on", "outcome"), CATEGORIES, ids=[row[0] for row in CATEGORIES]
)
def test_category(case: str, settled: str, enrolled: str, on: str, outcome: str) -> None:
    """Until 2025 the date of settling decides, from 2026 the date of first enrolment."""
    pupil = with_(settled_on=date.fromisoformat(settled), enrolled_on=date.fromisoformat(enrolled))
    assert category(pupil, date.fromisoformat(on), KNOWN).outcome == outcome, case


EXCLUDED = rows("vo", "excluded")


@pytest.mark.parametrize(("case", "answer", "condition"), EXCLUDED, ids=[row[0] for row in EXCLUDED])
def test_excluded(case: str, answer: dict[str, object], condition: str) -> None:
    """One failed condition is enough, and it is the only one not met."""
    result = category(with_(**answer), date(2026, 1, 1), KNOWN)
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.NO, "not-a-newcomer", ()), case
    assert result.doubts == ()
    assert [step.id for step in result.conditions if not step.met] == [condition]


@pytest.mark.parametrize(
    "field", ["foreign_national", "attends", "international", "lives_in_nl", "school_type", "enrolled_on"]
)
def test_unknown_is_never_no(field: str) -> None:
    """An answer that is missing gives unknown and is asked for by name."""
    result = category(with_(**{field: None}), date(2026, 1, 1), KNOWN)
    assert (result.verdict, result.outcome, result.missing) == (Verdict.UNKNOWN, "answer-needed", (field,))


def test_date_of_settling_is_asked_until_2025_only() -> None:
    """From 2026 the date of settling decides nothing, so it is not asked."""
    pupil = with_(settled_on=None)
    assert category(pupil, date(2025, 4, 1), KNOWN).missing == ("settled_on",)
    assert category(pupil, date(2026, 1, 1), KNOWN).verdict is Verdict.YES


def test_living_in_nl_is_a_condition_from_2026_only() -> None:
    """The earlier wording does not ask where the pupil lives."""
    pupil = with_(lives_in_nl=False)
    assert category(pupil, date(2025, 4, 1), KNOWN).outcome == "category-1"
    assert category(pupil, date(2026, 1, 1), KNOWN).outcome == "not-a-newcomer"


def test_amount_of_one_quarter() -> None:
    """A category 1 pupil brings 3.909,08 euro for the second quarter of 2026."""
    (amount,) = category(NEWCOMER, date(2026, 4, 1), KNOWN).amounts
    assert (amount.id, amount.euro, amount.period_from, amount.period_until) == (
        "category-1",
        Decimal("3909.08"),
        date(2026, 4, 1),
        date(2026, 6, 30),
    )


def test_both_wordings_are_named() -> None:
    """For a child long in NL the old wording gives nothing and the new one category 1; the one in force comes first."""
    answers = both_wordings(with_(settled_on=date(2015, 1, 1)), date(2026, 1, 1), KNOWN)
    assert [(wording, answer.outcome) for wording, answer in answers.items()] == [
        ("enrolment", "category-1"),
        ("residence", "not-a-newcomer"),
    ]


def test_no_wording_without_a_rule() -> None:
    """Before 2017 and after 2026 there is no wording to compare."""
    assert both_wordings(NEWCOMER, date(2016, 10, 1), KNOWN) == {} == both_wordings(NEWCOMER, date(2027, 1, 1), KNOWN)


def test_exactly_two_years_is_a_doubt() -> None:
    """The definition says `shorter than`, the category `not longer than` two years: the result says so."""
    result = category(with_(settled_on=None, enrolled_on=date(2024, 1, 1)), date(2026, 1, 1), KNOWN)
    assert (result.outcome, doubts(result)) == ("not-a-newcomer", ("exactly-two-years",))


def test_exactly_two_years_was_no_doubt_before_2026() -> None:
    """Until 2025 both places said the same: shorter than two years in the Netherlands."""
    result = category(with_(settled_on=date(2023, 1, 1), enrolled_on=date(2023, 2, 1)), date(2025, 1, 1), KNOWN)
    assert (result.outcome, result.doubts) == ("not-a-newcomer", ())


def test_the_quarter_that_starts_on_the_first_enrolment_is_one_of_the_quarters() -> None:
    """Enrolled on a peildatum, the pupil counts on it; earlier peildata are not listed."""
    result = quarters(with_(enrolled_on=date(2026, 4, 1)), date(2026, 5, 20), KNOWN)
    assert [line["on"] for line in result.data["quarters"]][:1] == [date(2026, 4, 1)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("year", [2020, 2021, 2023, 2024])
def test_a_year_whose_reference_day_is_not_known_has_no_category(year: int) -> None:
    """A newcomer in such a year is told that nothing is known, not given the category of another year."""
    pupil = with_(settled_on=date(year - 1, 11, 1), enrolled_on=date(year - 1, 11, 15), birth_date=date(2008, 1, 1))
    result = category(pupil, date(year, 4, 1), KNOWN)
    assert (result.verdict, result.outcome, result.amounts) == (Verdict.UNKNOWN, "no-amount-known", ())


def test_a_known_category_without_amount_is_named() -> None:
    """In 2022 the category is known and the amount is not: the category stands in the data."""
    pupil = with_(settled_on=date(2021, 11, 1), enrolled_on=date(2021, 11, 15))
    result = category(pupil, date(2022, 4, 1), KNOWN)
    assert (result.outcome, result.data["category"], result.amounts) == ("no-amount-known", "category-1", ())


FLIPS = [
    # case, settled, enrolled, condition, flip
    ("met: the first day it is too long", "2024-09-01", "2025-02-10", "enrolment-shorter-than-months", "2027-02-10"),
    (
        "too long: first enrolment that is not",
        "2023-01-01",
        "2023-02-01",
        "enrolment-shorter-than-months",
        "2024-04-02",
    ),
    ("not yet enrolled: enrol by the peildatum", "2026-01-01", "2026-04-02", "enrolled-on-day", "2026-04-01"),
    ("clock not begun: by the peildatum", "2026-01-01", "2026-04-02", "enrolment-shorter-than-months", "2026-04-01"),
]


@pytest.mark.parametrize(("case", "settled", "enrolled", "condition", "flip"), FLIPS, ids=[row[0] for row in FLIPS])
def test_flip(case: str, settled: str, enrolled: str, condition: str, flip: str) -> None:
    """Each date condition says which date would turn it around."""
    pupil = with_(settled_on=date.fromisoformat(settled), enrolled_on=date.fromisoformat(enrolled))
    steps = {step.id: step for step in category(pupil, date(2026, 4, 1), KNOWN).conditions}
    assert steps[condition].flip == Value("day", date.fromisoformat(flip)), case


@given(st.dates(date(2021, 1, 1), date(2026, 4, 1)))
def test_the_flip_of_the_clock_really_turns_it(enrolled: date) -> None:
    """A pupil enrolled too long ago would be a newcomer with the date of the flip, and not one day earlier."""
    on = date(2026, 4, 1)
    result = category(with_(settled_on=None, enrolled_on=enrolled), on, KNOWN)
    clock = next(step for step in result.conditions if step.id == "enrolment-shorter-than-months")
    if not clock.met:
        first = plain(clock.flip)
        assert isinstance(first, date)
        assert category(with_(settled_on=None, enrolled_on=first), on, KNOWN).verdict is Verdict.YES
        assert category(with_(settled_on=None, enrolled_on=first - timedelta(days=1)), on, KNOWN).verdict is Verdict.NO


def test_quarters_and_what_changes_when() -> None:
    """A pupil enrolled in February 2025 is category 1 until the end of what is known; then nothing is known."""
    result = quarters(NEWCOMER, date(2026, 5, 20), KNOWN)
    assert (result.outcome, result.data["current"]) == ("category-1", date(2026, 4, 1))
    assert result.changes == (Change(date(2027, 1, 1), "no-amount-known"),)
    lines = result.data["quarters"]
    assert [(str(line["on"]), str(line["euro"])) for line in lines] == [  # type: ignore[attr-defined]
        ("2025-04-01", "3750.86"),
        ("2025-07-01", "3750.86"),
        ("2025-10-01", "3750.86"),
        ("2026-01-01", "3909.08"),
        ("2026-04-01", "3909.08"),
        ("2026-07-01", "3909.08"),
        ("2026-10-01", "3909.08"),
    ]


def test_quarters_name_the_outcome_under_both_wordings() -> None:
    """A child long in NL sees what the change of the law did to the current quarter."""
    result = quarters(with_(settled_on=date(2015, 1, 1)), date(2026, 5, 20), KNOWN)
    assert result.data["wordings"] == {"enrolment": "category-1", "residence": "not-a-newcomer"}


def test_changes_name_the_end_of_the_right() -> None:
    """A pupil enrolled on 1 May 2024 is category 2 in 2026 and no newcomer from 1 July 2026."""
    pupil = with_(settled_on=date(2024, 4, 1), enrolled_on=date(2024, 5, 1))
    assert quarters(pupil, date(2025, 12, 1), KNOWN).changes == (
        Change(date(2026, 1, 1), "category-2"),
        Change(date(2026, 7, 1), "not-a-newcomer"),
        Change(date(2027, 1, 1), "no-amount-known"),
    )


ON_THE_DAY = [
    # asked on, current peildatum, outcome, days of change
    ("2026-06-30", "2026-04-01", "category-2", ["2026-07-01", "2027-01-01"]),
    ("2026-07-01", "2026-07-01", "not-a-newcomer", ["2027-01-01"]),
    ("2026-12-31", "2026-10-01", "not-a-newcomer", ["2027-01-01"]),
    ("2027-01-01", "2027-01-01", "no-amount-known", []),
]


@pytest.mark.parametrize(("asked", "current", "outcome", "changes"), ON_THE_DAY)
def test_the_day_of_a_change_already_has_the_new_answer(
    asked: str, current: str, outcome: str, changes: list[str]
) -> None:
    """On the peildatum itself the new answer holds, and the change is no longer ahead."""
    pupil = with_(settled_on=date(2024, 4, 1), enrolled_on=date(2024, 5, 1))
    result = quarters(pupil, date.fromisoformat(asked), KNOWN)
    assert (str(result.data["current"]), result.outcome) == (current, outcome)
    assert [str(change.on) for change in result.changes] == changes


def test_after_the_last_known_year_the_quarters_are_unknown() -> None:
    """Asked in 2027 the answer is unknown, not that of October 2026."""
    result = quarters(NEWCOMER, date(2027, 2, 1), KNOWN)
    assert (result.verdict, result.outcome, result.changes) == (Verdict.UNKNOWN, "no-amount-known", ())


flags = st.sampled_from([True, False, None])
pupils = st.builds(
    lambda birth, settled, enrolled, **rest: Pupil(
        birth_date=birth,
        settled_on=birth + timedelta(days=settled) if settled is not None else None,
        enrolled_on=birth + timedelta(days=(settled or 0) + enrolled) if enrolled is not None else None,
        **rest,
    ),
    birth=st.dates(date(2003, 1, 1), date(2015, 1, 1)),
    settled=st.none() | st.integers(0, 6000),
    enrolled=st.none() | st.integers(0, 3000),
    foreign_national=flags,
    lives_in_nl=flags,
    attends=flags,
    international=flags,
    school_type=st.sampled_from(["vo", "bao", None]),
)


@given(pupils, st.sampled_from(peildata(KNOWN)))
def test_filling_in_an_unknown_never_contradicts_a_known_answer(pupil: Pupil, on: date) -> None:
    """Yes and no stay what they are when a missing answer is filled in: unknown was no hidden no."""
    before = category(pupil, on, KNOWN)
    if before.verdict is Verdict.UNKNOWN:
        return
    values = {
        "attends": True,
        "international": False,
        "foreign_national": True,
        "lives_in_nl": True,
        "school_type": "vo",
    }
    for field, value in values.items():
        if getattr(pupil, field) is None:
            after = category(dataclasses.replace(pupil, **{field: value}), on, KNOWN)
            assert after.verdict is before.verdict


@given(pupils, st.sampled_from(peildata(KNOWN)))
def test_every_pupil_gets_one_labelled_answer(pupil: Pupil, on: date) -> None:
    """Yes has exactly one amount; no and unknown have none, and unknown names what is needed or not known."""
    result = category(pupil, on, KNOWN)
    assert len(result.amounts) == (result.verdict is Verdict.YES)
    if result.verdict is Verdict.UNKNOWN:
        assert result.missing or result.outcome == "no-amount-known"
