"""The first page, and the list of every source."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.facts.load import Data
from wegwijs.page.page import Page


def pages(data: Data) -> Iterator[Page]:
    """Home, and the sources."""
    yield Page("index.md", "home/home.html", "home.title", "home.lead")
    yield Page("bronnen.md", "home/sources.html", "sources.title", "sources.lead")
