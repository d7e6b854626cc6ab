"""The first page, and the list of every source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wegwijs.facts import places
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.places import place_field
from wegwijs.subjects.week.steps import AGES


def pages(data: Data) -> Iterator[Page]:
    """Home, and the sources."""
    yield Page(
        "index.md",
        "home/home.html",
        "home.title",
        "home.lead",
        script="assets/subjects/home/home.js",
        style="assets/subjects/week/week.css",
        more=_home,
        script_data=place_field.data,
    )
    yield Page("bronnen.md", "home/sources.html", "sources.title", "sources.lead")


def _home(view: View) -> Mapping[str, object]:
    return {"ages_offered": AGES, "found": list(places.by_letter(view.choices))}
