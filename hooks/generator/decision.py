"""The route rule as a table a small script can read: every question it can ask and every answer it can give.

Made by asking the rule itself, so the table knows nothing the rule does not. Numbers become ranges: only where the
answer changes is there a boundary. Equal parts are stored once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from calculators.result import plain
from calculators.route import Answers, route
from calculators.route.answers import DUTCH, MOST_MONTHS, OLDEST, RESIDENCES

Node = dict[str, Any]
NOT_COVERED = "GM0000"
"""Stands for every municipality no region covers; no municipality has this code."""

_RANGES = {"age": OLDEST, "months_in_dutch_education": MOST_MONTHS}
_CHOICES: dict[str, tuple[Any, ...]] = {
    "residence": RESIDENCES,
    "dutch": DUTCH,
    "turned_twelve_this_school_year": (True, False),
    "seventeen_and_a_half": (True, False),
    "temporary_stay": (True, False),
}


def table(compiled: Mapping[str, Any], on: date) -> dict[str, Any]:
    """`{"root", "nodes", "elsewhere"}`. A node asks (`ask`, with `choices` or `ranges`) or answers (`answer`).

    `ranges` are pairs of the highest number and the node it leads to, in order. An answer leaves out what the
    visitor's own answers and the day add: the values seen, and the last day of a term.
    """
    nodes = _Nodes()
    return {"root": _explore({}, compiled, on, nodes), "nodes": nodes.nodes, "elsewhere": NOT_COVERED}


class _Nodes:
    """Keeps each different node once."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._known: dict[str, int] = {}

    def add(self, node: Node) -> int:
        text = json.dumps(node, sort_keys=True)
        if text not in self._known:
            self._known[text] = len(self.nodes)
            self.nodes.append(node)
        return self._known[text]


def _explore(given: dict[str, Any], compiled: Mapping[str, Any], on: date, nodes: _Nodes) -> int:
    result = route(Answers.read(given), compiled, on)
    if not result.missing:
        return nodes.add({"answer": _answer(plain(result))})
    question = result.missing[0]
    if question == "municipality":
        return nodes.add({"ask": question, "choices": _municipalities(compiled, on, nodes)})
    leads = [
        (value, _explore({**given, question: value}, compiled, on, nodes))
        for value in _values(question, given, compiled)
    ]
    if question in _RANGES:
        return nodes.add({"ask": question, "ranges": _ranges(leads)})
    return nodes.add({"ask": question, "choices": {_key(value): node for value, node in leads}})


def _municipalities(compiled: Mapping[str, Any], on: date, nodes: _Nodes) -> dict[str, int]:
    """The node each municipality leads to; municipalities of one region with the same places share it."""
    shared: dict[str, int] = {}
    leads = {}
    for code, place in {**compiled["municipalities"], NOT_COVERED: None}.items():
        alike = json.dumps(place)
        if alike not in shared:
            shared[alike] = _explore({"municipality": code}, compiled, on, nodes)
        leads[code] = shared[alike]
    return leads


def _values(question: str, given: Mapping[str, Any], compiled: Mapping[str, Any]) -> Iterator[Any]:
    """Everything that can be answered to a question."""
    if question == "settlement":
        yield from compiled["municipalities"][given["municipality"]]["settlements"]
    elif question in _RANGES:
        yield from range(_RANGES[question] + 1)
    else:
        yield from _CHOICES[question]


def _key(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _ranges(leads: list[tuple[int, int]]) -> list[list[int]]:
    ranges: list[list[int]] = []
    for value, node in leads:
        if ranges and ranges[-1][1] == node:
            ranges[-1][0] = value
        else:
            ranges.append([value, node])
    return ranges


def _answer(result: Any) -> dict[str, Any]:
    steps = [{key: step[key] for key in ("condition", "threshold", "met", "source")} for step in result["steps"]]
    data = {key: value for key, value in result["data"].items() if key not in ("way", "municipality")}
    return {**{key: result[key] for key in ("verdict", "outcome", "doubts")}, "steps": steps, "data": data}
