"""A newcomer in secondary education, for tests."""

import dataclasses
from datetime import date

from calculators.funding.pupil import Pupil

NEWCOMER = Pupil(
    birth_date=date(2011, 5, 1),
    foreign_national=True,
    settled_on=date(2024, 9, 1),
    enrolled_on=date(2025, 2, 10),
    lives_in_nl=True,
    attends=True,
    school_type="vo",
    international=False,
)


def with_(**answers: object) -> Pupil:
    """The newcomer with other answers."""
    return dataclasses.replace(NEWCOMER, **answers)  # type: ignore[arg-type]
