"""The table of each finite rule, made once per build, and everything that stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from wegwijs.once import once
from wegwijs.subjects.questions import decision_table as decision
from wegwijs.subjects.questions.asked import QUESTIONS

Path = tuple[tuple[str, Any], ...]
"""Questions with their answers, in the order they are asked; for a number the highest of its range."""


@once
def tables(compiled: Mapping[str, Any], on: date) -> dict[str, Any]:
    """The table of every finite rule, by its name."""
    return {rule: decision.table(rule, compiled, on) for rule in QUESTIONS}


def leaves(table: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every answer that can follow the answers in `given`, with the way that leads to it."""
    yield from _leaves(table, table["root"], given, ())


def _leaves(
    table: Mapping[str, Any], node: int, given: Mapping[str, Any], path: Path
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
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
