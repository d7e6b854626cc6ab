"""A result as tables: what an object says in a cell, and what a spreadsheet would compute gets a quote before it."""

from __future__ import annotations

import pytest
from in_node import call

from calculators.command_line.tables import cell, harmless, tables

WRITTEN = (
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


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_what_a_spreadsheet_would_compute_gets_a_quote(text: str, written: str) -> None:
    """In plain letters and in the full-width ones of Asian keyboards; a number stays a number."""
    assert harmless(text) == written
    assert call("csv.js", "csv", [[[text]]]) == [f"\ufeff{written}\r\n"]


def test_a_number_with_decimals_gets_a_comma() -> None:
    """As Dutch spreadsheets read it."""
    assert harmless("-1250.50") == "-1250,50"


CELLS = (
    # value, as it is shown
    (None, ""),
    (True, "true"),
    (0, "0"),
    (["a", 2], "a 2"),
    ({"id": "po-threshold", "value": "4"}, "po-threshold"),
    ({"kind": "codes", "value": ["26", "27"]}, "26 27"),
    ({"id": "by-pattern", "parameter": "po-formula"}, "by-pattern po-formula"),
    ({"id": "dutch-unsure", "parameter": ""}, "dutch-unsure"),
    ({"outcome": "amount", "conditions": []}, "amount"),
    ({"asielzoekers": 5, "overige": None}, "asielzoekers=5 overige="),
)


@pytest.mark.parametrize(("value", "shown"), CELLS)
def test_an_object_is_shown_by_its_name_or_by_its_parts(value: object, shown: str) -> None:
    """Nothing is left out: what is not known stands there empty."""
    assert cell(value) == shown


def test_a_table_inside_a_row_is_a_table_of_its_own() -> None:
    """Named by where it stands, with the school type and the peildatum of the row it stands in."""
    reasons = [{"row": 2, "key": "L1"}, {"row": 3, "key": "L2"}]
    block = {"school_type": "bao", "peildatum": "2026-04-01", "undecided": 0, "reasons": reasons}
    body = {
        **{"rule": "pupil-list", "on": "2026-04-10", "verdict": "yes", "outcome": "listed", "missing": []},
        **{"doubts": [], "conditions": [], "amounts": [], "changes": [], "actions": []},
        "data": {"blocks": [block], "rows": 2},
    }
    found = tables(body)
    assert list(found) == ["answer", "blocks", "blocks.reasons", "data"]
    assert found["blocks.reasons"][1] == {"school_type": "bao", "peildatum": "2026-04-01", "row": "3", "key": "L2"}
    assert found["data"] == [{"key": "rows", "value": "2"}]
