"""Ages on a day, from a birth date or from what the visitor said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calculators.days import birthday, months_old
from calculators.family.route.answers import Answers

SCHOOL_YEAR_STARTS = (8, 1)
"""Month and day a Dutch school year begins (Wet op het primair onderwijs, art. 1)."""
MBO_MONTHS = 210
"""Seventeen years and a half."""


def school_year_start(on: date) -> date:
    """First day of the school year that `on` falls in."""
    this_year = date(on.year, *SCHOOL_YEAR_STARTS)
    return this_year if this_year <= on else date(on.year - 1, *SCHOOL_YEAR_STARTS)


def with_ages(answers: Answers, on: date) -> Answers:
    """`answers` with every age answer worked out from the birth date, where one is given."""
    if answers.birth_date is None:
        return answers
    months = months_old(answers.birth_date, on)
    return replace(
        answers,
        age=months // 12,
        turned_twelve_this_school_year=school_year_start(on) <= birthday(answers.birth_date, 12) <= on,
        seventeen_and_a_half=months >= MBO_MONTHS,
    )
