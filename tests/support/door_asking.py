"""Asks the one door a question in JSON."""

import json
from typing import Any

from pupil_rows import file, pupils

from calculators.api import answer

MONTHS = [{"asielzoekers": 10, "overige": 2}, {"asielzoekers": 14, "without_money": 1}]
PLAN = {
    "school_type": "bao", "first_month": "2026-01-01", "pupils": MONTHS, "minimum": 10, "aim": 15,
    "costs": {"fixed": "1000.00", "per_group": "8000.50"}, "references": {"2026-01-01": 4},
    "assumed": {"asielzoekers": "3792.04"}, "first_time": True,
}  # fmt: skip
LIST = file(*pupils(3), {"leerling": "L004", "eerste_inschrijving": ""}).encode()


def ask(compiled: dict, rule: str, answers: Any, content: bytes = LIST, on: Any = "2026-11-21", **more: Any) -> str:
    """What comes out of the door."""
    return answer(json.dumps({"rule": rule, "answers": answers, "on": on}), compiled, content, **more)
