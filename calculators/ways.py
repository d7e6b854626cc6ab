"""The steps a family takes, each with the last day of its term when it starts on a given day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from calculators.days import add_months


def dated(steps: Iterable[Mapping[str, Any]], on: date) -> list[dict[str, Any]]:
    """Each step as `id`, `kind` and `deadline`: the last day of its term as an ISO date when it starts on `on`.

    None where a step has no term, or a term that runs back from an event nobody has named the day of.
    """
    return [{"id": step["id"], "kind": step["kind"], "deadline": _last_day(step["deadline"], on)} for step in steps]


def _last_day(deadline: Mapping[str, Any] | None, on: date) -> str | None:
    if deadline is None or deadline["before"]:
        return None
    if deadline["unit"] == "months":
        return add_months(on, deadline["count"]).isoformat()
    days = deadline["count"] * (7 if deadline["unit"] == "weeks" else 1)
    return (on + timedelta(days=days)).isoformat()
