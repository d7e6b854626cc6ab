"""A translation says as much as its Dutch: in the script of its language, with the same parts, links and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from cases import for_each
from places import LANGUAGES, ROOT
from words import SCRIPTS, letters_of, script_of, words_of

from wegwijs.words.languages import categories

TRANSLATED = [language for language in LANGUAGES if language != "nl"]
PAGES = [
    (language, path.relative_to(ROOT / "docs" / language).as_posix())
    for language in TRANSLATED
    for path in sorted((ROOT / "docs" / language).rglob("*.md"))
]
PARTS = {
    "headings": r"(?m)^#+ ",
    "items of lists": r"(?m)^\s*(?:[-*]|\d+\.) ",
    "rows of tables": r"(?m)^\|",
    "anchors": r"\{#[^}]*\}",
    "links": r"\]\(([^)\s]*)",
}
"""What a page has as many of, and the same ones, as its Dutch."""
MANY = 6
"""Words from which a sentence is no name that stays as it is in every language."""
_PLACEHOLDER = re.compile(r"\{\w*\}")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)


def _scripts_in(text: str) -> set[str]:
    return letters_of(text).keys() & set(SCRIPTS.values())


def _page(language: str, uri: str) -> str:
    return _FRONT.sub("", (ROOT / "docs" / language / uri).read_text("utf-8"))


def _numbers(text: str) -> Counter[str]:
    """Every number, in any script's digits, without those of anchors and addresses."""
    plain = re.sub(r"\]\([^)]*\)|\{[^}]*\}", "", text)
    return Counter(re.findall(r"\d+", "".join(str(unicodedata.digit(one, one)) for one in plain)))


@pytest.mark.parametrize("language", TRANSLATED)
def test_words_are_in_the_script_of_their_language(language: str) -> None:
    """Besides Dutch names, in Latin: no letter of a third script, and its own in all that is no name kept as it is."""
    own, wrong = script_of(language), []
    for key, entry in words_of(language).items():
        for form in entry.words:
            found = _scripts_in(_PLACEHOLDER.sub("", form))
            latin = own not in found and re.search(r"[a-z]{3}", _PLACEHOLDER.sub("", form)) and form not in entry.dutch
            if latin or found - {own, "LATIN"}:
                wrong.append((key, form))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_sentence_was_left_in_dutch(language: str) -> None:
    """Nothing as long as a sentence is the same in both."""
    copied = [
        key
        for key, entry in words_of(language).items()
        if entry.words[0] == entry.dutch[0] and len(re.findall(r"[^\W\d_]{2,}", entry.words[0])) >= MANY
    ]
    assert copied == []


@for_each(("language", "uri"), PAGES)
def test_a_page_has_the_parts_of_its_dutch(language: str, uri: str) -> None:
    """Headings, lists, tables, anchors and links: nothing was left out, and no link leads elsewhere."""
    own, dutch = _page(language, uri), _page("nl", uri)
    for part, pattern in PARTS.items():
        assert sorted(re.findall(pattern, own)) == sorted(re.findall(pattern, dutch)), part


@for_each(("language", "uri"), PAGES)
def test_a_page_has_the_numbers_of_its_dutch(language: str, uri: str) -> None:
    """Ages, days, amounts and phone numbers, each as often, and no other: what explains a Dutch word may say one again.

    Where a language has a form for two, that says it without a digit.
    """
    own, dutch = _numbers(_page(language, uri)), _numbers(_page("nl", uri))
    said = {"2"} if "two" in categories(language) else set()
    assert set(own) <= set(dutch) and set(dutch - own) <= said


@for_each(("language", "uri"), PAGES)
def test_a_page_is_in_the_script_of_its_language(language: str, uri: str) -> None:
    """Most of its letters are, and none is of a third script."""
    text, own = re.sub(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}", "", _page(language, uri)), script_of(language)
    letters = letters_of(text)
    assert letters.keys() & set(SCRIPTS.values()) <= {own, "LATIN"}
    assert letters[own] > letters.total() / 2
