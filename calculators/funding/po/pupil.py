"""One pupil on one peildatum: does the child count, in which group and year, and for how much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.days import ONE_DAY
from calculators.funding.money import rounded, trim
from calculators.funding.po.category import BOARD, NONE, category, tab
from calculators.funding.po.clock import ENROLMENT, OVER, Year, by_enrolment, by_residence
from calculators.funding.po.deadline import last_day, not_a_peildatum
from calculators.funding.po.formula import EVERY, HIGH, JANUARY_BOTH, LOW, SBO
from calculators.funding.po.peildatum import Peildatum, next_peildatum, peildatum_on
from calculators.funding.po.unknown import no_amount_known
from calculators.funding.pupil import ASIELZOEKER, Pupil
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Parameter, Result, Verdict
from calculators.value import Value, value_of

PRIMARY = ("bao", "sbo")
_WEIGHTS = {"none": "po-second-year-no-weight", "0.3": "po-second-year-weight-03"}


@dataclass(frozen=True)
class _Exclusion:
    """A condition on one answer, asked only while its parameter is in force."""

    field: str
    must_be: bool
    parameter: str
    outcome: str


_EXCLUSIONS = (
    _Exclusion("foreign_national", True, "po-excludes-dutch", "excluded-dutch"),
    _Exclusion("lives_in_nl", True, "po-excludes-abroad", "excluded-abroad"),
    _Exclusion("international", False, "po-excludes-international", "excluded-international"),
)


def pupil_on(pupil: Pupil, peildatum: date, parameters: Parameters) -> Result:
    """Whether `pupil` counts on the peildatum.

    Verdict yes with outcome `first-year` or `second-year` and the amount for the quarter in euro; no with
    the first reason; board-decides; unknown with the answers needed, or where no amount is known.
    `data` holds group, year and the first day after it, the low amount where a reference count can lower it,
    the other reading, the tab of DUO's file and the last day to apply.
    Sources: art. 31-32 (2016-2017), art. 34-36 (2025, 2026).
    """
    reasoning = Reasoning("po-pupil", peildatum)
    found = peildatum_on(peildatum, parameters)
    if found is None:
        return not_a_peildatum(reasoning, parameters)
    if parameters.at("po-formula", peildatum) is None:
        return no_amount_known(reasoning, parameters)
    reasoning.check("is-peildatum", True, seen=peildatum, threshold=found.parameter, parameter=found.parameter)
    group = conditions(pupil, reasoning, parameters)
    year = _year(pupil, group, reasoning, parameters)
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed, data={"group": group})
    if year and year.no_rule:
        return no_amount_known(reasoning, parameters, {"group": group, "unknown": year.no_rule})
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data={"group": group})
    if group == BOARD:
        return reasoning.result(Verdict.BOARD_DECIDES, BOARD, data={"tab": tab(pupil, reasoning, parameters)})
    assert group and year and year.number
    return _counts(pupil, found, group, year, reasoning, parameters)


def conditions(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> str | None:
    """Every condition but the clock, as steps; returns the group, None while it is unknown."""
    _school_type(pupil, reasoning)
    for rule in _EXCLUSIONS:
        if parameter := parameters.at(rule.parameter, reasoning.on):
            _answer(reasoning, pupil, rule.field, rule.must_be, rule.outcome, parameter)
    if pupil.school_type == "sbo" and (parameter := parameters.at("sbo-requires-attendance", reasoning.on)):
        _answer(reasoning, pupil, "attends", True, "not-attending", parameter)
    _born_here(pupil, reasoning, parameters)
    _enrolled(pupil, reasoning, parameters)
    found = category(pupil, reasoning, parameters)
    reasoning.ask(*found.missing)
    if found.group:
        reasoning.check(
            "category",
            found.group != NONE,
            seen=found.group,
            threshold=found.parameter,
            outcome="no-category",
            parameter=found.parameter,
        )
    return found.group


def _answer(reasoning: Reasoning, pupil: Pupil, field: str, must_be: bool, outcome: str, parameter: Parameter) -> None:
    value, name = getattr(pupil, field), field.replace("_", "-")
    reasoning.flag(name, value, wanted=must_be, outcome=outcome, ask=field, parameter=parameter)


def _school_type(pupil: Pupil, reasoning: Reasoning) -> None:
    met = None if pupil.school_type is None else pupil.school_type in PRIMARY
    reasoning.check(
        "school-type",
        met,
        seen=pupil.school_type,
        threshold=PRIMARY,
        outcome="other-school-type",
        ask=("school_type",),
        flip="vo" if met else "bao",
    )


def _born_here(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> None:
    """Born in the Netherlands shows as a settlement on the day of birth: that is what the BRP then holds."""
    parameter = parameters.at("po-excludes-born-in-nl", reasoning.on)
    if parameter is None:
        return
    unknown = tuple(name for name in ("settled_on", "birth_date") if getattr(pupil, name) is None)
    met = None if unknown else pupil.settled_on != pupil.birth_date
    reasoning.check(
        "settled-after-birth",
        met,
        seen=pupil.settled_on,
        threshold=pupil.birth_date,
        outcome="excluded-born-in-nl",
        ask=unknown,
        parameter=parameter,
    )


def _enrolled(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> None:
    day = pupil.enrolled_on
    met = None if day is None else day <= reasoning.on
    flip = reasoning.on + ONE_DAY if day is None or met else next_peildatum(day, parameters)
    reasoning.check(
        "enrolled-on-peildatum",
        met,
        seen=day,
        threshold=reasoning.on,
        outcome="not-yet-enrolled",
        ask=("enrolled_on",),
        parameter=parameters.at("po-peildata", reasoning.on),
        flip=flip,
    )


def _year(pupil: Pupil, group: str | None, reasoning: Reasoning, parameters: Parameters) -> Year | None:
    """The year of the right, as a step; None while the group or the rule is not settled."""
    clock = parameters.at("po-clock", reasoning.on)
    if clock is None or group == NONE:
        return None
    reasoning.use(clock)
    counting = by_enrolment if clock.value == ENROLMENT else by_residence
    settled = group not in (None, BOARD)
    # Nobody's right is longer than an asielzoeker's: once that is used up, the group no longer matters.
    year = counting(pupil, group if group and settled else ASIELZOEKER, reasoning, parameters)
    if not settled and year.number:
        return None
    reasoning.check(
        "within-the-right",
        None if year.number is None else year.number != OVER,
        seen=year.seen,
        threshold=year.ends,
        outcome="right-used-up",
        ask=year.missing,
        parameter=year.parameter,
        flip=year.ends if year.number else None,
    )
    if year.number == 2 and parameters.at("po-second-year-no-weight", reasoning.on):
        _weight(pupil, reasoning, parameters)
    show_deduction(year.deduction, reasoning, parameters)
    if year.other is not None:
        reasoning.doubt("deduction-other-reading")
    return year


def show_deduction(quarters: int, reasoning: Reasoning, parameters: Parameters) -> None:
    """The step for quarters taken off, and the doubt about what the regulation means by the fourth year of life."""
    if quarters:
        age = parameters.at("po-deduction-age", reasoning.on)
        assert age, "whoever has a deduction has the age it runs to"
        reasoning.check("deduction", True, seen=quarters, threshold=age, parameter=age, flip=0)
        reasoning.doubt("fourth-year-of-life-or-fourth-birthday")


def _weight(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> None:
    """Second year of 2016-2017: not with weight 1,2 (art. 31a(2))."""
    reasoning.check(
        "weight",
        None if pupil.weight is None else pupil.weight in _WEIGHTS,
        seen=_as_value(pupil.weight),
        threshold=tuple(_WEIGHTS),
        outcome="weight-1-2",
        ask=("weight",),
        parameter=parameters.at("po-second-year-weight-03", reasoning.on),
        flip=_as_value("1.2" if pupil.weight in _WEIGHTS else "0.3"),
    )


def _as_value(weight: str | None) -> Value | None:
    return Value("number", Decimal(weight)) if weight and weight != "none" else value_of(weight)


def yearly_amount_id(pupil: Pupil, group: str, number: int, rule: str) -> str:
    """The parameter that holds the amount for this year of the right (1 or 2), under the formula `rule`."""
    if pupil.school_type == "sbo":
        return SBO
    if number == 2:
        return _WEIGHTS[pupil.weight or "none"] if rule == EVERY else "po-second-year"
    return HIGH if group == ASIELZOEKER or rule == JANUARY_BOTH else LOW


def _counts(
    pupil: Pupil, peildatum: Peildatum, group: str, year: Year, reasoning: Reasoning, parameters: Parameters
) -> Result:
    """The pupil counts: for how much, unless that is not known."""
    rule, share = parameters.at("po-formula", reasoning.on), parameters.at("po-share-of-year", reasoning.on)
    assert rule and share and year.number
    key = yearly_amount_id(pupil, group, year.number, rule.value)
    yearly = parameters.at(key, reasoning.on)
    last = last_day(peildatum, parameters, "second-year" if year.number == 2 else "first-year")
    data: dict[str, object] = {
        "group": group,
        "year": year.number,
        "year_ends": year.year_ends,
        "other_reading_year": year.other,
        "tab": tab(pupil, reasoning, parameters) if parameters.at("po-codes-board", reasoning.on) else None,
        "last_day": last.on if last else None,
    }
    if yearly is None:
        return no_amount_known(reasoning, parameters, {**data, "unknown": key})
    reasoning.check("amount", True, seen=year.number, threshold=yearly, parameter=yearly)
    exact = Decimal(yearly.value) * Decimal(share.value)
    data["exact"] = trim(exact)
    if key == HIGH and (low := parameters.at(LOW, reasoning.on)) and _reference_counts(rule.value, reasoning.on):
        # Which pupils stand above the reference count only the school's total can tell.
        reasoning.doubt("depends-on-reference-count")
        data["exact_low"] = trim(Decimal(low.value) * Decimal(share.value))
    euro = rounded(exact, reasoning.on, parameters)
    amount = Amount("po-pupil", euro, peildatum.period_from, peildatum.period_until, (key, share.id))
    outcome = "first-year" if year.number == 1 else "second-year"
    return reasoning.result(Verdict.YES, outcome, amounts=(amount,), data=data)


def _reference_counts(rule: str, on: date) -> bool:
    return rule == EVERY or f"{on:%m-%d}" == "01-01"
