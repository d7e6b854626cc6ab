"""The procedures and the costs as the rules read them: every way with its steps, its desk and its source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from calculators.family.facts import (
    Case,
    Cited,
    CostsFacts,
    DatedLimit,
    Distance,
    Length,
    Limit,
    Own,
    StallFacts,
    Step,
    TransportFacts,
)
from calculators.family.facts import Way as Told
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Fact, Ref
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.model.procedures import CostCase, ListedWay, TransportLimit
from wegwijs.facts.model.region import Region, RouteStep
from wegwijs.facts.procedures import Steps


def stall(data: Data, steps: Steps) -> StallFacts:
    """For what to do when it is stuck."""
    told = data.procedures.stall
    terms = ("decision_weeks", "extended_weeks", "absent_weeks")
    always: dict[str, list[DatedLimit]] = {name: [{"since": None, **_fact(getattr(told, name))}] for name in terms}
    access: list[DatedLimit] = [
        {"since": _iso(term.since), "value": term.value, "source": cited(term.source)} for term in told.access_months
    ]
    return {
        "terms": {**always, "access_months": access},
        "ways": _ways(told.ways, steps, None),
        "regions": {region.id: _region(data, region, steps) for region in data.regions.values()},
    }


def _region(data: Data, region: Region, steps: Steps) -> Own:
    own = data.procedures.stall.regions.get(region.id)
    return {
        "desks": {desk.role: desk.id for desk in reversed(region.desks)},
        "ways": _ways(own.ways, steps, region) if own else {},
        "near_the_end": next((near for item in region.way_on if (near := _near(item))), None),
    }


def _near(item: RouteStep) -> Limit | None:
    """In how many months before the end of the class somebody steps in, where the step says so."""
    term = item.deadline
    if term is None or term.before != "exit" or term.unit != "months":
        return None
    return {"value": term.count, "source": cited(item.source)}


def transport(data: Data, steps: Steps) -> TransportFacts:
    """For the way to school."""
    told = data.procedures.transport
    return {
        "coa": _fact(told.coa),
        "disability": _fact(told.disability),
        "secondary": _fact(told.secondary),
        "limits": _limits(told.limits),
        "questions": list(told.questions),
        "ways": _ways(told.ways, steps, None),
    }


def _limits(limits: Iterable[TransportLimit]) -> dict[str, list[Distance]]:
    """What is known of each municipality that anything is known of."""
    found: dict[str, list[Distance]] = {}
    for limit in limits:
        told: Distance = {
            "about": limit.about,
            "km": limit.km,
            "since": _iso(limit.since),
            "until": _iso(limit.until),
            "source": cited(limit.source),
        }
        found.setdefault(limit.municipality, []).append(told)
    return found


def costs(data: Data, steps: Steps) -> CostsFacts:
    """For who pays what."""
    return {item.item: [_case(case, steps) for case in item.cases] for item in data.costs.items}


def _case(case: CostCase, steps: Steps) -> Case:
    way = _way(case.way, steps, None)
    return {
        "residence": case.residence,
        "level": case.level,
        "answer": case.answer,
        "verdict": case.verdict,
        "payers": case.payers,
        "source": cited(case.source) if case.source else way["source"],
        "way": way,
    }


def _ways(ways: dict[str, ListedWay], steps: Steps, region: Region | None) -> dict[str, Told]:
    return {outcome: _way(way, steps, region) for outcome, way in ways.items()}


def _way(way: ListedWay, steps: Steps, region: Region | None) -> Told:
    desk, items = steps.of(way, region)
    return {"desk": desk, "steps": [step(item) for item in items], "source": cited(items[0].source)}


def _fact(fact: Fact[int] | Fact[bool]) -> Limit:
    assert fact.value is not None and fact.source is not None
    return {"value": fact.value, "source": cited(fact.source)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def step(item: RouteStep) -> Step:
    """A step as `id`, `kind` and its term: without what only a page shows."""
    return {"id": item.id, "kind": item.kind, "deadline": _length(item.deadline) if item.deadline else None}


def _length(term: Deadline) -> Length:
    return {"count": term.count, "unit": term.unit, "type": term.type, "after": term.after, "before": term.before}


def cited(source: Ref) -> Cited:
    """A source as its id and the place in it."""
    return {"id": source.id, "at": source.at}
