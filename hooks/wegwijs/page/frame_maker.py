"""Makes the frame of a page: its menu, its languages, its files, and what is the same on every page."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from wegwijs.facts.site.model import Contact, Statements
from wegwijs.page import head, script_data
from wegwijs.page.address import BARE, FEED, MANIFEST, address, root_of, way
from wegwijs.page.frame import Frame, LanguageLink, MenuLink, SectionLink
from wegwijs.page.headers import POLICY
from wegwijs.page.page import Page
from wegwijs.page.release import Release
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.languages import told
from wegwijs.words.readers import PARENTS, SOURCE_LANGUAGE, audience_of, has_page, read_in

OPEN_DATA = "open-data.md"
"""The page on the feed of changes and the other files."""
MENU = (
    ("week", "index.md"),
    ("regions", "regio/index.md"),
    ("parents", "ouders/index.md"),
    ("stuck", "vastgelopen/index.md"),
)
"""For parents; who works in a school or for a municipality has a door of its own on the first page and in the foot."""
FOOTER = (
    ("schools", "scholen/index.md"),
    ("municipalities", "gemeenten/index.md"),
    ("route", "wegwijzer/index.md"),
    ("classes", "klassen/index.md"),
    ("about", "over.md"),
    ("glossary", "woordenlijst.md"),
    ("sources", "bronnen.md"),
    ("open-data", OPEN_DATA),
    ("privacy", "privacy.md"),
    ("accessibility", "toegankelijkheid.md"),
)

STATEMENTS = {"privacy.md": "privacy", "toegankelijkheid.md": "accessibility"}
"""The pages by hand that end with what the host states, and of what."""


class Site(Protocol):
    """What a page's frame asks of the whole site."""

    languages: list[str]
    languages_read: Collection[str]
    """Those of which somebody read the words."""
    site_url: str
    host: Contact | None
    statements: Statements
    logo: str
    """The path of the logo of this copy; empty where it has none."""
    sheet: str
    """The path of the style sheet of its house; empty where it has none."""
    brand: str
    """The colour that a phone shows around a page."""
    release: Release
    edition: str
    """The first digits of the sum of all that it is built from."""
    on: date
    data_day: date
    old_from: date
    asked_day: date | None

    def words(self, language: str) -> Catalogue:
        """The catalogue of a language."""

    def page(self, uri: str) -> Page | None:
        """The generated page at a path, None for any other."""

    def description(self, uri: str, language: str) -> str:
        """What a generated page is about, empty for any other."""

    def linked(self, uri: str, language: str, html: str) -> Markup:
        """What a page tells search engines."""

    def picture(self, uri: str, language: str) -> str:
        """Absolute address of the picture a chat shows with a link to a page; empty where there is none."""

    def script_data(self, uri: str, language: str) -> Mapping[str, object]:
        """What the script of a generated page reads, by the part that asks for it."""


