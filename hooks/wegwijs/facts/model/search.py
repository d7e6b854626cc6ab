"""What people type when they look for something on the site."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from wegwijs.facts.model.base import LanguageCode, Strict
from wegwijs.facts.pointers import Form

PageAddress = Annotated[
    str,
    Form("ouders/reis/#vervoer", "the address of a page under its language", r"^([a-z0-9-]+/)*(#[a-z0-9-]+)?$"),
]
Word = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Words = dict[LanguageCode, list[Word]]


class Thing(Strict):
    """One thing and the words for it, in the languages of the site. A word typed in any of them finds the others."""

    page: PageAddress
    """The address under the language of the page that tells about it: there the words are read back."""
    words: Words
    """By language: words or short phrases people use."""
    other: list[Word] = []
    """The same word as it is typed in another language, or in the letters of another: `madrasa`."""


class Search(Strict):
    """How the search understands what is typed."""

    stop: Words
    """By language: words that say nothing about what is sought."""
    things: list[Thing]
