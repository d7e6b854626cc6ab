"""Build the site. The previous site stays in place until the new one is whole and checked."""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.problems import DataError
from generator.runtime import RuntimeMissing
from tools import links, npm, releases, runtime
from tools.progress import step

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"


class BuildFailed(Exception):
    """Raised with everything that kept the site from being built. The previous site is untouched."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal build [--site-url URL]`."""
    parser.add_argument("--site-url", help="address the site will stand at, for example https://school.example.nl/")


def run(options: argparse.Namespace) -> int:
    """Build into `site/`; 1 with every problem printed when that fails."""
    npm.ensure()
    try:
        with step("building the site"):
            build(SITE, options.site_url, keep_release=True)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def build(site: Path, site_url: str | None = None, *, keep_release: bool = False) -> None:
    """Build into a folder beside `site`, check its links, and only then put it in its place.

    With `keep_release` the files of the release before stay beside the new ones. Raises BuildFailed with every problem
    found.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        runtime.ensure()
    except DataError as error:
        raise BuildFailed(str(error)) from None
    with tempfile.TemporaryDirectory(dir=site.parent, prefix=".building-") as folder:
        fresh = Path(folder) / "site"
        mount = urlsplit(_mkdocs(fresh, site_url)).path or "/"
        dead = links.dead(fresh, mount)
        if dead:
            raise BuildFailed("\n".join(dead))
        if keep_release:
            releases.carry(site, fresh)
        _swap(fresh, site, Path(folder) / "old")


def _mkdocs(target: Path, site_url: str | None) -> str:
    """Build into `target`; the address the site is built for."""
    logger = logging.getLogger("mkdocs")
    messages = _Messages()
    logger.addHandler(messages)
    logger.propagate = False
    settings = {"site_url": site_url} if site_url else {}
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), **settings)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        return str(config.site_url)
    except DataError as error:
        raise BuildFailed(str(error)) from None
    except (MkDocsException, RuntimeMissing, SystemExit) as error:
        raise BuildFailed("\n".join([*messages.lines, str(error)])) from None
    finally:
        logger.removeHandler(messages)


class _Messages(logging.Handler):
    """Keeps MkDocs' warnings, to be told once and in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _swap(fresh: Path, site: Path, old: Path) -> None:
    if site.exists():
        shutil.move(site, old)
    shutil.move(fresh, site)
