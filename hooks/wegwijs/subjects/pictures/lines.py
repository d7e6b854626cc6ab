"""Breaks words into lines that fit a box, whatever font a device has: a build knows none, so it reckons wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

NARROW = frozenset("iljtfrI.,:;'’()|!- \u00a0")
WIDE = frozenset("mwMWшщюжмфыШЩЮЖМФЫ")
NO_WIDTH = ("Mn", "Cf")
"""Categories of marks that stand on a letter or between two."""


def width(text: str, size: float) -> float:
    """How wide `text` is at most in letters of `size`, by kinds of letters."""
    return sum(_of(letter) for letter in text) * size


def _of(letter: str) -> float:
    if unicodedata.category(letter) in NO_WIDTH:
        return 0
    if "\u1200" <= letter <= "\u137f":
        return 0.86
    if letter in WIDE or letter.isupper():
        return 0.92 if letter in WIDE else 0.74
    if letter in NARROW:
        return 0.4
    return 0.66 if "\u0400" <= letter <= "\u04ff" else 0.61


def broken(text: str, size: float, room: float) -> Iterator[str]:
    """`text` in lines of at most `room`; a word that is wider has a line of its own."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and width(longer, size) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def longest_word(text: str, size: float) -> float:
    """How wide the widest word is."""
    return max(width(word, size) for word in text.split(" "))
