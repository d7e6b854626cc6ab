"""Secondary education: one pupil, one school, the start-up amount, the regular count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, one_of
from calculators.funding.pupil import Pupil
from calculators.funding.vo.newcomer import CLOCKS
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.parameters import Parameters
from calculators.request import Request
from calculators.result import Result


@dataclass(frozen=True)
class WordedPupil(Pupil):
    """A pupil, and the wording of the law that is asked for."""

    wording: str | None = asked(one_of(tuple(CLOCKS)))
    """That in force where it is not told."""


def _category(answers: WordedPupil, on: date, parameters: Parameters) -> Result:
    return category(answers, on, parameters, answers.wording)


_JANUARY = {"peildatum": "2026-01-01"}
_PUPIL = {
    "school_type": "vo",
    "settled_on": "2024-09-01",
    "enrolled_on": "2025-02-10",
    "foreign_national": True,
    "attends": True,
    "international": False,
    "lives_in_nl": True,
}

REQUESTS = (
    Request(
        "vo-school",
        Counts,
        school,
        ({**_JANUARY, "category_1": 9, "category_2": 3, "first_time": False},),
        day="peildatum",
    ),
    Request(
        "vo-start-up",
        StartUp,
        start_up,
        ({**_JANUARY, "newcomers": 12, "first_time": True, "municipal_statement": True},),
        day="peildatum",
    ),
    Request("vo-pupil", WordedPupil, _category, ({**_JANUARY, **_PUPIL},), day="peildatum"),
    Request("vo-pupil-quarters", Pupil, quarters, (_PUPIL,)),
    Request("vo-regular-count", Pupil, regular_count, ({"count_day": "2026-10-01", **_PUPIL},), day="count_day"),
)
