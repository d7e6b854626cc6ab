"""Pages to choose a place on: the municipalities of the country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.load import Data
from generator.page import Page
from generator.places import by_letter
from generator.view import View

STYLE = "assets/css/places.css"


def pages(data: Data) -> Iterator[Page]:
    """The list of municipalities."""
    yield Page("regio/index.md", "regions.html", "regions.title", "regions.lead", style=STYLE, more=_uncovered)


def _uncovered(view: View) -> Mapping[str, Any]:
    found = [choice for choice in view.choices if not choice.region]
    return {"letters": list(by_letter(found)), "uncovered": len(found)}
