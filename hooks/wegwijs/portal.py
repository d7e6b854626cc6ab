"""One build of the portal: data, words, pages and the files beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping
from contextlib import nullcontext
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup

from wegwijs import cache as keeping
from wegwijs.facts import build_day, outcome_checks, places
from wegwijs.facts.rules_data import COMPILED, compile_data, to_text
from wegwijs.facts.site import pages as own_pages
from wegwijs.facts.site.facts import facts_of
from wegwijs.facts.site.read import Site
from wegwijs.hosts import is_nobodys
from wegwijs.page import head, headers, linked_data, security
from wegwijs.page.address import BARE, FEED, address, name_of, root_of, told_elsewhere, url_of
from wegwijs.page.left_out import unlinked
from wegwijs.page.page import Page
from wegwijs.page.release import Release, release_of
from wegwijs.page.render import Renderer
from wegwijs.page.sitemap import Sitemap
from wegwijs.problems import Problems
from wegwijs.source import SHOWN, source_sum
from wegwijs.subjects import register
from wegwijs.subjects.agreements import indicators as indicator_pages
from wegwijs.subjects.calendar import pages as calendar_pages
from wegwijs.subjects.frame import look
from wegwijs.subjects.funding import pages as funding_pages
from wegwijs.subjects.glossary.pages import Glossary
from wegwijs.subjects.offline import pages as offline
from wegwijs.subjects.open_data import feed
from wegwijs.subjects.open_data import files as open_data
from wegwijs.subjects.questions import form as calculator
from wegwijs.subjects.questions import route_outcomes
from wegwijs.subjects.runtime import files as runtime
from wegwijs.subjects.search import index as search
from wegwijs.subjects.sharing import manifest, pictures
from wegwijs.subjects.templates import pages as templates
from wegwijs.words.catalogue import IN_DUTCH, SOURCE_LANGUAGE, Catalogue, catalogues
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES, has_page
from wegwijs.words.subjects import languages


def write_changed(path: Path, text: str, folder: Path) -> None:
    """Write `text` unless it stands there already: a file that is watched must not seem changed by every build.

    It is made in `folder` first, so that nobody reads half of it, also not after a build that was killed.
    """
    if not path.is_file() or path.read_text("utf-8") != text:
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as own:
            whole = Path(own) / path.name
            whole.write_text(text, "utf-8")
            whole.replace(path)


def _is_kept(page: Page) -> bool:
    """Of all municipalities a family keeps its own."""
    return (bool(page.script) or page.kept) and not (page.bare or page.municipality or page.uri == offline.WITHOUT)


def _named(words: dict[str, Catalogue], site: Site) -> dict[str, Catalogue]:
    """`words` with the name that the copy `site` has for itself, the Dutch one where a language has none."""
    if names := site.settings.names:
        for code, catalogue in words.items():
            catalogue.call("site.name", names.get(code, names[SOURCE_LANGUAGE]))
    return words


class Portal:
    """Everything loaded and checked, ready to render."""

    def __init__(
        self,
        root: Path,
        icons: Path,
        languages: list[str],
        site: Site,
        site_url: str = "",
        *,
        cache: Path | None = None,
        words: dict[str, Catalogue] | None = None,
        release: Release | None = None,
    ) -> None:
        """`site_url` goes before the address that the `site` says; `words` that were read before, and the `release` of
        a site that stands, are not made anew."""
        self.root = root
        self.languages = languages
        self._of_site(site)
        self.site_url = site_url or site.settings.address
        self._cache = cache
        self.on = build_day.build_day()
        self.asked_day = build_day.asked_day()
        self.old_from = build_day.old_from(self.on, site.settings.old_after)
        self.data = facts_of(root, site)
        self.data_day = build_day.data_day(self.data)
        self.languages_read: Collection[str] = {*PROFESSIONAL_LANGUAGES, *(one.language for one in self.data.readings)}
        self._catalogues = _named(words or catalogues(languages, root / "locales"), site)
        self.pages = {page.uri: page for page in register.pages(self.data)}
        """Every generated page, by path."""
        self._check()
        self.compiled = compile_data(self.data)
        self._glossary = Glossary(self.data.glossary, self._catalogues)
        self.release = release or release_of(self.assets)
        found = (self.data, self._catalogues, [register.FOLDER, icons], self.compiled, self.on, self.site_url)
        self._renderer = Renderer(*found, release=self.release, cache=cache)
        self.index = search.Index()
        self.sitemap = Sitemap()
        if site.folder == root:  # the rules on the command line know the whole project
            write_changed(root / COMPILED, to_text(self.compiled), root / "build")

    def _of_site(self, site: Site) -> None:
        """What the settings of this copy say of it."""
        self.site, self.host, self.statements = site, site.settings.told, site.settings.statements
        self.edition = source_sum(own_site=site.folder)[:SHOWN]
        self.logo = f"assets/logo{site.logo.suffix}" if site.logo else ""
        self.brand, self._look = look.look_of(site, self.languages)
        self.sheet = look.SHEET if self._look else ""

    @cached_property
    def left_out(self) -> set[str]:
        """The paths of pages about other places, which this copy does not have: links to them are taken away."""
        others = register.pages(self.data.cut_from) if self.data.cut_from else ()
        return {page.uri for page in others} - self.pages.keys()

    @cached_property
    def _addresses_left_out(self) -> set[str]:
        return {address(code, uri) for code in self.languages for uri in self.left_out}

    def _check(self) -> None:
        problems = Problems()
        words = self._catalogues.get(SOURCE_LANGUAGE) or Catalogue(SOURCE_LANGUAGE, self.root / "locales")
        outcome_checks.check(self.root / "data", self.data, words, problems)
        own_pages.check(self.site, self.root, self.pages, languages(self.root / "locales"), problems)
        problems.stop_if_any()

    def make_shared(self) -> None:
        """Ask what pages of every language tell and is slow to find out: it is remembered."""
        for region in self.data.regions.values():
            route_outcomes.of_region(self.compiled["route"], region, self.on)
        self._renderer.compile(register.template_names())

    def words(self, language: str) -> Catalogue:
        """The catalogue of a language."""
        return self._catalogues[language]

    def titles(self, language: str) -> dict[str, str]:
        """The title of every generated page of a language, by path."""
        pages = ((uri, page) for uri, page in self.pages.items() if self.has(uri, language))
        return {uri: Markup(self._renderer.title(page, language)).striptags() for uri, page in pages}

    def has(self, uri: str, language: str) -> bool:
        """Whether a page stands there in a language."""
        return uri not in self.left_out and has_page(language, uri.removeprefix(BARE))

    def page(self, uri: str) -> Page | None:
        """The generated page at a path, None for any other."""
        return self.pages.get(uri)

    def template(self, uri: str) -> str:
        """The template around a generated page."""
        return "bare.html" if self.pages[uri].bare else "generated.html"

    def description(self, uri: str, language: str) -> str:
        """What a generated page is about, empty for any other."""
        page = self.pages.get(uri)
        if not page:
            return ""
        text = Markup(self._renderer.description(page, language)).striptags()
        return head.description(text, name_of(page.region, language))

    def body(self, uri: str, language: str) -> str | None:
        """The content of a generated page, None for a page that is not one."""
        page: Page | None = self.pages.get(uri)
        return self._renderer.body(page, language) if page else None

    def linked(self, uri: str, language: str, html: str) -> Markup:
        """What a page tells search engines: its facts, or for a hand-written one the questions in its `html`."""
        page = self.pages.get(uri)
        things = self._renderer.linked(page, language) if page else linked_data.asked(html)
        return linked_data.script(things)

    def picture(self, uri: str, language: str) -> str:
        """Absolute address of the picture that a chat shows with a link; nothing for a site without address."""
        return "" if is_nobodys(self.site_url) else urljoin(self.site_url, pictures.address(uri, language))

    def script_data(self, uri: str, language: str) -> Mapping[str, object]:
        """What the script of a generated page reads, by the part that asks for it; nothing on any other."""
        page = self.pages.get(uri)
        return self._renderer.script_data(page, language) if page else {}

    def explained(self, html: str, uri: str, language: str, written_in: str) -> str:
        """Content of any page, with its words of the field explained; content in another language is said so."""
        marked, notes = self._glossary.mark(html, uri, language, written_in)
        marked = unlinked(marked, address(language, uri), self._addresses_left_out)
        told = told_elsewhere(marked, language, self.words(language).text("site.in-english"))
        if written_in != language:
            return self._fallback(told, written_in, language) + notes
        return self._partly(told, language) + told + notes

    def _partly(self, html: str, language: str) -> str:
        """Said where some words of a page are not there in its language."""
        said = IN_DUTCH in html
        return f'<p class="notice">{self.words(language).text("site.partly-untranslated")}</p>' if said else ""

    def _fallback(self, html: str, written_in: str, language: str) -> str:
        notice = self.words(language).text("site.untranslated")
        direction = self.words(written_in).direction
        return f'<p class="notice">{notice}</p><div lang="{written_in}" dir="{direction}">{html}</div>'

    @property
    def _for_professionals(self) -> dict[str, Catalogue]:
        return {code: words for code, words in self._catalogues.items() if code in PROFESSIONAL_LANGUAGES}

    @cached_property
    def assets(self) -> dict[str, str | bytes | Path]:
        """The files all languages share, by their path on the site."""
        return {
            **register.files(bool(self.data.imported)),
            **({self.logo: self.site.logo} if self.site.logo else {}),
            **({self.sheet: self._look} if self.sheet else {}),
            **calculator.files(self.data, self.compiled, self._catalogues, self.on),
            **self._downloads(),
            **runtime.assets(self.root, self.compiled),
            **self.open_data(),
        }

    def _downloads(self) -> dict[str, str]:
        """The words of calculators and forms, an example list, the calendar files and the empty file of indicators."""
        return {
            **funding_pages.assets(self._for_professionals, self.data.parameters),
            **templates.files(self._catalogues),
            **calendar_pages.files(self.data, self.compiled, self._for_professionals, self.on),
            **places.files(self.data),
            **indicator_pages.files(self.data, self._for_professionals),
        }

    def open_data(self) -> dict[str, str]:
        """The facts as files, their words, and the feed of changes, by their path on the site."""
        files = open_data.files(self.data, self.compiled["version"], self.on, self.data_day, self.site_url)
        for code, words in self._catalogues.items():
            files[f"{open_data.FOLDER}/words.{code}.json"] = open_data.words(words, self.data.words_of_others)
        for code, words in self._for_professionals.items():
            files[root_of(code) + FEED] = feed.feed(self.data, words, self.site_url)
        return files

    def finish_language(self, site: Path, language: str) -> None:
        """Write what is made of all pages of one language."""
        self.index.write(site / root_of(language), language, self.data)

    def finish(self, site: Path) -> None:
        """Write what the web server, crawlers and the service worker read."""
        headers.write(site, self.site_url, self.languages, self.site.settings.embed)
        self.sitemap.write(site, self.site_url, self.languages)
        security.write(site, self.site.settings.contact, self.site_url, self.on)
        self._draw(site)
        offline.write(site, self.release, self.languages, self._kept())

    def _kept(self) -> offline.Kept:
        used = [page.uri for page in self.pages.values() if _is_kept(page)]
        folders = (self.root / "docs", self.site.own(own_pages.FOLDER, self.root))
        found = {f"ouders/{path.name}" for folder in folders if folder for path in folder.glob("nl/ouders/*.md")}
        towns = {code: url_of(place.uri) for code, place in self.data.municipalities.items()}
        return offline.Kept(used, sorted(found), towns)

    def _draw(self, site: Path) -> None:
        """The icons and manifests of the site, and the pictures of its links."""
        icon = (self.root / "theme" / offline.ICON).read_text("utf-8")
        with keeping.used(self._cache) if self._cache else nullcontext():
            made: dict[str, bytes] = dict(manifest.icons(icon))
            if not is_nobodys(self.site_url):
                made |= pictures.files(self._catalogues, icon, [self.root / font for font in runtime.FONTS])
        made |= {path: text.encode() for path, text in manifest.files(self._catalogues, self.brand)}
        for path, content in made.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
