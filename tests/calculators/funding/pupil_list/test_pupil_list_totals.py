"""The edges of what a pupil list adds up: who is in the total, who only just missed it, and what is left open."""

from datetime import date
from decimal import Decimal

import pytest
from known import parameters
from pupil_rows import APRIL, TODAY, pupils, read
from told import plain

from calculators.funding.pupil_list import po as pupil_list_po
from calculators.funding.pupil_list.evaluate import Block, NearMiss, Options, evaluate
from calculators.result import Doubt, Result, Verdict

KNOWN = parameters()
JANUARY = date(2026, 1, 1)


def result(*rows: dict[str, str], on: date = TODAY, **options: object) -> Result:
    return evaluate(read(*rows, on=on), on, KNOWN, Options(**{"peildata": (APRIL,), "first_time": False, **options}))  # type: ignore[arg-type]


def blocks(*rows: dict[str, str], on: date = TODAY, **options: object) -> tuple[Block, ...]:
    return result(*rows, on=on, **options).data["blocks"]  # type: ignore[return-value]


def near_misses(*rows: dict[str, str], **options: object) -> tuple[NearMiss, ...]:
    (found,) = blocks(*rows, **options)  # type: ignore[arg-type]
    return found.near_misses


def test_a_pupil_without_a_school_type_is_not_among_the_computed() -> None:
    """Three good rows, one of them without a school type: two are computed."""
    found = result({"leerling": "L1"}, {"leerling": "L2"}, {"leerling": "L3", "schoolsoort": ""})
    assert (found.data["rows"], found.data["computed"]) == (3, 2)


def test_a_school_that_gets_nothing_adds_no_amount() -> None:
    """Three pupils are below the threshold: all are decided, nothing is due, and no amount of nought is listed."""
    found = result(*pupils(3))
    (block,) = blocks(*pupils(3))
    assert (block.complete, block.total.verdict, found.amounts) == (True, Verdict.NO, ())


def test_a_list_without_good_rows_has_no_doubts() -> None:
    """Where nothing is computed no one-off amount was left out either."""
    assert result({"vreemdeling": "x"}, first_time=None).doubts == ()


def test_undecided_pupils_of_one_school_type_are_a_doubt_of_the_whole_list() -> None:
    """The primary pupil is decided, the secondary one is not: the list says that pupils are undecided."""
    found = result({"leerling": "L1"}, {"leerling": "L2", "schoolsoort": "vo", "vreemdeling": ""})
    assert [part.undecided for part in found.data["blocks"]] == [0, 1]  # type: ignore[attr-defined]
    assert found.doubts == (Doubt("undecided-pupils"),)


def test_who_comes_later_and_has_a_last_day_has_not_left_yet() -> None:
    """Here from 7 April until 30 June: on 1 April not yet here, whatever the last day is."""
    (found,) = blocks({"inschrijving_school": "07-04-2026", "uitschrijving_school": "30-06-2026"})
    (reason,) = found.reasons
    assert reason.outcome == "not-yet-here"
    assert reason.failed and plain(reason.failed.seen) == date(2026, 4, 7)


def test_the_failed_condition_is_one_that_was_answered() -> None:
    """Nationality is not filled in and the first enrolment is four years ago: the enrolment is what failed."""
    long_ago = {"datum_vestiging": "01-02-2022", "eerste_inschrijving": "01-03-2022"}
    (found,) = blocks({**long_ago, "schoolsoort": "vo", "vreemdeling": ""})
    (reason,) = found.reasons
    assert reason.outcome == "not-a-newcomer"
    assert reason.failed and (reason.failed.id, plain(reason.failed.seen)) == (
        "enrolment-shorter-than-months",
        date(2022, 3, 1),
    )


def test_fourteen_days_late_is_still_just_missed() -> None:
    """Enrolled on 15 April, fourteen days after the peildatum: pointed out, as that is the limit."""
    (miss,) = near_misses(*pupils(4), {"leerling": "L9", "eerste_inschrijving": "15-04-2026"})
    assert (miss.key, miss.days_late) == ("L9", 14)


def test_a_pupil_who_came_late_costs_nothing_while_the_school_is_below_the_threshold() -> None:
    """Two pupils where four are needed: the late one would have brought no money, so none is pointed out."""
    assert near_misses({"leerling": "L1"}, {"leerling": "L9", "eerste_inschrijving": "04-04-2026"}) == ()


