"""The pages that tell how sure the data is, in the built site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cases import for_each
from places import ALL_REGIONS
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts import certainty as freshness
from wegwijs.facts.load import Data
from wegwijs.words.catalogue import Catalogue


@for_each("region", ALL_REGIONS)
def test_the_page_of_a_region_counts_what_the_data_holds(
    site: Path, data: Data, catalogues: dict[str, Catalogue], region: str
) -> None:
    """The figures per subject on the page are those of the data on the day of the build."""
    page = LexborHTMLParser((site / f"zekerheid/{region}/index.html").read_text("utf-8"))
    rows = [[cell.text(strip=True) for cell in row.css("th, td")] for row in page.css("table.numbers tbody tr")]
    counted = freshness.counts(freshness.of_region(data, data.regions[region], date.today()))
    words = catalogues["nl"]
    assert rows == [
        [words.text(f"certainty.subject.{subject}"), *(str(count[state]) for state in freshness.STATES)]
        for subject, count in counted.items()
    ]


@for_each("region", ALL_REGIONS)
def test_the_page_of_a_region_lists_each_unknown(site: Path, data: Data, region: str) -> None:
    """Every gap and every unknown fact stands in the list, with whom to ask."""
    page = LexborHTMLParser((site / f"zekerheid/{region}/index.html").read_text("utf-8"))
    found = freshness.of_region(data, data.regions[region], date.today())
    heading = page.css_first("#onbekend")
    unknown = [finding for finding in found if finding.state == "unknown"]
    assert (heading is not None) == bool(unknown)
    assert len(page.css("#onbekend + ul > li")) == len(unknown)
