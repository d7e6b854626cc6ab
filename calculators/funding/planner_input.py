"""What the group planner is asked: a class as it is expected, month by month, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from calculators.errors import AnswerError
from calculators.funding.pupil_list.evaluate import SIDES

MAX_MONTHS, MAX_PUPILS = 36, 5_000
WITHOUT_MONEY = "without_money"
"""Pupils in the class who bring no newcomer money."""


@dataclass(frozen=True)
class Costs:
    """What the class costs per calendar month, in euro; what was left out counts as nothing."""

    fixed: Decimal | None = None
    per_group: Decimal | None = None
    per_pupil: Decimal | None = None

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if value is not None and not (value.is_finite() and value >= 0):
                raise AnswerError(f"costs.{name}", "an amount in euro that is not negative", str(value), "6500.00")

    def of_month(self, groups: int, pupils: int) -> Decimal:
        """What one month costs."""
        nothing = Decimal(0)
        return (self.fixed or nothing) + groups * (self.per_group or nothing) + pupils * (self.per_pupil or nothing)


@dataclass(frozen=True)
class Plan:
    """A class as it is expected. Raises AnswerError for a month, number or size that cannot be."""

    school_type: str
    first_month: date
    """First day of the first month."""
    pupils: tuple[Mapping[str, int], ...]
    """Per month, the pupils expected on its first day, per group as the rules count them (see `groups_of`)."""
    minimum: int
    """Smallest group that may be formed."""
    aim: int
    """Largest group that is aimed at; it may be passed where a second group would fall below the minimum."""
    costs: Costs = field(default_factory=Costs)
    first_time: bool = False
    """The one-off amount is claimed on the first peildatum that gives a right to it (primary education)."""
    references: Mapping[date, int] = field(default_factory=dict)
    """At, the reference count, per peildatum of 1 January."""
    assumed: Mapping[str, Decimal] = field(default_factory=dict)
    """The user's own amount per pupil per quarter and group, for months whose amounts are not known."""

    def __post_init__(self) -> None:
        if self.school_type not in SIDES:
            raise AnswerError("school_type", "bao, sbo or vo", self.school_type, "bao")
        if self.first_month.day != 1 or not 2000 <= self.first_month.year <= 2100:
            expected = "the first day of a month from 2000 to 2100"
            raise AnswerError("first_month", expected, self.first_month.isoformat(), "2026-01-01")
        if not 1 <= len(self.pupils) <= MAX_MONTHS:
            raise AnswerError("pupils", f"1 to {MAX_MONTHS} months", len(self.pupils), 12)
        if not 1 <= self.minimum <= self.aim:
            raise AnswerError("minimum", "a group size from 1 to the aim", self.minimum, 10)
        for number, month in enumerate(self.pupils, 1):
            _check_month(number, month, groups_of(self.school_type))
        for group, euro in self.assumed.items():
            if group not in groups_of(self.school_type) or not (euro.is_finite() and euro >= 0):
                expected = "an amount in euro for a group of the school type"
                raise AnswerError(f"assumed.{group}", expected, str(euro), "3792.04")


def left_out(plan: Plan) -> bool:
    """Whether a number of pupils or an amount was left out, that now counts as nothing."""
    kept = set(groups_of(plan.school_type))
    by_weight = {"second_year_no_weight", "second_year_weight_03"}  # asked until 2017 only
    return None in vars(plan.costs).values() or any((kept - by_weight) - set(month) for month in plan.pupils)


def groups_of(school_type: str) -> tuple[str, ...]:
    """The keys a month may have: the counts of the school type, and pupils without newcomer money."""
    return (*SIDES[school_type].counted(school_type), WITHOUT_MONEY)


def _check_month(number: int, month: Mapping[str, int], known: tuple[str, ...]) -> None:
    for group, pupils in month.items():
        place = f"pupils[{number}].{group}"
        if group not in known:
            raise AnswerError(place, f"one of {', '.join(known)}", group, known[0])
        if type(pupils) is not int or not 0 <= pupils <= MAX_PUPILS:
            raise AnswerError(place, f"a number of pupils from 0 to {MAX_PUPILS}", pupils, 7)
