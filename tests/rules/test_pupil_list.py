"""A pupil list: how it is read, what is refused, and what comes out per peildatum."""

import random
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known import parameters

from calculators.pupil_list import Block, Options, evaluate, read_list
from calculators.pupil_list_columns import COLUMNS
from calculators.pupil_list_problem import SHOWN, Problem
from calculators.pupil_list_rows import PupilList, is_bsn
from calculators.pupil_list_text import MAX_BYTES, MAX_ROWS
from calculators.result import Result, Verdict, to_json

KNOWN = parameters()
TODAY = date(2026, 4, 10)
APRIL = date(2026, 4, 1)
REQUIRED = [column.name for column in COLUMNS if column.required]

ROW = {
    "leerling": "L001",
    "geboortedatum": "14-05-2017",
    "vreemdeling": "ja",
    "verblijfstitelcode": "26",
    "nummer": "bsn",
    "datum_vestiging": "03-11-2025",
    "eerste_inschrijving": "12-01-2026",
    "woont_in_nl": "ja",
    "volgt_onderwijs": "ja",
    "schoolsoort": "bao",
    "internationaal": "nee",
}


def file(*rows: dict[str, str], columns: list[str] | None = None, separator: str = ";", end: str = "\r\n") -> str:
    """A list with these rows; a row need only say where it differs from `ROW`."""
    columns = columns or list(dict.fromkeys([*REQUIRED, *(key for row in rows for key in row)]))
    lines = [columns, *([{**ROW, **row}.get(column, "") for column in columns] for row in rows)]
    return end.join(separator.join(line) for line in lines) + end


def read(*rows: dict[str, str], on: date = TODAY) -> PupilList:
    return read_list(file(*rows).encode(), on)


def pupils(number: int, **answers: str) -> list[dict[str, str]]:
    return [{"leerling": f"L{index:03}", **answers} for index in range(1, number + 1)]


def only_problem(listed: PupilList) -> Problem:
    (problem,) = listed.problems
    return problem


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
    ("geboortedatum", "31-02-2017", "date-does-not-exist", "date", "2025-02-28"),
    ("geboortedatum", "2017-02-31", "date-does-not-exist", "date", "2025-02-28"),
    ("geboortedatum", "14-05-17", "date-not-readable", "date", "2025-02-28"),
    ("geboortedatum", "42869", "date-not-readable", "date", "2025-02-28"),
    ("geboortedatum", "mei 2017", "date-not-readable", "date", "2025-02-28"),
    ("geboortedatum", "14-05-2027", "birth-in-future", "not-birth-in-future", "2026-04-10"),
    ("geboortedatum", "14-05-1917", "too-old-for-a-pupil", "not-too-old-for-a-pupil", "2018-05-14"),
    ("datum_vestiging", "13-05-2017", "before-birth", "not-before-birth", "2017-05-14"),
    ("eerste_inschrijving", "02-11-2025", "before-settlement", "not-before-settlement", "2025-11-03"),
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


def test_one_month_first_date_makes_the_column_unclear() -> None:
    """Where a column holds 5/14/2017 and no date with the day first, nobody knows what 3/4/2017 is: it is refused."""
    listed = read({"leerling": "L1", "geboortedatum": "5/14/2017"}, {"leerling": "L2", "geboortedatum": "3/4/2017"})
    assert [(problem.row, problem.code) for problem in listed.problems] == [
        (2, "date-does-not-exist"),
        (3, "date-order-unclear"),
    ]


def test_one_slip_among_day_first_dates_makes_no_other_unclear() -> None:
    """With a date that can only be day first in the column, the order is known and only the slip is refused."""
    dates = ["14/5/2017", "5/14/2017", "3/4/2017"]
    listed = read(*({"leerling": f"L{n}", "geboortedatum": text} for n, text in enumerate(dates)))
    assert [problem.row for problem in listed.problems] == [3]
    assert listed.pupils[1].pupil.birth_date == date(2017, 4, 3)


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


@pytest.mark.parametrize(("line", "code"), [("L9;ja", "too-few-cells"), (";".join("x" * 12), "too-many-cells")])
def test_a_row_with_another_number_of_cells_is_refused(line: str, code: str) -> None:
    """A shifted row is never read into the wrong columns."""
    listed = read_list((file({}) + line).encode(), TODAY)
    problem = only_problem(listed)
    assert (problem.code, problem.row, problem.example, len(listed.pupils)) == (code, 3, "11", 1)


