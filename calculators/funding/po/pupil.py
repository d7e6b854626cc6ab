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
from calculators.funding.po.trace import Trace, no_amount_known, text
from calculators.funding.pupil import ASIELZOEKER, Pupil
from calculators.parameters import Parameters
from calculators.result import Amount, Parameter, Result, Verdict

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
    trace = Trace("po-pupil", peildatum)
    found = peildatum_on(peildatum, parameters)
    if found is None:
        return not_a_peildatum(trace, parameters)
    if parameters.at("po-formula", peildatum) is None:
        return no_amount_known(trace, parameters)
    trace.check("is-peildatum", True, seen=peildatum, threshold=found.parameter.value, parameter=found.parameter)
    group = conditions(pupil, trace, parameters)
    year = _year(pupil, group, trace, parameters)
    if trace.failed:
        return trace.result(Verdict.NO, trace.failed, data={"group": group})
    if trace.no_rule:
        return no_amount_known(trace, parameters, {"group": group, "unknown": trace.no_rule})
    if trace.missing:
        return trace.result(Verdict.UNKNOWN, "answer-needed", data={"group": group})
    if group == BOARD:
        return trace.result(Verdict.BOARD_DECIDES, BOARD, data={"tab": tab(pupil, trace, parameters)})
    assert group and year and year.number
    return _counts(pupil, found, group, year, trace, parameters)


def conditions(pupil: Pupil, trace: Trace, parameters: Parameters) -> str | None:
    """Every condition but the clock, as steps; returns the group, None while it is unknown."""
    _school_type(pupil, trace)
    for rule in _EXCLUSIONS:
        if parameter := parameters.at(rule.parameter, trace.on):
            _answer(trace, pupil, rule.field, rule.must_be, rule.outcome, parameter)
    if pupil.school_type == "sbo" and (parameter := parameters.at("sbo-requires-attendance", trace.on)):
        _answer(trace, pupil, "attends", True, "not-attending", parameter)
    _born_here(pupil, trace, parameters)
    _enrolled(pupil, trace, parameters)
    found = category(pupil, trace, parameters)
    trace.ask(*found.missing)
    if found.group:
        trace.check(
            "category",
            found.group != NONE,
            seen=found.group,
            threshold=found.parameter.value if found.parameter else "",
            outcome="no-category",
            parameter=found.parameter,
        )
    return found.group


def _answer(trace: Trace, pupil: Pupil, field: str, must_be: bool, outcome: str, parameter: Parameter) -> None:
    value = getattr(pupil, field)
    met = None if value is None else value == must_be
    name = field.replace("_", "-")
    flip = not must_be if met else must_be
    trace.check(name, met, seen=value, threshold=must_be, outcome=outcome, ask=(field,), parameter=parameter, flip=flip)


def _school_type(pupil: Pupil, trace: Trace) -> None:
    met = None if pupil.school_type is None else pupil.school_type in ("bao", "sbo")
    trace.check(
        "school-type",
        met,
        seen=pupil.school_type,
        threshold="bao sbo",
        outcome="other-school-type",
        ask=("school_type",),
        flip="vo" if met else "bao",
    )


def _born_here(pupil: Pupil, trace: Trace, parameters: Parameters) -> None:
    """Born in the Netherlands shows as a settlement on the day of birth: that is what the BRP then holds."""
    parameter = parameters.at("po-excludes-born-in-nl", trace.on)
    if parameter is None:
        return
    unknown = tuple(name for name in ("settled_on", "birth_date") if getattr(pupil, name) is None)
    met = None if unknown else pupil.settled_on != pupil.birth_date
    trace.check(
        "settled-after-birth",
        met,
        seen=pupil.settled_on,
        threshold=pupil.birth_date,
        outcome="excluded-born-in-nl",
        ask=unknown,
        parameter=parameter,
    )


def _enrolled(pupil: Pupil, trace: Trace, parameters: Parameters) -> None:
    day = pupil.enrolled_on
    met = None if day is None else day <= trace.on
    flip = trace.on + ONE_DAY if day is None or met else next_peildatum(day, parameters)
    trace.check(
        "enrolled-on-peildatum",
        met,
        seen=day,
        threshold=trace.on,
        outcome="not-yet-enrolled",
        ask=("enrolled_on",),
        parameter=parameters.at("po-peildata", trace.on),
        flip=flip,
    )


