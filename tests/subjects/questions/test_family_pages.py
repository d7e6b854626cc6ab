"""The pages of what is stuck, the journey and the costs hold every answer, so that nobody needs a script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from places import LANGUAGES, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.page.render import Renderer
from wegwijs.subjects.questions.tables import leaves, tables
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.alike

TODAY = date(2026, 11, 22)
EVERYTHING = {"stall": "vastgelopen/alles.md", "transport": "vervoer/index.md", "costs": "wie-betaalt/alles.md"}


@pytest.fixture(scope="module", params=LANGUAGES)
def shown(
    request: pytest.FixtureRequest, data: Data, catalogues: dict[str, Catalogue], compiled: dict[str, Any]
) -> dict[str, LexborHTMLParser]:
    """The three pages and those of the regions in one language, by their path."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, TODAY)
    wanted = [page for page in pages(data) if page.uri in EVERYTHING.values() or page.uri.startswith("vastgelopen/")]
    return {page.uri: LexborHTMLParser(renderer.body(page, request.param)) for page in wanted}


def _answers(data: Data, compiled: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every page, and an outcome a visitor can be sent to there."""
    found = tables(compiled, TODAY)
    for rule, uri in EVERYTHING.items():
        for _, answer in leaves(found[rule], {}):
            region = answer["data"].get("region")
            yield (f"vastgelopen/{region}.md" if region else uri), answer["outcome"]


def test_every_answer_has_its_section(shown, data, compiled) -> None:
    """The form shows the section of an outcome as its answer; without a script it is read there."""
    wanted = set(_answers(data, compiled))
    assert len(wanted) > 200
    missing = [(uri, outcome) for uri, outcome in wanted if not shown[uri].css_first(f"#antwoord-{outcome} h3")]
    assert missing == []


def test_every_answer_says_what_to_do_and_where_to_be(shown) -> None:
    """Steps with who acts, the desk to go to, and a source for each step."""
    for uri, page in shown.items():
        for section in page.css("div.outcome"):
            assert section.css(".path-step") and section.css_first(".go-to"), (uri, section.id)
            assert all(step.css_first("a.cite") for step in section.css(".path-step")), (uri, section.id)


def test_every_link_to_an_answer_arrives(shown) -> None:
    """The lists of situations lead to a section of the same page."""
    for uri, page in shown.items():
        links = [node.attributes["href"] or "" for node in page.css('a[href^="#antwoord-"]')]
        assert [link for link in links if not page.css_first(link)] == [], uri


def test_a_region_marks_what_it_agreed_itself(shown, data) -> None:
    """As many marks as ways of its own; a region without any has none."""
    for region in data.regions:
        own = data.procedures.stall.regions.get(region)
        marks = shown[f"vastgelopen/{region}.md"].css("div.outcome > p > .tag")
        assert len(marks) == (len(own.ways) if own else 0), region


def test_no_section_or_list_is_empty(shown) -> None:
    """Nothing hollow where little is known."""
    for uri, page in shown.items():
        parts = page.css("div.outcome :is(p, dd, ol, ul), #situaties + details ul, details h4")
        assert [node.html[:80] for node in parts if not node.text().strip()] == [], uri


def test_the_costs_of_mbo_tell_the_years_that_are_known_and_that_this_one_is_not(shown) -> None:
    """Sixty euros in two past years, with the days of birth and a source, under an answer that stays unknown."""
    answer = shown["wie-betaalt/alles.md"].css_first("#antwoord-mbo")
    assert answer.css_first(".unknown") and answer.css_first(".notes a.cite")
    assert "60" in answer.css_first(".notes").text() and answer.css_first(".notes").text().count("2007") == 1


def test_every_distance_stands_with_its_place_its_source_and_its_date(shown, data) -> None:
    """One row for each limit in force, none for a limit that is not known."""
    rows = shown["vervoer/index.md"].css("#afstanden ~ table tbody tr")
    assert len(rows) == len(data.procedures.transport.in_force(TODAY))
    assert all(row.css_first("th").text().strip() and row.css_first("a.cite") for row in rows)
    assert all(row.css_first("small").text().strip() for row in rows)
