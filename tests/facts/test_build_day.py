"""One day of the build through everything, in UTC; the day of the data apart from it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from cases import for_each
from places import ROOT

from wegwijs.facts.build_day import EPOCH, ON, ask_for, asked_day, build_day, data_day, old_from, read_day
from wegwijs.facts.load import Data
from wegwijs.facts.site.model import OLD_AFTER
from wegwijs.problems import DataError

ZONES = ("UTC", "Europe/Amsterdam", "Pacific/Kiritimati", "Pacific/Niue", "Etc/GMT+12")
"""Among them the first and the last to see a new day."""
CLOCK = re.compile(r"\b(date\.today|datetime\.(now|today|utcnow)|time\.(time|localtime|gmtime|strftime))\b")


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The machine stands in this time zone."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@for_each("year", range(2027, 2037))
@for_each(("hour", "minute", "second"), [(0, 0, 0), (12, 0, 0), (23, 59, 59)])
def test_every_place_has_the_day_of_the_epoch_in_utc(
    zone: str, year: int, hour: int, minute: int, second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the first and the last day of each of ten years, at their first and last second."""
    for day in (date(year, 1, 1), date(year, 12, 31)):
        moment = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
        assert build_day() == day


def test_without_an_epoch_it_is_today_in_utc(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the machine stands."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).date()
    assert before <= build_day() <= before + timedelta(days=1)


@pytest.mark.parametrize("given", ["", "today", "2026-11-26", "1.5", "9" * 30])
def test_an_epoch_that_is_no_moment_is_told(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words: what was expected, what came, and an example that is right."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(DataError, match="SOURCE_DATE_EPOCH:.*: expected whole seconds .*, got .*, for example 17"):
        build_day()


def test_a_build_that_is_asked_for_another_day_takes_that_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the epoch was, also in what it starts; a build of today is told from it."""
    monkeypatch.setenv(EPOCH, "1795651200")
    monkeypatch.setenv(ON, "2027-01-05")  # put back at the end
    monkeypatch.delenv(ON)
    assert (asked_day(), build_day()) == (None, date(2026, 11, 26))
    ask_for(date(2027, 1, 5))
    assert (asked_day(), build_day()) == (date(2027, 1, 5), date(2027, 1, 5))
    assert datetime.fromtimestamp(int(os.environ[EPOCH]), UTC).date() == date(2027, 1, 5)


@pytest.mark.parametrize("given", ["", "gisteren", "2027-02-30", "05-01-2027", "1999-12-31", "2101-01-01", "2027"])
def test_a_day_that_is_none_is_told_with_an_example(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the command line, and where another program put it in the environment."""
    with pytest.raises(ValueError, match="expected a day that exists, .*, got .*, for example 2027-01-05"):
        read_day(given)
    monkeypatch.setenv(ON, given)
    with pytest.raises(DataError, match=f"{ON}:.*expected a day, got .*, for example 2027-01-05"):
        build_day()


def test_nothing_else_in_the_generator_asks_the_clock() -> None:
    """A page, a file or a feed that did would have another day than the rest."""
    sources = [path for folder in ("hooks", "tools") for path in (ROOT / folder).rglob("*.py")]
    asking = {path.name for path in sources if CLOCK.search(path.read_text("utf-8"))}
    assert asking == {"build_day.py"}


def test_the_day_of_the_data_is_the_newest_on_which_a_fact_changed_or_was_checked(data: Data) -> None:
    """Not the day of the build: a site built each night over old data says so."""
    day = data_day(data)
    checked = [source.checked_on for source in data.sources.values() if source.checked_on]
    assert max([*checked, *(change.day for change in data.changes.values())]) <= day <= build_day()
    assert data_day(data) == day


@pytest.mark.parametrize(
    ("built", "months", "day"),
    [
        (date(2026, 11, 26), OLD_AFTER, date(2027, 5, 26)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 26), 1, date(2026, 12, 26)),
    ],
)
def test_a_page_is_old_some_months_after_its_build(built: date, months: int, day: date) -> None:
    """As many as `portal.yaml` says."""
    assert old_from(built, months) == day and OLD_AFTER == 6
