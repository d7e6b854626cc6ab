"""Which class, and where do we register? The route of one child, by its region's own criteria."""

from __future__ import annotations

from datetime import date

from calculators.days import add_months, birthday
from calculators.errors import AnswerError
from calculators.family.facts import Place, Provider, Region, RouteFacts
from calculators.family.route.ages import MBO_MONTHS, school_year_start, with_ages
from calculators.family.route.answers import Answers
from calculators.family.route.conditions import GATES, Case
from calculators.family.terms import dated
from calculators.family.walk import Decision, Missing, Walk
from calculators.result import Change, Result, Verdict

__all__ = ["Answers", "VERSION", "route"]

RULE = "route"
VERSION = 3
"""Goes up when the same answers can lead to another outcome without a change of data."""
LOOK_AHEAD_MONTHS = 24
"""How far ahead `changes` looks: beyond it the other answers will have changed too."""


def route(answers: Answers, on: date, facts: RouteFacts) -> Result:
    """The place and the desk for one child on the day `on`.

    `facts` are the `route` part of the compiled data. A missing answer is no error: the verdict is then
    `unknown` and `missing` names the next question. Raises AnswerError for a place the municipality does not have.
    """
    if answers.birth_date and answers.birth_date > on:
        raise AnswerError(
            "birth_date", f"a day not after {on.isoformat()}", answers.birth_date.isoformat(), "2019-03-14"
        )
    if answers.municipality is None:
        return Walk(RULE, on, VERSION, answers=answers).waits_for(Missing("municipality"))
    elsewhere: Place = {"region": facts["elsewhere"], "settlements": []}
    return _in_region(answers, facts, facts["municipalities"].get(answers.municipality, elsewhere), on)


def _in_region(answers: Answers, facts: RouteFacts, known: Place, on: date) -> Result:
    region = facts["regions"][known["region"]]
    case = Case(RULE, on, VERSION, answers=with_ages(answers, on), region=region)
    data: dict[str, object] = {"region": known["region"], "municipality": answers.municipality}
    try:
        decision = _decide(case)
        settlement = _settlement(case, known, decision)
    except Missing as missing:
        return case.waits_for(missing, data)
    way = region["ways"].get(decision.outcome) or facts["ways"][decision.outcome]
    data |= {"desk": _desk(region, decision), "schools": _schools(region, decision.outcome, settlement)}
    return case.result(
        decision.verdict,
        decision.outcome,
        changes=_changes(answers, region, decision.outcome, on),
        actions=dated(way, on, answers.events),
        data=data,
    )


def _decide(case: Case) -> Decision:
    for gate in GATES:
        decision = gate(case)
        if decision is not None:
            return decision
    raise AssertionError("the last gate always decides")


def _settlement(case: Case, known: Place, decision: Decision) -> str | None:
    """The place of the stamschool, asked only where it decides which language class comes after it."""
    places = known["settlements"]
    if not places or decision.outcome != "stamschool-first":
        return None
    settlement: str = case.need("settlement")
    if settlement not in places:
        raise AnswerError("settlement", f"one of {', '.join(places)}", settlement, places[0])
    return settlement


def _desk(region: Region, decision: Decision) -> str:
    """The desk id or role to go to."""
    if decision.desk:
        return decision.desk
    if decision.verdict is Verdict.BOARD_DECIDES:
        return region["coordinator"]
    return _DESKS.get(decision.outcome) or region["first_contact"]


_DESKS = {
    "azc-class": "coa",
    "class-unknown": "primary-school",
    "international-school": "international-school",
    "isk": "isk",
    "kindergarten": "primary-school",
    "regular-school": "primary-school",
    "regular-secondary": "secondary-school",
    "too-young": "primary-school",
    "adult": "municipality",
    "isk-unknown": "municipality",
}
"""Where an outcome is settled by an office other than the region's first contact."""

_KINDS = {
    "language-class": "language-class",
    "stamschool-first": "language-class",
    "class-school": "language-class",
    "class-unknown": "language-class",
    "azc-class": "azc-school",
    "isk": "isk",
    "isk-unknown": "isk",
    "mbo-intake": "isk",
}
"""Which kind of school goes with an outcome."""


def _schools(region: Region, outcome: str, settlement: str | None) -> list[dict[str, object]]:
    """The schools that can follow, each with the boards it is limited to."""
    kind = _KINDS.get(outcome)
    return [
        {"id": provider["school"], "boards": provider["boards"]}
        for provider in region["providers"]
        if kind in provider["kinds"] and _serves(provider, settlement)
    ]


def _serves(provider: Provider, settlement: str | None) -> bool:
    if settlement in provider["except_settlements"]:
        return False
    return not provider["settlements"] or settlement in provider["settlements"]


def _changes(answers: Answers, region: Region, outcome: str, on: date) -> tuple[Change, ...]:
    """The days ahead on which the same answers would lead elsewhere, for a child with a known birth date."""
    changes = []
    for day in _turning_days(answers.birth_date, on):
        try:
            later = _decide(Case(RULE, day, VERSION, answers=with_ages(answers, day), region=region)).outcome
        except Missing:
            break
        if later != outcome:
            changes.append(Change(day, later))
            outcome = later
    return tuple(changes)


def _turning_days(born: date | None, on: date) -> list[date]:
    if born is None:
        return []
    days = {birthday(born, years) for years in range(1, 19)} | {add_months(born, MBO_MONTHS)}
    twelve = birthday(born, 12)
    days.add(school_year_start(add_months(twelve, 12)))
    return sorted(day for day in days if on < day <= add_months(on, LOOK_AHEAD_MONTHS))
