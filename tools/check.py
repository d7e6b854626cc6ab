"""Check data, settings, words and translations without building; every problem is told at once, with its place.

With `--freshness`: what in the data needs a person, because it is past its review date, never checked, in conflict or
not known. With `--origin`: what the own data of a site have in place of what ships.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools import freshness
from tools.days import a_day
from tools.site import own, rehearsal
from wegwijs import cache
from wegwijs.facts import outcome_checks, press
from wegwijs.facts.build_day import build_day
from wegwijs.facts.load import Data, load
from wegwijs.facts.site import pages, read
from wegwijs.facts.site.facts import facts_of
from wegwijs.problems import DataError, Problems
from wegwijs.subjects import register
from wegwijs.subjects.frame.look import look_of
from wegwijs.words import translations
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue
from wegwijs.words.subjects import languages

ROOT = Path(__file__).resolve().parent.parent


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal check [--site DIR] [--data FOLDER] [--no-pages] [--origin] [--freshness [--json] [--on DAY]]`."""
    own.argument(parser)
    parser.add_argument("--data", type=Path, help="folder with other YAML files, for the whole country")
    parser.add_argument("--no-pages", action="store_true", help="without making the pages, as a build does that too")
    origin = "tell of each value of the site's own data what it is, what ships in its place, and where both stand"
    parser.add_argument("--origin", action="store_true", help=origin)
    parser.add_argument("--freshness", action="store_true", help="list what is old, unchecked, in conflict or unknown")
    parser.add_argument("--json", action="store_true", help="with --freshness: as JSON")
    on = "with --freshness: judged on this day (default: today)"
    parser.add_argument("--on", type=a_day, metavar="YYYY-MM-DD", help=on)


def run(options: argparse.Namespace) -> int:
    """0 when all is well, 1 with one line per problem when it is not."""
    problems = Problems()
    try:
        data = _facts(options)
    except DataError as error:
        problems.found += error.problems
        data = None
    if data and options.freshness:
        print(freshness.report(data, options.on or build_day(), options.json))
        return 0
    if data and options.origin:
        print("".join(f"{laid}\n" for laid in data.laid_over) or "nothing is laid over what ships\n", end="")
        return 0
    translations.check(ROOT, problems)
    if data:
        _pages(read.read(options.site), data, problems)
        press.check_pages(ROOT / "docs" / SOURCE_LANGUAGE, data.sources, problems)
        dutch = Catalogue(SOURCE_LANGUAGE, ROOT / "locales")
        outcome_checks.check(options.data or ROOT / "data", data, dutch, problems)
    lines = [str(problem) for problem in sorted(set(problems.found))]
    if data and not lines and not options.no_pages:
        # Only what is in order so far is tried: else each fault would come up again, farther from its cause.
        kept = ROOT / "build" / "cache"
        with cache.used(kept):
            lines = rehearsal.found(data, options.on or build_day(), kept)
    print("".join(f"{line}\n" for line in lines), end="")
    if lines or data is None:
        print(f"{len(lines)} problems", file=sys.stderr)
        return 1
    print(f"in order: {len(data.regions)} regions, {len(data.schools)} schools, {len(data.sources)} sources")
    return 0


def _pages(site: read.Site, data: Data, problems: Problems) -> None:
    """Add what is wrong with the own pages of a site."""
    made = {page.uri for page in register.pages(data)}
    pages.check(site, ROOT, made, languages(ROOT / "locales"), problems)
    pages.check_hashes(site, ROOT, problems)


def _facts(options: argparse.Namespace) -> Data:
    """What the copy of the site shows, or all that stands in another folder."""
    site = read.read(options.site)
    look_of(site)
    return load(options.data, ROOT / "locales") if options.data else facts_of(ROOT, site)
