"""What comes out of a pupil list: per peildatum the counts, the money, the days, and every pupil's reason."""

import random
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from pupil_rows import APRIL, TODAY, pupils, read
from told import doubts, plain

from calculators.funding.pupil_list.evaluate import Block, Options, evaluate
from calculators.result import Result, Verdict

KNOWN = parameters()


def result(*rows: dict[str, str], on: date = TODAY, **options: object) -> Result:
    return evaluate(read(*rows, on=on), on, KNOWN, Options(**{"peildata": (APRIL,), "first_time": False, **options}))  # type: ignore[arg-type]


def block(*rows: dict[str, str], on: date = TODAY, **options: object) -> Block:
    (found,) = result(*rows, on=on, **options).data["blocks"]  # type: ignore[attr-defined]
    return found


def euro(found: Block) -> str:
    return str(found.total.amounts[-1].euro)


def test_a_primary_school_in_full() -> None:
    """Counts, tabs, undecided pupils, money, last days and days left for one peildatum."""
    second_year = {"datum_vestiging": "01-02-2025", "eerste_inschrijving": "15-02-2025"}
    found = block(
        *pupils(4),
        {"leerling": "L5", "verblijfstitelcode": "25"},
        {"leerling": "L6", **second_year},
        {"leerling": "L7", "verblijfstitelcode": "33"},
        {"leerling": "L8", "nummer": "onderwijsnummer", "oordeel": "asielzoeker"},
        {"leerling": "L9", "vreemdeling": ""},
    )
    assert found.counts == {"asielzoekers": 5, "overige": 1, "second_year": 1}
    assert found.tabs == {"1": 6, "2": 1, "3": 1}
    assert (found.undecided, found.complete) == (2, False)
    assert euro(found) == "20708.56"
    assert found.last_days["first-year"] == {"last_day": date(2026, 4, 29), "days_left": 19, "outcome": "open"}


def test_money_of_decided_pupils_is_not_given_as_the_schools() -> None:
    """With one pupil undecided the block says that it is not complete, and its money is not among the amounts."""
    decided, open_ = result(*pupils(4)), result(*pupils(4), {"leerling": "L9", "vreemdeling": ""})
    assert [str(amount.euro) for amount in decided.amounts] == ["15168.16"]
    assert (open_.amounts, doubts(open_), open_.data["blocks"][0].complete) == ((), ("undecided-pupils",), False)  # type: ignore[index]


def test_every_pupil_has_a_reason() -> None:
    """Each pupil says what was decided, what is missing, and which condition failed."""
    found = block({"leerling": "L1", "vreemdeling": "nee"}, {"leerling": "L2", "vreemdeling": ""}, {"leerling": "L3"})
    assert [(reason.key, reason.verdict, reason.outcome, reason.missing) for reason in found.reasons] == [
        ("L1", "no", "excluded-dutch", ()),
        ("L2", "unknown", "answer-needed", ("foreign_national",)),
        ("L3", "yes", "first-year", ()),
    ]
    assert found.reasons[0].failed and found.reasons[0].failed.id == "foreign-national"


def test_special_primary_school_counts_one_group() -> None:
    """In sbo every vreemdeling counts alike."""
    found = block(*pupils(3, schoolsoort="sbo"), {"leerling": "L9", "schoolsoort": "sbo", "verblijfstitelcode": "25"})
    assert (found.counts["vreemdelingen"], euro(found)) == (4, "4712.34")
    assert list(found.last_days) == ["first-year"]


def test_a_secondary_school_in_full() -> None:
    """Both categories, the money, the count day and the last day for the start-up amount."""
    early = {"datum_vestiging": "01-08-2024", "eerste_inschrijving": "26-08-2024"}
    rows = pupils(9, schoolsoort="vo", geboortedatum="01-03-2012")
    rows += [{**row, "leerling": f"M{n}", **early} for n, row in enumerate(rows[:3])]
    found = block(*rows)
    assert (found.counts, found.tabs, euro(found)) == ({"category_1": 9, "category_2": 3}, {}, "39460.71")
    assert {key: window["days_left"] for key, window in found.last_days.items()} == {"count-day": 6, "start-up": 5}  # type: ignore[index]


