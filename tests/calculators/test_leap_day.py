"""Born on 29 February: a year older on 1 March where the year has no 29 February, never a day too early."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.days import add_months, birthday, months_old
from calculators.family.route import Answers
from calculators.family.route.ages import with_ages

LEAP = date(2012, 2, 29)
BIRTHDAYS = [
    (LEAP, 4, date(2016, 2, 29)),
    (LEAP, 5, date(2017, 3, 1)),
    (LEAP, 12, date(2024, 2, 29)),
    (LEAP, 14, date(2026, 3, 1)),
    (date(2012, 2, 28), 14, date(2026, 2, 28)),
    (date(2012, 3, 1), 14, date(2026, 3, 1)),
]


@pytest.mark.parametrize(("born", "years", "day"), BIRTHDAYS)
def test_the_day_of_a_birthday(born, years, day):
    """With and without a 29 February in the year."""
    assert birthday(born, years) == day


@pytest.mark.parametrize(("on", "age"), [(date(2026, 2, 28), 13), (date(2026, 3, 1), 14), (date(2028, 2, 29), 16)])
def test_the_age_of_a_child(on, age):
    """The rule on which class sees the same age."""
    assert with_ages(Answers(birth_date=LEAP), on).age == age


@given(born=st.dates(date(2000, 1, 1), date(2020, 12, 31)), days=st.integers(0, 9000))
def test_an_age_in_months_agrees_with_the_birthdays(born, days):
    """Twelve months older on each birthday and not a day before; never younger the day after."""
    on = born + timedelta(days=days)
    months = months_old(born, on)
    assert birthday(born, months // 12) <= on < birthday(born, months // 12 + 1)
    assert months <= months_old(born, on + timedelta(days=1))
    assert add_months(born, months) <= on
