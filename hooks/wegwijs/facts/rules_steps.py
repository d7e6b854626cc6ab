"""Steps and sources as the rules read them: without what only a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wegwijs.facts.model.region import RouteStep


def step(item: RouteStep) -> dict[str, Any]:
    """A step as `id`, `kind` and its term."""
    return {"id": item.id, "kind": item.kind, "deadline": item.deadline.model_dump() if item.deadline else None}


def short_source(source: Mapping[str, Any]) -> dict[str, str]:
    """A source as its id and the place in it."""
    return {"id": source["id"], "at": source["at"]}
