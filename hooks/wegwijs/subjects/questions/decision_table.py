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
from typing import TypedDict

from calculators.api import REQUESTS
from calculators.family.facts import Facts, Place
from calculators.result import Condition, Result, plain
from wegwijs.subjects.questions.asked import Question, Reason, question
from wegwijs.subjects.questions.watched import stretches

NOT_COVERED = "GM0000"
"""Stands for every municipality the data say nothing of; no municipality has this code."""
PERSONAL = ("municipality",)
"""What the data of an answer hold that the visitor's own answers add: a table leaves it out, and the actions too."""


class Answer(TypedDict):
    """What a rule answers, without what the visitor's own answers and the day add."""

    verdict: str
    outcome: str
    doubts: object
    conditions: list[Reason]
    data: dict[str, object]


class Node(TypedDict, total=False):
    """Asks (`ask`, with `choices` or `ranges`) or answers."""

    ask: str
    choices: dict[str, int]
    """By the answer the node it leads to."""
    ranges: list[tuple[float, int]]
    """The highest number of each and the node it leads to, in order."""
    answer: Answer


class Table(TypedDict):
    """All that a rule can ask and answer."""

    root: int
    nodes: list[Node]
    elsewhere: str


def _by_region(compiled: Facts) -> Mapping[str, Place]:
    return compiled["route"]["municipalities"]


def _by_limit(compiled: Facts) -> Mapping[str, object]:
    return compiled["transport"]["limits"]


MUNICIPALITIES: dict[str, Callable[[Facts], Mapping[str, object]]] = {
    "route": _by_region,
    "stall": _by_region,
    "transport": _by_limit,
}
"""By rule, what the data say of each municipality; those of which they say the same share their answers."""


def table(rule: str, compiled: Facts, on: date) -> Table:
    """The table of a rule on the day `on`."""
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

    def explore(self, given: dict[str, object]) -> int:
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

    def _lead(self, given: Mapping[str, object], asked: Question, value: object) -> int:
        return self.explore({**given, asked.name: value})

    def _numbers(self, asked: Question, given: Mapping[str, object]) -> Iterable[tuple[float, int]]:
        """The highest number of each stretch that the rule does not tell apart, and its node."""
        ask = partial(self._lead, given, asked)
        if asked.step == 1:
            return stretches(range(asked.low, asked.high + 1), ask)
        return ((value, ask(value)) for value in asked.around_whole_numbers())

    def _municipalities(self, given: dict[str, object], name: str) -> dict[str, int]:
        """The node each municipality leads to; those of which the data say the same share it."""
        shared: dict[str, int] = {}
        leads = {}
        for code, known in {**MUNICIPALITIES[self._rule](self._compiled), NOT_COVERED: None}.items():
            alike = json.dumps(known)
            if alike not in shared:
                shared[alike] = self.explore({**given, name: code})
            leads[code] = shared[alike]
        return leads

    def _values(self, asked: Question, given: Mapping[str, object]) -> Iterable[object]:
        """Everything that can be answered to a question."""
        if asked.within:
            return _by_region(self._compiled)[str(given[asked.within])]["settlements"]
        return asked.all_values()

    def _add(self, node: Node) -> int:
        text = json.dumps(node, sort_keys=True)
        if text not in self._known:
            self._known[text] = len(self.nodes)
            self.nodes.append(node)
        return self._known[text]


def _key(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _ranges(leads: Iterable[tuple[float, int]]) -> list[tuple[float, int]]:
    ranges: list[tuple[float, int]] = []
    for value, node in leads:
        if ranges and ranges[-1][1] == node:
            ranges.pop()
        ranges.append((value, node))
    return ranges


def _answer(result: Result) -> Answer:
    return {
        "verdict": result.verdict.value,
        "outcome": result.outcome,
        "doubts": plain(result.doubts),
        "conditions": [_reason(condition) for condition in result.conditions],
        "data": {key: plain(value) for key, value in result.data.items() if key not in PERSONAL},
    }


def _reason(condition: Condition) -> Reason:
    limit = condition.threshold
    return {
        "id": condition.id,
        "threshold": {"kind": limit.kind, "value": plain(limit.value)} if limit else None,
        "bound": condition.bound,
        "met": condition.met,
        "source": plain(condition.source),
        "kind": condition.seen.kind if condition.seen else "",
    }