def test_a_secondary_school_sees_who_is_left_out_of_the_regular_count() -> None:
    """On 1 October a first-year newcomer does not count; a Dutch pupil and one of over a year do."""
    rows = [
        {"leerling": "L1", "eerste_inschrijving": "12-01-2026"},
        {"leerling": "L2", "datum_vestiging": "01-08-2025", "eerste_inschrijving": "01-09-2025"},
        {"leerling": "L3", "vreemdeling": "nee"},
        {"leerling": "L4", "vreemdeling": ""},
        {"leerling": "L5", "uitschrijving_school": "31-07-2026"},
    ]
    rows = [{**row, "schoolsoort": "vo"} for row in rows]
    counted = block(*rows, peildata=(date(2026, 10, 1),)).regular_count
    assert counted == {"answer-needed": 1, "counts": 2, "does-not-count": 1}
    assert block(*rows, peildata=(date(2026, 7, 1),)).regular_count == {}


def test_school_types_stand_apart() -> None:
    """A list of several school types gives a block for each, and rows without a type are named."""
    found = result({"leerling": "L1"}, {"leerling": "L2", "schoolsoort": "vo"}, {"leerling": "L3", "schoolsoort": ""})
    assert [part.school_type for part in found.data["blocks"]] == ["bao", "vo"]  # type: ignore[attr-defined]
    assert found.data["without_school_type"] == [{"row": 4, "key": "L3"}]


def test_the_four_peildata_of_the_year_are_the_default() -> None:
    """Without a choice the peildata of the calendar year of today are computed."""
    found = evaluate(read({}), TODAY, KNOWN)
    assert [part.peildatum.month for part in found.data["blocks"]] == [1, 4, 7, 10]  # type: ignore[attr-defined]


def test_the_january_total_needs_the_reference_count() -> None:
    """At is asked for on 1 January: the list cannot know who left; with it the high amount is for those above it."""
    january = date(2026, 1, 1)
    rows = pupils(6, eerste_inschrijving="15-12-2025")
    without = block(*rows, peildata=(january,))
    assert (without.total.verdict, without.total.missing) == (Verdict.UNKNOWN, ("reference",))
    assert euro(block(*rows, peildata=(january,), references={january: 2})) == "17524.33"


def test_the_one_off_amount_is_left_out_until_it_is_asked() -> None:
    """Unless the school says so the one-off is not in the total, and the result says that it is left out."""
    rows = pupils(4)
    assert "one-off-left-out" in doubts(result(*rows, first_time=None))
    paid = Decimal(euro(block(*rows, first_time=True))) - Decimal(euro(block(*rows, first_time=None)))
    assert paid == Decimal("18174.57")


def test_a_year_of_which_nothing_is_known_or_expected_has_no_money_and_refuses_nobody() -> None:
    """For 2029 nothing is known: no amount, and every pupil is undecided rather than refused."""
    found = block(*pupils(5), on=date(2029, 1, 10), peildata=(date(2029, 1, 1),))
    assert (found.total.outcome, found.total.amounts, found.undecided) == ("no-amount-known", (), 5)


def test_a_pupil_who_just_missed_the_peildatum_is_pointed_out_with_the_cost() -> None:
    """Enrolled three days late: the quarter is not paid on this peildatum, and only moves."""
    found = block(*pupils(4), {"leerling": "L9", "eerste_inschrijving": "04-04-2026"})
    (miss,) = found.near_misses
    assert (miss.key, miss.came_on, miss.days_late, miss.euro, miss.effect) == (
        "L9",
        date(2026, 4, 4),
        3,
        Decimal("3792.04"),
        "moves",
    )


