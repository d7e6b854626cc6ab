"""The page with all answers to what is sought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.load import Data
from generator.page import Page
from generator.view import View

URI = "zoeken.md"
SCRIPT, STYLE = "assets/js/search-page.js", "assets/css/search.css"
MODULES = ("assets/js/search.js", "assets/js/search-index.js", "assets/js/minisearch.js")
WAYS = (
    ("wegwijzer/index.md", "home.start"),
    ("ouders/index.md", "site.nav.parents"),
    ("regio/index.md", "site.nav.regions"),
    ("klassen/index.md", "site.nav.classes"),
    ("vastgelopen/index.md", "stall.title"),
    ("woordenlijst.md", "site.nav.glossary"),
)
"""Where to look when nothing is found: path and the words of the link."""


def pages(data: Data) -> Iterator[Page]:
    """The one page."""
    title, lead = "search.title", "search.lead"
    yield Page(URI, "search.html", title, lead, script=SCRIPT, style=STYLE, modules=MODULES, more=_ways)


def _ways(view: View) -> Mapping[str, Any]:
    return {"ways": WAYS}