@dataclass(frozen=True)
class Content:
    """A page as it comes in from the site generator, to be framed."""

    uri: str
    """Its path under its language, as Markdown: `regio/leidse-regio.md`."""
    language: str
    url: str | None
    """Its address on the site; None on a page without one of its own (404)."""
    title: str
    description: str = ""
    """Where it stands in the page itself."""
    html: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Its address in each language it is written in."""
    written: list[tuple[str, str, str]] = field(default_factory=list)
    """Title, address and path of every hand-written page."""


def frame(site: Site, content: Content) -> Frame:
    """What the theme shows around one page."""
    language, uri = content.language, content.uri
    words, page = site.words(language), site.page(uri)
    base = _Base(content.url, urlsplit(site.site_url).path or "/")
    home = root_of(language)
    for_parents = _is_for_parents(content, page)
    return Frame(
        language=language,
        direction=words.direction,
        language_name=words.own_name,
        letters=told(language).letters,
        title=content.title,
        full_title=head.title(content.title, str(words.text("site.name"))),
        description=content.description or site.description(uri, language) or str(words.text("site.description")),
        indexed=language in content.alternates and not (page and page.bare),
        linked=site.linked(uri, language, content.html),
        is_home=uri == "index.md",
        home=base.to(home),
        whole=base.to(address(language, page.full_uri)) if page else "",
        feed=base.to(root_of(read_in(language, OPEN_DATA)) + FEED),
        manifest=base.to(home + MANIFEST),
        picture=site.picture(uri, language),
        locale=words.place,
        menu=[MenuLink(key, base.to(address(language, target)), _current(uri, target)) for key, target in MENU],
        footer=[_footer_link(language, key, target, base) for key, target in FOOTER],
        languages=_languages(site, uri, bool(page and page.bare), base),
        alternates=_alternates(site, content.alternates),
        ways_home=_ways_home(site, language, base),
        statement=STATEMENTS.get(uri, ""),
        section_name=_section_name(uri),
        section=_section(uri, content.written),
        for_parents=for_parents,
        dutch=base.to(address(SOURCE_LANGUAGE, uri)) if for_parents and language != SOURCE_LANGUAGE else "",
        shown=words.value,
        data=_script_data(site, content, page, base),
        **_files(site.release, page, language),
        **_of_the_site(site, language),
    )


def _is_for_parents(content: Content, page: Page | None) -> bool:
    """The page that tells that one is not there has no address, and no other page stands beside it."""
    return content.url is not None and not (page and page.bare) and audience_of(content.uri) == PARENTS


def _of_the_site(site: Site, language: str) -> dict[str, Any]:
    """What is the same on every page of a language."""
    return {
        "version": site.release.version,
        "policy": POLICY,
        "host": site.host,
        "statements": site.statements,
        "logo": site.logo,
        "look": site.sheet,
        "brand": site.brand,
        "unreviewed": language not in site.languages_read,
        "data_day": site.data_day,
        "built": site.on,
        "edition": site.edition,
        "old_from": site.old_from,
        "asked_day": site.asked_day,
    }


def _files(release: Release, page: Page | None, language: str) -> dict[str, Any]:
    """What a page loads, at the addresses of this release."""
    asset = release.address
    return {
        "asset": asset,
        "script": asset(page.script) if page else "",
        "styles": [asset(path) for path in (page.shared_style, page.style) if path] if page else [],
        "modules": [asset(path) for path in page.modules] if page else [],
        "fetches": [asset(path.format(language=language)) for path in page.fetches] if page else [],
    }


def _script_data(site: Site, content: Content, page: Page | None, base: _Base) -> Markup:
    """A bare page has no head or foot that reads anything."""
    words = site.words(content.language)
    own = {**script_data.dates(words), **site.script_data(content.uri, content.language)}
    if page and page.bare:
        return script_data.block(own)
    home, places = base.to(root_of(content.language)), base.to(site.release.address("assets/tables/places.json"))
    return script_data.block({**script_data.of_frame(words, home, places), **own})


def _footer_link(language: str, key: str, target: str, base: _Base) -> MenuLink:
    there = read_in(language, target)
    return MenuLink(key, base.to(address(language, target)), elsewhere=there if there != language else "")


def _languages(site: Site, uri: str, bare: bool, base: _Base) -> list[LanguageLink]:
    """A bare page stands in a frame, where no other page may come in its place."""
    found = [(code, site.words(code)) for code in site.languages if not bare or _stands_in(code, uri)]
    return [
        LanguageLink(code, words.direction, base.to(_same_page(code, uri)), words.own_name) for code, words in found
    ]


def _ways_home(site: Site, language: str, base: _Base) -> list[LanguageLink]:
    found = [(code, site.words(code)) for code in sorted(site.languages, key=lambda code: code != language)]
    return [
        LanguageLink(code, words.direction, base.to(root_of(code)), words.text("notfound.home"))
        for code, words in found
    ]


class _Base:
    """Makes links relative to a page, or absolute paths where the page can stand anywhere."""

    def __init__(self, url: str | None, mount: str) -> None:
        self._url = url
        self._mount = mount

    def to(self, path: str) -> str:
        if self._url is None:
            return self._mount + path
        relative = way(self._url, path)
        return relative + "/" if path.endswith("/") or not path else relative


def _same_page(language: str, uri: str) -> str:
    return address(language, uri) if _stands_in(language, uri) else root_of(language)


def _stands_in(language: str, uri: str) -> bool:
    return uri != "404.html" and has_page(language, uri.removeprefix(BARE))


def _current(uri: str, target: str) -> str:
    if uri == target:
        return "page"
    return "true" if uri.startswith(posixpath.dirname(target) + "/") else ""


def _section(uri: str, written: list[tuple[str, str, str]]) -> list[SectionLink]:
    folder = posixpath.dirname(uri)
    beside = [found for found in written if posixpath.dirname(found[2]) == folder]
    return [SectionLink(title, href, path == uri) for title, href, path in beside] if folder and len(beside) > 1 else []


def _section_name(uri: str) -> str:
    return next((key for key, target in (*MENU, *FOOTER) if _current(uri, target)), "")


def _alternates(site: Site, alternates: Mapping[str, str]) -> list[tuple[str, str]]:
    """hreflang wants absolute addresses, a translation that exists, and one for everybody else."""
    codes = [code for code in site.languages if code in alternates]
    found = [(code, urljoin(site.site_url, _address(alternates[code]))) for code in codes]
    default = alternates.get(site.languages[0])
    return [*found, ("x-default", urljoin(site.site_url, _address(default)))] if default is not None else found


def _address(url: str) -> str:
    return "" if url == "./" else url
