"""A generated page: where it stands, and what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wegwijs.facts.model.region import Region
from wegwijs.page.address import BARE

if TYPE_CHECKING:
    from wegwijs.page.context import View


@dataclass(frozen=True)
class Page:
    """A generated page: where it stands under its language, and what it is about."""

    uri: str
    """Markdown path as MkDocs would have it, for example `regio/leidse-regio.md`."""
    template: str
    """With the folder of its subject, for example `home/home.html`."""
    title: str
    """Catalogue key; `{region}` in its words is filled with the region's name."""
    description: str
    region: Region | None = None
    municipality: str = ""
    """The code of the municipality it is about; `{municipality}` in its words is filled with the name."""
    script: str = ""
    """A module of its own, for example `assets/subjects/questions/calculator.js`."""
    style: str = ""
    """A style sheet of its own beside the site's."""
    shared_style: str = ""
    """One that it has in common with pages of other subjects, before its own."""
    modules: tuple[str, ...] = ()
    """What its script imports, fetched at once."""
    fetches: tuple[str, ...] = ()
    """Files its script reads, fetched at once; `{language}` is filled in."""
    more: Callable[[View], Mapping[str, object]] | None = None
    """What its template needs beside the data."""
    script_data: Callable[[View], Mapping[str, object]] | None = None
    """What its script reads, by the part that asks for it: stands in the page as one block of JSON."""
    embed: bool = False
    """Whether it can stand in another site as well, as a bare page under `los/`."""
    bare: bool = False
    """Without the header and the foot of the site, for in a frame."""
    kept: bool = False
    """Whether it is kept for without internet with the calculators: their answers stand there."""
    linked: Callable[[View], list[dict[str, object]]] | None = None
    """What it tells search engines, in the words of schema.org."""

    @property
    def full_uri(self) -> str:
        """The path of the page with header and foot that a bare page belongs to; of any other its own."""
        return self.uri.removeprefix(BARE) if self.bare else self.uri
