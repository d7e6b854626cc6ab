"""Dates as people type them: a month in words, and what lacks in a date that is none yet."""

from __future__ import annotations

import pytest
from in_node import call

READ = [
    # typed, first day, last day
    ("14 mei 2019", "2019-05-14", "2019-05-14"),
    ("14 mrt. 2019", "2019-03-14", "2019-03-14"),
    ("14 MEI 2019", "2019-05-14", "2019-05-14"),
    ("14 MAY 2019", "2019-05-14", "2019-05-14"),
    ("May 4, 2019", "2019-05-04", "2019-05-04"),
    ("1 december 2026", "2026-12-01", "2026-12-01"),
    ("1 sept 2026", "2026-09-01", "2026-09-01"),
    ("٣ مايو ٢٠١٩", "2019-05-03", "2019-05-03"),
    ("3 آذار 2019", "2019-03-03", "2019-03-03"),
    ("mei 2019", "2019-05-01", "2019-05-31"),
    ("14-03-2019", "2019-03-14", "2019-03-14"),
]
NOT_READ = ["31 februari 2019", "14 xyz 2019", "14 m 2019", "14 ju 2019", "14 mei 19", "14 mei mei 2019"]
NOT_READ += ["1-1-2200", "1 mei 9999"]  # no day that a term is counted from
LACKING = [("2019", "day"), ("00-00-2019", "day"), ("14-03-19", "century"), ("14-13-2019", None)]


@pytest.mark.parametrize(("typed", "first", "last"), READ)
def test_a_month_in_words_is_read(typed: str, first: str, last: str) -> None:
    """In Dutch, English and Arabic, short or whole, in any letters and digits."""
    (found,) = call("dates.js", "readDate", [typed])
    assert found == {"first": first, "last": last}


@pytest.mark.parametrize("typed", NOT_READ)
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    """No such day, no such month, or more than one."""
    (found,) = call("dates.js", "readDate", [typed])
    assert found is None


@pytest.mark.parametrize(("typed", "what"), LACKING)
def test_what_lacks_is_named(typed: str, what: str | None) -> None:
    """A year alone needs its day and month, a year of two digits its century; another mistake is another one."""
    (found,) = call("dates.js", "lacking", [typed])
    assert found == what
