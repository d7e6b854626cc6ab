"""The day of a build, the day of its data, and from when its pages are old. No other part of a build asks the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from calculators.days import add_months
from wegwijs.problems import DataError, Problem, short

if TYPE_CHECKING:
    from wegwijs.facts.load import Data

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable of the reproducible builds project; MkDocs reads it as well."""
ON = "WEGWIJS_ON"
"""The variable in which a command hands the day of `--on` to a build."""
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)
"""The days a build can be asked for."""


def build_day() -> date:
    """The day a build was asked to take for today, else that of the moment in SOURCE_DATE_EPOCH, else today.

    In UTC, so that every place has the same day. Raises DataError where that is no moment.
    """
    if asked := asked_day():
        return asked
    given = os.environ.get(EPOCH)
    if given is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(given), UTC).date()
    except (ValueError, OverflowError, OSError):
        expected = "whole seconds since 1970"
        raise DataError([Problem(Path(EPOCH), 1, "seconds", expected, short(given), "1795651200")]) from None


def read_day(text: str) -> date:
    """The day in `text`. Raises ValueError with what was expected and an example where it is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST <= day <= LAST:
        expected = f"a day that exists, from {FIRST.year} to {LAST.year}"
        raise ValueError(f"expected {expected}, got {text!r}, for example 2027-01-05")
    return day


def ask_for(day: date) -> None:
    """Let this process, and those it starts, build as on `day`."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    os.environ |= {ON: day.isoformat(), EPOCH: str(int(noon.timestamp()))}  # MkDocs reads the second


def asked_day() -> date | None:
    """The day that a build was asked to take for today; None for a build of today.

    Raises DataError where that is no day.
    """
    given = os.environ.get(ON)
    try:
        return None if given is None else read_day(given)
    except ValueError:
        raise DataError([Problem(Path(ON), 1, "day", "a day", short(given), "2027-01-05")]) from None


def data_day(data: Data) -> date:
    """The newest day on which a fact was changed or compared with its source."""
    rows = (row for parameter in data.parameters.values() for row in parameter["values"])
    checked = [*(source.checked_on for source in data.sources.values()), *(row["checked_on"] for row in rows)]
    days = [date.fromisoformat(str(day)) for day in checked if day]
    return max([*days, *(change.day for change in data.changes.values())])


def old_from(built: date, months: int) -> date:
    """The first day on which a page says by itself that it is old: so many months after its build."""
    return add_months(built, months)
