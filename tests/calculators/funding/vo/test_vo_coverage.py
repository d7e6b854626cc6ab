"""Time coverage of the secondary, municipal, planning and calendar rules: one answer on every day.

Every change date of every parameter of these rules, each peildatum from 2016 to 2027, and the days around them.
"""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from cases import for_each
from known import compiled, parameters

from calculators.errors import AnswerError
from calculators.funding.calendar import calendar_days
from calculators.funding.pupil import Pupil
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.result import Result, Verdict

KNOWN = parameters()
OF_THESE_RULES = ("vo-", "gooi-", "leidse-regio-", "leiden-")
NOT_KNOWN = {"no-amount-known", "no-rule-known"}
ELSEWHERE = {"no-peildatum", "no-count-day"}


def days() -> list[date]:
    found = {date(year, month, 1) for year in range(2016, 2028) for month in (1, 4, 7, 10)}
    for key in compiled():
        if key.startswith(OF_THESE_RULES):
            for row in KNOWN.history(key):
                found |= {row.valid_from, row.valid_until or row.valid_from}
    return sorted({day + timedelta(days=step) for day in found for step in (-1, 0, 1)})


def pupil_of(on: date) -> Pupil:
    """A newcomer on that day: five months in the Netherlands, four in school."""
    return Pupil(
        birth_date=on - timedelta(days=5000),
        foreign_national=True,
        settled_on=on - timedelta(days=150),
        enrolled_on=on - timedelta(days=120),
        lives_in_nl=True,
        attends=True,
        school_type="vo",
        international=False,
    )


def answers(on: date) -> dict[str, Result]:
    gooi = GooiAnswers(24, Decimal(150000), Decimal(100000), True)
    return {
        "school": school(Counts(12, 0, True, True), on, KNOWN),
        "start-up": start_up(StartUp(12, True, True), on, KNOWN),
        "pupil": category(pupil_of(on), on, KNOWN),
        "quarters": quarters(pupil_of(on), on, KNOWN),
        "regular-count": regular_count(pupil_of(on), on, KNOWN),
        "gooi": contribution(gooi, on, KNOWN),
        "leidse-regio": extra_subsidy(GroupAnswers(12), on, KNOWN),
        "leiden": leiden_subsidy(SubsidyAnswers(True, True, 930, True, 3), on, KNOWN),
    }


@for_each("on", days())
def test_each_rule_has_exactly_one_answer_on_each_day(on: date) -> None:
    """Everything is answered, so each rule gives an answer, or says that nothing is known, or that the day is none."""
    for name, result in answers(on).items():
        unknown = result.outcome in NOT_KNOWN
        assert unknown == (result.verdict is Verdict.UNKNOWN), name
        assert not (unknown and result.amounts), name
        assert result.missing == (), name
        assert [result.verdict is Verdict.YES, unknown, result.outcome in ELSEWHERE | {"does-not-count"}].count(
            True
        ) == 1


@for_each("year", range(2016, 2029))
@for_each("side", ["po", "vo"])
def test_each_year_has_a_calendar_or_says_that_nothing_is_known(side: str, year: int) -> None:
    """A year with peildata has all its days on or after them; a year without says so."""
    result = calendar_days(side, year, KNOWN)
    if result.outcome == "no-amount-known":
        assert result.verdict is Verdict.UNKNOWN and "days" not in result.data
        return
    found = list(result.data["days"])  # type: ignore[call-overload]
    assert {day.as_in for day in found} == ({None} if result.verdict is Verdict.YES else {2026})
    assert found == sorted(found, key=lambda day: (day.on, day.key))
    assert all(day.on >= day.peildatum and day.peildatum.year == year for day in found)
    assert len({day.key for day in found}) == len(found)


@pytest.mark.parametrize(("side", "year", "place"), [("so", 2026, "side"), ("po", 1999, "year"), ("vo", 2101, "year")])
def test_a_calendar_of_nothing_is_refused(side: str, year: int, place: str) -> None:
    """Another side and a year that is none are errors that name the place."""
    with pytest.raises(AnswerError, match=f"^{place}: expected .*, got .*, for example"):
        calendar_days(side, year, KNOWN)


def test_the_two_years_after_the_last_known_one_are_expected_to_be_like_it() -> None:
    """On the same days, by the rule and not by the day that DUO once moved; said to be expected, and no longer."""
    found = {(side, year): calendar_days(side, year, KNOWN) for side in ("po", "vo") for year in range(2027, 2030)}
    assert {key: result.outcome for key, result in found.items()} == {
        (side, year): "calendar-expected" if year < 2029 else "no-amount-known" for side, year in found
    }
    january = {day.kind: day.on for day in found["po", 2027].data["days"] if day.peildatum == date(2027, 1, 1)}  # type: ignore[attr-defined]
    assert january["last-day-first-year"] == date(2027, 1, 29)  # in 2026 the 30th was published
    keys = [day.key for day in found["vo", 2028].data["days"]]  # type: ignore[attr-defined]
    assert "vo/2028-01-01/count-day" in keys and len(keys) == len(calendar_days("vo", 2026, KNOWN).data["days"])  # type: ignore[arg-type]


def test_the_years_of_which_a_calendar_is_known() -> None:
    """Primary peildata with a fixed day are known from November 2016, secondary ones from 2017, both until 2026."""
    known = {
        side: [year for year in range(2015, 2030) if calendar_days(side, year, KNOWN).verdict is Verdict.YES]
        for side in ("po", "vo")
    }
    assert known["vo"] == list(range(2017, 2027))
    assert known["po"] == list(range(2016, 2027))
