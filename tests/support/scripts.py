"""In what script a language is written, and what scripts a text is in."""

from __future__ import annotations

import unicodedata
from collections import Counter

from babel.core import get_global

SCRIPTS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Ethi": "ETHIOPIC"}
"""The script of a language, and how Unicode calls its letters."""


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
