"""A new release while pages of the old one are open: nobody notices, and what does not come is told in words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from browser.serving import SiteServer
from tools.site import releases
from wegwijs.words.catalogue import Catalogue

FOR_DAYS = "public, max-age=864000"
NEXT = "fedcba987654"
CHILD = {"municipality": "GM0546", "age": 5}
LEFT_OUT = shutil.ignore_patterns("regels", "kalender", "open-data", "sjablonen")


def renamed_export(site: Path) -> None:
    """Make the built site `site` the next release: one function of `format.js` and its users have another name."""
    found = releases.told(site)
    assert found
    (site / found["release"]).rename(site / found["release"].replace(found["version"], NEXT))
    for path in (*site.rglob("*.html"), site / "sw.js"):
        path.write_text(path.read_text("utf-8").replace(found["version"], NEXT), "utf-8")
    for path in (site / f"assets/release/{NEXT}/js").glob("*.js"):
        path.write_text(re.sub(r"\bfill\b(?!\s*:)", "filledIn", path.read_text("utf-8")), "utf-8")


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[SiteServer]:
    """A host with a site of its own, that can be replaced."""
    serving = SiteServer(Path(shutil.copytree(site, tmp_path / "site", ignore=LEFT_OUT)))
    yield serving
    serving.stop()


@pytest.fixture
def deploy(host: SiteServer, tmp_path: Path) -> Callable[[], None]:
    """Replaces the site by its next release, which keeps the files of the one before."""

    def deploy_() -> None:
        fresh = Path(shutil.copytree(host.site, tmp_path / "next"))
        renamed_export(fresh)
        releases.carry(host.site, fresh)
        host.site = fresh.resolve()

    return deploy_


def answered(page: Page, words: Catalogue) -> None:
    """Press start and answer the questions."""
    questions = Questions(page, words)
    page.click(".start button")
    for name, value in CHILD.items():
        questions.fill(name, value)
        page.click(".questions [type=submit]")
    expect(page.locator(".result .path-step").first).to_be_visible()


@pytest.mark.parametrize("keeping", [False, True], ids=["no worker", "with a service worker"])
def test_a_page_of_the_old_release_keeps_all_its_tools(
    open_page: Open, host: SiteServer, catalogues: dict[str, Catalogue], deploy: Callable[[], None], keeping: bool
) -> None:
    """Questions, exact days by Python, desk card and search, each loaded only after the deploy."""
    page = open_page("wegwijzer/", home=host.url, keeping=keeping)
    page.wait_for_load_state("networkidle")
    deploy()
    answered(page, catalogues["nl"])
    page.fill("#geboortedatum", "14-3-2021")
    page.click(".exact form [type=submit]")
    expect(page.locator(".exact-result > *").first).to_be_visible()
    page.click("[data-tool=card]")
    expect(page.locator(".desk-card")).to_be_visible()
    page.locator("#zoek").press_sequentially("stamschool")
    expect(page.locator(".search-results li a").first).to_be_visible()
    page.goto(host.url + "rekenen/leerling/")
    expect(page.locator("#rekenen form").first).to_be_visible()
    assert f"/assets/release/{NEXT}/subjects/frame/site.js" in host.paths


def test_a_browser_that_keeps_files_for_days_gets_a_whole_release(
    open_page: Open, host: SiteServer, catalogues: dict[str, Catalogue], deploy: Callable[[], None]
) -> None:
    """Scripts of the old release in the browser's own cache are never mixed with pages of the new one."""
    host.rules.append(("/assets/*", {"Cache-Control": FOR_DAYS}))
    page = open_page("vervoer/", home=host.url)
    page.wait_for_load_state("networkidle")
    deploy()
    page.goto(host.url + "rekenen/leerling/")
    expect(page.locator("#rekenen form").first).to_be_visible()
    page.goto(host.url + "wegwijzer/")
    answered(page, catalogues["nl"])


KINDS = (
    "rekenen/leerling/",
    "rekenen/leerlingenlijst/",
    "rekenen/groepen/",
    "rekenen/bewijs/",
    "scholen/sjablonen/overdracht/",
    "gemeenten/afspraken-maken/",
    "gemeenten/insluiten/",
    "klassen/",
    "zoeken/",
    "wegwijzer/",
    "los/wegwijzer/",
    "ar/rekenen/school/",
    "over/",
    "nergens/",
)


@pytest.mark.parametrize("path", KINDS)
def test_a_script_that_does_not_come_is_told_and_the_page_can_be_loaded_again(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], path: str
) -> None:
    """The script of the page itself gets 503: words and a button; with the host well again the words are gone."""
    html = server.respond(f"/{path}")[1].read_text("utf-8")
    scripts = re.findall(r'<script type="module" src="[^"]*(/js/[^"]+)"', html)
    server.refused = {"*" + scripts[-1]}
    page = open_page(path)
    page.watch.expected()
    told = page.locator(".part-missing")
    expect(told).to_be_visible()
    words = catalogues["ar" if path.startswith("ar/") else "nl"]
    expect(told.locator("p")).to_have_text(str(words.text("site.part-missing")))
    server.reset()
    with page.expect_navigation():
        told.locator("button").click()
    expect(page.locator(".part-missing")).to_be_hidden()


def test_a_script_that_does_not_fit_the_others_is_told(open_page: Open, host: SiteServer) -> None:
    """A mixed site, as a half-finished copy leaves it: the page says so instead of staying empty."""
    script = next(host.site.glob("assets/release/*/subjects/shared/format.js"))
    script.write_text(re.sub(r"\bfill\b(?!\s*:)", "filledIn", script.read_text("utf-8")), "utf-8")
    page = open_page("rekenen/leerling/", home=host.url)
    page.watch.expected()
    expect(page.locator(".part-missing")).to_be_visible()
