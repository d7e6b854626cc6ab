"""The table of each finite rule, made once per build, and everything that stands in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import calculators
from calculators.family.facts import Facts
from processes import Beside
from wegwijs import cache
from wegwijs.once import once
from wegwijs.subjects.questions import decision_table as decision
from wegwijs.subjects.questions.asked import QUESTIONS

Way = tuple[tuple[str, Any], ...]
"""Questions with their answers, in the order they are asked; for a number the highest of its range."""


@once
def tables(compiled: Facts, on: date) -> dict[str, Any]:
    """The table of every finite rule, by its name."""
    found: dict[str, Any] = cache.kept(
        "tables",
        lambda: _parts(compiled, on),
        lambda: _made(compiled, on),
    )
    return found


def _made(compiled: Facts, on: date) -> dict[str, Any]:
    make = partial(decision.table, compiled=compiled, on=on)
    beside = Beside(make, list(QUESTIONS)).results()
    return {rule: beside[rule] if rule in beside else make(rule) for rule in QUESTIONS}


def _parts(compiled: Facts, on: date) -> Iterator[str | Path]:
    """All that a table is made of: the rules, what asks them, the data and the day."""
    yield from (sys.version, on.isoformat(), json.dumps(compiled, sort_keys=True, default=str))
    for folder in (Path(calculators.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            yield from (path.relative_to(folder).as_posix(), path)


def leaves(table: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[tuple[Way, Mapping[str, Any]]]:
    """Every answer that can follow the answers in `given`, with the way that leads to it."""
    yield from _leaves(table, table["root"], given, ())


def _leaves(
    table: Mapping[str, Any], node: int, given: Mapping[str, Any], path: Way
) -> Iterator[tuple[Way, Mapping[str, Any]]]:
    found = table["nodes"][node]
    if "answer" in found:
        yield path, found["answer"]
        return
    name = found["ask"]
    leads = found.get("ranges") or list(found["choices"].items())
    if name in given:
        leads = [(given[name], found["choices"].get(given[name], found["choices"].get(table["elsewhere"])))]
    for value, lead in leads:
        yield from _leaves(table, lead, given, (*path, (name, value)))
