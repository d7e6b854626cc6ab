"""The list of places, and a page for each region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from wegwijs.facts.load import Data
from wegwijs.facts.places import by_letter
from wegwijs.page import linked_data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions.route_outcomes import of_page

STYLE = "assets/subjects/regions/regions.css"


def pages(data: Data) -> Iterator[Page]:
    """The list of municipalities, and what is known of each region."""
    yield Page("regio/index.md", "regions/regions.html", "regions.title", "regions.lead", style=STYLE, more=_uncovered)
    for region in data.regions.values():
        title, lead = "region.page-title", f"region.lead.{region.model}"
        uri, linked, more = f"regio/{region.id}.md", partial(linked_data.region, region), partial(of_page, region)
        yield Page(uri, "regions/region.html", title, lead, region, linked=linked, more=more)


def _uncovered(view: View) -> Mapping[str, Any]:
    found = [choice for choice in view.choices if not choice.region]
    return {"letters": list(by_letter(found)), "uncovered": len(found)}
