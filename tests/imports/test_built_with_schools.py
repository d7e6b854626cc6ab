"""A site that was built with lists taken over: every link leads somewhere, a postcode finds its schools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.serving import SiteServer
from playwright.sync_api import Page, expect, sync_playwright
from project_copy import build_in, copy_of, run

from imports import duo_files
from tools.brought import chromium
from wegwijs.facts.load import Data

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def built(plain: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with a few schools: a build stops at a link that leads nowhere."""
    folder = tmp_path_factory.mktemp("built")
    root = copy_of(folder / "project")
    build_in(root, "nl", "en", "ar")  # what is read here, and English, to which pages in Arabic lead
    files = [
        duo_files.written(folder / "bo.csv", duo_files.primary(plain, 800)),
        duo_files.written(folder / "vo.csv", duo_files.secondary(plain, 40)),
    ]
    for words in (("import", "duo", *map(str, files)), ("build",)):
        done = run(root, *words)
        assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def phone(built: Path) -> Iterator[Page]:
    """A small phone before it, on its first page."""
    server = SiteServer(built)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.flags())
        page = browser.new_page(viewport={"width": 360, "height": 740}, base_url=server.url)
        yield page
        browser.close()
    server.stop()


def test_the_search_does_not_fill_with_schools(built: Path) -> None:
    """They are reached from the page of their place."""
    paths = ("gemeente/amsterdam/scholen/index.html", "search/index.json")
    texts = [(built / path).read_text("utf-8") for path in paths]
    assert [bool(re.search(r"De (Berk|Eik|Els) \d", text)) for text in texts] == [True, False]


def test_a_postcode_leaves_its_schools(phone: Page) -> None:
    """Those whose postcode begins as it was typed, in any digits; going back and a link keep it; none says so."""
    phone.goto("gemeente/amsterdam/scholen/")
    rows, field = phone.locator("section.kind li:visible"), phone.get_by_label("De cijfers van uw postcode")
    field.fill("10")
    expect(rows.first).to_have_attribute("data-postcode", "1011")
    assert {row.get_attribute("data-postcode")[:2] for row in rows.all()} == {"10"}
    field.fill("١٠١١ AB")
    expect(phone.locator(".found")).to_have_text("2 scholen")
    assert phone.url.endswith("#postcode=1011")
    phone.reload()
    expect(rows).to_have_count(2)
    field.fill("9999")
    expect(phone.locator(".found")).to_have_text("Geen school met deze postcode. Typ minder cijfers.")
    field.fill("")
    expect(phone.locator("section.kind")).to_be_visible()
    assert not phone.locator("section.kind [hidden]").count()


@pytest.mark.parametrize("path", ["gemeente/hilversum/#leeftijd-6", "ar/gemeente/hilversum/#leeftijd-6"])
def test_the_page_of_a_municipality_stays_short(phone: Page, path: str) -> None:
    """Five screens as before; one tap opens the schools."""
    phone.goto(path)
    assert phone.evaluate("document.documentElement.scrollHeight") <= 5 * 740
    phone.locator("section.week:target .near > summary").click()
    expect(phone.locator("section.week:target .near a[href^='tel:']:visible")).to_have_count(5)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_list_of_a_family_has_the_schools_too(phone: Page) -> None:
    """Where a school is what they go to first."""
    phone.goto("gezin/")
    phone.locator("input.place").fill("Terschelling")
    phone.locator("[role=option]").first.click()
    phone.locator("[data-ages=leeftijd-4]").click()
    phone.locator(".child .near > summary").click()
    expect(phone.locator(".child .near a[href^='tel:']:visible")).to_have_count(5)
