"""Every school in one list, and the regions on a schematic map: what their page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import get_args

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.facts.model.school import Inspection, Kind, School
from wegwijs.facts.places import by_letter, in_order
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.all_schools import near
from wegwijs.subjects.places import place_field

TILE_WIDTH, TILE_HEIGHT, GAP, MARGIN = 90, 48, 6, 12
"""Pixels of the drawing; the page scales it."""
LINE_HEIGHT = 14
LETTERS = 13
"""Letters that fit on a line of a tile."""
AGES = range(4, 18)
"""Ages a visitor can choose, in years."""
_ANCHORS = {"stamschool": "stamscholen"}
"""Where a school of this kind stands on its region's page; any other has a place of its own there."""


@dataclass(frozen=True)
class Row:
    """A school in the list."""

    school: School
    place: str
    """Its municipality, or the place of its address; empty where neither is known."""
    safety_region: str
    """Of its municipality, or of its region."""
    link: str
    """Where its region's page tells more."""
    ages: tuple[int, int]
    """From and up to but not including, in years: its own, or those of its kind in the whole country."""


@dataclass(frozen=True)
class Tile:
    """A region on the map; the lines of its name with their distance from the top."""

    region: Region
    x: int
    y: int
    lines: tuple[tuple[int, str], ...]


def pages(data: Data) -> Iterator[Page]:
    """The list of schools."""
    yield Page(
        "klassen/index.md",
        "schools/schools.html",
        "schools.title",
        "schools.lead",
        script="assets/subjects/schools/school-list.js",
        style="assets/subjects/schools/schools.css",
        shared_style=near.STYLE if data.imported else "",
        more=_values,
        script_data=_script_data,
    )


def _values(view: View) -> Mapping[str, object]:
    found = rows(view)
    count = {region: sum(row.school.region == region for row in found) for region in view.data.regions}
    return {
        "listed": [row for row in found if row.school.kinds != ["stamschool"]],
        "stamscholen": [row for row in found if row.school.kinds == ["stamschool"]],
        "count": count,
        "kinds": get_args(Kind),
        "inspections": get_args(Inspection),
        "ages_offered": AGES,
        "inspection_source": view.data.national.inspection_kinds,
        "every_school": list(_every_school(view)),
        **tiles(view),
    }


def _every_school(view: View) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The pages with all schools of a municipality, by the first letter of its name; none where no list is."""
    for letter, choices in by_letter(view.choices):
        if found := near.links(view.data, (choice.code for choice in choices)):
            yield letter, found


def _script_data(view: View) -> Mapping[str, object]:
    words = templates(
        view.words,
        none="schools.none",
        own="schools.group.own",
        region="schools.group.region",
        near="schools.group.near",
        far="schools.group.far",
    )
    counts = view.words.plural_templates("schools.count")
    return {"schools": {"counts": counts, **words}, **place_field.data(view)}


def rows(view: View) -> list[Row]:
    """Every school by the name of its place; those without one last."""
    return sorted((_row(view, school) for school in view.data.schools.values()), key=_order)


def _order(row: Row) -> tuple[bool, str, str]:
    return not row.place, in_order(row.place), row.school.name


def _row(view: View, school: School) -> Row:
    address = school.address.value
    place = view.municipality(school.municipality) or (address.place if address else "")
    code = school.municipality or view.data.regions[school.region].municipalities[0].code
    anchor = _ANCHORS.get(school.kinds[0], school.id)
    link = view.link(f"regio/{school.region}/alles.md#{anchor}")
    return Row(school, place, view.data.municipalities[code].safety_region, link, _ages(view.data, school))


def _ages(data: Data, school: School) -> tuple[int, int]:
    if school.ages and school.ages.value:
        return school.ages.value.start, school.ages.value.until
    criteria = data.national.criteria
    band = criteria.secondary if "isk" in school.kinds else criteria.primary
    assert band is not None
    return band.start, band.until + (band.at_until != "no")


def tiles(view: View) -> dict[str, object]:
    """`tiles` of the regions that have a place on the map, and the size of one."""
    placed = [region for region in view.data.regions.values() if region.map]
    return {"tiles": [_tile(region, view.name(region)) for region in placed], "tile": (TILE_WIDTH, TILE_HEIGHT)}


def _tile(region: Region, name: str) -> Tile:
    assert region.map is not None
    lines = wrap(name, LETTERS)
    first = (TILE_HEIGHT - LINE_HEIGHT * len(lines)) // 2 + LINE_HEIGHT - 4
    x = MARGIN + region.map.column * (TILE_WIDTH + GAP)
    y = GAP + region.map.row * (TILE_HEIGHT + GAP + 2)
    return Tile(region, x, y, tuple((first + LINE_HEIGHT * index, line) for index, line in enumerate(lines)))
