"""What was cleared by mistake comes back, and paper has what was filled in and no empty field."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, path
from calculators.funding.pupil_list.columns import template
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]


def _pupil(open_page: Open) -> Page:
    """One pupil filled in, with its answer."""
    page = open_page(path("leerling", "nl"))
    page.select_option("#f-school_type", "bao")
    page.fill("#f-birth_date", "14-05-2017")
    page.fill("#f-settled_on", "03-11-2025")
    page.click("#rekenen [type=submit]")
    expect(page.locator(".result h2").first).to_be_focused()
    return page


def test_a_form_that_was_cleared_comes_back_with_its_answer(open_page: Open) -> None:
    """By one button, that is there only after clearing and goes with the next change."""
    page = _pupil(open_page)
    undo = page.locator("#rekenen .undo")
    expect(undo).to_be_hidden()
    page.click("#rekenen .clear")
    expect(page.locator("#f-birth_date")).to_have_value("")
    expect(page.locator(".result")).to_be_hidden()
    undo.click()
    expect(page.locator("#f-birth_date")).to_have_value("14-05-2017")
    expect(page.locator(".result")).to_be_visible()
    expect(undo).to_be_hidden()
    page.click("#rekenen .clear")
    page.select_option("#f-school_type", "vo")
    expect(undo).to_be_hidden()


def test_a_list_that_was_cleared_comes_back_with_all_that_was_said_of_it(open_page: Open, tmp_path: Path) -> None:
    """Its columns and what holds for all pupils, so that it can be computed at once."""
    page = open_page(path("leerlingenlijst", "nl"))
    names, row = (line.split(";") for line in template().splitlines())
    kept = [place for place, name in enumerate(names) if name != "schoolsoort"]
    lines = [";".join(cells[place] for place in kept) for cells in (names, row)]
    (tmp_path / "lijst.csv").write_text("\n".join(lines))
    page.set_input_files("#f-file", tmp_path / "lijst.csv")
    page.select_option("#alle-schoolsoort", "bao")
    page.click("#rekenen .clear")
    expect(page.locator(".columns")).to_be_hidden()
    page.click("#rekenen .undo")
    expect(page.locator("#alle-schoolsoort")).to_have_value("bao")
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expect(page.locator(".result .verdict")).to_contain_text("1")


def test_paper_has_what_was_filled_in_and_no_form(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """As text, each with its label; on the screen the form itself says it."""
    page = _pupil(open_page)
    words = Visitor(page, catalogues["nl"])
    told = page.locator(".result .filled-in")
    expect(told).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#rekenen form").first).to_be_hidden()
    expect(told).to_contain_text(words.text("answer.birth-date"))
    expect(told).to_contain_text("14-05-2017")
    expect(told.locator("div")).to_have_count(3)
