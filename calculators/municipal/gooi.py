"""Gooi en Vechtstreek: the municipal budget per pupil for first reception (eerste opvangonderwijs).

Source: Convenant eerste opvangonderwijs, Regio Gooi en Vechtstreek, article 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.answers import asked, euro, whole, yes_or_no
from calculators.errors import AnswerError
from calculators.parameters import Parameters
from calculators.result import Amount, Parameter, Result, Source, Step, Verdict
from calculators.steps import flag_step
from calculators.unknown import not_known

RULE = "gemeente-gooi"
BUDGET = "gooi-pupil-budget"
CENT = Decimal("0.01")
SOURCE = "convenant-gooi-2017"

PUPILS = whole(5_000, 12)


@dataclass(frozen=True)
class GooiAnswers:
    """What the provider of first reception can show for one year; None is not known yet."""

    pupils: int | None = asked(PUPILS)
    """Pupils in first reception in the year."""
    costs: Decimal | None = asked(euro)
    """Costs of first reception in the year, in euro."""
    state_money: Decimal | None = asked(euro)
    """All national money received for it in the year, in euro."""
    efficient: bool | None = asked(yes_or_no)
    """The board can show that it runs the class efficiently."""

    def __post_init__(self) -> None:
        if self.pupils is not None and not 0 <= self.pupils <= 10_000:
            raise AnswerError("pupils", "a number of pupils from 0 to 10000", self.pupils, 24)
        for name in ("costs", "state_money"):
            value = getattr(self, name)
            if value is not None and not (value.is_finite() and value >= 0):
                raise AnswerError(name, "an amount in euro that is not negative", str(value), "120000.00")


def contribution(answers: GooiAnswers, on: date, parameters: Parameters) -> Result:
    """The municipal contribution under article 3 for the year that `on` lies in.

    Both conditions stand in the steps: the national money falls short, and the board works
    efficiently. The budget is EUR 1.900 per pupil per year; whether it may exceed the shortfall is
    not written, so both readings are in `data`, the text's own (the full budget) as default.
    Unknown with `no-amount-known` outside the years for which an agreement is known.
    """
    budget = parameters.at(BUDGET, on)
    steps = (_shortfall_step(answers), _efficiency_step(answers))
    if budget is None:
        return not_known(RULE, on, parameters, (BUDGET,), steps=steps)
    missing = tuple(key for key in ("pupils", "costs", "state_money", "efficient") if getattr(answers, key) is None)
    refused = _shortfall(answers) == 0 or answers.efficient is False or answers.pupils == 0
    if refused:
        return Result(RULE, 1, on, Verdict.NO, "conditions-not-met", steps)
    if missing:
        full = None if answers.pupils is None else answers.pupils * Decimal(budget.value)
        data: dict[str, object] = {"lowest": Decimal(0), "highest": full}
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing, data=data)
    return _granted(answers, budget, steps, on)


def _plain(euro: Decimal | None) -> str:
    return "" if euro is None else format(euro, "f")


def _shortfall(answers: GooiAnswers) -> Decimal | None:
    """Costs above the national money in euro, 0 when there are none, None while either is unknown."""
    if answers.costs is None or answers.state_money is None:
        return None
    return max(answers.costs - answers.state_money, Decimal(0))


def _shortfall_step(answers: GooiAnswers) -> Step:
    short = _shortfall(answers)
    return Step(
        "state-money-falls-short",
        seen=_plain(answers.state_money),
        threshold=_plain(answers.costs),
        met=bool(short),
        source=Source(SOURCE, "art. 3, 2a"),
        flip=_plain(max(answers.costs - CENT, Decimal(0))) if short == 0 and answers.costs else "",
    )


def _efficiency_step(answers: GooiAnswers) -> Step:
    return flag_step("works-efficiently", answers.efficient, source=Source(SOURCE, "art. 3, 2b"))


def _granted(answers: GooiAnswers, budget: Parameter, steps: tuple[Step, ...], on: date) -> Result:
    pupils, short = answers.pupils or 0, _shortfall(answers) or Decimal(0)
    full = pupils * Decimal(budget.value)
    year = (date(on.year, 1, 1), date(on.year, 12, 31))
    amount = Amount("municipal-contribution", full, *year, parameters=(budget.id,))
    readings = {"full-budget": full, "at-most-the-shortfall": min(full, short)}
    doubts = ("budget-above-shortfall",) if full > short else ()
    budget_step = Step("budget-per-pupil", str(pupils), budget.value, True, parameter=budget)
    data = {
        "shortfall": short,
        "readings": readings,
        "default_reading": "full-budget",
        "left_over": max(short - full, Decimal(0)),
    }
    return Result(RULE, 1, on, Verdict.YES, "contribution", (*steps, budget_step), (amount,), doubts=doubts, data=data)
