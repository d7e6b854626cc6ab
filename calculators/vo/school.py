"""A secondary school's newcomer money for one peildatum, from counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.errors import AnswerError
from calculators.parameters import Parameters
from calculators.po.money import rounded
from calculators.result import Amount, Change, Parameter, Result, Step, Verdict
from calculators.unknown import not_known
from calculators.vo.calendar import Windows, peildata, windows
from calculators.vo.start_up import StartUp, start_up

RULE = "vo-school"
MAX_PUPILS = 10_000
"""More newcomers than any school has; a larger number is a typing error."""

AMOUNTS = {"category_1": "vo-category-1", "category_2": "vo-category-2"}
DEFINITIONS = ("vo-peildata", "vo-award", "vo-clock", "vo-newcomer-months", "vo-category-reference-day")
EXTRA = "vo-extra-2020"


@dataclass(frozen=True)
class Counts:
    """Newcomers of one school on the peildatum, as they stand in the register on the count day."""

    category_1: int
    category_2: int
    first_time: bool | None = None
    """No first-reception funding before; None is not known."""
    municipal_statement: bool | None = None
    """The statement of the municipality is in the administration."""
    received_on: date | None = None
    """Day DUO received the application for the start-up amount; None when it is not sent yet."""

    def __post_init__(self) -> None:
        for name in AMOUNTS:
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_PUPILS:
                raise AnswerError(name, f"a number of pupils from 0 to {MAX_PUPILS}", value, 12)

    @property
    def newcomers(self) -> int:
        """Both categories together."""
        return self.category_1 + self.category_2


def school(counts: Counts, parameters: Parameters, on: date) -> Result:
    """The money for the quarter that starts on the peildatum `on`.

    Amounts per category in euro, the start-up amount where its conditions are met, and the total.
    Unknown with `no-amount-known` where an amount that is needed is not known for this peildatum;
    `data` then holds what is known. No with `no-peildatum` on any other day.
    Source: Regeling aanvullende bekostiging eerste opvang nieuwkomers vo, articles 3 to 6.
    """
    if parameters.at("vo-peildata", on) is None:
        return _not_known(counts, parameters, on, ())
    known_days = peildata(parameters)
    if on not in known_days:
        changes = tuple(Change(day, "peildatum") for day in known_days if day > on)[:1]
        return Result(RULE, 1, on, Verdict.NO, "no-peildatum", changes=changes)
    days = windows(parameters, on)
    found = {name: parameters.at(key, on) for name, key in AMOUNTS.items()}
    steps = (_award_step(days, parameters), *(_count_step(name, counts, found[name]) for name in AMOUNTS))
    if any(found[name] is None and getattr(counts, name) for name in AMOUNTS):
        return _not_known(counts, parameters, on, steps)
    return _total(counts, found, steps, start_up(_start_up_answers(counts), parameters, on), days, parameters)


def _start_up_answers(counts: Counts) -> StartUp:
    return StartUp(counts.newcomers, counts.first_time, counts.municipal_statement, counts.received_on)


def _award_step(days: Windows, parameters: Parameters) -> Step:
    award = parameters.at("vo-award", days.peildatum)
    return Step("awarded-automatically", days.award, "automatic", days.award == "automatic", parameter=award)


def _count_step(name: str, counts: Counts, amount: Parameter | None) -> Step:
    seen = str(getattr(counts, name))
    return Step(
        f"amount-known-{name.replace('_', '-')}",
        seen,
        amount.value if amount else "",
        amount is not None,
        parameter=amount,
    )


def _not_known(counts: Counts, parameters: Parameters, on: date, steps: tuple[Step, ...]) -> Result:
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
    verdict = Verdict.YES if counts.newcomers else Verdict.NO
    return Result(
        RULE,
        1,
        days.peildatum,
        verdict,
        "amount" if counts.newcomers else "no-newcomers",
        (*steps, *opening.steps),
        (*amounts, total),
        missing=opening.missing,
        doubts=_doubts(found, counts) + (("start-up-undecided",) if opening.verdict is Verdict.UNKNOWN else ()),
        data={"windows": days, "exact": exact, "start_up": {"verdict": opening.verdict, "outcome": opening.outcome}},
    )


def _doubts(found: dict[str, Parameter | None], counts: Counts) -> tuple[str, ...]:
    """Amounts whose own note says something is uncertain."""
    return tuple(
        f"see-note-{amount.id}" for name, amount in found.items() if amount and amount.note and getattr(counts, name)
    )
