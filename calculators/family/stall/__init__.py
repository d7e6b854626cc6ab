"""What to do when the way to school is stuck: no answer, refused, full, waiting, moving, or the class ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from calculators.family.facts import DatedLimit, Facts, Limit, Own
from calculators.family.stall.answers import Answers
from calculators.family.stall.conditions import GATES, Case
from calculators.family.terms import Away, dated, events
from calculators.family.walk import Missing
from calculators.result import Result

__all__ = ["Answers", "VERSION", "stall"]

RULE = "stall"
VERSION = 2
"""Goes up when the same answers can lead to another outcome without a change of data."""
TOLD = {
    "applied": ("weeks", "weeks", -1),
    "at-home-since": ("weeks", "weeks", -1),
    "asylum-application": ("months_here", "months", -1),
    "exit": ("months_left", "months", 1),
}
"""By event of a term: the question whose answer tells when it was or will be, its unit, and the direction in time."""


def stall(answers: Answers, on: date, facts: Facts) -> Result:
    """What to do now for one child, as in the child's region or else as in the whole country.

    `facts` are the whole of the compiled data. A missing answer is no error: the verdict is then `unknown` and
    `missing` names the next question. `data` has the region where one covers the municipality, and the desk to go to
    first; `actions` has what to do, each with the last day of its term where the day of its event is known.
    """
    code = answers.municipality
    place = facts["route"]["municipalities"].get(code) if code else None
    own: Own = facts["stall"]["regions"][place["region"]] if place else {}
    terms, ways = _terms(facts["stall"]["terms"], on), facts["stall"]["ways"]
    case = Case(RULE, on, VERSION, answers=answers, terms=terms, ways=ways, region=own)
    if code is None:
        return case.waits_for(Missing("municipality"))
    data: dict[str, object] = {"municipality": code, **({"region": place["region"]} if place else {})}
    try:
        decision = GATES[case.need("situation")](case)
    except Missing as missing:
        return case.waits_for(missing, data)
    if not place:
        case.doubt("not-covered")
    way = case.way(decision.outcome)
    data["desk"] = own.get("desks", {}).get(way["desk"], way["desk"])
    actions = dated(way["steps"], on, events(_told(case), answers.events))
    return case.result(decision.verdict, decision.outcome, actions=actions, data=data)


def _told(case: Case) -> dict[str, Away]:
    """The events of terms that the answers tell, of those that were asked for."""
    return {
        event: Away(sign * getattr(case.answers, name), unit)
        for event, (name, unit, sign) in TOLD.items()
        if name in case.asked
    }


def _terms(histories: Mapping[str, list[DatedLimit]], on: date) -> dict[str, tuple[Limit, Limit | None]]:
    """Each term as it is on that day, and the one that it replaced."""
    found: dict[str, tuple[Limit, Limit | None]] = {}
    for name, values in histories.items():
        valid = [term for term in values if not term["since"] or term["since"] <= on.isoformat()]
        found[name] = valid[-1], valid[-2] if len(valid) > 1 else None
    return found
