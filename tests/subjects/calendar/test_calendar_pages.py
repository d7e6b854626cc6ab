"""The year calendar: fixed days on their day, the others without one, and the same in the calendar files."""

from __future__ import annotations

from datetime import date

import pytest
from places import PROFESSIONAL_LANGUAGES, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from calculators.funding.calendar import SIDES, calendar_days
from calculators.parameters import Parameters
from wegwijs.facts.certainty import findings
from wegwijs.facts.load import Data
from wegwijs.facts.model.policy import Duty
from wegwijs.page.render import Renderer
from wegwijs.portal import Portal
from wegwijs.problems import short
from wegwijs.subjects.calendar.entries import first_day, known_years, of_duties, of_scheme
from wegwijs.subjects.calendar.pages import files
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 22)
SIGNED = date(2024, 10, 9)
KINDS = {"peildatum", "file-ready", "last-day-first-year", "polglo-last-day", "count-day"}


def duty(**given: object) -> Duty:
    plain = {"id": "report", "duty": "annual-report", "who": ["coordinator"], "source": {"id": "covenant"}}
    return Duty.model_validate(plain | given)


# what is agreed | year | the days in it | the first day ever
CASES = [
    ("on a day of every year", {"day": "10-01"}, 2026, [date(2026, 10, 1)], date(2026, 10, 1)),
    ("before a day: the day ahead", {"day": "04-01", "before": True}, 2027, [date(2027, 3, 31)], date(2026, 3, 31)),
    ("before 1 March in a leap year", {"day": "03-01", "before": True}, 2028, [date(2028, 2, 29)], date(2026, 2, 28)),
    ("since a day after this year's", {"day": "04-01", "since": SIGNED}, 2024, [], date(2025, 4, 1)),
    ("since a day before this year's", {"day": "12-01", "since": SIGNED}, 2024, [date(2024, 12, 1)], date(2024, 12, 1)),
    ("not long after the years a rule fixes", {"day": "10-01", "years": [2025, 2026]}, 2029, [], date(2025, 10, 1)),
    ("before the years a rule fixes", {"day": "10-01", "years": [2025, 2026]}, 2024, [], date(2025, 10, 1)),
    ("expected after them", {"day": "10-01", "years": [2025, 2026]}, 2028, [date(2028, 10, 1)], date(2025, 10, 1)),
    ("in a year a rule fixes", {"day": "10-01", "years": [2025, 2026]}, 2025, [date(2025, 10, 1)], date(2025, 10, 1)),
    ("twice a year", {"times": 2}, 2026, [], None),
    ("before the end", {"term": {"count": 2, "unit": "months", "type": "theirs", "before": "exit"}}, 2026, [], None),
]


