"""Every answer of every region on its page: each term counts from its own event, and the calendar says what to do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from built import BUILT
from places import ROOT

from browser.conftest import Open
from calculators.api import answer
from calculators.family.terms import EVENTS
from wegwijs.facts.load import Data
from wegwijs.subjects.questions.tables import tables
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

PAGES = {"route": "wegwijzer/", "stall": "vastgelopen/", "transport": "vervoer/"}
TRUTH = {"true": True, "false": False}
NOWHERE = "GM0197"
"""A municipality that no region covers."""
SCRIPT = (ROOT / "tests/browser/questions/every_term.js").read_text("utf-8").partition("\n")[2]
DAYS_AWAY = (-400, -50, -20, -1, 0, 1, 20, 50, 400)
FEWEST = {"route": 200, "stall": 500, "transport": 30}
"""Answers below which the crawl no longer sees them all."""
A_DAY = 97
"""Of so many answers a day looks at one: a number in step with no question, so that each end of it has its turn."""


def ways(table: dict[str, Any], place: str) -> Iterator[dict[str, Any]]:
    """Answers that lead to each end of a rule's table for one municipality, numbers at both ends of their ranges."""

    def go(at: Any, answers: dict[str, Any]) -> Iterator[dict[str, Any]]:
        node = table["nodes"][at]
        if "ask" not in node:
            yield answers
            return
        question = node["ask"]
        for value, following in choices(node, place, table):
            yield from go(following, {**answers, question: value})

    yield from go(table["root"], {})


def choices(node: dict[str, Any], place: str, table: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Each answer that is tried at a question, and where it leads."""
    if node["ask"] == "municipality":
        yield place, node["choices"].get(place, node["choices"].get(table["elsewhere"]))
    elif "ranges" in node:
        lowest = 0
        for highest, following in node["ranges"]:
            yield from ((value, following) for value in sorted({lowest, highest}))
            lowest = highest + 1
    else:
        yield from ((TRUTH.get(value, value), following) for value, following in node["choices"].items())


def states(rule: str, compiled: dict[str, Any], data: Data) -> list[dict[str, Any]]:
    """Every answer of every region, with days of all events, in turn long past, near and far ahead."""
    table = tables(compiled, date.today())[rule]
    places = [*(region.municipalities[0].code for region in data.regions.values()), NOWHERE]
    found = []
    for number, answers in enumerate(given for place in places for given in ways(table, place)):
        away = (DAYS_AWAY[(number + place) % len(DAYS_AWAY)] for place in range(len(EVENTS)))
        days = {event: (date.today() + timedelta(days)).isoformat() for event, days in zip(EVENTS, away, strict=True)}
        found.append({"rule": rule, "version": 1, "answers": answers, "days": days if number % 4 else {}})
    return found


def expected(state: dict[str, Any], compiled: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The actions of the rules themselves, by id."""
    answers = {**state["answers"], "events": state["days"]}
    request = {"rule": state["rule"], "answers": answers, "on": date.today().isoformat()}
    return {step["id"]: step for step in json.loads(answer(json.dumps(request), compiled))["actions"]}


def wrong(shown: dict[str, Any], way: dict[str, dict[str, Any]], actions: tuple[str, ...]) -> Iterator[str]:
    """What a page says of terms that the rules do not say; a calendar entry begins with one of `actions`."""
    today = date.today().isoformat()
    for row in shown["rows"]:
        step = way[row["step"]]
        term = step["term"]
        if row["type"] == "stay" or term["type"] == "stay":
            yield f"{row['step']}: a stay as a term"
        if row["event"] != (term["after"] or term["before"]) or row["on"] != step["deadline"]:
            yield f"{row['step']}: from {row['event']} until {row['on']}, not {step['deadline']}"
        told = row["passed"], row["last"]
        if told != ((row["on"] < today, row["on"] >= today) if row["on"] else (False, False)):
            yield f"{row['step']}: until {row['on']}, passed {row['passed']}, a last day {row['last']}"
    ahead = {(row["on"], row["reminder"]) for row in shown["rows"] if row["on"] and row["on"] >= today}
    if {(event["on"], event["summary"]) for event in shown["events"]} != ahead:
        yield "the calendar has other days"
    for event in shown["events"]:
        if not event["summary"].startswith(actions) or event["alarmDays"] < 0:
            yield f"a calendar entry without what to do: {event['summary']}"


@pytest.mark.parametrize("language", BUILT)
@pytest.mark.parametrize("rule", PAGES)
def test_every_answer_of_every_region_tells_its_terms_as_the_rules_do(
    open_page: Open,
    data: Data,
    compiled: dict[str, Any],
    catalogues: dict[str, Catalogue],
    rule: str,
    language: str,
    whole: bool,
) -> None:
    """No wrong start, nothing passed with a later day, no stay as a deadline, no calendar entry without an action."""
    every = states(rule, compiled, data)
    assert len(every) >= FEWEST[rule]
    given = every[:: 1 if whole else A_DAY]
    templates = (catalogues[language].template(f"calc.ics.{kind}") for kind in ("theirs", "mine"))
    actions = tuple(template.split("{")[0] for template in templates)
    page = open_page(f"{'' if language == 'nl' else language + '/'}{PAGES[rule]}", width=360)
    page.click(".start button")
    shown = page.evaluate(SCRIPT, [None, json.dumps(given)])
    found = [
        f"{told}: {state['answers']}"
        for state, part in zip(given, shown, strict=True)
        for told in wrong(part, expected(state, compiled), actions)
    ]
    assert found[:5] == []
