"""The group planner: classes, costs and national money over a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.answers import Reader, read, whole, yes_or_no
from calculators.errors import AnswerError
from calculators.funding.planner import Plan, plan_groups
from calculators.funding.planner_input import MAX_PUPILS, Costs
from calculators.readers import as_named, by, day, euro, name, needed, parameters_of, several
from calculators.result import Result

_PUPILS = whole(MAX_PUPILS, 12)
_ONE_MONTH = {"asielzoekers": 12}


def _costs(key: str, value: Any) -> Costs:
    readers = dict.fromkeys(("fixed", "per_group", "per_pupil"), _cost)
    return read(Costs, value, readers, _COSTS)


def _cost(key: str, value: Any) -> Decimal:
    return euro(f"costs.{key}", value)


_PLAN: dict[str, Reader] = {
    "school_type": name("bao"),
    "first_month": day,
    "pupils": several(by(as_named, _PUPILS, _ONE_MONTH), _ONE_MONTH),
    "minimum": _PUPILS,
    "aim": _PUPILS,
    "costs": _costs,
    "first_time": yes_or_no,
    "references": by(day, _PUPILS, {"2026-01-01": 4}),
    "assumed": by(as_named, euro, {"asielzoekers": "3792.04"}),
}
_COSTS = {"per_group": "6500.00"}
_NEEDED = {
    "school_type": "bao",
    "first_month": "2026-01-01",
    "pupils": [_ONE_MONTH],
    "minimum": 10,
    "aim": 15,
    "costs": _COSTS,
}


def _plan(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    for key, example in _NEEDED.items():
        needed(answers, key, example)
    _some("costs", answers["costs"], _COSTS)
    for place, month in enumerate(answers["pupils"] if isinstance(answers["pupils"], list) else (), 1):
        _some(f"pupils[{place}]", month, _ONE_MONTH)
    return plan_groups(read(Plan, answers, _PLAN, {"minimum": 10}), parameters_of(compiled), on)


def _some(key: str, given: Any, example: Any) -> None:
    """Raises AnswerError where nothing at all was filled in: that is no class without pupils or costs."""
    if isinstance(given, Mapping) and all(value is None for value in given.values()):
        raise AnswerError(key, "an answer, 0 for none", {}, example)


RULES = {"group-planner": _plan}
