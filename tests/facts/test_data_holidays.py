"""School holidays: whole, in order, as long as they are, and shown as known only where they were read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from wegwijs.facts.load import Data
from wegwijs.facts.model.holidays import DAYS, REGIONS, HolidayYear

YEARS = ("2025-2026", "2026-2027", "2027-2028", "2028-2029")
# school year | region | holiday | first day | last day
CASES = [
    ("2026-2027", "noord", "summer", date(2027, 7, 10), date(2027, 8, 22)),
    ("2026-2027", "midden", "summer", date(2027, 7, 17), date(2027, 8, 29)),
    ("2026-2027", "zuid", "summer", date(2027, 7, 24), date(2027, 9, 5)),
    ("2026-2027", "zuid", "spring", date(2027, 2, 13), date(2027, 2, 21)),
    ("2027-2028", "midden", "spring", date(2028, 2, 26), date(2028, 3, 5)),
    ("2028-2029", "zuid", "spring", date(2029, 2, 10), date(2029, 2, 18)),
    ("2028-2029", "noord", "summer", date(2029, 7, 21), date(2029, 9, 2)),
]


def _year(data: Data, id: str) -> HolidayYear:
    return next(year for year in data.holidays.years if year.id == id)


def test_every_school_year_stands_once_and_none_lacks(data: Data) -> None:
    """Four school years that follow each other."""
    assert tuple(year.id for year in data.holidays.years) == YEARS


@pytest.mark.parametrize(("id", "region", "name", "first", "last"), CASES)
def test_a_holiday_has_the_days_that_were_published(
    data: Data, id: str, region: str, name: str, first: date, last: date
) -> None:
    """Summer of each region, and the two springs whose last day one list misprints."""
    period = getattr(getattr(_year(data, id), region), name)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("id", YEARS)
@pytest.mark.parametrize("region", REGIONS)
def test_holidays_are_whole_weeks_that_do_not_overlap(data: Data, id: str, region: str) -> None:
    """One week is nine days with its weekends, Christmas sixteen, and summer's six weeks forty-four."""
    holidays = list(_year(data, id).of(region).items())  # type: ignore[arg-type]
    assert {name: period.days for name, period in holidays} == DAYS
    days = [period.first + timedelta(n) for _, period in holidays for n in range(period.days)]
    assert days == sorted(set(days))


def test_christmas_and_may_are_the_same_in_the_whole_country(data: Data) -> None:
    """The state spreads the other three only."""
    for year in data.holidays.years:
        for name in ("christmas", "may"):
            assert len({getattr(year.of(region), name).first for region in REGIONS}) == 1, (year.id, name)


def test_a_holiday_region_is_told_only_where_it_was_read(data: Data) -> None:
    """Leiden lies in midden; of Leiderdorp beside it nothing was read."""
    places = data.holidays.places
    assert (places.region_of("GM0546"), places.region_of("GM0547")) == ("midden", None)
    assert (places.region_of("GM0402"), places.region_of("GM0772")) == ("noord", "zuid")
