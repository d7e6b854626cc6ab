"""The languages that a family may speak, by their names: for an interpreter the Dutch name stands in the letter."""

from __future__ import annotations

from typing import NamedTuple

from babel import Locale

from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue

CODES = (
    "am ar az bg bn bs ckb cs da de el en es et fa fa_AF fi fil fr he hi hr hu hy id it ja ka kea ku ln lt lv mk mn ne "
    "om pa pl ps pt rif ro ru si sk sl so sq sr sw ta th ti tr ug uk ur vi wo yo zh"
)
"""A choice, in no order: who speaks another one writes it in the letter."""


class Language(NamedTuple):
    """A language by its names."""

    code: str
    name: str
    dutch: str


def languages(words: Catalogue) -> list[Language]:
    """Every language that can be chosen, by its name in the language of the page."""
    names, dutch = words.locale.languages, Locale.parse(SOURCE_LANGUAGE).languages
    found = [Language(code.replace("_", "-"), names.get(code) or dutch[code], dutch[code]) for code in CODES.split()]
    return sorted(found, key=lambda language: language.name.casefold())
