"""The year calendar, for the whole country and per region, as pages and as calendar files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from markupsafe import Markup

from calculators.family.facts import Facts
from calculators.funding.calendar import SIDES
from calculators.ics import Event, calendar
from calculators.parameters import Parameters
from wegwijs.facts.build_day import data_day
from wegwijs.facts.load import Data
from wegwijs.facts.model.holidays import REGIONS
from wegwijs.facts.model.policy import Duty
from wegwijs.facts.model.region import Region
from wegwijs.page.address import name_of
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.calendar import coming_holidays
from wegwijs.subjects.calendar.entries import Entry, dated, first_day, known_years, of_duties, of_scheme
from wegwijs.words.catalogue import Catalogue

STYLE = "assets/subjects/shared/policy.css"
FOLDER = "kalender"
ALARM_DAYS = 14
"""Days before a duty or a last day that a calendar warns."""


def pages(data: Data) -> Iterator[Page]:
    """One page for the whole country, and one for each region."""
    uri, title, lead = f"{FOLDER}/index.md", "calendar.title", "calendar.lead"
    yield Page(uri, "calendar/calendar.html", title, lead, style=STYLE, more=_national)
    for region in data.regions.values():
        title, lead = "calendar.region-title", "calendar.region-lead"
        uri, more = f"{FOLDER}/{region.id}.md", partial(_region, region)
        yield Page(uri, "calendar/calendar-region.html", title, lead, region, style=STYLE, more=more)


def duties_of(data: Data, region: Region | None) -> list[Duty]:
    """The duties of one region, or those of the whole country."""
    return [duty for duty in data.duties.values() if duty.region == (region.id if region else None)]


def _national(view: View) -> Mapping[str, object]:
    parameters = dated(view.compiled)
    years = known_years(parameters, view.on)
    duties = duties_of(view.data, None)
    tables = {side: [(year, _scheme(side, year, parameters, duties, view.on)) for year in years] for side in SIDES}
    unknown = {side: _unknown(side, parameters, view.on) for side in SIDES}
    found = {"tables": tables, "loose": _loose(duties), "unknown": unknown, "ics": ics_link(view)}
    return {**found, "holiday_years": coming_holidays.years(view.data.holidays, view.on), "holiday_regions": REGIONS}


def _scheme(side: str, year: int, parameters: Parameters, duties: list[Duty], on: date) -> list[Entry]:
    """The days of a scheme; the national duties with a day are those of secondary schools."""
    counts = of_duties(duties, year, on) if side == "vo" else []
    return sorted([*of_scheme(side, year, parameters), *counts], key=lambda entry: (entry.on, entry.key))


def _region(region: Region, view: View) -> Mapping[str, object]:
    own = duties_of(view.data, region)
    years = (view.on.year, view.on.year + 1)
    entries = (entry for year in years for entry in of_duties(own, year, view.on))
    days = sorted((entry for entry in entries if entry.on >= view.on), key=lambda entry: entry.on)
    loose = _loose(own)
    found = {"days": days, "loose": loose, "national": _loose(duties_of(view.data, None)), "ics": ics_link(view)}
    regions, elsewhere = coming_holidays.of_municipalities(view.data.holidays, region.municipalities, view.on)
    return {**found, "holidays": regions, "holidays_unknown": elsewhere}


def _loose(duties: Iterable[Duty]) -> list[Duty]:
    return [duty for duty in duties if duty.day is None]


def _unknown(side: str, parameters: Parameters, on: date) -> list[int]:
    """This year and the next, as far as no day of the scheme is known in it."""
    return [year for year in (on.year, on.year + 1) if not of_scheme(side, year, parameters)]


def ics_link(view: View) -> Callable[[str], str]:
    """Gives the relative address of a calendar file in the language of the page, by its name."""
    depth = "" if view.page.uri.endswith("index.md") else "../"
    return lambda name: f"{depth}{name}.ics"


def files(data: Data, compiled: Facts, catalogues: Mapping[str, Catalogue], on: date) -> dict[str, str]:
    """Every calendar file by its path on the site: per scheme and per region, in each language."""
    parameters = dated(compiled)
    found: dict[str, str] = {}
    for language, words in catalogues.items():
        write = _Writer(data, words, parameters, on)
        folder = ("" if language == "nl" else f"{language}/") + FOLDER
        schemes = {side: write.scheme(side) for side in SIDES}
        for side, events in schemes.items():
            found[f"{folder}/{side}.ics"] = write.text(events, str(words.text(f"calendar.file.{side}")))
        for region in data.regions.values():
            events = [*schemes["po"], *schemes["vo"], *write.duties(duties_of(data, region))]
            name = words.text("calendar.region-title", region=name_of(region, language))
            found[f"{folder}/{region.id}.ics"] = write.text(events, _plain(name))
    return found


class _Writer:
    """Turns entries into events in the words of one language."""

    def __init__(self, data: Data, words: Catalogue, parameters: Parameters, on: date) -> None:
        self._data = data
        self._words = words
        self._parameters = parameters
        self._on = on
        self._stamp = data_day(data)
        self._years = known_years(parameters, on)

    def text(self, events: list[Event], name: str) -> str:
        """The calendar file; never the clock in it, so that equal data gives equal bytes."""
        return calendar(events, stamp=self._stamp, name=name, weekly=True)

    def scheme(self, side: str) -> list[Event]:
        """The days of one scheme in every known year, for secondary schools with the regular count."""
        entries = [entry for year in self._years for entry in of_scheme(side, year, self._parameters)]
        counts = self.duties(duties_of(self._data, None)) if side == "vo" else []
        return [*map(self._day, entries), *counts]

    def duties(self, duties: list[Duty]) -> list[Event]:
        """The duties with a fixed day: in the years a rule fixes, or every year."""
        return [event for duty in duties if duty.day for event in self._duty(duty)]

    def _day(self, entry: Entry) -> Event:
        scheme = _plain(self._words.text(f"calendar.scheme.{entry.side}"))
        summary = _plain(self._words.text(f"calendar.kind.{entry.kind}"))
        peildatum = entry.peildatum and _plain(self._words.text("calendar.for-peildatum", day=entry.peildatum))
        law, url = (entry.reference.law, entry.reference.url) if entry.reference else ("", "")
        others = [_plain(self._words.text("calendar.other-reading", day=day)) for day in entry.others]
        summary += self._unsure(entry)
        text = "\n".join(line for line in (scheme, peildatum, *others, law) if line)
        alarm = ALARM_DAYS if "last-day" in entry.kind else None
        return Event(entry.key, entry.on, summary, text, url, alarm)

    def _unsure(self, entry: Entry) -> str:
        """Behind the name of a day that is only expected."""
        return f" ({_plain(self._words.text('calendar.as-in', year=str(entry.as_in)))})" if entry.as_in else ""

    def _duty(self, duty: Duty) -> Iterator[Event]:
        title = _plain(self._words.text(f"duty.{duty.duty}.title", **duty.numbers))
        source = self._data.sources[duty.source.id]
        what = _plain(self._words.text(f"duty.{duty.duty}.what", **duty.numbers))
        text = f"{what}\n{source.title}" + (f", {duty.source.at}" if duty.source.at else "")
        if duty.years:
            for year in sorted({*duty.years, *self._years}):
                for entry in of_duties([duty], year, self._on):
                    yield Event(entry.key, entry.on, title + self._unsure(entry), text, source.url or "", ALARM_DAYS)
        elif first := first_day(duty, self._on):
            yield Event(f"duty/{duty.id}", first, title, text, source.url or "", ALARM_DAYS, yearly=True)


def _plain(text: Markup) -> str:
    """Words without the marks of another language around them."""
    return str(text.striptags())
