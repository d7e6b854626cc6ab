"""Ways to school drawn at the edges of the limits, and municipalities to go by, for whoever compares answers."""

from __future__ import annotations

import random
from typing import Any

MANY = 20_000
HELD = {"route": "municipalities", "transport": "limits"}
"""Where the data of a rule hold what they say of each municipality."""


def drawn(limits: dict[str, Any]) -> list[dict[str, Any]]:
    """Always the same `MANY` children, most of them within a kilometre of a limit."""
    pick = random.Random(2026)
    return [_at_the_edges(pick, limits) for _ in range(MANY)]


def with_every(number: int, compiled: dict[str, Any]) -> dict[str, Any]:
    """The compiled data with one municipality of `number`, of each list of them."""
    few = {rule: dict(list(compiled[rule][name].items())[::number]) for rule, name in HELD.items()}
    return {**compiled, **{rule: {**compiled[rule], HELD[rule]: few[rule]} for rule in HELD}}


def _at_the_edges(pick: random.Random, limits: dict[str, Any]) -> dict[str, Any]:
    km = pick.choice([limit["km"] for known in limits.values() for limit in known]) + pick.randint(-10, 10) / 10
    return {
        "residence": "home",
        "cannot_travel": False,
        "level": "primary",
        "municipality": pick.choice([*limits, "GM9999"]),
        "distance_km": pick.choice((round(km, 1), pick.randint(0, 3000) / 10)),
    }
