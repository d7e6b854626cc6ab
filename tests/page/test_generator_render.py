"""Rendering: markup in the data is escaped, and what a region lacks leaves no empty section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache

import jinja2
import pytest
from jinja2.runtime import Context
from places import LANGUAGES, ROOT, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.facts.rules_data import compile_data
from wegwijs.page.render import PlainContext, Renderer
from wegwijs.portal import Portal
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 21)
KEPT = ROOT / "build" / "cache"
"""Where the build keeps templates as read."""
SCRIPT = "<script>alert(1)</script>"


def _render(
    data: Data, catalogues: dict[str, Catalogue], language: str = "nl", only: Iterable[str] = ("",)
) -> dict[str, str]:
    """The pages whose path begins with one of `only`."""
    renderer = Renderer(data, catalogues, TEMPLATES, compile_data(data), TODAY, cache=KEPT)
    return {page.uri: renderer.body(page, language) for page in pages(data) if page.uri.startswith(tuple(only))}


Regional = Callable[[str], dict[str, str]]
"""The pages of every region in a language, by their path."""


@pytest.fixture(scope="module")
def regional(data: Data, catalogues: dict[str, Catalogue]) -> Regional:
    """As the data stand, made once for all tests."""
    return cache(lambda language: _render(data, catalogues, language, ("regio/", "afspraken/", "wegwijzer/")))


def _with_leiden(data: Data, **changes: object) -> Data:
    region = data.regions["leidse-regio"].model_copy(update=changes)
    return replace(data, regions={**data.regions, region.id: region})


def _without_own_procedures(data: Data) -> Data:
    """Steps of the regions that ways point to may be gone too."""
    stall = data.procedures.stall.model_copy(update={"regions": {}})
    return replace(data, procedures=data.procedures.model_copy(update={"stall": stall}))


def test_markup_in_a_name_is_shown_and_not_run(fewer: Data, catalogues: dict[str, Catalogue]) -> None:
    """A school named like a script is a strange name on the page, nothing more."""
    school = fewer.schools["leimundo"].model_copy(update={"name": SCRIPT})
    changed = replace(fewer, schools={**fewer.schools, school.id: school})
    html = _render(changed, catalogues)
    assert [uri for uri in html if "<script>alert" in html[uri]] == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html["regio/leidse-regio.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_with_little_known_has_no_empty_section(
    data: Data, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Without way on, stay, notes, conflicts and gaps no heading, list or table stands empty."""
    bare = {
        "way_on": [],
        "stay": [],
        "transport": [],
        "background": [],
        "conflicts": [],
        "unknown": [],
        "provisions": [],
    }
    changed = _without_own_procedures(_with_leiden(data, **bare))
    uris = ("regio/leidse-regio/alles.md", "afspraken/leidse-regio.md", "wegwijzer/leidse-regio.md")
    html = _render(changed, catalogues, language, uris)
    assert len(html) == len(uris)
    for uri in uris:
        _has_no_empty_section(uri, html[uri])


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_region_has_an_empty_section(data: Data, regional: Regional, language: str) -> None:
    """Of some regions little is known: their pages are shorter, not hollow."""
    html = regional(language)
    assert len(html) > 3 * len(data.regions) / 2
    for uri in html:
        if not uri.endswith("index.md"):
            _has_no_empty_section(uri, html[uri])


def _has_no_empty_section(uri: str, html: str) -> None:
    found = LexborHTMLParser(html)
    empty = [node.html[:80] for node in found.css("ul, ol, dl, dd, tbody, p, section") if not node.text().strip()]
    assert empty == [], uri
    read = [node.tag for node in found.css(":is(h2, h3, h4, p, li, td, dd)")] + ["h1"]
    bare_headings = [
        pair
        for pair in zip(read, read[1:], strict=False)
        if re.match("h[1-4]", pair[0]) and pair[1] <= pair[0] and re.match("h[1-4]", pair[1])
    ]
    assert bare_headings == [], uri


def test_an_agreement_page_stands_only_where_something_agreed_is_known(data: Data) -> None:
    """Of seven regions no source tells what was agreed; nothing promises a page of it."""
    uris = {page.uri for page in pages(data)}
    told = {region for region in data.regions if f"afspraken/{region}.md" in uris}
    known = {"leidse-regio", "gooi-en-vechtstreek", "utrecht", "zuid-kennemerland", "nijmegen", "emmen", "hardenberg"}
    assert told == known


