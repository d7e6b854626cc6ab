"""Without JavaScript everything can be read, and nothing that cannot work is shown."""

from __future__ import annotations

import pytest
from built import BUILT
from places import REGIONS, RIGHT_TO_LEFT
from playwright.sync_api import expect

from browser.asking import path
from browser.conftest import Open
from browser.watching import glance
from wegwijs.words.catalogue import Catalogue


@pytest.fixture(params=BUILT)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


def test_the_page_of_the_questions_shows_the_way_to_all_answers(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """The reason is told, every region's answers are linked, and no control is there that does nothing."""
    page = open_page(path(language), java_script_enabled=False)
    expect(page.locator("noscript p")).to_contain_text(catalogues[language].text("route.noscript").unescape())
    for region in REGIONS:
        expect(page.locator(f'#alle-antwoorden a[href$="{region}/"]')).to_be_visible()
    dead = page.locator("button:not([popovertarget]), input, select, textarea, progress, form, .failed, .with-script")
    assert [element for element in dead.all() if element.is_visible()] == []


def test_the_answers_are_all_on_the_outcome_pages(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """From the questions to a region's answers: every outcome that the tables name stands there in full."""
    page = open_page(path(language), java_script_enabled=False)
    for region in REGIONS:
        page.goto(page.watch.home + path(language))
        page.click(f'#alle-antwoorden a[href$="{region}/"]')
        page.wait_for_load_state()  # a click waits for the page to come, not for what stands on it
        targets = {str(link.get_attribute("href"))[1:] for link in page.locator("td a").all()}
        assert len(targets) > 4
        for target in targets:
            outcome = target.removeprefix("antwoord-")
            section = page.locator(f"#{target}")
            expect(section).to_be_visible()
            expect(section).to_contain_text(catalogues[language].text(f"route.outcome.{outcome}.title").unescape())
            expect(section.locator(".path-step").first).to_be_visible()


def test_language_menu_and_navigation_work_and_the_search_is_not_there(open_page: Open, language: str) -> None:
    """The menu opens and leads to the same page in another language; the search form stays hidden."""
    page = open_page(path(language), java_script_enabled=False)
    other = "nl" if language in RIGHT_TO_LEFT else "ar"
    expect(page.locator("form.search")).to_be_hidden()
    page.click("details.lang summary")
    page.click(f'details.lang a[hreflang="{other}"]')
    assert page.url == page.watch.home + path(other)
    expect(page.locator("html")).to_have_attribute("lang", other)
    page.locator(".site-nav a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url != page.watch.home + path(other)


def test_the_page_of_the_questions_is_accessible_when_its_script_does_not_come(
    open_page: Open, server, language: str
) -> None:
    """The script is refused: the same page as without JavaScript, without violation."""
    server.refused = {"/assets/*.js"}
    page = open_page(path(language))
    page.watch.expected()
    assert glance(page) == []
    expect(page.locator("#rekenhulp")).to_be_hidden()
    for region in REGIONS:
        expect(page.locator(f'#alle-antwoorden a[href$="{region}/"]')).to_be_visible()
