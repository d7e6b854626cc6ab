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
    """After one use: the page says so; with nobody answering, page, words and Python still work, others explain."""
    page = visit(prefix(language) + "wegwijzer/?groet=1#antwoord")
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    words = catalogues[language].text
    expect(page.locator(STATE)).to_have_text(str(words("offline.state.kept")))
    kept = page.evaluate(KEPT)
    assert [url for url in kept if "?" in url or "#" in url] == []
    assert any(url.endswith(f".{language}.json") for url in kept)
    host.stop()
    page.watch.expected()
    page.goto(f"{host.url}{prefix(language)}wegwijzer/")
    expect(page.locator("h1")).to_have_text(str(words("route.title")))
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    for other in ("toegankelijkheid/", "regio/leidse-regio/"):
        page.goto(f"{host.url}{prefix(language)}{other}")
        expect(page.locator("h1")).to_have_text(str(words("offline.title")))
        expect(page.locator(".part-missing")).to_be_hidden()
        expect(page.locator(".skip")).to_have_css("position", "absolute")  # its style came


def test_nothing_is_kept_before_a_calculator_was_used(visit: Visit) -> None:
    """Reading pages registers nothing and stores nothing."""
    page = visit("wegwijzer/")
    page.goto(page.watch.home + "regio/")
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    expect(page.locator(STATE)).to_be_hidden()


def test_a_second_visit_asks_the_host_for_the_page_only(visit: Visit, host: SiteServer) -> None:
    """Python's second start takes nothing from the host; only the page itself is asked for."""
    page = visit("wegwijzer/")
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    expect(page.locator(STATE)).to_be_visible()
    host.reset()
    page.watch.expected()  # Chromium warns that what the page preloads came from the service worker
    page.goto(host.url + "wegwijzer/")
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    assert set(host.paths) <= {"/wegwijzer/", "/sw.js"}


def test_compiled_python_is_handed_over_once_so_that_the_browser_remembers_it(visit: Visit) -> None:
    """After the first use the page asks for the kept WebAssembly itself; at a next visit it does not again."""
    page = visit("wegwijzer/")
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    page.evaluate(UNTIL.replace("TRUE", f"({HANDED})().length === 1"))
    (module,) = page.evaluate(HANDED)
    page.watch.expected()  # Chromium warns that what the page preloads came from the service worker
    page.reload()
    page.evaluate(USE, [module])
    assert page.evaluate(HANDED) == []


def test_what_was_kept_can_be_removed(visit: Visit, catalogues: dict[str, Catalogue]) -> None:
    """The button at the foot leaves no worker and no cache, says so, and stays away on the next page."""
    page = visit("privacy/")
    page.evaluate(USE, [])
    page.click(".offline button")
    expect(page.locator(STATE)).to_have_text(str(catalogues["nl"].text("offline.state.removed")))
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    page.reload()
    expect(page.locator(STATE)).to_be_hidden()


def test_after_removal_nothing_is_stored_with_another_page_open_either(visit: Visit, host: SiteServer) -> None:
    """The worker lives on until every page is closed: what these still ask for is passed on and not kept."""
    page = visit("privacy/")
    page.evaluate(USE, [])
    other = page.context.new_page()
    other.goto(host.url + "over/")
    expect(other.locator(STATE)).to_be_visible()
    page.click(".offline button")
    assert page.evaluate(NAMES) == []
    for tab in (page, other):
        tab.locator("#zoek").press_sequentially("taalklas")
        expect(tab.locator(".search-results li a").first).to_be_visible()
    other.goto(host.url + "regio/")
    other.evaluate(USE.replace("await keep(more);", ""), [])
    assert (other.evaluate(NAMES), page.evaluate(NAMES)) == ([], [])


def test_a_page_beside_it_hears_of_the_removal(visit: Visit, host: SiteServer) -> None:
    """Who took it back on one page is not given it again by the next calculator on another that is open."""
    page = visit("privacy/")
    page.evaluate(USE, [])
    other = page.context.new_page()
    other.goto(host.url + "over/")
    expect(other.locator(STATE)).to_be_visible()
    page.click(".offline button")
    other.evaluate(USE, [])
    assert (other.evaluate(REGISTRATIONS), other.evaluate(NAMES)) == (0, [])


def test_a_host_that_stops_can_switch_it_off(open_page: Open, site: Path, tmp_path: Path) -> None:
    """`sw-retired.js` in the place of `sw.js`: at the next visit what was kept goes, and the worker too."""
    copy = Path(shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns(*BUILT[1:], "regio")))
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
    left_out = shutil.ignore_patterns(*BUILT[1:], "regio", "gemeente", "afspraken")
    copy = Path(shutil.copytree(site, tmp_path / "site", ignore=left_out))
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
    """Its own and Dutch; told how much, and when it is done. Without internet these open, another language tells."""
    page = visit("ar/regio/leidse-regio/")
    text = catalogues["ar"].text
    page.click(".keep-pages summary")
    state = page.locator(".keep-pages [role=status]")
    expect(state).to_have_text(re.compile(r"\d[.,]\d"))
    assert [box.get_attribute("value") for box in page.locator(".keep-pages :checked").all()] == ["nl", "ar"]
    page.click(".keep-pages button")
    expect(state).to_have_text(str(text("offline.keep.done")))
    host.stop()
    page.watch.expected()
    for path in ("regio/leidse-regio/", "ar/ouders/hulp/", "ouders/hulp/", "ar/wegwijzer/"):
        page.goto(host.url + path)
        expect(page.locator("h1")).not_to_have_text(re.compile(f"{text('offline.title')}|Zonder internet"))
    page.goto(f"{host.url}en/regio/leidse-regio/")
    expect(page.locator("h1")).to_have_text(str(catalogues["en"].text("offline.title")))
    expect(page.locator('.kept-list a[lang="ar"]').first).to_be_visible()
    assert page.locator('.kept-list a[href$="/ouders/hulp/"]').count() == 2


def test_pages_that_do_not_come_are_told(visit: Visit, host: SiteServer, catalogues: dict[str, Catalogue]) -> None:
    """A page that the host refuses is not said to be kept."""
    host.refused.add("/ouders/hulp/")
    page = visit("over/")
    page.watch.expected()
    page.click(".keep-pages summary")
    page.click(".keep-pages button")
    told = catalogues["nl"].text("offline.keep.incomplete")
    expect(page.locator(".keep-pages [role=status]")).to_have_text(str(told))
