"""Secondary education: one pupil, one school, the start-up amount, the regular count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.answers import Reader, one_of, read, whole, yes_or_no
from calculators.funding.pupil_request import read_pupil
from calculators.funding.vo.newcomer import CLOCKS
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import MAX_PUPILS, Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.readers import day, needed, parameters_of, peildatum_of, without
from calculators.result import Result

_PUPILS = whole(MAX_PUPILS, 12)
_START_UP: dict[str, Reader] = {
    "first_time": yes_or_no,
    "municipal_statement": yes_or_no,
    "received_on": day,
}


def _school(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    peildatum = peildatum_of(answers)
    readers = {"category_1": _PUPILS, "category_2": _PUPILS, **_START_UP}
    counts = read(Counts, without(answers, "peildatum"), readers, {"category_1": 12})
    return school(counts, parameters_of(compiled), peildatum)


def _start_up(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    peildatum = peildatum_of(answers)
    given = read(StartUp, without(answers, "peildatum"), {"newcomers": _PUPILS, **_START_UP}, {"newcomers": 12})
    return start_up(given, parameters_of(compiled), peildatum)


def _pupil(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    peildatum = peildatum_of(answers)
    wording = answers.get("wording")
    clock = None if wording is None else one_of(tuple(CLOCKS))("wording", wording)
    return category(read_pupil(without(answers, "peildatum", "wording")), parameters_of(compiled), peildatum, clock)


def _quarters(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return quarters(read_pupil(answers), parameters_of(compiled), on)


def _regular_count(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    count_day = day("count_day", needed(answers, "count_day", "2026-10-01"))
    return regular_count(read_pupil(without(answers, "count_day")), parameters_of(compiled), count_day)


RULES = {
    "vo-school": _school,
    "vo-start-up": _start_up,
    "vo-pupil": _pupil,
    "vo-pupil-quarters": _quarters,
    "vo-regular-count": _regular_count,
}
