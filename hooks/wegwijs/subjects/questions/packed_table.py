"""The file of a table, as it goes over the line: what many answers say alike stands in it once.

Regions differ in a few answers and share most of their reasons, so an answer holds the place of its conditions and of
its data in lists beside the nodes. `unpacked` in `table.js` puts them back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


class _Kept:
    """Different values in the order in which they first came."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._places: dict[str, int] = {}

    def place(self, value: Any) -> int:
        """Where `value` stands among them."""
        text = json.dumps(value, sort_keys=True)
        if text not in self._places:
            self._places[text] = len(self.values)
            self.values.append(value)
        return self._places[text]


def packed(table: Mapping[str, Any]) -> dict[str, Any]:
    """`table` with `conditions`, the lists of them that answers give (`reasons`) and their `data` each standing once.

    An answer then has a place in `reasons`, a list of places in `conditions`, and a place in `data`.
    """
    conditions, reasons, data = _Kept(), _Kept(), _Kept()

    def node(whole: Mapping[str, Any]) -> Mapping[str, Any]:
        if "answer" not in whole:
            return whole
        answer = whole["answer"]
        seen = reasons.place([conditions.place(condition) for condition in answer["conditions"]])
        return {"answer": {**answer, "conditions": seen, "data": data.place(answer["data"])}}

    nodes = [node(whole) for whole in table["nodes"]]
    shared = {"conditions": conditions.values, "reasons": reasons.values, "data": data.values}
    return {**table, "nodes": nodes, **shared}
