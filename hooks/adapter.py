"""The only place that knows MkDocs: hands the generator's pages to it, and its pages to the theme.

The order of events matters. mkdocs-static-i18n runs at priority -100 and crashes on files generated before it, so
ours come at -200. Every other language is a nested build on the same config object, as that plugin would do it, so
nothing of one language may stay behind in `config`. They are built in processes beside that of the default language
where there are cores for it; a language that fails there is built once more here, which tells what is wrong.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import material
from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

ROOT = Path(__file__).resolve().parent.parent
# MkDocs puts only this folder on the path, and only while it loads the hook.
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "hooks")) if path not in sys.path]

from icons import EMOJI
from processes import Beside, leave_when_alone
from wegwijs import cache
from wegwijs.facts.site.read import Site
from wegwijs.facts.site.read import read as read_site
from wegwijs.page.address import address, url_of
from wegwijs.page.frame_maker import Content, frame
from wegwijs.page.render import bytecode
from wegwijs.page.sitemap import Entry
from wegwijs.portal import Portal
from written import choose, lay_over, list_own

CACHE = ROOT / "build" / "cache"
_portal: Portal | None = None
_beside: Beside[str, list[Entry]] | None = None


def _the_portal() -> Portal:
    assert _portal is not None, "on_pre_build loads it"
    return _portal


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _site(config: MkDocsConfig) -> Site:
    """The copy of the site that is built: that of a command's `--site`, else of the file beside `mkdocs.yml`."""
    return read_site(Path(config.extra.get("site") or ROOT))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The languages and the address that the copy of the site asks for, before mkdocs-static-i18n reads them, and the
    places of its own pages."""
    site = _site(config)
    settings = site.settings
    config.site_url = config.site_url or settings.address
    for language in _i18n(config).config.languages if settings.languages else ():
        language.build = language.build and language.locale in settings.languages
    list_own(config, site, ROOT)
    config.mdx_configs["pymdownx.emoji"] = EMOJI
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Load and check the data before MkDocs empties the site: what is wrong stops the build here."""
    global _portal
    if not _i18n(config).building:
        icons = Path(material.__file__).parent / "templates"
        languages, where = _i18n(config).build_languages, config.site_url or ""
        with cache.used(CACHE):
            _portal = Portal(ROOT, icons, languages, _site(config), where, cache=CACHE)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Templates are compiled once for all languages, and for later builds."""
    env.bytecode_cache, env.auto_reload = bytecode(CACHE, "theme", Path(__file__)), False
    return env


def _written(files: Files, config: MkDocsConfig) -> Files:
    choose(files, config, _the_portal().site, ROOT)
    return files


@event_priority(-200)
def _add(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages of this language, and once the files all languages share."""
    i18n = _i18n(config)
    language = i18n.current_language
    released = _the_portal().release.address
    lay_over(files, _the_portal().site, ROOT)
    if not i18n.building:
        _start_others(config)
    for uri, title in _the_portal().titles(language).items():
        file = _generated(config, language, uri)
        GeneratedPage(title, file, config)
        files.append(file)
    _lead_elsewhere(files, config, language)
    i18n.i18n_files_per_language[language] = files.documentation_pages()
    if language == i18n.default_language:
        for uri, content in _the_portal().assets.items():
            if isinstance(content, Path):
                files.append(File.generated(config, released(uri), abs_src_path=str(content)))
            else:
                files.append(File.generated(config, released(uri), content=content))
    for file in list(files):
        # The theme's own scripts and styles are not used: leaving them out halves the site.
        if file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/")):
            files.remove(file)
        elif not file.generated_by:
            file.dest_uri = released(file.dest_uri)
    return files


on_files = CombinedEvent(_written, _add)


def _lead_elsewhere(files: Files, config: MkDocsConfig, language: str) -> None:
    """Pages that are not there in this language are not built; links of hand-written ones lead to another language."""
    there = _the_portal().has
    for uri in (*_the_portal().pages, *_the_portal().left_out):
        if not there(uri, language):
            files.append(_generated(config, language, uri))
    for file in files.documentation_pages():
        uri = getattr(file, "norm_src_uri", file.src_uri)
        if not there(uri, language):
            file.inclusion = InclusionLevel.EXCLUDED
            file.dest_uri = address(language, uri) + "index.html"
            file.url = address(language, uri)


class GeneratedPage(Page):
    """A page without Markdown, which has its title: MkDocs would make a reader of Markdown for each."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing stands in its file."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Its content comes with `on_page_content`."""
        self.content = ""


