"""The words of a language, written as that language writes, with the Dutch behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words.languages import locale_of, told
from wegwijs.words.pofile import Entry, read_all
from wegwijs.words.pofile import shown as shown_names
from wegwijs.words.subjects import SOURCE_LANGUAGE

IN_DUTCH = '<span class="untranslated" lang="nl" dir="ltr">'
"""Before words that a language does not have: a screen reader says them as Dutch."""


class Catalogue:
    """The words of one language, with Dutch behind it for what is missing."""

    def __init__(self, language: str, folder: Path, dutch: Catalogue | None = None) -> None:
        self.language = language
        self.source: Catalogue = dutch or self
        """The Dutch, for what is read in two languages at once."""
        self.locale = locale_of(language)
        self.direction = "rtl" if self.locale.character_order == "right-to-left" else "ltr"
        problems = Problems()
        self._dutch: Mapping[str, Entry] = dutch._dutch if dutch else read_all(folder, SOURCE_LANGUAGE, problems)
        own = self._dutch if language == SOURCE_LANGUAGE else read_all(folder, language, problems)
        problems.stop_if_any()
        self._words = {key: entry for key, entry in own.items() if entry.words[0] and self._is_of_today(key, entry)}
        self._plain: dict[tuple[object, ...], Markup] = {}
        """The words that were asked for, as they are shown, without values or with short ones that many pages share."""
        self._pieces: dict[str, list[str]] = {}
        """Words as they are shown, cut at their placeholders: each second piece is a name."""
        self._plurals: dict[str, dict[str, str]] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key this language has words for."""
        return tuple(self._words)

    @cached_property
    def place(self) -> str:
        """The language with the country where most people speak it: `nl_NL`, `ar_EG`."""
        likely = Locale.parse(get_global("likely_subtags")[self.language])
        return f"{self.language}_{self.locale.territory or likely.territory}"

    @property
    def own_name(self) -> str:
        """The language's name in its own script, for example العربية."""
        name = self.locale.get_language_name() or self.language
        return name[0].upper() + name[1:]

    def keys_of(self, section: str) -> list[str]:
        """Every key that begins with `section`, those only Dutch has included."""
        return sorted(key for key in self._dutch if key.startswith(section))

    def has(self, key: str) -> bool:
        """Whether this language has words for `key`."""
        return key in self._words

    def call(self, key: str, words: str) -> None:
        """Let `words` stand under `key` in the place of its own: a name that a copy of the site has for itself."""
        self._words[key] = replace(self._dutch[key], words=(words,))
        self._plain.clear()

    def template(self, key: str, number: int = 1) -> str:
        """The words for `key` with their placeholders still in them, in Dutch where this language has none.

        Of counted words those for `number`.
        """
        entry = self._entry(key)
        return entry.form(number) if entry else key

    def dutch(self, key: str) -> str:
        """The Dutch words for `key`, as they stand: for a word that visitors meet in Dutch whatever they read."""
        return self._dutch[key].form(1) if key in self._dutch else key

    def templates(self, key: str) -> str | dict[str, str]:
        """The words for `key` with their placeholders still in them; counted words per plural category."""
        entry = self._entry(key)
        return self.plural_templates(key) if entry and len(entry.dutch) > 1 else self.template(key)

    def plural_templates(self, key: str) -> dict[str, str]:
        """The words for `key` per CLDR plural category (`one`, `few`, ...), placeholders still in them."""
        if key not in self._plurals:
            entry = self._entry(key)
            self._plurals[key] = {form: entry.form(n) if entry else key for form, n in self._samples.items()}
        return dict(self._plurals[key])

    @cached_property
    def _samples(self) -> dict[str, int]:
        """A number of each CLDR plural category."""
        return {self.locale.plural_form(n): n for n in range(200, -1, -1)}

    def _entry(self, key: str) -> Entry | None:
        return self._words.get(key) or self._dutch.get(key)

    def text(self, key: str, **values: object) -> Markup:
        """The words for `key`, its placeholders filled and escaped.

        `n` among the values picks the plural form. Words that only exist in Dutch come marked with their language.
        Raises KeyError when Dutch has no words for it either, DataError when they ask for a value that is not given.
        """
        if not _KEPT.issuperset(map(type, values.values())):
            return self._filled(key, values)
        asked = (key, *((name, type(value), value) for name, value in values.items()))
        if asked not in self._plain:
            self._plain[asked] = self._filled(key, values)
        return self._plain[asked]

    def _filled(self, key: str, values: Mapping[str, Any]) -> Markup:
        entry = self._words.get(key) or self._dutch[key]
        words, own = entry.form(int(values.get("n", 1))), key in self._words
        pieces = self._pieces.get(words)
        if pieces is None:
            pieces = self._pieces[words] = _PLACEHOLDER.split(self.apart(words))
        shown = {name: self._filling(value) for name, value in values.items()}
        try:
            filled = Markup("".join(escape(shown[piece]) if place % 2 else piece for place, piece in enumerate(pieces)))
        except KeyError as missing:
            given = f"only the placeholders {shown_names(set(values))}", shown_names({missing.args[0]})
            raise DataError([Problem(entry.path, entry.line, key, *given, shown_names(set(values)))]) from None
        return filled if own else Markup(f"{IN_DUTCH}{{}}</span>").format(filled)

    def _filling(self, value: object) -> object:
        shown = self.value(value)
        return self.apart(shown) if type(shown) is str else shown

    def apart(self, text: str) -> Markup:
        """`text` escaped, its years, hours and days in digits kept from being drawn the other way round."""
        safe = escape(text)
        return Markup(_RANGE.sub(r'<bdi dir="ltr">\g<0></bdi>', str(safe))) if self.direction == "rtl" else safe

    def _is_of_today(self, key: str, entry: Entry) -> bool:
        """Whether words were made from the Dutch as it is now: an amount or a last day may have changed in it since."""
        return key in self._dutch and entry.dutch == self._dutch[key].dutch

    def value(self, value: object) -> Any:
        """A number or date as this language writes it; anything else as it is."""
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, (int, float)):
            return _number(self.locale, value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, str):
            return self._partial_date(value)
        return value

    def day(self, day: date) -> str:
        """A date in words, for example 9 oktober 2024."""
        return _day(self.locale, day, told(self.language).day or "long")

    def _partial_date(self, text: str) -> str:
        parts = text.split("-")
        if not all(part.isdecimal() for part in parts) or [len(part) for part in parts] not in _PARTIAL:
            return text
        if len(parts) == 3:
            return self.day(date.fromisoformat(text))
        if len(parts[0]) == 4:
            return format_skeleton("yMMMM", date(int(parts[0]), int(parts[1]), 1), locale=self.locale)
        # 2000 is a leap year, so that 02-29 exists.
        return format_skeleton("MMMMd", date(2000, int(parts[0]), int(parts[1])), locale=self.locale)


@lru_cache(maxsize=4096, typed=True)
def _number(locale: Locale, number: float) -> str:
    return format_decimal(number, locale=locale)


@lru_cache(maxsize=4096)
def _day(locale: Locale, day: date, pattern: str) -> str:
    return format_date(day, pattern, locale=locale)


def catalogues(languages: Iterable[str], folder: Path) -> dict[str, Catalogue]:
    """The words of each language in `folder`, the Dutch behind them read once."""
    dutch = Catalogue(SOURCE_LANGUAGE, folder)
    return {code: dutch if code == SOURCE_LANGUAGE else Catalogue(code, folder, dutch) for code in languages}


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_KEPT = frozenset([str, int, float, bool, date, type(None)])
"""Types of values with which words come back on many pages; a name that is marked up stands on a few."""
_PARTIAL = ([4, 2, 2], [4, 2], [2, 2])
_RANGE = re.compile(r"\b(?:(?:19|20)\d\d-(?:19|20)\d\d|\d\d:\d\d-\d\d:\d\d|(?<=\()\d\d-\d\d-\d{4}(?=\)))\b")
"""School years, hours and days in digits: between Arabic letters 2020-2021 would be drawn as 2021-2020."""
