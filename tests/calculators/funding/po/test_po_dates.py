"""Time: on every day exactly one answer, or exactly one "not known"; and the last days to apply."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from known import compiled, parameters
from po_cases import CLEAR, NOTHING_ELSE, day
from told import doubts, plain

from calculators.errors import AnswerError
from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import deadline
from calculators.funding.po.peildatum import next_peildatum, peildata, peildatum_on
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.result import Result, Verdict

NOT_KNOWN = {"deadline-expected", "no-amount-known", "no-deadline-known", "no-rule-known"}
BAO = Counts("bao", **{**NOTHING_ELSE, "asielzoekers": 5, "overige": 3, "reference": 2})
SBO = Counts("sbo", vreemdelingen=5, first_time=False)
SMALL = SmallSchool("bao", pupils=90, newcomers=6, lost_supplement=True)


def _child(on: date) -> Pupil:
    """A child of whom everything is known, who came half a year before `on`."""
    came = {"settled_on": on - timedelta(days=200), "enrolled_on": on - timedelta(days=180)}
    others = {"birth_date": on - timedelta(days=3000), "board_judgement": "asielzoeker", "weight": "none"}
    return Pupil(**{**CLEAR, **came, **others})


RULES: dict[str, Callable[[date], Result]] = {
    "school, bao": lambda on: school(BAO, on, parameters()),
    "school, sbo": lambda on: school(SBO, on, parameters()),
    "pupil": lambda on: pupil_on(_child(on), on, parameters()),
    "deadline": lambda on: deadline(on, on, parameters()),
    "deadline, second year": lambda on: deadline(on, on, parameters(), "second-year"),
    "timeline": lambda on: timeline(_child(on), on, parameters()),
    "right": lambda on: right(_child(on), on, parameters()),
    "pol/glo": lambda on: polglo(PolGlo(12, True), on, parameters()),
    "small school": lambda on: small_school(SMALL, on, parameters()),
    "entry proof": lambda on: entry_proof(EntryProof(brp_agrees=True), on, parameters()),
}


def _days() -> Iterator[date]:
    """Each change date of a value, and each peildatum of 2016 to 2027 in both calendars, with the days around."""
    for key, entry in compiled().items():
        if key.startswith(("po-", "sbo-")):
            yield from (day(row["from"]) for row in entry["values"])
            yield from (day(row["until"]) + timedelta(days=1) for row in entry["values"] if row["until"])
    for year in range(2016, 2028):
        yield from (date(year, month, 1) for month in (1, 2, 4, 5, 7, 8, 10, 11))


ALL_DAYS = sorted({day + timedelta(days=around) for day in _days() for around in (-1, 0, 1)})


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_every_day_has_exactly_one_answer(rule: str) -> None:
    """A rule that has all its answers says yes or no, or says that the day is not known: never both, never neither."""
    for on in ALL_DAYS:
        result = RULES[rule](on)
        known = result.outcome not in NOT_KNOWN
        assert known == (result.verdict in (Verdict.YES, Verdict.NO)), (on, result)
        # A timeline shows other quarters too, each of them an answer of the rule for one pupil.
        assert known or not result.amounts or rule == "timeline", (on, result)
        assert not result.missing, (on, result)


@pytest.mark.parametrize("rule", [name for name in RULES if name != "timeline"], ids=str)
def test_no_answer_uses_a_value_of_another_day(rule: str) -> None:
    """Whatever day is asked, every value in the reasoning was in force on it."""
    for on in ALL_DAYS:
        for step in RULES[rule](on).conditions:
            value = step.parameter
            assert value is None or value.valid_from <= on <= (value.valid_until or on), (on, step)


# What is known of the peildata of each school year or year: a amount, - not known. In order of the calendar.
KNOWN = {
    "2016-2017": ("2016-08-22 2016-11-01 2017-02-01 2017-05-01", "aaaa"),
    "2017-2018": ("2017-08-21 2017-11-01 2018-02-01 2018-05-01", "----"),
    "2018-2019": ("2018-08-20 2018-11-01 2019-02-01 2019-05-01", "----"),
    "2019-2020": ("2019-08-19 2019-11-01 2020-02-01 2020-05-01", "----"),
    "2020-2021": ("2020-08-17 2020-11-01 2021-02-01 2021-05-01", "----"),
    "2021-2022": ("2021-08-16 2021-11-01 2022-02-01 2022-05-01", "----"),
    "autumn 2022": ("2022-08-22 2022-11-01", "--"),
    "2023": ("2023-01-01 2023-04-01 2023-07-01 2023-10-01", "a---"),
    "2024": ("2024-01-01 2024-04-01 2024-07-01 2024-10-01", "aaaa"),
    "2025": ("2025-01-01 2025-04-01 2025-07-01 2025-10-01", "aaaa"),
    "2026": ("2026-01-01 2026-04-01 2026-07-01 2026-10-01", "aaaa"),
    "2027": ("2027-01-01 2027-04-01 2027-07-01 2027-10-01", "----"),
}


@pytest.mark.parametrize("year", KNOWN)
def test_which_peildata_are_known(year: str) -> None:
    """Every peildatum from 2016 to 2027: an amount where the regulation was found, else "not known"."""
    peildata_of_year, marks = KNOWN[year]
    for on, mark in zip(peildata_of_year.split(), marks, strict=True):
        for rule in ("school, bao", "pupil"):
            outcome = RULES[rule](day(on)).outcome
            assert (outcome == "no-amount-known") == (mark == "-"), (rule, on, outcome)


def test_not_known_says_what_is_known_and_where_to_look() -> None:
    """Of 2019-2020 one amount is known; it is told, with the page to look at, and nothing is computed from it."""
    result = RULES["school, bao"](date(2019, 11, 1))
    assert result.data["known"] == {"po-overige-first-year": "3112.44", "po-polglo": "907.00"}
    assert str(result.data["where_to_look"]).startswith("https://")
    assert {c.seen.value for c in result.conditions if c.failed} >= {"po-asielzoeker-first-year", "po-second-year"}


def test_2023_tells_the_one_off_it_knows() -> None:
    """From April to December 2023 only the one-off is known."""
    assert RULES["school, bao"](date(2023, 7, 1)).data["known"] == {"po-one-off": "14894.72"}


LAST_DAYS = [
    ("2016-08-22", "first-year", "2016-10-29"),
    ("2016-11-01", "first-year", "2016-11-29"),
    ("2017-02-01", "first-year", "2017-03-01"),
    ("2017-05-01", "first-year", "2017-05-29"),
    ("2016-08-22", "second-year", "2017-05-02"),
    ("2016-11-01", "second-year", "2017-05-02"),
    ("2017-02-01", "second-year", "2017-03-01"),
    ("2017-05-01", "second-year", "2017-05-29"),
    ("2019-08-19", "first-year", "2019-09-29"),
    ("2020-08-17", "first-year", "2020-09-28"),
    ("2021-02-01", "first-year", "2021-03-01"),
    ("2021-05-01", "first-year", "2021-05-31"),
    ("2022-08-22", "first-year", "2022-09-30"),
    ("2023-07-01", "first-year", "2023-08-26"),
    ("2024-01-01", "first-year", "2024-01-29"),
    ("2024-04-01", "first-year", "2024-04-29"),
    ("2024-07-01", "first-year", "2024-08-26"),
    ("2025-01-01", "first-year", "2025-01-29"),
    ("2025-04-01", "first-year", "2025-04-29"),
    ("2025-07-01", "second-year", "2025-08-26"),
    ("2025-10-01", "first-year", "2025-10-29"),
    ("2026-01-01", "first-year", "2026-01-30"),
    ("2026-04-01", "first-year", "2026-04-29"),
    ("2026-07-01", "first-year", "2026-08-26"),
    ("2026-10-01", "second-year", "2026-10-29"),
]


@pytest.mark.parametrize(("peildatum", "part", "last"), LAST_DAYS)
def test_last_day_to_apply(peildatum: str, part: str, last: str) -> None:
    """On the last day one can still apply with no days left; the day after it is closed."""
    result = deadline(day(peildatum), day(last), parameters(), part)
    assert (result.verdict, result.outcome, result.data["days_left"]) == ("yes", "open", 0)
    after = deadline(day(peildatum), day(last) + timedelta(days=1), parameters(), part)
    assert (after.verdict, after.outcome, after.data["days_left"]) == ("no", "closed", -1)
    assert plain(after.conditions[-1].flip) == day(last)


def test_a_deadline_is_never_before_its_peildatum() -> None:
    """Whatever the day, where a last day is known it does not come before the count."""
    for on in ALL_DAYS:
        for part in ("first-year", "second-year"):
            last = deadline(on, on, parameters(), part).data.get("last_day")
            assert last is None or last >= on  # type: ignore[operator]


OTHER_READINGS = [
    ("2026-01-01", "first-year", {"by-rule": day("2026-01-29")}),
    ("2026-04-01", "first-year", {}),
    ("2024-01-01", "first-year", {"po-last-day-elsewhere": day("2024-01-31")}),
    ("2016-11-01", "second-year", {"po-second-year-last-day-original": day("2016-12-23")}),
]


@pytest.mark.parametrize(("peildatum", "part", "others"), OTHER_READINGS)
def test_other_last_days_are_named(peildatum: str, part: str, others: dict[str, date]) -> None:
    """Where a source or an earlier text has another last day, that day is told next to the default."""
    assert deadline(day(peildatum), day(peildatum), parameters(), part).data["other_readings"] == others


@pytest.mark.parametrize(("today", "doubt"), [("2026-01-29", False), ("2026-01-30", True)])
def test_a_day_that_only_one_reading_accepts_is_in_doubt(today: str, doubt: bool) -> None:
    """30 January 2026 is in time by the published day and late by the rule."""
    result = deadline(day("2026-01-01"), day(today), parameters())
    assert doubts(result) == (("first-year-last-day-other-reading",) if doubt else ())


def test_an_application_before_the_peildatum_is_too_early() -> None:
    """From 2025 an application before the peildatum is rejected; it opens on the day itself."""
    result = deadline(day("2026-04-01"), day("2026-03-31"), parameters())
    assert (result.verdict, result.outcome) == ("no", "not-yet-open")
    assert plain(result.conditions[0].flip) == day("2026-04-01")
    assert deadline(day("2026-04-01"), day("2026-04-01"), parameters()).outcome == "open"


@pytest.mark.parametrize(
    ("peildatum", "received", "decided"),
    [
        ("2016-11-01", "2016-11-29", "2017-03-29"),
        ("2017-05-01", "2017-05-31", "2017-09-30"),
        ("2026-01-01", "2026-01-02", "2026-04-24"),
    ],
)
def test_when_the_decision_must_have_come(peildatum: str, received: str, decided: str) -> None:
    """Four months after receipt in 2016-2017, sixteen weeks in 2026."""
    result = school(Counts("sbo", received_on=day(received)), day(peildatum), parameters())
    assert result.data["decision_by"] == day(decided)


def test_the_file_of_duo_is_ready_on_the_eighth() -> None:
    """The file with newcomers comes on the 8th of the month of the peildatum."""
    assert deadline(day("2026-10-01"), day("2026-10-01"), parameters()).data["file_ready"] == day("2026-10-08")
    assert deadline(day("2017-02-01"), day("2017-02-01"), parameters()).data["file_ready"] is None


def test_no_peildatum_names_the_next_one() -> None:
    """A day on which nobody counts is answered no, with the first day on which they do."""
    result, last = (RULES["school, bao"](date(2026, month, 1)) for month in (2, 11))
    assert (result.verdict, result.outcome, result.amounts) == ("no", "no-peildatum", ())
    assert [plain(found.conditions[0].flip) for found in (result, last)] == [day("2026-04-01"), None]


def test_a_part_that_does_not_exist_is_refused() -> None:
    """There are two applications, and no third."""
    with pytest.raises(AnswerError, match="first-year or second-year, got 'third', for example 'first-year'"):
        deadline(day("2026-01-01"), day("2026-01-01"), parameters(), "third")


PERIODS = [
    ("2016-08-22", "2016-08-01", "2016-10-31"),
    ("2016-11-01", "2016-11-01", "2017-01-31"),
    ("2017-05-01", "2017-05-01", "2017-07-31"),
    ("2024-01-01", "2024-01-01", "2024-03-31"),
    ("2026-10-01", "2026-10-01", "2026-12-31"),
]


@pytest.mark.parametrize(
    ("on", "can"),
    [
        ("2016-07-31", False),
        ("2016-08-01", True),
        ("2016-10-29", True),
        ("2016-10-30", False),
        ("2021-10-31", True),
        ("2021-11-02", False),
    ],
)
def test_which_days_can_be_the_first_school_day(on: str, can: bool) -> None:
    """From 1 August to 31 October, but not after the last day to apply for it where that is known."""
    found = peildatum_on(day(on), parameters())
    assert (found is not None and found.first_school_day) == can


@pytest.mark.parametrize(("on", "start", "end"), PERIODS)
def test_the_months_a_peildatum_pays_for(on: str, start: str, end: str) -> None:
    """Three whole months each."""
    found = peildatum_on(day(on), parameters())
    assert found and (found.period_from, found.period_until) == (day(start), day(end))


def test_peildata_between_two_days() -> None:
    """Both ends count; first school days only where they are given."""
    found = [row.on for row in peildata(day("2016-08-01"), day("2017-02-01"), parameters(), (day("2016-08-22"),))]
    assert found == [day("2016-08-22"), day("2016-11-01"), day("2017-02-01")]
    assert [row.on for row in peildata(day("2022-10-01"), day("2023-01-01"), parameters())] == [
        day("2022-11-01"),
        day("2023-01-01"),
    ]
    assert next(peildata(day("2026-04-01"), day("2026-12-31"), parameters())).on == day("2026-04-01")
    assert next_peildatum(day("2026-04-01"), parameters()) == day("2026-04-01")
    assert next_peildatum(day("2026-10-02"), parameters()) is None


@pytest.mark.parametrize("number", [-1, 5001, 2.5, True, "4"])
def test_an_absurd_number_is_refused(number: object) -> None:
    """A count that cannot be one is named with its field, what was expected and an example."""
    with pytest.raises(
        AnswerError, match="asielzoekers: expected a whole number from 0 to 5000, got .*, for example 7"
    ):
        Counts("bao", asielzoekers=number)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [0, 5000, None])
def test_the_smallest_and_the_largest_number_are_accepted(number: int | None) -> None:
    """Nobody, and as many as one could imagine; and not knowing."""
    assert Counts("bao", asielzoekers=number).asielzoekers == number


def test_a_school_of_another_type_is_refused() -> None:
    """Secondary schools have rules of their own."""
    with pytest.raises(AnswerError, match="school_type: expected bao or sbo, got 'vo', for example 'bao'"):
        Counts("vo")
    with pytest.raises(AnswerError, match="first_time: expected true, false or unknown, got 'yes', for example True"):
        Counts("bao", first_time="yes")  # type: ignore[arg-type]
