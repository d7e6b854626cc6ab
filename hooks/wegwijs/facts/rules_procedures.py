"""The procedures and the costs as the rules read them: every way with its steps, its desk and its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Fact
from wegwijs.facts.model.procedures import CostCase, DatedTerm, ListedWay, TransportLimit
from wegwijs.facts.model.region import Region, RouteStep
from wegwijs.facts.procedures import Steps


def of(data: Data) -> dict[str, Any]:
    """`stall`, `transport` and `costs` as JSON types."""
    steps = Steps(data.procedures, data.costs, data.national)
    return {"stall": _stall(data, steps), "transport": _transport(data, steps), "costs": _costs(data, steps)}


def _stall(data: Data, steps: Steps) -> dict[str, Any]:
    stall = data.procedures.stall
    terms = ("decision_weeks", "extended_weeks", "absent_weeks")
    always = {name: [{"since": None, **_fact(getattr(stall, name))}] for name in terms}
    return {
        "terms": {**always, "access_months": [_dated(term) for term in stall.access_months]},
        "ways": _ways(stall.ways, steps, None),
        "regions": {region.id: _region(data, region, steps) for region in data.regions.values()},
    }


def _region(data: Data, region: Region, steps: Steps) -> dict[str, Any]:
    own = data.procedures.stall.regions.get(region.id)
    return {
        "desks": {desk.role: desk.id for desk in reversed(region.desks)},
        "ways": _ways(own.ways, steps, region) if own else {},
        "near_the_end": next((_near(item) for item in region.way_on if _near(item)), None),
    }


def _near(item: RouteStep) -> dict[str, Any] | None:
    """In how many months before the end of the class somebody steps in, where the step says so."""
    term = item.deadline
    if term is None or term.before != "exit" or term.unit != "months":
        return None
    return {"value": term.count, "source": short_source(item.source.model_dump())}


def _transport(data: Data, steps: Steps) -> dict[str, Any]:
    transport = data.procedures.transport
    return {
        **{name: _fact(getattr(transport, name)) for name in ("coa", "disability", "secondary")},
        "limits": _limits(transport.limits),
        "questions": transport.questions,
        "ways": _ways(transport.ways, steps, None),
    }


def _limits(limits: Iterable[TransportLimit]) -> dict[str, list[dict[str, Any]]]:
    """What is known of each municipality that anything is known of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for limit in limits:
        told = limit.model_dump(mode="json", include={"about", "km", "since", "until"})
        told["source"] = short_source(limit.source.model_dump())
        found.setdefault(limit.municipality, []).append(told)
    return found


def _costs(data: Data, steps: Steps) -> dict[str, Any]:
    return {item.item: [_case(case, steps) for case in item.cases] for item in data.costs.items}


def _case(case: CostCase, steps: Steps) -> dict[str, Any]:
    way = _way(case.way, steps, None)
    told = case.model_dump(mode="json", include={"residence", "level", "answer", "verdict", "payers"})
    return {**told, "source": short_source(case.source.model_dump()) if case.source else way["source"], "way": way}


def _ways(ways: dict[str, ListedWay], steps: Steps, region: Region | None) -> dict[str, Any]:
    return {outcome: _way(way, steps, region) for outcome, way in ways.items()}


def _way(way: ListedWay, steps: Steps, region: Region | None) -> dict[str, Any]:
    desk, items = steps.of(way, region)
    source = short_source(items[0].source.model_dump())
    return {"desk": desk, "steps": [step(item) for item in items], "source": source}


def _dated(term: DatedTerm) -> dict[str, Any]:
    told = term.model_dump(mode="json")
    return {**told, "source": short_source(told["source"])}


def _fact(fact: Fact[Any]) -> dict[str, Any]:
    assert fact.source is not None
    return {"value": fact.value, "source": short_source(fact.source.model_dump())}


def step(item: RouteStep) -> dict[str, Any]:
    """A step as `id`, `kind` and its term: without what only a page shows."""
    return {"id": item.id, "kind": item.kind, "deadline": item.deadline.model_dump() if item.deadline else None}


def short_source(source: Mapping[str, Any]) -> dict[str, str]:
    """A source as its id and the place in it."""
    return {"id": source["id"], "at": source["at"]}
