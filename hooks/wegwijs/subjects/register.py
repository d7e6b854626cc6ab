"""Every page and every script and style of the subjects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from wegwijs.facts.load import Data
from wegwijs.page.page import Page
from wegwijs.page.release import LOADER
from wegwijs.subjects.agreements import indicators
from wegwijs.subjects.agreements import pages as agreements
from wegwijs.subjects.all_schools import pages as all_schools
from wegwijs.subjects.calendar import pages as calendar
from wegwijs.subjects.desk import pages as desk
from wegwijs.subjects.embed import pages as embed
from wegwijs.subjects.funding import form_pages
from wegwijs.subjects.funding import pages as funding
from wegwijs.subjects.glossary import pages as glossary
from wegwijs.subjects.home import pages as home
from wegwijs.subjects.letters import pages as letters
from wegwijs.subjects.letters import texts
from wegwijs.subjects.offline import pages as offline
from wegwijs.subjects.open_data import pages as open_data
from wegwijs.subjects.pictures import pages as pictures
from wegwijs.subjects.questions import pages as questions
from wegwijs.subjects.regions import certainty
from wegwijs.subjects.regions import pages as regions
from wegwijs.subjects.rules import pages as rules
from wegwijs.subjects.schools import of_region, referral, school_list
from wegwijs.subjects.search import pages as search
from wegwijs.subjects.templates import pages as templates
from wegwijs.subjects.week import pages as week
from wegwijs.subjects.week import plan_page

FAMILIES: tuple[Callable[[Data], Iterator[Page]], ...] = (
    home.pages,
    questions.pages,
    week.pages,
    plan_page.pages,
    all_schools.pages,
    regions.pages,
    certainty.pages,
    funding.pages,
    form_pages.pages,
    school_list.pages,
    open_data.pages,
    glossary.pages,
    pictures.pages,
    referral.pages,
    of_region.pages,
    templates.pages,
    letters.pages,
    texts.pages,
    desk.pages,
    rules.pages,
    agreements.pages,
    calendar.pages,
    indicators.pages,
    offline.pages,
    search.pages,
)
"""A new subject adds its line here."""
FOLDER = Path(__file__).parent
ADDRESS = "assets/subjects/"
"""Where their scripts and styles stand on the site, in the same folders as here."""
TAKEN_OVER = "all_schools/"
"""The folder of what only stands on the site where lists were taken over."""
FIXED = {"embed/embed.js": LOADER, "offline/sw.js": "sw.js", "offline/sw-retired.js": "sw-retired.js"}
"""What other sites and browsers know by its address; a service worker serves no page above its own folder."""
COMMENTS = re.compile(r"^[ \t]*//.*\n|^[ \t]*/\*\*(?:(?!\*/)[\s\S])*\*/\n|/\*\*(?:(?!\*/)[\s\S])*\*/[ ]?", re.M)
"""Lines of comments, and types wherever they stand. That nothing else looks like them is tested with a parser."""
WHOLE = FOLDER / "questions/calculator.js"
"""Holds what it imports: a link's verdict waits for it, and a browser asks a host for few files at a time."""
IMPORT = re.compile(r'^import (?P<names>\{ [\w, ]+ \}) from "(?P<path>[^"]+)";$', re.M)
EXPORT = re.compile(r"^export ", re.M)


def pages(data: Data) -> Iterator[Page]:
    """Every generated page, the same ones in every language."""
    found = [page for family in FAMILIES for page in family(data)]
    yield from found
    yield from embed.pages(found)


def template_names() -> list[str]:
    """The templates of every subject, by the names under which they are asked for."""
    return sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))


def files(taken_over: bool = True) -> dict[str, str | Path]:
    """The styles, and the scripts without what is written for who works on them, by their path on the site."""
    found = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.suffix in (".js", ".css")}
    if not taken_over:
        found = {name: path for name, path in found.items() if not name.startswith(TAKEN_OVER)}
    return {FIXED.get(name, ADDRESS + name): _published(path) for name, path in found.items()}


def _published(path: Path) -> str | Path:
    if path.suffix != ".js":
        return path
    text = COMMENTS.sub("", path.read_text("utf-8"))
    return IMPORT.sub(_imported, text) if path == WHOLE else text


def _imported(found: re.Match[str]) -> str:
    """A module that imports nothing itself, in the place of the line that imports it."""
    text = EXPORT.sub("", COMMENTS.sub("", (WHOLE.parent / found["path"]).read_text("utf-8")))
    return f"const {found['names']} = (() => {{\n{text}return {found['names']};\n}})();"