def _year(pupil: Pupil, group: str | None, trace: Trace, parameters: Parameters) -> Year | None:
    """The year of the right, as a step; None while the group or the rule is not settled."""
    clock = parameters.at("po-clock", trace.on)
    if clock is None or group == NONE:
        return None
    trace.use(clock)
    counting = by_enrolment if clock.value == ENROLMENT else by_residence
    settled = group not in (None, BOARD)
    # Nobody's right is longer than an asielzoeker's: once that is used up, the group no longer matters.
    year = counting(pupil, group if group and settled else ASIELZOEKER, trace, parameters)
    if not settled and year.number:
        return None
    trace.no_rule = year.no_rule
    trace.check(
        "within-the-right",
        None if year.number is None else year.number != OVER,
        seen=year.seen,
        threshold=year.ends,
        outcome="right-used-up",
        ask=year.missing,
        parameter=year.parameter,
        flip=year.ends if year.number else None,
    )
    if year.number == 2 and parameters.at("po-second-year-no-weight", trace.on):
        _weight(pupil, trace, parameters)
    show_deduction(year.deduction, trace, parameters)
    if year.other is not None:
        trace.doubt("deduction-other-reading")
    return year


def show_deduction(quarters: int, trace: Trace, parameters: Parameters) -> None:
    """The step for quarters taken off, and the doubt about what the regulation means by the fourth year of life."""
    if quarters:
        age = parameters.at("po-deduction-age", trace.on)
        assert age, "whoever has a deduction has the age it runs to"
        trace.check("deduction", True, seen=quarters, threshold=age.value, parameter=age, flip=0)
        trace.doubt("fourth-year-of-life-or-fourth-birthday")


def _weight(pupil: Pupil, trace: Trace, parameters: Parameters) -> None:
    """Second year of 2016-2017: not with weight 1,2 (art. 31a(2))."""
    trace.check(
        "weight",
        None if pupil.weight is None else pupil.weight in _WEIGHTS,
        seen=pupil.weight,
        threshold=" ".join(_WEIGHTS),
        outcome="weight-1-2",
        ask=("weight",),
        parameter=parameters.at("po-second-year-weight-03", trace.on),
        flip="1.2" if pupil.weight in _WEIGHTS else "0.3",
    )


def yearly_amount_id(pupil: Pupil, group: str, number: int, rule: str) -> str:
    """The parameter that holds the amount for this year of the right (1 or 2), under the formula `rule`."""
    if pupil.school_type == "sbo":
        return SBO
    if number == 2:
        return _WEIGHTS[pupil.weight or "none"] if rule == EVERY else "po-second-year"
    return HIGH if group == ASIELZOEKER or rule == JANUARY_BOTH else LOW


def _counts(pupil: Pupil, peildatum: Peildatum, group: str, year: Year, trace: Trace, parameters: Parameters) -> Result:
    """The pupil counts: for how much, unless that is not known."""
    rule, share = parameters.at("po-formula", trace.on), parameters.at("po-share-of-year", trace.on)
    assert rule and share and year.number
    key = yearly_amount_id(pupil, group, year.number, rule.value)
    yearly = parameters.at(key, trace.on)
    last = last_day(peildatum, parameters, "second-year" if year.number == 2 else "first-year")
    data: dict[str, object] = {
        "group": group,
        "year": year.number,
        "year_ends": year.year_ends,
        "other_reading_year": year.other,
        "tab": tab(pupil, trace, parameters) if parameters.at("po-codes-board", trace.on) else None,
        "last_day": last.on if last else None,
    }
    if yearly is None:
        return no_amount_known(trace, parameters, {**data, "unknown": key})
    trace.check("amount", True, seen=text(year.number), threshold=yearly.value, parameter=yearly)
    exact = Decimal(yearly.value) * Decimal(share.value)
    data["exact"] = trim(exact)
    if key == HIGH and (low := parameters.at(LOW, trace.on)) and _reference_counts(rule.value, trace.on):
        # Which pupils stand above the reference count only the school's total can tell.
        trace.doubt("depends-on-reference-count")
        data["exact_low"] = trim(Decimal(low.value) * Decimal(share.value))
    amount = Amount(
        "po-pupil", rounded(exact, trace.on, parameters), peildatum.period_from, peildatum.period_until, (key, share.id)
    )
    outcome = "first-year" if year.number == 1 else "second-year"
    return trace.result(Verdict.YES, outcome, amounts=(amount,), data=data)


def _reference_counts(rule: str, on: date) -> bool:
    return rule == EVERY or f"{on:%m-%d}" == "01-01"
