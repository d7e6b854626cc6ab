"""The start-up amount of a secondary school: once, on application, with a window of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.answers import asked, day, whole, yes_or_no
from calculators.funding.vo.calendar import is_peildatum, windows
from calculators.parameters import Parameters
from calculators.result import Amount, Parameter, Result, Step, Verdict
from calculators.steps import flag_step, least_step
from calculators.unknown import not_known

RULE = "vo-start-up"
AMOUNT, THRESHOLD, LAST_DAY = "vo-start-up", "vo-start-up-threshold", "vo-start-up-last-day"
QUESTIONS = ("newcomers", "first_time", "municipal_statement")

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
    if not is_peildatum(parameters, on):
        if parameters.at("vo-peildata", on):
            return Result(RULE, 1, on, Verdict.NO, "no-peildatum")
        return not_known(RULE, on, parameters, (AMOUNT, THRESHOLD, LAST_DAY))
    steps = _steps(answers, on, parameters)
    last_day = windows(parameters, on).start_up_last_day
    data: dict[str, object] = {"last_day": last_day}
    if any(step.seen and not step.met for step in steps):
        return Result(RULE, 1, on, Verdict.NO, "conditions-not-met", steps, data=data)
    amount = parameters.at(AMOUNT, on)
    if amount is None or last_day is None or parameters.at(THRESHOLD, on) is None:
        return not_known(RULE, on, parameters, (AMOUNT, THRESHOLD, LAST_DAY), steps=steps, data=data)
    missing = tuple(name for name in QUESTIONS if getattr(answers, name) is None)
    if missing:
        data |= {"lowest": Decimal(0), "highest": Decimal(amount.value)}
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing, data=data)
    until = windows(parameters, on).period_until
    money = Amount("start-up", Decimal(amount.value), on, until, (amount.id,))
    return Result(RULE, 1, on, Verdict.YES, "start-up", steps, (money,), data=data)


def _steps(answers: StartUp, on: date, parameters: Parameters) -> tuple[Step, ...]:
    threshold, last_day = parameters.at(THRESHOLD, on), windows(parameters, on).start_up_last_day
    steps = [least_step("newcomers-at-least", answers.newcomers, threshold)] if threshold else []
    steps += [
        flag_step("first-time", answers.first_time),
        flag_step("municipal-statement", answers.municipal_statement),
    ]
    if last_day:
        steps.append(_in_time(answers.received_on, last_day, parameters.at(LAST_DAY, on)))
    return tuple(steps)


def _in_time(received: date | None, last_day: date, parameter: Parameter | None) -> Step:
    """An application that is not sent yet is not late."""
    met = received is None or received <= last_day
    seen, flip = received.isoformat() if received else "", "" if met else last_day.isoformat()
    return Step("in-time", seen, last_day.isoformat(), met, parameter=parameter, flip=flip)
