"""What was used works without internet, follows a new site, gives way when storage is full, and can be removed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.serving import SiteServer
from browser.test_runtime import ASK, QUESTION, UNTIL, start
from generator.catalogue import Catalogue

LANGUAGES = ("nl", "ar")
STATE = ".offline [role=status]"
NAMES = "() => caches.keys()"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url));
  return found.map((url) => url.pathname + url.search + url.hash);
}"""
REGISTRATIONS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
USE = "async ([home, more]) => { const { keep } = await import(`${home}assets/js/offline.js`); await keep(more); }"
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


@pytest.mark.parametrize("language", LANGUAGES)
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
    assert f"/assets/words/{language}.json" in kept or any(url.endswith(f".{language}.json") for url in kept)
    host.stop()
    page.watch.expected()
    page.goto(f"{host.url}{prefix(language)}wegwijzer/")
    expect(page.locator("h1")).to_have_text(str(words("route.title")))
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    page.goto(f"{host.url}{prefix(language)}toegankelijkheid/")
    expect(page.locator("h1")).to_have_text(str(words("offline.title")))


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
    page.evaluate(USE, [page.watch.home, [module]])
    assert page.evaluate(HANDED) == []


def test_what_was_kept_can_be_removed(visit: Visit, catalogues: dict[str, Catalogue]) -> None:
    """The button at the foot leaves no worker and no cache, says so, and stays away on the next page."""
    page = visit("privacy/")
    page.evaluate(USE, [page.watch.home, []])
    page.click(".offline button")
    expect(page.locator(STATE)).to_have_text(str(catalogues["nl"].text("offline.state.removed")))
    assert (page.evaluate(REGISTRATIONS), page.evaluate(NAMES)) == (0, [])
    page.reload()
    expect(page.locator(STATE)).to_be_hidden()


def test_a_full_device_is_told_and_everything_works(visit: Visit, catalogues: dict[str, Catalogue]) -> None:
    """With hardly any room the foot says so in a plain sentence, and Python answers all the same."""
    page = visit("privacy/")
    page.watch.expected()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": page.watch.home.rstrip("/"), "quotaSize": 20_000})
    page.evaluate(USE, [page.watch.home, []])
    expect(page.locator(STATE)).to_have_text(str(catalogues["nl"].text("offline.state.full")))
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"


def test_a_new_site_replaces_the_old_one(open_page: Open, site: Path, tmp_path: Path) -> None:
    """A page of the newer site takes its scripts from the host at once; the old cache goes, pages kept stay kept."""
    copy = Path(shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("ar", "regio", "afspraken")))
    host = SiteServer(copy)
    page = open_page("over/", home=host.url, keeping=True)
    page.evaluate(USE, [host.url, []])
    version = re.search(r'site-version" content="(\w+)"', (copy / "over/index.html").read_text("utf-8")).group(1)
    for path in (*copy.rglob("*.html"), copy / "sw.js"):
        path.write_text(path.read_text("utf-8").replace(version, "fedcba987654"), "utf-8")
    (copy / "assets/js/site.js").write_text("document.documentElement.dataset.site = 'newer';", "utf-8")
    page.goto(host.url + "wegwijzer/")
    expect(page.locator("html")).to_have_attribute("data-site", "newer")
    gone = "(await caches.keys()).every((name) => !name.endsWith('OLD'))".replace("OLD", version)
    page.evaluate(UNTIL.replace("TRUE", gone))
    assert "/over/" in page.evaluate(KEPT)
    host.stop()
    page.watch.expected()
    page.goto(host.url + "over/")
    expect(page.locator("html")).to_have_attribute("data-site", "newer")
