"""Days of which the month is a word, and cells that hold no day, as the rules and the page see them."""

from __future__ import annotations

import pytest
from in_node import call

from calculators.funding.pupil_list.cells import MONTHS, CellError, read_birth, read_date

WORDED = [
    # cell, as it is read
    ("14 maart 2016", "2016-03-14"),
    ("2 mei 2017", "2017-05-02"),
    ("14-mrt-2016", "2016-03-14"),
    ("1 Okt. 2025", "2025-10-01"),
    ("01-AUG-2020", "2020-08-01"),
    ("31 February 2017", ""),
    ("14 brumaire 2016", ""),
    ("maart 2016", ""),
    ("14-mrt-16", ""),
    ("14-03-16", ""),
]


def _read(cell: str) -> str:
    try:
        return read_date(cell).isoformat()
    except CellError:
        return ""


@pytest.mark.parametrize(("cell", "read"), WORDED)
def test_a_month_that_is_a_word_is_read_by_the_rules_and_shown_by_the_page(cell: str, read: str) -> None:
    """The same by both; a day that does not exist, a year of two digits and any other word are no day."""
    assert (_read(cell), call("mapping/orders.js", "dayIn", [cell, "day"], language="nl")) == (read, [read])


def test_rules_and_page_know_the_same_words_of_months() -> None:
    """In Dutch and English, in full and short."""
    cells = [f"1 {word} 2016" for words in MONTHS for word in words]
    shown = call("mapping/month-words.js", "inNumbers", *([cell] for cell in cells))
    assert shown == [f"2016-{month}-1" for month, words in enumerate(MONTHS, 1) for _ in words]


@pytest.mark.parametrize("cell", ["14-mrt-16", "14-03-16"])
def test_a_year_of_two_digits_is_told_as_that(cell: str) -> None:
    """Also where the month is a word: the century is not guessed."""
    with pytest.raises(CellError) as refused:
        read_date(cell)
    assert refused.value.code == "date-year-short"


CELLS = [
    *("14-03-2016", "2016-3-14", "3/25/2016", "14 maart 2016", "42443", "20160314", "00-00-0000", "", "onbekend"),
    *("2016", "00-00-2016", "03-2016", "2016-03", "14-03-16", "14-mrt-16", "groep 4", "31-02-2016"),
]
NOT_READ = ["2016", "00-00-2016", "03-2016", "2016-03", "14-03-16", "14-mrt-16", "groep 4", "31-02-2016"]


@pytest.mark.parametrize("name", ["geboortedatum", "eerste_inschrijving"])
def test_a_cell_that_is_no_day_is_told_before_anything_is_computed(name: str) -> None:
    """Those that the rules refuse; of a birth less than the whole day is enough."""
    rows = [{"cells": [cell]} for cell in CELLS]
    expected = NOT_READ[4:] if name == "geboortedatum" else NOT_READ
    assert call("mapping/unread.js", "unread", [rows, 0, name], language="nl") == [expected]
    assert all(_refused(cell, name) for cell in expected)


def _refused(cell: str, name: str) -> bool:
    try:
        read_birth(cell) if name == "geboortedatum" else read_date(cell)
    except CellError:
        return True
    return False
