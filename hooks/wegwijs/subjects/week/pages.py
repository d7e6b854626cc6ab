"""A page for every municipality of the country: what a family there does this week, by the age of its child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from babel import Locale

from wegwijs.facts.load import Data
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.region import Region
from wegwijs.facts.model.school import School
from wegwijs.once import once
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.all_schools import near
from wegwijs.subjects.regions.region_view import RegionView
from wegwijs.subjects.week.steps import Week, weeks

MOST_SCHOOLS = 3
"""Schools that are named at once; the others stand in the list of schools."""


def pages(data: Data) -> Iterator[Page]:
    """One page for each municipality, and for each region the sheet to hand out there."""
    for place in data.municipalities.values():
        yield Page(
            place.uri,
            "week/municipality.html",
            "week.title",
            "week.lead",
            _regions(data).get(place.code, data.elsewhere),
            municipality=place.code,
            script="assets/subjects/week/week.js",
            style="assets/subjects/week/week.css",
            shared_style=near.STYLE if data.imported else "",
            more=partial(_values, place),
            script_data=_script_data,
        )
    for region in data.regions.values():
        yield Page(
            f"regio/{region.id}/folder.md",
            "week/region-leaflet.html",
            "week.region-leaflet.title",
            "week.region-leaflet.lead",
            region,
            style="assets/subjects/week/week.css",
            more=partial(_of_region, region),
        )


@once
def _regions(data: Data) -> dict[str, Region]:
    return {town.code: region for region in data.regions.values() for town in region.municipalities}


def _values(place: Place, view: View) -> Mapping[str, object]:
    region = view.page.region
    assert region is not None, "each page of a municipality has one"
    return {
        "place": place,
        "here": RegionView(region, view.data),
        "weeks": weeks(view.data, view.compiled["route"], region, view.on),
        "schools_to_call": partial(_schools, view.data, place),
        "language_in_dutch": Locale.parse("nl").languages[view.language],
        "near_isk": _near(view.data, place, "isk"),
        "near_classes": _near(view.data, place, "language-class"),
        "most_schools": MOST_SCHOOLS,
        "near": partial(_any_school, view.data, place),
        "goes_to_a_school": partial(_goes_to_a_school, view.data),
        "schools_uri": near.uri_of(place),
        "schools_at": near.ANCHORS,
    }


def _of_region(region: Region, view: View) -> Mapping[str, object]:
    return {
        "here": RegionView(region, view.data),
        "weeks": weeks(view.data, view.compiled["route"], region, view.on),
    }


def _script_data(view: View) -> Mapping[str, object]:
    words = templates(view.words, wrong="calc.date-wrong", calendar="calc.calendar.name")
    return {"week": {"code": view.page.municipality, **words}}



def _schools(data: Data, place: Place, week: Week) -> list[School]:
    """Those that can follow the answer, of the own municipality first."""
    listed: Any = week.result.data.get("schools") or []
    found = [data.schools[item["id"]] for item in listed]
    return sorted(found, key=lambda school: school.municipality != place.code)


def _any_school(data: Data, place: Place, week: Week) -> near.Near | None:
    """Schools that teach children of these ages, whether they have a class for newcomers or not."""
    kind = None if week.ages.situation else near.kind_at(week.ages.first, week.ages.last)
    return near.near(data, place.code, kind) if kind else None


def _goes_to_a_school(data: Data, week: Week) -> bool:
    """Whether the first step is at any school."""
    desk = data.desk(week.to)
    return (desk.role if desk else week.to) in near.AT_A_SCHOOL


def _near(data: Data, place: Place, kind: str) -> list[School]:
    """The known schools of a kind in the same RMC region; where there are none, those in the same safety region."""
    of_kind = [school for school in data.schools.values() if kind in school.kinds]
    rmc = set(data.divisions.rmc_of(place.code).municipalities)
    safety = {other.code for other in data.municipalities.values() if other.safety_region == place.safety_region}
    nearest = ([school for school in of_kind if _stands_in(data, school, served)] for served in (rmc, safety))
    return next(filter(None, nearest), [])


def _stands_in(data: Data, school: School, served: set[str]) -> bool:
    """Whether a school stands in one of these municipalities; one without a known place, where its region lies."""
    if school.municipality:
        return school.municipality in served
    return not served.isdisjoint(municipality.code for municipality in data.regions[school.region].municipalities)
