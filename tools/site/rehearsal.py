"""Makes every page and file of a build and throws it away: what would stop a build is told by a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import material

from tools import faults
from wegwijs.facts import places
from wegwijs.facts.load import Data
from wegwijs.facts.rules_data import compile_data
from wegwijs.page.address import BARE
from wegwijs.page.render import Renderer
from wegwijs.subjects import register
from wegwijs.subjects.agreements import indicators as indicator_pages
from wegwijs.subjects.calendar import pages as calendar_pages
from wegwijs.subjects.funding import pages as funding_pages
from wegwijs.subjects.open_data import feed
from wegwijs.subjects.open_data import files as open_data
from wegwijs.subjects.questions import form as calculator
from wegwijs.words.catalogue import catalogues
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES, has_page
from wegwijs.words.subjects import languages as known_languages

ROOT = Path(__file__).resolve().parents[2]


def found(data: Data, on: date, kept: Path | None = None) -> list[str]:
    """Each fault once, with the place where it came up and what was being made first; `kept` has templates as read."""
    told: dict[str, str] = {}
    for what, make in _all(data, on, kept):
        try:
            make()
        except Exception as error:
            told.setdefault(faults.line(error), what)
    return [f"{line}, while making {what}" for line, what in told.items()]


def _all(data: Data, on: date, kept: Path | None) -> Iterator[tuple[str, Callable[[], object]]]:
    compiled = compile_data(data)
    languages = known_languages(ROOT / "locales")
    words_of = catalogues(languages, ROOT / "locales")
    folders = [register.FOLDER, Path(material.__file__).parent / "templates"]
    renderer = Renderer(data, words_of, folders, compiled, on, cache=kept)
    yield "the tables", lambda: calculator.files(data, compiled, words_of, on)
    theirs = {code: words for code, words in words_of.items() if code in PROFESSIONAL_LANGUAGES}
    yield "the calendar files", lambda: calendar_pages.files(data, compiled, theirs, on)
    yield "the open data", lambda: open_data.files(data, compiled["version"], on, on, "")
    yield (
        "the files beside the pages",
        lambda: [
            funding_pages.assets(theirs, data.parameters),
            places.files(data),
            indicator_pages.files(data, theirs),
            [feed.feed(data, words, "") for words in theirs.values()],
        ],
    )
    for page in register.pages(data):
        for language in (code for code in languages if has_page(code, page.uri.removeprefix(BARE))):
            for part in (renderer.title, renderer.description, renderer.body, renderer.linked):
                yield f"{language}/{page.uri}", partial(part, page, language)
