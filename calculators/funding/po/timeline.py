"""One pupil through the quarters: which ones count, for how much, and what the whole right is worth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from calculators.days import ONE_DAY, add_months
from calculators.funding.money import rounded, trim
from calculators.funding.po.category import BOARD
from calculators.funding.po.clock import ENROLMENT, Right, deducted_quarters, readings
from calculators.funding.po.peildatum import peildata
from calculators.funding.po.pupil import conditions, pupil_on, show_deduction, yearly_amount_id
from calculators.funding.po.unknown import no_amount_known
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Change, Result, Verdict

_HORIZON = 36
"""Months looked ahead: the longest right is 24, and the first peildatum can be one quarter away."""


def timeline(pupil: Pupil, on: date, parameters: Parameters, first_school_days: tuple[date, ...] = ()) -> Result:
    """Every peildatum from the pupil's first enrolment on, and the dates after `on` from which the answer changes.

    Verdict and outcome are those of the last peildatum up to `on`, or else of the first one after it.
    `amounts` has one amount in euro per quarter that counts. First school days are only needed before 2023.
    """
    start = pupil.enrolled_on or pupil.settled_on or on
    end = add_months(max(start, on), _HORIZON)
    quarters = [pupil_on(pupil, found.on, parameters) for found in peildata(start, end, parameters, first_school_days)]
    if not quarters:
        return no_amount_known(Reasoning("po-timeline", on), parameters)
    now = max((quarter for quarter in quarters if quarter.on <= on), key=_day, default=quarters[0])
    amounts = tuple(amount for quarter in quarters for amount in quarter.amounts)
    return Result(
        rule="po-timeline",
        version=1,
        on=on,
        verdict=now.verdict,
        outcome=now.outcome,
        conditions=now.conditions,
        amounts=amounts,
        missing=now.missing,
        doubts=tuple(dict.fromkeys(doubt for quarter in quarters for doubt in quarter.doubts)),
        changes=_changes(quarters, on, end, parameters),
        data={
            "quarters": [_row(quarter) for quarter in quarters],
            "total": sum((amount.euro for amount in amounts), Decimal(0)),
        },
    )


def _day(result: Result) -> date:
    return result.on


def _row(quarter: Result) -> dict[str, object]:
    """One line of the overview."""
    euro = quarter.amounts[0].euro if quarter.amounts else None
    year = quarter.data.get("year")
    return {"peildatum": quarter.on, "verdict": quarter.verdict, "outcome": quarter.outcome, "year": year, "euro": euro}


def _changes(quarters: list[Result], on: date, end: date, parameters: Parameters) -> tuple[Change, ...]:
    """The days after `on` on which outcome or amount become another, and the first day nothing is known of."""
    found = []
    for before, after in zip(quarters, quarters[1:], strict=False):
        if after.on > on and _told(before) != _told(after):
            found.append(Change(after.on, after.outcome))
    known_until = parameters.history("po-peildata")[-1].valid_until
    if known_until and on <= known_until < end and quarters[-1].verdict != Verdict.NO:
        found.append(Change(known_until + ONE_DAY, "no-amount-known"))
    return tuple(found)


def _told(quarter: Result) -> tuple[str, tuple[Decimal, ...]]:
    return quarter.outcome, tuple(amount.euro for amount in quarter.amounts)


def right(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """What the whole right of `pupil` is worth at the amounts of the day `on`, under both readings of the deduction.

    Time in the Netherlands before the fourth birthday is deducted: from the end of the right (OCW/DUO,
    the default) or, by the letter of art. 34(4) and 35(4), from the first year. Amount in euro, rounded once.
    """
    reasoning = Reasoning("po-right", on)
    clock = parameters.at("po-clock", on)
    if clock is None or clock.value != ENROLMENT:
        return no_amount_known(reasoning, parameters)
    group = conditions(pupil, reasoning, parameters)
    deduction = deducted_quarters(pupil, on, parameters)
    reasoning.ask(*(name for name in ("birth_date", "settled_on") if getattr(pupil, name) is None))
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed)
    if reasoning.missing or group is None or deduction is None:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed")
    if group == BOARD:
        return reasoning.result(Verdict.BOARD_DECIDES, BOARD)
    return _worth(pupil, group, deduction, reasoning, parameters)


def _worth(pupil: Pupil, group: str, deduction: int, reasoning: Reasoning, parameters: Parameters) -> Result:
    on = reasoning.on
    default, share = parameters.at("po-deduction-reading", on), parameters.at("po-share-of-year", on)
    formula = parameters.at("po-formula", on)
    assert default and share and formula
    first, second = (parameters.at(yearly_amount_id(pupil, group, year, formula.value), on) for year in (1, 2))
    assert first and second, "every day with an enrolment clock has its amounts"
    quarterly = [Decimal(found.value) * Decimal(share.value) for found in (first, second)]
    reasoning.check("reading", True, seen=default, threshold=default, parameter=default)
    show_deduction(deduction, reasoning, parameters)

    def euro(reading: Right) -> Decimal:
        return reading.first * quarterly[0] + reading.second * quarterly[1]

    both = readings(group, deduction, reasoning.on, parameters)
    if len({euro(reading) for reading in both.values()}) > 1:
        reasoning.doubt("deduction-other-reading")
    told = {key: {"first": r.first, "second": r.second, "euro": trim(euro(r))} for key, r in both.items()}
    total = rounded(euro(both[default.value]), reasoning.on, parameters)
    used = tuple(dict.fromkeys((first.id, second.id)))
    amount = Amount("po-right", total, first.valid_from, first.valid_until or on, used)
    data = {"group": group, "deducted_quarters": deduction, "reading": default.value, "readings": told}
    return reasoning.result(Verdict.YES, "right", amounts=(amount,), data=data)
