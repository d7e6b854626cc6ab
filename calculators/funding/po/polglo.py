"""POL/GLO: a yearly amount per pupil who lives in a COA process reception or family location (art. 37)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculators.answers import asked, day, yes_or_no
from calculators.between import YES_OR_NO, between
from calculators.days import ONE_DAY
from calculators.funding.money import rounded
from calculators.funding.po.counts import PUPILS, check_number
from calculators.funding.po.unknown import no_amount_known
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Parameter, Result, Verdict


@dataclass(frozen=True)
class PolGlo:
    """The answers. None is unknown. Raises AnswerError for a negative or absurd number."""

    pupils: int | None = asked(PUPILS)
    """Residents of a POL or GLO on the count day."""
    reception_school: bool | None = asked(yes_or_no)
    """Whether the board states that COA names the school as its reception school."""
    received_on: date | None = asked(day)
    """When DUO received the application; None leaves the deadline aside."""

    def __post_init__(self) -> None:
        check_number("pupils", self.pupils)


def polglo(answers: PolGlo, on: date, parameters: Parameters) -> Result:
    """The POL/GLO money of the year in which `on` falls, in euro, rounded once.

    `data` holds the count day and the last day to apply, also in a year whose amount is not known, and `lowest` and
    `highest` while an answer is missing.
    """
    answer = _polglo(answers, on, parameters)
    if answer.verdict is not Verdict.UNKNOWN:
        return answer
    ends: dict[str, tuple[object, ...]] = {"pupils": (0,), "reception_school": YES_OR_NO}
    return replace(answer, data=answer.data | between(lambda one: _polglo(one, on, parameters), answers, ends))


def _polglo(answers: PolGlo, on: date, parameters: Parameters) -> Result:
    reasoning = Reasoning("po-polglo", on)
    count_day, last_day = parameters.at("po-polglo-count-day", on), parameters.at("po-polglo-last-day", on)
    data: dict[str, object] = {
        "count_day": count_day.as_value.value if count_day else None,
        "last_day": last_day.as_value.value if last_day else None,
    }
    yearly = parameters.at("po-polglo", on)
    if yearly is None:
        return no_amount_known(reasoning, parameters, data)
    _conditions(answers, reasoning, parameters, last_day)
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed, data=data)
    if reasoning.missing or answers.pupils is None:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    euro = rounded(answers.pupils * Decimal(yearly.value), on, parameters)
    reasoning.check("amount", True, seen=answers.pupils, threshold=yearly, parameter=yearly)
    amount = Amount("po-polglo", euro, yearly.valid_from, yearly.valid_until or on, (yearly.id,))
    return reasoning.result(Verdict.YES, "amount", amounts=(amount,), data=data)


def _conditions(answers: PolGlo, reasoning: Reasoning, parameters: Parameters, last_day: Parameter | None) -> None:
    some = None if answers.pupils is None else answers.pupils > 0
    reasoning.check(
        "residents",
        some,
        seen=answers.pupils,
        threshold=1,
        outcome="nothing-due",
        ask=("pupils",),
        parameter=parameters.at("po-polglo", reasoning.on),
        flip=0 if some else 1,
    )
    if statement := parameters.at("po-polglo-statement", reasoning.on):
        named = answers.reception_school
        outcome, asked = "no-reception-school", "reception_school"
        reasoning.flag("reception-school", named, outcome=outcome, ask=asked, parameter=statement)
    if answers.received_on and last_day:
        last = date.fromisoformat(last_day.value)
        in_time = answers.received_on <= last
        reasoning.check(
            "received-in-time",
            in_time,
            seen=answers.received_on,
            threshold=last,
            outcome="rejected",
            parameter=last_day,
            flip=last + ONE_DAY if in_time else last,
        )
