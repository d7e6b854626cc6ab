"""The day of a build, the day of its data, and from when its pages are old. No other part of a build asks the clock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calculators.days import add_months
from wegwijs.problems import DataError, Problem, short

if TYPE_CHECKING:
    from wegwijs.facts.load import Data

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable of the reproducible builds project; MkDocs reads it as well."""
OLD_AFTER = 6
"""Months. By then a school year or a calendar year has mostly begun: other classes, last days and amounts."""


def build_day() -> date:
    """The day of the moment in SOURCE_DATE_EPOCH, else today; in UTC, so that every place has the same day.

    Raises DataError where that is no moment.
    """
    given = os.environ.get(EPOCH)
    if given is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(given), UTC).date()
    except (ValueError, OverflowError, OSError):
        expected = "whole seconds since 1970"
        raise DataError([Problem(Path(EPOCH), 1, "seconds", expected, short(given), "1795651200")]) from None


def data_day(data: Data) -> date:
    """The newest day on which a fact was changed or compared with its source."""
    rows = (row for parameter in data.parameters.values() for row in parameter["values"])
    checked = [*(source.checked_on for source in data.sources.values()), *(row["checked_on"] for row in rows)]
    days = [date.fromisoformat(str(day)) for day in checked if day]
    return max([*days, *(change.day for change in data.changes.values())])


def old_from(built: date, settings: Mapping[str, Any]) -> date:
    """The first day on which a page says by itself that it is old: `extra.portal.old_after` months after its build.

    Raises DataError where the setting is no number of months.
    """
    months = settings.get("old_after", OLD_AFTER)
    if not isinstance(months, int) or months < 1:
        field = "extra.portal.old_after"
        raise DataError([Problem(Path("mkdocs.yml"), 1, field, "a number of months", short(months), str(OLD_AFTER))])
    return add_months(built, months)
