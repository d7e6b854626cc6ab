"""What the group planner is asked: a class as it is expected, month by month, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from calculators.answers import (
    Reader,
    as_named,
    asked,
    by,
    day,
    euro,
    named,
    read,
    reads,
    several,
    some,
    whole,
    yes_or_no,
)
from calculators.errors import AnswerError
from calculators.funding.sector import SECTORS

MAX_MONTHS, MAX_PUPILS = 36, 5_000
WITHOUT_MONEY = "without_money"
"""Pupils in the class who bring no newcomer money."""
BY_WEIGHT = ("second_year_no_weight", "second_year_weight_03")
"""Groups that are asked until 2017 only."""


@dataclass(frozen=True)
class Costs:
    """What the class costs per calendar month, in euro; what was left out counts as nothing."""

    fixed: Decimal | None = asked(euro)
    per_group: Decimal | None = asked(euro)
    per_pupil: Decimal | None = asked(euro)

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if value is not None and not (value.is_finite() and value >= 0):
                raise AnswerError(f"costs.{name}", "an amount in euro that is not negative", str(value), "6500.00")

    def of_month(self, groups: int, pupils: int) -> Decimal:
        """What one month costs."""
        nothing = Decimal(0)
        return (self.fixed or nothing) + groups * (self.per_group or nothing) + pupils * (self.per_pupil or nothing)


def _costs(key: str, value: object) -> Costs:
    return read(Costs, value, _COSTS, "costs.")


_PUPILS = whole(MAX_PUPILS, 12)
_ONE_MONTH = {"asielzoekers": 12}
_COSTS = {"per_group": "6500.00"}
_MONTHS = several(some(by(as_named, _PUPILS, _ONE_MONTH), _ONE_MONTH), _ONE_MONTH)
_MONTHLY = some(Reader("by-name", _costs, of=euro), _COSTS)
_ASSUMED = by(as_named, euro, {"asielzoekers": "3792.04"})
_REFERENCES = by(day, _PUPILS, {"2026-01-01": 4})


@dataclass(frozen=True)
class Plan:
    """A class as it is expected. Raises AnswerError for a month, number or size that cannot be."""

    school_type: str = field(metadata=reads(named("bao")))
    first_month: date = field(metadata=reads(day))
    """First day of the first month."""
    pupils: tuple[Mapping[str, int], ...] = field(metadata=reads(_MONTHS))
    """Per month, the pupils expected on its first day, per group as the rules count them (see `groups_of`)."""
    minimum: int = field(metadata=reads(_PUPILS))
    """Smallest group that may be formed."""
    aim: int = field(metadata=reads(_PUPILS))
    """Largest group that is aimed at; it may be passed where a second group would fall below the minimum."""
    costs: Costs = field(default_factory=Costs, metadata=reads(_MONTHLY, needed=True))
    first_time: bool | None = asked(yes_or_no)
    """The one-off amount is claimed on the first peildatum that gives a right to it (primary education).

    None leaves it out and says so."""
    references: Mapping[date, int] = field(default_factory=dict, metadata=reads(_REFERENCES))
    """At, the reference count, per peildatum of 1 January."""
    assumed: Mapping[str, Decimal] = field(default_factory=dict, metadata=reads(_ASSUMED))
    """The user's own amount per pupil per quarter and group, for months whose amounts are not known."""

    def __post_init__(self) -> None:
        if self.school_type not in SECTORS:
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
        for group, amount in self.assumed.items():
            if group not in groups_of(self.school_type) or not (amount.is_finite() and amount >= 0):
                expected = "an amount in euro for a group of the school type"
                raise AnswerError(f"assumed.{group}", expected, str(amount), "3792.04")


def left_out(plan: Plan, *, assumed: bool) -> dict[str, tuple[str, ...]]:
    """Per amount of the answer what was left empty beside others and so is not in it, by the name of its answer.

    `assumed` says whether the user's own amounts are used; one that is empty is `assumed.` and its group.
    """
    costs = tuple(name for name, euro in vars(plan.costs).items() if euro is None)
    asked = [group for group in groups_of(plan.school_type) if group not in BY_WEIGHT]
    pupils = tuple(group for group in asked if any(group not in month for month in plan.pupils))
    paying = [group for group in pupils if group != WITHOUT_MONEY]
    claim = ("first_time",) if plan.first_time is None and plan.school_type != "vo" else ()
    money = (*paying, *claim, *(_without_amount(plan) if assumed else ()))
    everything = tuple(dict.fromkeys((*costs, *pupils, *money)))
    return {"costs": (*costs, *pupils), "state-money": money, "municipal-contribution": everything}


def _without_amount(plan: Plan) -> Iterator[str]:
    """The groups that have pupils and no amount of the user's own."""
    for group in groups_of(plan.school_type):
        if group not in (WITHOUT_MONEY, *plan.assumed) and any(month.get(group) for month in plan.pupils):
            yield f"assumed.{group}"


def groups_of(school_type: str) -> tuple[str, ...]:
    """The keys a month may have: the counts of the school type, and pupils without newcomer money."""
    return (*SECTORS[school_type].counted(school_type), WITHOUT_MONEY)


def _check_month(number: int, month: Mapping[str, int], known: tuple[str, ...]) -> None:
    for group, pupils in month.items():
        place = f"pupils[{number}].{group}"
        if group not in known:
            raise AnswerError(place, f"one of {', '.join(known)}", group, known[0])
        if type(pupils) is not int or not 0 <= pupils <= MAX_PUPILS:
            raise AnswerError(place, f"a number of pupils from 0 to {MAX_PUPILS}", pupils, 7)
