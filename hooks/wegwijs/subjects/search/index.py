"""One search index per language: the plain text of every page, and what people call things."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from wegwijs.facts.load import Data
from wegwijs.page.address import BARE
from wegwijs.subjects.search.text import Section, blocks, sections
from wegwijs.words.readers import has_page

PATH = "search/index.json"
"""Where the index of a language stands, under the folder of the language."""
MOST_REPEATED = 3
"""A text that more pages than this share is indexed once, on the first page that is not about one region."""
OF_ONE_REGION = ("vastgelopen/", "wegwijzer/", "regio/", "afspraken/", "kalender/", "zekerheid/", "scholen/regio/")
"""Folders that hold a page per region."""
AUDIENCES = {
    "parents": ("", "gezin", "ouders", "wegwijzer", "vastgelopen", "vervoer", "wie-betaalt", "klassen", "brieven"),
    "places": ("gemeente", "regio"),
    "words": ("woordenlijst",),
    "schools": ("scholen", "rekenen", "formulieren", "kalender", "vastgelopen/alles/", "wie-betaalt/alles/"),
    "municipalities": ("gemeenten", "afspraken", "over", "privacy", "toegankelijkheid", "open-data", "zonder-internet"),
    "rules": ("regels", "zekerheid", "bronnen"),
    "one-region": (),
}
"""Folders of the site, or pages in them, by whom they are for, those who search most first; a page that repeats for
one region what another page tells for the country comes last. `search-index.js` weighs them in this order."""
SOURCES = "bronnen"
"""The section with the sources of a page: told on the page of all sources."""


@dataclass(frozen=True)
class Found:
    """A page as the index reads it."""

    url: str
    """Its address under the language, for example `ouders/kosten/`."""
    title: str
    sections: list[Section]
    has_region: bool = False
    """Whether it is about one region."""

    @property
    def folder(self) -> str:
        """The first folder of its address, empty for the home page."""
        return self.url.split("/")[0]

    @property
    def of_one_region(self) -> bool:
        """Whether its text stands likewise on the pages of other regions."""
        return self.has_region and self.url.startswith(OF_ONE_REGION)

    @property
    def audience(self) -> int:
        """Whom it is for, as its place in AUDIENCES."""
        repeats = self.of_one_region and self.folder not in AUDIENCES["places"]
        places = (self.url, self.folder)
        names = [name for place in places for name, folders in AUDIENCES.items() if place in folders]
        return list(AUDIENCES).index("one-region" if repeats else names[0] if names else "municipalities")


@dataclass
class Index:
    """Gathers the pages of every language while they are written."""

    pages: dict[str, dict[str, Found]] = field(default_factory=dict)

    def add(self, language: str, url: str, title: str, content: str, has_region: bool) -> None:
        """Take a page in: its address under the language, its title and its HTML. Bare pages are left out."""
        counts = url.startswith("zekerheid/") and has_region  # of a region: nobody seeks what these pages count
        of_schools = url.startswith("gemeente/") and url.endswith("/scholen/")  # reached from the page of its place
        if not url.startswith((BARE, "zoeken/")) and not counts and not of_schools:
            self.pages.setdefault(language, {})[url] = Found(url, title, _told(content), has_region)

    def write(self, folder: Path, language: str, data: Data) -> None:
        """Write the index of a language into its folder, and forget its pages."""
        target = folder / PATH
        target.parent.mkdir(parents=True, exist_ok=True)
        body = {"entries": list(entries(self.pages.pop(language, {}).values())), **words(data, language)}
        target.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _told(content: str) -> list[Section]:
    return [section for section in sections(content) if section.anchor != SOURCES]


def entries(found: Iterable[Found]) -> Iterable[dict[str, object]]:
    """The sections to search, each text once: those of a page for most readers first."""
    pages = sorted(found, key=lambda page: (page.of_one_region, page.audience, page.url))
    spread = Counter(text for page in pages for text in set(blocks(page.sections)))
    told: set[str] = set()
    for page in pages:
        for place, section in enumerate(page.sections):
            texts = [text for text in section.blocks if _belongs(text, page, spread, told)]
            told.update(section.blocks)
            named = section.title != page.title and not page.of_one_region
            if texts or place == 0 or named:
                yield _entry(page, section, texts)


def _belongs(text: str, page: Found, spread: Counter[str], told: set[str]) -> bool:
    """Whether a text is indexed with this page: not where a general page told it, or too many regions do."""
    if page.of_one_region:
        return spread[text] <= MOST_REPEATED
    return text not in told


def _entry(page: Found, section: Section, texts: list[str]) -> dict[str, object]:
    return {
        "id": page.url + (f"#{section.anchor}" if section.anchor else ""),
        "page": page.title,
        "title": section.title if section.title != page.title else "",
        "text": "\n".join(texts),
        "audience": page.audience,
    }


def words(data: Data, language: str) -> dict[str, object]:
    """The stop words of a language, and the words for one thing: what is typed, what is searched, where it leads."""
    search = data.search
    things = [
        {
            "typed": sorted({word for forms in thing.words.values() for word in forms} | set(thing.other)),
            "words": thing.words.get(language, []),
            "page": thing.page,
        }
        for thing in search.things
        if has_page(language, thing.page)
    ]
    return {"stop": search.stop.get(language, []), "things": [*things, *_terms(data)]}


def _terms(data: Data) -> list[dict[str, object]]:
    """The words of the field with the other words for the same thing, from the glossary."""
    found: list[dict[str, object]] = []
    for term in data.glossary.values():
        other = [form for item in term.synonyms for form in (item.word, *item.forms)]
        if other or term.stands_for:
            names = [term.id.replace("-", " "), *term.forms, *other, *([term.stands_for] if term.stands_for else [])]
            found.append({"typed": names, "words": names, "page": ""})
    return found
