"""The table of each finite rule, made once per build, and everything that stands in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import calculators
from calculators.family.facts import Facts
from processes import Beside
from wegwijs import cache
from wegwijs.once import once
from wegwijs.subjects.questions import decision_table as decision
from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.decision_table import Answer, Table

Way = tuple[tuple[str, str | float], ...]
"""Questions with their answers, in the order they are asked; for a number the highest of its range."""


@once
def tables(compiled: Facts, on: date) -> dict[str, Table]:
    """The table of every finite rule, by its name."""
    return cache.kept("tables", lambda: _parts(compiled, on), lambda: _made(compiled, on))


def _made(compiled: Facts, on: date) -> dict[str, Table]:
    make = partial(decision.table, compiled=compiled, on=on)
    beside = Beside(make, list(QUESTIONS)).results()
    return {rule: beside[rule] if rule in beside else make(rule) for rule in QUESTIONS}


def _parts(compiled: Facts, on: date) -> Iterator[str | Path]:
    """All that a table is made of: the rules, what asks them, the data and the day."""
    yield from (sys.version, on.isoformat(), json.dumps(compiled, sort_keys=True, default=str))
    for folder in (Path(calculators.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            yield from (path.relative_to(folder).as_posix(), path)


def leaves(table: Table, given: Mapping[str, str]) -> Iterator[tuple[Way, Answer]]:
    """Every answer that can follow the answers in `given`, with the way that leads to it."""
    yield from _leaves(table, table["root"], given, ())


def _leaves(table: Table, node: int, given: Mapping[str, str], path: Way) -> Iterator[tuple[Way, Answer]]:
    found = table["nodes"][node]
    if "answer" in found:
        yield path, found["answer"]
        return
    name = found["ask"]
    leads: Iterable[tuple[str | float, int]] = found["choices"].items() if "choices" in found else found["ranges"]
    if name in given:
        places = found["choices"]
        leads = [(given[name], places[given[name] if given[name] in places else table["elsewhere"]])]
    for value, lead in leads:
        yield from _leaves(table, lead, given, (*path, (name, value)))
