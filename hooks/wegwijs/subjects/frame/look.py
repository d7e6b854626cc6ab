"""How a copy of the site looks: as it ships, or as its house does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wegwijs.facts.site.read import Site

SHEET = "assets/subjects/frame/look.css"
"""Where the style sheet of a house stands on the site."""
NEUTRAL = Path(__file__).with_name("site.css")
BLOCK = re.compile(r":root \{(.*?)\}", re.S)
PROPERTY = re.compile(r"(--[\w-]+): ([^;]+);")


class Look(NamedTuple):
    """What differs from one house to another."""

    brand: str
    """Its colour, which a phone shows around a page."""
    sheet: str = ""
    """Its style sheet; empty for a site without tokens."""


def look_of(site: Site, languages: Iterable[str] = ()) -> Look:
    """How a copy of the site looks in some languages. Raises DataError with all that its tokens do wrong."""
    light, dark = neutral()
    if not site.tokens:
        return Look(light["--brand"])
    # What reads colours takes a third of a second to load, and most copies have none of their own.
    from wegwijs.subjects.frame import house

    return Look(*house.look(site, languages, light, dark))


def neutral() -> tuple[dict[str, str], dict[str, str]]:
    """The properties of `site.css`, in the light and in the dark."""
    light, dark, *_ = (dict(PROPERTY.findall(block)) for block in BLOCK.findall(NEUTRAL.read_text("utf-8")))
    return light, {**light, **dark}
