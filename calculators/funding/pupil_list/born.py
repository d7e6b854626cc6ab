"""The answer for a pupil of whom only the month or the year of birth is known: that of every day it can be."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.rows import ListedPupil
from calculators.funding.sector import Sector
from calculators.parameters import Parameters
from calculators.result import Result


def judged(sector: Sector, listed: ListedPupil, day: date, parameters: Parameters) -> Result:
    """The pupil's answer; where only the month or the year of birth is known, the one that every day of it gives."""
    if listed.born is None:
        return sector.judge(listed.pupil, day, parameters)
    answers = (sector.judge(replace(listed.pupil, birth_date=on), day, parameters) for on in _births(listed, day))
    first, *others = answers
    if all(_gist(one) == _gist(first) for one in others):
        return first
    return sector.judge(listed.pupil, day, parameters)


def _gist(answer: Result) -> tuple[object, ...]:
    return answer.verdict, answer.outcome, answer.data.get("year"), answer.data.get("group"), answer.data.get("tab")


def _births(listed: ListedPupil, day: date) -> list[date]:
    """Days of birth on which an answer can turn: both ends, and in each month those around the days it is judged by."""
    assert listed.born
    pupil = listed.pupil
    last = min(on for on in (listed.born.last, pupil.settled_on, pupil.enrolled_on) if on)
    days = {on.day + step for on in (day, pupil.settled_on, pupil.enrolled_on) if on for step in (-1, 0, 1)} | {1}
    months = range(listed.born.first.month, listed.born.last.month + 1)
    year = listed.born.first.year
    found = {date(year, month, min(max(one, 1), monthrange(year, month)[1])) for month in months for one in days}
    return sorted(on for on in found | {listed.born.first, last} if on <= last)


def could_have_come(pupil: Pupil, day: date) -> bool:
    """Whether the pupil was born and in the Netherlands on `day`, as far as is known."""
    return all(known is None or known <= day for known in (pupil.birth_date, pupil.settled_on))
