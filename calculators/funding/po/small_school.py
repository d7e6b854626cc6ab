"""Small-school compensation: a basisschool that loses its supplement because of newcomers gets the difference.

Source: art. 44 (2025) and art. 43 (2026) of the yearly Regeling bekostiging WPO en WEC. The amounts of the
supplement itself are no newcomer money and are not known here, so the answer is a recount, not a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, one_of, yes_or_no
from calculators.errors import AnswerError
from calculators.funding.po.counts import PUPILS, SCHOOL_TYPES, check_number
from calculators.funding.po.unknown import no_amount_known
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter, Result, Verdict


@dataclass(frozen=True)
class SmallSchool:
    """The answers. None is unknown. Raises AnswerError for absurd numbers or more newcomers than pupils."""

    school_type: str | None = asked(one_of(SCHOOL_TYPES))
    pupils: int | None = asked(PUPILS)
    """All pupils on the count day."""
    newcomers: int | None = asked(PUPILS)
    """First-year newcomers on the day they are taken off by."""
    lost_supplement: bool | None = asked(yes_or_no)
    """Whether the supplement fell because first reception made the school larger."""

    def __post_init__(self) -> None:
        check_number("pupils", self.pupils)
        check_number("newcomers", self.newcomers)
        if self.pupils is not None and self.newcomers is not None and self.newcomers > self.pupils:
            raise AnswerError("newcomers", f"at most the number of pupils ({self.pupils})", self.newcomers, self.pupils)


def small_school(answers: SmallSchool, on: date, parameters: Parameters) -> Result:
    """Whether the compensation applies in the year of `on`, and the number of pupils it is recounted with.

    Verdict yes with `data.recounted`; no with the reason; unknown while an answer is missing or the year has no rule.
    """
    reasoning = Reasoning("po-small-school", on)
    count_day = parameters.at("po-small-school-count-day", on)
    newcomer_day = parameters.at("po-small-school-newcomer-day", on)
    if count_day is None:
        return no_amount_known(reasoning, parameters, outcome="no-rule-known")
    assert newcomer_day, "both days come from one article"
    data = {"count_day": count_day.as_value.value, "newcomer_day": newcomer_day.as_value.value}
    _conditions(answers, reasoning, count_day)
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed, data=data)
    if reasoning.missing or answers.pupils is None or answers.newcomers is None:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    recounted = answers.pupils - answers.newcomers
    reasoning.check("recounted", True, seen=answers.pupils, threshold=recounted, parameter=newcomer_day)
    return reasoning.result(Verdict.YES, "difference-due", data={**data, "recounted": recounted})


def _conditions(answers: SmallSchool, reasoning: Reasoning, count_day: Parameter) -> None:
    basisschool = None if answers.school_type is None else answers.school_type == "bao"
    reasoning.check(
        "school-type",
        basisschool,
        seen=answers.school_type,
        threshold="bao",
        outcome="other-school-type",
        ask=("school_type",),
        parameter=count_day,
        flip="sbo" if basisschool else "bao",
    )
    lost = answers.lost_supplement
    reasoning.flag("lost-supplement", lost, outcome="nothing-lost", ask="lost_supplement", parameter=count_day)
    reasoning.ask(*(name for name in ("pupils", "newcomers") if getattr(answers, name) is None))
