"""The pages of what is stuck: the tiles, a short page for each of them and for each region, and all answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.national import NOWHERE
from wegwijs.facts.model.region import Desk, Region, RouteStep
from wegwijs.facts.places import by_letter
from wegwijs.page.context import ATTENDANCE, View
from wegwijs.page.fragment import fragment
from wegwijs.page.page import Page
from wegwijs.subjects.places import place_field
from wegwijs.subjects.questions import form as calculator
from wegwijs.subjects.questions.asked import held_to
from wegwijs.subjects.questions.decision_table import Answer
from wegwijs.subjects.questions.stall.tiles import TILES, Tile
from wegwijs.subjects.questions.tables import leaves, tables
from wegwijs.subjects.questions.told import STYLE, Row, Told, steps_of

ALL = "vastgelopen/alles.md"
"""Every situation and answer: for professionals, and where the script finds the steps of an answer."""
Given = dict[str, str | float]
"""The answers that lead to one of the rule."""


def pages(data: Data) -> Iterator[Page]:
    """The tiles with the questions, a page for each tile, one for each region, and one with all answers."""
    yield calculator.page("stall", "vastgelopen/index.md", "questions/stall/index.html", answers="alles/", more=_index)
    for tile in TILES:
        words = f"stall.tile.{tile.situation}"
        title, lead, more = f"{words}.title", f"{words}.lead", partial(_tile, tile)
        page = Page(tile.uri, "questions/stall/tile.html", title, lead, style=STYLE, more=more)
        yield _elsewhere(page) if tile.elsewhere else page
    for region in data.regions.values():
        uri, title = f"vastgelopen/{region.id}.md", "stall.static-title"
        yield Page(uri, "questions/stall/region.html", title, "stall.static-lead", region, style=STYLE, more=_region)
    title, lead = "stall.all.title", "stall.static-lead"
    yield Page(ALL, "questions/stall/all.html", title, lead, style=STYLE, more=_answers, kept=True)


def _elsewhere(page: Page) -> Page:
    """The page of a tile that leads to another municipality."""
    script, style = "assets/subjects/places/go-to-place.js", "assets/subjects/week/week.css"
    return replace(page, script=script, shared_style=style, script_data=place_field.data)


def _index(view: View) -> Mapping[str, object]:
    return {"tiles": TILES}


def _answers(view: View) -> Mapping[str, object]:
    """Every situation and every outcome: of the page's region, or of the whole country."""
    found = _found(view)
    verdicts = {answer["outcome"]: answer["verdict"] for _, answer in found}
    outcomes = [outcome for outcome in view.data.procedures.stall.ways if outcome in verdicts]
    return {
        "situations": {tile: _situations(found, tile.situation) for tile in TILES},
        "outcomes": [_told(view, outcome, verdicts[outcome]) for outcome in outcomes],
        "stall": view.data.procedures.stall,
        "held_to": held_to,
    }


def _region(view: View) -> Mapping[str, object]:
    region = view.page.region
    assert region is not None
    return {**_answers(view), "offices": [desk for desk in region.desks if desk.role == ATTENDANCE], "tiles": TILES}


def _tile(tile: Tile, view: View) -> Mapping[str, object]:
    """What a parent does first in one situation, and behind it everything that can follow."""
    found = _found(view)
    known = {step.id: step for step in _all_steps(view)}
    places = _situations(found, tile.situation)
    outcomes = list(dict.fromkeys(row.outcome for rows in places.values() for row in rows))
    verdicts = {answer["outcome"]: answer["verdict"] for _, answer in found}
    return {
        "tile": tile,
        "found": list(by_letter(view.choices)) if tile.elsewhere else [],
        "begun": fragment({"rule": "stall", "answers": {"situation": tile.situation}, "at": "municipality"}),
        "first": [known[name] for name in tile.first],
        "terms": [known[name] for name in tile.terms],
        "places": places,
        "told": {outcome: _told(view, outcome, verdicts[outcome]) for outcome in outcomes},
        "offices": list(_offices(view.data)),
        "regions": list(_own_ways(view.data, tile.situation, view)),
        "stall": view.data.procedures.stall,
        "held_to": held_to,
    }


def _all_steps(view: View) -> Iterator[RouteStep]:
    ways = view.data.procedures.stall.ways
    return (step for outcome in ways for step in steps_of(view.data).stall(outcome, None)[1])


def _found(view: View) -> list[tuple[Given, Answer]]:
    """All that the rule can answer in the page's region, or where none is."""
    region = view.page.region
    return _found_at(view, region.municipalities[0].code if region else NOWHERE)


def _found_at(view: View, code: str) -> list[tuple[Given, Answer]]:
    table = tables(view.compiled, view.on)["stall"]
    return [(dict(path), answer) for path, answer in leaves(table, {"municipality": code})]


def _told(view: View, outcome: str, verdict: str) -> Told:
    region = view.page.region
    own = view.data.procedures.stall.regions.get(region.id) if region else None
    steps = steps_of(view.data).stall(outcome, region)
    return Told(outcome, verdict, *steps, bool(own and outcome in own.ways))


def _situations(found: list[tuple[Given, Answer]], situation: str) -> dict[str, list[Row]]:
    """By where a place was asked for (empty where that is not asked), each outcome once."""
    told: dict[str, list[Row]] = {}
    for given, answer in found:
        rows = told.setdefault(str(given.get("where", "")), []) if given["situation"] == situation else None
        if rows is not None and all(row.outcome != answer["outcome"] for row in rows):
            rows.append(Row(answer["outcome"], answer["conditions"]))
    return told


def _offices(data: Data) -> Iterator[tuple[Region, Desk]]:
    """The offices for attendance of which a phone number is known, with their region."""
    for region in data.regions.values():
        for desk in region.desks:
            if desk.role == ATTENDANCE and desk.contact.phone.value:
                yield region, desk


def _own_ways(data: Data, situation: str, view: View) -> Iterator[tuple[Region, str]]:
    """The regions that settled something of a situation themselves, with the first outcome they settled."""
    for region in data.regions.values():
        own = data.procedures.stall.regions.get(region.id)
        found = _situations(_found_at(view, region.municipalities[0].code), situation) if own else {}
        settled = [row.outcome for rows in found.values() for row in rows if own and row.outcome in own.ways]
        if settled:
            yield region, settled[0]
