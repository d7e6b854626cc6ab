"""The catalogues: every language says the same, in whole and well-formed words."""

from __future__ import annotations

import re
import unicodedata

import polib
import pytest
from babel import Locale
from places import LANGUAGES, ROOT
from word_use import is_used

from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue, entry_text

CATALOGUES = {
    language: polib.pofile(str(ROOT / "locales" / f"{language}.po"), encoding="utf-8") for language in LANGUAGES
}
TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def _entries(language: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in CATALOGUES[language]}


def _forms(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def _digits(text: str) -> list[str]:
    """The numbers in a text, in any script's digits, in no order; those inside words like NT2 too."""
    plain = "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in text)
    return sorted(re.findall(r"\d+", plain))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_has_the_keys_of_dutch(language: str) -> None:
    """No key is missing and none is left over."""
    assert set(_entries(language)) == set(_entries(SOURCE_LANGUAGE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: str) -> None:
    """Two entries with one key would hide each other."""
    keys = [entry.msgid for entry in CATALOGUES[language]]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_empty(language: str) -> None:
    """Every form of every entry says something, without space around it."""
    entries = _entries(language).items()
    assert [key for key, entry in entries if not all(form.strip() == form != "" for form in _forms(entry))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_are_those_of_dutch(language: str) -> None:
    """A translation uses every number and name of the Dutch, and no other. A form for one or two may leave out `n`."""
    dutch, wrong = _entries(SOURCE_LANGUAGE), []
    for key, entry in _entries(language).items():
        expected = set(_PLACEHOLDER.findall(entry_text(dutch[key])))
        for form in _forms(entry):
            found = set(_PLACEHOLDER.findall(form))
            if found != expected and not (entry.msgstr_plural and found | {"n"} == expected):
                wrong.append((key, form))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_in_words_are_those_of_dutch(language: str) -> None:
    """A number written out in the Dutch stands in the translation too: none is changed on the way."""
    dutch = _entries(SOURCE_LANGUAGE)
    wrong = [
        key
        for key, entry in _entries(language).items()
        if not entry.msgstr_plural and _digits(entry.msgstr) != _digits(dutch[key].msgstr)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_number_of_plural_forms(language: str) -> None:
    """As many forms as the language counts with (CLDR): two in Dutch and English, six in Arabic."""
    wanted = len({Locale.parse(language).plural_form(n) for n in range(1000)})
    counted = [key for key, entry in _entries(language).items() if entry.msgstr_plural]
    assert counted
    assert [key for key in counted if len(_entries(language)[key].msgstr_plural) != wanted] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_formula_groups_numbers_as_the_language_does(language: str) -> None:
    """Numbers that CLDR puts in one group get one form, and numbers of two groups get two."""
    locale, words = Locale.parse(language), Catalogue(language, ROOT / "locales")
    pairs = {(locale.plural_form(n), words._words.plural(n)) for n in range(1000)}
    groups = {group for group, _ in pairs}
    assert len(pairs) == len(groups) == len({form for _, form in pairs})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_invisible_direction_marks(language: str) -> None:
    """Direction is the work of `dir` and `bdi`: a control character in the words is seen by nobody who mends them."""
    entries = _entries(language).items()
    assert [key for key, entry in entries if set(entry_text(entry)) & set(BIDI_CONTROLS)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_plain_text(language: str) -> None:
    """No markup in the catalogues: they are escaped when they are shown."""
    assert [
        key for key, entry in _entries(language).items() if re.search(r"</?[a-z]|&[a-z]+;", entry_text(entry))
    ] == []


def test_every_key_is_asked_for() -> None:
    """Words nobody shows are work for every translator to come."""
    assert [key for key in _entries(SOURCE_LANGUAGE) if not is_used(key)] == []


def test_a_key_nobody_asks_for_is_found() -> None:
    """The search for unused keys sees one that is made up, also under a name the data gives."""
    assert not is_used("site.made-up")
    assert not is_used("note.made-up-by-nobody")


def test_arabic_is_written_in_arabic() -> None:
    """Every Arabic entry holds Arabic letters, besides those that only pass a value on."""
    passes_on = {
        key
        for key, entry in _entries("nl").items()
        if not re.search(r"[a-z]{3}", _PLACEHOLDER.sub("", entry_text(entry)))
    }
    latin = [key for key, entry in _entries("ar").items() if not re.search(r"[\u0600-\u06ff]", entry_text(entry))]
    assert sorted(set(latin) - passes_on) == []


def test_and_before_a_dutch_name_stays_with_it() -> None:
    """Arabic writes `و` and a space that does not break: with another it could end a line alone."""
    loose = re.compile("(?<![\u0600-\u06ff])و ?(?=[A-Za-z])")
    pages = [path for path in (ROOT / "docs" / "ar").rglob("*.md") if loose.search(path.read_text("utf-8"))]
    assert ([key for key, entry in _entries("ar").items() if loose.search(entry_text(entry))], pages) == ([], [])
