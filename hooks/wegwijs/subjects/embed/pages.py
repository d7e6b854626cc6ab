"""Every calculator as a bare page for a frame in another site, and a page where a municipality makes its snippet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urljoin

from wegwijs.page.address import BARE, address, root_of, url_of
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.release import LOADER
from wegwijs.page.script_data import templates
from wegwijs.subjects.places import place_field
from wegwijs.words.readers import has_page

SCHEMES = ("licht", "donker")
ACCENTS = ("blauw", "groen", "paars", "rood")
"""Colours a site may choose from; `embed.css` holds a light and a dark tone of each, readable on its ground."""

SCRIPT, STYLE = "assets/subjects/embed/embed-config.js", "assets/subjects/embed/embed.css"


@dataclass(frozen=True)
class Calculator:
    """A calculator that can be chosen."""

    own: str
    """The path of its page under its language, and of its bare page under `los/` and its language."""
    key: str
    """Catalogue key of its title."""
    title: str
    address: str
    """Of its page, absolute."""
    path: str
    """Of its bare page on the site."""


def pages(found: list[Page]) -> Iterator[Page]:
    """The bare page of every page in `found` that can stand in another site, and the one that makes the snippet."""
    calculators = [page for page in found if page.embed]
    title, lead, values = "embed.title", "embed.lead", partial(_values, calculators)
    yield Page(
        "gemeenten/insluiten.md",
        "embed/embed.html",
        title,
        lead,
        script=SCRIPT,
        style=STYLE,
        more=values,
        script_data=_script_data,
    )
    for page in calculators:
        yield replace(page, uri=BARE + page.uri, bare=True, embed=False, linked=None)


def _values(calculators: list[Page], view: View) -> Mapping[str, object]:
    return {
        "calculators": [_calculator(page, view) for page in calculators],
        "loader": urljoin(view.site_url, LOADER),
        "root_of": root_of,
        "has_page": has_page,
        "schemes": SCHEMES,
        "accents": ACCENTS,
    }


def _script_data(view: View) -> Mapping[str, object]:
    words = templates(view.words, copied="embed.copied", notCopied="embed.not-copied")
    return {"embed": {"bare": BARE, **words}, **place_field.data(view)}


def _calculator(page: Page, view: View) -> Calculator:
    whole = urljoin(view.site_url, address(view.language, page.uri))
    path = address(view.language, BARE + page.uri)
    return Calculator(url_of(page.uri), page.title, view.words.text(page.title), whole, path)
