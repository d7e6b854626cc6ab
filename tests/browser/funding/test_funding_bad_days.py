"""Whatever goes wrong under a funding calculator ends in a plain sentence, and nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_node import call
from places import PROFESSIONAL_LANGUAGES, runtime_of
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import Visitor, path
from browser.serving import SiteServer
from calculators.funding.pupil_list.columns import template
from calculators.funding.pupil_list.po import MOST
from calculators.funding.pupil_list.text import MAX_BYTES
from wegwijs.words.catalogue import Catalogue

DATA_SAVER = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


def choose_file(page: Page, tmp_path: Path, name: str, content: bytes) -> None:
    """Give the page a file."""
    (tmp_path / name).write_bytes(content)
    page.set_input_files("#f-file", tmp_path / name)


def ask_for_a_pupil(page: Page) -> None:
    """The shortest question there is."""
    page.select_option("#f-school_type", "vo")
    page.fill("#f-settled_on", "1-9-2025")
    page.click("main form [type=submit]")


def still_there(page: Page) -> None:
    """Nothing that was filled in is gone, and the button works again."""
    expect(page.locator("#f-settled_on")).to_have_value("1-9-2025")
    expect(page.locator("main form [type=submit]")).to_be_enabled()


def test_a_file_of_more_than_twenty_megabytes_is_told_without_reading_it(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """The sentence names both sizes; Python is not even loaded."""
    page = open_page(path("leerlingenlijst", "nl"))
    choose_file(page, tmp_path, "groot.csv", b"x" * (MAX_BYTES + 100_000))
    expected = catalogues["nl"].text("fund.list.too-large", mb="20,1", most="20,0").unescape()
    expect(page.locator(".file-problem")).to_have_text(expected)
    assert not any("python.zip" in found for found in server.paths)


@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_what_is_no_list_is_told_and_the_next_file_works(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """A PDF, half a workbook, a picture, an empty file, a letter: each has its sentence; then a list is read."""
    page = open_page(path("leerlingenlijst", "en"), width=360)
    visitor = Visitor(page, catalogues["en"])
    for name, content, code in (
        ("lijst.pdf", b"%PDF-1.7\n1 0 obj", "not-a-sheet"),
        ("lijst.xlsx", b"PK\x03\x04rest of it", "damaged"),
        ("foto.png", b"\x89PNG\r\n\x1a\n\x00\x00", "not-a-sheet"),
        ("leeg.csv", b" \r\n", "empty"),
        ("brief.csv", b"Beste mevrouw", "empty"),
    ):
        choose_file(page, tmp_path, name, content)
        told = visitor.text(f"fund.file.{code}", got="@").partition("@")[0]
        expect(page.locator(".file-problem")).to_contain_text(told)
        expect(page.locator(".columns")).to_be_hidden()
    visitor.seen()
    choose_file(page, tmp_path, "utf16.csv", "leerling;geboortedatum\r\nL001;14-5-2017\r\n".encode("utf-16"))
    expect(page.locator(".columns")).to_be_visible()
    expect(page.locator(".file-problem")).to_be_hidden()
    expect(page.locator(".absent")).to_contain_text(visitor.text("fund.column.schoolsoort.name"))


@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_rows_that_are_pasted_are_read_and_what_is_wrong_with_them_is_told(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """Cells as a spreadsheet copies them; a bad row is named, the good one is computed."""
    page = open_page(path("leerlingenlijst", "nl"))
    visitor = Visitor(page, catalogues["nl"])
    page.locator("form details summary").first.click()
    page.fill("#f-pasted", "leerling\tgeboortedatum\tschoolsoort\nL001\t14-5-2017\tvo\nL002\t31-2-2017\tvo\n")
    page.click(".use-paste")
    page.click(".compute")
    visitor.arrives()
    page.get_by_role("heading", name=visitor.text("fund.problems")).click()
    problems = page.locator("details[open] .pager")
    expect(problems).to_contain_text(visitor.text("fund.problem.date-does-not-exist"))
    expect(problems).to_contain_text("31-2-2017")


@pytest.mark.thorough
@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_a_list_of_more_newcomers_than_one_school_has_says_how_many_can_be_computed(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Who joined the lists of several schools reads the limit, and to make one list for each school."""
    page = open_page(path("leerlingenlijst", "nl"))
    header, row = template().splitlines()
    rows = (row.replace("L001", f"L{number}") for number in range(MOST + 1))
    choose_file(page, tmp_path, "alle scholen.csv", "\n".join([header, *rows]).encode())
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expected = catalogues["nl"].text("fund.list.not-one-school", got="5.001", most="5.000").unescape()
    expect(page.locator(".file-problem")).to_have_text(expected)


def test_whatever_keeps_python_away_is_told_and_can_be_tried_again(
    open_page: Open, server: SiteServer, site: Path, catalogues: dict[str, Catalogue]
) -> None:
    """Loading that is stopped, a file that breaks off, none at all, a worker that the browser ends for want of memory.

    Each costs one click, not what was filled in: a plain sentence, and the same button works once it is mended.
    """
    zipped = f"/{(runtime_of(site) / 'python.zip').relative_to(site).as_posix()}"
    server.held = {zipped}
    page = open_page(path("leerling", "nl"))
    page.watch.expected()
    ask_for_a_pupil(page)
    page.click(".loading .cancel")
    expect(page.locator(".loading")).to_be_hidden()
    still_there(page)
    server.reset()
    server.cut = {zipped: 1000}
    _fails(page, catalogues["nl"].text("loading.failed.truncated").unescape())
    server.reset()
    server.refused = {zipped}
    _fails(page, catalogues["nl"].text("loading.failed.network").unescape())
    server.reset()
    _works(page)
    with page.workers[0].expect_event("close"):
        page.workers[0].evaluate("self.close()")
    page.wait_for_function("navigator.locks.query().then(({ held }) => !held.length)")  # the page heard of it
    _fails(page, catalogues["nl"].text("loading.failed.worker").unescape())
    _works(page)


