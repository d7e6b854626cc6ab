"""What a page template may ask beside the data: links, citations, names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urljoin

from markupsafe import Markup, escape

from calculators.family.facts import Facts
from wegwijs.facts import places
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Fact, Ref, Source
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.model.region import Municipality, Region, RouteStep
from wegwijs.page.address import address, name_of, relative, way
from wegwijs.page.page import Page
from wegwijs.page.qr import Code, code
from wegwijs.page.release import UNRELEASED, Release
from wegwijs.words.catalogue import Catalogue

OLDEST = 18
"""From this age on every answer of the route is the same."""
ATTENDANCE = "attendance-office"
"""The role that answers for a term where a step names nobody else."""
OLD_MARK = Markup('<span aria-hidden="true">†</span>')
"""Stands behind the number of an old source, and before its words in the list of sources."""


@dataclass
class Citations:
    """The sources a page points to, numbered in the order they first appear."""

    refs: dict[tuple[str, str], int] = field(default_factory=dict)
    """By source and place in it."""

    def number(self, ref: Ref) -> int:
        """The number of this source and place on the page."""
        return self.refs.setdefault((ref.id, ref.at), len(self.refs) + 1)


@dataclass
class View:
    """What a template may ask beside the data: links, citations, names."""

    page: Page
    language: str
    data: Data
    words: Catalogue
    on: date
    compiled: Facts
    """The data as the rules read it."""
    site_url: str = ""
    """The absolute address of the site, for what is copied to another one."""
    release: Release = UNRELEASED
    """Where the scripts, styles, words and tables of this build stand."""
    citations: Citations = field(default_factory=Citations)
    oldest: int = OLDEST
    old_mark: Markup = OLD_MARK

    def link(self, uri: str) -> str:
        """The relative address of another page in the same language."""
        return relative(self.language, self.page.uri, uri)

    def absolute(self, uri: str) -> str:
        """The absolute address of another page in the same language, for paper and for other devices."""
        return urljoin(self.site_url, address(self.language, uri))

    def qr(self, absolute: str) -> Code:
        """The QR code of an absolute address; a page takes it from the macro of this name."""
        return code(absolute)

    def cite(self, ref: Ref | None) -> Markup:
        """A small numbered link to the source at the foot of the page; an old source says so."""
        if ref is None:
            return Markup("")
        source = self.data.sources[ref.id]
        old = source.is_old(self.on)
        label = self.words.text("source.label") + (" (" + self.words.text("source.old") + ")" if old else "")
        link = Markup('<a class="cite" href="#bron-{0}"><span class="visually-hidden">{1} </span>{0}{2}</a>').format(
            self.citations.number(ref), label, OLD_MARK if old else ""
        )
        return link + self.written_for(source)

    def written_for(self, source: Source) -> Markup:
        """For which families a source was written, where that is not everybody."""
        if source.written_for is None:
            return Markup("")
        words = self.words.text(f"source.for.{source.written_for}", year=(source.date or "")[:4])
        return Markup(' <span class="tag tag-old">{}</span>').format(words)

    def name(self, region: Region) -> str:
        """The region's name in the page's language."""
        return name_of(region, self.language)

    def regions(self, among: Iterable[Region] | None = None) -> list[Region]:
        """All regions, or those of `among`, as somebody looks for one in a list: by name in the page's language."""
        found = self.data.regions.values() if among is None else among
        return sorted(found, key=lambda region: self.name(region).casefold())

    def who(self, key: str) -> Markup:
        """A desk's name or a role's words."""
        desk = self.data.desk(key)
        return _foreign(desk.name) if desk else self.words.text(f"role.{key}")

    def whos(self, keys: list[str]) -> Markup:
        """Several of them, joined."""
        return self.joined(self.who(key) for key in keys)

    def proper(self, name: str) -> Markup:
        """A Dutch name, marked as such for screen readers and bidirectional text."""
        return _foreign(name)

    def names(self, names: Iterable[str]) -> Markup:
        """Several Dutch names, each by itself: together they would run from left to right in every language."""
        return self.joined(_foreign(name) for name in names)

    def ltr(self, text: str) -> Markup:
        """A phone number, code or address that reads left to right in every language."""
        return Markup('<bdi dir="ltr">{}</bdi>').format(text)

    def deadline(self, term: Deadline) -> Markup:
        """A term in words: the longest stay, or within how long of which event."""
        if term.type == "stay":
            count, unit = (term.count // 12, "years") if term.count % 12 == 0 else (term.count, "months")
            return self.words.text(f"step.stay.{unit}", n=count)
        side = "before" if term.before else "after"
        event = self.words.text(f"event.{term.before or term.after}")
        said = self.words.text(f"step.deadline.{side}.{term.unit}", n=term.count, event=event)
        # For the browser, which works out its last day; the <time> of HTML knows no months.
        return Markup('<span data-term="P{}{}">{}</span>').format(term.count, term.unit[0].upper(), said)

    def passed(self, step: RouteStep) -> Markup:
        """What to do when the term of a step has passed; the browser fills in since when."""
        day = Markup('<span class="passed-day"></span>')
        return self.words.text("step.passed", day=day, who=self.who(self._answers_for(step)))

    def phone_of(self, step: RouteStep) -> Fact[str] | None:
        """The phone of who answers for the term of a step, None where it is not known."""
        desk = self.data.desk(self._answers_for(step))
        return desk.contact.phone if desk and desk.contact.phone.value else None

    def without_number(self, key: str) -> bool:
        """Whether parents are told to call a desk or role of which no phone is known here: who is over attendance."""
        desk = self.data.desk(key)
        return (desk.role if desk else key) == ATTENDANCE and not (desk and desk.contact.phone.value)

    def reminder(self, step: RouteStep) -> str:
        """The title of the last day of a step in a calendar: what to do then."""
        assert step.deadline is not None
        if step.deadline.type == "mine":
            title = self.words.text(f"step.{step.kind}.title", **step.values)
            return self.words.text("calc.ics.mine", title=title).striptags()
        phone = self.phone_of(step)
        who = self.who(self._answers_for(step)).striptags() + (f" {phone.value}" if phone else "")
        return self.words.text("calc.ics.theirs", who=who).striptags()

    def year_of(self, ref: Ref) -> str:
        """The year of a source, as far as it is known."""
        return str(self.data.sources[ref.id].date or "?")[:4]

    def _answers_for(self, step: RouteStep) -> str:
        """Desk or role to call about a term: at the place itself if it is mine, else the first over it with a phone."""
        if step.deadline and step.deadline.type == "mine":
            return step.where
        region = self.page.region
        offices = [desk.id for desk in region.desks if desk.role == ATTENDANCE] if region else []
        over = [*step.escalate_to, *(offices or [ATTENDANCE])]
        desks = (self.data.desk(key) for key in over)
        return next((desk.id for desk in desks if desk and desk.contact.phone.value), over[0])

    def municipality(self, code: str | None) -> str:
        """The name of a municipality of the country, empty for None."""
        choice = places.by_code(self.data).get(code) if code else None
        return choice.name if choice else ""

    def place_name(self, code: str) -> Markup:
        """The name of a municipality as this language writes it, before its Dutch name where that is another one."""
        place = self.data.municipalities[code]
        dutch, own = self.proper(place.spoken), place.name_in(self.language)
        return Markup("{} ({})").format(own, dutch) if own else dutch

    def place_names(self, codes: Iterable[str]) -> Markup:
        """Several of them, joined."""
        return self.joined(self.place_name(code) for code in codes)

    @property
    def choices(self) -> list[places.Choice]:
        """Every municipality of the country, by name."""
        return places.choices(self.data)

    def all_municipalities(self) -> list[tuple[str, str, str]]:
        """Name, code and region id of every municipality of the country, by name; no region id where none covers it."""
        return [(choice.name, choice.code, choice.region) for choice in self.choices]

    def covered_municipalities(self) -> list[tuple[str, str, str]]:
        """Those that a region covers."""
        return [place for place in self.all_municipalities() if place[2]]

    def all_settlements(self) -> list[str]:
        """The places inside a municipality between which the way in differs, of every municipality."""
        return [name for place in self._municipalities() for name in place.settlements]

    def _municipalities(self) -> list[Municipality]:
        return [place for region in self.data.regions.values() for place in region.municipalities]

    def asset(self, path: str) -> str:
        """The relative address of a file in `assets/`, which all languages share."""
        return self.shared(self.release.address(f"assets/{path}"))

    def shared(self, path: str) -> str:
        """The relative address of any file, by its path on the site."""
        return way(address(self.language, self.page.uri), path)

    def joined(self, names: Iterable[Markup]) -> Markup:
        """Things in a row, with the comma of the language."""
        return (self.words.text("site.list-comma") + " ").join(names)

    def language_link(self, language: str) -> str:
        """The relative address of this page in another language, with header and foot."""
        here, there = address(self.language, self.page.uri), address(language, self.page.full_uri)
        return way(here, there) + "/"


def _foreign(name: str) -> Markup:
    return Markup('<bdi lang="nl">{}</bdi>').format(escape(name))