def test_the_fourth_pupil_who_came_late_costs_the_whole_threshold() -> None:
    """With three pupils there is nothing at all: the fourth, a day late, costs the amount of four."""
    (miss,) = block(*pupils(3), {"leerling": "L9", "eerste_inschrijving": "02-04-2026"}).near_misses
    assert miss.euro == Decimal("15168.16")


@pytest.mark.parametrize(
    ("case", "row"),
    [
        ("too long ago to be just missed", {"eerste_inschrijving": "16-04-2026"}),
        ("came on the day", {"eerste_inschrijving": "01-04-2026"}),
        ("settled after the peildatum", {"datum_vestiging": "02-04-2026", "eerste_inschrijving": "04-04-2026"}),
        (
            "born after the peildatum",
            {"geboortedatum": "02-04-2026", "datum_vestiging": "", "eerste_inschrijving": "04-04-2026"},
        ),
        ("would not have counted", {"vreemdeling": "nee", "eerste_inschrijving": "04-04-2026"}),
    ],
)
def test_who_did_not_just_miss_it(case: str, row: dict[str, str]) -> None:
    """Only a pupil who would have brought money a few days earlier is pointed out."""
    assert block(*pupils(4), {"leerling": "L9", **row}).near_misses == (), case


def test_a_quarter_missed_under_the_old_clock_is_lost() -> None:
    """While the stay in the Netherlands counts, a missed quarter never comes back."""
    row = {"datum_vestiging": "01-11-2024", "eerste_inschrijving": "06-01-2025", "schoolsoort": "vo"}
    (miss,) = block(row, on=date(2025, 1, 20), peildata=(date(2025, 1, 1),)).near_misses
    assert (miss.euro, miss.effect) == (Decimal("3750.86"), "lost")


def test_a_quarter_missed_by_a_pupil_from_another_school_is_lost() -> None:
    """The clock already runs since the first enrolment elsewhere, so the quarter does not shift."""
    (miss,) = block(*pupils(4), {"leerling": "L9", "inschrijving_school": "07-04-2026"}).near_misses
    assert (miss.euro, miss.effect, miss.came_on) == (Decimal("3792.04"), "lost", date(2026, 4, 7))
    second_year = {"datum_vestiging": "01-02-2025", "eerste_inschrijving": "15-02-2025"}
    (miss,) = block({**second_year, "inschrijving_school": "07-04-2026"}).near_misses
    assert (miss.euro, miss.effect) == (Decimal("570.27"), "lost")


def test_who_settled_on_the_peildatum_could_have_been_in_time() -> None:
    """Settled on 1 April and enrolled on the 4th: on 1 April itself the pupil could have been enrolled."""
    row = {"leerling": "L9", "datum_vestiging": "01-04-2026", "eerste_inschrijving": "04-04-2026"}
    assert [miss.key for miss in block(*pupils(4), row).near_misses] == ["L9"]


def test_who_left_before_the_peildatum_does_not_count() -> None:
    """Left on the last day of March: not on 1 April; still here on 1 April: counted."""
    gone = {"leerling": "L1", "uitschrijving_school": "31-03-2026"}
    stays = {"leerling": "L2", "uitschrijving_school": "01-04-2026"}
    assert [reason.outcome for reason in block(gone, stays).reasons] == ["left", "first-year"]


def test_who_comes_from_another_school_counts_from_the_day_here() -> None:
    """First enrolled elsewhere in January, here from 7 April: not counted here on 1 April."""
    (reason,) = block({"inschrijving_school": "07-04-2026"}).reasons
    assert (reason.outcome, reason.failed and plain(reason.failed.threshold)) == ("not-yet-here", date(2026, 4, 1))


def test_a_list_without_good_rows_computes_nothing() -> None:
    """Every row bad: the answer is unknown, with the problems."""
    found = result({"vreemdeling": "x"})
    assert (found.verdict, found.outcome, found.data["blocks"]) == (Verdict.UNKNOWN, "nothing-to-compute", ())


