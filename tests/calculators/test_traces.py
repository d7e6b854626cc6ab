"""Traces of the rules: a changed reason, step, amount or source shows in the diff of `tests/traces`.

Renew them on purpose, and read the diff before committing it: `RENEW_GOLDEN=1 pytest tests/calculators -k trace`.
A few answers stand in `tests/golden` in full, for the form that programs read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from places import ROOT
from tracing.asked import RULES, Case, cases
from tracing.trace import Trace

from calculators.api import REQUESTS, answer
from calculators.result import Result, to_json
from calculators.value import KINDS

TRACES, GOLDEN = ROOT / "tests" / "traces", ROOT / "tests" / "golden"
IN_FULL = {
    "gemeente-gooi": "shortfall",  # an amount, a doubt, what was judged by a dated value
    "group-planner": "2026",  # reasons for several months
    "pupil-list": "bao-april",  # a result in a result, and what is wrong in a file
    "stall": "term-runs",  # what a family does, and terms
    "vo-school": "no-peildatum",  # what changes the answer
    "vo-start-up": "nothing-answered",  # what is still asked
}
"""By rule the case whose answer stands in full: one of each kind of result."""
FULL = [case for rule, name in IN_FULL.items() for case in cases(rule) if case.name == name]


def _held(told: str, path: Path) -> None:
    """`told` is what stands in `path`, or is put there on purpose."""
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text(told, "utf-8")
    assert told == path.read_text("utf-8")


def _text(*told: tuple[Case, Result]) -> str:
    trace = Trace()
    for case, result in told:
        trace.add(case, result)
    return trace.text()


@pytest.mark.parametrize("rule", RULES)
def test_the_trace_is_the_one_that_was_read(compiled: dict[str, Any], rule: str) -> None:
    """Every case, step by step with its sources, is the one that was read and agreed on."""
    _held(_text(*((case, case.result(compiled)) for case in cases(rule))), TRACES / f"{rule}.txt")


@pytest.mark.parametrize("rule", RULES)
def test_a_program_is_told_the_same_as_the_trace(compiled: dict[str, Any], rule: str) -> None:
    """Every case asked in JSON gives all of its result."""
    for case in cases(rule):
        asked = json.dumps({"rule": rule, "answers": case.answers, "on": str(case.today)})
        assert answer(asked, compiled, case.listed.encode()) == to_json(case.result(compiled))


@pytest.mark.parametrize("case", FULL, ids=lambda case: case.rule)
def test_the_golden_form_is_the_one_that_programs_read(compiled: dict[str, Any], case: Case) -> None:
    """Keys, kinds and order of a whole answer."""
    _held(to_json(case.result(compiled), indent=1) + "\n", GOLDEN / f"{case.rule}-{case.name}.json")


def test_no_trace_and_no_golden_file_is_left_over() -> None:
    """Every file belongs to a case."""
    assert sorted(path.stem for path in TRACES.iterdir()) == list(RULES)
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == sorted(f"{c.rule}-{c.name}" for c in FULL)
    assert len(FULL) == len(IN_FULL) and set(RULES) <= set(REQUESTS)


@pytest.mark.parametrize("case", FULL, ids=lambda case: case.rule)
def test_whatever_changes_in_a_result_changes_its_trace(compiled: dict[str, Any], case: Case) -> None:
    """No value, down to the article of a dated value, is left out of the text."""
    result = case.result(compiled)
    told, unseen = _text((case, result)), []
    for place, other in _changed(result):
        try:
            unseen += [place] if _text((case, other)) == told else []
        except AssertionError:  # the same dated value says two things
            continue
    assert unseen == []


def _changed(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """`value` with one thing in it changed, for each thing in it."""
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            for inside, other in _changed(getattr(value, one.name), f"{place}.{one.name}"):
                yield inside, replace(value, **{one.name: other})
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from ((inside, {**value, key: other}) for inside, other in _changed(one, f"{place}.{key}"))
    elif isinstance(value, (list, tuple)):
        for at, one in enumerate(value):
            yield f"{place}[{at}] left out", [*value[:at], *value[at + 1 :]]
            for inside, other in _changed(one, f"{place}[{at}]"):
                yield inside, [*value[:at], other, *value[at + 1 :]]
    elif value is not None:
        yield place, _other(value)


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, StrEnum):
        return next(one for one in type(value) if one != value)
    if isinstance(value, str):
        return next(kind for kind in ("weeks", "years") if kind != value) if value in KINDS else f"{value}x"
    return value + (timedelta(1) if isinstance(value, date) else Decimal(1) if isinstance(value, Decimal) else 1)
