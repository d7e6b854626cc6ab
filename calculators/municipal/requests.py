"""What a municipality adds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.answers import Reader, read, whole, yes_or_no
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.readers import euro, parameters_of
from calculators.result import Result

MOST_PUPILS = 5_000
_PUPILS = whole(MOST_PUPILS, 12)


def _gooi(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {"pupils": _PUPILS, "costs": euro, "state_money": euro, "efficient": yes_or_no}
    return contribution(read(GooiAnswers, answers, readers, {"pupils": 24}), parameters_of(compiled), on)


def _group(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {"expected": _PUPILS, "state_money_short": yes_or_no}
    return extra_subsidy(read(GroupAnswers, answers, readers, {"expected": 12}), parameters_of(compiled), on)


def _subsidy(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    readers: dict[str, Reader] = {
        "board_in_leiden": yes_or_no,
        "state_money_short": yes_or_no,
        "lesson_hours": _PUPILS,
        "rooms_suffice": yes_or_no,
        "school_years": _PUPILS,
    }
    return leiden_subsidy(read(SubsidyAnswers, answers, readers, {"lesson_hours": 940}), parameters_of(compiled), on)


RULES = {
    "gemeente-gooi": _gooi,
    "gemeente-leidse-regio": _group,
    "gemeente-leiden-subsidie": _subsidy,
}
