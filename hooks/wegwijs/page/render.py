"""How a generated page is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from calculators.family.facts import Facts
from wegwijs.cache import sum_of, used
from wegwijs.facts.load import Data
from wegwijs.page.address import name_of
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.release import UNRELEASED, Release
from wegwijs.words.catalogue import Catalogue


def bytecode(cache: Path, kind: str, made_by: Path) -> jinja2.FileSystemBytecodeCache:
    """Where compiled templates are kept; `made_by` is the file that says how they are compiled."""
    folder = cache / f"templates-{kind}-{sum_of([made_by, jinja2.__version__])}"
    folder.mkdir(parents=True, exist_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder))


class PlainContext(Context):
    """What a template knows while it is rendered; what it calls is called as it stands.

    Jinja looks at each for whether it wants the context, which nothing of ours does: a twentieth of a build.
    """

    def call(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """What `function` returns; Jinja names its own variables of loops and blocks too."""
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return function(*args, **kwargs)


class Renderer:
    """Renders generated pages from the template of its subject."""

    def __init__(
        self,
        data: Data,
        catalogues: dict[str, Catalogue],
        folders: list[Path],
        compiled: Facts,
        on: date,
        site_url: str = "",
        *,
        release: Release = UNRELEASED,
        cache: Path | None = None,
    ) -> None:
        self._data = data
        self._catalogues = catalogues
        self._compiled = compiled
        self._on = on
        self._site_url = site_url
        self._release = release
        self._cache = cache
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader([*folders, Path(__file__).parent]),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=bytecode(cache, "pages", Path(__file__)) if cache else None,
        )
        self._templates.context_class = PlainContext
        self._templates.globals["drawing"] = lru_cache(maxsize=None)(self._drawing)

    def compile(self, templates: Iterable[str]) -> None:
        """Have these ready before processes part: each would compile them anew."""
        for template in templates:
            self._templates.get_template(template)

    def title(self, page: Page, language: str) -> Markup:
        """The page's title in `language`."""
        return self._words(page, language, page.title)

    def description(self, page: Page, language: str) -> Markup:
        """One sentence for search results."""
        return self._words(page, language, page.description)

    def _words(self, page: Page, language: str, key: str) -> Markup:
        words = self._catalogues[language]
        if page.municipality:
            return words.text(key, municipality=self._view(page, language).place_name(page.municipality))
        if page.region is None:
            return words.text(key)
        band = page.region.criteria.language_class
        ages = {"start": band.start, "until": band.until} if band else {}
        return words.text(key, region=name_of(page.region, language), **ages)

    def body(self, page: Page, language: str) -> str:
        """The page's content as HTML."""
        view = self._view(page, language)
        with used(self._cache) if self._cache else nullcontext():
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

    def _drawing(self, name: str) -> Markup:
        """The drawing of an icon, of which most stand on a page many times."""
        return Markup(self._templates.get_template(f".icons/material/{name}.svg").render())

    def script_data(self, page: Page, language: str) -> Mapping[str, object]:
        """What the page's script reads."""
        return page.script_data(self._view(page, language)) if page.script_data else {}

    def linked(self, page: Page, language: str) -> list[dict[str, object]]:
        """What the page tells search engines."""
        return page.linked(self._view(page, language)) if page.linked else []

    def _view(self, page: Page, language: str) -> View:
        words = self._catalogues[language]
        return View(page, language, self._data, words, self._on, self._compiled, self._site_url, self._release)
