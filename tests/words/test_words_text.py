"""`Catalogue.text`: words with their values, escaped, counted and dated as the language does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wegwijs.words.catalogue import IN_DUTCH, Catalogue

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: {}\\n"\n\n'
TWO = "nplurals=2; plural=(n != 1);"
SIX = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
)
DAYS = ("nul", "een", "twee", "paar", "veel", "ander")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A Dutch catalogue, and an Arabic one in which a key is missing."""
    hello, days = 'msgctxt "site.hello"\nmsgid "Dag {name} & co"\n', 'msgctxt "site.days"\nmsgid "{n} dag"\n'
    days += 'msgid_plural "{n} dagen"\n'
    dutch = hello + 'msgstr ""\n\nmsgctxt "site.only"\nmsgid "Alleen hier: {name}"\nmsgstr ""\n\n'
    dutch += days + 'msgstr[0] ""\nmsgstr[1] ""\n'
    arabic = hello + f'msgstr "مرحبا {{name}}"\n\n{days}'
    arabic += "".join(f'msgstr[{index}] "{word} {{n}}"\n' for index, word in enumerate(DAYS))
    (tmp_path / "site.pot").write_text(HEADER.format(TWO) + dutch, "utf-8")
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar/site.po").write_text(HEADER.format(SIX) + arabic, "utf-8")
    return tmp_path


def test_values_and_words_are_escaped(folder: Path) -> None:
    """Neither a name in the data nor the words themselves can bring markup into a page."""
    assert Catalogue("nl", folder).text("site.hello", name="<script>") == "Dag &lt;script&gt; &amp; co"


@pytest.mark.parametrize(("n", "words"), [(1, "1 dag"), (0, "0 dagen"), (2, "2 dagen"), (1200, "1.200 dagen")])
def test_dutch_counts_one_and_many(folder: Path, n: int, words: str) -> None:
    """`n` picks the form, and is written with a point for thousands."""
    assert Catalogue("nl", folder).text("site.days", n=n) == words


@pytest.mark.parametrize(
    ("n", "word"), [(0, "nul"), (1, "een"), (2, "twee"), (3, "paar"), (11, "veel"), (100, "ander")]
)
def test_arabic_counts_in_six_ways(folder: Path, n: int, word: str) -> None:
    """None, one, two, a few, many and the rest each have their own form."""
    assert Catalogue("ar", folder).text("site.days", n=n).startswith(word)


def test_missing_words_come_in_dutch_and_say_so(folder: Path) -> None:
    """A screen reader hears that the words are Dutch, and they run from left to right."""
    assert Catalogue("ar", folder).text("site.only", name="x") == f"{IN_DUTCH}Alleen hier: x</span>"


def test_a_key_without_any_words_is_an_error(folder: Path) -> None:
    """A page never shows a bare key."""
    with pytest.raises(KeyError, match="nothing"):
        Catalogue("ar", folder).text("nothing")


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("nl", date(2024, 10, 9), "9 oktober 2024"),
        ("nl", "2024-10-09", "9 oktober 2024"),
        ("nl", "2022-03", "maart 2022"),
        ("nl", "05-01", "1 mei"),
        ("nl", "02-29", "29 februari"),
        ("nl", "2017", "2017"),
        ("nl", "art. 2-3", "art. 2-3"),
        ("nl", 1900, "1.900"),
        ("nl", 17.5, "17,5"),
        ("en", date(2024, 10, 9), "9 October 2024"),
        ("en", 17.5, "17.5"),
        ("ar", "2022-03", "مارس 2022"),
        ("nl", True, True),
        ("nl", None, None),
    ],
)
def test_values_are_written_as_the_language_does(
    catalogues: dict[str, Catalogue], language: str, value: object, written: object
) -> None:
    """Dates, parts of dates and numbers; a year stays a year, and a text that is no date stays as it is."""
    assert catalogues[language].value(value) == written


@pytest.mark.parametrize(
    ("language", "direction", "name"), [("nl", "ltr", "Nederlands"), ("en", "ltr", "English"), ("ar", "rtl", "العربية")]
)
def test_a_language_knows_its_direction_and_its_own_name(
    catalogues: dict[str, Catalogue], language: str, direction: str, name: str
) -> None:
    """The language choice shows each language in its own script."""
    words = catalogues[language]
    assert (words.direction, words.own_name) == (direction, name)


def test_plural_templates_hold_every_form_a_script_needs(catalogues: dict[str, Catalogue]) -> None:
    """The browser gets one form per CLDR group, with the placeholder still in it."""
    assert set(catalogues["ar"].plural_templates("site.search.count")) == {"zero", "one", "two", "few", "many", "other"}
    assert catalogues["nl"].plural_templates("site.search.count") == {"one": "{n} antwoord", "other": "{n} antwoorden"}


@pytest.mark.parametrize("shown", ["2020-2021", "08:30-14:00"])
def test_a_range_is_drawn_the_right_way_round(catalogues: dict[str, Catalogue], shown: str) -> None:
    """Between Arabic letters it would turn round; in Dutch it stands as it is."""
    key = "note.excellent-school"
    assert f'<bdi dir="ltr">{shown}</bdi>' in catalogues["ar"].text(key, year=shown)
    assert f" {shown} " in catalogues["nl"].text(key, year=shown)


def test_a_range_in_the_words_themselves_is_kept_too(folder: Path) -> None:
    """And nothing is taken for one that is a day or a number."""
    words = Catalogue("ar", folder)
    assert words.apart("2020-2021 <b>") == '<bdi dir="ltr">2020-2021</bdi> &lt;b&gt;'
    assert words.apart("25-11-2026 035-6926620 4-12") == "25-11-2026 035-6926620 4-12"


def test_a_script_gets_every_form_of_counted_words_only(catalogues: dict[str, Catalogue]) -> None:
    """Two weeks have a form of their own in Arabic; words that count nothing come as they are."""
    words = catalogues["ar"]
    assert words.templates("stall.threshold.weeks-until") == words.plural_templates("stall.threshold.weeks-until")
    assert "{n}" not in words.plural_templates("stall.threshold.weeks-until")["two"]
    assert words.templates("site.skip") == words.template("site.skip")
