"""A number never meets a noun that has but one form: one week, two weeks, and in Arabic six ways to count."""

from __future__ import annotations

import re

import pytest
from places import LANGUAGES
from words import single_words

NO_COUNT = {
    "names and words": "name site now column question answer outcome value who list columns title query time",
    "days and years": "day year since month date closed restarted from starts end",
    "ages, which stand for a birthday": "age start until first last four five six twelve years",
    "money": "euro state hilversum region partnership",
    "names, days and times of a letter": "kind aangemeld geweigerd gesprek tijd leerling aanmelddag gezet opnieuw"
    " besluit ontvangen sinds thuis zonder geboren meldgemeente",
    "names of places, schools and boards": "municipality place places names isk rmc boards brin code street",
    "days and terms in words": "second taken term",
    "names, days and amounts of a text": "besturen gemeente bedrag schooljaar indienen",
    "how a child is called": "child",
    "a place in a row": "row group chosen percent loaded",
}
"""Placeholders that no noun after them counts, by what they are."""
UNITS = {
    *{"MB", "МБ", "ميغابايت", "fte", "FTE", "procent", "percent", "بالمئة"},
    *{"km", "км", "كم", "کیلومتر", "ኪሎሜተር", "kilometre", "kiiloomitir"},
}
"""Written alike for every number."""
LINKS = {
    "nl": "tot en of van per op te boven bij in is was werd kan maar jaar keer kilometer zijn worden",
    "en": "to and or of per in too above at up is was were can but on a with",
    "ar": "إلى أو من في على ضمنًا حتى وأقل فأكثر فما لكل ثم عند فوق لأصغر",
    "uk": "або до включно щонайбільше",
    "tr": "veya ile arasında soru yaş üzerinde",
    "pl": "lub do z",
    "so": "ama iyo jir",
    "fa": "یا تا از بنویسید سال",
    "ti": "ወይ ክሳብ ካብ ዓመት",
    "es": "o a de como años",
    "ru": "до включительно или",
    "ro": "până inclusiv din sau",
}
"""What may follow a number and is not counted by it. Dutch *jaar*, *keer* and *kilometer* have one form after one, and
so has every noun of Turkish and Persian; years of age have one in Somali and Tigrinya, and in Spanish from four on."""
NO_FORMS = {
    "fund.list.limits": "a limit of thousands, which never changes",
    "fund.list.not-one-school": "more than a limit of hundreds",
    "fund.file.too-many-rows": "more than a limit of thousands",
    "note.eindhoven-boards": "two nouns: the schools of two boards",
    "builder.chosen": "counted in the browser, of all articles there are",
}
"""Messages in which a number does meet a noun, and why that is right."""
CALQUE = re.compile(r"(?:بالأشهر|بالأسابيع|بالسنوات|عدد (?:الأشهر|الأسابيع|السنوات|الأيام))[^.]{0,30}\{")
"""`number of weeks: {weeks}`, where Arabic has a form for every number."""


def _meets_a_noun(text: str, language: str) -> bool:
    free = {name for names in NO_COUNT.values() for name in names.split()} | {""}
    fine = {*LINKS[language].split(), *UNITS}
    pairs = re.findall(r"\{(\w+)\} ([^\W\d_]+)", text)
    return any(name not in free and word not in fine for name, word in pairs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_meets_no_noun_without_its_forms(language: str) -> None:
    """Who writes a number before a noun gives the noun all its forms."""
    found = [key for key, text in single_words(language).items() if _meets_a_noun(text, language)]
    assert [key for key in found if key not in NO_FORMS] == []


def test_every_exception_is_still_one() -> None:
    """What has forms by now, or says it otherwise, needs no reason any more."""
    single = ((key, text, lang) for lang in LANGUAGES for key, text in single_words(lang).items())
    needed = {key for key, text, lang in single if _meets_a_noun(text, lang)}
    assert set(NO_FORMS) - needed == set()


def test_arabic_writes_no_number_of_weeks_with_a_colon() -> None:
    """It counts, as the other languages do."""
    single = single_words("ar").items()
    assert [key for key, text in single if CALQUE.search(text) and key not in NO_FORMS] == []


@pytest.mark.parametrize(
    ("language", "text", "meets"),
    [
        ("nl", "binnen {weeks} weken", True),
        ("nl", "{low} tot {high} maanden", True),
        ("nl", "vanaf {age} jaar", False),
        ("nl", "In {year} waren er groepen", False),
        ("en", "less than {n} months", True),
        ("ar", "خلال {n} أسابيع", True),
        ("ar", "من سن {start} إلى سن {until}", False),
    ],
)
def test_a_noun_after_a_number_is_seen(language: str, text: str, meets: bool) -> None:
    """And an age, a year or a link between two numbers is none."""
    assert _meets_a_noun(text, language) is meets
