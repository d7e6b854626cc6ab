"""A language is told of in one table; its plural forms, its name and its direction come from CLDR."""

from __future__ import annotations

from datetime import date
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale

from tools import po
from wegwijs.page.script_data import dates
from wegwijs.words.catalogue import IN_DUTCH, Catalogue
from wegwijs.words.languages import categories, is_language, plural_forms

TWELVE = ("nl", "en", "ar", "uk", "tr", "pl", "ti", "fa", "so", "es", "ru", "ro")


@pytest.mark.parametrize("language", TWELVE)
def test_the_plural_forms_are_those_of_cldr_in_its_order(language: str) -> None:
    """For each whole number the form at the place of its category, also where other programs order them otherwise."""
    count, _, formula = plural_forms(language).removeprefix("nplurals=").partition("; plural=")
    form_of, category_of = c2py(formula.rstrip(";")), Locale.parse(language).plural_form
    assert int(count) == len(categories(language))
    assert [n for n in range(1000) if categories(language)[form_of(n)] != category_of(n)] == []


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("uk", ("one", "few", "many")),
        ("tr", ("one", "other")),
        ("es", ("one", "other")),
        ("ro", ("one", "few", "other")),
        ("ar", ("zero", "one", "two", "few", "many", "other")),
    ],
)
def test_categories_that_only_fractions_or_millions_have_are_left_out(language: str, names: tuple[str, ...]) -> None:
    """Nothing here counts in parts, and nobody would know what to write for them."""
    assert categories(language) == names


@pytest.mark.parametrize(
    ("language", "direction", "name", "day"),
    [
        ("uk", "ltr", "Українська", "25 листопада 2026 року"),
        ("tr", "ltr", "Türkçe", "25 Kasım 2026"),
        ("ti", "ltr", "ትግርኛ", "25 ሕዳር 2026 (25-11-2026)"),
        ("fa", "rtl", "فارسی", "25 نوامبر 2026 (25-11-2026)"),
        ("so", "ltr", "Soomaali", "25 Noofeembar 2026"),
        ("es", "ltr", "Español", "25 de noviembre de 2026"),
    ],
)
def test_a_language_calls_itself_and_writes_days_as_its_readers_do(
    tmp_path: Path, language: str, direction: str, name: str, day: str
) -> None:
    """Day before month, the calendar and the digits of Dutch letters."""
    words = Catalogue(language, tmp_path)
    assert (words.direction, words.own_name, words.day(date(2026, 11, 25))) == (direction, name, day)


def test_a_language_that_is_begun_shows_dutch_where_words_lack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Marked as Dutch, with its numbers as the reader's language writes them; words that are there count as it does."""
    monkeypatch.setattr(po, "LOCALES", tmp_path)
    for language, lines in (
        ("nl", "site.days = {n} dag | {n} dagen\nsite.sum = Samen {amount}"),
        ("uk", "site.days = {n} день | {n} дні | {n} днів"),
    ):
        (tmp_path / "lines.txt").write_text(lines, "utf-8")
        assert po.main(["write", language, str(tmp_path / "lines.txt")]) == 0
    (tmp_path / "lines.txt").unlink()
    words = Catalogue("uk", tmp_path)
    assert [words.text("site.days", n=n) for n in (1, 2, 5, 21)] == ["1 день", "2 дні", "5 днів", "21 день"]
    assert words.text("site.sum", amount=1234.5) == f"{IN_DUTCH}Samen 1\u00a0234,5</span>"


@pytest.mark.parametrize("language", ["nl", "tr", "pl"])
def test_a_browser_that_knows_the_days_of_a_language_gets_none(tmp_path: Path, language: str) -> None:
    """They would only make the page heavier."""
    assert dates(Catalogue(language, tmp_path)) == {}


@pytest.mark.parametrize(
    ("language", "day", "november"),
    [
        ("so", "{d} {month} {y}", "Noofeembar"),
        ("uk", "{d} {month} {y} року", "листопада"),
        ("ti", "{d} {month} {y} ({dd}-{mm}-{y})", "ሕዳር"),
        ("fa", "{d} {month} {y} (\u2066{dd}-{mm}-{y}\u2069)", "نوامبر"),
    ],
)
def test_a_browser_gets_the_days_it_may_not_know(tmp_path: Path, language: str, day: str, november: str) -> None:
    """The months, and the order; from right to left the digits keep theirs."""
    given = dates(Catalogue(language, tmp_path))["dates"]
    assert (given["day"], given["months"][10], len(given["months"])) == (day, november, 12)


@pytest.mark.parametrize(("code", "known"), [("uk", True), ("ti", True), ("xq", False), ("en_GB", False), ("", False)])
def test_only_languages_are_taken_for_languages(code: str, known: bool) -> None:
    """A slip in a code would give words to nobody."""
    assert is_language(code) is known
