"""Ages on a day, from a birth date or from what the visitor said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calculators.route.answers import Answers

SCHOOL_YEAR_STARTS = (8, 1)
"""Month and day a Dutch school year begins (Wet op het primair onderwijs, art. 1)."""


def birthday(born: date, years: int) -> date:
    """The day someone born on `born` turns `years`; 29 February falls on 1 March in other years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def years_on(born: date, on: date) -> int:
    """Whole years between `born` and `on`."""
    years = on.year - born.year
    return years if birthday(born, years) <= on else years - 1


def months_later(day: date, months: int) -> date:
    """The same day `months` months later, or the first of the next month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return months_later(date(day.year, day.month, 1), months + 1)


def school_year_start(on: date) -> date:
    """First day of the school year that `on` falls in."""
    this_year = date(on.year, *SCHOOL_YEAR_STARTS)
    return this_year if this_year <= on else date(on.year - 1, *SCHOOL_YEAR_STARTS)


def with_ages(answers: Answers, on: date) -> Answers:
    """`answers` with every age answer worked out from the birth date, where one is given."""
    if answers.birth_date is None:
        return answers
    born = answers.birth_date
    return replace(
        answers,
        age=years_on(born, on),
        turned_twelve_this_school_year=school_year_start(on) <= birthday(born, 12) <= on,
        seventeen_and_a_half=months_later(born, 210) <= on,
    )