NO_TABLES = [
    (b"", "file-empty"),
    (b"   \r\n \r\n", "file-empty"),
    (b"sep=;\r\n;;;\r\n", "file-empty"),
    (b"sep=;\r\n", "file-empty"),
    (b"PK\x03\x04" + b"x" * 50, "file-is-workbook"),
    (b"\xd0\xcf\x11\xe0" + b"x" * 50, "file-is-workbook"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "file-not-text"),
    (b"leerling;geboortedatum\r\nL1;\x00\x01", "file-not-text"),
    (b"\x81\x8d\x8f", "file-not-text"),
    (b"\xff\xfe\x00", "file-not-text"),
    (b"zomaar een brief\r\nzonder kolommen", "header-not-recognised"),
    (b"sep=;\r\na;b", "header-not-recognised"),
    (b"leerling;x\r\n" + b"y" * 200_000, "file-not-csv"),
    (b"x" * (MAX_BYTES + 1), "file-too-large"),
]


@pytest.mark.parametrize(("content", "code"), NO_TABLES, ids=[f"{n}-{row[1]}" for n, row in enumerate(NO_TABLES)])
def test_what_is_no_list_gives_one_problem(content: bytes, code: str) -> None:
    """A workbook, a picture, a letter or nothing: one message about the file, with a valid first line."""
    listed = read_list(content, TODAY)
    problem = only_problem(listed)
    assert (problem.code, problem.row, listed.pupils) == (code, None, ())
    assert problem.example.startswith("leerling;")


def test_a_list_of_fifty_thousand_rows_is_read_to_the_limit() -> None:
    """The rows up to the limit are there, and the message says from which row on nothing was read."""
    line = file({}).splitlines()[1].removeprefix("L001")
    header = file({}).splitlines()[0]
    content = "\n".join([header, *(f"L{number}{line}" for number in range(50_000))])
    listed = read_list(content.encode(), TODAY)
    problem = only_problem(listed)
    assert (len(listed.pupils), problem.code, problem.row) == (MAX_ROWS, "too-many-rows", MAX_ROWS + 2)
    assert (problem.got, problem.example) == ("50000", str(MAX_ROWS))


def test_names_are_dropped() -> None:
    """Columns with names and numbers of the state are named as dropped, and nothing of them is in the result."""
    listed = read({"Achternaam": "Tjibbes", "BSN": "111222333", "groep": "5b"})
    text = to_json(evaluate(listed, KNOWN, TODAY))
    assert (listed.dropped, listed.unused) == (("Achternaam", "BSN"), ("groep",))
    assert "Tjibbes" not in text
    assert "111222333" not in text


@pytest.mark.parametrize(("key", "code"), [("111222333", "key-is-bsn"), ("Tjibbes", "key-may-be-name")])
def test_a_key_that_says_who_the_child_is_is_replaced(key: str, code: str) -> None:
    """A BSN or a name as key becomes the row number; the message does not repeat it, and the pupil is computed."""
    listed = read({"leerling": key})
    problem = only_problem(listed)
    assert (problem.code, problem.fatal, listed.pupils[0].key) == (code, False, "#2")
    assert key not in to_json(evaluate(listed, KNOWN, TODAY))


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


def result(*rows: dict[str, str], on: date = TODAY, **options: object) -> Result:
    return evaluate(read(*rows, on=on), KNOWN, on, Options(**{"peildata": (APRIL,), "first_time": False, **options}))  # type: ignore[arg-type]


def block(*rows: dict[str, str], on: date = TODAY, **options: object) -> Block:
    (found,) = result(*rows, on=on, **options).data["blocks"]  # type: ignore[attr-defined]
    return found


def euro(found: Block) -> str:
    return str(found.total.amounts[-1].euro)


def test_a_primary_school_in_full() -> None:
    """Counts, tabs, undecided pupils, money, last days and days left for one peildatum."""
    second_year = {"datum_vestiging": "01-02-2025", "eerste_inschrijving": "15-02-2025"}
    found = block(
        *pupils(4),
        {"leerling": "L5", "verblijfstitelcode": "25"},
        {"leerling": "L6", **second_year},
        {"leerling": "L7", "verblijfstitelcode": "33"},
        {"leerling": "L8", "nummer": "onderwijsnummer", "oordeel": "asielzoeker"},
        {"leerling": "L9", "vreemdeling": ""},
    )
    assert found.counts == {"asielzoekers": 5, "overige": 1, "second_year": 1}
    assert found.tabs == {"1": 6, "2": 1, "3": 1}
    assert found.undecided == 2
    assert euro(found) == "20708.56"
    assert found.last_days["first-year"] == {"last_day": date(2026, 4, 29), "days_left": 19, "outcome": "open"}


