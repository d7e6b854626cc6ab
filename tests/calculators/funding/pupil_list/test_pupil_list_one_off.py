"""The one-off amount of a school: paid on the first peildatum that gives a right to it, and once in a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from known import parameters
from pupil_rows import file, pupils

from calculators.funding.pupil_list.evaluate import Block, Options, evaluate, read_list

ON = date(2026, 11, 25)
JULY = date(2026, 7, 1)
FOUR = "15168.16"
"""Euro for four asielzoekers in their first year on 1 July 2026."""


def _blocks(*rows: dict[str, str], first_time: bool | None, peildata: tuple[date, ...]) -> list[Block]:
    listed = read_list(file(*rows).encode(), ON)
    result = evaluate(listed, ON, parameters(), Options(peildata=peildata, first_time=first_time))
    return list(result.data["blocks"])  # type: ignore[call-overload]


ONE_OFF = [
    # school type, pupils, least and most in euro
    ("bao", 3, "0.00", "0.00"),
    ("bao", 4, FOUR, "33342.73"),
    ("bao", 12, "45504.48", "63679.05"),
    ("sbo", 4, "4712.34", "22886.91"),
    ("vo", 12, "46908.96", "46908.96"),
]


def _of_type(school_type: str, number: int, first_time: bool | None, *peildata: date) -> list[Block]:
    rows = pupils(number, schoolsoort=school_type)
    return _blocks(*rows, first_time=first_time, peildata=peildata or (JULY,))


@pytest.mark.parametrize(("school_type", "pupils", "least", "most"), ONE_OFF)
def test_a_one_off_amount_nobody_told_of_lies_between_lowest_and_highest(
    school_type: str, pupils: int, least: str, most: str
) -> None:
    """While nobody told whether it is the first time, the lowest is the amount without and the highest the amount
    with the one-off amount, and each is what the school gets once that is told."""
    (unknown,), (no,), (yes,) = (_of_type(school_type, pupils, told) for told in (None, False, True))
    assert (str(unknown.lowest), str(unknown.highest)) == (least, most)
    assert (str(no.lowest), str(no.highest)) == (least, least)
    assert (str(yes.lowest), str(yes.highest)) == (most, most)


@pytest.mark.parametrize("first_time", [True, None])
@pytest.mark.parametrize("peildata", [(date(2026, 4, 1), JULY), (JULY, date(2026, 4, 1))])
def test_the_one_off_amount_is_counted_once_in_a_year(first_time: bool | None, peildata: tuple[date, ...]) -> None:
    """On the first peildatum that gives a right to it, and on no later one, in whatever order they are asked."""
    first, second = _of_type("bao", 4, first_time, *peildata)
    assert [first.peildatum, second.peildatum] == sorted(peildata)
    assert (str(first.highest), str(second.highest)) == ("33342.73", FOUR)
    assert (str(first.lowest), str(second.lowest)) == ("33342.73" if first_time else FOUR, FOUR)


def test_the_most_of_a_year_holds_the_one_off_amount_once_while_a_pupil_is_undecided() -> None:
    """Three decided and one that is not: on either peildatum the school may reach the threshold, and claim it there."""
    days = (date(2026, 4, 1), JULY)
    undecided = {"leerling": "L9", "verblijfstitelcode": "33"}
    open_ones = _blocks(*pupils(3), undecided, first_time=None, peildata=days)
    assert [(str(one.highest), str(one.one_off)) for one in open_ones] == [("33342.73", "18174.57")] * 2
    whole = _of_type("bao", 4, True, *days)
    assert [str(one.one_off) for one in whole] == ["18174.57", "0.00"]
    assert _most(open_ones) == _most(whole) == sum(one.highest or 0 for one in whole)


def _most(blocks: list[Block]) -> Decimal:
    """Of a year, as the page adds it up (`year-range.js`)."""
    one_off = [one.one_off or Decimal(0) for one in blocks]
    return sum((one.highest or Decimal(0) for one in blocks), -sum(one_off, Decimal(0))) + max(one_off)


def test_a_school_below_the_threshold_keeps_its_one_off_amount_for_later() -> None:
    """Who has no right to it yet has not had it: on the first peildatum that gives one it is counted."""
    early = [
        {"leerling": key, "datum_vestiging": "03-06-2026", "eerste_inschrijving": "12-06-2026"} for key in ("L3", "L4")
    ]
    days = (date(2026, 4, 1), JULY, date(2026, 10, 1))
    found = _blocks(*pupils(2), *early, first_time=True, peildata=days)
    assert [str(one.highest) for one in found] == ["0.00", "33342.73", FOUR]
