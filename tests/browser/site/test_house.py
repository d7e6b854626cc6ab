"""A site in the look of a house: built with the design tokens that ship, and looked at in a browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from places import ROOT
from playwright.sync_api import Browser, Page, expect
from project_copy import environment

from browser.serving import SiteServer
from browser.visitors import FORGETFUL, made
from browser.watching import OF_COLOURS, Watch, axe

PAGES = ("", "regio/leidse-regio/", "wegwijzer/", "ouders/aanmelden/", "klassen/", "los/wegwijzer/")
"""The first page, one of a region, a calculator, a page by hand, a table, and a calculator in another site."""
SHOWN = """() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const { color, backgroundColor, fontFamily } = style("body");
  const button = style("main .button:not(.button-plain)"), field = style("#zoek");
  return {
    ink: color, paper: backgroundColor, link: style(".footer-links a").color,
    font: fontFamily, title: style("h1").fontFamily,
    button: [button.backgroundColor, button.color, button.borderRadius], field: [field.borderColor, field.borderRadius],
  };
}"""
BRAND = "() => getComputedStyle(document.documentElement).getPropertyValue('--brand')"
# what each set says, as a browser tells it
WORN = {
    "den-haag": {
        "ink": "rgb(46, 46, 46)",
        "paper": "rgb(255, 255, 255)",
        "font": "TheSans, system-ui, sans-serif",
        "title": "TheMix, system-ui, sans-serif",
        "link": "rgb(18, 96, 161)",
        "button": ["rgb(35, 133, 65)", "rgb(255, 255, 255)", "3px"],
        "field": ["rgb(122, 122, 122)", "3px"],
    },
    "mooi-en-anders": {
        "ink": "rgb(29, 31, 36)",
        "paper": "rgb(255, 255, 255)",
        "font": '"Source Sans Pro", Helvetica, Arial, system-ui, sans-serif',
        "title": '"Fira Sans", Helvetica, Arial, system-ui, sans-serif',
        "link": "rgb(50, 115, 171)",
        "button": ["rgb(138, 58, 159)", "rgb(255, 255, 255)", "8px"],
        "field": ["rgb(105, 108, 113)", "0px"],
    },
    "utrecht": {
        "ink": "rgb(0, 0, 0)",
        "paper": "rgb(255, 255, 255)",
        "font": '"Noto Sans Variable", Arial, system-ui, sans-serif',
        "title": '"Noto Sans Variable", Arial, system-ui, sans-serif',
        "link": "rgb(36, 87, 143)",
        "button": ["rgb(36, 87, 143)", "rgb(255, 255, 255)", "0px"],
        "field": ["rgb(77, 77, 77)", "0px"],
    },
    "gemeente-rotterdam": {
        "ink": "rgb(64, 75, 79)",
        "paper": "rgb(255, 255, 255)",
        "font": "Bolder, ArialforRotterdam, Arial, system-ui, sans-serif",
        "title": "Bolder, ArialforRotterdam, Arial, system-ui, sans-serif",
        "link": "rgb(0, 129, 31)",
        "button": ["rgb(201, 54, 117)", "rgb(255, 255, 255)", "32px"],
        "field": ["rgb(124, 139, 144)", "0px"],
    },
}
SHIPPED = ("den-haag", "mooi-en-anders")
"""Those of the examples; the others stand in npm, whole, and their owners let nobody else ship them."""
RING = {"light": "rgb(0, 0, 0)", "dark": "rgb(255, 210, 62)"}
FOCUS = {**dict.fromkeys(WORN, RING), "den-haag": {**RING, "light": "rgb(128, 100, 0)"}}
DARK = {"ink": "rgb(233, 240, 241)", "paper": "rgb(16, 25, 28)"}
"""Those of the site itself: a set tells of no dark."""
Visit = Callable[[str, str], Page]
BY_DAY = SHIPPED[:1]
"""Each set goes through the same table and style; that all of them can be read is told without a browser every day."""
CASES = [pytest.param(name, name, marks=() if name in BY_DAY else pytest.mark.thorough, id=name) for name in WORN]


def _example(name: str, own: Path) -> Path:
    """The folder of the example of that name, or one with the set as it stands in npm."""
    if name in SHIPPED:
        return ROOT / "examples" / name
    own.mkdir()
    shutil.copy(ROOT / "examples" / SHIPPED[0] / "portal.yaml", own)
    shutil.copy(ROOT / f"node_modules/@{name}/design-tokens/dist/tokens.json", own)
    return own


@pytest.fixture
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SiteServer]:
    """A site with that set, built as a host builds it."""
    target = tmp_path / "site"
    own = str(_example(request.param, tmp_path / "own"))
    command = [sys.executable, "-m", "tools", "build", "--draft", "--site", own, "--into", str(target)]
    done = subprocess.run(command, cwd=ROOT, env=environment(ROOT), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    serving = SiteServer(target)
    yield serving
    serving.stop()


@pytest.fixture
def visit(browser: Browser, house: SiteServer) -> Iterator[Visit]:
    """Opens a page in a scheme; what goes wrong in it, or is asked of another host, fails the test."""
    watches = []
    visitors = {scheme: made(browser, FORGETFUL, color_scheme=scheme) for scheme in ("light", "dark")}

    def open_(path: str, scheme: str) -> Page:
        page = visitors[scheme].new_page()
        watches.append(Watch(page, house.url))
        page.goto(house.url + path)
        return page

    yield open_
    for context in visitors.values():
        context.close()
    assert [trouble for watch in watches for trouble in watch.troubles] == []


@pytest.mark.parametrize(("house", "name"), CASES, indirect=["house"])
def test_a_site_wears_what_a_set_says_and_every_word_of_it_can_be_read(visit: Visit, name: str) -> None:
    """Colours, type, buttons, fields and focus of the set in the light; its hues in the dark; no pair too pale.

    Who has chosen all colours has those.
    """
    form = visit("wegwijzer/", "light")
    assert form.evaluate(SHOWN) == WORN[name]
    form.emulate_media(forced_colors="active")
    assert form.evaluate(BRAND) == "CanvasText"
    night = visit("wegwijzer/", "dark").evaluate(SHOWN)
    assert {part: night[part] for part in DARK} == DARK and night["font"] == WORN[name]["font"]
    assert night["link"] not in (WORN[name]["link"], "rgb(143, 214, 227)") != night["button"][0]
    assert "system-ui" in visit("ar/", "light").evaluate(SHOWN)["font"].split(",")[0]
    for scheme, ring in FOCUS[name].items():
        page = visit("", scheme)
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_have_css("outline-color", ring)
    looks = [(path, scheme) for path in (*PAGES, "ar/") for scheme in FOCUS[name]]
    assert [line for path, scheme in looks for line in axe(visit(path, scheme), only=OF_COLOURS)] == []
