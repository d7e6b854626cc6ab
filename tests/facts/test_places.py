"""Every municipality of the country can be chosen, and those that no region covers get the national answer."""

from __future__ import annotations

from datetime import date

import pytest
from places import LANGUAGES, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from calculators.family.route import Answers, route
from wegwijs.facts.load import Data
from wegwijs.facts.places import by_letter, choices
from wegwijs.page.render import Renderer
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

ON = date(2026, 11, 22)
WITH_ALL = ("regio/index.md", "wegwijzer/index.md")

# name in the list | where a reader looks for it
ORDER = [
    ("'s-Hertogenbosch (Den Bosch)", "H"),
    ("Súdwest-Fryslân (Zuidwest-Friesland)", "S"),
    ("IJsselstein", "I"),
    ("De Bilt", "D"),
]


def test_all_342_municipalities_of_2023_can_be_chosen(data: Data) -> None:
    """As many as Statistics Netherlands counted on 1 January 2023; the merged ones are gone, the new one is there."""
    names = [choice.name for choice in choices(data)]
    assert len(names) == len(set(names)) == 342
    assert not {"Weesp", "Brielle", "Hellevoetsluis", "Westvoorne"} & set(names)
    assert "Voorne aan Zee" in names


def test_a_covered_municipality_goes_by_the_name_its_region_uses(data: Data) -> None:
    """Den Haag, not 's-Gravenhage; Laren, not Laren (NH.)."""
    found = {choice.code: (choice.name, choice.region) for choice in choices(data)}
    assert found["GM0518"] == ("Den Haag", "den-haag")
    assert found["GM0417"] == ("Laren", "gooi-en-vechtstreek")
    assert found["GM0344"] == ("Utrecht", "utrecht")
    assert found["GM0197"] == ("Aalten", "")


@pytest.mark.parametrize(("name", "letter"), ORDER)
def test_a_municipality_stands_under_the_letter_a_reader_looks_under(data: Data, name: str, letter: str) -> None:
    """Accents and a leading 's- do not count."""
    under = {choice.name: key for key, found in by_letter(choices(data)) for choice in found}
    assert under[name] == letter


def test_the_rule_answers_for_every_municipality(data: Data, compiled: dict) -> None:
    """A region's own answer where one covers it, and elsewhere that of the whole country: each with an action."""
    for choice in choices(data):
        given = {"municipality": choice.code, "age": 8, "residence": "home", "dutch": "not-enough"}
        result = route(Answers.read(given), ON, compiled["route"])
        assert result.data["region"] == (choice.region or data.elsewhere.id), choice
        assert result.actions or result.missing, choice


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_stands_on_the_page_and_in_the_question(
    data: Data, compiled: dict, catalogues: dict[str, Catalogue], language: str
) -> None:
    """The list reads without a script; the question offers each municipality by its code."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, ON)
    html = {page.uri: renderer.body(page, language) for page in pages(data) if page.uri in WITH_ALL}
    listed = LexborHTMLParser(html["regio/index.md"]).body.text()
    offered = {node.attributes["value"] for node in LexborHTMLParser(html["wegwijzer/index.md"]).css("option")}
    assert [place.spoken for place in data.municipalities.values() if place.spoken not in listed] == []
    assert {choice.code for choice in choices(data)} <= offered
