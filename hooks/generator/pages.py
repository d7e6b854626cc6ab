"""Which pages are generated, and how each is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator import (
    agreement_pages,
    calculator,
    calendar_pages,
    embed_pages,
    family_pages,
    freshness_pages,
    funding_pages,
    glossary,
    indicator_pages,
    linked_data,
    offline,
    open_data_pages,
    outcomes,
    place_pages,
    referral,
    rule_form_pages,
    rule_pages,
    school_list,
    search_pages,
    template_pages,
)
from generator.catalogue import Catalogue
from generator.load import Data
from generator.page import Page, name_of
from generator.release import UNRELEASED, Release
from generator.view import View


def pages(data: Data) -> Iterator[Page]:
    """Every generated page, the same ones in every language."""
    found = [page for family in FAMILIES for page in family(data)]
    yield from found
    yield from embed_pages.pages(found)


def _general(data: Data) -> Iterator[Page]:
    yield Page("index.md", "home.html", "home.title", "home.lead")
    yield Page("bronnen.md", "sources.html", "sources.title", "sources.lead")


def _route(data: Data) -> Iterator[Page]:
    yield calculator.page("route", "wegwijzer/index.md", "route.html")
    for region in data.regions.values():
        title, lead = "route.static-title", "route.static-lead"
        yield Page(f"wegwijzer/{region.id}.md", "outcomes.html", title, lead, region, more=_outcomes)


def _outcomes(view: View) -> Mapping[str, Any]:
    assert view.page.region is not None
    return {"route": outcomes.of_region(view.compiled["route"], view.page.region, view.on)}


def _regions(data: Data) -> Iterator[Page]:
    for region in data.regions.values():
        title, lead = "region.page-title", f"region.lead.{region.model}"
        uri, linked = f"regio/{region.id}.md", linked_data.region
        yield Page(uri, "region.html", title, lead, region, linked=linked, more=_outcomes)
        if region.agreement or region.provisions:
            lead = "agreement.lead" if region.agreement else "agreement.not-read"
            yield Page(f"afspraken/{region.id}.md", "agreement.html", "agreement.title", lead, region)


FAMILIES: tuple[Callable[[Data], Iterator[Page]], ...] = (
    _general,
    _route,
    _regions,
    freshness_pages.pages,
    funding_pages.pages,
    rule_form_pages.pages,
    place_pages.pages,
    school_list.pages,
    open_data_pages.pages,
    glossary.pages,
    referral.pages,
    template_pages.pages,
    rule_pages.pages,
    agreement_pages.pages,
    calendar_pages.pages,
    indicator_pages.pages,
    offline.pages,
    family_pages.pages,
    search_pages.pages,
)
"""Pages by subject; each subject has a function here or in a module of its own."""


class Renderer:
    """Renders generated pages from the templates in `theme/pages`."""

    def __init__(
        self,
        data: Data,
        catalogues: dict[str, Catalogue],
        folders: list[Path],
        compiled: dict[str, Any],
        on: date,
        site_url: str = "",
        *,
        release: Release = UNRELEASED,
    ) -> None:
        self._data = data
        self._catalogues = catalogues
        self._compiled = compiled
        self._on = on
        self._site_url = site_url
        self._release = release
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folders),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def title(self, page: Page, language: str) -> Markup:
        """The page's title in `language`."""
        return self._words(page, language, page.title)

    def description(self, page: Page, language: str) -> Markup:
        """One sentence for search results."""
        return self._words(page, language, page.description)

    def _words(self, page: Page, language: str, key: str) -> Markup:
        words = self._catalogues[language]
        if page.region is None:
            return words.text(key)
        band = page.region.criteria.language_class
        ages = {"start": band.start, "until": band.until} if band else {}
        return words.text(key, region=name_of(page.region, language), **ages)

    def body(self, page: Page, language: str) -> str:
        """The page's content as HTML."""
        view = self._view(page, language)
        return self._templates.get_template(page.template).render(
            page=page,
            title=self.title(page, language),
            view=view,
            t=self._catalogues[language].text,
            data=self._data,
            region=page.region,
            languages=self._catalogues,
            on=self._on,
            **(page.more(view) if page.more else {}),
        )

    def linked(self, page: Page, language: str) -> list[dict[str, Any]]:
        """What the page tells search engines."""
        return page.linked(self._view(page, language)) if page.linked else []

    def _view(self, page: Page, language: str) -> View:
        words = self._catalogues[language]
        return View(page, language, self._data, words, self._on, self._compiled, self._site_url, self._release)
