"""The facts of one copy of the site: those that ship with its own laid over them, cut to what it shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wegwijs.facts.imported.load import Imported
from wegwijs.facts.load import Data, load
from wegwijs.facts.press import cited_in
from wegwijs.facts.site import over
from wegwijs.facts.site.narrow import narrowed
from wegwijs.facts.site.read import Site, check
from wegwijs.problems import Problems
from wegwijs.words.subjects import languages


def facts_of(root: Path, site: Site) -> Data:
    """What the copy `site` of the project at `root` shows. Raises DataError with everything that is wrong."""
    own = site.own(over.FOLDER, root)
    data, settings = load(root / "data", root / "locales", own), site.settings
    problems = Problems()
    check(site, data, languages(root / "locales"), problems)
    problems.stop_if_any()
    if not settings.imported:
        data = replace(data, imported=Imported())
    if settings.whole:
        return data
    cited = {id for docs in (root / "docs", site.own("docs", root)) if docs for id in cited_in(docs)}
    return narrowed(data, settings.regions, settings.municipalities, cited)
