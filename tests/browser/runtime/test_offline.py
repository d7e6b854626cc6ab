"""What was used works without internet, follows a new site, gives way when storage is full, and can be removed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built import BUILT
from places import of_release
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.runtime.test_runtime import ASK, QUESTION, UNTIL, start
from browser.serving import SiteServer
from wegwijs.words.catalogue import Catalogue

STATE = ".offline [role=status]"
NAMES = "() => caches.keys()"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url));
  return found.map((url) => url.pathname + url.search + url.hash);
}"""
REGISTRATIONS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
USE = """async (more) => {
  const script = new URL("../offline/offline.js", document.querySelector("script[src]").src).href;
  const { keep } = await import(script);
  await keep(more);
}"""
HANDED = """() => performance.getEntriesByType("resource")
  .filter(({ name, workerStart }) => name.endsWith(".wasm") && workerStart > 0).map(({ name }) => name)"""
"""The modules that the page itself, not its worker, took from what is kept."""
Visit = Callable[..., Page]
NOT_OPENED = ("regio", "gemeente", "afspraken", "los", "regels", "scholen", "vastgelopen", "open-data", *BUILT[1:])
LEFT_OUT = shutil.ignore_patterns(*NOT_OPENED)
"""Of a copy of the site."""


@pytest.fixture
def host(site: Path) -> Iterator[SiteServer]:
    """A host of its own, that a test may stop."""
    serving = SiteServer(site)
    yield serving
    serving.stop()


@pytest.fixture
def visit(open_page: Open, host: SiteServer) -> Visit:
    """A visitor of that host whose browser may keep things: `visit(path)`."""

    def visit_(path: str) -> Page:
        return open_page(path, home=host.url, keeping=True)

    return visit_


def prefix(language: str) -> str:
    return "" if language == "nl" else f"{language}/"


@pytest.mark.parametrize("language", ["nl", pytest.param("ar", marks=pytest.mark.thorough)])
def test_python_and_the_calculators_work_with_the_host_down(
    visit: Visit, host: SiteServer, catalogues: dict[str, Catalogue], language: str
) -> None:
    """After one use the page says so, and the next visit takes only the page itself from the host, and hands the
    compiled Python over no second time; with nobody answering, page, words and Python still work, others explain.
    """
    page = visit(prefix(language) + "wegwijzer/?groet=1#antwoord")
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    words = catalogues[language].text
    expect(page.locator(STATE)).to_have_text(str(words("offline.state.kept")))
    kept = page.evaluate(KEPT)
    assert [url for url in kept if "?" in url or "#" in url] == []
    assert any(url.endswith(f".{language}.json") for url in kept)
    page.watch.expected()  # Chromium warns that what the page preloads came from the service worker
    _asks_for_the_page_only(page, host, f"{prefix(language)}wegwijzer/")
    host.stop()
    page.goto(f"{host.url}{prefix(language)}wegwijzer/")
    expect(page.locator("h1")).to_have_text(str(words("route.title")))
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    for other in ("toegankelijkheid/", "regio/leidse-regio/"):
        page.goto(f"{host.url}{prefix(language)}{other}")
        expect(page.locator("h1")).to_have_text(str(words("offline.title")))
        expect(page.locator(".part-missing")).to_be_hidden()
        expect(page.locator(".skip")).to_have_css("position", "absolute")  # its style came


def _asks_for_the_page_only(page: Page, host: SiteServer, path: str) -> None:
    """A second visit: the browser remembers what Python was compiled to since the page asked once for what is kept."""
    page.evaluate(UNTIL.replace("TRUE", f"({HANDED})().length === 1"))
    (module,) = page.evaluate(HANDED)
    host.reset()
    page.goto(host.url + path)
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    assert set(host.paths) <= {f"/{path}", "/sw.js"}
    page.evaluate(USE, [module])
    assert page.evaluate(HANDED) == []


def test_nothing_is_kept_before_a_calculator_was_used(visit: Visit) -> None:
    """Reading pages registers nothing and stores nothing."""
    page = visit("wegwijzer/")
    page.goto(page.watch.home + "regio/")
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    expect(page.locator(STATE)).to_be_hidden()