@pytest.mark.parametrize(("here", "reaches"), [(3, True), (4, False)])
def test_a_late_pupil_tells_whether_the_school_reaches_the_threshold_only_with_it(here: int, reaches: bool) -> None:
    """The threshold is four: the fourth brings the money of all four, the fifth its own."""
    (miss,) = near_misses(*pupils(here), {"leerling": "L9", "eerste_inschrijving": "04-04-2026"})
    assert miss.reaches_threshold is reaches
    assert (miss.euro > Decimal("3792.04")) is reaches


def test_a_late_pupil_whose_first_enrolment_is_unknown_is_not_promised_later_quarters() -> None:
    """Here from 4 April, first enrolment not filled in: pointed out, and not said to move to later peildata."""
    row = {"leerling": "L9", "eerste_inschrijving": "", "inschrijving_school": "04-04-2026"}
    (miss,) = near_misses(*pupils(4), row)
    assert (miss.key, miss.euro, miss.effect) == ("L9", Decimal("3792.04"), "lost")


def test_a_clock_that_started_on_the_peildatum_elsewhere_does_not_shift() -> None:
    """First enrolled elsewhere on 1 April itself, here from the 7th: the quarter of 1 April never comes back."""
    row = {"leerling": "L9", "eerste_inschrijving": "01-04-2026", "inschrijving_school": "07-04-2026"}
    (miss,) = near_misses(*pupils(4), row)
    assert miss.effect == "lost"


def test_a_late_secondary_pupil_of_unknown_birth_is_pointed_out() -> None:
    """Secondary education does not ask for the date of birth, so a late pupil without one still just missed it."""
    row = {"schoolsoort": "vo", "geboortedatum": "", "eerste_inschrijving": "04-04-2026"}
    (miss,) = near_misses(row)
    assert (miss.days_late, miss.effect) == (3, "moves")


def test_a_late_pupil_is_not_priced_while_the_total_is_unknown() -> None:
    """On 1 January without the reference count the total is unknown, and so is what a late pupil costs."""
    rows = pupils(4, eerste_inschrijving="15-12-2025")
    late = {"leerling": "L9", "eerste_inschrijving": "05-01-2026"}
    assert near_misses(*rows, late, peildata=(JANUARY,)) == ()
    assert [miss.key for miss in near_misses(*rows, late, peildata=(JANUARY,), references={JANUARY: 2})] == ["L9"]


@pytest.mark.parametrize("code", ["", "geen"])
def test_a_pupil_without_a_code_has_no_code_that_is_wrong(code: str) -> None:
    """An empty cell and `geen` are no code, so none is reported as standing in no table."""
    assert result({"verblijfstitelcode": code}).data["problems"] == ()


def test_a_school_list_takes_no_growth_off() -> None:
    """In 2016-2017 four asielzoekers with a reference count of two bring twice 2250.00 and twice 699.725."""
    day = date(2017, 2, 1)
    rows = pupils(
        4,
        geboortedatum="14-05-2008",
        datum_vestiging="01-09-2016",
        eerste_inschrijving="01-10-2016",
        oordeel="asielzoeker",
    )
    (found,) = blocks(*rows, on=date(2017, 2, 10), peildata=(day,), references={day: 2})
    assert found.total.verdict is Verdict.YES
    assert str(found.total.amounts[-1].euro) == "5899.45"


def test_a_day_without_a_rule_has_no_clock() -> None:
    """For 2015 no rule is known in primary education; 1 April 2026 counts from the first enrolment."""
    assert [pupil_list_po.clock(day, KNOWN) for day in (date(2015, 10, 1), APRIL)] == ["", "enrolment"]


@pytest.mark.parametrize(("code", "day", "told"), [("46", 1, False), ("46", 4, True), ("26", 4, False)])
def test_a_list_says_that_temporary_protection_is_over(code: str, day: int, told: bool) -> None:
    """Code 46 on 1 January and 1 April 2027: the protection ends on 4 March; another code is not touched."""
    found = result({"leerling": "L1", "verblijfstitelcode": code}, peildata=(date(2027, day, 1),))
    assert any(doubt.id == "protection-ended" for doubt in found.doubts) is told
