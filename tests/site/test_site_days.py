"""Every page and file tells one day of the build, and the day of the data apart from it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from built import language, on_every_page, tree, values, words

from calculators.days import add_months
from wegwijs.facts.build_day import build_day, data_day
from wegwijs.facts.load import Data
from wegwijs.facts.site.model import OLD_AFTER
from wegwijs.source import SHOWN
from wegwijs.words.catalogue import Catalogue


def test_every_file_has_the_same_day_of_the_build(site: Path, data: Data, day: str) -> None:
    """The open data, which also tells the day of the data, and the list of pages for search engines."""
    heads = [json.loads(path.read_text("utf-8")) for path in (site / "open-data/v1").glob("*.json")]
    told = {(head["built_on"], head["as_of"]) for head in heads if "built_on" in head}
    assert told == {(day, data_day(data).isoformat())}
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", (site / "sitemap.xml").read_text("utf-8"))) <= {day}
    assert day <= build_day().isoformat()


@on_every_page
def test_every_page_tells_both_days(built_page: Path, data: Data, day: str, catalogues: dict[str, Catalogue]) -> None:
    """In its foot in words, and for the script that says when a page is old."""
    built = build_day().fromisoformat(day)
    assert values(built_page, "main > [data-old-from]", "data-old-from") == [str(add_months(built, OLD_AFTER))]
    code = language(built_page)
    foot = words(tree(built_page).css_first(".site-footer"))
    if foot:
        if code not in SAID_OF_DAYS:
            told = (("site.data-state", data_day(data)), ("site.built", built))
            SAID_OF_DAYS[code] = [words_of(catalogues[code], key, on) for key, on in told]
        assert [said for said in SAID_OF_DAYS[code] if said not in foot] == []


@on_every_page
def test_every_page_tells_of_which_files_it_was_built(built_page: Path, site: Path) -> None:
    """In its foot, the same on all, so that anybody can prove it."""
    foot = tree(built_page).css_first(".site-footer")
    assert not foot or EDITION.findall(foot.text()) == edition(site)


EDITION = re.compile(rf"\b[0-9a-f]{{{SHOWN}}}\b")
"""The first digits of a sum."""


def edition(site: Path) -> list[str]:
    """What the first page tells; never nothing."""
    told = EDITION.findall(tree(site / "index.html").css_first(".site-footer").text())
    assert len(told) == 1
    return told


SAID_OF_DAYS: dict[str, list[str]] = {}
"""What every page of a language says of both days."""


def words_of(catalogue: Catalogue, key: str, on: object) -> str:
    """A sentence with a day in it, as the page shows it."""
    return " ".join(str(catalogue.text(key, day=on).striptags()).split())
