"""This week, on the page of every municipality: nobody falls through, and the first step comes before all else."""

from __future__ import annotations

import pytest
from built import BUILT, page, tree
from places import SITE
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.facts.load import Data
from wegwijs.subjects.week.steps import AGES
from wegwijs.words.catalogue import Catalogue

MOST_WORDS = 150
"""Before anything is folded."""
REACHES = "a[href^='tel:'], a[href^='mailto:'], a[href^='https:'], [data-ask]"
"""A number, a mailbox or a website; or the sentence that none is known, and whom to ask."""


@pytest.mark.alike
@pytest.mark.parametrize("language", BUILT)
def test_every_municipality_answers_for_every_age(data: Data, language: str) -> None:
    """All 342, five ages and the azc: an own action, somebody to reach, and by when, or that no day is set."""
    lacking = [
        f"{place.slug}#{ages.id}: {what}"
        for place in data.municipalities.values()
        for ages in AGES
        for what in _lacks(tree(page(f"gemeente/{place.slug}", language)).css_first(f"section#{ages.id}"))
    ]
    assert lacking == []


def _lacks(week: LexborNode | None) -> list[str]:
    if week is None:
        return ["no section"]
    found = {
        "own action": week.css_first(".now") and week.css_first(".now").text().strip(),
        "somebody to reach": week.css_first(REACHES),
        "what to say": week.css_first(".say [lang=nl]"),
        "by when": week.css_first(".answer-day[data-term], .no-day") or "data-never" in week.attributes,
        "sources": week.css_first("details a[href*='bronnen/#']"),
    }
    return [what for what, there in found.items() if not there]


@pytest.mark.parametrize("language", BUILT)
def test_what_is_not_folded_is_short(data: Data, language: str) -> None:
    """At most 150 words stand before a reader unfolds anything."""
    long = {}
    for place in data.municipalities.values():
        html = page(f"gemeente/{place.slug}", language).read_text("utf-8")
        for week in LexborHTMLParser(html).css("section.week"):
            for folded in week.css("details, form, .visually-hidden, [hidden]"):
                folded.decompose()
            count = sum(any(letter.isalnum() for letter in word) for word in week.text(separator=" ").split())
            if count > MOST_WORDS:
                long[f"{place.slug}#{week.attributes['id']}"] = count
    assert long == {}


def test_the_ways_of_one_region_are_told_alike_in_each_of_its_municipalities(data: Data) -> None:
    """Hilversum and Huizen lie in one region: the same first steps under two names."""
    pages = [tree(page(f"gemeente/{slug}")) for slug in ("hilversum", "huizen")]
    first = [[node.text() for node in found.css("section.week .now")] for found in pages]
    assert first[0] == first[1] and len(first[0]) == len(AGES)


def test_each_municipality_has_an_address_of_its_own(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """As people call it, and it stays: what was sent in a message opens next year."""
    slugs = [place.slug for place in data.municipalities.values()]
    assert len(set(slugs)) == len(slugs) == 342
    known = {"GM0518": "den-haag", "GM0796": "den-bosch", "GM0373": "bergen-nh", "GM1900": "sudwest-fryslan"}
    assert {code: data.municipalities[code].slug for code in known} == known


def test_every_municipality_is_told_of_an_isk() -> None:
    """Its own, or one in the same RMC region, else in the same safety region; Emmen has none of its own."""
    listed = tree(page("gemeente/emmen")).css("a[href*='/alles/#isk-']")
    assert {link.attributes["href"].rpartition("#")[2] for link in listed} == {"isk-assen", "isk-hoogeveen"}
    around = {path.parent.name: path.read_text("utf-8") for path in (SITE / "gemeente").glob("*/index.html")}
    assert len(around) == 342 and [name for name, text in around.items() if "Wij kennen geen ISK" in text] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("assen", "Schoolvakanties: regio Noord."), ("alblasserdam", "Wij weten niet in welke vakantieregio")],
)
def test_a_municipality_tells_its_holidays_or_that_they_are_not_known(name: str, said: str) -> None:
    """No guess where no school of it stands in the list."""
    assert said in tree(page(f"gemeente/{name}")).css_first("section[aria-labelledby=hier]").text()


def test_where_nobody_wrote_down_how_it_goes_the_own_desks_are_named_too() -> None:
    """Haarlem has a desk that helps to register, and a language class; a school may take longer once."""
    week = tree(page("gemeente/haarlem")).css_first("section#leeftijd-6")
    folded = {fold.css_first("summary").text(): fold.text() for fold in week.css("details")}
    assert week.css_first("a[href='tel:0235430160']") and "Naar school in Haarlem" in week.text()
    assert "Samen is dat 10 weken" in folded["Geen antwoord, een nee, of geen plaats?"]
    assert week.css_first("details a[href='https://www.lowan.nl']")
