"""Which kind of number of the state a pupil has, where one word was said for a whole list that has a column of them.

Of such a column only its heading is read, and of a cell only whether it is empty.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from calculators.funding.pupil_list.cells import UNKNOWN
from calculators.funding.pupil_list.columns import normal
from calculators.funding.pupil_list.problem import Problem

BSN, OTHER = KINDS = ("bsn", "onderwijsnummer")
"""The kinds of numbers of the state, by the words for them."""
_ONDERWIJSNUMMER = r"onderwijs_?(?:nummer|nr|no)"
_EITHER = r"pgn|persoons_?gebonden_?(?:nummer|nr|no)|bsn_(?:of|en)_onderwijsnummer|onderwijsnummer_(?:of|en)_bsn"
_BSN = r"bsn|burger_?service_?(?:nummer|nr|no)|sofi_?(?:nummer|nr|no)"
_WHOSE = r"leerling|kind|pupil|student"
HEADING = re.compile(rf"(?:(?:{_WHOSE})_)?(?:({_ONDERWIJSNUMMER})|({_EITHER})|{_BSN})(?:_(?:{_WHOSE}|nummer|nr|no))*")
"""A heading over a number of the pupil itself, as it is compared; not one over that of a parent."""


class NumberColumn(NamedTuple):
    """A column over numbers of the pupils, by its place."""

    place: int
    has_bsn: bool | None
    """What a filled cell says: True for a BSN, False for an onderwijsnummer, None for either."""


def number_columns(header: tuple[str, ...]) -> tuple[NumberColumn, ...]:
    """The columns of a header that hold numbers of the pupils."""
    found = ((place, HEADING.fullmatch(normal(name))) for place, name in enumerate(header))
    return tuple(NumberColumn(place, None if match[2] else not match[1]) for place, match in found if match)


def kind_of(said: bool, columns: tuple[NumberColumn, ...], cells: tuple[str, ...]) -> bool | None:
    """Whether the pupil of a row has a BSN where `said` was said for all; None where no number stands in its row.

    A row with nothing but an onderwijsnummer in a list that has a column for each has that one. Where there is no
    column for an onderwijsnummer it can stand in none, so that an empty cell says nothing against it.
    """
    filled = [column for column in columns if cells[column.place].strip().lower() not in UNKNOWN]
    if not filled:
        return False if not said and all(column.has_bsn for column in columns) else None
    other = all(column.has_bsn is False for column in filled) and any(column.has_bsn for column in columns)
    return False if other else said


def no_number(row: int) -> Problem:
    """Told of a row without a number: which kind the pupil has, and so on which tab it stands, is not known."""
    return Problem("number-empty", row, "nummer", "number-kind", "", "bsn", fatal=False)