def test_every_pupil_has_a_reason() -> None:
    """Each pupil says what was decided, what is missing, and which condition failed."""
    found = block({"leerling": "L1", "vreemdeling": "nee"}, {"leerling": "L2", "vreemdeling": ""}, {"leerling": "L3"})
    assert [(reason.key, reason.verdict, reason.outcome, reason.missing) for reason in found.reasons] == [
        ("L1", "no", "excluded-dutch", ()),
        ("L2", "unknown", "answer-needed", ("foreign_national",)),
        ("L3", "yes", "first-year", ()),
    ]
    assert found.reasons[0].failed and found.reasons[0].failed.condition == "foreign-national"


def test_special_primary_school_counts_one_group() -> None:
    """In sbo every vreemdeling counts alike."""
    found = block(*pupils(3, schoolsoort="sbo"), {"leerling": "L9", "schoolsoort": "sbo", "verblijfstitelcode": "25"})
    assert (found.counts["vreemdelingen"], euro(found)) == (4, "4712.34")
    assert list(found.last_days) == ["first-year"]


def test_a_secondary_school_in_full() -> None:
    """Both categories, the money, the count day and the last day for the start-up amount."""
    early = {"datum_vestiging": "01-08-2024", "eerste_inschrijving": "26-08-2024"}
    rows = pupils(9, schoolsoort="vo", geboortedatum="01-03-2012")
    rows += [{**row, "leerling": f"M{n}", **early} for n, row in enumerate(rows[:3])]
    found = block(*rows)
    assert (found.counts, found.tabs, euro(found)) == ({"category_1": 9, "category_2": 3}, {}, "39460.71")
    assert {key: window["days_left"] for key, window in found.last_days.items()} == {"count-day": 6, "start-up": 5}  # type: ignore[index]


def test_school_types_stand_apart() -> None:
    """A list of several school types gives a block for each, and rows without a type are named."""
    found = result({"leerling": "L1"}, {"leerling": "L2", "schoolsoort": "vo"}, {"leerling": "L3", "schoolsoort": ""})
    assert [part.school_type for part in found.data["blocks"]] == ["bao", "vo"]  # type: ignore[attr-defined]
    assert found.data["without_school_type"] == [{"row": 4, "key": "L3"}]


def test_the_four_peildata_of_the_year_are_the_default() -> None:
    """Without a choice the peildata of the calendar year of today are computed."""
    found = evaluate(read({}), KNOWN, TODAY)
    assert [part.peildatum.month for part in found.data["blocks"]] == [1, 4, 7, 10]  # type: ignore[attr-defined]


def test_the_january_total_needs_the_reference_count() -> None:
    """At is asked for on 1 January: the list cannot know who left; with it the high amount is for those above it."""
    january = date(2026, 1, 1)
    rows = pupils(6, eerste_inschrijving="15-12-2025")
    without = block(*rows, peildata=(january,))
    assert (without.total.verdict, without.total.missing) == (Verdict.UNKNOWN, ("reference",))
    assert euro(block(*rows, peildata=(january,), references={january: 2})) == "17524.33"


def test_the_one_off_amount_is_left_out_until_it_is_asked() -> None:
    """Unless the school says so the one-off is not in the total, and the result says that it is left out."""
    rows = pupils(4)
    assert "one-off-left-out" in result(*rows, first_time=None).doubts
    paid = Decimal(euro(block(*rows, first_time=True))) - Decimal(euro(block(*rows, first_time=None)))
    assert paid == Decimal("18174.57")


def test_a_year_without_amounts_has_counts_but_no_money() -> None:
    """For 2027 nothing is known: no amount, and every pupil is undecided rather than refused."""
    found = block(*pupils(5), on=date(2027, 1, 10), peildata=(date(2027, 1, 1),))
    assert (found.total.outcome, found.total.amounts, found.undecided) == ("no-amount-known", (), 5)


def test_a_pupil_who_just_missed_the_peildatum_is_pointed_out_with_the_cost() -> None:
    """Enrolled three days late: the quarter is not paid on this peildatum, and only moves."""
    found = block(*pupils(4), {"leerling": "L9", "eerste_inschrijving": "04-04-2026"})
    (miss,) = found.near_misses
    assert (miss.key, miss.came_on, miss.days_late, miss.euro, miss.effect) == (
        "L9",
        date(2026, 4, 4),
        3,
        Decimal("3792.04"),
        "moves",
    )


def test_the_fourth_pupil_who_came_late_costs_the_whole_threshold() -> None:
    """With three pupils there is nothing at all: the fourth, a day late, costs the amount of four."""
    (miss,) = block(*pupils(3), {"leerling": "L9", "eerste_inschrijving": "02-04-2026"}).near_misses
    assert miss.euro == Decimal("15168.16")


