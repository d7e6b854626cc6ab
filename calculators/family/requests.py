"""The questions of families, each of which has an answer for every set of answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from calculators.family import costs, route, stall, transport
from calculators.result import Result


def _route(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return route.route(route.Answers.read(answers), compiled["route"], on)


def _stall(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return stall.stall(stall.Answers.read(answers), compiled, on)


def _transport(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return transport.transport(transport.Answers.read(answers), compiled["transport"], on)


def _costs(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return costs.costs(costs.Answers.read(answers), compiled["costs"], on)


RULES: dict[str, Callable[[Mapping[str, Any], Mapping[str, Any], date], Result]] = {
    "route": _route,
    "stall": _stall,
    "transport": _transport,
    "costs": _costs,
}
