"""School holidays on the calendar pages: what is still to come, where it was read, and honest where it ends."""

from __future__ import annotations

from datetime import date

import pytest
from places import TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.certainty import findings
from wegwijs.facts.load import Data
from wegwijs.facts.model.holidays import DAYS, REGIONS, HolidayRegion
from wegwijs.page.render import Renderer
from wegwijs.portal import Portal
from wegwijs.subjects.calendar.coming_holidays import coming, years
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

# on which day | holiday region | the first that is told | how many are told
CASES: list[tuple[date, HolidayRegion, str, int]] = [
    (date(2026, 11, 26), "midden", "christmas", 5),
    (date(2026, 10, 18), "noord", "autumn", 5),
    (date(2026, 10, 19), "noord", "christmas", 5),
    (date(2027, 8, 29), "midden", "summer", 5),
    (date(2027, 8, 30), "midden", "autumn", 5),
    (date(2029, 1, 1), "zuid", "christmas", 4),
    (date(2029, 8, 26), "zuid", "summer", 1),
]


def body(portal: Portal, uri: str, language: str = "nl") -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(uri, language) or "")


@pytest.mark.parametrize(("on", "region", "first", "count"), CASES)
def test_a_holiday_is_told_until_its_last_day(
    data: Data, on: date, region: HolidayRegion, first: str, count: int
) -> None:
    """A year of holidays from the day on, the one under way first, fewer where the data ends."""
    found = coming(data.holidays, region, on)
    assert (found[0].name, len(found)) == (first, count)


def test_a_school_year_is_told_until_the_last_region_is_back(data: Data) -> None:
    """In 2027 zuid is back last, on 6 September; after the last year nothing is left."""
    assert [year.id for year in years(data.holidays, date(2027, 9, 5))][0] == "2026-2027"
    assert [year.id for year in years(data.holidays, date(2027, 9, 6))][0] == "2027-2028"
    assert years(data.holidays, date(2029, 9, 3)) == []
    assert coming(data.holidays, "midden", date(2029, 9, 3)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_the_country_tells_every_year_to_come(portal: Portal, data: Data, language: str) -> None:
    """Five holidays of three regions in each, and where our knowledge ends."""
    page = body(portal, "kalender/index.md", language)
    for year in years(data.holidays, portal.on):
        rows = page.css(f"table[aria-labelledby='vakanties-{year.id}'] tbody tr")
        assert [len(row.css("td")) for row in rows] == [len(REGIONS)] * len(DAYS)
        told = [[time.attributes["datetime"] for time in row.css("time")] for row in rows]
        periods = zip(*(list(year.of(region).items()) for region in REGIONS), strict=True)
        assert told == [[str(day) for _, p in row for day in (p.first, p.last)] for row in periods]
    last = data.holidays.years[-1].id
    assert any(last in node.text() for node in page.css("p.unknown"))


@pytest.mark.parametrize(
    ("region", "of", "unknown"),
    [
        ("leidse-regio", {"midden": "Leiden"}, ("Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")),
        ("gooi-en-vechtstreek", {"noord": "Hilversum"}, ("Blaricum", "Gooise Meren", "Huizen", "Laren")),
        ("eindhoven", {"zuid": "Eindhoven"}, ("Helmond", "Veldhoven")),
        ("maastricht", {"zuid": "Maastricht"}, ()),
    ],
)
def test_a_region_tells_the_holidays_of_the_municipalities_that_were_read(
    portal: Portal, region: str, of: dict[str, str], unknown: tuple[str, ...]
) -> None:
    """With their holiday region; of every other municipality that it is not known, and whom to ask."""
    page = body(portal, f"kalender/{region}.md")
    assert {node.attributes["id"] for node in page.css("h3[id^=vakanties-]")} == {f"vakanties-{name}" for name in of}
    for name, place in of.items():
        assert place in page.css_first(f"#vakanties-{name}").text()
        assert len(page.css(f"table[aria-labelledby=vakanties-{name}] tbody tr")) == len(DAYS)
    told = " ".join(node.text() for node in page.css("p.unknown"))
    assert [place for place in unknown if place not in told] == []


def test_after_the_last_known_holiday_a_region_says_that_it_does_not_know(
    data: Data, compiled: dict, catalogues: dict[str, Catalogue]
) -> None:
    """No table, and the school year after which nothing is known."""
    folders = TEMPLATES
    renderer = Renderer(data, catalogues, folders, compiled, date(2029, 9, 3))
    page = next(page for page in pages(data) if page.uri == "kalender/maastricht.md")
    text = LexborHTMLParser(renderer.body(page, "nl"))
    assert text.css_first("table[aria-labelledby=vakanties-zuid]") is None
    assert any("2028-2029" in node.text() for node in text.css("p.unknown"))


def test_the_holidays_are_judged_as_facts_of_the_country(data: Data) -> None:
    """Every school year, and where the regions were read, stands in the list of what to look at again."""
    places = {item.place for item in findings(data, date(2026, 11, 26)) if item.subject == "holidays"}
    assert len(places) == len(data.holidays.years) + 2, places
