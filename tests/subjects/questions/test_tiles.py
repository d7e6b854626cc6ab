"""The tiles of what is stuck and of who pays, and what each of their short pages says first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from places import LANGUAGES, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from calculators.family.stall.answers import SITUATIONS
from wegwijs.facts.load import Data
from wegwijs.page.render import Renderer
from wegwijs.subjects.questions.costs.tiles import TILES as COSTS
from wegwijs.subjects.questions.stall.tiles import TILES as STALL
from wegwijs.subjects.questions.tables import leaves, tables
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.alike

TODAY = date(2026, 11, 22)
MOST_ACTIONS = 4


@pytest.fixture(scope="module", params=LANGUAGES)
def shown(
    request: pytest.FixtureRequest, data: Data, catalogues: dict[str, Catalogue], compiled: dict[str, Any]
) -> dict[str, LexborHTMLParser]:
    """The page of every tile in one language, by its path."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, TODAY)
    wanted = {tile.uri for tile in (*STALL, *COSTS)}
    return {p.uri: LexborHTMLParser(renderer.body(p, request.param)) for p in pages(data) if p.uri in wanted}


def test_every_situation_has_a_tile_and_every_thing_stands_in_one(data: Data) -> None:
    """Six of each, and none of their addresses is that of a region or of all answers."""
    assert sorted(tile.situation for tile in STALL) == sorted(SITUATIONS)
    assert sorted(item for tile in COSTS for item in tile.items) == sorted(item.item for item in data.costs.items)
    assert (len(STALL), len(COSTS)) == (6, 6)
    assert not {tile.slug for tile in (*STALL, *COSTS)} & {*data.regions, "alles", "index"}


def test_what_a_parent_does_first_are_steps_of_parents(data: Data) -> None:
    """At most four, and none that waits for somebody else."""
    steps = {step.id: step for step in data.procedures.steps}
    for tile in STALL:
        assert 1 <= len(tile.first) <= MOST_ACTIONS
        assert [name for name in tile.first if "parents" not in steps[name].who] == [], tile.slug


def test_a_page_of_a_situation_begins_with_what_to_do(shown: dict[str, LexborHTMLParser]) -> None:
    """First the own actions, then what to say in Dutch, whom to call and by when; a number can be called at once."""
    for tile in STALL:
        page = shown[tile.uri]
        assert [node.id for node in page.css("h2[id]")][:5] == ["nu", "zeg", "bellen", "tijd", "verder"], tile.slug
        assert len(page.css(".first > .path-step")) == len(tile.first)
        assert all(step.css_first("a.cite") for step in page.css(".first > .path-step"))
        assert page.css_first('.say [lang="nl"]').text().strip() and page.css_first('a.button[href^="tel:"]')
        assert len(page.css("[aria-labelledby=tijd] li strong")) == len(tile.terms)


def test_a_page_of_a_situation_holds_every_answer_to_it(
    shown: dict[str, LexborHTMLParser], compiled: dict[str, Any]
) -> None:
    """Each folded once, as in the whole country, with its steps; none is open, and every link to one arrives."""
    table = tables(compiled, TODAY)["stall"]
    for tile in STALL:
        given = {"municipality": "GM0000", "situation": tile.situation}
        wanted = {f"antwoord-{answer['outcome']}" for _, answer in leaves(table, given)}
        folded = [node.id for node in shown[tile.uri].css("details[id^=antwoord-]:has(.path-step)")]
        assert sorted(folded) == sorted(wanted), tile.slug
        links = [node.attributes["href"] or "" for node in shown[tile.uri].css('a[href^="#antwoord-"]')]
        assert [link for link in links if not shown[tile.uri].css_first(link)] == []


def test_a_page_of_things_tells_of_each_who_pays(shown: dict[str, LexborHTMLParser], data: Data) -> None:
    """Every case with its source or that it is not known, and what the family can do, once."""
    cases = {item.item: item.cases for item in data.costs.items}
    for tile in COSTS:
        page = shown[tile.uri]
        wanted = [f"antwoord-{case.answer}" for item in tile.items for case in cases[item]]
        assert [node.id for node in page.css("section[id^=antwoord-]")] == wanted
        assert all(node.css_first("a.cite, .unknown") for node in page.css("section[id^=antwoord-]")), tile.slug


def test_nothing_is_open_that_comes_later(shown: dict[str, LexborHTMLParser]) -> None:
    """On no page, so that it stays short; and the sources are among it."""
    for uri, page in shown.items():
        assert not page.css("details[open]"), uri
        assert page.css("details #bronnen"), uri
