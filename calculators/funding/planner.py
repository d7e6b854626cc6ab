"""The group planner: expected pupils per month become groups, national money, and what is left to pay.

Costs, group sizes and numbers are the user's own; the money comes from the rules of the school type.
Where the rules know no amount for a month, the balance is unknown, unless the user enters amounts of
their own, which the answer then names as such.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from calculators.days import add_months
from calculators.funding.planner_input import WITHOUT_MONEY, Costs, Plan, groups_of, left_out
from calculators.funding.sector import SECTORS
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Parameter, Result, Verdict
from calculators.value import Value

__all__ = ["Costs", "Plan", "groups_of", "months", "plan_groups", "regional_sizes", "split"]

RULE = "group-planner"
ASSUMED_STARTS = (1, 4, 7, 10)
"""Months in which a quarter starts where no rule is known and the user's own amounts are used."""


@dataclass(frozen=True)
class Month:
    """One month of the plan."""

    month: date
    pupils: int
    groups: int
    largest: int
    smallest: int
    below_minimum: int
    """Pupils short for every group to reach the minimum."""
    above_aim: int
    """Pupils by which the largest group passes the aim."""
    costs: Decimal


@dataclass(frozen=True)
class Quarter:
    """The months one peildatum pays for, as far as they lie in the plan."""

    period_from: date
    period_until: date
    costs: Decimal
    state_money: Decimal | None
    """None where it is not known."""
    outcome: str
    """The school rule's own key; `before-first-peildatum` and `assumed` are this planner's."""
    missing: tuple[str, ...] = ()


