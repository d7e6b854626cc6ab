"""The words: one gettext catalogue per language, keys as msgid, Dutch as the source text."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

import polib
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words import pofile

SOURCE_LANGUAGE = "nl"
PLURAL_SUFFIX = "#n"
"""The msgid_plural of a key: gettext wants one, and monolingual catalogues give it no meaning."""


def source_hash(text: str) -> str:
    """Twelve hexadecimal digits that change when the Dutch changes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def entry_text(entry: polib.POEntry) -> str:
    """All words of an entry as one text, plural forms included."""
    return "\n".join(entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)) or entry.msgstr


WRITTEN_AS = {"en": "en_GB"}
"""How days are written where a language alone does not say it: in Europe the day comes before the month."""


class Catalogue:
    """The words of one language, with Dutch behind it for what is missing."""

    def __init__(self, language: str, folder: Path, dutch: Catalogue | None = None) -> None:
        self.language = language
        self.locale = Locale.parse(WRITTEN_AS.get(language, language))
        self.direction = "rtl" if self.locale.character_order == "right-to-left" else "ltr"
        self.path = folder / f"{language}.po"
        catalogue = _read(self.path)
        self._lines = {entry.msgid: entry.linenum or 1 for entry in catalogue}
        self._names = {entry.msgid: pofile.placeholders(entry_text(entry)) for entry in catalogue}
        self.keys = tuple(entry.msgid for entry in catalogue)
        """Every key in the file, in its order."""
        self._counted = {entry.msgid for entry in catalogue if entry.msgid_plural}
        self._words = _translations(catalogue)
        dutch = self if language == SOURCE_LANGUAGE else dutch or Catalogue(SOURCE_LANGUAGE, folder)
        self._dutch, self._dutch_keys = dutch._words, dutch.keys
        self._compare(dutch._names)
        self._plain: dict[str, Markup] = {}
        """The words without values that were asked for, as they are shown."""
        self._plurals: dict[str, dict[str, str]] = {}

    @property
    def own_name(self) -> str:
        """The language's name in its own script, for example العربية."""
        name = self.locale.get_language_name() or self.language
        return name[0].upper() + name[1:]

    def keys_of(self, section: str) -> list[str]:
        """Every key that begins with `section`, those only Dutch has included."""
        return sorted(key for key in self._dutch_keys if key.startswith(section))

    def has(self, key: str) -> bool:
        """Whether this language has words for `key`."""
        return self._words.gettext(key) != key or self._words.ngettext(key, key + PLURAL_SUFFIX, 1) != key

    def template(self, key: str) -> str:
        """The words for `key` with their placeholders still in them, in Dutch where this language has none."""
        return _look_up(self._words, key, {}) or _look_up(self._dutch, key, {}) or key

    def dutch(self, key: str) -> str:
        """The Dutch words for `key`, as they stand: for a word that visitors meet in Dutch whatever they read."""
        return _look_up(self._dutch, key, {}) or key

    def templates(self, key: str) -> str | dict[str, str]:
        """The words for `key` with their placeholders still in them; counted words per plural category."""
        return self.plural_templates(key) if key in self._counted else self.template(key)

    def plural_templates(self, key: str) -> dict[str, str]:
        """The words for `key` per CLDR plural category (`one`, `few`, ...), placeholders still in them."""
        if key not in self._plurals:
            forms = {form: _look_up(self._words, key, {"n": n}) for form, n in self._samples.items()}
            self._plurals[key] = {form: words or self.template(key) for form, words in forms.items()}
        return dict(self._plurals[key])

    @cached_property
    def _samples(self) -> dict[str, int]:
        """A number of each CLDR plural category."""
        return {self.locale.plural_form(n): n for n in range(200, -1, -1)}

    def text(self, key: str, **values: Any) -> Markup:
        """The words for `key`, its placeholders filled and escaped.

        `n` among the values picks the plural form. Words that only exist in Dutch come marked with their language.
        Raises KeyError when Dutch has no words for it either, DataError when they ask for a value that is not given.
        """
        if values:
            return self._filled(key, values)
        if key not in self._plain:
            self._plain[key] = self._filled(key, {})
        return self._plain[key]

    def _filled(self, key: str, values: Mapping[str, Any]) -> Markup:
        words, own = _look_up(self._words, key, values), True
        if words is None:
            words, own = _look_up(self._dutch, key, values), False
        if words is None:
            raise KeyError(key)
        shown = {name: self._filling(value) for name, value in values.items()}
        try:
            filled = Markup(self.apart(words).format_map(shown))
        except KeyError as missing:
            raise DataError([self._unknown(key, {missing.args[0]}, set(values))]) from None
        return filled if own else Markup('<span lang="nl" dir="ltr">{}</span>').format(filled)

    def _filling(self, value: Any) -> Any:
        shown = self.value(value)
        return self.apart(shown) if type(shown) is str else shown

    def apart(self, text: str) -> Markup:
        """`text` escaped, its ranges of years and hours kept from being drawn the other way round."""
        safe = escape(text)
        return Markup(_RANGE.sub(r'<bdi dir="ltr">\g<0></bdi>', str(safe))) if self.direction == "rtl" else safe

    def _compare(self, dutch: Mapping[str, set[str]]) -> None:
        """Raises DataError where words have a placeholder that the Dutch has not: nobody has a value for it."""
        unknown = [
            self._unknown(key, names - dutch[key], dutch[key])
            for key, names in self._names.items()
            if key in dutch and names - dutch[key]
        ]
        if unknown:
            raise DataError(unknown)

    def _unknown(self, key: str, found: set[str], known: set[str]) -> Problem:
        wanted, got = (" ".join(f"{{{name}}}" for name in sorted(names)) or "none" for names in (known, found))
        return Problem(self.path, self._lines.get(key, 1), key, f"only the placeholders {wanted}", got, wanted)

    def value(self, value: Any) -> Any:
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
        return _day(self.locale, day)

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
def _day(locale: Locale, day: date) -> str:
    return format_date(day, "long", locale=locale)


def catalogues(languages: Iterable[str], folder: Path) -> dict[str, Catalogue]:
    """The words of each language in `folder`, the Dutch behind them read once."""
    dutch = Catalogue(SOURCE_LANGUAGE, folder)
    return {code: dutch if code == SOURCE_LANGUAGE else Catalogue(code, folder, dutch) for code in languages}


_PARTIAL = ([4, 2, 2], [4, 2], [2, 2])
_RANGE = re.compile(r"\b(?:(?:19|20)\d\d-(?:19|20)\d\d|\d\d:\d\d-\d\d:\d\d)\b")
"""School years and hours: between Arabic letters 2020-2021 would be drawn as 2021-2020."""


def _read(path: Path) -> polib.POFile:
    """The catalogue at `path`. Raises DataError with every fault of it."""
    problems = Problems()
    catalogue = pofile.read(path, problems)
    problems.stop_if_any()
    assert catalogue is not None, "what cannot be read was told"
    return catalogue


def _translations(catalogue: polib.POFile) -> GNUTranslations:
    return GNUTranslations(io.BytesIO(catalogue.to_binary()))


def _look_up(words: GNUTranslations, key: str, values: Mapping[str, Any]) -> str | None:
    if "n" in values:
        found = words.ngettext(key, key + PLURAL_SUFFIX, int(values["n"]))
        if found not in (key, key + PLURAL_SUFFIX):
            return found
    found = words.gettext(key)
    return None if found == key else found
