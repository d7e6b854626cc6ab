"""The words as they stand in the files, by key."""

from __future__ import annotations

from functools import cache

from places import ROOT

from wegwijs.problems import Problems
from wegwijs.words.pofile import Entry, read_all


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
