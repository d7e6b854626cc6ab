"""The letters of parents and of schools: every field in its letter, every sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from in_node import call
from places import LANGUAGES, SUBJECTS
from selectolax.lexbor import LexborHTMLParser
from small_data import SmallData

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.subjects.letters.languages import CODES, languages
from wegwijs.subjects.letters.pages import FOLDERS, Piece, pieces
from wegwijs.words.catalogue import Catalogue

FAMILY = ("aanmelding", "waarom", "bezwaar", "thuis", "vervoer", "tolk")
SCHOOL = ("ontvangst", "verlenging", "afwijzing", "wachtlijst", "intake", "toestemming", "melding")
IDS = (*FAMILY, *SCHOOL)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = {
    "family": {"ouder", "adres", "telefoon", "mail", "datum"},
    "school": {"school", "schooladres", "telefoon", "mail", "ondertekenaar", "datum"},
}
"""Fields that stand in the head or the foot of every letter, by who writes it."""
NOT_ASKED = {"handtekening", "laatste"}
"""What a pen writes, and the last day, which is counted."""
STAYS = {
    "family": {"school", "schooladres", "beslisser", "gemeente", "datum", "schooljaar", "afstand", "dichtbij"},
    "school": {"school", "schooladres", "telefoon", "mail", "datum", "plaats", "meenemen", "ontvanger", "verband"}
    | {"meldgemeente"},
}
"""What may stay in the tab: nothing of a child or a parent."""


def uri(letter: str) -> str:
    return f"{FOLDERS['school' if letter in SCHOOL else 'family']}/{letter}.md"


def tree(portal: Portal, letter: str, language: str) -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(uri(letter), language) or "")


def test_every_letter_is_there(data: Data, portal: Portal) -> None:
    """What a family needs between arriving and sitting in class, and what a school answers; each in its own list."""
    assert tuple(data.letters) == IDS
    for by, letters in (("family", FAMILY), ("school", SCHOOL)):
        assert tuple(letter.id for letter in data.letters.values() if letter.by == by) == letters
        listed = LexborHTMLParser(portal.body(f"{FOLDERS[by]}/index.md", "nl") or "").css(".door")
        found = [node.attributes["href"] or "" for node in listed]
        assert [link.rstrip("/").split("/")[-1].removesuffix(".md") for link in found] == list(letters)


@pytest.mark.parametrize("letter", IDS)
def test_a_letter_asks_nothing_that_it_does_not_say(data: Data, portal: Portal, letter: str) -> None:
    """And shows nowhere what nobody is asked, but a signature for a pen, and the last day, which is counted."""
    asked = {field.id for field in data.letters[letter].fields}
    shown = {node.attributes["data-blank"] for node in tree(portal, letter, "nl").css("[data-blank]")}
    assert shown - NOT_ASKED == asked and asked >= HEAD[data.letters[letter].by]


@pytest.mark.parametrize("letter", IDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_dutch_sentence_has_its_own_below_it(portal: Portal, letter: str, language: str) -> None:
    """With the same fields in it; in Dutch there is nothing below. No sentence stands there twice."""
    said = tree(portal, letter, language).css(".said")
    assert len({node.attributes["data-line"] for node in said}) == len(said) > 15
    for node in said:
        dutch, *own = node.css("p")
        assert (dutch.attributes["lang"], dutch.attributes["dir"]) == ("nl", "ltr")
        assert [other.attributes["lang"] for other in own] == ([] if language == "nl" else [language])
        fields = [{blank.attributes["data-blank"] for blank in part.css("[data-blank]")} for part in (dutch, *own)]
        assert all(each == fields[0] for each in fields)


@pytest.mark.parametrize("letter", IDS)
def test_what_somebody_told_of_a_child_is_kept_nowhere(data: Data, portal: Portal, letter: str) -> None:
    """Only the school, the municipality, the journey, the place and the day of the letter stay in the tab."""
    stays = {field.id for field in data.letters[letter].fields if not field.personal}
    assert stays <= STAYS[data.letters[letter].by]
    form = tree(portal, letter, "nl").css("form input:not([type=file]), form textarea, form select")
    kept = {node.attributes["name"] for node in form if not _not_kept(node)}
    assert kept == stays | {"onder"}


def _not_kept(node: Any) -> bool:
    while node is not None:
        if "data-not-kept" in node.attributes:
            return True
        node = node.parent
    return False


def test_every_term_of_a_letter_has_its_length_and_its_day(data: Data, portal: Portal) -> None:
    """As the step says it that it comes from."""
    steps = {step.id: step for step in data.procedures.steps}
    for letter in data.letters.values():
        told = portal.script_data(uri(letter.id), "nl")["letter"].get("term")
        if letter.term is None:
            assert told is None
            continue
        deadline = steps[letter.term.step].deadline
        assert deadline is not None and deadline.after
        assert told["length"] == f"P{deadline.count}{deadline.unit[0].upper()}" and "{day}" in told["words"]
        next_ = tree(portal, letter.id, "nl").css_first("#daarna + p").text()
        assert f"{deadline.count} weken" in next_


def test_the_last_day_stands_in_a_letter_of_a_school_that_has_a_term(data: Data, portal: Portal) -> None:
    """The day is counted by the rule of the step, so that nobody at a desk has to; no other letter shows one."""
    with_day = {name for name in SCHOOL if tree(portal, name, "nl").css_first('[data-blank="laatste"]')}
    assert with_day == {name for name in SCHOOL if data.letters[name].term} == {"ontvangst", "verlenging", "afwijzing"}


def test_a_sentence_is_cut_where_something_is_filled_in(catalogues: dict[str, Catalogue]) -> None:
    """The number of the term stands in it, in the form of the language."""
    assert pieces(catalogues["nl"], "letter.line.is-geboren", 1) == [
        Piece("Mijn kind is geboren op "), Piece(field="geboren"), Piece(".")
    ]
    assert "6 weken" in "".join(piece.words for piece in pieces(catalogues["nl"], "letter.line.beslis-binnen", 6))
    assert "أسبوعين" in "".join(piece.words for piece in pieces(catalogues["ar"], "letter.line.beslis-binnen", 2))


def test_every_language_has_a_dutch_name(catalogues: dict[str, Catalogue]) -> None:
    """Which stands in the letter whatever the page is in; each once."""
    for words in catalogues.values():
        found = languages(words)
        assert len({language.code for language in found}) == len(found) == len(CODES.split())
        assert all(language.name and language.dutch for language in found)
    assert {language.code: language.dutch for language in languages(catalogues["ar"])}["fa-AF"] == "Dari"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{id: besluit,", "{id: kenmerk,", "a field `besluit`, for the words letter.line.maak-bezwaar"),
        ("since: ontvangen", "since: kind", "the id of a date among its fields"),
        ("step: object-to-board", "step: nothing", "a step with a term, of procedures.yaml"),
        ("hint: beslisser", "hint: raadsel", "a key with words in locales/letters.pot (letter.hint.raadsel)"),
        ("when: chosen", "when: never", "always"),
    ],
)
def test_a_letter_that_does_not_fit_its_words_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    """With its line, before anything is built."""
    small = SmallData.copy_to(tmp_path)
    small.replace("letters.yaml", old, new)
    problems = small.problems()
    assert any(told in problem.expected for problem in problems), problems
    assert {problem.path.name for problem in problems} == {"letters.yaml"}


def run(text: str, typed: bool = False) -> dict[str, Any]:
    return {"text": text, "typed": typed}


def document(*paragraphs: dict[str, Any], values: list[list[str]] | None = None) -> dict[str, str]:
    given = {"id": "tolk", "paragraphs": list(paragraphs), "values": values or []}
    (made,) = call(str(SUBJECTS / "letters/document.js"), "parts", [given])
    return made


def paragraph(language: str, *runs: dict[str, Any], own: bool = False) -> dict[str, Any]:
    return {"subject": False, "language": language, "rtl": language == "ar", "own": own, "runs": list(runs)}


def test_whatever_is_typed_makes_a_document_that_can_be_read() -> None:
    """What XML forbids or cuts on, half a character, lines and tabs: the text comes out, without what is no text."""
    typed = 'a<b>&"c]]>\x00\x0b\ufffe\ud800 \t🙂\nü'
    made = document(paragraph("nl", run("Naam: "), run(typed, True)), values=[["kind", typed]])
    parts = {name: ElementTree.fromstring(text) for name, text in made.items()}
    assert "".join(parts["customXml/item1.xml"].itertext()) == 'a<b>&"c]]> \t🙂\nü'
    lines = [node.text for node in parts["word/document.xml"].iter(f"{WORD}t")]
    assert lines == ["Naam: ", 'a<b>&"c]]> \t🙂', "ü"]
    assert len(list(parts["word/document.xml"].iter(f"{WORD}br"))) == 1
    assert made == document(paragraph("nl", run("Naam: "), run(typed, True)), values=[["kind", typed]])


def test_each_paragraph_of_a_document_has_its_direction_and_its_language() -> None:
    """Arabic runs from the right, a Dutch address in it from the left, an Arabic name in Dutch from the right."""
    dutch = paragraph("nl", run("Naam: "), run("أمينة", True))
    arabic = paragraph("ar", run("الهاتف: "), run("06 12345678", True), own=True)
    english = paragraph("en", run("Phone"), own=True)
    body = ElementTree.fromstring(document(dutch, arabic, english)["word/document.xml"])
    told = []
    for found in body.iter(f"{WORD}p"):
        runs = [(_has(each, "rtl"), "".join(each.itertext()), _language(each)) for each in found.iter(f"{WORD}r")]
        told.append((_has(found, "bidi"), _has(found, "keepNext"), runs))
    assert told == [
        (False, True, [(False, "Naam: ", "nl-NL"), (True, "أمينة", "nl-NL")]),
        (True, False, [(True, "الهاتف: ", "ar-EG"), (False, "\u200e06 12345678", "ar-EG")]),
        (False, False, [(False, "Phone", "en-GB")]),
    ]


def _has(node: ElementTree.Element, name: str) -> bool:
    return node.find(f".//{WORD}{name}") is not None


def _language(run: ElementTree.Element) -> str:
    (told,) = [node.attrib for node in run.iter(f"{WORD}lang")]
    return "".join(told.values())


def test_what_is_not_filled_in_is_a_line_to_write_on() -> None:
    """In the document as on paper."""
    made = document(paragraph("nl", run("Naam: "), run("", True)))["word/document.xml"]
    assert re.search(r">Naam: </w:t>.*>_{20,}</w:t>", made)


def test_every_part_of_a_document_that_is_named_is_there() -> None:
    """A word processor follows the relations from part to part, and knows the type of each."""
    made = document(paragraph("nl", run("x")))
    types = ElementTree.fromstring(made["[Content_Types].xml"])
    assert {node.attrib["PartName"][1:] for node in types if "PartName" in node.attrib} <= set(made)
    for name in (each for each in made if each.endswith(".rels")):
        folder = Path(name).parent.parent
        for node in ElementTree.fromstring(made[name]):
            target = (folder / node.attrib["Target"]).as_posix().replace("word/../", "")
            assert target in made, (name, target)
