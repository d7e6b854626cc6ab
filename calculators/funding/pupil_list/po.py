"""A pupil list in primary education: one pupil, the counts of a school, its money and its last days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from calculators.funding.po.counts import MOST_PUPILS, Counts
from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.peildatum import peildata
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.pupil import ASIELZOEKER, OVERIGE, Pupil
from calculators.parameters import Parameters
from calculators.result import Result

SECOND_YEAR_WEIGHTS = {"none": "second_year_no_weight", "0.3": "second_year_weight_03"}
_BAO = ("asielzoekers", "overige", "second_year", *SECOND_YEAR_WEIGHTS.values())
_SBO = ("vreemdelingen",)
MOST = MOST_PUPILS
"""Pupils under one count that one school can have."""


def counted(school_type: str) -> tuple[str, ...]:
    """The counts of a school type, as the school's rule names them.

    A basisschool has Ap, Vp and the second year (until 2017 by weight), sbo has one group.
    """
    return _SBO if school_type == "sbo" else _BAO


def counts_on(school_type: str, on: date, parameters: Parameters) -> tuple[str, ...]:
    """Of `counted`, what the rule of that day asks: the second year as one number, or until 2017 by weight."""
    if school_type == "sbo":
        return _SBO
    by_weight = parameters.at("po-second-year-no-weight", on) is not None
    return ("asielzoekers", "overige", *(SECOND_YEAR_WEIGHTS.values() if by_weight else ("second_year",)))


def judge(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """What the pupil brings on the peildatum."""
    return pupil_on(pupil, on, parameters)


def group(pupil: Pupil, answer: Result, parameters: Parameters) -> str:
    """Under which count the pupil falls; empty where the pupil does not count or that is not known."""
    if answer.data.get("year") is None:
        return ""
    if pupil.school_type == "sbo":
        return "vreemdelingen"
    if answer.data["year"] == 2:
        by_weight = parameters.at("po-second-year-no-weight", answer.on) is not None
        return SECOND_YEAR_WEIGHTS.get(pupil.weight or "", "") if by_weight else "second_year"
    return {ASIELZOEKER: "asielzoekers", OVERIGE: "overige"}[str(answer.data["group"])]


def total(
    school_type: str,
    counts: Counter[str],
    on: date,
    parameters: Parameters,
    *,
    first_time: bool,
    reference: int | None,
) -> Result:
    """The school's money for the peildatum, from the counts."""
    numbers: dict[str, Any] = {name: counts[name] for name in (*_BAO, *_SBO)}
    return school(Counts(school_type, reference=reference, growth=0, first_time=first_time, **numbers), on, parameters)


def last_days(school_type: str, on: date, today: date, parameters: Parameters) -> dict[str, object]:
    """The last day to apply and the days left, per part that is applied for by itself."""
    parts = PARTS[:1] if school_type == "sbo" else PARTS
    return {part: _window(deadline(on, today, parameters, part)) for part in parts}


def _window(answer: Result) -> dict[str, object]:
    return {
        "last_day": answer.data.get("last_day"),
        "days_left": answer.data.get("days_left"),
        "outcome": answer.outcome,
    }


def application(school_type: str, on: date, parameters: Parameters) -> dict[str, object]:
    """What is known of the application for a peildatum, before anything is answered about a pupil.

    `parts` are what is applied for by itself, in the order of DUO's forms, each with its counts in the order of the
    rule; `forms` and `asked` what DUO calls its forms and asks on them, None where no source tells; `proof` whether
    proof of a pupil's entry has to be kept, as an outcome of `entry_proof`, with its closed list in `documents`.
    Source: art. 31(5) and 31(6) of 2016-2017; DUO's working instruction for 2025 and 2026.
    """
    counts = counts_on(school_type, on, parameters)
    first = tuple(name for name in counts if not name.startswith("second_year"))
    later = tuple(name for name in counts if name not in first)
    forms, asked = parameters.at("po-forms", on), parameters.at("po-application-data", on)
    proof = entry_proof(EntryProof(), on, parameters)
    return {
        "parts": [{"part": part, "counts": names} for part, names in zip(PARTS, (first, later), strict=True) if names],
        "forms": forms.value.split() if forms else None,
        "asked": asked.value.split() if asked else None,
        "proof": proof.outcome,
        "documents": proof.data.get("documents", ()),
    }


def regular_counts(pupils: Iterable[Pupil], on: date, parameters: Parameters) -> dict[str, int]:
    """Nothing: the rule on the regular count is one of secondary education."""
    return {}


def days(start: date, end: date, parameters: Parameters) -> tuple[date, ...]:
    """The peildata of a period; those on a first school day are not among them, as it differs per school."""
    return tuple(found.on for found in peildata(start, end, parameters))


def clock(on: date, parameters: Parameters) -> str:
    """`residence` or `enrolment`; empty where no rule is known."""
    found = parameters.at("po-clock", on)
    return found.value if found else ""
