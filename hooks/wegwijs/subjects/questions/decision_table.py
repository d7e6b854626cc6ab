"""Every finite rule as a table a small script can read: each question it can ask and each answer it can give.

Made by asking the rule itself, so the table knows nothing the rule does not. Numbers become ranges: only where the
answer changes is there a boundary, and it is looked for only where the rule can tell two numbers apart. Equal parts are
stored once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from calculators.api import REQUESTS
from calculators.family.facts import Facts
from calculators.result import Result, plain
from wegwijs.subjects.questions.asked import Question, question
from wegwijs.subjects.questions.watched import stretches

Node = dict[str, Any]
NOT_COVERED = "GM0000"
"""Stands for every municipality the data say nothing of; no municipality has this code."""
PERSONAL = ("municipality",)
"""What the data of an answer hold that the visitor's own answers add: a table leaves it out, and the actions too."""

TOLD = ("id", "threshold", "bound", "met", "source")
"""What a table tells of a condition, beside the kind of the answer it looks at."""


def _by_region(compiled: Facts) -> Mapping[str, Any]:
    places: Mapping[str, Any] = compiled["route"]["municipalities"]
    return places


def _by_limit(compiled: Facts) -> Mapping[str, Any]:
    limits: Mapping[str, Any] = compiled["transport"]["limits"]
    return limits


MUNICIPALITIES: dict[str, Callable[[Facts], Mapping[str, Any]]] = {
    "route": _by_region,
    "stall": _by_region,
    "transport": _by_limit,
}
"""By rule, what the data say of each municipality; those of which they say the same share their answers."""


def table(rule: str, compiled: Facts, on: date) -> dict[str, Any]:
    """`{"root", "nodes", "elsewhere"}`. A node asks (`ask`, with `choices` or `ranges`) or answers (`answer`).

    `ranges` are pairs of the highest number and the node it leads to, in order. An answer leaves out what the
    visitor's own answers and the day add: the values seen, and the last day of a term.
    """
    maker = _Maker(rule, compiled, on)
    return {"root": maker.explore({}), "nodes": maker.nodes, "elsewhere": NOT_COVERED}


class _Maker:
    """Asks one rule everything, and keeps each different node once."""

    def __init__(self, rule: str, compiled: Facts, on: date) -> None:
        self.nodes: list[Node] = []
        self._known: dict[str, int] = {}
        self._rule = rule
        self._compiled = compiled
        self._on = on

    def explore(self, given: dict[str, Any]) -> int:
        """The node for these answers, with everything that can follow them."""
        result = REQUESTS[self._rule].ask(given, self._on, self._compiled)
        if not result.missing:
            return self._add({"answer": _answer(result)})
        asked = question(self._rule, result.missing[0])
        if asked.kind == "select":
            return self._add({"ask": asked.name, "choices": self._municipalities(given, asked.name)})
        if asked.kind == "number":
            return self._add({"ask": asked.name, "ranges": _ranges(self._numbers(asked, given))})
        leads = {_key(value): self._lead(given, asked, value) for value in self._values(asked, given)}
        return self._add({"ask": asked.name, "choices": leads})

    def _lead(self, given: Mapping[str, Any], asked: Question, value: Any) -> int:
        return self.explore({**given, asked.name: value})

    def _numbers(self, asked: Question, given: Mapping[str, Any]) -> Iterable[tuple[float, int]]:
        """The highest number of each stretch that the rule does not tell apart, and its node."""
        ask = partial(self._lead, given, asked)
        if asked.step == 1:
            return stretches(asked.all_values(), ask)
        return ((value, ask(value)) for value in asked.all_values())

    def _municipalities(self, given: dict[str, Any], name: str) -> dict[str, int]:
        """The node each municipality leads to; those of which the data say the same share it."""
        shared: dict[str, int] = {}
        leads = {}
        for code, known in {**MUNICIPALITIES[self._rule](self._compiled), NOT_COVERED: None}.items():
            alike = json.dumps(known)
            if alike not in shared:
                shared[alike] = self.explore({**given, name: code})
            leads[code] = shared[alike]
        return leads

    def _values(self, asked: Question, given: Mapping[str, Any]) -> Iterable[Any]:
        """Everything that can be answered to a question."""
        if asked.within:
            places: Iterable[Any] = _by_region(self._compiled)[given[asked.within]]["settlements"]
            return places
        return asked.all_values()

    def _add(self, node: Node) -> int:
        text = json.dumps(node, sort_keys=True)
        if text not in self._known:
            self._known[text] = len(self.nodes)
            self.nodes.append(node)
        return self._known[text]


def _key(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _ranges(leads: Iterable[tuple[float, int]]) -> list[list[float]]:
    ranges: list[list[float]] = []
    for value, node in leads:
        if ranges and ranges[-1][1] == node:
            ranges[-1][0] = value
        else:
            ranges.append([value, node])
    return ranges


def _answer(result: Result) -> dict[str, Any]:
    conditions = [
        {**{key: plain(getattr(condition, key)) for key in TOLD}, "kind": condition.seen.kind if condition.seen else ""}
        for condition in result.conditions
    ]
    data = {key: plain(value) for key, value in result.data.items() if key not in PERSONAL}
    verdict = {key: plain(getattr(result, key)) for key in ("verdict", "outcome", "doubts")}
    return {**verdict, "conditions": conditions, "data": data}
