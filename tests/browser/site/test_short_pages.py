"""Pages of parents are short on a small phone: what comes first stands there, and the rest is folded."""

from __future__ import annotations

import pytest
from built import BUILT

from browser.conftest import Open
from browser.serving import SiteServer
from wegwijs.facts.load import Data
from wegwijs.subjects.questions.costs.tiles import TILES as COSTS
from wegwijs.subjects.questions.stall.tiles import TILES as STALL

WIDTH, HEIGHT = 360, 740
MOST_SCREENS = 5
MOST_BYTES = 100 * 1024
LARGEST = 2
"""Pages of regions of each kind that a day looks at: what is short or light in these is so in all."""
FOLDERS = {"vastgelopen/": STALL, "wie-betaalt/": COSTS}
WEEKS = ["gemeente/hilversum/#leeftijd-6", "gemeente/leiden/#leeftijd-12", "gemeente/almere/#leeftijd-4"]
PAGES = ["", *WEEKS, *FOLDERS, *(f"{folder}{tile.slug}/" for folder, tiles in FOLDERS.items() for tile in tiles)]
"""Addresses under their language; a page of parents that must be short adds itself here."""


@pytest.mark.parametrize("language", BUILT)
def test_a_page_of_parents_is_at_most_five_screens(
    open_page: Open, server: SiteServer, data: Data, language: str, whole: bool
) -> None:
    """And weighs at most 100 kilobytes for who comes to it first; of regions, which are alike, by day the largest."""
    root = "" if language == "nl" else f"{language}/"
    found, heavy = {}, {}
    kinds = [[f"{folder}/{region}/" for region in data.regions] for folder in ("regio", "vastgelopen")]
    for kind in kinds:
        kind.sort(key=lambda path: server.respond(f"/{root}{path}")[1].stat().st_size, reverse=True)
    page = open_page("robots.txt", width=WIDTH, height=HEIGHT)
    browser = page.context.new_cdp_session(page)
    for path in [*PAGES, *(path for kind in kinds for path in (kind if whole else kind[:LARGEST]))]:
        browser.send("Network.clearBrowserCache")
        page.evaluate("sessionStorage.clear()")
        before = server.bytes_sent
        page.goto(page.watch.home + root + path)
        page.wait_for_load_state("networkidle")
        found[path] = page.evaluate("document.documentElement.scrollHeight") / HEIGHT
        heavy[path] = server.bytes_sent - before
    told = [f"{path}: {screens:.1f} screens, {heavy[path] // 1024} kB" for path, screens in found.items()]
    print(*told, sep="\n")
    assert [path for path in found if found[path] > MOST_SCREENS or heavy[path] > MOST_BYTES] == []
