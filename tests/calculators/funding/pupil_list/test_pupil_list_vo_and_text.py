"""The days and groups of a secondary school's list, and files that look almost like a list."""

from datetime import date

import pytest
from known import parameters
from newcomers import with_
from pupil_rows import TODAY, file, only_problem

from calculators.funding.pupil_list.rows import read_list
from calculators.funding.pupil_list.text import MAX_BYTES, Unreadable, decode
from calculators.funding.pupil_list.vo import clock, days, group, judge, last_days

KNOWN = parameters()


def test_a_file_in_utf_16_with_the_large_byte_first_is_read() -> None:
    """Both byte orders of UTF-16 exist; the mark at the start says which one it is."""
    listed = read_list(b"\xfe\xff" + file({"leerling": "L7"}).encode("utf-16-be"), TODAY)
    assert ([row.key for row in listed.pupils], listed.problems) == (["L7"], ())


def test_the_error_says_its_code_as_text() -> None:
    """Who sees the error itself, and not the list's message, reads the code."""
    with pytest.raises(Unreadable) as error:
        decode(b"PK\x03\x04")
    assert str(error.value) == "file-is-workbook"


def test_a_large_file_of_blank_lines_is_empty() -> None:
    """It does not help to say that it is too large: there is nothing in it to leave out."""
    assert only_problem(read_list(b"\r\n" * MAX_BYTES, TODAY)).code == "file-empty"


@pytest.mark.parametrize("line", ["sep=;X", "data;", "Nieuwkomers ; april", '"Nieuwkomers"', "Lijst;;;;;\r\n;;;;"])
def test_a_title_above_the_header_is_skipped(line: str) -> None:
    """Lists from other programs begin with a title: the header is the line with the most column names."""
    listed = read_list(f"{line}\r\n{file({})}".encode(), TODAY)
    assert (len(listed.pupils), listed.problems) == (1, ())


def test_a_file_without_a_header_is_told_with_its_first_line() -> None:
    """What stands where the column names are expected."""
    problem = only_problem(read_list(b"Nieuwkomers\r\nL1;5;6\r\n", TODAY))
    assert (problem.code, problem.got) == ("header-not-recognised", "Nieuwkomers")


@pytest.mark.parametrize("above", ["\r\n", "\r\n\r\n", "  \r\n", ";;;;;\r\n"])
def test_blank_lines_above_the_header_are_skipped(above: str) -> None:
    """A spreadsheet may leave its first rows empty."""
    listed = read_list((above + file({})).encode(), TODAY)
    assert (len(listed.pupils), listed.problems) == (1, ())


GROUPS = [
    # case, first enrolled in a Dutch school, Dutch national, group on 1 January 2026
    ("after 1 October 2024", date(2024, 10, 2), False, "category_1"),
    ("on 1 October 2024", date(2024, 10, 1), False, "category_2"),
    ("two years ago", date(2024, 1, 1), False, ""),
    ("a Dutch pupil", date(2025, 10, 1), True, ""),
    ("enrolment not known", None, False, ""),
]


@pytest.mark.parametrize(("case", "enrolled", "dutch", "expected"), GROUPS, ids=[row[0] for row in GROUPS])
def test_who_does_not_count_has_no_group(case: str, enrolled: date | None, dutch: bool, expected: str) -> None:
    """A pupil stands under one of the two categories, or under none."""
    pupil = with_(settled_on=date(2023, 12, 1), enrolled_on=enrolled, foreign_national=not dutch, school_type="vo")
    answer = judge(pupil, date(2026, 1, 1), KNOWN)
    assert group(pupil, answer, KNOWN) == expected, case


WINDOWS = [
    # peildatum, today, for what, last day, days left, outcome
    (date(2026, 4, 1), date(2026, 4, 15), "count-day", date(2026, 4, 16), 1, "open"),
    (date(2026, 4, 1), date(2026, 4, 16), "count-day", date(2026, 4, 16), 0, "open"),
    (date(2026, 4, 1), date(2026, 4, 17), "count-day", date(2026, 4, 16), -1, "closed"),
    (date(2026, 4, 1), date(2026, 4, 15), "start-up", date(2026, 4, 15), 0, "open"),
    (date(2026, 4, 1), date(2026, 4, 16), "start-up", date(2026, 4, 15), -1, "closed"),
    (date(2018, 4, 1), date(2018, 4, 16), "application", date(2018, 4, 16), 0, "open"),
    (date(2018, 4, 1), date(2018, 4, 17), "application", date(2018, 4, 16), -1, "closed"),
]


@pytest.mark.parametrize(("on", "today", "key", "last_day", "left", "outcome"), WINDOWS)
def test_a_window_is_open_until_and_on_its_last_day(
    on: date, today: date, key: str, last_day: date, left: int, outcome: str
) -> None:
    """The last day itself is still in time; the day after is not."""
    assert last_days("vo", on, today, KNOWN)[key] == {"last_day": last_day, "days_left": left, "outcome": outcome}


@pytest.mark.parametrize(
    ("on", "keys"),
    [
        (date(2018, 4, 1), ["application"]),
        (date(2019, 1, 1), ["application", "start-up"]),
        (date(2024, 1, 1), []),
        (date(2026, 4, 1), ["count-day", "start-up"]),
    ],
)
def test_only_known_windows_are_named(on: date, keys: list[str]) -> None:
    """Which last days are known differs per peildatum; what is not known is left out, never carried over."""
    assert list(last_days("vo", on, on, KNOWN)) == keys


PERIODS = [
    # from, until and including, peildata
    (date(2026, 1, 1), date(2026, 4, 1), [date(2026, 1, 1), date(2026, 4, 1)]),
    (date(2026, 1, 2), date(2026, 3, 31), []),
    (date(2025, 8, 1), date(2026, 1, 31), [date(2025, 10, 1), date(2026, 1, 1)]),
]


@pytest.mark.parametrize(("start", "end", "expected"), PERIODS)
def test_the_first_and_last_day_belong_to_a_period(start: date, end: date, expected: list[date]) -> None:
    """A peildatum on the edge of the period is in it, one outside is not."""
    assert list(days(start, end, KNOWN)) == expected


CLOCKS = [
    (date(2016, 12, 31), ""),
    (date(2017, 1, 1), "residence"),
    (date(2025, 12, 31), "residence"),
    (date(2026, 1, 1), "enrolment"),
    (date(2027, 1, 1), ""),
]


@pytest.mark.parametrize(("on", "expected"), CLOCKS)
def test_the_clock_is_the_one_in_force_that_day(on: date, expected: str) -> None:
    """Until 2025 the stay counts, in 2026 the first enrolment; before and after no rule is known."""
    assert clock(on, KNOWN) == expected