@pytest.mark.parametrize(
    ("case", "row"),
    [
        ("too long ago to be just missed", {"eerste_inschrijving": "16-04-2026"}),
        ("came on the day", {"eerste_inschrijving": "01-04-2026"}),
        ("settled after the peildatum", {"datum_vestiging": "02-04-2026", "eerste_inschrijving": "04-04-2026"}),
        ("would not have counted", {"vreemdeling": "nee", "eerste_inschrijving": "04-04-2026"}),
    ],
)
def test_who_did_not_just_miss_it(case: str, row: dict[str, str]) -> None:
    """Only a pupil who would have brought money a few days earlier is pointed out."""
    assert block(*pupils(4), {"leerling": "L9", **row}).near_misses == (), case


def test_a_quarter_missed_under_the_old_clock_is_lost() -> None:
    """While the stay in the Netherlands counts, a missed quarter never comes back."""
    row = {"datum_vestiging": "01-11-2024", "eerste_inschrijving": "06-01-2025", "schoolsoort": "vo"}
    (miss,) = block(row, on=date(2025, 1, 20), peildata=(date(2025, 1, 1),)).near_misses
    assert (miss.euro, miss.effect) == (Decimal("3750.86"), "lost")


def test_who_left_before_the_peildatum_does_not_count() -> None:
    """Left on the last day of March: not on 1 April; still here on 1 April: counted."""
    gone = {"leerling": "L1", "uitschrijving_school": "31-03-2026"}
    stays = {"leerling": "L2", "uitschrijving_school": "01-04-2026"}
    assert [reason.outcome for reason in block(gone, stays).reasons] == ["left", "first-year"]


def test_who_comes_from_another_school_counts_from_the_day_here() -> None:
    """First enrolled elsewhere in January, here from 7 April: not counted here on 1 April."""
    (reason,) = block({"inschrijving_school": "07-04-2026"}).reasons
    assert (reason.outcome, reason.failed.threshold if reason.failed else "") == ("not-yet-here", "2026-04-01")


def test_a_code_in_no_table_is_pointed_out_and_computed() -> None:
    """A code that the regulations do not name gives no category by rule; it may be a typing error, so it is listed."""
    found = result({"verblijfstitelcode": "62"})
    (problem,) = found.data["problems"]  # type: ignore[misc]
    assert (problem.code, problem.row, problem.got, problem.fatal) == ("code-in-no-table", 2, "62", False)
    assert found.data["blocks"][0].reasons[0].outcome == "no-category"  # type: ignore[index]


def test_a_list_without_good_rows_computes_nothing() -> None:
    """Every row bad: the answer is unknown, with the problems."""
    found = result({"vreemdeling": "x"})
    assert (found.verdict, found.outcome, found.data["blocks"]) == (Verdict.UNKNOWN, "nothing-to-compute", ())


rows_of_anything = st.lists(
    st.fixed_dictionaries(
        {
            "verblijfstitelcode": st.sampled_from(["26", "25", "33", "46", "62", "", "geen"]),
            "eerste_inschrijving": st.sampled_from(["05-11-2025", "12-01-2026", "31-03-2026", "03-04-2026", "", "x"]),
            "schoolsoort": st.sampled_from(["bao", "sbo", "vo", ""]),
            "vreemdeling": st.sampled_from(["ja", "nee", "", "weet niet"]),
        }
    ),
    max_size=12,
)


@settings(deadline=None)
@given(rows_of_anything, st.randoms(use_true_random=False))
def test_the_order_of_the_pupils_does_not_matter(rows: list[dict[str, str]], shuffler: random.Random) -> None:
    """Counts and money are the same in any order."""
    rows = [{"leerling": f"L{number}", **row} for number, row in enumerate(rows)]
    shuffled = list(rows)
    shuffler.shuffle(shuffled)
    assert sums(result(*rows)) == sums(result(*shuffled))


def sums(found: Result) -> list[object]:
    blocks: tuple[Block, ...] = found.data["blocks"]  # type: ignore[assignment]
    return [(b.school_type, b.counts, b.tabs, b.undecided, [amount.euro for amount in b.total.amounts]) for b in blocks]


@settings(deadline=None)
@given(rows_of_anything)
def test_every_row_is_computed_or_listed(rows: list[dict[str, str]]) -> None:
    """No row disappears: it is a pupil, or it has a problem that says why not."""
    listed = read(*({"leerling": f"L{number}", **row} for number, row in enumerate(rows)))
    bad = {problem.row for problem in listed.problems if problem.fatal}
    assert {pupil.row for pupil in listed.pupils} | bad == set(range(2, len(rows) + 2))
    assert not {pupil.row for pupil in listed.pupils} & bad


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
