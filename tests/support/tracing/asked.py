"""The cases whose reasoning is kept: by rule in `tests/cases/traces/<rule>.yaml`, in the order of that file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from places import ROOT, read_yaml

from calculators.api import REQUESTS
from calculators.family.requests import REQUESTS as family
from calculators.result import Result, plain

ANY_DAY = date(2026, 1, 1)
"""On which a rule is asked that has a day of its own among its answers."""
FOLDER = ROOT / "tests" / "cases" / "traces"
RULES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
"""Those of which there are cases."""


@dataclass(frozen=True)
class Case:
    """One question to a rule."""

    rule: str
    name: str
    answers: Mapping[str, Any]
    """As JSON has them."""
    today: date
    """The day it is asked."""
    listed: str
    """The file that goes with it; empty for a rule that reads none."""

    @property
    def asked(self) -> dict[str, Any]:
        """The answers, with the day it is asked where the rule has no other."""
        return {**({} if REQUESTS[self.rule].day else {"on": str(self.today)}), **self.answers}

    def result(self, compiled: Mapping[str, Any]) -> Result:
        """What the rule answers."""
        return REQUESTS[self.rule].ask(self.answers, self.today, compiled, self.listed.encode())


@cache
def cases(rule: str) -> tuple[Case, ...]:
    """Those of `rule`, in order."""
    read = read_yaml(FOLDER / f"{rule}.yaml")["cases"]
    return tuple(_case(rule, name, dict(told)) for name, told in read.items())


def _case(rule: str, name: str, told: dict[str, Any]) -> Case:
    today, listed = told.pop("today", ANY_DAY), told.pop("list", "")
    answers = {key: plain(told[key]) for key in sorted(told, key=list(REQUESTS[rule].readers).index)}
    return Case(rule, name, answers, today, listed)


MONEY = tuple(case for rule in RULES if rule not in {asked.slug for asked in family} for case in cases(rule))
"""All of the rules about money, whose answers are told with the words of the calculators."""
