"""The regular count of 1 October: a newcomer of the first year does not count in it."""

from __future__ import annotations

from datetime import date

from calculators.funding.pupil import Pupil
from calculators.funding.vo.newcomer import check, check_shorter_than
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Result, Verdict

RULE = "vo-regular-count"
RULES = ("vo-regular-count-clock", "vo-regular-count-months")
COUNT_DAY = (10, 1)


def regular_count(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """Whether `pupil` counts for the pupil-related part of the regular funding on 1 October.

    No with `does-not-count` for a newcomer shorter than one year (in the Netherlands; from the count
    of 2025: first enrolled), who brings newcomer money instead. Unknown with `no-rule-known` for a
    year whose text is not known. Source: Uitvoeringsbesluit WVO 2020, article 6.8.
    """
    reasoning = Reasoning(RULE, on, tells_open=True)
    if (on.month, on.day) != COUNT_DAY:
        return reasoning.result(Verdict.NO, "no-count-day")
    clock, months = (parameters.at(key, on) for key in RULES)
    if clock is None or months is None:
        return reasoning.not_known(parameters, RULES, outcome="no-rule-known")
    check(pupil, reasoning, parameters, clock.value)
    check_shorter_than(pupil, months, reasoning, clock.value)
    failed = {condition.id for condition in reasoning.conditions if condition.failed}
    data = {"wording": clock.value}
    if failed & {"school-type", "enrolled-on-day"}:
        return reasoning.result(Verdict.NO, "not-enrolled", data=data)
    enrolment_known = not {"school_type", "enrolled_on"} & set(reasoning.missing)
    if failed and enrolment_known:
        return reasoning.result(Verdict.YES, "counts", data=data)
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    return reasoning.result(Verdict.NO, "does-not-count", data=data)
