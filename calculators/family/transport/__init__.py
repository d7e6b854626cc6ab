"""Pupil transport (leerlingenvervoer) for one child in any municipality."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from calculators.family.terms import dated
from calculators.family.transport.answers import Answers
from calculators.family.walk import Decision, Missing, Walk
from calculators.result import Result, Verdict

__all__ = ["Answers", "VERSION", "transport"]

RULE = "transport"
VERSION = 2
"""Goes up when the same answers can lead to another outcome without a change of data."""
SCHOOL = "primary"
"""The limit that decides: of a primary school, to which a language class belongs."""


def transport(answers: Answers, on: date, compiled: Mapping[str, Any]) -> Result:
    """Who helps with the way to school: the COA, the municipality by its own limit, or nobody by right.

    `compiled` is the `transport` part of the compiled data. Exactly the limit is not farther. A municipality whose
    limit is not known on the day `on` gives unknown with what to ask, never the usual limit. Yes means that it can be
    asked for: the municipality decides. `data` has the limit that decided, with its days and its source. A missing
    answer is no error: `missing` names the next question.
    Source: the municipal by-laws on the ground of art. 4 WPO, and the VNG on newcomers.
    """
    walk = Walk(answers)
    limits = _in_force(compiled["limits"].get(answers.municipality, ()), on)
    try:
        decision = _decide(walk, compiled, limits)
    except Missing as missing:
        steps = tuple(walk.steps)
        return Result(RULE, VERSION, on, Verdict.UNKNOWN, "", steps, missing=(missing.answer,))
    way = compiled["ways"][decision.outcome]
    steps_with_days = dated(way["steps"], on, answers.events)
    data = {"desk": way["desk"], "way": steps_with_days, "municipality": answers.municipality}
    if decision.outcome == "limit-unknown":
        data["ask"] = compiled["questions"]
    elif "municipality" in walk.asked:
        data["limit"] = limits[SCHOOL]
    steps, doubts = tuple(walk.steps), tuple(walk.doubts)
    return Result(RULE, VERSION, on, decision.verdict, decision.outcome, steps, doubts=doubts, data=data)


def _in_force(limits: Iterable[Mapping[str, Any]], on: date) -> dict[str, Mapping[str, Any]]:
    """The limits of one municipality on that day, by what they are about."""
    day = on.isoformat()
    return {limit["about"]: limit for limit in limits if (limit["since"] or day) <= day <= (limit["until"] or day)}


def _decide(walk: Walk, compiled: Mapping[str, Any], limits: Mapping[str, Mapping[str, Any]]) -> Decision:
    residence = walk.need("residence")
    if walk.judge("lives-in-azc", residence, "yes", residence == "azc", compiled["coa"]["source"]):
        return Decision("coa-pays")
    cannot = walk.need("cannot_travel")
    if walk.judge("cannot-travel", cannot, "yes", cannot, compiled["disability"]["source"]):
        return Decision("disability")
    level = walk.need("level")
    if not walk.judge("primary-school", level, "yes", level == "primary", compiled["secondary"]["source"]):
        return Decision("secondary", Verdict.NO)
    walk.need("municipality")
    return _by_distance(walk, limits, compiled["ways"]["limit-unknown"]["source"])


def _by_distance(walk: Walk, limits: Mapping[str, Mapping[str, Any]], unknown: Mapping[str, str]) -> Decision:
    limit = limits.get(SCHOOL)
    nearest = limit or next(iter(limits.values()), None)
    source = nearest["source"] if nearest else unknown
    if not walk.judge("limit-known", limit is not None, "yes", limit is not None, source) or limit is None:
        if limits:
            walk.doubt("limit-of-something-else")
        return Decision("limit-unknown", Verdict.UNKNOWN)
    km = walk.need("distance_km")
    if km == limit["km"]:
        walk.doubt("exactly-the-limit")
    farther = walk.judge("farther-than-limit", km, f"km-above:{limit['km']}", km > limit["km"], limit["source"])
    return Decision("farther") if farther else Decision("nearer", Verdict.NO)
