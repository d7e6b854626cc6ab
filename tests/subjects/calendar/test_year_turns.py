"""The year turns by itself: month by month, nothing past is told as coming, and no list that is due is empty."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from places import ROOT, TEMPLATES
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from calculators.api import REQUESTS, answer
from calculators.days import add_months
from calculators.funding.calendar import SIDES, calendar_days
from calculators.parameters import Parameters
from wegwijs.facts.load import Data
from wegwijs.page.render import Renderer
from wegwijs.subjects.calendar.pages import files
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

FIRST, LAST = date(2026, 11, 25), date(2028, 1, 1)
WALK = [FIRST, *(add_months(date(2026, 12, 1), later) for later in range(14))]
NATIONAL = "kalender/index.md"
REGIONS = ("leidse-regio", "gooi-en-vechtstreek", "eindhoven", "maastricht", "amsterdam", "emmen")
"""Of each holiday region, with days of their own, with places of which the holiday region is not known."""
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
WRITTEN = re.compile(rf"(\d{{1,2}}) ({MONTHS}) (202\d)")
TIMELESS = {
    # as true before the day as after it
    ("docs/nl/gemeenten/oekraine-noodopvang.md", date(2026, 12, 31)),
    ("docs/nl/gemeenten/oekraine-noodopvang.md", date(2027, 3, 4)),
    ("docs/nl/gemeenten/oekraine-noodopvang.md", date(2027, 4, 1)),
    ("docs/nl/scholen/geld.md", date(2027, 3, 4)),
    ("docs/nl/scholen/geld.md", date(2027, 4, 1)),
    ("gooi-en-vechtstreek", date(2027, 1, 1)),
}
"""Where a day of the walk stands in words by hand, or in a fact, that were read for both sides of that day."""


@pytest.fixture(scope="module")
def found(data: Data) -> dict[str, Any]:
    """The pages by their path."""
    return {page.uri: page for page in pages(data)}


@pytest.fixture(params=WALK, ids=str)
def on(request: pytest.FixtureRequest) -> date:
    """A day of the walk."""
    return date.fromisoformat(str(request.param))


@pytest.fixture(scope="module")
def read_on(
    found: dict[str, Any], data: Data, compiled: dict, catalogues: dict[str, Catalogue], build_cache: Path | None
) -> Any:
    """Gives a page as it is on a day, made once for all that read it, from templates as the build keeps them."""

    @cache
    def page(on: date, uri: str) -> LexborHTMLParser:
        renderer = Renderer(data, catalogues, TEMPLATES, compiled, on, cache=build_cache)
        return LexborHTMLParser(renderer.body(found[uri], "nl"))

    return page


@pytest.fixture
def read(on: date, read_on: Any) -> Any:
    """Gives a page as it is on that day."""
    return partial(read_on, on)


def _days(table: Any) -> list[date]:
    return [date.fromisoformat(str(time.attributes["datetime"])) for time in table.css("time")]


def test_this_year_and_the_next_have_their_days_or_say_that_they_are_not_known(on: date, read: Any) -> None:
    """Never an empty calendar: sure, as in the last year that is known and said to be that, or told as unknown."""
    page = read(NATIONAL)
    unknown = [node.text() for node in page.css("p.unknown")]
    for side in SIDES:
        for year in (on.year, on.year + 1):
            table = page.css_first(f"table[aria-labelledby='{side}-{year}']")
            told = any(f" {year} " in text for text in unknown)
            assert (table is not None or told) and (year == 2026 or told), (side, year)
            rows = table.css("tbody tr") if table else []
            assert [row.text() for row in rows if year > 2026 and "nog niet vast" not in row.text()] == []
    years = [_days(table) for table in page.css("table[aria-labelledby^='vakanties-']")]
    assert years and all(max(days) >= on for days in years)


@for_each("region", REGIONS)
def test_the_calendar_of_a_region_tells_only_what_is_to_come(on: date, read: Any, region: str) -> None:
    """Its agreed days and its holidays, from that day on; where none is known it says so."""
    page = read(f"kalender/{region}.md")
    agreed = page.css_first("table[aria-labelledby='afgesproken']")
    assert agreed is None or min(_days(agreed)) >= on
    assert agreed or page.css("p.unknown, #zonder-dag")
    holidays = [row for table in page.css("table[aria-labelledby^='vakanties-']") for row in table.css("tbody tr")]
    assert all(max(_days(row)) >= on for row in holidays)
    assert holidays or page.css("p.unknown")


def test_a_school_can_ask_for_the_next_peildatum(on: date, read: Any) -> None:
    """In each kind of school a day that is still to come is offered, and said not to be known where it is not."""
    page = read("rekenen/school.md")
    for kind in ("bao", "sbo", "vo"):
        choices = page.css(f"#f-day_{kind} option")
        coming = [choice for choice in choices if str(choice.attributes["value"] or "") >= on.isoformat()]
        assert coming and all("niet bekend" in choice.text() for choice in coming), (on, kind)


def test_the_calendar_files_reach_past_the_day(
    on: date, data: Data, compiled: dict, catalogues: dict[str, Catalogue]
) -> None:
    """Each has a day to come, and calls none of a year whose rules are not known sure."""
    made = files(data, compiled, {"nl": catalogues["nl"]}, on)
    for name in ("po", "vo"):
        text = made[f"kalender/{name}.ics"].replace("\r\n ", "")
        events = text.split("BEGIN:VEVENT")[1:]
        days = [(re.findall(r"DTSTART;VALUE=DATE:(\d{8})", event)[0], event) for event in events]
        assert max(day for day, _ in days) >= f"{on:%Y%m%d}"
        assert [day for day, event in days if day > "20261231" and "nog niet vast" not in event] == []


def test_the_next_peildatum_of_every_day_of_the_walk_has_its_days(compiled: dict) -> None:
    """On 25 November 2026 that is 1 January 2027, with the last day for an application and no sooner than it."""
    parameters = Parameters(compiled["parameters"])
    for later in range((LAST - FIRST).days + 1):
        on = FIRST + timedelta(days=later)
        for side in SIDES:
            days = [day for year in (on.year, on.year + 1) for day in _of(side, year, parameters)]
            coming = min(day.peildatum for day in days if day.peildatum >= on)
            kinds = {day.kind for day in days if day.peildatum == coming}
            assert kinds >= ({"peildatum", "last-day-first-year"} if side == "po" else {"peildatum", "count-day"})
            assert coming <= add_months(on, 3)


def _of(side: str, year: int, parameters: Parameters) -> Any:
    return calendar_days(side, year, parameters).data.get("days", ())


@pytest.mark.parametrize("rule", [rule for rule in REQUESTS if rule.startswith(("po-", "vo-"))])
def test_no_rule_on_money_answers_nothing_where_it_does_not_know(rule: str, compiled: dict) -> None:
    """Past what is known there is no amount, and no amount of nothing: the answer is that it is not known."""
    for on in ("2027-01-01", "2027-10-01", "2028-01-01"):
        for example in REQUESTS[rule].examples:
            asked = {**example, **({"peildatum": on} if "peildatum" in example else {})}
            told = json.loads(answer(json.dumps({"rule": rule, "answers": asked, "on": on}), compiled))
            assert [one for one in told["amounts"] if float(one["euro"]) == 0] == []
            late = [one for one in told["amounts"] if str(one["period_from"]) >= "2027"]
            assert late == [], (rule, on)


def test_every_day_of_the_walk_that_stands_in_words_was_read_for_both_its_sides(data: Data) -> None:
    """A sentence with a fixed day in it does not change when the day has come: it has to be true before and after."""
    written = {
        (path.relative_to(ROOT).as_posix(), date(int(year), MONTHS.split("|").index(month) + 1, int(day)))
        for path in (ROOT / "docs" / "nl").rglob("*.md")
        for day, month, year in WRITTEN.findall(path.read_text("utf-8"))
    }
    told = {(region.id, day) for region in data.regions.values() for day in _dates(region)}
    told |= {("national", day) for part in (data.national, data.procedures, data.costs) for day in _dates(part)}
    assert {(where, day) for where, day in written | told if FIRST <= day <= add_months(LAST, 12)} == TIMELESS


def _dates(value: Any) -> Iterator[date]:
    """Every whole day among the numbers that words are told with."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _dates(getattr(value, name))
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _dates(item)
