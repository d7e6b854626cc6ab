"""Primary and special primary education: one pupil, one school, the last days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.answers import Reader, one_of, read, whole, yes_or_no
from calculators.funding.po.counts import MOST_PUPILS, NUMBERS, Counts
from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil_request import read_pupil
from calculators.readers import day, name, only, parameters_of, peildatum_of, several, without
from calculators.result import Result

_PUPILS = whole(MOST_PUPILS, 7)
_DOCUMENT = "passport-entry-stamp"
_COUNTS: dict[str, Reader] = {
    "school_type": name("bao"),
    **dict.fromkeys(NUMBERS, _PUPILS),
    "first_time": yes_or_no,
    "received_on": day,
}


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


RULES = {
    "po-school": _school,
    "po-pupil": _pupil,
    "po-timeline": _timeline,
    "po-right": _right,
    "po-deadline": _deadline,
    "po-polglo": _polglo,
    "po-small-school": _small_school,
    "po-entry-proof": _entry_proof,
}
