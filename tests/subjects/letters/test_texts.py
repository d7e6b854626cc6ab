"""The texts that a municipality takes over: every field in its text, every line in Dutch with English below it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.subjects.letters.texts import FOLDER

IDS = ("collegevoorstel", "vervoersartikel", "subsidieregeling", "gegevens", "jaaragenda")


def tree(portal: Portal, text: str, language: str = "nl") -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(f"{FOLDER}/{text}.md", language) or "")


def test_every_text_is_there(data: Data, portal: Portal) -> None:
    """The proposal, the article on transport, the subsidy scheme, what may be shared and the yearly agenda."""
    assert tuple(data.texts) == IDS
    listed = tree(portal, "index").css(".door")
    links = [(node.attributes["href"] or "").rstrip("/").split("/")[-1].removesuffix(".md") for node in listed]
    assert links == list(IDS)


@pytest.mark.parametrize("text", IDS)
def test_a_text_asks_nothing_that_it_does_not_say(data: Data, portal: Portal, text: str) -> None:
    """And shows nowhere what nobody is asked; nothing of it is about a person, so all of it may stay in the tab."""
    shown = {node.attributes["data-blank"] for node in tree(portal, text).css("[data-blank]")}
    assert shown == {field.id for field in data.texts[text].fields}
    assert not any(field.personal for field in data.texts[text].fields)


@pytest.mark.parametrize("text", IDS)
def test_each_dutch_line_has_english_below_it_on_the_english_page(portal: Portal, text: str) -> None:
    """With the same fields in it; in Dutch there is nothing below. No line stands there twice."""
    for language in ("nl", "en"):
        said = tree(portal, text, language).css(".said")
        assert len({node.attributes["data-line"] for node in said}) == len(said) > 9
        for node in said:
            dutch, *own = node.css("p")
            assert [other.attributes["lang"] for other in own] == (["en"] if language == "en" else [])
            fields = [{blank.attributes["data-blank"] for blank in part.css("[data-blank]")} for part in (dutch, *own)]
            assert all(each == fields[0] for each in fields)


@pytest.mark.parametrize("text", IDS)
def test_a_heading_never_stands_alone(data: Data, text: str) -> None:
    """Each part has a line that is always there, whatever is left empty."""
    for part in data.texts[text].parts:
        assert any(line.when == "always" for line in part.lines), part.id
