"""A generated page, its address and its links."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.catalogue import SOURCE_LANGUAGE
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.view import View


BARE = "los/"
"""The folder of the bare pages of every language, so that a host needs one rule for all of them."""


@dataclass(frozen=True)
class Page:
    """A generated page: where it stands under its language, and what it is about."""

    uri: str
    """Markdown path as MkDocs would have it, for example `regio/leidse-regio.md`."""
    template: str
    title: str
    """Catalogue key; `{region}` in its words is filled with the region's name."""
    description: str
    region: Region | None = None
    script: str = ""
    """A module of its own, for example `assets/js/calculator.js`."""
    style: str = ""
    """A style sheet of its own beside the site's."""
    modules: tuple[str, ...] = ()
    """What its script imports, fetched at once."""
    fetches: tuple[str, ...] = ()
    """Files its script reads, fetched at once; `{language}` is filled in."""
    more: Callable[[View], Mapping[str, Any]] | None = None
    """What its template needs beside the data."""
    embed: bool = False
    """Whether it can stand in another site as well, as a bare page under `los/`."""
    bare: bool = False
    """Without the header and the foot of the site, for in a frame."""
    linked: Callable[[View], list[dict[str, Any]]] | None = None
    """What it tells search engines, in the words of schema.org."""

    @property
    def full_uri(self) -> str:
        """The path of the page with header and foot that a bare page belongs to; of any other its own."""
        return self.uri.removeprefix(BARE) if self.bare else self.uri


def url_of(uri: str) -> str:
    """The address under its language of a Markdown path: `regio/x.md` becomes `regio/x/`."""
    return uri.removesuffix("index.md") if uri.endswith("index.md") else uri.removesuffix(".md") + "/"


def root_of(language: str) -> str:
    """The folder a language is built to: the default language stands at the root."""
    return "" if language == SOURCE_LANGUAGE else f"{language}/"


def address(language: str, uri: str) -> str:
    """Where a page stands on the site: `regio/x.md` in English at `en/regio/x/`, its bare page at `los/en/regio/x/`."""
    if uri.startswith(BARE):
        return BARE + address(language, uri.removeprefix(BARE))
    return root_of(language) + url_of(uri)


def relative(language: str, from_uri: str, to_uri: str) -> str:
    """The relative link between two pages of one language; `#…` after the target stays."""
    target, _, anchor = to_uri.partition("#")
    path = posixpath.relpath("/" + address(language, target), "/" + address(language, from_uri))
    return f"{path}/" + (f"#{anchor}" if anchor else "")


def name_of(region: Region | None, language: str) -> str:
    """The region's name in `language`, in Dutch where it has none."""
    return (region.names.get(language) or region.names["nl"]) if region else ""  # type: ignore[call-overload]
