"""How a copy of the site looks: as it ships, or as its house does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from wegwijs.facts.site.read import Site

SHEET = "assets/subjects/frame/look.css"
"""Where the style sheet of a house stands on the site."""
NEUTRAL = Path(__file__).with_name("site.css")
BLOCK = re.compile(r":root \{(.*?)\}", re.S)
PROPERTY = re.compile(r"(--[\w-]+): ([^;]+);")
Colours = Mapping[str, str]


class Neutral(NamedTuple):
    """The properties of `site.css`."""

    light: Colours
    dark: Colours
    chosen: Colours
    """Those of a visitor who has chosen all colours."""


class Look(NamedTuple):
    """What differs from one house to another."""

    brand: str
    """Its colour, which a phone shows around a page."""
    sheet: str = ""
    """Its style sheet; empty for a site without tokens."""


def look_of(site: Site, languages: Iterable[str] = ()) -> Look:
    """How a copy of the site looks in some languages. Raises DataError with all that its tokens do wrong."""
    if not site.tokens:
        return Look(neutral().light["--brand"])
    # What reads colours takes a third of a second to load, and most copies have none of their own.
    from wegwijs.subjects.frame import house

    return Look(*house.look(site, languages, neutral()))


def neutral() -> Neutral:
    """What `site.css` says, in the order in which it says so."""
    blocks = BLOCK.findall(NEUTRAL.read_text("utf-8"))
    light, dark, chosen, *_ = (dict(PROPERTY.findall(block)) for block in blocks)
    return Neutral(light, {**light, **dark}, {**light, **chosen})
