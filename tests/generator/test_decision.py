"""The table that answers without Python says exactly what the rules say."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from places import ROOT

from calculators.result import plain
from calculators.route import Answers, route
from calculators.route.answers import DUTCH, MOST_MONTHS, OLDEST, RESIDENCES
from generator.decision import table
from tools.runtime import node

ON = date(2026, 11, 21)
ANSWERS = {
    "age": range(OLDEST + 1),
    "turned_twelve_this_school_year": (True, False),
    "seventeen_and_a_half": (True, False),
    "residence": RESIDENCES,
    "dutch": DUTCH,
    "temporary_stay": (True, False),
    "months_in_dutch_education": range(MOST_MONTHS + 1),
}


def every_case(compiled: dict[str, Any], given: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Every set of answers the questions can lead to, unfinished ones too, with what the rule says of it."""
    result = route(Answers.read(given), compiled, ON)
    yield given, result
    for question in result.missing:
        for value in values(compiled, given, question):
            yield from every_case(compiled, {**given, question: value})


def values(compiled: dict[str, Any], given: dict[str, Any], question: str) -> Any:
    if question == "municipality":
        return [*compiled["municipalities"], "GM9999"]
    if question == "settlement":
        return compiled["municipalities"][given["municipality"]]["settlements"]
    return ANSWERS[question]


def without_day_and_seen(result: Any) -> dict[str, Any]:
    """What a table can hold of a result: not the day, the last days counted from it, nor the answers themselves."""
    told = plain(result)
    if told["missing"]:
        return {"missing": told["missing"]}
    steps = [{key: step[key] for key in ("condition", "threshold", "met", "source")} for step in told["steps"]]
    data = {key: value for key, value in told["data"].items() if key not in ("way", "municipality")}
    return {
        "missing": [], "changes": [], "verdict": told["verdict"], "outcome": told["outcome"],
        "doubts": told["doubts"], "steps": steps, "data": data,
    }  # fmt: skip


def test_the_reader_on_the_site_says_what_the_rule_says_for_every_answer(compiled, tmp_path):
    """Exhaustive: every question in every order the rule asks it, every age and every number of months."""
    cases = list(every_case(compiled["route"], {}))
    (tmp_path / "table.json").write_text(json.dumps(table(compiled["route"], ON)), "utf-8")
    (tmp_path / "cases.json").write_text(json.dumps([given for given, _ in cases]), "utf-8")
    reader = ROOT / "theme" / "assets" / "js" / "table.js"
    script = ROOT / "tests" / "generator" / "read_table.mjs"
    paths = (script, reader, tmp_path / "table.json", tmp_path / "cases.json")
    done = subprocess.run([node(), *map(str, paths)], capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(cases) > 10_000
    for (given, result), answer in zip(cases, answers, strict=True):
        assert answer == without_day_and_seen(result), given


def test_the_table_has_a_boundary_only_where_the_answer_changes(compiled):
    """Two neighbouring ranges never lead to the same node."""
    for node_ in table(compiled["route"], ON)["nodes"]:
        leads = [lead for _, lead in node_.get("ranges", [])]
        assert all(one != next_ for one, next_ in zip(leads, leads[1:], strict=False))


def test_the_table_does_not_depend_on_the_day(compiled):
    """A site that was built weeks ago still answers right."""
    assert table(compiled["route"], ON) == table(compiled["route"], date(2027, 8, 1))


@pytest.mark.parametrize("part", ["nodes", "root", "elsewhere"])
def test_the_table_has_what_the_reader_needs(compiled, part):
    """The reader's three names."""
    assert part in table(compiled["route"], ON)
