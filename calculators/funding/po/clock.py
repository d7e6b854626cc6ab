"""Which year of the right a pupil is in on a peildatum.

Until 1 July 2024 the clock is the stay in the Netherlands; from then on the first enrolment in a school,
less the time in the Netherlands before the fourth birthday (art. 34(4), 35(4); OCW/DUO visual).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.days import add_months, birthday, whole_months
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter

ENROLMENT = "enrolment"
OVER = 0
"""The year of a pupil whose right is used up."""
END_OF_RIGHT, FIRST_YEAR = "end-of-right", "first-year"


@dataclass(frozen=True)
class Year:
    """1 or 2, `OVER`, or None while an answer is missing."""

    number: int | None
    parameter: Parameter | None = None
    missing: tuple[str, ...] = ()
    seen: date | None = None
    ends: date | None = None
    """The first day on which the right is used up."""
    year_ends: date | None = None
    """The first day that is no longer in this year of the right."""
    other: int | None = None
    """The year under the other reading of the deduction, where it differs."""
    deduction: int = 0
    """Quarters taken off for the time in the Netherlands before the fourth birthday."""
    no_rule: str = ""
    """Id of the rule that would decide and is not known for the day."""


@dataclass(frozen=True)
class Right:
    """How many peildata count in each year, under one reading of the deduction."""

    first: int
    second: int

    def year(self, elapsed: int) -> int:
        """The year in which the quarter after `elapsed` ones falls, or `OVER`."""
        return 1 if elapsed < self.first else 2 if elapsed < self.first + self.second else OVER


def by_residence(pupil: Pupil, group: str, reasoning: Reasoning, parameters: Parameters) -> Year:
    """The year by the stay in the Netherlands: first [0, 12) months, second [12, 24), exact to the day."""
    if pupil.settled_on is None:
        return Year(None, missing=("settled_on",))
    first = parameters.at("po-first-year-months", reasoning.on)
    second = parameters.at("po-second-year-months", reasoning.on)
    assert first, "every day with a residence clock has a first year"
    start, months = pupil.settled_on, int(first.value)
    first_ends = add_months(start, months)
    in_first = reasoning.on < first_ends
    if second is None:
        # In the first half of 2023 later years had a wider right, whose rules were not found.
        known = Year(1, first, seen=start, year_ends=first_ends)
        return known if in_first else Year(None, no_rule="po-second-year-months")
    more = int(second.value) if has_second_year(group, reasoning.on, parameters) else 0
    ends = add_months(start, months + more)
    if in_first:
        return Year(1, first, seen=start, ends=ends, year_ends=first_ends)
    return Year(2 if reasoning.on < ends else OVER, second, seen=start, ends=ends, year_ends=ends)


def by_enrolment(pupil: Pupil, group: str, reasoning: Reasoning, parameters: Parameters) -> Year:
    """The year by whole quarters since the first enrolment, after the deduction."""
    parameter = parameters.at("po-first-year-months", reasoning.on)
    if pupil.enrolled_on is None:
        return Year(None, missing=("enrolled_on",))
    elapsed = quarters(pupil.enrolled_on, reasoning.on)
    full = undiminished(group, reasoning.on, parameters)
    if full.year(elapsed) == OVER:
        return Year(OVER, parameter, seen=pupil.enrolled_on, ends=_ends(pupil.enrolled_on, full))
    deduction = deducted_quarters(pupil, reasoning.on, parameters)
    if deduction is None:
        return Year(None, missing=_for_deduction(pupil))
    rights = readings(group, deduction, reasoning.on, parameters)
    years = {key: right.year(elapsed) for key, right in rights.items()}
    default = parameters.at("po-deduction-reading", reasoning.on)
    assert default, "every day with an enrolment clock has a reading"
    number = years.pop(default.value)
    other = next((year for year in years.values() if year != number), None)
    default_right = rights[default.value]
    ends = _ends(pupil.enrolled_on, default_right)
    return Year(
        number,
        default if deduction else parameter,
        seen=pupil.enrolled_on,
        ends=ends,
        year_ends=add_months(pupil.enrolled_on, 3 * default_right.first) if number == 1 else ends,
        other=other,
        deduction=deduction,
    )


def _ends(enrolled_on: date, right: Right) -> date:
    return add_months(enrolled_on, 3 * (right.first + right.second))


def quarters(start: date, end: date) -> int:
    """Whole quarters from `start` to `end`, rounded down."""
    return whole_months(start, end) // 3


def has_second_year(group: str, on: date, parameters: Parameters) -> bool:
    """Whether the group gets a second year: asielzoekers on a basisschool."""
    groups = parameters.at("po-second-year-groups", on)
    return groups is not None and group in groups.value.split()


def undiminished(group: str, on: date, parameters: Parameters) -> Right:
    """The right before any deduction: four quarters, and four more for an asielzoeker on a basisschool."""
    first = parameters.at("po-first-year-months", on)
    second = parameters.at("po-second-year-months", on)
    assert first and second, "every day with an enrolment clock has both years"
    return Right(int(first.value) // 3, int(second.value) // 3 if has_second_year(group, on, parameters) else 0)


def deducted_quarters(pupil: Pupil, on: date, parameters: Parameters) -> int | None:
    """Whole quarters, rounded down, from settling to the fourth birthday; None while a date is missing."""
    if _for_deduction(pupil):
        return None
    assert pupil.birth_date and pupil.settled_on
    age = parameters.at("po-deduction-age", on)
    assert age, "every day with an enrolment clock has a deduction"
    return quarters(pupil.settled_on, birthday(pupil.birth_date, int(age.value)))


def _for_deduction(pupil: Pupil) -> tuple[str, ...]:
    return tuple(name for name in ("birth_date", "settled_on") if getattr(pupil, name) is None)


def readings(group: str, deduction: int, on: date, parameters: Parameters) -> dict[str, Right]:
    """The right under both readings of the deduction: from the end of the right, or from the first year."""
    full = undiminished(group, on, parameters)
    left = max(0, full.first + full.second - deduction)
    letter = Right(max(0, full.first - deduction), max(0, full.second - max(0, deduction - full.first)))
    return {END_OF_RIGHT: Right(min(full.first, left), max(0, left - full.first)), FIRST_YEAR: letter}
