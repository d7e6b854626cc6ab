"""What a view of a page takes from the line: all that it loads by itself, packed, in a browser that knows nothing."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.line import Host
from tools.brought import chromium, runtime

ROOT = Path(__file__).parents[1]
PAGES = ("", "gezin/", "wegwijzer/", "vastgelopen/", "regio/", "regio/leidse-regio/", "gemeente/leiden/")
PAGES += ("ouders/aanmelden/", "klassen/", "scholen/verwijzen/", "ar/", "ar/regio/leidse-regio/")
"""Each kind that grows with the country or must not, among them those that parents come to first."""


def measured(sites: dict[str, Path]) -> dict[str, dict[str, int]]:
    """The bytes of each page on each site."""
    return {name: _of(site) for name, site in sites.items()}


def _of(site: Path) -> dict[str, int]:
    host = Host({"/": site}, ROOT / "build" / "packed", runtime.node())
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.flags())
        for way in PAGES:
            context = browser.new_context(service_workers="block")
            host.reset()
            context.new_page().goto(host.url + way, wait_until="networkidle", timeout=0)
            found[way] = host.bytes
            context.close()
        browser.close()
    host.stop()
    return found
