"""What the data says beside a value, in the languages of who reads the rules."""

from __future__ import annotations

from pydantic import Field

from wegwijs.facts.model.base import Strict


class Remark(Strict):
    """A note of `data/parameters`, or a sentence several notes begin with, and what it is in Dutch."""

    en: str = Field(min_length=3)
    """As it stands in the data."""
    nl: str = Field(min_length=3)
