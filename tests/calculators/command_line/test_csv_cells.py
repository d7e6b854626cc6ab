"""A cell of a table that a spreadsheet would compute gets a quote before it, on the command line and on the page."""

from __future__ import annotations

import pytest
from in_node import call

from calculators.command_line.output import _harmless

CELLS = (
    # as it is, as it is written
    ("=1+1", "'=1+1"),
    ("+31 6", "'+31 6"),
    ("-1+1", "'-1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\uff1d1+1", "'\uff1d1+1"),
    ("\uff0b1", "'\uff0b1"),
    ("\uff0d1", "'\uff0d1"),
    ("\uff20SUM(A1)", "'\uff20SUM(A1)"),
    ("-12", "-12"),
    ("Zo = zo", "Zo = zo"),
    ("", ""),
)


@pytest.mark.parametrize(("cell", "written"), CELLS)
def test_what_a_spreadsheet_would_compute_gets_a_quote(cell: str, written: str) -> None:
    """In plain letters and in the full-width ones of Asian keyboards; a number stays a number."""
    assert _harmless(cell) == written
    assert call("csv.js", "csv", [[[cell]]]) == [f"\ufeff{written}\r\n"]