def _generated(config: MkDocsConfig, language: str, uri: str) -> File:
    """A page of ours as mkdocs-static-i18n knows its own: a File with more attributes than MkDocs gives it."""
    file: Any = File.generated(config, f"{language}/{uri}", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = address(language, uri) + "index.html"
    # What mkdocs-static-i18n sets on its own files and reads later.
    file.locale = file.locale_alternate_of = file.localization = language
    file.norm_src_uri = uri
    file.alternates = {language: file}
    return file


def _default(config: MkDocsConfig) -> str:
    return str(_i18n(config).default_language)


def _uri(page: Page) -> str:
    """The page's path under its language folder."""
    return str(getattr(page.file, "norm_src_uri", page.file.src_uri))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The body of a generated page, or a hand-written one marked when it had to fall back to Dutch."""
    leave_when_alone()
    language = _i18n(config).current_language
    body = _the_portal().body(_uri(page), language)
    if body is not None:
        page.meta["template"] = _the_portal().template(_uri(page))
    written_in = language if body is not None else getattr(page.file, "locale", language)
    content = _the_portal().explained(html if body is None else body, _uri(page), language, written_in)
    made = _the_portal().page(_uri(page))
    _the_portal().index.add(language, url_of(_uri(page)), str(page.title or ""), content, bool(made and made.region))
    return content


@event_priority(-100)
def on_page_context(context: dict[str, object], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, object]:
    """What the theme needs around the content."""
    language = _i18n(config).current_language
    context["t"] = _the_portal().words(language).text
    framed = frame(
        _the_portal(),
        Content(
            *(_uri(page), language, page.url, str(page.title or "")),
            *(page.meta.get("description", ""), page.content or ""),
            *(_alternates(page, config), _listed(nav, page)),
        ),
    )
    context["frame"] = framed
    if framed.indexed:
        _the_portal().sitemap.add(language, str(page.canonical_url), framed.alternates)
    return context


def _alternates(page: Page, config: MkDocsConfig) -> dict[str, str]:
    """The address of a page in each language it is there in."""
    uri = _uri(page)
    if _the_portal().page(uri):
        return {code: address(code, uri) for code in _i18n(config).build_languages if _the_portal().has(uri, code)}
    others: dict[str, File] = getattr(page.file, "alternates", {})
    return {other: file.url for other, file in others.items() if getattr(file, "locale", other) == other}


def _listed(nav: Navigation, page: Page) -> list[tuple[str, str, str]]:
    """Title, address and path of every hand-written page in the navigation."""
    return [(str(item.title), get_relative_url(item.url, page.url), _uri(item)) for item in nav.pages if item.file]


def on_template_context(context: dict[str, object], template_name: str, config: MkDocsConfig) -> dict[str, object]:
    """The 404 page has no place of its own, so all its links are absolute paths."""
    if template_name == "404.html":
        language = _i18n(config).current_language
        context["t"] = _the_portal().words(language).text
        title = str(_the_portal().words(language).text("notfound.title"))
        context["frame"] = frame(_the_portal(), Content("404.html", language, None, title))
    return context


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page per language, else the language built last would own the only one; and no sitemap of MkDocs' own."""
    if template_name == "sitemap.xml":
        return ""
    language = _i18n(config).current_language
    if template_name != "404.html" or language == _default(config):
        return output
    path = Path(config.site_dir) / language / "404.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(output, "utf-8")
    return ""


def _others(config: MkDocsConfig) -> list[str]:
    return [language for language in _i18n(config).build_languages if language != _default(config)]


def _start_others(config: MkDocsConfig) -> None:
    """Begin with the other languages, as soon as MkDocs has emptied the site; each begins with what is made by now."""
    global _beside
    _the_portal().make_shared()
    _beside = Beside(partial(_build_other, config), _others(config))


def _build_other(config: MkDocsConfig, language: str) -> list[Entry]:
    """One of the other languages into the same site; its part of the sitemap."""
    _i18n(config).building = True
    _i18n(config).current_language = language
    clean, utils.clean_directory = utils.clean_directory, lambda directory: None
    try:
        build(config)
    finally:
        utils.clean_directory = clean
        _i18n(config).i18n_files_per_language.pop(language, None)  # with every page as it was made
    return _the_portal().sitemap.pages.get(language, [])


def _build_others(config: MkDocsConfig) -> None:
    """See that every other language stands, before mkdocs-static-i18n would build them one after the other."""
    i18n = _i18n(config)
    if not i18n.building:
        done = _beside.results() if _beside else {}
        for language in _others(config):
            made = done[language] if language in done else _build_other(config, language)
            _the_portal().sitemap.pages[language] = made
        i18n.building, i18n.current_language = True, _default(config)


@event_priority(-200)
def _finish(config: MkDocsConfig) -> None:
    """What is written once for all pages of a language, and at the end once for all pages."""
    i18n = _i18n(config)
    _the_portal().finish_language(Path(config.site_dir), i18n.current_language)
    if i18n.current_language == _default(config):
        i18n.building = False
        _the_portal().finish(Path(config.site_dir))


on_post_build = CombinedEvent(_build_others, _finish)


def on_build_error(error: Exception) -> None:
    """What is made beside is of no use any more."""
    if _beside:
        _beside.stop()
