"""The edges of reading a pupil list: headers, dates, codes and keys that look almost right, and the full messages."""

from datetime import date

import pytest
from pupil_rows import REQUIRED, TODAY, file, only_problem, read

from calculators.funding.pupil_list.bsn import is_bsn
from calculators.funding.pupil_list.cells import UNCLEAR, CellError, month_first, read_date
from calculators.funding.pupil_list.columns import template
from calculators.funding.pupil_list.problem import Problem
from calculators.funding.pupil_list.rows import PupilList, read_list


def test_a_refused_cell_says_only_its_code() -> None:
    """Who prints the error reads what is wrong, not everything that goes with it."""
    with pytest.raises(CellError) as refused:
        read_date("mei 2017")
    assert str(refused.value) == "date-not-readable"


def test_a_date_is_read_day_first_unless_said_otherwise() -> None:
    """3/4/2017 is the third of April where nothing else is known of the column."""
    assert read_date("3/4/2017") == date(2017, 4, 3)


def test_a_thirteenth_month_leaves_no_doubt_on_the_order() -> None:
    """5/13/2017 cannot be read both ways: read day first, as all dates are, it is a day that does not exist."""
    with pytest.raises(CellError, match="date-does-not-exist"):
        read_date("5/13/2017", order=UNCLEAR)


@pytest.mark.parametrize("written", ["5/14/2017 0:00", "5/14/2017 00:00:00", "5/14/2017T00:00:00.000"])
def test_midnight_behind_a_date_does_not_hide_that_the_month_comes_first(written: str) -> None:
    """A spreadsheet may add midnight to each date; the order of day and month is seen all the same."""
    assert month_first([written])


def test_a_column_with_midnights_and_the_month_first_is_unclear() -> None:
    """3/4/2017 0:00 is refused in a column that also holds 5/14/2017 0:00."""
    dates = ["5/14/2017 0:00", "3/4/2017 0:00"]
    listed = read(*({"leerling": f"L{n}", "geboortedatum": text} for n, text in enumerate(dates)))
    assert [problem.code for problem in listed.problems] [:2] == ["date-does-not-exist", "date-order-unclear"]


@pytest.mark.parametrize("written", ["2a", "a2", "2.", "٢٦", "²⁶"])
def test_a_residence_code_has_two_ordinary_digits(written: str) -> None:
    """A letter, a full stop, or a digit of another script is refused in the cell, with what should stand there."""
    problem = only_problem(read({"verblijfstitelcode": written}))
    assert problem == Problem(
        "code-not-two-digits", 2, "verblijfstitelcode", "residence-code", written, "26", fatal=True
    )


def test_the_pupil_of_the_example_list() -> None:
    """The example to fill in shows these values, the residence code being that of an asylum seeker."""
    assert template().splitlines()[1] == (
        "L001;2017-05-14;ja;26;bsn;2025-11-03;2026-01-12;ja;ja;bao;nee;asielzoeker;0;2026-01-12;2026-07-31"
    )


@pytest.mark.parametrize("written", ["datum-vestiging", "Datum (vestiging)", "datum.vestiging", "datum vestiging:"])
def test_punctuation_in_the_name_of_a_column_makes_no_difference(written: str) -> None:
    """Hyphens, brackets and full stops stand for the space between words."""
    listed = read_list(file({}).replace("datum_vestiging", written).encode(), TODAY)
    assert (listed.problems, listed.unused) == ((), ())
    assert listed.pupils[0].pupil.settled_on == date(2025, 11, 3)


def test_a_column_without_a_name_is_not_called_unused() -> None:
    """Spreadsheets leave empty columns at the end; there is nothing to tell of them."""
    listed = read_list(file({}, columns=[*REQUIRED, "", "groep"]).encode(), TODAY)
    assert (listed.unused, listed.problems, len(listed.pupils)) == (("groep",), (), 1)


def test_the_full_message_on_a_missing_column() -> None:
    """It is pointed out in the row of the header, with the name that was expected; the list is computed without it."""
    columns = [name for name in REQUIRED if name != "nummer"]
    assert only_problem(read_list(file({}, columns=columns).encode(), TODAY)) == Problem(
        "column-missing", 1, "nummer", "column", "", "nummer", fatal=False
    )


def test_the_full_message_on_a_column_that_stands_there_twice() -> None:
    """It too is pointed out only: the list is computed without the column."""
    assert only_problem(read_list(file({}, columns=[*REQUIRED, "nummer"]).encode(), TODAY)) == Problem(
        "column-twice", 1, "nummer", "column", "", "nummer", fatal=False
    )


LENGTHS = [
    # characters written, what the message repeats
    (39, "x" * 39),
    (40, "x" * 40),
    (41, "x" * 39 + "…"),
]


@pytest.mark.parametrize(("length", "repeated"), LENGTHS)
def test_a_wrong_value_is_repeated_up_to_forty_characters(length: int, repeated: str) -> None:
    """Forty characters are repeated in full; of a longer value the last character shown is an ellipsis."""
    assert only_problem(read({"vreemdeling": "x" * length})).got == repeated


def test_of_an_unreadable_file_nothing_is_told_but_the_problem() -> None:
    """No pupils, no rows, and no encoding or separator: none was recognised."""
    listed = read_list(b"PK\x03\x04", TODAY)
    assert listed == PupilList((), (only_problem(listed),), 0, "", "", (), ())


def test_the_full_message_on_a_date_that_no_pupil_can_have() -> None:
    """Settled in 1900, birth unknown: the row is refused, with the date as read and a valid one."""
    assert only_problem(read({"geboortedatum": "", "datum_vestiging": "01-01-1900"})) == Problem(
        "not-plausible", 2, "datum_vestiging", "plausible", "1900-01-01", "2025-02-01", fatal=True
    )


@pytest.mark.parametrize(("key", "code"), [("111222333", "key-is-bsn"), ("Tjibbes", "key-may-be-name")])
def test_the_full_message_on_a_key_that_says_who_the_child_is(key: str, code: str) -> None:
    """It asks for a key with digits, shows one, and repeats nothing of the key."""
    assert only_problem(read({"leerling": key})) == Problem(
        code, 2, "leerling", "key-with-digits", "", "L001", fatal=False
    )


NO_BSN = [
    # text, why it is no burgerservicenummer
    ("1222338", "seven digits, though the check comes out"),
    ("1112223330", "ten digits"),
    ("²²²²²²²²²", "digits in superscript"),
]


@pytest.mark.parametrize(("text", "why"), NO_BSN, ids=[why for _, why in NO_BSN])
def test_what_is_almost_a_bsn_is_none(text: str, why: str) -> None:
    """A burgerservicenummer has eight or nine ordinary digits; such a key is kept and breaks nothing."""
    assert is_bsn(text) is False, why
    listed = read({"leerling": text})
    assert (listed.problems, listed.pupils[0].key) == ((), text)
