"""What a school gets for one peildatum, from its counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculators.between import YES_OR_NO, between
from calculators.funding.money import Line, other_roundings, rounded, trim
from calculators.funding.po.counts import NUMBERS, SCHOOL_TYPES, Counts
from calculators.funding.po.deadline import PARTS, check_received, decision_by, last_day, not_a_peildatum
from calculators.funding.po.formula import AmountUnknownError, Formula
from calculators.funding.po.peildatum import Peildatum, peildatum_on
from calculators.funding.po.unknown import no_amount_known
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Result, Verdict


def school(counts: Counts, peildatum: date, parameters: Parameters) -> Result:
    """The money of one school for the peildatum: first reception, second year and one-off together.

    Verdict yes with one amount in euro, rounded once; no with `nothing-due`, `rejected` or `no-peildatum`;
    unknown while an answer is missing, with `lowest` and `highest` in `data`, or where no amount is known for the day.
    `data` holds the exact lines, other readings, and the last days to apply. Sources: art. 31, 31a, 32 (2016-2017);
    art. 34-36.
    """
    answer = _school(counts, peildatum, parameters)
    if answer.verdict is not Verdict.UNKNOWN:
        return answer
    ends: dict[str, tuple[object, ...]] = {
        **dict.fromkeys(NUMBERS, (0,)),
        **dict.fromkeys(("reference", "growth"), (0, (counts.asielzoekers or 0) + (counts.overige or 0))),
        "school_type": SCHOOL_TYPES,
        "first_time": YES_OR_NO,
    }
    money = between(lambda one: _school(one, peildatum, parameters), counts, ends)
    return replace(answer, data=answer.data | money)


def _school(counts: Counts, peildatum: date, parameters: Parameters) -> Result:
    reasoning = Reasoning("po-school", peildatum)
    found = peildatum_on(peildatum, parameters)
    if found is None:
        return not_a_peildatum(reasoning, parameters)
    data = _last_days(found, counts, parameters)
    if parameters.at("po-formula", peildatum) is None:
        return no_amount_known(reasoning, parameters, data)
    reasoning.check("is-peildatum", True, seen=peildatum, threshold=found.parameter, parameter=found.parameter)
    try:
        parts = _parts(Formula(counts, found, parameters, reasoning))
    except AmountUnknownError as missing:
        return no_amount_known(reasoning, parameters, {**data, "unknown": str(missing)})
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    return _conclude(reasoning, found, counts, parameters, parts, data)


def _parts(formula: Formula) -> dict[str, list[Line]]:
    """The lines of each part: every part is applied for by itself."""
    if formula.counts.school_type is None:
        formula.reasoning.ask("school_type")
        return {}
    if formula.counts.school_type == "sbo":
        first = formula.sbo()
        return {"first-year": first + _one_off(formula, "sbo-one-off")}
    first = formula.first_year()
    return {"first-year": first + _one_off(formula, "po-one-off"), "second-year": formula.second_year()}


def _one_off(formula: Formula, key: str) -> list[Line]:
    """Once per school, on top of first reception (art. 31(4), 32(5); 34(7), 36(8))."""
    first_time = formula.counts.first_time
    if first_time and formula.threshold_met is False:
        formula.reasoning.doubt("one-off-needs-threshold-by-inference")
    # Whoever misses the threshold gets no one-off either, whatever the answer is.
    if first_time is None and formula.threshold_met:
        formula.reasoning.ask("first_time")
    if not (first_time and formula.threshold_met):
        return []
    condition = formula.value("po-one-off-condition")
    formula.reasoning.check("one-off-claimed", True, seen=True, threshold=condition, parameter=condition)
    if key == "sbo-one-off" and condition.value == "no-earlier-one-off":
        formula.reasoning.doubt("one-off-article-names-basisschool")
    return [formula.line("one-off", 1, key, once=True)]


def _conclude(
    reasoning: Reasoning,
    peildatum: Peildatum,
    counts: Counts,
    parameters: Parameters,
    parts: dict[str, list[Line]],
    data: dict[str, object],
) -> Result:
    due = any(parts.values())
    lines = _in_time(reasoning, peildatum, counts, parameters, parts)
    exact = sum((line.euro for line in lines), Decimal(0))
    total = rounded(exact, peildatum.on, parameters)
    names = tuple(dict.fromkeys(line.amount.id for line in lines))
    amount = Amount("po-school", total, peildatum.period_from, peildatum.period_until, names)
    data |= {"lines": [line.plain() for line in lines], "exact": trim(exact)}
    data |= {"other_readings": other_roundings(lines, peildatum.on, parameters)}
    if exact:
        return reasoning.result(Verdict.YES, "amount", amounts=(amount,), data=data)
    return reasoning.result(Verdict.NO, "rejected" if due else "nothing-due", amounts=(amount,), data=data)


def _in_time(
    reasoning: Reasoning, peildatum: Peildatum, counts: Counts, parameters: Parameters, parts: dict[str, list[Line]]
) -> list[Line]:
    """The lines of the parts whose application was in time; all of them while none was sent."""
    if counts.received_on is None:
        return [line for lines in parts.values() for line in lines]
    kept = []
    for part, lines in parts.items():
        if not lines:
            continue
        in_time = check_received(reasoning, peildatum, counts.received_on, parameters, part)
        if in_time is None:
            reasoning.doubt("last-day-unknown")
        kept += lines if in_time is not False else []
    return kept


def _last_days(peildatum: Peildatum, counts: Counts, parameters: Parameters) -> dict[str, object]:
    parts = PARTS[:1] if counts.school_type == "sbo" else PARTS
    days = {part: found.on if (found := last_day(peildatum, parameters, part)) else None for part in parts}
    decided = decision_by(counts.received_on, peildatum, parameters) if counts.received_on else None
    forms, asked = parameters.at("po-forms", peildatum.on), parameters.at("po-application-data", peildatum.on)
    return {
        "last_days": days,
        "decision_by": decided,
        "forms": forms.value.split() if forms else None,
        "application_data": asked.value.split() if asked else None,
    }
