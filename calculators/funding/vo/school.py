"""A secondary school's newcomer money for one peildatum, from counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculators.answers import asked, day, yes_or_no
from calculators.between import YES_OR_NO, between
from calculators.errors import AnswerError
from calculators.funding.money import rounded
from calculators.funding.vo.calendar import Windows, is_peildatum, peildata, windows
from calculators.funding.vo.start_up import MAX_PUPILS, PUPILS, StartUp, start_up
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Change, Parameter, Result, Verdict

RULE = "vo-school"
AMOUNTS = {"category_1": "vo-category-1", "category_2": "vo-category-2"}
DEFINITIONS = ("vo-peildata", "vo-award", "vo-clock", "vo-newcomer-months", "vo-category-reference-day")
EXTRA = "vo-extra-2020"


@dataclass(frozen=True)
class Counts:
    """Newcomers of one school on the peildatum, as they stand in the register on the count day; None is not known."""

    category_1: int | None = asked(PUPILS)
    category_2: int | None = asked(PUPILS)
    first_time: bool | None = asked(yes_or_no)
    """No first-reception funding before; None is not known."""
    municipal_statement: bool | None = asked(yes_or_no)
    """The statement of the municipality is in the administration."""
    received_on: date | None = asked(day)
    """Day DUO received the application for the start-up amount; None when it is not sent yet."""

    def __post_init__(self) -> None:
        for name in AMOUNTS:
            value = getattr(self, name)
            if value is not None and (type(value) is not int or not 0 <= value <= MAX_PUPILS):
                raise AnswerError(name, f"a number of pupils from 0 to {MAX_PUPILS}", value, 12)

    @property
    def newcomers(self) -> int:
        """Both categories together, as far as they are known."""
        return (self.category_1 or 0) + (self.category_2 or 0)


def school(counts: Counts, on: date, parameters: Parameters) -> Result:
    """The money for the quarter that starts on the peildatum `on`.

    Amounts per category in euro, the start-up amount where its conditions are met, and the total.
    Unknown with `answer-needed` and no total while an answer is missing, with `lowest` and `highest` in `data`; with
    `no-amount-known` where an amount that is needed is not known for this peildatum: `data` then holds what is known.
    No with `no-peildatum` on any other day.
    Source: Regeling aanvullende bekostiging eerste opvang nieuwkomers vo, articles 3 to 6.
    """
    answer = _school(counts, on, parameters)
    if answer.verdict is not Verdict.UNKNOWN:
        return answer
    ends: dict[str, tuple[object, ...]] = {
        **dict.fromkeys(AMOUNTS, (0,)),
        **dict.fromkeys(("first_time", "municipal_statement"), YES_OR_NO),
    }
    return replace(answer, data=answer.data | between(lambda one: _school(one, on, parameters), counts, ends))


def _school(counts: Counts, on: date, parameters: Parameters) -> Result:
    reasoning = Reasoning(RULE, on, tells_open=True)
    if parameters.at("vo-peildata", on) is None:
        return _not_known(counts, reasoning, parameters)
    if not is_peildatum(parameters, on):
        changes = tuple(Change(day, "peildatum") for day in peildata(parameters) if day > on)[:1]
        return reasoning.result(Verdict.NO, "no-peildatum", changes=changes)
    days = windows(parameters, on)
    found = {name: parameters.at(key, on) for name, key in AMOUNTS.items()}
    award = parameters.at("vo-award", on)
    automatic, seen = days.award == "automatic", days.award or None
    reasoning.check("awarded-automatically", automatic, seen=seen, threshold="automatic", parameter=award)
    for name, amount in found.items():
        _amount_known(name, counts, amount, reasoning)
    if any(found[name] is None and getattr(counts, name) for name in AMOUNTS):
        return _not_known(counts, reasoning, parameters)
    return _total(counts, found, reasoning, start_up(_start_up_answers(counts), on, parameters), days, parameters)


def _start_up_answers(counts: Counts) -> StartUp:
    newcomers = None if None in (counts.category_1, counts.category_2) else counts.newcomers
    return StartUp(newcomers, counts.first_time, counts.municipal_statement, counts.received_on)


def _amount_known(name: str, counts: Counts, amount: Parameter | None, reasoning: Reasoning) -> None:
    pupils, key = getattr(counts, name), name.replace("_", "-")
    met = None if pupils is None else amount is not None
    reasoning.check(f"amount-known-{key}", met, seen=pupils, threshold=amount, ask=(name,), parameter=amount)


def _not_known(counts: Counts, reasoning: Reasoning, parameters: Parameters) -> Result:
    data = {"counts": {name: getattr(counts, name) for name in AMOUNTS}}
    return reasoning.not_known(parameters, (*AMOUNTS.values(), EXTRA, *DEFINITIONS), data=data)


def _amounts(counts: Counts, found: dict[str, Parameter | None], days: Windows) -> tuple[Amount, ...]:
    return tuple(
        Amount(
            name.replace("_", "-"),
            getattr(counts, name) * Decimal(amount.value),
            days.peildatum,
            days.period_until,
            (amount.id,),
        )
        for name, amount in found.items()
        if amount and getattr(counts, name)
    )


def _total(
    counts: Counts,
    found: dict[str, Parameter | None],
    reasoning: Reasoning,
    opening: Result,
    days: Windows,
    parameters: Parameters,
) -> Result:
    reasoning.conditions += opening.conditions
    reasoning.ask(*(name for name in opening.missing if name != "newcomers"))
    _doubt(found, counts, reasoning)
    start = {"verdict": opening.verdict, "outcome": opening.outcome}
    data: dict[str, object] = {"windows": days, "start_up": start}
    amounts = (*_amounts(counts, found, days), *opening.amounts)
    exact = sum((amount.euro for amount in amounts), Decimal(0))
    euro = rounded(exact, days.peildatum, parameters)
    if reasoning.missing or opening.verdict is Verdict.UNKNOWN:
        return _open(reasoning, opening, data, euro)
    total = Amount("total", euro, days.peildatum, days.period_until)
    verdict, outcome = (Verdict.YES, "amount") if counts.newcomers else (Verdict.NO, "no-newcomers")
    return reasoning.result(verdict, outcome, amounts=(*amounts, total), data={**data, "exact": exact})


def _open(reasoning: Reasoning, opening: Result, data: dict[str, object], least: Decimal) -> Result:
    """Without a total: a part of it is not known."""
    if opening.verdict is Verdict.UNKNOWN:
        reasoning.doubt("start-up-undecided")
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    return reasoning.result(Verdict.UNKNOWN, opening.outcome, data={**data, "lowest": least, "highest": None})


def _doubt(found: dict[str, Parameter | None], counts: Counts, reasoning: Reasoning) -> None:
    """Doubt amounts whose own note says something is uncertain."""
    for name, amount in found.items():
        if amount and amount.note and getattr(counts, name):
            reasoning.doubt("see-note", amount.id)
