"""What holds for every school and every pupil, whatever the numbers."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from known import parameters

from calculators.days import add_months, whole_months
from calculators.funding.money import trim
from calculators.funding.po.counts import NUMBERS, Counts
from calculators.funding.po.peildatum import peildata
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.pupil import JUDGEMENTS, SCHOOL_TYPES, WEIGHTS, Pupil
from calculators.result import Result, Verdict, to_json

# A slow machine is no fault of a rule.
KNOWN_DAYS = [
    found.on
    for found in peildata(date(2016, 8, 1), date(2026, 12, 31), parameters(), (date(2016, 8, 22),))
    if found.on.year in (2016, 2017, 2024, 2025, 2026)
]
DAYS = st.sampled_from(KNOWN_DAYS)
NUMBER = st.integers(0, 60)
FLAGS = st.booleans()
MOSTLY = st.sampled_from([True, True, True, True, False])


@st.composite
def schools(draw: st.DrawFn) -> Counts:
    """A school that has answered everything."""
    numbers = {name: draw(NUMBER) for name in NUMBERS}
    return Counts(school_type=draw(st.sampled_from(["bao", "sbo"])), first_time=draw(FLAGS), **numbers)


@st.composite
def pupils(draw: st.DrawFn) -> Pupil:
    """A pupil of whom everything is known, who came near a peildatum that is known."""
    settled = draw(DAYS) - timedelta(days=draw(st.integers(-30, 900)))
    born = settled - timedelta(days=draw(st.one_of(st.just(0), st.integers(900, 5000))))
    return Pupil(
        birth_date=born,
        foreign_national=draw(MOSTLY),
        residence_code=draw(st.sampled_from(["26", "22", "21", "98", "47", "50", ""])),
        has_bsn=draw(FLAGS),
        settled_on=settled,
        enrolled_on=settled + timedelta(days=draw(st.integers(0, 400))),
        lives_in_nl=draw(MOSTLY),
        attends=draw(FLAGS),
        school_type=draw(st.sampled_from(("bao", *SCHOOL_TYPES))),
        international=not draw(MOSTLY),
        board_judgement=draw(st.sampled_from(JUDGEMENTS)),
        weight=draw(st.sampled_from(WEIGHTS)),
    )


def _total(counts: Counts, on: date) -> Decimal:
    [amount] = school(counts, on, parameters()).amounts
    return amount.euro


@given(schools(), DAYS)
def test_an_amount_is_never_negative(counts: Counts, on: date) -> None:
    """The growth deduction never eats more than the high amounts it is taken from."""
    assert _total(counts, on) >= 0


COUNTED = ["asielzoekers", "overige", "vreemdelingen", "second_year", "second_year_no_weight", "second_year_weight_03"]


@given(schools(), DAYS, st.sampled_from(COUNTED))
def test_one_more_pupil_never_lowers_the_total(counts: Counts, on: date, group: str) -> None:
    """With the reference count and growth as they are, each eligible pupil adds or changes nothing."""
    more = replace(counts, **{group: getattr(counts, group) + 1})
    assert _total(more, on) >= _total(counts, on)


@given(schools(), DAYS)
def test_a_higher_reference_count_never_raises_the_total(counts: Counts, on: date) -> None:
    """The documented branch: more asielzoekers a year ago means fewer high amounts now."""
    more = replace(counts, reference=(counts.reference or 0) + 1)
    assert _total(more, on) <= _total(counts, on)


@given(schools(), DAYS)
def test_the_lines_add_up_to_the_exact_sum(counts: Counts, on: date) -> None:
    """What is shown line by line is what is rounded."""
    data: Any = school(counts, on, parameters()).data
    assert trim(sum((Decimal(line["euro"]) for line in data["lines"]), Decimal(0))) == data["exact"]
    assert abs(Decimal(data["exact"]) - _total(counts, on)) <= Decimal("0.005")


@given(schools(), DAYS, st.sets(st.sampled_from([*NUMBERS, "first_time", "school_type"])))
def test_an_unknown_number_gives_no_other_amount(counts: Counts, on: date, hidden: set[str]) -> None:
    """Hiding answers leads to the same amount, or to a question for something hidden: never to another amount."""
    full = school(counts, on, parameters())
    masked = school(replace(counts, **dict.fromkeys(hidden)), on, parameters())
    if masked.verdict == Verdict.UNKNOWN:
        assert masked.missing and set(masked.missing) <= hidden
        assert not masked.amounts
    else:
        assert masked.amounts == full.amounts


@given(pupils(), DAYS, st.sets(st.sampled_from([field.name for field in fields(Pupil)])))
def test_unknown_is_never_turned_into_no(pupil: Pupil, on: date, hidden: set[str]) -> None:
    """Hiding answers gives the same answer, or unknown asking for something hidden, or leaves it to the board."""
    full = pupil_on(pupil, on, parameters())
    masked = pupil_on(replace(pupil, **dict.fromkeys(hidden)), on, parameters())
    if masked.verdict == Verdict.UNKNOWN:
        assert masked.missing and set(masked.missing) <= hidden
    elif masked.verdict == Verdict.BOARD_DECIDES:
        assert "board_judgement" in hidden
    else:
        assert (masked.verdict, masked.amounts) == (full.verdict, full.amounts)


@given(pupils(), DAYS)
def test_a_pupil_who_counts_has_one_amount_and_no_failing_step(pupil: Pupil, on: date) -> None:
    """Yes means every condition is met; no means one is not, and it is shown."""
    result = pupil_on(pupil, on, parameters())
    assert (result.verdict == Verdict.YES) == (len(result.amounts) == 1)
    assert (result.verdict == Verdict.NO) == any(not step.met for step in result.conditions)


def _counted(group: list[Pupil], on: date) -> Counts:
    """The counts of a basisschool from its pupils."""
    seen = [pupil_on(replace(pupil, school_type="bao"), on, parameters()) for pupil in group]
    found = [(row.outcome, row.data.get("group"), pupil.weight) for row, pupil in zip(seen, group, strict=True)]
    later = [weight for outcome, _, weight in found if outcome == "second-year"]
    return Counts(
        "bao",
        asielzoekers=sum(row[:2] == ("first-year", "asielzoeker") for row in found),
        overige=sum(row[:2] == ("first-year", "overige-vreemdeling") for row in found),
        reference=1,
        growth=0,
        second_year=len(later),
        second_year_no_weight=later.count("none"),
        second_year_weight_03=later.count("0.3"),
        first_time=False,
    )


@given(st.lists(pupils(), max_size=12), DAYS, st.randoms())
def test_the_order_of_pupils_plays_no_part(group: list[Pupil], on: date, chance: Any) -> None:
    """The same pupils in another order give the same school."""
    shuffled = list(group)
    chance.shuffle(shuffled)
    assert school(_counted(group, on), on, parameters()) == school(_counted(shuffled, on), on, parameters())


@given(pupils(), DAYS)
def test_a_result_is_plain_json(pupil: Pupil, on: date) -> None:
    """Every result can be written down, and the same way twice."""
    result: Result = pupil_on(pupil, on, parameters())
    assert to_json(result) == to_json(pupil_on(pupil, on, parameters()))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 240))
def test_whole_months_is_the_other_way_round_of_adding_them(start: date, months: int) -> None:
    """So many months later, so many months have passed; a day earlier one fewer."""
    end = add_months(start, months)
    assert whole_months(start, end) == months
    assert whole_months(start, end - timedelta(days=1)) == max(0, months - 1)


def test_months_end_with_the_month() -> None:
    """A month after 31 January is the last of February, and a leap day comes round."""
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2020, 2, 29), 48) == date(2024, 2, 29)
    assert add_months(date(2025, 11, 30), 2) == date(2026, 1, 30)
    assert whole_months(date(2025, 5, 2), date(2025, 5, 1)) == 0
