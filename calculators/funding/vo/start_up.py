"""The start-up amount of a secondary school: once, on application, with a window of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.answers import asked, day, whole, yes_or_no
from calculators.funding.vo.calendar import is_peildatum, windows
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Parameter, Result, Verdict

RULE = "vo-start-up"
AMOUNT, THRESHOLD, LAST_DAY = "vo-start-up", "vo-start-up-threshold", "vo-start-up-last-day"
NOT_MET = "conditions-not-met"

MAX_PUPILS = 10_000
"""More newcomers than any school has; a larger number is a typing error."""
PUPILS = whole(MAX_PUPILS, 12)


@dataclass(frozen=True)
class StartUp:
    """What decides the start-up amount; None is not known yet."""

    newcomers: int | None = asked(PUPILS)
    first_time: bool | None = asked(yes_or_no)
    municipal_statement: bool | None = asked(yes_or_no)
    received_on: date | None = asked(day)


def start_up(answers: StartUp, on: date, parameters: Parameters) -> Result:
    """Whether the start-up amount can be had on the peildatum `on`, in euro, once per school.

    Conditions: enough newcomers on the peildatum, no earlier first-reception funding, the
    municipality's statement in the administration, and received in time. An application that is not
    sent yet counts as in time, with the last day in `data`. Unknown with `no-amount-known` where an
    amount, threshold or day is not known for this peildatum.
    Source: Regeling aanvullende bekostiging eerste opvang nieuwkomers vo, article 4.
    """
    reasoning = Reasoning(RULE, on, tells_open=True)
    if not is_peildatum(parameters, on):
        if parameters.at("vo-peildata", on):
            return reasoning.result(Verdict.NO, "no-peildatum")
        return reasoning.not_known(parameters, (AMOUNT, THRESHOLD, LAST_DAY))
    days = windows(parameters, on)
    _check(answers, reasoning, parameters, days.start_up_last_day)
    data: dict[str, object] = {"last_day": days.start_up_last_day}
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed, data=data)
    amount = parameters.at(AMOUNT, on)
    if amount is None or days.start_up_last_day is None or parameters.at(THRESHOLD, on) is None:
        return reasoning.not_known(parameters, (AMOUNT, THRESHOLD, LAST_DAY), data=data)
    if reasoning.missing:
        data |= {"lowest": Decimal(0), "highest": Decimal(amount.value)}
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    money = Amount("start-up", Decimal(amount.value), on, days.period_until, (amount.id,))
    return reasoning.result(Verdict.YES, "start-up", amounts=(money,), data=data)


def _check(answers: StartUp, reasoning: Reasoning, parameters: Parameters, last_day: date | None) -> None:
    threshold = parameters.at(THRESHOLD, reasoning.on)
    if threshold:
        reasoning.at_least("newcomers-at-least", answers.newcomers, threshold, outcome=NOT_MET, ask="newcomers")
    reasoning.flag("first-time", answers.first_time, outcome=NOT_MET, ask="first_time")
    reasoning.flag("municipal-statement", answers.municipal_statement, outcome=NOT_MET, ask="municipal_statement")
    if last_day:
        _in_time(answers.received_on, last_day, reasoning, parameters.at(LAST_DAY, reasoning.on))


def _in_time(received: date | None, last_day: date, reasoning: Reasoning, parameter: Parameter | None) -> None:
    """An application that is not sent yet is not late."""
    met = received is None or received <= last_day
    flip = None if met else last_day
    reasoning.check(
        "in-time", met, seen=received, threshold=last_day, outcome=NOT_MET, parameter=parameter, flip=flip
    )
