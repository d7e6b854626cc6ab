"""A child that is still to come: on which peildata it will count, and what a school gets more by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.answers import as_named, asked, by, day, one_of, reads, whole, yes_or_no
from calculators.days import add_months
from calculators.errors import AnswerError
from calculators.funding.calendar import YEARS, calendar_days
from calculators.funding.expected import Law, law_on
from calculators.funding.pupil import ASIELZOEKER, NO_CODE, OVERIGE, SCHOOL_TYPES, Pupil
from calculators.funding.pupil_list.bounds import euro
from calculators.funding.sector import SECTORS
from calculators.parameters import Parameters
from calculators.result import Result, Verdict

RULE = "pupil-arrival"
MONTHS_AHEAD = 27
"""The longest right is 24 months, and the first peildatum can be a quarter away."""
YEARS_OLD = {"bao": 8, "sbo": 8, "vo": 14}
"""Supposed of the child: past the fourth birthday, so that no time in the Netherlands before it is taken off."""
_COUNTS = by(as_named, whole(5_000, 7), {"asielzoekers": 7})


@dataclass(frozen=True)
class Arrival:
    """The day, the school, and who counts there already."""

    school_type: str = field(metadata=reads(one_of(SCHOOL_TYPES)))
    arrives_on: date = field(metadata=reads(day))
    category: str | None = asked(one_of((ASIELZOEKER, OVERIGE)))
    """Only asked of a basisschool."""
    counts: dict[date, dict[str, int]] = field(
        default_factory=dict, metadata=reads(by(day, _COUNTS, {"2026-10-01": {"asielzoekers": 7}}))
    )
    """Per peildatum the pupils who count without this child, by the counts of the school's rule."""
    references: dict[date, int] = field(
        default_factory=dict, metadata=reads(by(day, whole(5_000, 4), {"2026-01-01": 4}))
    )
    expected_amounts: bool = field(default=False, metadata=reads(yes_or_no))
    """As `Options.expected_amounts`."""


def arrival(answers: Arrival, on: date, parameters: Parameters) -> Result:
    """Each peildatum from `arrives_on` on, for a child that comes to the Netherlands and to its first school that day.

    `data.quarters` has per peildatum `verdict`, `outcome`, `as_in` and `amounts_as_in` as in a block of a pupil list,
    and `euro`: where `counts` tells of the peildatum what the school gets more with the child, threshold and reference
    count included (`whole`), else the child's own amount; None where no amount is known. The one-off amount is left
    out. Yes with `arrival`; unknown with `answer-needed` without a category of a basisschool, and with
    `no-amount-known` where no peildatum is known or expected.
    Raises AnswerError for a day in a year without a calendar, and for a count that a school of this type does not have.
    """
    _check_day(answers)
    _check_counts(answers)
    if answers.school_type == "bao" and answers.category is None:
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", missing=("category",))
    quarters = [_quarter(answers, found, parameters) for found in _peildata(answers, parameters)]
    verdict, outcome = (Verdict.YES, "arrival") if quarters else (Verdict.UNKNOWN, "no-amount-known")
    return Result(RULE, 1, on, verdict, outcome, data={"quarters": quarters})


def _check_day(answers: Arrival) -> None:
    first, last = YEARS[0], YEARS[1] - 1 - MONTHS_AHEAD // 12
    if not first <= answers.arrives_on.year <= last:
        raise AnswerError("arrives_on", f"a day from {first} to {last}", answers.arrives_on.isoformat(), "2026-03-16")


def _check_counts(answers: Arrival) -> None:
    counted = SECTORS[answers.school_type].counted(answers.school_type)
    for on, counts in answers.counts.items():
        for name in counts:
            if name not in counted:
                raise AnswerError(f"counts.{on}", f"counts named {', '.join(counted)}", name, {counted[0]: 7})


def _side(school_type: str) -> str:
    return "vo" if school_type == "vo" else "po"


def _peildata(answers: Arrival, parameters: Parameters) -> Iterator[date]:
    """Known and expected ones, from the arrival to the end of the longest right."""
    last = add_months(answers.arrives_on, MONTHS_AHEAD)
    for year in range(answers.arrives_on.year, last.year + 1):
        told: Mapping[str, Any] = calendar_days(_side(answers.school_type), year, parameters).data
        days = sorted({found.peildatum for found in told.get("days", ())})
        yield from (found for found in days if answers.arrives_on <= found <= last)


def _child(answers: Arrival) -> Pupil:
    """Without a code or a BSN, so that the category is what was said, and no table of codes."""
    came = answers.arrives_on
    return Pupil(
        birth_date=add_months(came, -12 * YEARS_OLD[answers.school_type]),
        foreign_national=True,
        residence_code=NO_CODE,
        has_bsn=False,
        settled_on=came,
        enrolled_on=came,
        lives_in_nl=True,
        attends=True,
        school_type=answers.school_type,
        international=False,
        board_judgement=answers.category,
    )


def _quarter(answers: Arrival, on: date, parameters: Parameters) -> dict[str, object]:
    law = law_on(_side(answers.school_type), on, parameters, expected_amounts=answers.expected_amounts)
    child, sector = _child(answers), SECTORS[answers.school_type]
    judged = sector.judge(child, on, law.rules)
    group = sector.group(child, judged, law.rules)
    counts = answers.counts.get(on)
    if group and counts is not None:
        more, missing = _more(answers, counts, group, on, law)
    else:
        own = sector.judge(child, on, law.prices)
        more, missing = (euro(own) if own.amounts else None), ()
    return {
        "peildatum": on,
        "verdict": judged.verdict,
        "outcome": judged.outcome,
        "as_in": law.as_in,
        "amounts_as_in": law.amounts_as_in,
        "euro": more if group else None,
        "missing": missing,
        "whole": counts is not None,
    }


def _more(
    answers: Arrival, counts: Mapping[str, int], group: str, on: date, law: Law
) -> tuple[Decimal | None, tuple[str, ...]]:
    """What the school gets more with the child, and the answers without which that is not known."""
    sector, reference = SECTORS[answers.school_type], answers.references.get(on)
    before, after = (
        sector.total(answers.school_type, one, on, law.prices, first_time=False, reference=reference)
        for one in (Counter(counts), Counter(counts) + Counter([group]))
    )
    if Verdict.UNKNOWN in (before.verdict, after.verdict):
        return None, after.missing or before.missing
    return euro(after) - euro(before), ()
