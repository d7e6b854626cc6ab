"""What is wrong in a pupil list, and where: keys and values only, the caller has the words."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 40
"""Longest part of a wrong value that is repeated: enough to find it, too short to print a whole file."""


@dataclass(frozen=True)
class Problem:
    """One thing in the file that could not be used, or that was used and is pointed out."""

    code: str
    """What is wrong, for example `date-does-not-exist`."""
    row: int | None
    """Row as a spreadsheet counts it, the header being row 1; None for the file as a whole."""
    column: str
    """Column by its documented name; empty where it is not about one column."""
    expected: str
    """Key of what was expected, for example `date`."""
    got: str
    """What stood there, cut short."""
    example: str
    """A valid value."""
    fatal: bool = True
    """True where the row (or the file) is left out; False where it is computed and only pointed out."""
    see_row: int | None = None
    """The other row it is about, for a pupil who stands in the list twice."""


def shorten(value: str) -> str:
    """`value` on one line and at most `SHOWN` characters long."""
    line = " ".join(value.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