@pytest.mark.parametrize(
    ("agreed", "year", "days", "first"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_duty_falls_on_its_days(agreed: dict, year: int, days: list[date], first: date | None) -> None:
    """A fixed day gives a date in each year it holds; anything else gives none."""
    assert [entry.on for entry in of_duties([duty(**agreed)], year, TODAY)] == days
    assert first_day(duty(**agreed), TODAY) == first


@pytest.mark.parametrize("given", [{"day": "10-01", "times": 2}, {"before": True}, {"day": "13-01"}, {"times": 0}])
def test_a_duty_that_contradicts_itself_is_refused(given: dict) -> None:
    """A day and a number of times, `before` without a day, a month that is none: the model says what it wants."""
    with pytest.raises(ValueError) as told:
        duty(**given)
    assert short(given) and "day" in str(told.value) or "times" in str(told.value)


@pytest.mark.parametrize("side", SIDES)
def test_the_page_shows_the_days_of_the_rules(portal: Portal, compiled: dict, side: str) -> None:
    """Every day of `calendar_days` stands on the page, in the known years, with a source."""
    parameters = Parameters(compiled["parameters"])
    page = LexborHTMLParser(portal.body("kalender/index.md", "nl") or "")
    years = known_years(parameters, portal.on)
    assert years
    for year in years:
        rows = page.css(f"table[aria-labelledby='{side}-{year}'] tbody tr")
        shown = {row.css_first("time").attributes["datetime"] for row in rows}
        expected = {str(day.on) for day in calendar_days(side, year, parameters).data["days"]}
        assert expected and expected <= shown
        assert all(row.css("td")[-1].text(strip=True) for row in rows)


def test_every_day_of_the_rules_names_its_reference(compiled: dict) -> None:
    """Of each kind of day the parameter it follows from is found."""
    parameters = Parameters(compiled["parameters"])
    entries = [entry for side in SIDES for year in (2025, 2026) for entry in of_scheme(side, year, parameters)]
    assert {entry.kind for entry in entries} >= KINDS
    assert [entry.key for entry in entries if not (entry.reference and entry.reference.law)] == []


def test_a_year_whose_rules_are_not_known_yet_shows_the_days_of_the_year_before_as_expected(
    data: Data, compiled: dict, catalogues: dict[str, Catalogue]
) -> None:
    """On 25 November 2026 a school sees 1 January 2027 with its last day, each said not to be confirmed yet."""
    on = date(2026, 11, 25)
    national = next(page for page in pages(data) if page.uri == "kalender/index.md")
    for language, said in (("nl", "zoals in 2026, nog niet vast"), ("en", "as in 2026")):
        page = LexborHTMLParser(Renderer(data, catalogues, TEMPLATES, compiled, on).body(national, language))
        rows = page.css("table[aria-labelledby='po-2027'] tbody tr")
        days = [row.css_first("time").attributes["datetime"] for row in rows]
        assert "2027-01-01" in days and "2027-01-29" in days
        assert [row.text() for row in rows if said not in row.text()] == []
    events = files(data, compiled, {"nl": catalogues["nl"]}, on)["kalender/po.ics"].replace("\r\n ", "")
    event = events.split("UID:po-2027-01-01-last-day-first-year@")[1].split("END:VEVENT")[0]
    assert "20270129" in event and "zoals in 2026\\, nog niet vast" in event


def test_a_year_far_from_any_known_one_has_no_days_and_says_so(
    data: Data, compiled: dict, catalogues: dict[str, Catalogue]
) -> None:
    """No day of 2029 is shown while the rules are known until 2026."""
    parameters = Parameters(compiled["parameters"])
    assert of_scheme("po", 2029, parameters) == [] and 2029 not in known_years(parameters, date(2029, 1, 1))
    national = next(page for page in pages(data) if page.uri == "kalender/index.md")
    page = LexborHTMLParser(Renderer(data, catalogues, TEMPLATES, compiled, date(2029, 1, 1)).body(national, "nl"))
    assert all(any(str(year) in node.text() for node in page.css("p.unknown")) for year in (2029, 2030))


def test_the_file_of_leiden_repeats_its_duties_every_year(data: Data, compiled: dict, portal: Portal) -> None:
    """The report is due before 1 April: 31 March, from the first year after signing, every year."""
    text = files(data, compiled, {"nl": portal.words("nl")}, TODAY)["kalender/leidse-regio.ics"].replace("\r\n ", "")
    event = text.split("UID:duty-leiden-annual-report@")[1].split("END:VEVENT")[0]
    assert "DTSTART;VALUE=DATE:20250331" in event and "RRULE:FREQ=YEARLY" in event
    assert "Convenant Nieuwkomersonderwijs" in event


def test_duties_without_a_fixed_day_are_in_no_file(data: Data, compiled: dict, portal: Portal) -> None:
    """Nothing is put on a day that no source names."""
    every = "".join(files(data, compiled, {"nl": portal.words("nl")}, TODAY).values())
    loose = [duty.id for duty in data.duties.values() if duty.day is None]
    assert loose and [id for id in loose if f"duty-{id}" in every] == []


def test_the_files_are_the_same_bytes_each_time(data: Data, compiled: dict, portal: Portal) -> None:
    """A calendar that is fetched twice changes nothing; each language and region has its file."""
    words = {language: portal.words(language) for language in PROFESSIONAL_LANGUAGES}
    once = files(data, compiled, words, TODAY)
    assert once == files(data, compiled, words, TODAY)
    names = {*SIDES, *data.regions}
    assert set(once) == {f"{folder}kalender/{name}.ics" for folder in ("", "en/") for name in names}
    assert all(text.count("BEGIN:VEVENT") > 10 for text in once.values())


def test_each_region_tells_its_duties_or_that_none_is_known(portal: Portal, data: Data) -> None:
    """A region's page holds every duty of the region; one without any says whom to ask."""
    words = portal.words("nl")
    for region in data.regions.values():
        text = LexborHTMLParser(portal.body(f"kalender/{region.id}.md", "nl") or "").text()
        own = [item for item in data.duties.values() if item.region == region.id]
        titles = [str(words.text(f"duty.{item.duty}.title", **item.numbers)) for item in own]
        assert [title for title in titles if title not in text] == []
        assert (str(words.text("calendar.agreed.none", who="")).split(".")[0] in text) == (not own)


def test_the_duties_are_judged_as_facts_of_their_region(data: Data) -> None:
    """How sure a duty is stands with the other facts of its region, or of the whole country."""
    found = {(item.where, item.place) for item in findings(data, TODAY)}
    wanted = {(item.region or "national", f"calendar/{item.id}") for item in data.duties.values()}
    assert wanted - found == set()


def test_a_last_day_tells_its_first_day_and_other_readings(compiled: dict) -> None:
    """For 1 January 2026 DUO printed 30 January, the rule of four weeks gives the 29th: both are told."""
    entries = of_scheme("po", 2026, Parameters(compiled["parameters"]))
    first = next(entry for entry in entries if entry.kind == "last-day-first-year")
    assert (first.opens, first.on, first.others) == (date(2026, 1, 1), date(2026, 1, 30), (date(2026, 1, 29),))
    assert all(entry.opens is None and entry.others == () for entry in entries if entry.kind == "peildatum")
