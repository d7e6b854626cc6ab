"""What a calendar file does with single characters: escaped, folded or left out."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest
from known import compiled, parameters

from calculators.errors import AnswerError
from calculators.funding.calendar import calendar_days
from calculators.ics import Event, calendar, escape, fold
from calculators.parameters import Parameters
from calculators.result import Verdict

ESCAPED = [
    ("a;b", "a\\;b"),
    ("a,b", "a\\,b"),
    ("a\\b", "a\\\\b"),
    ("a\nb", "a\\nb"),
    ("a\r\nb", "a\\nb"),
    ("a\rb", "a\\nb"),
    ("a\r\n\r\nb", "a\\n\\nb"),
    ("a\tb", "a\tb"),
    ("a b", "a b"),
    ("a\x7fb", "ab"),
    ("a\x00b\x1fc", "abc"),
    ("één", "één"),
]


@pytest.mark.parametrize(("text", "value"), ESCAPED)
def test_each_character_has_its_form(text: str, value: str) -> None:
    """RFC 5545, section 3.3.11: separators and line breaks escaped, every kind of line break the same."""
    assert escape(text) == value


@pytest.mark.parametrize(("octets", "pieces"), [(75, [75]), (76, [75, 2]), (149, [75, 75]), (150, [75, 75, 2])])
def test_a_line_is_cut_at_seventy_five_octets(octets: int, pieces: list[int]) -> None:
    """RFC 5545, section 3.1: the space that starts each next piece counts too."""
    assert [len(piece) for piece in fold("x" * octets).split("\r\n")] == pieces


@pytest.mark.parametrize("char", [" ", "\n", "\r", "\x7f", "\t"])
def test_an_address_cannot_add_lines_of_its_own(char: str) -> None:
    """Spaces and control characters are left out of it."""
    event = Event("po/x", date(2026, 1, 1), "x", url=f"https://example.nl/{char}a!b")
    assert "\r\nURL:https://example.nl/a!b\r\n" in calendar([event], stamp=date(2026, 1, 1))


def test_the_calendar_of_a_year_without_peildata_names_its_side() -> None:
    """Primary and secondary education each have a calendar of their own."""
    for side in ("po", "vo"):
        result = calendar_days(side, 2026, parameters())
        days: tuple = result.data["days"]  # type: ignore[assignment]
        assert (result.rule, {day.key.split("/")[0] for day in days}) == (f"{side}-calendar", {side})


def test_a_calendar_that_nobody_checked_carries_the_day_its_values_were_published() -> None:
    """So the stamp never runs ahead of what is known."""
    changed = deepcopy(compiled())
    for entry in changed.values():
        for row in entry["values"]:
            row["checked_on"], row["published"] = None, "2016-02-03" if row["from"] < "2026" else "2026-02-03"
    assert calendar_days("vo", 2026, Parameters(changed)).data["stamp"] == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("side", "year", "field", "example"),
    [("mbo", 2026, "side", "po"), ("po", 1999, "year", 2026), ("vo", 2101, "year", 2026)],
)
def test_a_calendar_of_another_side_or_century_is_refused(side: str, year: int, field: str, example: object) -> None:
    """The error names what is wrong and a value that works."""
    with pytest.raises(AnswerError) as caught:
        calendar_days(side, year, parameters())
    assert (caught.value.field, caught.value.example) == (field, example)


@pytest.mark.parametrize("year", [2000, 2100])
def test_the_first_and_the_last_year_have_an_answer(year: int) -> None:
    """No peildata are known for them, and that is said."""
    assert calendar_days("po", year, parameters()).verdict is Verdict.UNKNOWN
