"""The forms of schools: in Dutch whatever the page is in, and every word of them for parents in their own language."""

from __future__ import annotations

import json

import pytest
from places import LANGUAGES, PROFESSIONAL_LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.subjects.templates.pages import FOLDER, WORDS, files
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.readers import PARENTS
from wegwijs.words.subjects import SUBJECTS, subject_of

TEMPLATES = ("overdracht", "nazorg", "welkomstweek", "verzoek-taalklas", "verzoek-vervoer")


def said(portal: Portal, template: str, language: str) -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(f"{FOLDER}/{template}.md", language) or "")


def test_every_form_is_there(data: Data) -> None:
    """In the order in which a school meets them; no other paper that is saved has the same id."""
    assert tuple(data.templates) == TEMPLATES
    assert not {*data.templates} & {*data.letters, "opzet-afspraken"}


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_the_dutch_of_a_form_is_always_there(
    portal: Portal, catalogues: dict[str, Catalogue], template: str, language: str
) -> None:
    """Beside it the language of the page where that is another one; each word by its key, of parents' words."""
    found = said(portal, template, language).css("[data-word]")
    assert len(found) > 20
    for node in found:
        key = node.attributes["data-word"] or ""
        assert node.text() == catalogues["nl"].template(key) and node.attributes["lang"] == "nl"
        assert SUBJECTS[subject_of(key)][0] == PARENTS
        own = [other for other in (node.parent.css(".own") if node.parent else [])]
        assert [(other.attributes["lang"], other.text()) for other in own] == (
            [] if language == "nl" else [(language, catalogues[language].template(key))]
        )


def test_every_language_of_parents_can_stand_beside_the_dutch(portal: Portal, catalogues: dict[str, Catalogue]) -> None:
    """Its words come from a file when it is chosen; the list names each language once, the Dutch as none beside it."""
    made = files(catalogues)
    assert set(made) == {f"assets/words/template.{code}.json" for code in LANGUAGES if code != "nl"}
    dutch = {key for key in catalogues["nl"].keys if key.startswith(WORDS)}
    for code in (code for code in LANGUAGES if code != "nl"):
        words = json.loads(made[f"assets/words/template.{code}.json"])
        assert words == {key: catalogues[code].template(key) for key in dutch if catalogues[code].has(key)}
        assert "template.field.naam" in words
    for language in PROFESSIONAL_LANGUAGES:
        options = said(portal, "nazorg", language).css("#onder option")
        offered = [option.attributes.get("lang") or "nl" for option in options]
        assert sorted(offered) == sorted(LANGUAGES) and offered[0] == language
        directions = {option.attributes.get("lang"): option.attributes.get("data-dir") for option in options}
        assert directions["ar"] == "rtl"
