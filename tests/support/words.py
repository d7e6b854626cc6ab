"""The words as they stand in the files, by key, and the scripts they are written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from babel.core import get_global
from places import ROOT

from wegwijs.problems import Problems
from wegwijs.words.pofile import Entry, read_all

SCRIPTS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Ethi": "ETHIOPIC"}
"""The script of a language, and how Unicode calls its letters."""


@cache
def words_of(language: str) -> dict[str, Entry]:
    """Every entry of a language."""
    problems = Problems()
    entries = read_all(ROOT / "locales", language, problems)
    problems.stop_if_any()
    return entries


def single_words(language: str) -> dict[str, str]:
    """The words of a language that count nothing."""
    return {key: entry.words[0] for key, entry in words_of(language).items() if len(entry.words) == 1}


def script_of(language: str) -> str:
    """How Unicode calls the letters of a language."""
    parts = get_global("likely_subtags")[language].split("_")
    return next(SCRIPTS[part] for part in parts if part in SCRIPTS)


def letters_of(text: str) -> Counter[str]:
    """How many letters of each script stand in a text."""
    found: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            found[unicodedata.name(letter, "").partition(" ")[0]] += times
    return found
