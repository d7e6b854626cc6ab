"""A calculator in another site: framed by the loader, as high as what is in it; no other page can be framed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Open
from browser.serving import SiteServer
from browser.watching import OF_COLOURS, axe, glance
from wegwijs.facts.load import Data
from wegwijs.page.address import BARE, address
from wegwijs.subjects.embed.pages import ACCENTS, SCHEMES
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue

MOST_HIGH = 900
"""Pixels: what stands around a question on a phone."""
MOST_BYTES = 1024
PAPER = {"licht": "rgb(255, 255, 255)", "donker": "rgb(16, 25, 28)"}
"""The ground of each scheme, as a browser tells it."""
GROUND = "() => getComputedStyle(document.body).backgroundColor"
SNIPPET = """<!doctype html><html lang="nl"><title>Gemeente</title><h1>Gemeente</h1>
<div data-wegwijs="{path}" data-thema="donker" data-accent="groen" data-gemeente="GM0402">
  <a href="{site}wegwijzer/">Welke klas?</a>
</div>
<script src="{site}assets/js/embed.js" async></script>"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[SiteServer]:
    """The site of a municipality, on a host of its own."""
    (tmp_path / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n", "utf-8")
    (tmp_path / "404.html").write_text("", "utf-8")
    serving = SiteServer(tmp_path)
    yield serving
    serving.stop()


@pytest.fixture
def outside(browser: Browser) -> Iterator[Page]:
    """A visitor of that site, with a light device."""
    context = browser.new_context(color_scheme="light", viewport={"width": 800, "height": 700})
    yield context.new_page()
    context.close()


def show(page: Page, host: SiteServer, site: str, path: str) -> None:
    """The municipality's page with the snippet."""
    (host.site / "index.html").write_text(SNIPPET.format(path=path, site=site), "utf-8")
    page.goto(host.url)


def test_the_loader_frames_a_calculator(outside: Page, elsewhere: SiteServer, server: SiteServer) -> None:
    """Title, looks and municipality are as asked, the frame is as high as its content, and the link has gone."""
    show(outside, elsewhere, server.url, f"{BARE}wegwijzer/")
    frame = outside.locator("iframe")
    expect(frame).to_have_attribute("title", "Welke klas?")
    expect(outside.locator("[data-wegwijs] > *")).to_have_count(1)
    inside = outside.frame_locator("iframe")
    expect(inside.locator("html")).to_have_attribute("data-accent", "groen")
    expect(inside.locator("body")).to_have_css("background-color", PAPER["donker"])
    expect(inside.locator("select[name=municipality]")).to_have_value("GM0402")
    height = inside.locator("html").evaluate("element => Math.ceil(element.getBoundingClientRect().height)")
    expect(frame).to_have_attribute("height", str(height))
    inside.locator(".start button").click()
    expect(frame).not_to_have_attribute("height", str(height))


# what does not come: the script that makes the frame, the page in it, or the scripts of that page
MISSING = {
    "script": "/assets/js/embed.js",
    "frame": "/los/wegwijzer/",
    "its scripts": "/assets/release/*/subjects/embed/embed-page.js",
}


@pytest.mark.each_case
@pytest.mark.parametrize("missing", MISSING)
def test_the_link_stays_where_the_calculator_does_not_come(
    outside: Page, elsewhere: SiteServer, server: SiteServer, missing: str
) -> None:
    """Nobody is left before an empty place: the link is there and opens the whole page."""
    server.reset()
    server.refused = {MISSING[missing]}
    show(outside, elsewhere, server.url, f"{BARE}wegwijzer/")
    outside.wait_for_load_state("networkidle")
    link = outside.get_by_role("link", name="Welke klas?")
    expect(link).to_be_in_viewport()
    server.reset()
    link.click()
    expect(outside.locator("#rekenhulp .start")).to_be_visible()


@pytest.mark.same_browser
def test_a_link_shared_from_a_frame_opens_the_whole_page(open_page: Open) -> None:
    """Who gets the link sees the site around the answer, in the same language."""
    page = open_page(f"{BARE}en/vervoer/?thema=donker")
    page.click(".start button")
    page.check("input[name=residence][value=azc]")
    page.click(".questions [type=submit]")
    page.click("[data-tool=share]")
    expect(page.locator("#deel-link")).to_have_value(re.compile(re.escape(f"{page.watch.home}en/vervoer/#")))


@pytest.mark.parametrize("path", ["wegwijzer/", "privacy/", "en/", "gemeenten/insluiten/"])
def test_no_other_page_can_be_framed(outside: Page, elsewhere: SiteServer, server: SiteServer, path: str) -> None:
    """The browser refuses to show any page of the site in another one, except the bare ones."""
    with outside.expect_console_message(lambda message: "frame-ancestors" in message.text):
        show(outside, elsewhere, server.url, path)
    expect(outside.locator("iframe")).to_have_count(1)
    expect(outside.frame_locator("iframe").locator("#inhoud")).to_have_count(0)


FOREIGN = (
    "javascript:void(parent.document.title=1337)//",
    "//example.org/los/",
    "/\\\\example.org/los/",
    "https://example.org/los/",
    "data:text/html,x",
    "http://[",
    "../../../x/",
)


@pytest.mark.parametrize("path", FOREIGN)
def test_the_loader_frames_pages_of_its_own_host_only(
    outside: Page, elsewhere: SiteServer, server: SiteServer, path: str
) -> None:
    """An address of another host, or one that is a script, never gets a frame that asks for it; the link stays."""
    asked: list[str] = []
    outside.on("request", lambda request: asked.append(request.url))
    show(outside, elsewhere, server.url, path)
    outside.wait_for_load_state("networkidle")
    frames = outside.locator("iframe").evaluate_all("frames => frames.map(({ src }) => src)")
    assert all(address.startswith(server.url) for address in frames)
    assert [url for url in asked if not url.startswith((server.url, elsewhere.url))] == []
    assert outside.title() == "Gemeente"
    expect(outside.get_by_role("link", name="Welke klas?")).to_be_visible()


def test_every_calculator_has_a_bare_page_that_search_engines_leave(site: Path, data: Data) -> None:
    """One for each page that may be framed, without header or foot, marked noindex and out of the site's own search."""
    own = [page for page in pages(data) if page.embed]
    bare = {page.uri for page in pages(data) if page.bare}
    assert bare == {BARE + page.uri for page in own} and bare
    for uri in bare:
        text = (site / uri.removesuffix("index.md").removesuffix(".md") / "index.html").read_text("utf-8")
        assert 'name="robots" content="noindex"' in text and "site-header" not in text and "site-footer" not in text
    assert f'"id":"{BARE}' not in (site / "search/index.json").read_text("utf-8")


def test_the_loader_is_at_most_a_kilobyte(site: Path) -> None:
    """What another site loads, as it is written, without packing."""
    assert (site / "assets/js/embed.js").stat().st_size <= MOST_BYTES


@pytest.mark.same_browser
@pytest.mark.each_case
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_readable(open_page: Open, scheme: str) -> None:
    """No violation, and in no colour too little contrast; a light page on a dark device and the other way round."""
    other = {"licht": "dark", "donker": "light"}[scheme]
    page = open_page(f"{BARE}wegwijzer/", width=360, color_scheme=other)
    found = glance(page)
    for accent in ACCENTS:
        page.goto(f"{page.watch.home}{BARE}wegwijzer/?thema={scheme}&accent={accent}")
        assert page.evaluate(GROUND) == PAPER[scheme]
        found += axe(page, only=OF_COLOURS)
    assert found == []


@pytest.mark.same_browser
def test_a_municipality_makes_its_snippet(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """Choosing changes the lines and the preview, and the lines are what the loader reads."""
    page = open_page("gemeenten/insluiten/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for name, value in (("language", "ar"), ("thema", "donker"), ("accent", "rood"), ("gemeente", "GM0546")):
        page.select_option(f"[name={name}]", value)
    lines = page.inner_text(".snippet code")
    for part in (f'data-wegwijs="{BARE}ar/wegwijzer/"', 'data-thema="donker"', 'data-accent="rood"', "GM0546"):
        assert part in lines
    assert f'href="{page.watch.home}ar/wegwijzer/" lang="ar"' in lines
    assert f'src="{page.watch.home}assets/js/embed.js"' in lines
    inside = page.frame_locator(".preview iframe")
    expect(inside.locator("html")).to_have_attribute("dir", "rtl")
    expect(inside.locator("html")).to_have_attribute("data-accent", "rood")
    page.click(".copy")
    expect(page.locator("#insluiten [role=status]")).to_have_text(str(catalogues["nl"].text("embed.copied")))
    assert page.evaluate("navigator.clipboard.readText()") == lines
    assert glance(page) == []


@pytest.mark.same_browser
@pytest.mark.parametrize(("language", "root"), [("nl", ""), ("en", "en/")])
def test_without_scripts_the_lines_are_there(open_page: Open, data: Data, language: str, root: str) -> None:
    """The plain snippet and everything that can be added to it stand on the page."""
    page = open_page(f"{root}gemeenten/insluiten/", java_script_enabled=False)
    text = page.inner_text("main")
    for line in (*(f'data-thema="{name}"' for name in SCHEMES), *(f'data-accent="{name}"' for name in ACCENTS)):
        assert line in text
    for calculator in (found for found in pages(data) if found.bare):
        assert f'data-wegwijs="{address(language, calculator.uri)}"' in text
    expect(page.locator("form:has([name=thema])")).to_be_hidden()


@pytest.mark.same_browser
@pytest.mark.parametrize("width", [360, 400])
@pytest.mark.parametrize("path", ["wegwijzer/", "vastgelopen/", "vervoer/", "wie-betaalt/"])
def test_a_frame_is_about_as_high_as_what_is_asked(open_page: Open, path: str, width: int) -> None:
    """Before anything is asked, and at the first question; all answers are a link to the whole page."""
    page = open_page(BARE + path, width=width)
    height = "Math.ceil(document.documentElement.getBoundingClientRect().height)"
    expect(page.locator(".start button")).to_be_visible()
    assert page.evaluate(height) < MOST_HIGH
    link = page.locator(".all-answers a")
    assert str(link.evaluate("link => link.href")) == page.watch.home + path
    page.click(".start button")
    page.wait_for_selector(".question:visible")
    asked = page.evaluate("document.querySelector('form.questions').getBoundingClientRect().height")
    assert page.evaluate(height) < asked + MOST_HIGH


@pytest.mark.same_browser
def test_a_frame_without_scripts_leads_to_every_answer(open_page: Open) -> None:
    """Nothing is hidden where nothing can be asked: each situation has its page."""
    page = open_page(f"{BARE}vastgelopen/", java_script_enabled=False)
    page.click("#situatie-no-answer a")
    expect(page.locator("#antwoord-term-runs")).to_be_attached()
