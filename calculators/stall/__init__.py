"""What to do when the way to school is stuck: no answer, refused, full, waiting, moving, or the class ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.case import Missing
from calculators.result import Result, Verdict
from calculators.stall.answers import Answers
from calculators.stall.gates import GATES, Case
from calculators.ways import dated

__all__ = ["Answers", "VERSION", "stall"]

RULE = "stall"
VERSION = 1
"""Goes up when the same answers can lead to another outcome without a change of data."""


def stall(answers: Answers, compiled: Mapping[str, Any], on: date) -> Result:
    """What to do now for one child, as in the child's region or else as in the whole country.

    `compiled` is the whole of the compiled data. A missing answer is no error: the verdict is then `unknown` and
    `missing` names the next question. `data` has the region where one covers the municipality, the desk to go to
    first, and the way: the steps, each with the last day of its term when it starts on the day `on`.
    """
    if answers.municipality is None:
        return _result(on, Verdict.UNKNOWN, "", missing=("municipality",))
    place = compiled["route"]["municipalities"].get(answers.municipality)
    data: dict[str, object] = {"municipality": answers.municipality}
    if place:
        data["region"] = place["region"]
    own = compiled["stall"]["regions"][place["region"]] if place else {}
    case = Case(answers, terms=compiled["stall"]["terms"], ways=compiled["stall"]["ways"], region=own)
    try:
        decision = GATES[case.need("situation")](case)
    except Missing as missing:
        return _result(on, Verdict.UNKNOWN, "", tuple(case.steps), missing=(missing.answer,), data=data)
    if not place:
        case.doubt("not-covered")
    way = case.way(decision.outcome)
    data["desk"] = own.get("desks", {}).get(way["desk"], way["desk"])
    data["way"] = dated(way["steps"], on)
    steps, doubts = tuple(case.steps), tuple(case.doubts)
    return _result(on, decision.verdict, decision.outcome, steps, doubts=doubts, data=data)


def _result(on: date, verdict: Verdict, outcome: str, steps: tuple[Any, ...] = (), **rest: Any) -> Result:
    return Result(rule=RULE, version=VERSION, on=on, verdict=verdict, outcome=outcome, steps=steps, **rest)
