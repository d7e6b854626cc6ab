"""The data as the rules read it: one JSON file, made from the YAML at every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from calculators.family import facts
from wegwijs.facts import rules_procedures as procedures
from wegwijs.facts.load import Data
from wegwijs.facts.model.criteria import Criteria
from wegwijs.facts.model.region import Region, Way
from wegwijs.facts.procedures import Steps

COMPILED = Path("calculators/data.json")
"""Where the command line of the rules looks for it."""


def compile_data(data: Data) -> facts.Facts:
    """The part of each rule and the `parameters` as JSON types, with a `version` that changes when any of it does."""
    steps = Steps(data.procedures, data.costs, data.national)
    compiled: facts.Facts = {
        "version": "",
        "route": _route(data),
        "stall": procedures.stall(data, steps),
        "transport": procedures.transport(data, steps),
        "costs": procedures.costs(data, steps),
        "parameters": data.parameters,
    }
    body = {key: value for key, value in compiled.items() if key != "version"}
    text = json.dumps(body, sort_keys=True, default=str)
    return {**compiled, "version": hashlib.sha256(text.encode()).hexdigest()[:12]}


def to_text(compiled: Mapping[str, object]) -> str:
    """The same bytes for the same data."""
    return json.dumps(compiled, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def _route(data: Data) -> facts.RouteFacts:
    return {
        "regions": {region.id: _region(data, region) for region in (*data.regions.values(), data.elsewhere)},
        "elsewhere": data.elsewhere.id,
        "municipalities": {
            place.code: {"region": region.id, "settlements": place.settlements}
            for region in data.regions.values()
            for place in region.municipalities
        },
        "ways": _ways(data.national.ways),
    }


def _region(data: Data, region: Region) -> facts.Region:
    # Their types differ by name: a test holds what comes of them to the form the rules expect.
    criteria: Any = {**_criteria(data.national.criteria), **_criteria(region.criteria)}
    return {
        "model": region.model,
        "roles": sorted({desk.role for desk in region.desks}),
        "first_contact": region.first_contact,
        "coordinator": region.coordinator,
        "criteria": criteria,
        "providers": [
            {
                "school": provider.school,
                "kinds": list(data.schools[provider.school].kinds),
                "boards": provider.boards,
                "settlements": provider.settlements,
                "except_settlements": provider.except_settlements,
            }
            for provider in region.providers
        ],
        "ways": _ways(region.ways),
    }


def _criteria(criteria: Criteria) -> dict[str, object]:
    """What is known of each, its source as its id and the place in it."""
    known = ((name, getattr(criteria, name)) for name in Criteria.model_fields)
    return {
        name: {**value.model_dump(mode="json", exclude_none=True), "source": procedures.cited(value.source)}
        for name, value in known
        if value is not None
    }


def _ways(ways: Iterable[Way]) -> dict[str, list[facts.Step]]:
    return {way.outcome: [procedures.step(item) for item in way.steps] for way in ways}
