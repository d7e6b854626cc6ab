"""How names of places are written in another script."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from wegwijs.facts.model.base import Slug, Strict
from wegwijs.facts.pointers import Form


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"a regular expression ({error}); for example sch$") from None
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class Spelling(Strict):
    """The rule of one language."""

    language: Slug
    """Code of the language, as in its addresses."""
    script: Annotated[str, Form("Arabic", "a script as Unicode calls it", r"^[A-Z][a-z]+$")]
    """The script as Unicode calls it: the rule serves who types in it."""
    letters: list[tuple[Pattern, str]] = Field(min_length=1)
    """A pattern of small Latin letters, and what stands for it; the first that fits goes."""
    alike: list[str] = []
    """Groups of letters that people take for one another."""
    loose: str = ""
    """Letters that people leave out or add."""
