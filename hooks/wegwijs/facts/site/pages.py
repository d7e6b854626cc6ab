"""The pages by hand of one copy of the site, laid over those that ship: a path that ships is replaced, others come."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from wegwijs.facts.site.read import Site
from wegwijs.problems import Problem, Problems
from wegwijs.words import translations
from wegwijs.words.readers import SOURCE_LANGUAGE, has_page

FOLDER = "docs"
"""Beside `portal.yaml`, with a folder for each language."""
WITH_A_MENU = ("ouders", "scholen", "gemeenten")
"""The folders whose pages by hand stand beside each other in a menu: any other page nobody would find."""
_NAME = re.compile(r"[a-z]{2,3}/([a-z0-9-]+/)*[a-z0-9-]+\.md")


def own_pages(site: Site, root: Path) -> dict[str, Path]:
    """The files of its own pages by language and path, `nl/ouders/taalhuis.md`; `root` is the project."""
    folder = site.own(FOLDER, root)
    return {path.relative_to(folder).as_posix(): path for path in _files(folder)} if folder else {}


def ordered(site: Site, root: Path, listed: Iterable[str]) -> list[str]:
    """The paths of all pages in the order of the menus: those `listed` by the project at `root` and those of `site`."""
    return navigation(listed, _dutch(own_pages(site, root)), site.settings.pages)


def navigation(listed: Iterable[str], own: Iterable[str], after: Mapping[str, str]) -> list[str]:
    """The paths of all pages in the order of the menus: those `listed` by the project, and its `own` Dutch ones.

    `after` tells of some of these behind which page they stand; any other stands at the end of its folder. What is so
    ordered already stays so.
    """
    found = [uri for uri in listed if uri not in after]
    for uri in sorted({*own} - {*found} - after.keys()):
        beside = [place for place, other in enumerate(found) if _folder(other) == _folder(uri)]
        found.insert(beside[-1] + 1 if beside else len(found), uri)
    for uri, other in after.items():
        found.insert(found.index(other) + 1, uri)
    return found


def check(site: Site, root: Path, made: Collection[str], languages: Collection[str], problems: Problems) -> None:
    """Add to `problems` own pages that cannot stand where they do, and places in `portal.yaml` that are none.

    `made` are the paths of the pages that the portal makes itself.
    """
    own, folder = own_pages(site, root), root / FOLDER / SOURCE_LANGUAGE
    new, shipped = _dutch(own), {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    for name, path in own.items():
        for expected in islice(_faults(name, made, new, shipped, languages), 1):
            problems.add(Problem(path, 1, "file", expected, name, "nl/ouders/taalhuis.md"))
    _places(site, new - shipped, shipped, problems)


def check_hashes(site: Site, root: Path, problems: Problems) -> None:
    """Add to `problems` each translation of its own that was made from other Dutch than today's."""
    folder = site.own(FOLDER, root)
    for name, path in own_pages(site, root).items():
        language, _, uri = name.partition("/")
        if translations.is_stale(root / FOLDER, language, uri, folder):
            source = translations.page_of(root / FOLDER, SOURCE_LANGUAGE, uri, folder)
            expected, today = "the hash of today's Dutch page", translations.page_hash(source)
            problems.add(Problem(path, 1, "source_hash", expected, "another one, or none", f'source_hash: "{today}"'))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _dutch(own: Mapping[str, Path]) -> set[str]:
    return {name.partition("/")[2] for name in own if name.startswith(f"{SOURCE_LANGUAGE}/")}


def _folder(uri: str) -> str:
    return posixpath.dirname(uri)


def _faults(
    name: str, made: Collection[str], own: Collection[str], shipped: Collection[str], languages: Collection[str]
) -> Iterator[str]:
    """What was expected of a file; the first tells best what is wrong."""
    language, _, uri = name.partition("/")
    if not _NAME.fullmatch(name) or language not in languages:
        yield "a page in small letters under one of the languages"
    if uri in made:
        yield "a path that no page has which the portal makes itself"
    if uri not in own and uri not in shipped:
        yield f"a Dutch page too, {SOURCE_LANGUAGE}/{uri}"
    if not has_page(language, uri):
        yield "a page that parents read, or one in Dutch or English"
    if uri not in shipped and uri.partition("/")[0] not in WITH_A_MENU:
        yield f"a page that ships, or one in a folder with a menu ({', '.join(WITH_A_MENU)})"


def _places(site: Site, new: Collection[str], shipped: Collection[str], problems: Problems) -> None:
    after = site.settings.pages
    standing = {*shipped, *new} - after.keys()
    for uri, other in after.items():
        where = site.file.path, site.file.line(("pages", uri)), site.file.field(("pages", uri))
        if uri not in new:
            expected = "a new Dutch page in docs/nl/ beside this file"
            problems.add(Problem(*where, expected, uri, "ouders/taalhuis.md: ouders/taal.md"))
        elif other not in standing or _folder(other) != _folder(uri):
            expected = "a page of the same folder that stands there already"
            problems.add(Problem(*where, expected, other, f"{_folder(uri)}/index.md"))
        standing.add(uri)
