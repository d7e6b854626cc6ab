"""Primary and special primary education: one pupil, one school, the last days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from calculators.answers import asked, day, one_of, reads, several
from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.request import Request
from calculators.result import Result


@dataclass(frozen=True)
class TimelinePupil(Pupil):
    """A pupil, and the first school days that count as peildata of years before 2023."""

    first_school_days: tuple[date, ...] = field(default=(), metadata=reads(several(day, "2016-08-22")))


@dataclass(frozen=True)
class Deadline:
    """What is applied for."""

    peildatum: date = field(metadata=reads(day))
    part: str | None = asked(one_of(PARTS))
    """The first year where it is not told."""


def _timeline(answers: TimelinePupil, on: date, parameters: Parameters) -> Result:
    return timeline(answers, on, parameters, answers.first_school_days)


def _deadline(answers: Deadline, on: date, parameters: Parameters) -> Result:
    return deadline(answers.peildatum, on, parameters, answers.part or PARTS[0])


_APRIL = {"peildatum": "2026-04-01"}
_PUPIL = {
    "school_type": "bao",
    "birth_date": "2017-05-14",
    "settled_on": "2025-11-03",
    "enrolled_on": "2026-01-12",
    "foreign_national": True,
    "residence_code": "26",
    "has_bsn": True,
    "lives_in_nl": True,
    "international": False,
}
_YOUNG = {**_PUPIL, "birth_date": "2021-09-01", "settled_on": "2025-02-01", "enrolled_on": "2025-09-01"}
_SCHOOL = {"school_type": "bao", "asielzoekers": 5, "overige": 3, "second_year": 0, "first_time": False}

REQUESTS = (
    Request("po-school", Counts, school, ({**_APRIL, **_SCHOOL},), day="peildatum"),
    Request("po-pupil", Pupil, pupil_on, ({**_APRIL, **_PUPIL},), day="peildatum"),
    Request("po-timeline", TimelinePupil, _timeline, (_PUPIL, _YOUNG)),
    Request("po-right", Pupil, right, (_YOUNG,)),
    Request("po-deadline", Deadline, _deadline, (_APRIL, {**_APRIL, "part": "second-year"})),
    Request("po-polglo", PolGlo, polglo, ({"pupils": 12, "reception_school": True},)),
    Request(
        "po-small-school",
        SmallSchool,
        small_school,
        ({"school_type": "bao", "pupils": 151, "newcomers": 9, "lost_supplement": True},),
    ),
    Request(
        "po-entry-proof",
        EntryProof,
        entry_proof,
        ({"brp_agrees": False, "documents": ["passport-entry-stamp"]}, {"brp_agrees": False, "documents": []}),
    ),
)
