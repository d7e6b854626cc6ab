"""Which kind of number a pupil has, where a list has a column of numbers and one word was said for all."""

from __future__ import annotations

from typing import Any

import pytest
from known import parameters
from pupil_rows import APRIL, ROW, TODAY

from calculators.funding.pupil_list.columns import Said
from calculators.funding.pupil_list.evaluate import Options, evaluate
from calculators.funding.pupil_list.number import number_columns
from calculators.funding.pupil_list.rows import PupilList, read_list

OWN = [name for name in ROW if name != "nummer"]


def listed(said: str, *rows: dict[str, str]) -> PupilList:
    """Rows that say what stands in their columns of numbers, and where they differ from a good row."""
    header = [*OWN, *(name for name in rows[0] if name not in OWN)]
    lines = [header, *([{**ROW, "leerling": f"L{n}", **row}[name] for name in header] for n, row in enumerate(rows))]
    content = "\r\n".join(";".join(line) for line in lines).encode()
    return read_list(content, TODAY, said=Said({"nummer": said}))


def kinds(said: str, *rows: dict[str, str]) -> list[bool | None]:
    return [one.pupil.has_bsn for one in listed(said, *rows).pupils]


@pytest.mark.parametrize("heading", ["BSN", "Burgerservicenummer", "PGN nummer", "BSN leerling", "PGN"])
@pytest.mark.parametrize("empty", ["", "-", "onbekend"])
def test_who_has_no_number_in_its_row_has_no_kind_that_is_known(heading: str, empty: str) -> None:
    """What was said for all holds for who has a number; of the other it is told by row, and nothing is repeated."""
    found = listed("bsn", {heading: "111222333"}, {heading: empty})
    assert [one.pupil.has_bsn for one in found.pupils] == [True, None]
    (problem,) = found.problems
    assert (problem.code, problem.row, problem.column, problem.got, problem.fatal) == (
        "number-empty",
        3,
        "nummer",
        "",
        False,
    )


def test_what_was_said_of_one_pupil_goes_before_what_holds_for_all() -> None:
    """Of a PGN nobody reads which of the two it is, so a person says it by row; also where its cell is empty."""
    content = "\r\n".join(
        ";".join([*([{**ROW, "leerling": f"L{n}"}[name] for name in OWN] if n else OWN), cell])
        for n, cell in enumerate(("PGN", "111222333", "101234567", ""))
    )
    said = Said({"nummer": "bsn"}, numbers={"3": "onderwijsnummer", "4": "bsn", "9": "bsn"})
    found = read_list(content.encode(), TODAY, said=said)
    assert ([one.pupil.has_bsn for one in found.pupils], found.problems) == ([True, False, True], ())


def test_a_pupil_of_whom_no_number_is_known_counts_and_stands_on_no_tab() -> None:
    """A clear code makes it count; on which tab it stands depends on its number, so that is what lacks."""
    options = Options(peildata=(APRIL,), first_time=False)
    found: Any = evaluate(listed("bsn", {"BSN": "111222333"}, {"BSN": ""}), TODAY, parameters(), options).data
    (block,) = found["blocks"]
    assert [(one.outcome, one.tab, one.missing) for one in block.reasons] == [
        ("first-year", 1, ()),
        ("first-year", None, ("has_bsn",)),
    ]
    assert (block.tabs, block.complete) == ({"1": 1, "2": 0, "3": 0}, True)


def test_with_a_column_for_each_kind_a_row_says_itself_which_one_it_has() -> None:
    """A BSN, only an onderwijsnummer, both, and none."""
    rows = [{"BSN": one, "Onderwijsnummer": other} for one in ("1", "") for other in ("", "2")]
    assert kinds("bsn", *rows) == [True, True, None, False]


def test_where_all_have_an_onderwijsnummer_an_empty_bsn_says_nothing_else() -> None:
    """There is no column in which it could stand; with one, an empty cell is no number."""
    assert kinds("onderwijsnummer", {"BSN": ""}) == [False]
    assert kinds("onderwijsnummer", {"PGN": "1"}, {"PGN": ""}) == [False, None]


@pytest.mark.parametrize("change", [{"vreemdeling": "nee"}, {"schoolsoort": "vo"}])
def test_of_a_pupil_without_a_tab_no_number_is_asked(change: dict[str, str]) -> None:
    """A Dutch child is on none, and in secondary education there are none."""
    assert not listed("bsn", {"BSN": "", **change}).problems


@pytest.mark.parametrize("heading", ["BSN moeder", "BSN verzorger 1", "onderwijs", "telefoonnummer", "naam"])
def test_a_number_of_somebody_else_says_nothing_of_the_pupil(heading: str) -> None:
    """A parent has a BSN too."""
    assert number_columns((heading,)) == ()
