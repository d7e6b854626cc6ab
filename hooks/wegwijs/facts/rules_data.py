"""The data as the rules read it: one JSON file, made from the YAML at every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wegwijs.facts import rules_procedures as compiled_procedures
from wegwijs.facts.load import Data
from wegwijs.facts.model.criteria import Criteria
from wegwijs.facts.model.region import Region, Way

COMPILED = Path("calculators/data.json")
"""Where the command line of the rules looks for it."""


def compile_data(data: Data) -> dict[str, Any]:
    """The part of each rule and the `parameters` as JSON types, with a `version` that changes when any of it does."""
    body = {"route": _route(data), **compiled_procedures.of(data), "parameters": data.parameters}
    text = json.dumps(body, sort_keys=True, default=str)
    return {"version": hashlib.sha256(text.encode()).hexdigest()[:12], **body}


def to_text(compiled: dict[str, Any]) -> str:
    """The same bytes for the same data."""
    return json.dumps(compiled, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def _route(data: Data) -> dict[str, Any]:
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


def _region(data: Data, region: Region) -> dict[str, Any]:
    criteria = {**_criteria(data.national.criteria), **_criteria(region.criteria)}
    return {
        "model": region.model,
        "roles": sorted({desk.role for desk in region.desks}),
        "first_contact": region.first_contact,
        "coordinator": region.coordinator,
        "criteria": criteria,
        "providers": [
            {
                **provider.model_dump(mode="json", include={"school", "settlements", "except_settlements", "boards"}),
                "kinds": data.schools[provider.school].kinds,
            }
            for provider in region.providers
        ],
        "ways": _ways(region.ways),
    }


def _criteria(criteria: Criteria) -> dict[str, dict[str, Any]]:
    known = criteria.model_dump(mode="json", exclude_none=True)
    return {name: _with_short_source(value) for name, value in known.items()}


def _with_short_source(criterion: dict[str, Any]) -> dict[str, Any]:
    return {**criterion, "source": compiled_procedures.short_source(criterion["source"])}


def _ways(ways: Iterable[Way]) -> dict[str, list[dict[str, Any]]]:
    return {way.outcome: [compiled_procedures.step(item) for item in way.steps] for way in ways}
