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
from calculators.reasoning import Reasoning
from calculators.result import Amount, Parameter, Result, Source, Verdict

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

    Both conditions are told: the national money falls short, and the board works
    efficiently. The budget is EUR 1.900 per pupil per year; whether it may exceed the shortfall is
    not written, so both readings are in `data`, the text's own (the full budget) as default.
    Unknown with `no-amount-known` outside the years for which an agreement is known.
    """
    budget = parameters.at(BUDGET, on)
    reasoning = Reasoning(RULE, on, tells_open=True)
    short = _shortfall(answers)
    _check(answers, short, reasoning)
    if budget is None:
        return reasoning.not_known(parameters, (BUDGET,))
    reasoning.ask(*(name for name in ("pupils", "costs", "state_money", "efficient") if getattr(answers, name) is None))
    if reasoning.failed or answers.pupils == 0:
        return reasoning.result(Verdict.NO, "conditions-not-met")
    full = None if answers.pupils is None else answers.pupils * Decimal(budget.value)
    if full is None or short is None or reasoning.missing:
        data = {"lowest": Decimal(0), "highest": full}
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    reasoning.check("budget-per-pupil", True, seen=answers.pupils, threshold=budget, parameter=budget)
    return _granted(full, short, budget, reasoning)


def _shortfall(answers: GooiAnswers) -> Decimal | None:
    """Costs above the national money in euro, 0 when there are none, None while either is unknown."""
    if answers.costs is None or answers.state_money is None:
        return None
    return max(answers.costs - answers.state_money, Decimal(0))


def _check(answers: GooiAnswers, short: Decimal | None, reasoning: Reasoning) -> None:
    reasoning.check(
        "state-money-falls-short",
        None if short is None else short > 0,
        seen=answers.state_money,
        threshold=answers.costs,
        outcome="conditions-not-met",
        source=Source(SOURCE, "art. 3, 2a"),
        flip=max(answers.costs - CENT, Decimal(0)) if short == 0 and answers.costs else None,
    )
    source = Source(SOURCE, "art. 3, 2b")
    reasoning.flag("works-efficiently", answers.efficient, outcome="conditions-not-met", source=source)


def _granted(full: Decimal, short: Decimal, budget: Parameter, reasoning: Reasoning) -> Result:
    first, last = date(reasoning.on.year, 1, 1), date(reasoning.on.year, 12, 31)
    amount = Amount("municipal-contribution", full, first, last, parameters=(budget.id,))
    if full > short:
        reasoning.doubt("budget-above-shortfall")
    data = {
        "shortfall": short,
        "readings": {"full-budget": full, "at-most-the-shortfall": min(full, short)},
        "default_reading": "full-budget",
        "left_over": max(short - full, Decimal(0)),
    }
    return reasoning.result(Verdict.YES, "contribution", amounts=(amount,), data=data)
