"""The portal builds on any day: what depends on the day is made for the first and last day of each of ten years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from places import LANGUAGES, REGIONS, TEMPLATES
from project_copy import NOBODYS
from selectolax.lexbor import LexborHTMLParser

from calculators.funding.calendar import SIDES
from calculators.parameters import Parameters
from tools.site import rehearsal
from wegwijs.facts.build_day import data_day
from wegwijs.facts.load import Data
from wegwijs.facts.rules_data import compile_data
from wegwijs.facts.site.narrow import narrowed
from wegwijs.page.render import Renderer
from wegwijs.subjects.calendar.entries import of_scheme
from wegwijs.subjects.calendar.pages import files
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

DAYS = [day for year in range(2027, 2037) for day in (date(year, 1, 1), date(year, 12, 31))]
LAST = DAYS[-1]
"""On which least is known of what is to come."""
URIS = (
    "index.md",
    "kalender/index.md",
    "kalender/leidse-regio.md",
    "regio/leidse-regio.md",
    "regio/leidse-regio/alles.md",
    "gemeente/hilversum.md",
    "regio/amsterdam.md",
    "zekerheid/index.md",
    "rekenen/leerlingenlijst.md",
    "rekenen/groepen.md",
)
"""The pages on which something depends on the day."""
OF_EACH_KIND = (*REGIONS, "amsterdam")
"""Regions with an agreement that was read, and one without."""


@pytest.fixture(scope="module")
def facts(request: pytest.FixtureRequest, whole: bool) -> Data:
    """All of the country; by day a part of it, as no municipality goes another way through a day."""
    chosen: Data = request.getfixturevalue("data" if whole else "fewer")
    return chosen


@pytest.fixture(scope="module")
def all_made(facts: Data, whole: bool) -> Data:
    """Of what every page in every language is made: by day of three regions and of municipalities without one."""
    return facts if whole else replace(narrowed(facts, OF_EACH_KIND, NOBODYS, facts.sources), cut_from=None)


@pytest.fixture(scope="module")
def compiled(facts: Data) -> dict:
    """The same as the rules read it."""
    return compile_data(facts)


@pytest.fixture(scope="module")
def found(facts: Data) -> dict[str, Any]:
    """The pages by their path."""
    return {page.uri: page for page in pages(facts)}


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_pages_are_made_on_any_day(
    on: date,
    found: dict[str, Any],
    facts: Data,
    compiled: dict,
    catalogues: dict[str, Catalogue],
    build_cache: Path | None,
) -> None:
    """And the calendar rolls on: of a year whose days are not known it says that, per scheme, and calls none sure."""
    renderer = Renderer(facts, catalogues, TEMPLATES, compiled, on, cache=build_cache)
    bodies = {uri: renderer.body(found[uri], "nl") for uri in URIS}
    assert [uri for uri, body in bodies.items() if len(body) < 500 or "None" in body] == []
    for uri in URIS:
        renderer.linked(found[uri], "nl")
    parameters = Parameters(compiled["parameters"])
    page = LexborHTMLParser(bodies["kalender/index.md"])
    unknown = [node.text() for node in page.css("p.unknown")]
    for year in (on.year, on.year + 1):
        known = [side for side in SIDES if of_scheme(side, year, parameters)]
        assert [side for side in SIDES if page.css_first(f"#{side}-{year}")] == known
        sure = [side for side in known if not any(entry.as_in for entry in of_scheme(side, year, parameters))]
        assert sum(f" {year} " in text for text in unknown) == len(SIDES) - len(sure)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_calendar_files_are_made_on_any_day(
    on: date, facts: Data, compiled: dict, catalogues: dict[str, Catalogue]
) -> None:
    """They carry the day of the data as their stamp, also when no day of these years is known."""
    made = files(facts, compiled, {"nl": catalogues["nl"]}, on)
    stamp = f"DTSTAMP:{data_day(facts):%Y%m%d}"
    for name, text in made.items():
        assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n"), name
        assert text.count(stamp) == text.count("BEGIN:VEVENT"), name
        years = {int(line.partition(":")[2][:4]) for line in text.splitlines() if line.startswith("DTSTART")}
        assert max(years, default=on.year) <= on.year + 1, name


@pytest.mark.parametrize("on", [*(pytest.param(day, marks=pytest.mark.thorough) for day in DAYS[:-1]), LAST], ids=str)
def test_everything_is_made_on_any_day(
    on: date, all_made: Data, build_cache: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page, table, calendar and file of data: nothing raises. By day on the last, which is made in every
    language; the others are made in Dutch and one language more, each in its turn."""
    if on != LAST:
        second = LANGUAGES[1 + DAYS.index(on) % (len(LANGUAGES) - 1)]
        monkeypatch.setattr(rehearsal, "known_languages", lambda _: ["nl", second])
    assert rehearsal.found(all_made, on, build_cache) == []
