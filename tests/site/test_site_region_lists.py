"""Lists of regions on the built site: whoever looks for one finds it by its letter."""

from __future__ import annotations

import pytest
from built import BUILT, page, tree, words

from wegwijs.facts.load import Data
from wegwijs.page.address import name_of

LISTS = {
    # page, and where its list of regions stands
    "regio/": "#regio-s + .places a",
    "wegwijzer/": "#alle-antwoorden li:not(:last-child) a",
    "vastgelopen/": "#regios .places a",
    "klassen/": ".map-and-list > ul a",
    "kalender/": "#regio-kiezen + .places a",
    "scholen/balie/": "#regio-s ~ .places a",
    "scholen/regio/": "#regio-s ~ .places a",
}


@pytest.mark.parametrize("uri", LISTS)
def test_regions_stand_by_name_in_the_language_of_the_page(site: object, data: Data, uri: str) -> None:
    """A list in the order in which regions were found out about is no list to find one's own in."""
    looked_at = 0
    for language in BUILT:
        if not page(uri, language).is_file():
            continue
        names = sorted((name_of(region, language) for region in data.regions.values()), key=len, reverse=True)
        texts = [words(link) for link in tree(page(uri, language)).css(LISTS[uri])]
        listed = [next(name for name in names if name in text) for text in texts]
        assert len(listed) > 20 and listed == sorted(listed, key=str.casefold), language
        looked_at += 1
    assert looked_at >= 2
