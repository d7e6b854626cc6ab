"""Words that say the opposite of what is meant never come back."""

from __future__ import annotations

import pytest
from places import LANGUAGES, ROOT

OPPOSITE = [
    # language, what must not stand there, why, what instead
    ("en", "home school", "teaching at home", "base school (stamschool)"),
    ("en", "reports your child", "denounces it", "registers your child"),
    ("en", "reporting point", "where one denounces", "central desk (meldpunt)"),
    ("en", "within this term", "a term of school", "within this time limit, or the weeks"),
    ("en", "first term has passed", "a term of school", "first time limit has passed"),
    ("en", "It is stuck", "a thing that does not move", "No place, no answer or a no?"),
    ("en", "within three months after arrival", "two months of the application since 12 June 2026", "within 2 months"),
    ("nl", "binnen drie maanden", "twee maanden na de aanvraag sinds 12 juni 2026", "binnen 2 maanden"),
    ("nl", "kreeg geen schuld", "brengt schuld erin", "bewaar uw e-mails en brieven"),
    ("ar", "عيد الميلاد الرابع", "the fourth Christmas", "من يوم بلوغه الرابعة"),
    ("ar", "عيد الميلاد الثالث", "the third Christmas", "من يوم بلوغه الثالثة"),
    ("ar", "تبلّغ عنه", "denounces it", "تطلب له مكانًا"),
    ("ar", "نقطة التبليغ", "where one denounces", "مكتب التنسيق (meldpunt)"),
    ("ar", "نقطة الإبلاغ", "where one denounces", "مكتب التنسيق (meldpunt)"),
    ("ar", "التعليم الخاص", "private education", "تعليم ذوي الاحتياجات الخاصة"),
    ("ar", "خلال ثلاثة أشهر بعد الوصول", "two months of the application", "خلال شهرين"),
]


@pytest.mark.parametrize(("language", "words", "why", "instead"), OPPOSITE)
def test_a_word_that_says_the_opposite_stands_nowhere(language: str, words: str, why: str, instead: str) -> None:
    """Neither in the catalogue nor on a page of that language."""
    assert language in LANGUAGES and why and instead
    paths = [ROOT / "locales" / f"{language}.po", *(ROOT / "docs" / language).rglob("*.md")]
    assert [str(path) for path in paths if words in path.read_text("utf-8")] == []


def test_a_temporary_place_is_promised_to_nobody() -> None:
    """It is due, perhaps, to a child who needs extra help: every page that tells of it says both."""
    for page in ("ouders/aanmelden.md", "scholen/zorgplicht.md"):
        text = (ROOT / "docs" / "nl" / page).read_text("utf-8")
        (line,) = [line for line in text.splitlines() if "tijdelijke plaats" in line and "10 weken" in line]
        assert "extra hulp" in line and "misschien" in line
