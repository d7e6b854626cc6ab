"""Pupil transport (leerlingenvervoer) for one child in any municipality."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from calculators.family.facts import Cited, Distance, TransportFacts
from calculators.family.terms import dated
from calculators.family.transport.answers import Answers
from calculators.family.walk import Decision, Missing, Walk
from calculators.result import Result, Verdict
from calculators.value import Value

__all__ = ["Answers", "VERSION", "transport"]

RULE = "transport"
VERSION = 2
"""Goes up when the same answers can lead to another outcome without a change of data."""
SCHOOL = "primary"
"""The limit that decides: of a primary school, to which a language class belongs."""


def transport(answers: Answers, on: date, facts: TransportFacts) -> Result:
    """Who helps with the way to school: the COA, the municipality by its own limit, or nobody by right.

    `facts` are the `transport` part of the compiled data. Exactly the limit is not farther. A municipality whose
    limit is not known on the day `on` gives unknown with what to ask, never the usual limit. Yes means that it can be
    asked for: the municipality decides. `data` has the limit that decided, with its days and its source. A missing
    answer is no error: `missing` names the next question.
    Source: the municipal by-laws on the ground of art. 4 WPO, and the VNG on newcomers.
    """
    walk = Walk(RULE, on, VERSION, answers=answers)
    limits = _in_force(facts["limits"].get(answers.municipality or "", ()), on)
    try:
        decision = _decide(walk, facts, limits)
    except Missing as missing:
        return walk.waits_for(missing)
    way = facts["ways"][decision.outcome]
    data: dict[str, object] = {"desk": way["desk"], "municipality": answers.municipality}
    if decision.outcome == "limit-unknown":
        data["ask"] = facts["questions"]
    elif "municipality" in walk.asked:
        data["limit"] = limits[SCHOOL]
    actions = dated(way["steps"], on, answers.events)
    return walk.result(decision.verdict, decision.outcome, actions=actions, data=data)


def _in_force(limits: Iterable[Distance], on: date) -> dict[str, Distance]:
    """The limits of one municipality on that day, by what they are about."""
    day = on.isoformat()
    return {limit["about"]: limit for limit in limits if (limit["since"] or day) <= day <= (limit["until"] or day)}


def _decide(walk: Walk, facts: TransportFacts, limits: Mapping[str, Distance]) -> Decision:
    residence = walk.need("residence")
    if walk.judge("lives-in-azc", residence, True, residence == "azc", facts["coa"]["source"]):
        return Decision("coa-pays")
    cannot = walk.need("cannot_travel")
    if walk.judge("cannot-travel", cannot, True, cannot, facts["disability"]["source"]):
        return Decision("disability")
    level = walk.need("level")
    if not walk.judge("primary-school", level, True, level == "primary", facts["secondary"]["source"]):
        return Decision("secondary", Verdict.NO)
    walk.need("municipality")
    return _by_distance(walk, limits, facts["ways"]["limit-unknown"]["source"])


def _by_distance(walk: Walk, limits: Mapping[str, Distance], unknown: Cited) -> Decision:
    limit = limits.get(SCHOOL)
    nearest = limit or next(iter(limits.values()), None)
    source = nearest["source"] if nearest else unknown
    if not walk.judge("limit-known", limit is not None, True, limit is not None, source) or limit is None:
        if limits:
            walk.doubt("limit-of-something-else")
        return Decision("limit-unknown", Verdict.UNKNOWN)
    km = walk.need("distance_km")
    if km == limit["km"]:
        walk.doubt("exactly-the-limit")
    seen, most = Value("km", km), Value("km", limit["km"])
    farther = walk.judge("farther-than-limit", seen, most, km > limit["km"], limit["source"], "above")
    return Decision("farther") if farther else Decision("nearer", Verdict.NO)
