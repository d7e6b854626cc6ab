"""A secondary school's newcomer money for one peildatum, from counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculators.answers import asked, day, yes_or_no
from calculators.between import YES_OR_NO, between
from calculators.errors import AnswerError
from calculators.funding.money import rounded
from calculators.funding.vo.calendar import Windows, peildata, windows
from calculators.funding.vo.start_up import MAX_PUPILS, PUPILS, StartUp, start_up
from calculators.parameters import Parameters
from calculators.result import Amount, Change, Parameter, Result, Step, Verdict
from calculators.unknown import not_known

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
    if parameters.at("vo-peildata", on) is None:
        return _not_known(counts, on, parameters, ())
    known_days = peildata(parameters)
    if on not in known_days:
        changes = tuple(Change(day, "peildatum") for day in known_days if day > on)[:1]
        return Result(RULE, 1, on, Verdict.NO, "no-peildatum", changes=changes)
    days = windows(parameters, on)
    found = {name: parameters.at(key, on) for name, key in AMOUNTS.items()}
    steps = (_award_step(days, parameters), *(_count_step(name, counts, found[name]) for name in AMOUNTS))
    if any(found[name] is None and getattr(counts, name) for name in AMOUNTS):
        return _not_known(counts, on, parameters, steps)
    return _total(counts, found, steps, start_up(_start_up_answers(counts), on, parameters), days, parameters)


def _start_up_answers(counts: Counts) -> StartUp:
    newcomers = None if _missing(counts) else counts.newcomers
    return StartUp(newcomers, counts.first_time, counts.municipal_statement, counts.received_on)


def _missing(counts: Counts) -> tuple[str, ...]:
    return tuple(name for name in AMOUNTS if getattr(counts, name) is None)


def _award_step(days: Windows, parameters: Parameters) -> Step:
    award = parameters.at("vo-award", days.peildatum)
    return Step("awarded-automatically", days.award, "automatic", days.award == "automatic", parameter=award)


def _count_step(name: str, counts: Counts, amount: Parameter | None) -> Step:
    pupils: int | None = getattr(counts, name)
    return Step(
        f"amount-known-{name.replace('_', '-')}",
        "" if pupils is None else str(pupils),
        amount.value if amount else "",
        None not in (pupils, amount),
        parameter=amount,
    )


def _not_known(counts: Counts, on: date, parameters: Parameters, steps: tuple[Step, ...]) -> Result:
    data: dict[str, object] = {"counts": {name: getattr(counts, name) for name in AMOUNTS}}
    return not_known(RULE, on, parameters, (*AMOUNTS.values(), EXTRA, *DEFINITIONS), steps=steps, data=data)


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
    steps: tuple[Step, ...],
    opening: Result,
    days: Windows,
    parameters: Parameters,
) -> Result:
    amounts = (*_amounts(counts, found, days), *opening.amounts)
    exact = sum((amount.euro for amount in amounts), Decimal(0))
    total = Amount("total", rounded(exact, days.peildatum, parameters), days.peildatum, days.period_until)
    start = {"verdict": opening.verdict, "outcome": opening.outcome}
    answer = Result(
        RULE,
        1,
        days.peildatum,
        Verdict.YES if counts.newcomers else Verdict.NO,
        "amount" if counts.newcomers else "no-newcomers",
        (*steps, *opening.steps),
        (*amounts, total),
        doubts=_doubts(found, counts),
        data={"windows": days, "exact": exact, "start_up": start},
    )
    missing = tuple(name for name in (*_missing(counts), *opening.missing) if name != "newcomers")
    unknown = bool(missing) or opening.verdict is Verdict.UNKNOWN
    return _open(answer, missing, opening, total.euro) if unknown else answer


def _open(answer: Result, missing: tuple[str, ...], opening: Result, least: Decimal) -> Result:
    """The same without a total: a part of it is not known."""
    data: dict[str, object] = {"windows": answer.data["windows"], "start_up": answer.data["start_up"]}
    doubts = answer.doubts + (("start-up-undecided",) if opening.verdict is Verdict.UNKNOWN else ())
    outcome = "answer-needed" if missing else opening.outcome
    if not missing:
        data |= {"lowest": least, "highest": None}
    return replace(
        answer, verdict=Verdict.UNKNOWN, outcome=outcome, amounts=(), missing=missing, doubts=doubts, data=data
    )


def _doubts(found: dict[str, Parameter | None], counts: Counts) -> tuple[str, ...]:
    """Amounts whose own note says something is uncertain."""
    return tuple(
        f"see-note-{amount.id}" for name, amount in found.items() if amount and amount.note and getattr(counts, name)
    )
