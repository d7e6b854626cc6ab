"""The letters of parents, schools and municipalities: every field in its letter, every sentence in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from places import LANGUAGES
from selectolax.lexbor import LexborHTMLParser
from small_data import SmallData

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.subjects.letters.languages import CODES, languages
from wegwijs.subjects.letters.pages import WRITERS, Piece, pieces
from wegwijs.words.catalogue import Catalogue

FAMILY = ("aanmelding", "waarom", "bezwaar", "thuis", "vervoer", "tolk")
SCHOOL = ("ontvangst", "verlenging", "afwijzing", "wachtlijst", "intake", "toestemming", "melding")
MUNICIPALITY = ("aankomst",)
BY = {"family": FAMILY, "school": SCHOOL, "municipality": MUNICIPALITY}
IDS = (*FAMILY, *SCHOOL, *MUNICIPALITY)
HEAD = {
    "family": {"ouder", "adres", "telefoon", "mail", "datum"},
    "school": {"school", "schooladres", "telefoon", "mail", "ondertekenaar", "datum"},
    "municipality": {"gemeente", "gemeenteadres", "telefoon", "mail", "ondertekenaar", "datum"},
}
"""Fields that stand in the head or the foot of every letter, by who writes it."""
NOT_ASKED = {"handtekening", "laatste"}
"""What a pen writes, and the last day, which is counted."""
STAYS = {
    "family": {"school", "schooladres", "beslisser", "gemeente", "datum", "schooljaar", "afstand", "dichtbij"},
    "school": {"school", "schooladres", "telefoon", "mail", "datum", "plaats", "meenemen", "ontvanger", "verband"}
    | {"meldgemeente"},
    "municipality": {"gemeente", "gemeenteadres", "telefoon", "mail", "datum", "plaats", "meenemen"}
    | {"basis", "isk", "leerplicht", "uitleg"},
}
"""What may stay in the tab: nothing of a child or a parent."""


def uri(letter: str) -> str:
    (by,) = [by for by, letters in BY.items() if letter in letters]
    return f"{WRITERS[by].folder}/{letter}.md"


def tree(portal: Portal, letter: str, language: str) -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(uri(letter), language) or "")


def test_every_letter_is_there(data: Data, portal: Portal) -> None:
    """What a family needs between arriving and sitting in class, and what a school or a municipality writes."""
    assert tuple(data.letters) == IDS
    for by, letters in BY.items():
        assert tuple(letter.id for letter in data.letters.values() if letter.by == by) == letters
        listed = LexborHTMLParser(portal.body(f"{WRITERS[by].folder}/index.md", "nl") or "").css(".door")
        found = [node.attributes["href"] or "" for node in listed]
        assert [link.rstrip("/").split("/")[-1].removesuffix(".md") for link in found] == list(letters)


@pytest.mark.parametrize("letter", IDS)
def test_a_letter_asks_nothing_that_it_does_not_say(data: Data, portal: Portal, letter: str) -> None:
    """And shows nowhere what nobody is asked, but a signature for a pen, and the last day, which is counted."""
    asked = {field.id for field in data.letters[letter].fields}
    shown = {node.attributes["data-blank"] for node in tree(portal, letter, "nl").css("[data-blank]")}
    assert shown - NOT_ASKED == asked and asked >= HEAD[data.letters[letter].by]


@for_each("letter", IDS)
@for_each("language", LANGUAGES)
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
        next_ = tree(portal, letter.id, "nl").css_first("#daarna + p").text()
        assert f"{deadline.count} weken" in next_
        assert bool(told) == bool(letter.term.since), "no day is told where nothing says from when it counts"
        if not told:
            continue
        assert told["length"] == f"P{deadline.count}{deadline.unit[0].upper()}" and "{day}" in told["words"]


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
