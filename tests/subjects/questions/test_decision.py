"""The tables that answer without Python say exactly what the rules say."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from distances import MANY, drawn, with_every
from places import ROOT, SUBJECTS

from calculators.api import REQUESTS
from calculators.result import plain
from tools.brought.runtime import node
from wegwijs.subjects.questions.asked import QUESTIONS, Question, question
from wegwijs.subjects.questions.decision_table import MUNICIPALITIES, table
from wegwijs.subjects.questions.packed_table import packed

ON = date(2026, 11, 21)
LEAST = {
    False: {"route": 1_000, "stall": 1_500, "transport": 750, "costs": 15},
    True: {"route": 10_000, "stall": 20_000, "transport": 9_000, "costs": 15},
}
"""How many sets of answers there are to compare, at least, by day and in the whole run."""
A_DAY = 10
"""Of so many municipalities a day asks everything of one."""
DISTANCES = {False: 2_000, True: MANY}
FIRST_ANSWER_BYTES, MOST_BYTES = 25_000, 60_000
"""What all tables together may weigh on the line."""


def every_case(rule: str, compiled: dict[str, Any], given: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Every set of answers the questions can lead to, unfinished ones too, with what the rule says of it."""
    result = REQUESTS[rule].ask(given, ON, compiled)
    yield given, result
    for name in result.missing:
        for value in values(rule, compiled, given, name):
            yield from every_case(rule, compiled, {**given, name: value})


def values(rule: str, compiled: dict[str, Any], given: dict[str, Any], name: str) -> Any:
    asked = question(rule, name)
    if asked.kind == "select":
        return [*MUNICIPALITIES[rule](compiled), "GM9999"]
    if asked.within:
        return compiled["route"]["municipalities"][given[asked.within]]["settlements"]
    return asked.all_values()


def without_day_and_seen(result: Any) -> dict[str, Any]:
    """What a table can hold of a result: not the day, the last days counted from it, nor the answers themselves."""
    told = plain(result)
    if told["missing"]:
        return {"missing": told["missing"]}
    conditions = [
        {**{key: one[key] for key in ("id", "threshold", "bound", "met", "source")}, "kind": one["seen"]["kind"]}
        for one in told["conditions"]
    ]
    data = {key: value for key, value in told["data"].items() if key != "municipality"}
    return {
        "missing": [], "changes": [], "verdict": told["verdict"], "outcome": told["outcome"],
        "doubts": told["doubts"], "conditions": conditions, "data": data,
    }  # fmt: skip


def read_by_the_site(folder: Path, made: dict[str, Any], cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the site's own reader answers to each case."""
    (folder / "table.json").write_text(json.dumps(packed(made)), "utf-8")
    (folder / "cases.json").write_text(json.dumps(cases), "utf-8")
    reader = SUBJECTS / "questions" / "table.js"
    script = ROOT / "tests/subjects/questions/read_table.mjs"
    paths = (script, reader, folder / "table.json", folder / "cases.json")
    done = subprocess.run([node(), *map(str, paths)], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def tables(compiled: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {rule: table(rule, compiled, ON) for rule in QUESTIONS}


@pytest.mark.parametrize("rule", QUESTIONS)
def test_the_reader_on_the_site_says_what_the_rule_says_for_every_answer(compiled, whole, rule, tmp_path):
    """Exhaustive: every question in every order the rule asks it, every number that can be a boundary."""
    known = compiled if whole else with_every(A_DAY, compiled)
    cases = list(every_case(rule, known, {}))
    answers = read_by_the_site(tmp_path, table(rule, known, ON), [given for given, _ in cases])
    assert len(answers) == len(cases) > LEAST[whole][rule]
    for (given, result), answer in zip(cases, answers, strict=True):
        assert answer == without_day_and_seen(result), given


def test_every_distance_with_a_decimal_answers_as_the_rule_does(compiled, tables, whole, tmp_path):
    """Distances are not tried one by one when the table is made: 20.000 drawn at the edges and anywhere agree."""
    children = drawn(compiled["transport"]["limits"])[: DISTANCES[whole]]
    answers = read_by_the_site(tmp_path, tables["transport"], children)

    @cache
    def asked(municipality: str, km: float) -> dict[str, Any]:
        given = {**children[0], "municipality": municipality, "distance_km": km}
        return without_day_and_seen(REQUESTS["transport"].ask(given, ON, compiled))

    for given, answer in zip(children, answers, strict=True):
        assert answer == asked(given["municipality"], given["distance_km"]), given


def brotli_bytes(text: str) -> int:
    """How many bytes `text` is once compressed as web servers do."""
    script = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"
    return int(subprocess.run([node(), "-e", script], input=text, capture_output=True, text=True, check=True).stdout)


def test_all_tables_together_stay_small_on_the_line(tables, capsys):
    """As a web server sends them: for one answer at most 25.000 bytes, all four at most 60.000."""
    sizes = {rule: brotli_bytes(json.dumps(packed(made), separators=(",", ":"))) for rule, made in tables.items()}
    with capsys.disabled():
        print(f"\ntables in bytes of brotli: {sizes}, together {sum(sizes.values())}")
    assert max(sizes.values()) <= FIRST_ANSWER_BYTES and sum(sizes.values()) <= MOST_BYTES


@pytest.mark.parametrize("rule", QUESTIONS)
def test_the_table_has_a_boundary_only_where_the_answer_changes(tables, rule):
    """Two neighbouring ranges never lead to the same node."""
    for node_ in tables[rule]["nodes"]:
        leads = [lead for _, lead in node_.get("ranges", [])]
        assert all(one != next_ for one, next_ in zip(leads, leads[1:], strict=False))


@pytest.mark.parametrize("rule", ["stall", "costs"])
def test_the_table_does_not_depend_on_the_day(compiled, tables, rule):
    """A site that was built weeks ago still answers right."""
    assert tables[rule] == table(rule, compiled, date(2027, 8, 1))


@pytest.mark.parametrize("rule", QUESTIONS)
def test_the_table_asks_only_questions_of_the_list(tables, rule):
    """The form on the page has a field for every question a table can ask, and none that is never asked."""
    asked = {node_["ask"] for node_ in tables[rule]["nodes"] if "ask" in node_}
    assert asked == {known.name for known in QUESTIONS[rule]}


@pytest.mark.parametrize("rule", QUESTIONS)
def test_the_reasons_look_at_questions_of_the_list(tables, rule):
    """Every condition in an answer belongs to one question, so that the page can show the visitor's own answer."""
    answers = [node_["answer"] for node_ in tables[rule]["nodes"] if "answer" in node_]
    judged = {condition["id"] for told in answers for condition in told["conditions"]}
    known = [condition for asked in QUESTIONS[rule] for condition in asked.conditions]
    assert judged <= set(known) and len(known) == len(set(known))


def test_a_number_with_decimals_is_tried_at_each_whole_number_and_just_below_it():
    """Where limits are whole numbers an answer can change nowhere else: above 0.0 it is that of 0.9."""
    asked = Question("distance_km", "number", high=2, step=question("transport", "distance_km").step)
    assert list(asked.all_values()) == [0.0, 0.9, 1.0, 1.9, 2.0]
