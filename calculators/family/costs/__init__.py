"""Who pays what: one thing that costs money, and who has to pay it."""

from __future__ import annotations

from datetime import date

from calculators.family.costs.answers import Answers
from calculators.family.facts import Case, CostsFacts
from calculators.family.terms import dated
from calculators.family.walk import Missing, Walk
from calculators.result import Result, Verdict

__all__ = ["Answers", "VERSION", "costs"]

RULE = "costs"
VERSION = 1
"""Goes up when the same answers can lead to another outcome without a change of data."""


def costs(answers: Answers, on: date, facts: CostsFacts) -> Result:
    """Who pays for one thing: the first of its cases that fits.

    `facts` are the `costs` part of the compiled data: per thing its cases. Only what parts the cases is asked.
    `data` has `payers` (roles, empty where it is not known) and the desk to ask.
    """
    walk = Walk(RULE, on, VERSION, answers=answers)
    try:
        case = _case(walk, facts[walk.need("item")])
    except Missing as missing:
        return walk.waits_for(missing)
    walk.judge("who-pays", answers.item, True, bool(case["payers"]), case["source"])
    way = case["way"]
    data: dict[str, object] = {"payers": case["payers"], "desk": way["desk"]}
    actions = dated(way["steps"], on, answers.events)
    return walk.result(Verdict(case["verdict"]), case["answer"], actions=actions, data=data)


def _case(walk: Walk, cases: list[Case]) -> Case:
    return next(case for case in cases if all(_fits(walk, case, *wanted) for wanted in _situation(case)))


def _situation(case: Case) -> tuple[tuple[str, str | None], ...]:
    """Answers that can part the cases of one thing, in the order they are asked, and what they are in this one."""
    return ("residence", case["residence"]), ("level", case["level"])


def _fits(walk: Walk, case: Case, name: str, wanted: str | None) -> bool:
    if wanted is None:
        return True
    seen = walk.need(name)
    return walk.judge(name, seen, wanted, seen == wanted, case["source"])