def _fails(page: Page, told: str) -> None:
    page.click("main form [type=submit]")
    expect(page.locator(".loading .failed")).to_have_text(told)
    still_there(page)


def _works(page: Page) -> None:
    page.click("main form [type=submit]")
    expect(page.locator(".loading")).to_be_hidden()
    expect(page.locator(".result h2").first).to_be_focused()


def test_with_data_saver_on_nothing_is_loaded_before_yes(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """The question names the cost; no means no, yes means go on."""
    page = open_page(path("leerling", "en"), width=360, script=DATA_SAVER)
    visitor = Visitor(page, catalogues["en"])
    ask_for_a_pupil(page)
    expect(page.locator(".saver .yes")).to_be_focused()
    visitor.seen()
    page.click(".saver .no")
    still_there(page)
    assert not any("python.zip" in found for found in server.paths)
    page.click("main form [type=submit]")
    page.click(".saver .yes")
    expect(page.locator(".result")).to_be_visible()


@pytest.mark.same_browser
@pytest.mark.parametrize(("hash_", "told"), [("#w1.0.abc", "broken"), ("#w9.0.abc", "newer")])
def test_a_link_that_cannot_be_read_is_told(
    open_page: Open, catalogues: dict[str, Catalogue], hash_: str, told: str
) -> None:
    """The form is there all the same, empty."""
    page = open_page(path("groepen", "nl") + hash_)
    expect(page.locator(".linked")).to_have_text(catalogues["nl"].text(f"fund.link.{told}").unescape())
    expect(page.locator("#f-school_type")).to_have_value("")


@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_a_year_that_a_link_made_up_is_asked_again_and_no_list_is_taken_from_a_link(
    open_page: Open, tmp_path: Path
) -> None:
    """Only the settings are filled in; what the page does not offer is told at its field, and the list stays."""
    made = {"rule": "pupil-list", "answers": {"year": "1999", "reference": "3", "pasted": "Fatima"}}
    (fragment,) = call("share.js", "toFragment", [made])
    page = open_page(path("leerlingenlijst", "nl") + fragment)
    expect(page.locator("#f-reference")).to_have_value("3")
    expect(page.locator("#f-pasted")).to_have_value("")
    choose_file(page, tmp_path, "lijst.csv", template().encode())
    page.click(".compute")
    expect(page.locator(".error-summary a")).to_have_attribute("href", "#f-year")
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expect(page.locator(".result .answer > *").first).to_be_visible()


@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_a_change_without_a_month_or_outside_the_plan_is_told(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """A row of numbers that would count in no month is no silence."""
    page = open_page(path("groepen", "nl"))
    page.select_option("#f-school_type", "bao")
    page.fill("#f-months", "3")
    page.fill("#f-minimum", "8")
    page.fill("#f-aim", "15")
    page.fill("#f-asielzoekers--1", "12")
    page.fill("#f-fixed", "0")
    page.click(".add")
    for place, key in ((0, "fund.wrong.choice"), (1, "fund.plan.outside")):
        page.select_option("[name='from--2']", index=place)
        page.click(".funding form [type=submit]")
        expect(page.locator(".error-summary a")).to_contain_text(catalogues["nl"].text(key).unescape())
        expect(page.locator(".error-summary a")).to_have_attribute("href", "#f-from--2")


@pytest.mark.rules_beside
@pytest.mark.same_browser
@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_a_class_of_which_nothing_was_filled_in_is_asked_for_and_not_planned(
    open_page: Open, catalogues: dict[str, Catalogue], language: str
) -> None:
    """No pupils and no costs are not known to be none: both are asked, and a class of 0 pupils has no balance."""
    page = open_page(path("groepen", language), width=360)
    visitor = Visitor(page, catalogues[language])
    page.select_option("#f-school_type", "bao")
    page.fill("#f-minimum", "8")
    page.fill("#f-aim", "15")
    page.click(".funding form [type=submit]")
    expect(page.locator(".error-summary a")).to_have_count(2)
    expect(page.locator(".error-summary")).to_contain_text(visitor.text("fund.plan.blank"))
    page.fill("#f-fixed", "1000")
    page.fill("#f-asielzoekers--1", "0")
    page.click(".funding form [type=submit]")
    expect(page.locator(".error-summary a")).to_have_count(1)
    expect(page.locator(".error-summary")).to_contain_text(visitor.text("fund.plan.nobody"))
    expect(page.locator(".result")).to_be_hidden()
    visitor.seen()


@pytest.mark.rules_beside
@pytest.mark.same_browser
def test_a_school_that_leaves_an_answer_open_reads_between_which_amounts_it_lies(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """Four asielzoekers on 1 July 2026, and nobody said whether it is the first time: no € 0, but two bounds."""
    page = open_page(path("school", "nl"), width=360)
    visitor = Visitor(page, catalogues["nl"])
    page.select_option("#f-kind", "bao")
    page.select_option("#f-day_bao", "2026-07-01")
    for name, number in {"asielzoekers": "4", "overige": "0", "second_year": "0"}.items():
        page.fill(f"#f-{name}", number)
    page.click(".funding form [type=submit]")
    visitor.arrives()
    expect(page.locator(".verdict")).to_have_text(visitor.text("outcome.answer-needed"))
    expect(page.locator(".result .range")).to_contain_text("15.168,16")
    expect(page.locator(".result .answer")).to_contain_text(visitor.text("answer.first-time"))
