"""The pages by hand as MkDocs knows them: those of the copy of the site over those that ship, and no stale one."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from wegwijs.facts.site.pages import FOLDER, ordered, own_pages
from wegwijs.facts.site.read import Site
from wegwijs.words import translations


def list_own(config: MkDocsConfig, site: Site, root: Path) -> None:
    """Give new pages of `site` their place among those that the project at `root` lists."""
    config.nav = ordered(site, root, config.nav or [])


def choose(files: Files, config: MkDocsConfig, site: Site, root: Path) -> None:
    """Add the new pages of `site`, and take away what was made from other Dutch, so that Dutch comes for what lacks.

    Before mkdocs-static-i18n looks, which knows no page outside its folder: `lay_over` tells where these really stand.
    """
    for name in own_pages(site, root):
        if not files.get_file_from_path(name):
            files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
    for file in files.documentation_pages():
        language, _, uri = file.src_uri.partition("/")
        if translations.is_stale(Path(config.docs_dir), language, uri, site.own(FOLDER, root)):
            files.remove(file)


def lay_over(files: Files, site: Site, root: Path) -> None:
    """Let the pages of `site` be read from its own folder, after mkdocs-static-i18n made files of its own of all."""
    own = own_pages(site, root)
    for file in files.documentation_pages():
        if file.src_uri in own:
            file.src_dir = str(site.own(FOLDER, root))
