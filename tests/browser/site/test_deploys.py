"""A new release while pages of the old one are open: nobody notices, and what does not come is told in words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built import BUILT
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from browser.serving import SiteServer
from tools.site import releases
from wegwijs.words.catalogue import Catalogue

FOR_DAYS = "public, max-age=864000"
NEXT = "fedcba987654"
NAMED = "subjects/shared/format.js"
CHILD = {"municipality": "GM0546", "age": 5}
NOT_OPENED = ("regels", "kalender", "open-data", "scholen", "gemeente", "gemeenten", "regio", "zekerheid", *BUILT[1:])
NOT_OPENED += ("los", "vastgelopen", "wie-betaalt", "brieven", "ouders", "klassen", "afspraken", "bronnen", "beeld")
LEFT_OUT = shutil.ignore_patterns(*NOT_OPENED)


def rename(script: Path) -> bool:
    """Give the function `fill` another name; whether it was there."""
    text = script.read_text("utf-8")
    script.write_text(re.sub(r"\bfill\b(?!\s*:)", "filledIn", text), "utf-8")
    return script.read_text("utf-8") != text


def renamed_export(site: Path) -> None:
    """Make the built site `site` the next release: one function of `format.js` and its users have another name."""
    found = releases.told(site)
    assert found
    (site / found["release"]).rename(site / found["release"].replace(found["version"], NEXT))
    for path in (*site.rglob("*.html"), site / "sw.js"):
        path.write_text(path.read_text("utf-8").replace(found["version"], NEXT), "utf-8")
    scripts = list((site / f"assets/release/{NEXT}/subjects").rglob("*.js"))
    changed = [path for path in scripts if rename(path)]
    assert site / f"assets/release/{NEXT}/{NAMED}" in changed and len(changed) > 5


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
    "los/ar/vervoer/",
    "en/vastgelopen/",
    "wie-betaalt/",
    "en/rekenen/school/",
    "over/",
    "nergens/",
)
SCRIPT = re.compile(r'<script type="module" src="[^"]*(/subjects/[^"]+)"')
EVERY_SCRIPT = "/assets/*.js"
TO_THE_END = "document.getAnimations().forEach((animation) => animation.finish())"
"""As after the seconds in which the words are not shown yet."""


def words_of(path: str, catalogues: dict[str, Catalogue]) -> str:
    """What the page says when a part of it did not come, in its language."""
    language = next((part for part in path.split("/") if part in catalogues), "nl")
    return catalogues[language].text("site.part-missing").unescape()


@pytest.mark.parametrize("path", KINDS)
def test_a_script_that_does_not_come_is_told_and_the_page_can_be_loaded_again(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], path: str
) -> None:
    """The script of the page itself gets 503: words and a button; with the host well again the words are gone."""
    server.refused = {"*" + SCRIPT.findall(server.respond(f"/{path}")[1].read_text("utf-8"))[-1]}
    page = open_page(path)
    page.watch.expected()
    told = page.locator(".part-missing")
    expect(told).to_be_visible()
    expect(told.locator("p")).to_have_text(words_of(path, catalogues))
    server.reset()
    with page.expect_navigation():
        told.locator("a").click()
    expect(page.locator(".part-missing")).to_be_hidden()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_without_any_of_its_scripts_says_so_after_a_while(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], path: str
) -> None:
    """The connection drops at every script: no words and no gap at first, then words and a link that loads it again."""
    server.held = {EVERY_SCRIPT}
    server.release()
    page = open_page(path)
    page.watch.expected()
    told = page.locator(".part-missing")
    expect(told).to_be_hidden()
    assert told.evaluate("(box) => box.getBoundingClientRect().height") == 0
    page.evaluate(TO_THE_END)
    expect(told).to_be_visible()
    expect(told.locator("p")).to_have_text(words_of(path, catalogues))
    server.reset()
    with page.expect_navigation():
        told.locator("a").click()
    expect(page.locator(".part-missing[hidden]")).to_have_count(1)


@pytest.mark.parametrize("refused", [{EVERY_SCRIPT}, {EVERY_SCRIPT, "/assets/*.css"}], ids=["scripts", "style too"])
def test_nobody_has_to_do_anything_to_see_it(open_page: Open, server: SiteServer, refused: set[str]) -> None:
    """Every script gets 503, or every style too: the words come by themselves."""
    server.refused = refused
    page = open_page("rekenen/leerling/")
    page.watch.expected()
    expect(page.locator(".part-missing")).to_be_visible()


def test_a_script_that_hangs_is_told_too(open_page: Open, server: SiteServer) -> None:
    """It neither comes nor is refused: no error ever tells it."""
    server.held = {"*/funding/pupil.js"}
    page = open_page("rekenen/leerling/", wait="commit")
    page.watch.expected()
    expect(page.locator(".part-missing")).to_be_visible()


@pytest.mark.parametrize("path", KINDS)
def test_without_javascript_nothing_is_said_to_be_missing(open_page: Open, path: str) -> None:
    """A page that is whole without scripts misses none."""
    page = open_page(path, java_script_enabled=False)
    page.watch.expected()
    expect(page.locator(".part-missing")).to_have_css("display", "none")


def test_a_script_that_does_not_fit_the_others_is_told(open_page: Open, host: SiteServer) -> None:
    """A mixed site, as a half-finished copy leaves it: the page says so instead of staying empty."""
    assert rename(next(host.site.glob(f"assets/release/*/{NAMED}")))
    page = open_page("rekenen/leerling/", home=host.url)
    page.watch.expected()
    expect(page.locator(".part-missing")).to_be_visible()
