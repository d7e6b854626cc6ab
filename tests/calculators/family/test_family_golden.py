"""Golden traces of the questions of families: a changed reason, step or source shows in the diff.

Renew them on purpose, and read the diff before committing it: `RENEW_GOLDEN=1 pytest tests/calculators -k golden`.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calculators.api import REQUESTS
from calculators.result import to_json

GOLDEN = Path(__file__).parents[2] / "golden" / "family"
ON = date(2026, 11, 22)
LEIDEN, HILVERSUM, AMSTERDAM, APELDOORN = "GM0546", "GM0402", "GM0363", "GM0200"
HOME = {"residence": "home", "cannot_travel": False, "level": "primary"}
WRITTEN = {"situation": "no-answer", "where": "regular-school", "at_home": False, "in_writing": True}

CASES: dict[str, dict[str, Any]] = {
    "stall-asked": {"municipality": LEIDEN, "situation": "full"},
    "stall-term-runs": {"municipality": LEIDEN, **WRITTEN, "weeks": 6},
    "stall-temporary-place": {"municipality": APELDOORN, **WRITTEN, "weeks": 11},
    "stall-refused-gooi": {"municipality": HILVERSUM, **WRITTEN, "situation": "refused"},
    "stall-at-home": {"municipality": AMSTERDAM, "situation": "full", "where": "isk", "at_home": True, "weeks": 4},
    "stall-class-full-amsterdam": {
        "municipality": AMSTERDAM, "situation": "full", "where": "language-class", "at_home": False,
    },
    "stall-azc-late": {"municipality": LEIDEN, "situation": "full", "where": "azc-school", "months_here": 4},
    "stall-moving-azc": {"municipality": APELDOORN, "situation": "moving", "residence": "azc"},
    "stall-class-ends-escalate": {"municipality": LEIDEN, "situation": "class-ends", "months_left": 2},
    "transport-farther": {**HOME, "municipality": HILVERSUM, "distance_km": 6.1},
    "transport-exactly": {**HOME, "municipality": HILVERSUM, "distance_km": 6},
    "transport-limit-unknown": {**HOME, "municipality": APELDOORN},
    "transport-coa": {"residence": "azc"},
    "costs-laptop": {"item": "laptop"},
    "costs-journey-secondary": {"item": "transport", "residence": "home", "level": "secondary"},
    "costs-mbo": {"item": "mbo"},
}  # fmt: skip
"""By name, which begins with the rule, the answers."""


@pytest.mark.parametrize("name", CASES)
def test_golden_trace(compiled: dict[str, Any], name: str) -> None:
    """The result, step by step with its sources, is the one that was read and agreed on."""
    rule = REQUESTS[name.split("-")[0]]
    told = to_json(rule.ask(CASES[name], ON, compiled), indent=1) + "\n"
    path = GOLDEN / f"{name}.json"
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text(told, "utf-8")
    assert told == path.read_text("utf-8")


def test_no_golden_file_is_left_over() -> None:
    """Every file belongs to a case."""
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == sorted(CASES)