rows_of_anything = st.lists(
    st.fixed_dictionaries(
        {
            "verblijfstitelcode": st.sampled_from(["26", "25", "33", "46", "62", "", "geen"]),
            "eerste_inschrijving": st.sampled_from(["05-11-2025", "12-01-2026", "31-03-2026", "03-04-2026", "", "x"]),
            "schoolsoort": st.sampled_from(["bao", "sbo", "vo", ""]),
            "vreemdeling": st.sampled_from(["ja", "nee", "", "weet niet"]),
        }
    ),
    max_size=12,
)


@given(rows_of_anything, st.randoms(use_true_random=False))
def test_the_order_of_the_pupils_does_not_matter(rows: list[dict[str, str]], shuffler: random.Random) -> None:
    """Counts and money are the same in any order."""
    rows = [{"leerling": f"L{number}", **row} for number, row in enumerate(rows)]
    shuffled = list(rows)
    shuffler.shuffle(shuffled)
    assert sums(result(*rows)) == sums(result(*shuffled))


def sums(found: Result) -> list[object]:
    blocks: tuple[Block, ...] = found.data["blocks"]  # type: ignore[assignment]
    return [(b.school_type, b.counts, b.tabs, b.undecided, [amount.euro for amount in b.total.amounts]) for b in blocks]


@given(rows_of_anything)
def test_every_row_is_computed_or_listed(rows: list[dict[str, str]]) -> None:
    """No row disappears: it is a pupil, or it has a problem that says why not."""
    listed = read(*({"leerling": f"L{number}", **row} for number, row in enumerate(rows)))
    bad = {problem.row for problem in listed.problems if problem.fatal}
    assert {pupil.row for pupil in listed.pupils} | bad == set(range(2, len(rows) + 2))
    assert not {pupil.row for pupil in listed.pupils} & bad


def test_the_second_year_is_counted_by_weight_until_2017() -> None:
    """In 2016-2017 the second year stands apart per weight, and brings 750 and 600 euro a quarter."""
    row = {
        "geboortedatum": "14-05-2008",
        "datum_vestiging": "01-06-2015",
        "eerste_inschrijving": "01-09-2015",
        "oordeel": "asielzoeker",
    }
    rows = [{**row, "leerling": "L1", "gewicht": "0"}, {**row, "leerling": "L2", "gewicht": "0,3"}]
    found = block(*rows, on=date(2017, 2, 10), peildata=(date(2017, 2, 1),))
    assert found.counts == {"asielzoekers": 0, "overige": 0, "second_year_no_weight": 1, "second_year_weight_03": 1}
    assert euro(found) == "1350.00"


some_days = st.none() | st.dates(date(1890, 1, 1), date(2120, 1, 1)) | st.dates(date(2016, 1, 1), date(2027, 6, 1))


@given(some_days, some_days, some_days, some_days, some_days, st.dates(date(2016, 9, 1), date(2027, 12, 31)))
def test_no_dates_make_it_fail(
    born: date | None, settled: date | None, enrolled: date | None, here: date | None, gone: date | None, today: date
) -> None:
    """Whatever the dates of a row, it is listed as wrong or computed on every peildatum of the year."""
    days = {
        "geboortedatum": born,
        "datum_vestiging": settled,
        "eerste_inschrijving": enrolled,
        "inschrijving_school": here,
        "uitschrijving_school": gone,
    }
    row = {name: day.isoformat() if day else "" for name, day in days.items()}
    rows = [{**row, "leerling": f"L{place}", "schoolsoort": kind} for place, kind in enumerate(("bao", "sbo", "vo"))]
    listed = read(*rows, on=today)
    found = evaluate(listed, today, KNOWN)
    blocks: tuple[Block, ...] = found.data["blocks"]  # type: ignore[assignment]
    assert len(listed.pupils) in (0, 3)
    assert all(len(block.reasons) == 1 for block in blocks)
