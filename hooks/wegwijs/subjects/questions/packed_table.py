"""The file of a table, as it goes over the line: what many answers say alike stands in it once.

Regions differ in a few answers and share most of their reasons, so outcomes, conditions and data stand in lists of
their own, and an answer is the places of its own in them. What follows on an answer to a question is told as how many
nodes back it stands: then like regions have like nodes, and they pack four times as small. `Table` in `table.js`
puts back what a visitor comes by.
"""

from __future__ import annotations

import json

from wegwijs.subjects.questions.decision_table import Answer, Node, Table


class _Kept:
    """Different values in the order in which they first came."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self._places: dict[str, int] = {}

    def place(self, value: object) -> int:
        """Where `value` stands among them."""
        text = json.dumps(value, sort_keys=True)
        if text not in self._places:
            self._places[text] = len(self.values)
            self.values.append(value)
        return self._places[text]


def packed(table: Table) -> dict[str, object]:
    """`table` as its file holds it.

    A node is a question whose choices or ranges lead so many nodes back, or 0 for the next answer of `answers`: places
    in `outcomes`, in `reasons` (lists of places in `conditions`) and in `data`, each a list of its own.
    """
    outcomes, conditions, reasons, data = _Kept(), _Kept(), _Kept(), _Kept()
    answers: tuple[list[int], list[int], list[int]] = ([], [], [])

    def answered(answer: Answer) -> int:
        seen = reasons.place([conditions.place(condition) for condition in answer["conditions"]])
        known = data.place(answer["data"])
        told = {"verdict": answer["verdict"], "outcome": answer["outcome"], "doubts": answer["doubts"]}
        for places, place in zip(answers, (outcomes.place(told), seen, known), strict=True):
            places.append(place)
        return 0

    nodes = [
        answered(node["answer"]) if "answer" in node else _asked(node, place)
        for place, node in enumerate(table["nodes"])
    ]
    lists = {"outcomes": outcomes, "conditions": conditions, "reasons": reasons, "data": data}
    return {**table, "nodes": nodes, "answers": answers, **{name: kept.values for name, kept in lists.items()}}


def _asked(node: Node, place: int) -> Node:
    if "ranges" in node:
        return {**node, "ranges": [(highest, place - lead) for highest, lead in node["ranges"]]}
    return {**node, "choices": {value: place - lead for value, lead in node["choices"].items()}}
