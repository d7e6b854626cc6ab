"""The catalogues: every language says the same, in whole and well-formed words."""

from __future__ import annotations

import re
import unicodedata

import pytest
from babel import Locale
from places import LANGUAGES, ROOT
from word_use import FAMILIES, OF_A_RULE, asked, built, family_of, is_used
from words import words_of

from wegwijs.words.subjects import SOURCE_LANGUAGE, has_subject, subject_of

TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def _digits(text: str) -> list[str]:
    """The numbers in a text, in any script's digits, in no order; those inside words like NT2 too."""
    plain = "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in text)
    return sorted(re.findall(r"\d+", plain))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_has_the_keys_of_dutch(language: str) -> None:
    """No key of its subjects is missing and none is left over."""
    keys = {key for key in words_of(SOURCE_LANGUAGE) if has_subject(language, subject_of(key))}
    assert set(words_of(language)) == keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_empty(language: str) -> None:
    """Every form of every entry says something, without space around it."""
    entries = words_of(language).items()
    assert [key for key, entry in entries if not all(form.strip() == form != "" for form in entry.words)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_are_those_of_dutch(language: str) -> None:
    """A translation uses every number and name of the Dutch, and no other. A form for one or two may leave out `n`."""
    dutch, wrong = words_of(SOURCE_LANGUAGE), []
    for key, entry in words_of(language).items():
        expected = set(_PLACEHOLDER.findall(dutch[key].form(2)))
        for form in entry.words:
            found = set(_PLACEHOLDER.findall(form))
            if found != expected and not (len(entry.words) > 1 and found | {"n"} == expected):
                wrong.append((key, form))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_in_words_are_those_of_dutch(language: str) -> None:
    """A number written out in the Dutch stands in the translation too: none is changed on the way."""
    dutch = words_of(SOURCE_LANGUAGE)
    wrong = [
        key
        for key, entry in words_of(language).items()
        if len(entry.words) == 1 and _digits(entry.words[0]) != _digits(dutch[key].words[0])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_number_of_plural_forms(language: str) -> None:
    """As many forms as the language counts with (CLDR): two in Dutch and English, six in Arabic."""
    wanted = len({Locale.parse(language).plural_form(n) for n in range(1000)})
    counted = [key for key, entry in words_of(language).items() if len(entry.dutch) > 1]
    assert counted
    assert [key for key in counted if len(words_of(language)[key].words) != wanted] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_formula_groups_numbers_as_the_language_does(language: str) -> None:
    """Numbers that CLDR puts in one group get one form, and numbers of two groups get two."""
    locale, form_of = Locale.parse(language), words_of(language)["site.search.count"].form_of
    pairs = {(locale.plural_form(n), form_of(n)) for n in range(1000)}
    groups = {group for group, _ in pairs}
    assert len(pairs) == len(groups) == len({form for _, form in pairs})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_invisible_direction_marks(language: str) -> None:
    """Direction is the work of `dir` and `bdi`: a control character in the words is seen by nobody who mends them."""
    entries = words_of(language).items()
    assert [key for key, entry in entries if set("\n".join(entry.words)) & set(BIDI_CONTROLS)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_plain_text(language: str) -> None:
    """No markup in the catalogues: they are escaped when they are shown."""
    assert [
        key for key, entry in words_of(language).items() if re.search(r"</?[a-z]|&[a-z]+;", "\n".join(entry.words))
    ] == []


def test_every_key_is_asked_for() -> None:
    """Words nobody shows are work for every translator to come."""
    assert [key for key in words_of(SOURCE_LANGUAGE) if not is_used(key)] == []


def test_every_family_of_keys_stands_in_the_table() -> None:
    """What code puts together can be found by its beginning, and what is in the table is put together somewhere."""
    families = {f"{family}." for names in FAMILIES.values() for family in names.split()}
    parts = {part for section in OF_A_RULE for part in (section, section.partition(".")[2])}
    together = [key for key in words_of("nl") if key not in asked()]
    assert {name for name in built() - families - parts if any(key.startswith(name) for key in together)} == set()
    assert families - {family_of(key) for key in together} == set()


def test_a_key_nobody_asks_for_is_found() -> None:
    """The search for unused keys sees one that is made up, also under a name the data gives."""
    assert not is_used("site.made-up")
    assert not is_used("note.made-up-by-nobody")


def test_arabic_is_written_in_arabic() -> None:
    """Every Arabic entry holds Arabic letters, besides those that only pass a value on."""
    passes_on = {
        key
        for key, entry in words_of("nl").items()
        if not re.search(r"[a-z]{3}", _PLACEHOLDER.sub("", "\n".join(entry.words)))
    }
    latin = [key for key, entry in words_of("ar").items() if not re.search(r"[\u0600-\u06ff]", "\n".join(entry.words))]
    assert sorted(set(latin) - passes_on) == []


def test_and_before_a_dutch_name_stays_with_it() -> None:
    """Arabic writes `و` and a space that does not break: with another it could end a line alone."""
    loose = re.compile("(?<![\u0600-\u06ff])و ?(?=[A-Za-z])")
    pages = [path for path in (ROOT / "docs" / "ar").rglob("*.md") if loose.search(path.read_text("utf-8"))]
    assert ([key for key, entry in words_of("ar").items() if loose.search("\n".join(entry.words))], pages) == ([], [])