def split(pupils: int, minimum: int, aim: int) -> tuple[int, int, int]:
    """Number of groups, largest and smallest size, as even as can be.

    As few groups as the aim asks for, fewer where one would otherwise fall below the minimum: the
    minimum is a rule, the aim is not. One group as soon as there is a pupil.
    """
    if pupils == 0:
        return 0, 0, 0
    groups = max(1, min(-(-pupils // aim), pupils // minimum))
    return groups, -(-pupils // groups), pupils // groups


def months(plan: Plan) -> tuple[Month, ...]:
    """Every month of the plan with its groups and costs."""
    return tuple(_month(plan, add_months(plan.first_month, n), sum(row.values())) for n, row in enumerate(plan.pupils))


def _month(plan: Plan, day: date, pupils: int) -> Month:
    groups, largest, smallest = split(pupils, plan.minimum, plan.aim)
    costs = plan.costs.of_month(groups, pupils)
    short, over = max(0, groups * plan.minimum - pupils), max(0, largest - plan.aim)
    return Month(day, pupils, groups, largest, smallest, short, over, costs)


def plan_groups(plan: Plan, on: date, parameters: Parameters) -> Result:
    """Groups per month, national money and costs per quarter, and what the municipality would have to add.

    Yes with `surplus`, `shortfall` or `even`; unknown with `no-amount-known` or `answer-needed` where
    the money of a quarter is not known: then there is no balance. Unknown with `answer-needed` and a balance
    where what was left empty could turn it; `missing` then names what could. Amounts in euro for the whole
    plan; `data.not_filled_in` names per amount what was left empty and is not in it. A plan without a single
    pupil has no totals: `missing` asks for `pupils`.
    """
    if not any(number for row in plan.pupils for number in row.values()):
        return _nobody(plan, on)
    rows = months(plan)
    quarters = tuple(_quarters(plan, rows, parameters))
    reasoning = Reasoning(RULE, on)
    _check(plan, rows, quarters, reasoning)
    not_filled_in = left_out(plan, assumed=any(quarter.outcome == "assumed" for quarter in quarters))
    data = {"months": rows, "quarters": quarters, "assumed": dict(plan.assumed), "not_filled_in": not_filled_in}
    for key in _doubts(plan, rows, quarters):
        reasoning.doubt(key)
    if any(not_filled_in.values()):
        reasoning.doubt("left-out-counts-as-nothing")
    unknown = [quarter for quarter in quarters if quarter.state_money is None]
    if unknown:
        reasoning.ask(*(key for quarter in unknown for key in quarter.missing))
        return reasoning.result(Verdict.UNKNOWN, unknown[0].outcome, data=data)
    return _balance(rows, quarters, reasoning, data, _turning(plan, not_filled_in, parameters))


def _nobody(plan: Plan, on: date) -> Result:
    reasoning = Reasoning(RULE, on)
    reasoning.ask("pupils")
    data = {"months": (), "quarters": (), "assumed": {}, "not_filled_in": left_out(plan, assumed=False)}
    return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)


def _quarters(plan: Plan, rows: tuple[Month, ...], parameters: Parameters) -> Iterator[Quarter]:
    """The months, cut where a quarter starts; one that starts before the plan brings no money in it."""
    sector = SECTORS[plan.school_type]
    last_day = add_months(rows[-1].month, 1) - timedelta(days=1)
    peildata = set(sector.days(rows[0].month, last_day, parameters))
    starts = [n for n, row in enumerate(rows) if n == 0 or _starts(row.month, peildata, plan, parameters)]
    first_time = bool(plan.first_time)
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        part = rows[start:end]
        costs = sum((row.costs for row in part), Decimal(0))
        until = add_months(part[-1].month, 1) - timedelta(days=1)
        money, outcome, missing, used = _money(plan, start, part[0].month, peildata, parameters, first_time)
        first_time = first_time and not used
        yield Quarter(part[0].month, until, costs, money, outcome, missing)


def _rule_known(school_type: str, day: date, parameters: Parameters) -> bool:
    return parameters.at("vo-peildata" if school_type == "vo" else "po-peildata", day) is not None


def _starts(day: date, peildata: set[date], plan: Plan, parameters: Parameters) -> bool:
    return day in peildata or (not _rule_known(plan.school_type, day, parameters) and day.month in ASSUMED_STARTS)


def _money(
    plan: Plan, place: int, day: date, peildata: set[date], parameters: Parameters, first_time: bool
) -> tuple[Decimal | None, str, tuple[str, ...], bool]:
    """State money of the quarter that starts on `day`, the key, what is missing, and whether the one-off is in it."""
    if not _rule_known(plan.school_type, day, parameters):
        return (*_assumed(plan, place, day), (), False)
    if day not in peildata and plan.school_type != "vo" and _on_first_school_day(day, parameters):
        return None, "answer-needed", ("first_school_day",), False
    if day not in peildata:
        return Decimal(0), "before-first-peildatum", (), False
    without = _total(plan, place, day, parameters, first_time=False)
    total = _total(plan, place, day, parameters, first_time=True) if first_time else without
    if total.verdict is Verdict.UNKNOWN:
        return None, total.outcome, total.missing, False
    euro = total.amounts[-1].euro if total.amounts else Decimal(0)
    return euro, total.outcome, (), bool(without.amounts) and euro != without.amounts[-1].euro


def _total(plan: Plan, place: int, day: date, parameters: Parameters, *, first_time: bool) -> Result:
    counts = Counter({group: number for group, number in plan.pupils[place].items() if group != WITHOUT_MONEY})
    sector, reference = SECTORS[plan.school_type], plan.references.get(day)
    return sector.total(plan.school_type, counts, day, parameters, first_time=first_time, reference=reference)


def _assumed(plan: Plan, place: int, day: date) -> tuple[Decimal | None, str]:
    """The user's own amounts as they are: no threshold and no reference count is assumed with them."""
    if not plan.assumed:
        return None, "no-amount-known"
    if day.month not in ASSUMED_STARTS:
        return Decimal(0), "before-first-peildatum"
    pupils = plan.pupils[place].items()
    return sum((number * plan.assumed.get(group, Decimal(0)) for group, number in pupils), Decimal(0)), "assumed"


def _on_first_school_day(day: date, parameters: Parameters) -> bool:
    """Whether a school year starts whose first peildatum differs per school, so that a month cannot stand for it."""
    found = parameters.at("po-peildata", day)
    return found is not None and "first-school-day" in found.value and 8 <= day.month <= 10


def _check(plan: Plan, rows: tuple[Month, ...], quarters: tuple[Quarter, ...], reasoning: Reasoning) -> None:
    """Of every month whether its groups reach the minimum, and of every quarter whether the money covers the costs."""
    for row in rows:
        if row.groups:
            met, month = not row.below_minimum, Value("month", row.month)
            enough = None if met else row.groups * plan.minimum
            reasoning.check("group-minimum", met, seen=row.smallest, threshold=plan.minimum, flip=enough, about=month)
    for quarter in quarters:
        if quarter.state_money is not None:
            money, costs = quarter.state_money or Decimal(0), quarter.costs
            day = Value("day", quarter.period_from)
            met = money >= costs
            flip = None if met else costs
            reasoning.check("money-covers-costs", met, seen=money, threshold=costs, flip=flip, about=day)


def _doubts(plan: Plan, rows: tuple[Month, ...], quarters: tuple[Quarter, ...]) -> tuple[str, ...]:
    outcomes = {quarter.outcome for quarter in quarters}
    whole = add_months(quarters[-1].period_from, 3) - timedelta(days=1)
    found = {
        "group-below-minimum": any(row.below_minimum for row in rows),
        "group-above-aim": any(row.above_aim for row in rows),
        "months-before-first-peildatum": "before-first-peildatum" in outcomes,
        "last-quarter-beyond-plan": whole > quarters[-1].period_until,
        "assumed-amounts": "assumed" in outcomes,
        "start-up-left-out": plan.school_type == "vo" and bool(plan.first_time),
    }
    return tuple(key for key, true in found.items() if true)


def _balance(
    rows: tuple[Month, ...],
    quarters: tuple[Quarter, ...],
    reasoning: Reasoning,
    data: Mapping[str, object],
    turning: Mapping[str, tuple[str, ...]],
) -> Result:
    """What is left or lacks; no outcome where what was left empty, `turning` by outcome, could make another of it."""
    costs = sum((quarter.costs for quarter in quarters), Decimal(0))
    money = sum((quarter.state_money or Decimal(0) for quarter in quarters), Decimal(0))
    needed = max(costs - money, Decimal(0))
    period = (quarters[0].period_from, quarters[-1].period_until)
    amounts = tuple(
        Amount(key, _cents(euro), *period)
        for key, euro in (("costs", costs), ("state-money", money), ("municipal-contribution", needed))
    )
    pupil_months = sum(row.pupils for row in rows)
    per_pupil = _cents(needed * 12 / pupil_months) if pupil_months else None
    data = {**data, "balance": money - costs, "needed_per_pupil_per_year": per_pupil}
    outcome = "shortfall" if needed else "surplus" if money > costs else "even"
    reasoning.ask(*turning[outcome])
    verdict, outcome = (Verdict.UNKNOWN, "answer-needed") if reasoning.missing else (Verdict.YES, outcome)
    return reasoning.result(verdict, outcome, amounts=amounts, data=data)


def _cents(euro: Decimal) -> Decimal:
    return euro.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _turning(plan: Plan, empty: Mapping[str, tuple[str, ...]], parameters: Parameters) -> dict[str, tuple[str, ...]]:
    """By outcome, what was left empty that could turn it."""
    more_money = tuple(name for name in empty["state-money"] if name != "first_time" or _claim_fills(plan, parameters))
    return {"surplus": empty["costs"], "shortfall": more_money, "even": empty["municipal-contribution"]}


def _claim_fills(plan: Plan, parameters: Parameters) -> bool:
    """Whether the one-off amount nobody told of would fill a shortfall: its most is known, unlike that of pupils."""
    quarters = tuple(_quarters(replace(plan, first_time=True), months(plan), parameters))
    return sum(quarter.state_money or Decimal(0) for quarter in quarters) >= sum(one.costs for one in quarters)


def regional_sizes(region: str, parameters: Parameters, on: date) -> tuple[Parameter | None, Parameter | None]:
    """The minimum and the aim of a region's agreement, as far as they are known on the day: (minimum, aim)."""

    def found(key: str) -> Parameter | None:
        try:
            return parameters.at(f"{region}-{key}", on)
        except KeyError:
            return None

    return found("group-minimum"), found("group-aim")
