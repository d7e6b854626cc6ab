"""The first rows of a pupil list, and what each column was taken for: so that a user can say it is another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.funding.pupil_list.bsn import holds_bsn
from calculators.funding.pupil_list.columns import COLUMNS, Chosen, column_of, is_column, normal, read_header, says_who
from calculators.funding.pupil_list.text import Table, Unreadable, read_table
from calculators.result import Result, Verdict

RULE = "pupil-list-preview"
SHOWN_ROWS = 5


@dataclass(frozen=True)
class SeenColumn:
    """One column of the file."""

    name: str
    """As the file names it."""
    compared: str
    """Its name as it is compared; the key under which another choice is made."""
    read_as: str
    """The documented column it stands for; empty where it is not read."""
    dropped: bool
    """Whether it says who a child is: then nothing of it is kept, and it cannot be chosen."""


def preview(content: bytes, on: date, chosen: Chosen) -> Result:
    """What is recognised in the bytes of a file; nothing is computed.

    Yes with `data.columns`, `data.rows` (the first ones, cells of dropped columns empty), `data.count` and
    `data.missing` (documented columns that are needed and not there). Unknown with the reason as outcome where it is
    no table.
    """
    try:
        table = _table(content, chosen)
    except Unreadable as error:
        return Result(RULE, 1, on, Verdict.UNKNOWN, error.problem.code, data={"problems": (error.problem,)})
    columns = tuple(_seen(name, chosen) for name in table.header)
    problems = read_header(table.header, table.header_row, chosen).problems
    data: dict[str, object] = {
        "columns": columns,
        "rows": [_kept(cells, columns) for _, cells in table.rows[:SHOWN_ROWS]],
        "count": len(table.rows),
        "missing": [problem.column for problem in problems if problem.code == "column-missing"],
        "twice": [problem.column for problem in problems if problem.code == "column-twice"],
        "known": [{"name": column.name, "required": column.required} for column in COLUMNS],
        "read_as": {"encoding": table.encoding, "separator": table.separator},
    }
    return Result(RULE, 1, on, Verdict.YES, "preview", data=data)


def _table(content: bytes, chosen: Chosen) -> Table:
    """The file as a table, also where no column name is known yet: then the user is to say what they are."""
    try:
        return read_table(content, lambda name: is_column(name, chosen))[0]
    except Unreadable:
        table = read_table(content, lambda name: True)[0]
        if len(table.header) == 1:
            raise
        return table


def _seen(name: str, chosen: Chosen) -> SeenColumn:
    column = column_of(name, chosen)
    if holds_bsn(name):
        return SeenColumn("", "", "", dropped=True)
    return SeenColumn(name, normal(name), column.name if column else "", says_who(name))


def _kept(cells: tuple[str, ...], columns: tuple[SeenColumn, ...]) -> list[str]:
    places = range(min(len(cells), len(columns)))
    return ["" if columns[place].dropped or holds_bsn(cells[place]) else cells[place] for place in places]
