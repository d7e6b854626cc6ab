"""Where a page stands, and the links between pages."""

from __future__ import annotations

import re

from wegwijs.facts.model.base import Names
from wegwijs.facts.model.region import Region
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES, SOURCE_LANGUAGE, read_in

FEED = "wijzigingen.xml"
"""The feed of changes, at the root of each language."""
MANIFEST = "site.webmanifest"
"""What a phone reads to keep the site on its first screen, at the root of each language."""
BARE = "los/"
"""The folder of the bare pages of every language, so that a host needs one rule for all of them."""

ELSEWHERE = PROFESSIONAL_LANGUAGES[-1]
"""The language of the pages that others do not have."""
_LINK_ELSEWHERE = re.compile(rf'<a (?![^>]*\bhreflang=)([^>]*\bhref="(?:\.\./)+{ELSEWHERE}/[^>]*)>(.*?)</a>', re.S)


def url_of(uri: str) -> str:
    """The address under its language of a Markdown path: `regio/x.md` becomes `regio/x/`."""
    return uri.removesuffix("index.md") if uri.endswith("index.md") else uri.removesuffix(".md") + "/"


def root_of(language: str) -> str:
    """The folder a language is built to: the default language stands at the root."""
    return "" if language == SOURCE_LANGUAGE else f"{language}/"


def address(language: str, uri: str) -> str:
    """Where a page stands on the site: `regio/x.md` in English at `en/regio/x/`, its bare page at `los/en/regio/x/`.

    One that is not there in a language stands where who reads that language gets it.
    """
    if uri.startswith(BARE):
        return BARE + address(language, uri.removeprefix(BARE))
    return root_of(read_in(language, uri)) + url_of(uri)


def relative(language: str, from_uri: str, to_uri: str) -> str:
    """The relative link between two pages of one language; `#…` after the target stays."""
    target, _, anchor = to_uri.partition("#")
    path = way(address(language, from_uri), address(language, target))
    return f"{path}/" + (f"#{anchor}" if anchor else "")


def way(here: str, there: str) -> str:
    """The relative path from a folder to a file or folder, both by their path on the site; `.` to the folder itself.

    As `posixpath.relpath`, which first makes whole what is whole here: a build asks for it some hundred times a page.
    """
    start, end = ([part for part in path.split("/") if part not in ("", ".")] for path in (here, there))
    same = 0
    while same < len(start) and same < len(end) and start[same] == end[same]:
        same += 1
    return "/".join([".."] * (len(start) - same) + end[same:]) or "."


def told_elsewhere(html: str, language: str, said: str) -> str:
    """A page in `language`, its links to pages that are in English only with `said` at their end."""
    if language in PROFESSIONAL_LANGUAGES:
        return html
    return _LINK_ELSEWHERE.sub(rf'<a hreflang="{ELSEWHERE}" \1>\2 <span>({said})</span></a>', html)


def name_of(region: Region | None, language: str) -> str:
    """The region's name in `language`, in Dutch where it has none."""
    return own_name(region.names, language) if region else ""


def own_name(names: Names, language: str) -> str:
    """A proper name in `language`, in Dutch where it has none."""
    return next((name for code, name in names.items() if code == language and name), names["nl"])
