"""Tables as CSV that Dutch spreadsheets open: `shared/csv.js`."""

from __future__ import annotations

from in_node import call

MARK = "\ufeff"
CELLS = (
    ("tekst", "tekst"), ("", ""), (None, ""), (0, "0"), (False, "false"), (-5, "-5"),
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1-1", "'-1-1"), ("@a", "'@a"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"), ("＠a", "'＠a"),
    ("\ta", "'\ta"), ("\ra", '"\'\ra"'), ("\na", '"\'\na"'),
    ("a=1", "a=1"), ("-12", "-12"), ("+12,50", "+12,50"), ("-1.5", "-1.5"), ("-1.5.5", "'-1.5.5"), ("-x", "'-x"),
    ("-1x", "'-1x"),
    ("-,5", "'-,5"), ("-5,", "'-5,"), ("x-1", "x-1"), ("=-1", "'=-1"), ("-1\n-1", '"\'-1\n-1"'),
    ("a;b", '"a;b"'), ('a"b"', '"a""b"""'), ("a\nb", '"a\nb"'), ("a\rb", '"a\rb"'), ("a,b", "a,b"),
    ("=a;b", '"\'=a;b"'),
)  # fmt: skip
"""A value, and how it stands in a cell."""
DECIMALS = ((None, None), ("1250.50", "1250,50"), (3.5, "3,5"), (0, "0"), ("", ""), ("1.2.3", "1,2.3"))


def test_a_cell_is_what_a_spreadsheet_reads_and_never_computes() -> None:
    """A quote before what looks like a formula, but not before a number; quotation marks where a cell needs them."""
    rows = call("csv.js", "csv", *[[[[value]]] for value, _ in CELLS])
    assert rows == [f"{MARK}{cell}\r\n" for _, cell in CELLS]


def test_rows_end_as_spreadsheets_expect() -> None:
    """One mark at the start, semicolons between cells, and a line end behind every row."""
    assert call("csv.js", "csv", [[["a", 1], [], ["b"]]], [[]]) == [f"{MARK}a;1\r\n\r\nb\r\n", MARK]


def test_an_amount_has_a_decimal_comma() -> None:
    """Nothing stays nothing."""
    assert call("csv.js", "decimal", *[[amount] for amount, _ in DECIMALS]) == [told for _, told in DECIMALS]
