"""A residence code that stands in no table: right it is of no group, and it may be a slip, so nothing is firm."""

from __future__ import annotations

from typing import Any

import pytest
from known import parameters
from pupil_rows import APRIL, TODAY, pupils, read

from calculators.funding.pupil_list.block import Block
from calculators.funding.pupil_list.evaluate import Options, evaluate
from calculators.result import Result, Verdict

CODE = {"verblijfstitelcode": "62"}


def result(*rows: dict[str, str]) -> Result:
    return evaluate(read(*rows), TODAY, parameters(), Options(peildata=(APRIL,), first_time=False))


def block(*rows: dict[str, str]) -> Block:
    found: Any = result(*rows).data["blocks"]
    (one,) = found
    assert isinstance(one, Block)
    return one


def test_it_is_pointed_out_and_its_pupil_is_not_decided() -> None:
    """The row says the same as the list of what is wrong: the code, and that it stands in no table."""
    found: Any = result(CODE).data
    (problem,) = found["problems"]
    assert (problem.code, problem.row, problem.got, problem.fatal) == ("code-in-no-table", 2, "62", False)
    assert (problem.column, problem.expected, problem.example) == ("verblijfstitelcode", "residence-code", "26")
    (reason,) = found["blocks"][0].reasons
    assert (reason.verdict, reason.outcome, reason.group) == (Verdict.UNKNOWN, "code-in-no-table", "")
    assert (reason.failed.id, reason.failed.seen.value) == ("code-in-no-table", "62")


def test_the_most_holds_the_pupil_under_the_code_that_brings_most() -> None:
    """At least what the others bring; at most what the school gets if the code should have been an asylum seeker's."""
    found = block(*pupils(4), {**CODE, "leerling": "L9"})
    assert (found.undecided, found.complete) == (1, False)
    assert (found.lowest, found.highest) == (block(*pupils(4)).highest, block(*pupils(5)).highest)


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"vreemdeling": "nee"}, "excluded-dutch"),
        ({"datum_vestiging": "01-02-2020", "eerste_inschrijving": "01-03-2020"}, "right-used-up"),
        ({"oordeel": "geen"}, "no-category"),
    ],
)
def test_a_pupil_who_counts_with_no_code_is_a_firm_no(change: dict[str, str], outcome: str) -> None:
    """By something else, or because the board says that it is of no group."""
    (reason,) = block({**CODE, **change}).reasons
    assert (reason.verdict, reason.outcome) == (Verdict.NO, outcome)


@pytest.mark.parametrize("change", [{"schoolsoort": "vo"}, {"vreemdeling": "nee"}])
def test_a_code_that_nobody_looks_at_is_not_pointed_out(change: dict[str, str]) -> None:
    """The rules of vo ask for none, and of a Dutch child none is needed."""
    assert result({**CODE, **change}).data["problems"] == ()
