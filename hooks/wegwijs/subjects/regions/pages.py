"""The list of places, and a page for each region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.facts.places import by_letter
from wegwijs.page import linked_data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.all_schools import near
from wegwijs.subjects.pictures import pages as pictures
from wegwijs.subjects.questions.route_outcomes import of_page

MOST_SCHOOLS = 5
"""Schools of a kind that the page for parents names; the others stand on the page with everything."""
STYLE = "assets/subjects/week/week.css"


def pages(data: Data) -> Iterator[Page]:
    """The list of municipalities, and what is known of each region."""
    yield Page("regio/index.md", "regions/regions.html", "regions.title", "regions.lead", style=STYLE, more=_by_letter)
    for region in data.regions.values():
        title, lead = "region.page-title", f"region.lead.{region.model}"
        uri, linked, more = f"regio/{region.id}.md", partial(linked_data.region, region), partial(_in_short, region)
        yield Page(uri, "regions/region.html", title, lead, region, style=pictures.STYLE, linked=linked, more=more)
        uri, title, lead = f"regio/{region.id}/alles.md", "region.all-title", "region.all-lead"
        yield Page(uri, "regions/region-all.html", title, lead, region, more=partial(of_page, region))


def _in_short(region: Region, view: View) -> Mapping[str, object]:
    return {
        **of_page(region, view),
        "all": f"regio/{region.id}/alles.md",
        "most_schools": MOST_SCHOOLS,
        "way_in": pictures.way_in(view, region),
        "every_school": near.links(view.data, (place.code for place in region.municipalities)),
    }


def _by_letter(view: View) -> Mapping[str, object]:
    return {"found": list(by_letter(view.choices))}
