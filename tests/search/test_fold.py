"""Letters and digits that people write differently count as the same."""

from __future__ import annotations

import pytest
from in_node import call

# what it is | typed | folded
CASES = [
    ("capitals and accents", "Súdwest-Fryslân", "sudwest-fryslan"),
    ("an apostrophe is left out", "'s-Hertogenbosch", "s-hertogenbosch"),
    ("a curly one as well", "azc’s", "azcs"),
    ("alef with hamza above", "أين", "اين"),
    ("alef with hamza below", "إذا", "اذا"),
    ("alef with madda", "آيندهوفن", "ايندهوفن"),
    ("alef that came decomposed", "\u0627\u0654\u064a\u0646", "اين"),
    ("alef wasla", "ٱلمدرسة", "المدرسه"),
    ("ta marbuta", "مدرسة", "مدرسه"),
    ("alef maqsura", "على", "علي"),
    ("tatweel", "مـدرســة", "مدرسه"),
    ("vowel signs", "مُدَرِّسَة", "مدرسه"),
    ("hamza on waw and ya", "مسؤول جائزة", "مسوول جايزه"),
    ("Persian kaf and ya", "کتاب دری", "كتاب دري"),
    ("Arabic-Indic digits", "١٢", "12"),
    ("Persian digits", "۱۲", "12"),
    ("Turkish dotless i", "kayıt", "kayit"),
    ("Turkish dotted capital I", "İstanbul", "istanbul"),
    ("Ukrainian with one apostrophe", "сім'я", "симя"),
    ("Ukrainian with another", "сімʼя", "симя"),
    ("Ukrainian yi", "їжа", "ижа"),
    ("Ukrainian ghe and ye", "Ґанок є", "ганок е"),
    ("Russian yo, short i and e", "Ещё чай, это", "еще чаи, ето"),
    ("Ethiopic letters that sound like others", "ሐኀሠዐፀ ሓዋህለዉ", "ሀሀሰአጸ ሃዋህለዉ"),
    ("Ethiopic a at the beginning", "ኣብ ዓዲ", "አብ አዲ"),
    ("German sharp s", "Straße", "strasse"),
    ("Polish l", "Łódź", "lodz"),
    ("the ligature ij", "ĳsselstein", "ijsselstein"),
]


@pytest.mark.parametrize(("what", "typed", "folded"), CASES, ids=[case[0] for case in CASES])
def test_what_is_typed_is_folded(what: str, typed: str, folded: str) -> None:
    """As the table says; folded again it stays the same."""
    assert call("fold.js", "fold", [typed], [folded]) == [folded, folded]


@pytest.mark.parametrize(
    ("word", "bare"),
    [("المدرسه", "مدرسه"), ("والمدرسه", "مدرسه"), ("بالمدرسه", "مدرسه"), ("للمدرسه", "مدرسه"), ("الي", "الي")],
)
def test_the_arabic_article_does_not_count(word: str, bare: str) -> None:
    """Alone or behind a small word; a word that only looks so stays whole."""
    assert call("fold.js", "stem", [word]) == [bare]
