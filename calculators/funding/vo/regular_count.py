"""The regular count of 1 October: a newcomer of the first year does not count in it."""

from __future__ import annotations

from datetime import date

from calculators.funding.pupil import Pupil
from calculators.funding.vo.newcomer import checks, shorter_than
from calculators.parameters import Parameters
from calculators.result import Result, Verdict
from calculators.unknown import not_known

RULE = "vo-regular-count"
RULES = ("vo-regular-count-clock", "vo-regular-count-months")
COUNT_DAY = (10, 1)


def regular_count(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """Whether `pupil` counts for the pupil-related part of the regular funding on 1 October.

    No with `does-not-count` for a newcomer shorter than one year (in the Netherlands; from the count
    of 2025: first enrolled), who brings newcomer money instead. Unknown with `no-rule-known` for a
    year whose text is not known. Source: Uitvoeringsbesluit WVO 2020, article 6.8.
    """
    if (on.month, on.day) != COUNT_DAY:
        return Result(RULE, 1, on, Verdict.NO, "no-count-day")
    clock, months = (parameters.at(key, on) for key in RULES)
    if clock is None or months is None:
        return not_known(RULE, on, parameters, RULES, outcome="no-rule-known")
    found = [*checks(pupil, on, parameters, clock.value), shorter_than(pupil, months, on, clock.value)]
    steps = tuple(check.step for check in found)
    failed = {check.step.condition for check in found if check.failed}
    missing = tuple(dict.fromkeys(check.missing for check in found if check.missing))
    data: dict[str, object] = {"wording": clock.value}
    if failed & {"school-type", "enrolled-on-day"}:
        return Result(RULE, 1, on, Verdict.NO, "not-enrolled", steps, data=data)
    enrolment_known = not {"school_type", "enrolled_on"} & set(missing)
    if failed and enrolment_known:
        return Result(RULE, 1, on, Verdict.YES, "counts", steps, data=data)
    if missing:
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing, data=data)
    return Result(RULE, 1, on, Verdict.NO, "does-not-count", steps, data=data)
