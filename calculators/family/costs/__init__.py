"""Who pays what: one thing that costs money, and who has to pay it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculators.family.costs.answers import Answers
from calculators.family.terms import dated
from calculators.family.walk import Missing, Walk
from calculators.result import Result, Verdict

__all__ = ["Answers", "VERSION", "costs"]

RULE = "costs"
VERSION = 1
"""Goes up when the same answers can lead to another outcome without a change of data."""
SITUATION = ("residence", "level")
"""Answers that can part the cases of one thing, in the order they are asked."""


def costs(answers: Answers, on: date, compiled: Mapping[str, Any]) -> Result:
    """Who pays for one thing: the first of its cases that fits.

    `compiled` is the `costs` part of the compiled data: per thing its cases. Only what parts the cases is asked.
    `data` has `payers` (roles, empty where it is not known), the desk to ask, and the way.
    """
    walk = Walk(answers)
    try:
        case = _case(walk, compiled[walk.need("item")])
    except Missing as missing:
        steps = tuple(walk.steps)
        return Result(RULE, VERSION, on, Verdict.UNKNOWN, "", steps, missing=(missing.answer,))
    known = bool(case["payers"])
    walk.judge("who-pays", answers.item, "yes", known, case["source"])
    way = case["way"]
    data = {"payers": case["payers"], "desk": way["desk"], "way": dated(way["steps"], on, answers.events)}
    verdict = Verdict(case["verdict"])
    return Result(RULE, VERSION, on, verdict, case["answer"], tuple(walk.steps), data=data)


def _case(walk: Walk, cases: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next(case for case in cases if all(_fits(walk, case, name) for name in SITUATION))


def _fits(walk: Walk, case: Mapping[str, Any], name: str) -> bool:
    wanted = case[name]
    if wanted is None:
        return True
    seen = walk.need(name)
    return walk.judge(name, seen, wanted, seen == wanted, case["source"])
