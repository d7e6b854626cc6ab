"""A question is asked only where its answer can change what the page says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.decision_table import table

ON = date(2026, 11, 21)
LEIDEN, GOOISE_MEREN, AMSTERDAM, TERSCHELLING = "GM0546", "GM1942", "GM0363", "GM0093"


@pytest.fixture(scope="module")
def tables(compiled: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {rule: table(rule, compiled, ON) for rule in QUESTIONS}


def leads(node: dict[str, Any]) -> list[int]:
    return [lead for _, lead in node["ranges"]] if "ranges" in node else list(node["choices"].values())


def alike(nodes: list[dict[str, Any]]) -> list[int]:
    """By node, a number that those share which say the same, whatever they give as reasons."""
    numbers: dict[str, int] = {}
    found: dict[int, int] = {}

    def number(at: int) -> int:
        if at not in found:
            node = nodes[at]
            answer = {key: told for key, told in node.get("answer", {}).items() if key != "conditions"}
            below = [] if answer else [number(lead) for lead in leads(node)]
            found[at] = numbers.setdefault(repr((node.get("ask"), answer, below)), len(numbers))
        return found[at]

    return [number(at) for at in range(len(nodes))]


@pytest.mark.parametrize("rule", QUESTIONS)
def test_no_question_is_asked_whose_every_answer_leads_to_the_same(tables, rule):
    """In no region, at no age: there are always two answers after which the page says something else."""
    nodes = tables[rule]["nodes"]
    numbers = alike(nodes)
    idle = [node["ask"] for node in nodes if "ask" in node and len({numbers[lead] for lead in leads(node)}) < 2]
    assert idle == []


def asked(made: dict[str, Any], given: dict[str, Any]) -> set[str]:
    """All that can still be asked where only municipality and age are known."""
    nodes, names, open_ = made["nodes"], set(), [made["root"]]
    while open_:
        node = nodes[open_.pop()]
        name = node.get("ask")
        if name == "municipality":
            open_.append(node["choices"].get(given[name], node["choices"][made["elsewhere"]]))
        elif name == "age":
            open_.append(next(lead for highest, lead in node["ranges"] if given[name] <= highest))
        elif name:
            names.add(name)
            open_ += leads(node)
    return names


HOME = {"residence", "dutch"}


@pytest.mark.parametrize(
    ("municipality", "age", "more"),
    [
        *((code, age, set()) for code in (LEIDEN, GOOISE_MEREN, AMSTERDAM, TERSCHELLING) for age in (3, 18, 20)),
        (LEIDEN, 5, set()),
        (AMSTERDAM, 5, set()),
        (LEIDEN, 8, {*HOME, "temporary_stay", "months_in_dutch_education"}),
        (GOOISE_MEREN, 8, {*HOME, "settlement"}),
        (AMSTERDAM, 8, HOME),
        (TERSCHELLING, 8, HOME),
        (LEIDEN, 14, {"dutch"}),
        (TERSCHELLING, 14, {"dutch"}),
        (LEIDEN, 17, {"dutch", "seventeen_and_a_half"}),
        (LEIDEN, 12, {*HOME, "turned_twelve_this_school_year", "temporary_stay", "months_in_dutch_education"}),
    ],
)
def test_age_and_place_settle_what_they_can(tables, municipality, age, more):
    """Nothing more for a kindergartner in a regular class; stay and months where the region looks at them."""
    assert asked(tables["route"], {"municipality": municipality, "age": age}) == more


RECEPTION = ("ukraine", "emergency", "rol", "nidos")


def test_every_place_to_live_leads_somewhere_and_only_an_azc_to_its_own_class(tables):
    """With family is at home; where nothing is known of a reception the way is that of a home, with a doubt."""
    nodes = tables["route"]["nodes"]
    for node in nodes:
        if node.get("ask") == "residence":
            choices = node["choices"]
            assert choices["family"] == choices["home"]
            assert choices["ukraine"] == choices["emergency"] == choices["nidos"]
            assert not {choices[name] for name in RECEPTION} & {choices["azc"], choices["home"]}
