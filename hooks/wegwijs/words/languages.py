"""What has to be told of a language once, beside the names, direction and plural forms that CLDR has, through Babel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from gettext import c2py  # the reader of plural forms that gettext itself uses

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.plurals import get_plural
from babel.plural import PluralRule, to_gettext

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories in the order of CLDR."""
TOGETHER = "d MMMM y (dd-MM-y)"
"""A day in words, and in digits as it stands in Dutch letters: where the words alone can be of another calendar."""


@dataclass(frozen=True)
class Language:
    """What is told of one language; nothing, for most."""

    written_as: str = ""
    """The locale its days and numbers are written in, where the language alone does not say it."""
    day: str = ""
    """How a whole day is written, as a pattern of CLDR, where its own is not meant. The browser gets it with the names
    of the months: it may know no words of this language, or take those of another calendar."""
    before: tuple[str, ...] = ("",)
    """Letters written together with the word that follows."""
    after: tuple[str, ...] = ("",)
    """Endings of the plural, where there are few."""
    letters: str = ""
    """The style sheet that brings letters to a device that has none of its script."""


TOLD = {
    "en": Language(written_as="en_GB", after=("", "s", "es")),  # in Europe the day comes before the month
    "ar": Language(before=("", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف")),
    "fa": Language(day=TOGETHER, before=("", "و")),
    "ru": Language(day="d MMMM y 'года'"),  # in full: a sentence that ends on the short word would end on two dots
    "so": Language(day="d MMMM y"),
    "ti": Language(day=TOGETHER, letters="assets/subjects/frame/ethiopic.css"),
    "uk": Language(day="d MMMM y 'року'"),
}


def told(language: str) -> Language:
    """What is told of a language by its code."""
    return TOLD.get(language, Language())


def locale_of(language: str) -> Locale:
    """How a language writes days and numbers."""
    return Locale.parse(told(language).written_as or language)


def is_language(code: str) -> bool:
    """Whether CLDR knows a language by this code."""
    try:
        return Locale.parse(code).language == code
    except (ValueError, UnknownLocaleError):
        return False


def is_latin(language: str) -> bool:
    """Whether a language by its code is written in Latin letters."""
    return "Latn" in get_global("likely_subtags")[language].split("_")


@cache
def categories(language: str) -> tuple[str, ...]:
    """The plural categories that whole numbers have in a language, in the order of CLDR."""
    category_of = Locale.parse(language).plural_form
    reached = {category_of(number) for number in range(1000)}
    return tuple(name for name in CATEGORIES if name in reached)


def form_of(language: str) -> Callable[[int], int]:
    """Which of its plural forms a whole number has."""
    return c2py(plural_forms(language).partition("plural=")[2].rstrip(";"))


@cache
def plural_forms(language: str) -> str:
    """The line `Plural-Forms` of a catalogue: the forms of CLDR for whole numbers, in its order.

    As other programs write it where they mean the same.
    """
    names, rule = categories(language), Locale.parse(language).plural_form
    usual = get_plural(language)
    form_of = c2py(usual.plural_expr)
    if usual.num_plurals == len(names) and all(form_of(n) == names.index(rule(n)) for n in range(1000)):
        return str(usual)
    return str(to_gettext(PluralRule({name: rule.rules[name] for name in names[:-1]})))
