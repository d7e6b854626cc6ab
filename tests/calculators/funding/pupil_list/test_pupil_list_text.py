"""From bytes to a table: what is no list at all, and the limits of what is read."""

import pytest
from pupil_rows import REQUIRED, TODAY, file, only_problem

from calculators.funding.pupil_list import text
from calculators.funding.pupil_list.rows import read_list
from calculators.funding.pupil_list.text import MAX_BYTES, MAX_ROWS, read_table

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"

NO_TABLES = [
    # content, code, expected, what came
    (b"", "file-empty", "csv", ""),
    (b"   \r\n \r\n", "file-empty", "csv", ""),
    (b"sep=;\r\n;;;\r\n", "file-empty", "csv", ""),
    (b";;;\r\n , |\t\r\n", "file-empty", "csv", ""),
    (b"sep=;\r\n", "file-empty", "csv", ""),
    (b"X;X", "header-not-recognised", "header", "X;X"),
    (b"%PDF-1.7\nplain text", "file-is-pdf", "csv", "PDF"),
    (b"PK\x03\x04" + b"x" * 50, "file-is-workbook", "csv", "workbook"),
    (b"\xd0\xcf\x11\xe0" + b"x" * 50, "file-is-workbook", "csv", "workbook"),
    (PICTURE, "file-not-text", "csv", "89 50 4e 47 0d 0a 1a 0a"),
    (b"leerling;geboortedatum\r\nL1;\x00\x01", "file-not-text", "csv", "6c 65 65 72 6c 69 6e 67"),
    (b"\x81\x8d\x8f", "file-not-text", "csv", "81 8d 8f"),
    (b"\xff\xfe\x00", "file-not-text", "csv", "ff fe 00"),
    (b"zomaar een brief\r\nzonder kolommen", "header-not-recognised", "header", "zomaar een brief"),
    (b"sep=;\r\na;b", "header-not-recognised", "header", "a;b"),
    (b"sep=x\r\naxb", "header-not-recognised", "header", "sep=x"),
    (b"x" * (MAX_BYTES + 1), "file-too-large", "at-most-20-megabytes", "20000001 bytes"),
]


@pytest.mark.parametrize(
    ("content", "code", "expected", "got"), NO_TABLES, ids=[f"{n}-{row[1]}" for n, row in enumerate(NO_TABLES)]
)
def test_what_is_no_list_gives_one_problem(content: bytes, code: str, expected: str, got: str) -> None:
    """A workbook, a picture, a letter or nothing: one message about the file, with a valid first line."""
    listed = read_list(content, TODAY)
    problem = only_problem(listed)
    assert (problem.code, problem.expected, problem.got) == (code, expected, got)
    assert (problem.row, problem.column, problem.fatal, listed.pupils) == (None, "", True, ())
    assert problem.example == "leerling;geboortedatum;vreemdeling"


def test_the_separator_that_the_file_names_goes_before_the_one_that_fits_best() -> None:
    """A spreadsheet that writes `sep=;` knows what it wrote, also where commas would make more known columns."""
    table, _ = read_table(b"sep=;\na;b,c\n1;2,3", {"a", "a;b", "c"}.__contains__)
    assert (table.separator, table.header, table.rows[0][1]) == (";", ("a", "b,c"), ("1", "2,3"))


def test_a_cell_as_long_as_a_book_is_no_csv() -> None:
    """A file without separators or line ends is refused with the reader's own words, which differ per Python."""
    problem = only_problem(read_list(b"leerling;x\r\n" + b"y" * 200_000, TODAY))
    assert (problem.code, problem.expected, problem.row) == ("file-not-csv", "csv", None)
    assert problem.got


def test_a_file_of_exactly_the_largest_size_is_read() -> None:
    """Only what is larger is refused."""
    content = file({}).encode() + b"\n"
    blank = (b" " * 99_999 + b"\n") * (MAX_BYTES // 100_000)
    listed = read_list(content + blank[len(content) :], TODAY)
    assert (len(listed.pupils), listed.problems) == (1, ())


def many(rows: int) -> bytes:
    """A list of so many pupils."""
    line = file({}).splitlines()[1].removeprefix("L001")
    return "\n".join([";".join(REQUIRED), *(f"L{number}{line}" for number in range(rows))]).encode()


def test_a_list_of_exactly_the_most_rows_is_read_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only rows beyond the limit are left out; whatever the limit is."""
    monkeypatch.setattr(text, "MAX_ROWS", 20)
    listed = read_list(many(20), TODAY)
    assert (len(listed.pupils), listed.problems) == (20, ())


def test_a_list_of_fifty_thousand_rows_is_read_to_the_limit() -> None:
    """The rows up to the limit are there, and the message says from which row on nothing was read, of no column."""
    listed = read_list(many(50_001), TODAY)
    problem = only_problem(listed)
    assert (len(listed.pupils), problem.code, problem.row) == (MAX_ROWS, "too-many-rows", MAX_ROWS + 2)
    assert (MAX_ROWS, problem.column) == (50_000, "")
    assert (problem.expected, problem.got, problem.example) == ("at-most-rows", "50001", str(MAX_ROWS))


def test_a_form_feed_does_not_make_a_file_binary() -> None:
    """Some programs end a page with one."""
    assert read_list(file({}).encode() + b"\f", TODAY).problems == ()
