"""Dates of a row that exist, and cannot be true for a pupil or together."""

from __future__ import annotations

from datetime import date

from calculators.funding.pupil_list.cells import Span
from calculators.funding.pupil_list.columns import HERE_FROM, HERE_UNTIL
from calculators.funding.pupil_list.problem import Problem

OLDEST_YEARS = 30
"""A pupil older than this is a typing error in the year."""

YEARS_AHEAD = 2
"""A planned enrolment further ahead is a typing error; a last day may be, as some write 9999 for none."""

ORDERS = (
    # later date, earlier date, what is wrong if it is not later
    ("settled_on", "birth_date", "before-birth"),
    ("enrolled_on", "birth_date", "before-birth"),
    (HERE_FROM, "enrolled_on", "before-first-enrolment"),
    (HERE_UNTIL, HERE_FROM, "before-enrolment"),
    (HERE_UNTIL, "enrolled_on", "before-enrolment"),
)

NAMES = {
    "birth_date": "geboortedatum",
    "settled_on": "datum_vestiging",
    "enrolled_on": "eerste_inschrijving",
    HERE_FROM: "inschrijving_school",
    HERE_UNTIL: "uitschrijving_school",
}


def wrong_dates(values: dict[str, object], number: int, on: date) -> list[Problem]:
    """The first date that exists but cannot be true for a pupil, or together with another one."""
    born = values.get("birth_date")
    if isinstance(born, Span):  # what cannot be true on its first day cannot be true at all
        values = {**values, "birth_date": born.first}
        born = born.first
    if isinstance(born, date) and born > on:
        return [_wrong("birth-in-future", number, "birth_date", born, on)]
    if isinstance(born, date) and on.year - born.year > OLDEST_YEARS:
        return [_wrong("too-old-for-a-pupil", number, "birth_date", born, date(on.year - 8, 5, 14))]
    for field in ("settled_on", "enrolled_on", HERE_FROM):
        ahead = values.get(field)
        if isinstance(ahead, date) and ahead.year > on.year + YEARS_AHEAD:
            return [_wrong("too-far-ahead", number, field, ahead, on)]
    for later, earlier, code in ORDERS:
        after, before = values.get(later), values.get(earlier)
        if isinstance(after, date) and isinstance(before, date) and after < before:
            return [_wrong(code, number, later, after, before)]
    return []


def settled_later(values: dict[str, object], number: int) -> list[Problem]:
    """Takes a day of settlement after the first enrolment out of `values`, and tells of it.

    A child can be at school before the municipality registers it. Which day settles the deduction then, no source
    that we know says: the pupil stays in the list, and what hangs on that day is not known.
    """
    enrolled, settled = values.get("enrolled_on"), values.get("settled_on")
    if not (isinstance(enrolled, date) and isinstance(settled, date) and enrolled < settled):
        return []
    values["settled_on"] = None
    if values.get("foreign_national") is False:  # nothing hangs on that day
        return []
    return [_wrong("before-settlement", number, "enrolled_on", enrolled, settled, fatal=False)]


def _wrong(code: str, number: int, field: str, got: date, example: date, fatal: bool = True) -> Problem:
    return Problem(code, number, NAMES[field], f"not-{code}", got.isoformat(), example.isoformat(), fatal)
