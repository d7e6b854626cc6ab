"""A pupil list on peildata that are still to come: judged as in the last known year, and priced only when asked."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from pupil_rows import pupils, read
from told import doubts

from calculators.days import add_months
from calculators.funding.pupil_list.evaluate import Block, Options, evaluate
from calculators.result import Result, Verdict

KNOWN = parameters()
TODAY = date(2026, 11, 27)
JANUARY = date(2027, 1, 1)
AHEAD = tuple(date(2027, month, 1) for month in (1, 4, 7, 10))


def result(*rows: dict[str, str], on: date = TODAY, **options: object) -> Result:
    given = {"peildata": (JANUARY,), "references": {JANUARY: 0}, "first_time": False, **options}
    return evaluate(read(*rows, on=on), on, KNOWN, Options(**given))  # type: ignore[arg-type]


def block(*rows: dict[str, str], **options: object) -> Block:
    (found,) = result(*rows, **options).data["blocks"]  # type: ignore[attr-defined, misc]
    return found


def test_who_counts_is_told_as_in_the_last_known_year_and_no_amount() -> None:
    """On 1 January 2027 five pupils count as in 2026; what that brings is not known, and the list says why."""
    found = block(*pupils(5, eerste_inschrijving="12-10-2026"))
    assert (found.as_in, found.amounts_as_in, found.counts["asielzoekers"], found.undecided) == (2026, None, 5, 0)
    assert (found.total.verdict, found.total.outcome, found.lowest) == (Verdict.UNKNOWN, "no-amount-known", None)
    assert doubts(result(*pupils(5))) == ("expected-peildata",)


def test_the_amounts_of_the_last_known_year_come_only_when_asked_and_say_so() -> None:
    """Switched on the quarter is priced as in 2026, labelled, and still not among the amounts that are certain."""
    rows = pupils(5, eerste_inschrijving="12-10-2026")
    found, whole = block(*rows, expected_amounts=True), result(*rows, expected_amounts=True)
    assert (found.amounts_as_in, found.total.amounts[-1].euro) == (2026, Decimal("18960.20"))
    assert (whole.amounts, doubts(whole)) == ((), ("expected-peildata", "expected-amounts"))


def test_a_peildatum_that_is_known_is_never_expected() -> None:
    """The switch changes nothing for 2026."""
    october = date(2026, 10, 1)
    for switch in (False, True):
        found = block(*pupils(5), peildata=(october,), expected_amounts=switch)
        assert (found.as_in, found.amounts_as_in, found.total.verdict) == (None, None, Verdict.YES)


@pytest.mark.parametrize(
    ("kind", "euro"), [("bao", Decimal("18960.20")), ("vo", Decimal("19545.40"))], ids=["primary", "secondary"]
)
def test_a_school_of_either_kind_is_priced_as_in_the_last_known_year(kind: str, euro: Decimal) -> None:
    """Five pupils on 1 January 2027 bring what they brought in 2026, and on no day to come is the money left out."""
    rows = pupils(5, schoolsoort=kind, geboortedatum="10-03-2013", eerste_inschrijving="12-10-2026")
    assert block(*rows, expected_amounts=True).total.amounts[-1].euro == euro
    for day in AHEAD:
        assert block(*rows, peildata=(day,), references={day: 0}, expected_amounts=True).total.outcome == "amount", day


@pytest.mark.parametrize(("on", "last"), [(JANUARY, date(2027, 1, 29)), (date(2027, 7, 1), date(2027, 8, 26))])
def test_the_last_day_follows_the_rule_and_not_a_published_day(on: date, last: date) -> None:
    """Four weeks, eight for 1 July: DUO moved 30 January 2026 for that year alone."""
    assert block(*pupils(4), peildata=(on,)).last_days["first-year"]["last_day"] == last  # type: ignore[index]


def test_the_reference_day_of_secondary_education_moves_along() -> None:
    """In 2027 category 1 has no first enrolment on 1 October 2025, as in 2026 on 1 October 2024."""
    row = {"schoolsoort": "vo", "geboortedatum": "01-03-2012", "datum_vestiging": "01-09-2025"}
    later = {**row, "leerling": "L1", "eerste_inschrijving": "15-10-2025"}
    early = {**row, "leerling": "L2", "eerste_inschrijving": "15-09-2025"}
    assert block(later, early).counts == {"category_1": 1, "category_2": 1}


def came(on: date) -> dict[str, str]:
    return {"eerste_inschrijving": f"{on:%d-%m-%Y}", "datum_vestiging": f"{on:%d-%m-%Y}"}


DAYS = st.dates(date(2024, 1, 1), TODAY)


@given(st.lists(st.tuples(DAYS, st.sampled_from(["26", "25", "33", "geen"])), min_size=1, max_size=8))
def test_looking_ahead_at_a_day_is_the_list_computed_on_that_day(entered: list[tuple[date, str]]) -> None:
    """What the list says in November of the four peildata to come is what it says on those days themselves."""
    rows = [
        {**came(on), "leerling": f"L{number}", "verblijfstitelcode": code} for number, (on, code) in enumerate(entered)
    ]
    ahead = result(*rows, peildata=AHEAD).data["blocks"]
    for found in ahead:  # type: ignore[attr-defined]
        on_the_day = block(*rows, on=found.peildatum, peildata=(found.peildatum,))
        assert (found.counts, found.reasons) == (on_the_day.counts, on_the_day.reasons)


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_as_in_2026_is_what_the_same_children_a_year_earlier_bring_in_2026(entered: list[date]) -> None:
    """Every day a year later, in a year with the same rules, gives the same counts and the same money."""
    entered = [on for on in entered if (on.month, on.day) != (2, 29)] or [date(2026, 1, 12)]

    def rows(earlier: int) -> list[dict[str, str]]:
        born = f"14-05-{2015 - earlier}"
        return [
            {**came(add_months(on, -12 * earlier)), "leerling": f"L{number}", "geboortedatum": born}
            for number, on in enumerate(entered)
        ]

    april = (date(2027, 4, 1), date(2026, 4, 1))
    later = block(*rows(0), peildata=april[:1], expected_amounts=True)
    earlier = block(*rows(1), peildata=april[1:])
    assert later.counts == earlier.counts
    assert [one.euro for one in later.total.amounts] == [one.euro for one in earlier.total.amounts]
