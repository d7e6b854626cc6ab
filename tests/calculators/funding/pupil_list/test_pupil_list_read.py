"""How a pupil list is read, and what is refused: every bad row named, none guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known import parameters
from pupil_rows import REQUIRED, TODAY, file, only_problem, read

from calculators.funding.pupil_list.bsn import is_bsn
from calculators.funding.pupil_list.columns import COLUMNS, template
from calculators.funding.pupil_list.evaluate import evaluate, read_list
from calculators.funding.pupil_list.problem import SHOWN
from calculators.result import to_json

KNOWN = parameters()

ENCODINGS = [
    ("utf-8", "utf-8", ";"),
    ("utf-8-sig", "utf-8", ";"),
    ("utf-16", "utf-16", "\t"),
    ("cp1252", "cp1252", ";"),
    ("utf-8", "utf-8", ","),
    ("utf-8", "utf-8", "|"),
]


@pytest.mark.parametrize(("encoding", "recognised", "separator"), ENCODINGS)
def test_encoding_and_separator_are_recognised(encoding: str, recognised: str, separator: str) -> None:
    """However a spreadsheet saved it, the same pupil comes out, and the result says how it was read."""
    text = file({"leerling": "groep-één-1"}, separator=separator)
    listed = read_list(text.encode(encoding), TODAY)
    assert (listed.encoding, listed.separator) == (recognised, separator)
    assert [pupil.key for pupil in listed.pupils] == ["groep-één-1"]


def test_a_first_line_that_names_the_separator_is_understood() -> None:
    """Some spreadsheets write `sep=;` above the header."""
    listed = read_list(("sep=;\r\n" + file({})).encode("utf-8-sig"), TODAY)
    assert (len(listed.pupils), listed.problems) == (1, ())


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_line_ends(end: str) -> None:
    """Lines may end as on Windows, Linux or an old Mac."""
    assert [pupil.row for pupil in read_list(file({}, {"leerling": "L2"}, end=end).encode(), TODAY).pupils] == [2, 3]


def test_the_example_list_is_a_good_list() -> None:
    """Every column is in it, nothing is wrong with it, and its pupil counts."""
    listed = read_list(template().encode("utf-8-sig"), date(2026, 11, 21))
    (pupil,) = listed.pupils
    assert (listed.problems, listed.unused, pupil.key) == ((), (), "L001")
    assert None not in (*vars(pupil.pupil).values(), pupil.here_from, pupil.here_until)
    assert template().splitlines()[0] == ";".join(column.name for column in COLUMNS)


def test_quoted_cells_and_empty_lines() -> None:
    """Quotes around cells, a separator within them, and lines without cells change nothing but the row number."""
    text = file({"leerling": '"A;1"'}).replace("\r\n", "\r\n;;;;;;;;;;\r\n", 1)
    listed = read_list(text.encode(), TODAY)
    assert [(pupil.key, pupil.row) for pupil in listed.pupils] == [("A;1", 3)]


@pytest.mark.parametrize(
    "written",
    [
        "2017-05-14",
        "14-05-2017",
        "14-5-2017",
        "14/05/2017",
        "14.5.2017",
        "2017/05/14",
        "14-5-2017 0:00",
        "2017-05-14 00:00:00",
    ],
)
def test_date_formats(written: str) -> None:
    """A date is read year first or day first, with the marks and the midnight that spreadsheets add."""
    assert read({"geboortedatum": written}).pupils[0].pupil.birth_date == date(2017, 5, 14)


def test_headers_are_read_as_people_write_them() -> None:
    """Capitals, spaces and other known names of a column mean the same column."""
    text = file({}).replace("leerling;", "Leerlingnummer;").replace("datum_vestiging", "Datum vestiging")
    assert read_list(text.encode(), TODAY).problems == ()


WRONG_CELLS = [
    # column, written, code, expected, example
    ("geboortedatum", "31-02-2017", "date-does-not-exist", "date", "2017-05-14"),
    ("geboortedatum", "2017-02-31", "date-does-not-exist", "date", "2017-05-14"),
    ("geboortedatum", "14-05-17", "date-year-short", "date", "2017-05-14"),
    ("geboortedatum", "42869", "date-is-number", "date", "2017-05-14"),
    ("geboortedatum", "mei 2017", "date-not-readable", "date", "2017-05-14"),
    ("geboortedatum", "14-05-2027", "birth-in-future", "not-birth-in-future", "2026-04-10"),
    ("geboortedatum", "14-05-1917", "too-old-for-a-pupil", "not-too-old-for-a-pupil", "2018-05-14"),
    ("datum_vestiging", "13-05-2017", "before-birth", "not-before-birth", "2017-05-14"),
    ("inschrijving_school", "11-01-2026", "before-first-enrolment", "not-before-first-enrolment", "2026-01-12"),
    ("uitschrijving_school", "11-01-2026", "before-enrolment", "not-before-enrolment", "2026-01-12"),
    ("verblijfstitelcode", "2", "code-not-two-digits", "residence-code", "26"),
    ("verblijfstitelcode", "asiel", "code-not-two-digits", "residence-code", "26"),
    ("vreemdeling", "misschien", "value-not-expected", "ja-nee", "ja"),
    ("schoolsoort", "gymnasium", "value-not-expected", "school-type", "bao"),
    ("nummer", "123", "value-not-expected", "number-kind", "bsn"),
    ("oordeel", "mag", "value-not-expected", "judgement", "asielzoeker"),
    ("gewicht", "0,5", "value-not-expected", "weight", "0"),
]


@pytest.mark.parametrize(("column", "written", "code", "expected", "example"), WRONG_CELLS)
def test_a_wrong_cell_names_row_column_expectation_and_example(
    column: str, written: str, code: str, expected: str, example: str
) -> None:
    """The bad row is listed with all that is needed to mend it, and the good rows around it are there."""
    listed = read({"leerling": "L1"}, {"leerling": "L2", column: written}, {"leerling": "L3"})
    problem = only_problem(listed)
    assert (problem.row, problem.column, problem.code) == (3, column, code)
    assert (problem.expected, problem.example, problem.fatal) == (expected, example, True)
    assert [pupil.key for pupil in listed.pupils] == ["L1", "L3"]


def test_a_wrong_value_is_repeated_cut_short() -> None:
    """The message repeats what stood there, on one line and never a whole page."""
    assert only_problem(read({"vreemdeling": "weet\tniet"})).got == "weet niet"
    assert len(only_problem(read({"vreemdeling": "x" * 500})).got) == SHOWN


def test_all_problems_of_a_row_come_at_once() -> None:
    """Two wrong cells in a row are two problems, not one after the other."""
    listed = read({"vreemdeling": "x", "schoolsoort": "y"})
    assert [problem.column for problem in listed.problems] == ["vreemdeling", "schoolsoort"]


def test_one_month_first_date_makes_the_file_unclear() -> None:
    """Where a file holds 5/14/2017 and no date with the day first, nobody knows what 3/4/2017 is in any column."""
    others = {"datum_vestiging": "3/11/2025", "eerste_inschrijving": "1/12/2026"}
    listed = read(
        {"leerling": "L1", "geboortedatum": "5/14/2017", **others},
        {"leerling": "L2", "geboortedatum": "3/4/2017", **others},
    )
    assert [(problem.row, problem.code) for problem in listed.problems] == [
        (2, "date-does-not-exist"),
        *[(2, "date-order-unclear")] * 2,
        *[(3, "date-order-unclear")] * 3,
    ]


def test_days_in_both_orders_leave_none_that_reads_both_ways() -> None:
    """14/5/2017 and 5/14/2017 in one column: what 3/4/2017 is nobody knows, and it is not read day first in silence."""
    dates = ["14/5/2017", "5/14/2017", "3/4/2017"]
    others = {"datum_vestiging": "2025-11-03", "eerste_inschrijving": "2026-01-12"}
    listed = read(*({"leerling": f"L{n}", "geboortedatum": text, **others} for n, text in enumerate(dates)))
    assert [(one.row, one.code) for one in listed.problems] == [(3, "date-does-not-exist"), (4, "date-order-unclear")]
    assert [one.pupil.birth_date for one in listed.pupils] == [date(2017, 5, 14)]


@pytest.mark.parametrize("column", REQUIRED)
def test_a_missing_column_is_named_and_its_answers_are_unknown(column: str) -> None:
    """The other columns are still read; what the missing one would say stays unknown."""
    text = file({}, columns=[name for name in REQUIRED if name != column])
    listed = read_list(text.encode(), TODAY)
    problem = only_problem(listed)
    assert (problem.code, problem.row, problem.column, problem.example) == ("column-missing", 1, column, column)
    assert len(listed.pupils) == 1


def test_a_column_that_stands_there_twice_is_not_read() -> None:
    """Which of two columns is right is not guessed: the answer is unknown."""
    listed = read_list(file({}, columns=[*REQUIRED, "vreemdeling"]).encode(), TODAY)
    assert (only_problem(listed).code, only_problem(listed).column) == ("column-twice", "vreemdeling")
    assert listed.pupils[0].pupil.foreign_national is None


@pytest.mark.parametrize("empty", ["", "?", "-", "onbekend"])
def test_an_empty_cell_is_unknown(empty: str) -> None:
    """An empty cell is no problem and no guess: the answer is unknown."""
    listed = read({"vreemdeling": empty, "eerste_inschrijving": empty})
    pupil = listed.pupils[0].pupil
    assert (listed.problems, pupil.foreign_national, pupil.enrolled_on) == ((), None, None)


def test_no_code_is_another_thing_than_an_unknown_code() -> None:
    """`geen` says that there is no code; an empty cell that it is not known."""
    assert read({"verblijfstitelcode": "geen"}).pupils[0].pupil.residence_code == ""
    assert read({"verblijfstitelcode": ""}).pupils[0].pupil.residence_code is None


def test_a_pupil_who_stands_there_twice_is_counted_once() -> None:
    """The second row is left out and points to the first."""
    listed = read({"leerling": "A1"}, {"leerling": "A2"}, {"leerling": "A1"})
    problem = only_problem(listed)
    assert (problem.code, problem.row, problem.see_row, problem.got) == ("pupil-twice", 4, 2, "A1")
    assert [pupil.row for pupil in listed.pupils] == [2, 3]


def test_a_row_with_more_cells_than_the_header_is_refused() -> None:
    """A shifted row is never read into the wrong columns; empty cells at its end are nothing."""
    listed = read_list((file({}) + ";".join("x" * 12)).encode(), TODAY)
    problem = only_problem(listed)
    assert (problem.code, problem.row, problem.example, len(listed.pupils)) == ("too-many-cells", 3, "11", 1)
    assert read_list(file({}).replace("\r\n", ";;;\r\n").encode(), TODAY).problems == ()


def test_names_are_dropped() -> None:
    """Columns with names and numbers of the state are named as dropped, and nothing of them is in the result."""
    listed = read({"Achternaam": "Tjibbes", "BSN": "111222333", "groep": "5b"})
    text = to_json(evaluate(listed, TODAY, KNOWN))
    assert (listed.dropped, listed.unused) == (("Achternaam", "BSN"), ("groep",))
    assert "Tjibbes" not in text
    assert "111222333" not in text


@pytest.mark.parametrize(("key", "code"), [("111222333", "key-is-bsn"), ("Tjibbes", "key-may-be-name")])
def test_a_key_that_says_who_the_child_is_is_replaced(key: str, code: str) -> None:
    """A BSN or a name as key becomes the row number; the message does not repeat it, and the pupil is computed."""
    listed = read({"leerling": key})
    problem = only_problem(listed)
    assert (problem.code, problem.fatal, listed.pupils[0].key) == (code, False, "#2")
    assert key not in to_json(evaluate(listed, TODAY, KNOWN))


def test_a_bsn_in_a_wrong_place_is_not_repeated() -> None:
    """Who writes the number itself where its kind is asked is told so, without the number."""
    problem = only_problem(read({"nummer": "111222333"}))
    assert (problem.code, problem.column, problem.got) == ("value-not-expected", "nummer", "")


def test_a_replaced_key_still_finds_the_pupil_who_stands_there_twice() -> None:
    """The same BSN twice is the same pupil, and is not repeated in the message either."""
    listed = read({"leerling": "111222333"}, {"leerling": "111222333"})
    assert [problem.code for problem in listed.problems] == ["key-is-bsn", "key-is-bsn", "pupil-twice"]
    assert len(listed.pupils) == 1
    assert not any("111222333" in problem.got for problem in listed.problems)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("111222333", True),
        ("111222334", False),
        ("123456782", True),
        ("12345678", False),
        ("000000000", False),
        ("A1", False),
    ],
)
def test_bsn_check(text: str, is_one: bool) -> None:
    """Nine digits are a BSN only when the check with weights 9 to 2 and -1 comes out."""
    assert is_bsn(text) is is_one


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(content: bytes) -> None:
    """Whatever the bytes, the answer is pupils and problems, never an error."""
    listed = read_list(content, TODAY)
    assert listed.pupils or listed.problems or not listed.rows


@given(st.text(max_size=200))
def test_no_text_under_a_good_header_makes_it_fail(text: str) -> None:
    """Whatever stands in the rows, each is read or listed."""
    header = ";".join(REQUIRED)
    listed = read_list(f"{header}\r\n{text}".encode("utf-8", "ignore"), TODAY)
    assert len(listed.pupils) <= max(listed.rows, 0)
