"""The page with all answers to what is sought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page

URI = "zoeken.md"
SCRIPT, STYLE = "assets/subjects/search/search-page.js", "assets/subjects/search/search.css"
MODULES = tuple(f"assets/subjects/search/{name}.js" for name in ("search", "search-index", "minisearch"))
WAYS = (
    ("wegwijzer/index.md", "site.nav.route"),
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
    yield Page(URI, "search/search.html", title, lead, script=SCRIPT, style=STYLE, modules=MODULES, more=_ways)


def _ways(view: View) -> Mapping[str, object]:
    return {"ways": WAYS}
