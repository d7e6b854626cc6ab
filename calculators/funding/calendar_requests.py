"""The days of a year, for primary and for secondary schools."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from calculators.funding.calendar import SIDES, calendar_days
from calculators.readers import only, parameters_of, year_of
from calculators.result import Result


def _calendar(side: str, answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    only(answers, {"year": 2026})
    return calendar_days(side, year_of(answers, on), parameters_of(compiled))


RULES = {f"{side}-calendar": partial(_calendar, side) for side in SIDES}
