"""Build the site. The previous site stays in place until the new one is whole and checked."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

from tools import words
from tools.days import a_day
from tools.progress import say, step
from tools.site import links, own, publish, release, releases, unchanged
from tools.site.address import site_url
from wegwijs.facts import build_day
from wegwijs.hosts import is_nobodys
from wegwijs.problems import DataError

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
NOBODYS = """built for {}, which only holds the place of a real address: search engines are sent there by the
canonical links and the sitemap, feed readers by the feed, and other sites by the line to copy for a frame.
For a site that people visit, say in portal.yaml where it stands: address: https://school.example.nl/"""
"""Said at the end where nobody told where the site will stand."""
SELDOM = (100_000, 50, 100)
"""How seldom Python looks for what nothing uses any more: a build keeps nearly all it makes until its end, and looking
through that again and again is a fifteenth of its time."""
ON_HELP = "build the site as on another day, to see what it tells then, for example 2027-01-05; every page says so"


class BuildFailed(Exception):
    """Raised with everything that kept the site from being built. The previous site is untouched."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal build [--site DIR] [--site-url URL] [--into FOLDER] [--draft] [--on DAY] [--release] [--plain]`."""
    own.argument(parser)
    where = "address the site will stand at, for example https://school.example.nl/ (default: that of portal.yaml)"
    parser.add_argument("--site-url", type=site_url, metavar="URL", help=where)
    parser.add_argument("--into", type=_target, default=SITE, metavar="FOLDER", help="build there (default: site/)")
    draft = "build although translations are missing or not right: they are told, and Dutch stands where words lack"
    parser.add_argument("--draft", action="store_true", help=draft)
    parser.add_argument("--on", type=a_day, metavar="DAY", help=ON_HELP)
    shelved = "put what was built, packed, into a folder of its own too, and let the link `current` there point to it"
    parser.add_argument("--release", nargs="?", type=Path, const=release.SHELF, metavar="FOLDER", help=shelved)
    parser.add_argument("--plain", action="store_true", help="a release without packed files, for a host that packs")


def _target(text: str) -> Path:
    """A folder to build into: what stands there is replaced, so it must be nothing, or a site of before."""
    path = Path(text).absolute()
    if path.is_file() or (path.is_dir() and any(path.iterdir()) and not (path / "sw.js").is_file()):
        expected = "a folder that is new, empty or holds a site built before"
        raise argparse.ArgumentTypeError(f"expected {expected}, got {text!r}, for example site")
    return path


def run(options: argparse.Namespace) -> int:
    """Build into `site/`; 1 with every problem printed when that fails."""
    if options.on:
        build_day.ask_for(options.on)
    lacking = words.found()
    if lacking.found:
        print(words.told(lacking), file=sys.stderr)
    if words.stops(lacking) and not options.draft:
        say("nothing is built; for a site nobody visits yet: ./portal build --draft")
        return 1
    try:
        with step("building the site"):
            built_for = build(options.into, options.site_url, keep_release=True, own_site=options.site)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    if options.release:
        made = release.make(options.into, options.release, built_for, not options.plain, options.site)
        say(f"{made} stands, and {release.CURRENT} beside it shows it")
    if options.on:
        say(f"every page takes {options.on} for today, also in the browser: a site to look at, not one for visitors")
    if is_nobodys(built_for):
        say(NOBODYS.format(built_for))
    return 0


def build(
    site: Path,
    site_url: str | None = None,
    *,
    keep_release: bool = False,
    languages: Collection[str] = (),
    own_site: Path = ROOT,
) -> str:
    """Build into a folder beside `site`, check its links, and only then put it in its place; the address it is for.

    `own_site` is the folder with its `portal.yaml`. With `keep_release` the files of the release before stay beside
    the new ones. Of its languages only `languages` are made, where some are named. A site that stands as it would be
    built again is left as it is.

    Raises BuildFailed with every problem found.
    """
    asked = (site_url, keep_release, *languages)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        place = publish.place_of(site, ROOT)
        made_of = unchanged.sources(*asked, own_site=own_site)
        if standing := unchanged.standing(place, made_of):
            say(f"{site}: nothing has changed since it was built")
            return standing
        _ensure_browser_files()
        made_of = unchanged.sources(*asked, own_site=own_site)
        with publish.scratch(site.parent, place) as folder:
            fresh = folder / "site"
            built_for = _mkdocs(fresh, site_url, languages, own_site)
            dead = links.dead(fresh, urlsplit(built_for).path or "/")
            if dead:
                raise BuildFailed("\n".join(dead))
            if keep_release:
                releases.carry(site, fresh)
            publish.put(fresh, site, place, folder / "old")
        if unchanged.sources(*asked, own_site=own_site) == made_of:  # nobody wrote a file meanwhile
            unchanged.remember(place, made_of, built_for)
    except (DataError, publish.CannotPublish) as error:
        raise BuildFailed(str(error)) from None
    return built_for


# What is imported inside functions loads all of MkDocs and the models of the data: half a second that a build of
# what stands already does without.
def _ensure_browser_files() -> None:
    from tools.brought import npm, runtime

    npm.ensure()
    runtime.ensure()


def _mkdocs(target: Path, site_url: str | None, languages: Collection[str], own_site: Path) -> str:
    """Build into `target`; the address the site is built for."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from wegwijs.subjects.runtime.files import RuntimeMissing

    logger = logging.getLogger("mkdocs")
    messages = _Messages()
    gc.set_threshold(*SELDOM)
    logger.addHandler(messages)
    logger.propagate = False
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), extra={"site": str(own_site)})
        if site_url:
            config.site_url = f"{site_url.rstrip('/')}/"
        for language in config.plugins["i18n"].config.languages if languages else ():
            language.build = language.locale in languages
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        return str(config.site_url)
    except DataError as error:
        raise BuildFailed(str(error)) from None
    except (MkDocsException, RuntimeMissing, SystemExit) as error:
        raise BuildFailed("\n".join([*messages.lines, str(error)])) from None
    except BuildFailed:
        raise
    except Exception as error:
        for line in messages.lines:  # which page it was
            error.add_note(line)
        raise
    finally:
        logger.removeHandler(messages)


class _Messages(logging.Handler):
    """Keeps MkDocs' warnings, to be told once and in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