def test_the_card_of_an_answer_has_the_desk_of_the_sure_answer(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """At 12 a person decides in Rotterdam; the card of the ISK still sends people to who registers for it."""
    (html,) = _render(data, catalogues, only=["wegwijzer/rotterdam.md"]).values()
    found = LexborHTMLParser(html)
    assert "010 484 25 76" in found.css_first("#antwoord-isk").text()


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_way_in_is_not_known_the_page_leads_to_lowan(data: Data, regional: Regional, language: str) -> None:
    """On the region's page and in the answer, a parent can go on to the national overview."""
    html = regional(language)
    for region in (region.id for region in data.regions.values() if region.model == "unknown"):
        answer = LexborHTMLParser(html[f"wegwijzer/{region}.md"]).css_first("#antwoord-class-unknown")
        assert "https://www.lowan.nl" in html[f"regio/{region}/alles.md"] and "https://www.lowan.nl" in answer.html


def test_a_region_without_classes_has_no_section_of_classes(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """No cards and no table where no school is known."""
    kept = {key: school for key, school in data.schools.items() if school.region != "leidse-regio"}
    region = data.regions["leidse-regio"].model_copy(update={"providers": []})
    changed = replace(data, schools=kept, regions={**data.regions, region.id: region})
    (html,) = _render(changed, catalogues, only=["regio/leidse-regio/alles.md"]).values()
    found = LexborHTMLParser(html)
    assert [node.html[:80] for node in found.css("ul, ol, tbody") if not node.text().strip()] == []


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
@pytest.mark.parametrize(
    "uri",
    [
        "gemeente/hilversum.md",
        "regio/gooi-en-vechtstreek.md",
        "regio/gooi-en-vechtstreek/alles.md",
        "wegwijzer/gooi-en-vechtstreek.md",
    ],
)
def test_an_agreement_that_may_have_ended_says_so_first(portal: Portal, uri: str, language: str) -> None:
    """The covenant of 2017: its year, that nobody knows whether it holds, and the number to call, before any step."""
    body = str(portal.body(uri, language))
    body = body[max(body.find('id="leeftijd-6"'), 0) :]  # of a municipality the ages that its agreement is about
    notice = body.index('class="notice outdated"')
    assert "2017" in body[notice : notice + 400] and "tel:0356926620" in body[notice : notice + 900]
    assert notice < min(body.index(first) for first in ('class="path"', 'class="now"', "<dl") if first in body)
    assert "outdated" not in str(portal.body("regio/leidse-regio.md", language))


@pytest.mark.parametrize(
    ("region", "age", "answer"),
    [
        ("leidse-regio", "4 jaar tot en met 5 jaar", "Een gewone kleuterklas"),
        ("leidse-regio", "6 jaar tot en met 12 jaar (in dit schooljaar geworden)", "Een taalklas, via het aanmeldpunt"),
        ("leidse-regio", "18 jaar en ouder", "Te oud voor de ISK"),
        ("gooi-en-vechtstreek", "4 jaar tot en met 11 jaar", "Eerst een basisschool: de stamschool"),
        ("gooi-en-vechtstreek", "tot en met 3 jaar", "Nog te jong voor school"),
        ("utrecht", "13 jaar tot en met 17 jaar (nog geen 17 en een half)", "De ISK"),
        ("rotterdam", "17 jaar (al 17 en een half)", "De ISK of het mbo: vraag advies"),
    ],
)
def test_a_region_says_for_each_age_where_to_go(
    data: Data, catalogues: dict[str, Catalogue], region: str, age: str, answer: str
) -> None:
    """A mother of a child of 4 or 14 is not sent to the door for children of 8."""
    uri = f"regio/{region}/alles.md"
    page = LexborHTMLParser(_render(data, catalogues, "nl", (uri,))[uri])
    rows = page.css("section[aria-labelledby=leeftijd] dl > div")
    said = {row.css_first("dt").text(): row.css_first("dd a").text() for row in rows}
    assert said[age] == answer


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_region_leads_only_for_the_ages_of_its_class(data: Data, regional: Regional, language: str) -> None:
    """The first sentence names the ages it holds for, where the region has a way for a class."""
    html = regional(language)
    for region in data.regions.values():
        lead = LexborHTMLParser(html[f"regio/{region.id}/alles.md"]).css_first("p.lead").text()
        if region.model != "unknown":
            assert region.criteria.language_class is not None
            assert str(region.criteria.language_class.until) in lead, region.id


@pytest.mark.parametrize(("region", "whose"), [("gooi-en-vechtstreek", True), ("leidse-regio", False)])
def test_a_phone_in_short_is_of_who_is_named(
    data: Data, catalogues: dict[str, Catalogue], region: str, whose: bool
) -> None:
    """Under "go first to a primary school" the number of another office bears that office's name."""
    uri = f"regio/{region}/alles.md"
    page = LexborHTMLParser(_render(data, catalogues, "nl", (uri,))[uri])
    labels = [dt.text() for dt in page.css("section[aria-labelledby=kort] dt") if "Telefoon" in dt.text()]
    assert [label.startswith("Telefoon van ") for label in labels] == [whose]


CALLS = {
    "frame": "{% block body %}{% endblock %}",
    "macros": "{% macro twice(word, n=2) %}{{ caller() if caller else '' }}{{ told(word, n=n) }}{% endmacro %}",
    "page": """{% extends "frame" %}{% from "macros" import twice %}{% block body %}
    {% for word in words %}{{ loop.index }} {{ told(word) }} {{ twice(word) }}{% endfor %}
    {% call twice("<", n=3) %}>{% endcall %}{{ self.other() }}
    {% block other scoped %}{{ told("&", n=1) }}{% endblock %}{% endblock %}""",
}


def told(word: str, n: int = 1) -> str:
    """A function of ours."""
    return word * n


def rendered(context: type[Context]) -> str:
    """The page with calls in a loop, a block, a macro and a call block."""
    templates = jinja2.Environment(loader=jinja2.DictLoader(CALLS), autoescape=True)
    templates.context_class = context
    templates.globals["told"] = told
    return templates.get_template("page").render(words=["a", "<b>"])


def test_calls_come_out_as_jinja_makes_them() -> None:
    """In loops, blocks and macros, with the same letters escaped."""
    assert "&lt;&lt;&lt;" in rendered(PlainContext)
    assert rendered(PlainContext) == rendered(Context)


def test_a_function_that_is_called_with_what_it_does_not_know_fails() -> None:
    """Nothing but Jinja's own variables is taken out of a call."""
    templates = jinja2.Environment()
    templates.context_class = PlainContext
    with pytest.raises(TypeError):
        templates.from_string("{{ told('a', m=1) }}").render(told=told)
