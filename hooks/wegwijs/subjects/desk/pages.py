"""The sheet for the desk of a school: one of the whole country, and one of each region with desks of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.all_schools.near import AT_A_SCHOOL
from wegwijs.subjects.desk.aid import aid
from wegwijs.subjects.regions.region_view import RegionView

NATIONAL = "scholen/balie.md"
STYLE = "assets/subjects/desk/desk.css"


def pages(data: Data) -> Iterator[Page]:
    """A sheet each."""
    title, lead, sheet = "desk.title", "desk.lead", "desk/desk.html"
    yield Page(NATIONAL, sheet, title, lead, style=STYLE, more=partial(_values, data.elsewhere))
    for region in with_desks(data):
        more = partial(_values, region)
        yield Page(uri_of(region), sheet, "desk.region-title", lead, region, style=STYLE, more=more)


def with_desks(data: Data) -> list[Region]:
    """The regions of which somebody can be reached: in any other the sheet says what holds in the whole country."""
    return [region for region in data.regions.values() if RegionView(region, data).reachable_desks()]


def uri_of(region: Region) -> str:
    """Where the sheet of a region stands."""
    return f"regio/{region.id}/balie.md"


def _values(region: Region, view: View) -> Mapping[str, object]:
    return {
        "here": RegionView(region, view.data),
        "aid": aid(view.data, view.compiled["route"], region, view.on),
        "at_a_school": AT_A_SCHOOL,
        "sheets": [(other, uri_of(other)) for other in view.regions(with_desks(view.data))],
        "national": NATIONAL,
        "page_region": view.page.region,
    }
