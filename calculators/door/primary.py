"""Primary and special primary education: one pupil, one school, the last days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.calendar_days import calendar_days
from calculators.door.readers import day, name, only, parameters_of, peildatum_of, several, without, year_of
from calculators.po.counts import MOST_PUPILS, NUMBERS, Counts
from calculators.po.deadline import PARTS, deadline
from calculators.po.polglo import PolGlo, polglo
from calculators.po.proof import EntryProof, entry_proof
from calculators.po.pupil import pupil_on
from calculators.po.school import school
from calculators.po.small_school import SmallSchool, small_school
from calculators.po.timeline import right, timeline
from calculators.pupil import Pupil
from calculators.reading import Reader, one_of, read, whole, yes_or_no
from calculators.result import Result

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

_PUPILS = whole(MOST_PUPILS, 7)
_DOCUMENT = "passport-entry-stamp"
_COUNTS: dict[str, Reader] = {
    "school_type": name("bao"),
    **dict.fromkeys(NUMBERS, _PUPILS),
    "first_time": yes_or_no,
    "received_on": day,
}


def read_pupil(answers: Mapping[str, Any]) -> Pupil:
    """The pupil of the answers. Raises AnswerError where one is none."""
    return read(Pupil, answers, PUPIL, {"birth_date": "2017-05-14"})


def _school(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    peildatum = peildatum_of(answers)
    counts = read(Counts, without(answers, "peildatum"), _COUNTS, {"asielzoekers": 7})
    return school(counts, peildatum, parameters_of(compiled))


def _pupil(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    peildatum = peildatum_of(answers)
    return pupil_on(read_pupil(without(answers, "peildatum")), peildatum, parameters_of(compiled))


def _timeline(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    first_days = several(day, "2016-08-22")("first_school_days", answers.get("first_school_days", []))
    return timeline(read_pupil(without(answers, "first_school_days")), on, parameters_of(compiled), first_days)


def _right(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return right(read_pupil(answers), on, parameters_of(compiled))


def _deadline(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    only(answers, {"peildatum": "2026-04-01"}, "part")
    peildatum = peildatum_of(answers)
    given = answers.get("part")
    part = PARTS[0] if given is None else one_of(PARTS)("part", given)
    return deadline(peildatum, on, parameters_of(compiled), part)


def _polglo(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {"pupils": _PUPILS, "reception_school": yes_or_no, "received_on": day}
    return polglo(read(PolGlo, answers, readers, {"pupils": 12}), on, parameters_of(compiled))


def _small_school(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {
        "school_type": one_of(("bao", "sbo")),
        "pupils": _PUPILS,
        "newcomers": _PUPILS,
        "lost_supplement": yes_or_no,
    }
    return small_school(read(SmallSchool, answers, readers, {"pupils": 151}), on, parameters_of(compiled))


def _entry_proof(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {"brp_agrees": yes_or_no, "documents": several(name(_DOCUMENT), _DOCUMENT)}
    return entry_proof(read(EntryProof, answers, readers, {"brp_agrees": True}), on, parameters_of(compiled))


def _calendar(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    only(answers, {"year": 2026})
    return calendar_days("po", year_of(answers, on), parameters_of(compiled))


RULES = {
    "po-school": _school,
    "po-pupil": _pupil,
    "po-timeline": _timeline,
    "po-right": _right,
    "po-deadline": _deadline,
    "po-polglo": _polglo,
    "po-small-school": _small_school,
    "po-entry-proof": _entry_proof,
    "po-calendar": _calendar,
}
