"""What stands around the content of every page: navigation, languages, alternates."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from wegwijs.page import head
from wegwijs.page.address import FEED, address, root_of, url_of
from wegwijs.page.contact import Host
from wegwijs.page.headers import POLICY
from wegwijs.page.page import Page
from wegwijs.page.release import Release
from wegwijs.words.catalogue import Catalogue

NAV = (
    ("parents", "ouders/index.md"),
    ("route", "wegwijzer/index.md"),
    ("regions", "regio/index.md"),
    ("schools", "scholen/index.md"),
    ("municipalities", "gemeenten/index.md"),
)
FOOTER = (
    ("classes", "klassen/index.md"),
    ("about", "over.md"),
    ("glossary", "woordenlijst.md"),
    ("sources", "bronnen.md"),
    ("open-data", "open-data.md"),
    ("privacy", "privacy.md"),
    ("accessibility", "toegankelijkheid.md"),
)


class Site(Protocol):
    """What a page's frame asks of the whole site."""

    languages: list[str]
    settings: Mapping[str, Any]
    host: Host | None
    release: Release
    on: date
    data_day: date
    old_from: date

    def words(self, language: str) -> Catalogue:
        """The catalogue of a language."""

    def page(self, uri: str) -> Page | None:
        """The generated page at a path, None for any other."""

    def description(self, uri: str, language: str) -> str:
        """What a generated page is about, empty for any other."""

    def linked(self, uri: str, language: str, html: str) -> Markup:
        """What a page tells search engines."""

    def plural_forms(self, key: str, language: str) -> str:
        """Every plural form of a key as JSON by CLDR category."""


def chrome(
    portal: Site,
    language: str,
    uri: str,
    url: str | None,
    site_url: str,
    alternates: Mapping[str, str],
    *,
    title: str,
    description: str = "",
    written: list[tuple[str, str, str]] | None = None,
    html: str = "",
) -> dict[str, Any]:
    """The values the theme shows around one page. `url` is None on a page without an address of its own (404)."""
    words = portal.words(language)
    page = portal.page(uri)
    base = _Base(url, urlsplit(site_url).path or "/")
    home = root_of(language)
    return {
        "language": language,
        "direction": words.direction,
        "language_name": words.own_name,
        "title": title,
        "full_title": head.title(title, str(words.text("site.name"))),
        "description": description or portal.description(uri, language) or str(words.text("site.description")),
        "indexed": language in alternates and not (page and page.bare),
        "linked": portal.linked(uri, language, html),
        "feed": base.to(home + FEED),
        "is_home": uri == "index.md",
        "home": base.to(home),
        "whole": base.to(home + url_of(page.full_uri)) if page else "",
        "nav": [(key, base.to(home + url_of(target)), _current(uri, target)) for key, target in NAV],
        "footer": [(key, base.to(home + url_of(target))) for key, target in FOOTER],
        "languages": _languages(portal, uri, base),
        "alternates": _alternates(portal, alternates, site_url),
        "notfound": _ways_home(portal, language, base),
        "section_name": _section_name(uri),
        "section": _section(uri, written or []),
        **_files(portal.release, page, language),
        **_of_the_site(portal, language),
    }


def _of_the_site(portal: Site, language: str) -> dict[str, Any]:
    """What is the same on every page of a language."""
    return {
        "version": portal.release.version,
        "policy": POLICY,
        "host": portal.host,
        "search_counts": portal.plural_forms("site.search.count", language),
        "unreviewed": language in portal.settings["unreviewed"],
        "data_day": portal.data_day,
        "built": portal.on,
        "old_from": portal.old_from,
    }


def _files(release: Release, page: Page | None, language: str) -> dict[str, Any]:
    """What a page loads, at the addresses of this release."""
    asset = release.address
    return {
        "asset": asset,
        "script": asset(page.script) if page else "",
        "style": asset(page.style) if page else "",
        "modules": [asset(path) for path in page.modules] if page else [],
        "fetches": [asset(path.format(language=language)) for path in page.fetches] if page else [],
    }


def _languages(portal: Site, uri: str, base: _Base) -> list[tuple[str, str, str, str]]:
    """Code, name, direction and this page's address of each language."""
    found = [(code, portal.words(code)) for code in portal.languages]
    return [(code, words.own_name, words.direction, base.to(_same_page(code, uri))) for code, words in found]


def _ways_home(portal: Site, language: str, base: _Base) -> list[tuple[str, str, str, Markup]]:
    """Code, direction, address and words of each language's home page, the reader's own first."""
    found = [(code, portal.words(code)) for code in sorted(portal.languages, key=lambda code: code != language)]
    return [(code, words.direction, base.to(root_of(code)), words.text("notfound.home")) for code, words in found]


class _Base:
    """Makes links relative to a page, or absolute paths where the page can stand anywhere."""

    def __init__(self, url: str | None, mount: str) -> None:
        self._url = url
        self._mount = mount

    def to(self, path: str) -> str:
        if self._url is None:
            return self._mount + path
        relative = posixpath.relpath("/" + path, "/" + self._url)
        return relative + "/" if path.endswith("/") or not path else relative


def _same_page(language: str, uri: str) -> str:
    return root_of(language) if uri == "404.html" else address(language, uri)


def _current(uri: str, target: str) -> str:
    """`page` on the page itself, `true` on a page below it."""
    if uri == target:
        return "page"
    return "true" if uri.startswith(posixpath.dirname(target) + "/") else ""


def _section(uri: str, written: list[tuple[str, str, str]]) -> list[tuple[str, str, bool]]:
    """The hand-written pages that stand in the same folder."""
    folder = posixpath.dirname(uri)
    pages = [(title, link, path == uri) for title, link, path in written if posixpath.dirname(path) == folder]
    return pages if folder and len(pages) > 1 else []


def _section_name(uri: str) -> str:
    """The name that the navigation has for the folder a page stands in."""
    return next((key for key, target in NAV if _current(uri, target)), "")


def _alternates(portal: Site, alternates: Mapping[str, str], site_url: str) -> list[tuple[str, str]]:
    """hreflang wants absolute addresses, a translation that exists, and one for everybody else."""
    found = [(code, urljoin(site_url, _address(alternates[code]))) for code in portal.languages if code in alternates]
    default = alternates.get(portal.languages[0])
    return [*found, ("x-default", urljoin(site_url, _address(default)))] if default is not None else found


def _address(url: str) -> str:
    return "" if url == "./" else url
