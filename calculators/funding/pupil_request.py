"""Reads one pupil from the answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.answers import Reader, read, yes_or_no
from calculators.funding.pupil import Pupil
from calculators.readers import day, name

PUPIL: dict[str, Reader] = {
    "school_type": name("bao"),
    "birth_date": day,
    "settled_on": day,
    "enrolled_on": day,
    "residence_code": name("26"),
    "has_bsn": yes_or_no,
    "foreign_national": yes_or_no,
    "lives_in_nl": yes_or_no,
    "attends": yes_or_no,
    "international": yes_or_no,
    "board_judgement": name("asielzoeker"),
    "weight": name("0.3"),
}
"""One reader per field of a pupil."""


def read_pupil(answers: Mapping[str, Any]) -> Pupil:
    """The pupil of the answers. Raises AnswerError where one is none."""
    return read(Pupil, answers, PUPIL, {"birth_date": "2017-05-14"})
