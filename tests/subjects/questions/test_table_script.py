"""The table that answers without Python, and how its file is asked for: `questions/table.js`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from in_node import call
from places import SUBJECTS

from tools.brought.runtime import node
from wegwijs.subjects.questions.packed_table import packed

TOLD = [
    {"outcome": "out", "verdict": "no", "doubts": [], "conditions": [{"key": "age.schooled"}], "data": {}},
    {"outcome": "class", "verdict": "yes", "doubts": [], "conditions": [{"key": "a"}, {"key": "b"}], "data": {"n": 1}},
]
"""Two answers, as the rules give them."""
TABLE = {
    "root": 6,
    "elsewhere": "GM0000",
    "nodes": [
        {"answer": TOLD[0]},
        {"ask": "azc", "choices": {"true": 0}},
        {"ask": "moved", "choices": {"true": 1}},
        {"answer": TOLD[1]},
        {"ask": "dutch", "choices": {"true": 0, "false": 3}},
        {"ask": "age", "ranges": [[3, 0], [17.5, 4], [30, 3]]},
        {"ask": "municipality", "choices": {"GM0001": 5, "GM0002": 2, "GM0000": 4}},
    ],
}
FILE = packed(TABLE)
"""The same, as it goes over the line."""
OUT, CLASS = ({"missing": [], "changes": [], **told} for told in TOLD)

def wrong(field: str) -> dict[str, Any]:
    """What the table says of an answer that does not fit."""
    return {"error": {"field": field}}


HERE = {"municipality": "GM0001"}
THERE = {"municipality": "GM9999"}
SAID = (
    ({}, {"missing": ["municipality"]}),
    (HERE, {"missing": ["age"]}),
    ({**HERE, "age": 0}, OUT),
    ({**HERE, "age": 3}, OUT),
    ({**HERE, "age": 3.01}, {"missing": ["dutch"]}),
    ({**HERE, "age": 17.5}, {"missing": ["dutch"]}),
    ({**HERE, "age": 30}, CLASS),
    ({**HERE, "age": 31}, wrong("age")),
    ({**HERE, "age": -1}, wrong("age")),
    ({**HERE, "age": "8"}, wrong("age")),
    ({**HERE, "age": None}, wrong("age")),
    ({**HERE, "age": 8, "dutch": True}, OUT),
    ({**HERE, "age": 8, "dutch": False}, CLASS),
    ({**HERE, "age": 8, "dutch": "true"}, wrong("dutch")),
    ({**HERE, "age": 8, "dutch": "false"}, wrong("dutch")),
    ({**HERE, "age": 8, "dutch": None}, wrong("dutch")),
    ({**HERE, "age": 8, "dutch": "yes"}, wrong("dutch")),
    ({**HERE, "age": 8, "dutch": "GM9999"}, wrong("dutch")),
    (THERE, {"missing": ["dutch"]}),
    ({"municipality": "GM999"}, wrong("municipality")),
    ({"municipality": "GM99999"}, wrong("municipality")),
    ({"municipality": "xGM9999"}, wrong("municipality")),
    ({"municipality": "GMx999"}, wrong("municipality")),
    ({"municipality": "GM9999x"}, wrong("municipality")),
    ({"municipality": "toString"}, wrong("municipality")),
    ({"municipality": True}, wrong("municipality")),
    ({"municipality": 3}, wrong("municipality")),
)
"""Answers, and what the table says of them."""


def test_the_table_says_of_answers_what_is_asked_or_settled() -> None:
    """Each range with its end, each choice in its own type, a municipality without a region; others do not fit."""
    assert call("table.js", "Table.ask", *[[FILE, answers] for answers, _ in SAID]) == [given for _, given in SAID]


def test_the_way_to_an_answer_is_told() -> None:
    """The questions that were answered, in order, and the place where the table stands."""
    given = ({**HERE, "age": 8, "dutch": False}, {**HERE, "age": 99}, HERE)
    way, stopped, waiting = call("table.js", "Table.path", *[[FILE, answers] for answers in given])
    assert (way["asked"], way["node"]) == (["municipality", "age", "dutch"], TABLE["nodes"][3])
    assert (stopped["asked"], stopped["node"]) == (["municipality"], TABLE["nodes"][5])
    assert (waiting["asked"], waiting["node"]) == (["municipality"], TABLE["nodes"][5])


def test_only_a_municipality_can_be_one_without_a_region() -> None:
    """The code of one does not fit another question, whatever its choices are called."""
    asked = {"ask": "place", "choices": {"GM0000": 0}}
    table = packed({"root": 1, "elsewhere": "GM0000", "nodes": [{"answer": TOLD[0]}, asked]})
    assert call("table.js", "Table.ask", [table, {"place": "GM9999"}]) == [wrong("place")]


def test_a_question_is_found_where_it_is_asked() -> None:
    """Whatever was answered to it; a question off the way gives the place where the way ends."""
    found = call("table.js", "Table.asking", [FILE, "age", {**HERE, "age": 8}], [FILE, "dutch", {**HERE, "age": 2}])
    assert found == [TABLE["nodes"][5], TABLE["nodes"][0]]


def test_the_most_questions_that_can_come_are_counted_from_any_of_them() -> None:
    """Along the longest way, that one with them; an answer asks nothing more."""
    most = call("table.js", "Table.left", *[[FILE, node] for node in TABLE["nodes"]])
    assert most == [0, 1, 2, 0, 1, 2, 3]


def test_a_file_that_does_not_come_is_asked_for_past_what_the_browser_kept() -> None:
    """Once more, each time with a limit of a minute; then the address and the answer of the host are told."""
    runs = [[200], [503, 200], [503, 404]]
    command = [node(), "--no-warnings", Path(__file__).with_name("fetching.mjs"), SUBJECTS / "questions" / "table.js"]
    done = subprocess.run(command, input=json.dumps(runs), capture_output=True, text=True, check=True)
    at_once, again, lost = json.loads(done.stdout)
    first = ["x.json", {"signal": "60000 ms"}]
    anew = ["x.json", {"signal": "60000 ms", "cache": "reload"}]
    assert (at_once["asked"], at_once["table"]["outcome"]) == ([first], "isk")
    assert (again["asked"], again["body"]["root"]) == ([first, anew], 0)
    assert (lost["asked"], lost["body"]) == ([first, anew], "Error: x.json: 404")