def test_what_was_kept_can_be_removed(visit: Visit, host: SiteServer, catalogues: dict[str, Catalogue]) -> None:
    """The button at the foot leaves no worker and no cache, says so, and stays away on the next page.

    A page beside it hears of that, and is not given it again by its next calculator. The worker lives on until every
    page is closed: what these still ask for is passed on and not kept.
    """
    page = visit("privacy/")
    page.evaluate(USE, [])
    other = page.context.new_page()
    other.goto(host.url + "over/")
    expect(other.locator(STATE)).to_be_visible()
    page.click(".offline button")
    expect(page.locator(STATE)).to_have_text(str(catalogues["nl"].text("offline.state.removed")))
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    for tab in (page, other):
        tab.locator("#zoek").press_sequentially("taalklas")
        expect(tab.locator(".search-results li a").first).to_be_visible()
    other.evaluate(USE, [])
    assert (other.evaluate(REGISTRATIONS), other.evaluate(NAMES)) == (0, [])
    other.goto(host.url + "regio/")
    other.evaluate(USE.replace("await keep(more);", ""), [])
    assert (other.evaluate(NAMES), page.evaluate(NAMES)) == ([], [])
    page.reload()
    expect(page.locator(STATE)).to_be_hidden()


def test_a_host_that_stops_can_switch_it_off(open_page: Open, site: Path, tmp_path: Path) -> None:
    """`sw-retired.js` in the place of `sw.js`: at the next visit what was kept goes, and the worker too."""
    copy = Path(shutil.copytree(site, tmp_path / "site", ignore=LEFT_OUT))
    host = SiteServer(copy)
    page = open_page("over/", home=host.url, keeping=True)
    page.evaluate(USE, [])
    assert page.evaluate(NAMES) != []
    shutil.copy(copy / "sw-retired.js", copy / "sw.js")
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    page.evaluate(UNTIL.replace("TRUE", "(await caches.keys()).length === 0"))
    page.goto(host.url + "privacy/")
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    host.stop()


def test_a_full_device_is_told_and_everything_works(visit: Visit, catalogues: dict[str, Catalogue]) -> None:
    """With hardly any room the foot says so in a plain sentence, and Python answers all the same."""
    page = visit("privacy/")
    page.watch.expected()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": page.watch.home.rstrip("/"), "quotaSize": 20_000})
    page.evaluate(USE, [])
    expect(page.locator(STATE)).to_have_text(str(catalogues["nl"].text("offline.state.full")))
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"


def test_a_new_site_replaces_the_old_one(open_page: Open, site: Path, tmp_path: Path) -> None:
    """A page of the newer site takes its scripts from the host at once; the old cache goes, pages kept stay kept."""
    copy = Path(shutil.copytree(site, tmp_path / "site", ignore=LEFT_OUT))
    host = SiteServer(copy)
    page = open_page("over/", home=host.url, keeping=True)
    page.evaluate(USE, [])
    version = of_release(copy).name
    of_release(copy).rename(of_release(copy).with_name("fedcba987654"))
    for path in (*copy.rglob("*.html"), copy / "sw.js"):
        path.write_text(path.read_text("utf-8").replace(version, "fedcba987654"), "utf-8")
    script = of_release(copy) / "subjects/frame/site.js"
    script.write_text("document.documentElement.dataset.site = 'newer';", "utf-8")
    page.goto(host.url + "wegwijzer/")
    expect(page.locator("html")).to_have_attribute("data-site", "newer")
    gone = "(await caches.keys()).every((name) => !name.endsWith('OLD'))".replace("OLD", version)
    page.evaluate(UNTIL.replace("TRUE", gone))
    assert "/over/" in page.evaluate(KEPT)
    host.stop()
    page.watch.expected()
    page.goto(host.url + "over/")
    expect(page.locator("html")).to_have_attribute("data-site", "newer")


def test_a_family_keeps_its_pages_in_the_languages_it_ticks(
    visit: Visit, host: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """Its own and Dutch; told how much, when one does not come and when it is done.

    Without internet these open, another language tells.
    """
    page = visit("ar/regio/leidse-regio/")
    text = catalogues["ar"].text
    page.click(".keep-pages summary")
    state = page.locator(".keep-pages [role=status]")
    expect(state).to_have_text(re.compile(r"\d[.,]\d"))
    assert [box.get_attribute("value") for box in page.locator(".keep-pages :checked").all()] == ["nl", "ar"]
    page.watch.expected()
    host.refused.add("/ouders/hulp/")
    page.click(".keep-pages button")
    expect(state).to_have_text(str(text("offline.keep.incomplete")))
    host.refused.clear()
    page.click(".keep-pages button")
    expect(state).to_have_text(str(text("offline.keep.done")))
    host.stop()
    for path in ("regio/leidse-regio/", "ar/ouders/hulp/", "ouders/hulp/", "ar/wegwijzer/"):
        page.goto(host.url + path)
        expect(page.locator("h1")).not_to_have_text(re.compile(f"{text('offline.title')}|Zonder internet"))
    page.goto(f"{host.url}en/regio/leidse-regio/")
    expect(page.locator("h1")).to_have_text(str(catalogues["en"].text("offline.title")))
    expect(page.locator('.kept-list a[lang="ar"]').first).to_be_visible()
    assert page.locator('.kept-list a[href$="/ouders/hulp/"]').count() == 2
