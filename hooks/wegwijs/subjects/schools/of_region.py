"""What a school of one region asks: whom to call, what schools do there, by when, and what was agreed about a no."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.region import Region, RouteStep
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.desk import pages as desk
from wegwijs.subjects.desk.aid import aid
from wegwijs.subjects.regions.region_view import RegionView

COUNTRY = "scholen/regio/index.md"
SCHOOLS = frozenset(
    ["school", "primary-school", "stamschool", "secondary-school", "next-school", "language-class", "isk"]
)
"""Who acts in a step of schools."""
SILENT = frozenset(["not-applicable", "not-found", "unknown"])
"""What says of a step that nothing was agreed about a no or a full class."""
OF_THE_LAW = ("school-decides", "school-extends", "school-finds-other", "school-reports-absence", "school-sends-report")
"""What schools do in the whole country, by id of the step."""
FORMS = {
    "arrival": ("brieven/ontvangst", "brieven/intake", "brieven/toestemming", "sjablonen/welkomstweek"),
    "class": ("sjablonen/verzoek-taalklas", "sjablonen/verzoek-vervoer"),
    "no-place": ("brieven/verlenging", "brieven/afwijzing", "brieven/wachtlijst", "brieven/melding"),
    "onward": ("sjablonen/overdracht", "sjablonen/nazorg"),
}
"""By moment, the letters and forms of the site under `scholen/`."""


class Term(NamedTuple):
    """Within how long something must be done, in the whole country."""

    words: str
    """Key under `referral.term`."""
    n: int
    source: Ref | None


def pages(data: Data) -> Iterator[Page]:
    """The page of the country, and one of each region of which something is known that schools ask."""
    template, lead, style = "schools/of-region.html", "referral.of-region.lead", "assets/subjects/schools/of-region.css"
    title, more = "referral.of-country.title", partial(_values, data.elsewhere)
    yield Page(COUNTRY, template, title, lead, style=style, more=more)
    for region in known(data):
        title, more = "referral.of-region.title", partial(_values, region)
        yield Page(uri_of(region), template, title, lead, region, style=style, more=more)


def known(data: Data) -> list[Region]:
    """The regions with a desk, a way or an agreement of their own: of any other the page of the country says all."""
    return [region for region in data.regions.values() if RegionView(region, data).tells_schools()]


def uri_of(region: Region) -> str:
    """Where the page of a region stands."""
    return f"scholen/regio/{region.id}.md"


def _values(region: Region, view: View) -> Mapping[str, object]:
    data, here = view.data, RegionView(region, view.data)
    own = _own_steps(region)
    with_sheet = [each.id for each in desk.with_desks(data)]
    return {
        "here": here,
        "aid": aid(data, view.compiled["route"], region, view.on),
        "does": [step for step in own if _acts(data, step)],
        "everywhere": [step for step in data.procedures.steps if step.id in OF_THE_LAW],
        "terms": _terms(view),
        "within": [step for step in own if step.deadline],
        "told": [step for step in own if not {step.refused, step.full} <= SILENT],
        "silent": SILENT,
        "forms": FORMS,
        "sheet": desk.uri_of(region) if region.id in with_sheet else desk.NATIONAL,
        "others": [(each, uri_of(each)) for each in view.regions(known(data))],
        "country": COUNTRY,
        "page_region": view.page.region,
    }


def _own_steps(region: Region) -> list[RouteStep]:
    """Each step of the region once, the way in first."""
    steps = [*(step for way in region.ways for step in way.steps), *region.way_on]
    return list({step.id: step for step in steps}.values())


def _acts(data: Data, step: RouteStep) -> bool:
    """Whether a school acts in a step."""
    return bool(SCHOOLS & set(_roles(data, step.who)))


def _roles(data: Data, keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        found = data.desk(key)
        yield found.role if found else key


def _terms(view: View) -> list[Term]:
    """The terms of the whole country that hold on the day of the page."""
    stall = view.data.procedures.stall
    access = [term for term in stall.access_months if not term.since or term.since <= view.on][-1]
    weeks = {"decide": stall.decision_weeks, "extend": stall.extended_weeks, "home": stall.absent_weeks}
    found = [Term(words, fact.value, fact.source) for words, fact in weeks.items() if fact.value]
    return [*found, Term("access", access.value, access.source)]
