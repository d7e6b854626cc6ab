"""Columns of days whose headings tell nothing: what is proposed by the order of the days, and where nothing is."""

from __future__ import annotations

from typing import Any

import pytest
from in_node import call
from subjects.funding.test_list_headings import TABLE

from calculators.funding.pupil_list.columns import COLUMNS

BIRTH, SETTLED, FIRST, HERE = "geboortedatum", "datum_vestiging", "eerste_inschrijving", "inschrijving_school"
ALL = (BIRTH, SETTLED, FIRST)
ROWS = 20
RULES = {one.name: {"required": one.required, "date": one.is_date} for one in COLUMNS}
FULL = TABLE | {"known": [one | RULES[str(one["name"])] for one in TABLE["known"]]}
TODAY = "2026-11-28"


def _days(row: int) -> tuple[str, str, str]:
    """Birth, arrival and enrolment of one pupil; arrivals so long ago that they can be births as well."""
    return f"2014-0{row % 9 + 1}-1{row % 7}", f"2021-0{row % 8 + 1}-0{row % 5 + 1}", f"2021-1{row % 3}-2{row % 8}"


def _columns(birth: str, settled: str, first: str) -> list[list[str]]:
    """A row for each pupil under headings that say nothing, in the order in which the arguments name them."""
    return [[birth, settled, first], *(list(_days(row)) for row in range(ROWS))]


def _proposed(rows: list[list[str]]) -> tuple[dict[str, tuple[str, int]], int] | None:
    """By heading what is proposed and in how many rows it stands there, with how many rows were looked at."""
    numbered = [[f"L{n}" if n else "leerling", *cells] for n, cells in enumerate(rows)]
    (found,) = call("recognise.js", "Recogniser.recognise", [FULL, {"rows": numbered}], language="nl", on=TODAY)
    there = {one["taken"]: one["place"] for one in found["seen"] if one["taken"]}
    (proposal,) = call("by-order.js", "byOrder", [found, FULL["known"], there], language="nl", on=TODAY)
    if not proposal:
        return None
    columns = {one["column"]["heading"]: (one["taken"]["name"], one["rows"]) for one in proposal["columns"]}
    return columns, proposal["rows"]


def _changed(rows: list[list[str]], change: Any, every: int = 1) -> list[list[str]]:
    return [rows[0], *(change(list(row)) if n % every == 0 else row for n, row in enumerate(rows[1:]))]


def _swapped(row: list[str]) -> list[str]:
    return [row[0], row[2], row[1]]


PLAIN = _columns("a", "b", "c")
WHOLE = {"a": (BIRTH, ROWS), "b": (SETTLED, ROWS), "c": (FIRST, ROWS)}
PROPOSED: dict[str, tuple[list[list[str]], dict[str, tuple[str, int]], int]] = {
    "three columns in the order of a life": (PLAIN, WHOLE, ROWS),
    "two under one heading, each by its letter": (
        [["a", "a", "c"], *PLAIN[1:]],
        {"a": (BIRTH, ROWS), "a [C]": (SETTLED, ROWS), "c": (FIRST, ROWS)},
        ROWS,
    ),
    "in another order in the file": (
        [[row[2], row[0], row[1]] for row in PLAIN],
        WHOLE,
        ROWS,
    ),
    "one row of twenty that is not in it": (
        _changed(PLAIN, _swapped, ROWS),
        {"a": (BIRTH, ROWS), "b": (SETTLED, ROWS - 1), "c": (FIRST, ROWS - 1)},
        ROWS,
    ),
    "two columns beside a birth that its heading tells": (
        _columns(BIRTH, "b", "c"),
        {"b": (SETTLED, ROWS), "c": (FIRST, ROWS)},
        ROWS,
    ),
    "two columns before an enrolment that its heading tells": (
        _columns("a", "b", FIRST),
        {"a": (BIRTH, ROWS), "b": (SETTLED, ROWS)},
        ROWS,
    ),
    "Dutch pupils without a day of arrival": (
        _changed(PLAIN, lambda row: [row[0], "", row[2]], 2),
        {name: (taken, ROWS // 2) for name, (taken, _) in WHOLE.items()},
        ROWS // 2,
    ),
    "days as numbers of a spreadsheet": (
        [PLAIN[0], *([row[0], "44270", "44501"] for row in PLAIN[1:])],  # then only one can be a birth
        {name: WHOLE[name] for name in ("b", "c")},
        ROWS,
    ),
    "days with midnight": (_changed(PLAIN, lambda row: [f"{day} 00:00:00" for day in row]), WHOLE, ROWS),
    "enrolled on the day of arrival, a few": (
        _changed(PLAIN, lambda row: [row[0], row[1], row[1]], 5),
        WHOLE,
        ROWS,
    ),
}
NOTHING: dict[str, list[list[str]]] = {
    "three rows, which stand in an order by chance": PLAIN[:4],
    "three of twenty rows that are not in the order": _changed(PLAIN, _swapped, 8),
    "two columns that are mostly the same day": _changed(PLAIN, lambda row: [row[0], row[1], row[1]], 1),
    "two columns for three days": [row[:2] for row in PLAIN],
    "a column more than there are days": [[*row, "2022-01-10" if n else "d"] for n, row in enumerate(PLAIN)],
    "days that lie ahead": _changed(PLAIN, lambda row: [*row[:2], "2027-07-31"]),
    "the last day of a few only, as of who left": _changed(_columns(BIRTH, "b", "c"), lambda row: [*row[:2], ""], 2),
    "a first day on which no pupil is born": _changed(PLAIN, lambda row: ["1970-01-01", *row[1:]]),
    "an enrolment by its heading before both": [[*row, "2010-01-01" if n else FIRST] for n, row in enumerate(
        [row[:2] for row in PLAIN]
    )],
    "days of which nobody knows what stands first": _changed(
        PLAIN, lambda row: ["12/13/2014", "01/02/2021", "13/12/2021"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PROPOSED)
def test_days_without_a_heading_are_proposed_by_their_order(case: str) -> None:
    """Each with the rows in which it stands there, of those that were looked at."""
    rows, columns, looked_at = PROPOSED[case]
    assert _proposed(rows) == (columns, looked_at)


@pytest.mark.parametrize("case", NOTHING)
def test_an_order_that_can_mean_something_else_proposes_nothing(case: str) -> None:
    """Then a person chooses each column."""
    assert _proposed(NOTHING[case]) is None


def test_the_days_of_the_rules_stand_in_the_order_of_a_life() -> None:
    """By that order the page tells them apart."""
    days = [one.name for one in COLUMNS if one.is_date]
    assert days == [*ALL, HERE, "uitschrijving_school"]
