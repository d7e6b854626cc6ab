"""What a school or a municipality fills in stays in its tab; what does not stay is asked about before it is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from in_node import call
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import path
from browser.questions.test_answers_stay import switch
from browser.templates.test_templates import TEMPLATES
from calculators.funding.pupil_list.columns import template
from wegwijs.subjects.funding.rule_forms import FORMS
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

FUNDING = ["leerling", "school", "groepen", *(form.slug for form in FORMS)]
LIST = "rekenen/leerlingenlijst/"
BUILDER = "gemeenten/afspraken-maken/"
TYPED = {"date": "1-9-2025", "number": "12", "euro": "8.000,50", "code": "26", "": "Hij leest\nelke dag"}
FORM = "document.querySelector('main form:not([role=search])')"
BOX = "const isBox = ({ type }) => type === 'checkbox' || type === 'radio';"
FILL = f"""typed => {{
  {BOX}
  for (const input of {FORM}.elements) {{
    if (!input.name || input.type === "file") continue;
    if (isBox(input)) input.checked = !["", "none"].includes(input.value);
    else if (input.options) input.selectedIndex = input.options.length - 1;
    else input.value = typed[input.className] ?? typed[""];
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, {{ bubbles: true }}));
  }}
}}"""
HELD = f"""() => {{
  {BOX}
  const told = (input) => `${{input.name}}=${{input.value}}${{isBox(input) ? `:${{input.checked}}` : ""}}`;
  return [...{FORM}.elements].filter(({{ name, type }}) => name && type !== "file").map(told);
}}"""
STORED = "Object.values(sessionStorage).join()"
REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def held(page: Page) -> list[str]:
    """Every field of the form with what it holds."""
    found: list[str] = page.evaluate(HELD)
    return found


def questions(page: Page) -> list[str]:
    """What the browser asks from now on before a page is left; it is left all the same."""
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.mouse.click(1, 1)  # a browser asks nothing on behalf of a page that nobody touched
    return asked


def stays(page: Page, clear: str, asks: bool = False) -> None:
    """The form holds the same after a reload, in English and back in Dutch; `clear` empties it for good.

    `asks`: the browser does before the page is left, since a tab that is closed would lose a text.
    """
    empty = held(page)
    page.evaluate(FILL, TYPED)
    filled = held(page)
    assert filled != empty
    asked = questions(page)
    page.reload()
    assert held(page) == filled
    for language in ("en", "nl"):
        switch(page, language)
        page.wait_for_function(f"({HELD})().join() !== {','.join(empty)!r}")
        assert held(page) == filled
    assert set(asked) == ({"beforeunload"} if asks else set())
    page.click(clear)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    assert held(page) == empty


@pytest.mark.parametrize("slug", FUNDING)
def test_a_calculator_keeps_what_was_filled_in(open_page: Open, slug: str) -> None:
    """Every field there is; nothing is asked when leaving, since nothing is lost."""
    stays(open_page(path(slug, "nl")), "#rekenen .clear")


def test_what_is_told_at_the_first_press_moves_no_button_from_under_it(open_page: Open) -> None:
    """A finger that rests on the button until the cost of loading is told still presses it."""
    page = open_page(path("bewijs", "nl"))
    page.evaluate(FILL, TYPED)
    page.locator("form .clear").hover()
    page.mouse.down()
    expect(page.locator("form .cost")).not_to_be_empty()
    page.mouse.up()
    assert page.evaluate("sessionStorage.length") == 0


def test_the_builder_keeps_the_choices(open_page: Open) -> None:
    """The draft is the same one after it, in the words of the page."""
    stays(open_page(BUILDER), ".draft .again", asks=True)


def test_rows_of_a_plan_stay_and_one_that_was_taken_away_stays_away(open_page: Open) -> None:
    """Of three rows the middle one is removed: a reload and a link give the other two."""
    page = open_page(path("groepen", "nl"))
    page.select_option("#f-school_type", "bao")
    for _ in range(2):
        page.click(".add")
    page.select_option("[name='from--3']", index=3)
    page.fill("[name='asielzoekers--3']", "18")
    page.locator(".row").nth(1).locator(".remove").click()
    page.reload()
    expect(page.locator(".row")).to_have_count(2)
    expect(page.locator("[name='asielzoekers--3']")).to_have_value("18")
    (fragment,) = call(
        "share.js",
        "toFragment",
        [{"rule": "plan", "answers": {"school_type": "bao", "asielzoekers--3": "7", "x--99999": "1"}}],
    )
    other = open_page(path("groepen", "nl") + fragment)
    expect(other.locator("[name='asielzoekers--3']")).to_have_value("7")
    expect(other.locator(".row")).to_have_count(2)
    other.click(".add")
    expect(other.locator("[name='from--4']")).to_be_focused()


def test_the_result_stays_too_until_an_answer_changes(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """A reload and another language give it back; after a change there is none until it is asked for."""
    page = open_page(path("leerling", "nl"))
    page.select_option("#f-school_type", "vo")
    page.fill("#f-settled_on", "1-9-2025")
    page.click("form [type=submit]")
    expect(page.locator(".result h2").first).to_be_focused()
    verdict = page.locator(".verdict").inner_text()
    page.reload()
    expect(page.locator(".result h2").first).to_be_focused()
    expect(page.locator(".verdict")).to_have_text(verdict)
    switch(page, "en")
    expect(page.locator(".result h2").first).to_be_focused()
    page.fill("#f-enrolled_on", "1-10-2025")
    page.reload()
    expect(page.locator("#f-enrolled_on")).to_have_value("1-10-2025")
    expect(page.locator(".result")).to_be_hidden()
    page.click("form [type=submit]")
    expect(page.locator(".result h2").first).to_be_focused()
    page.click("#rekenen .clear")
    expect(page.locator(".result")).to_be_hidden()
    expect(page.locator("#f-school_type")).to_be_focused()


def test_a_link_goes_before_what_was_kept_and_a_change_before_the_link(open_page: Open) -> None:
    """The answers of two people are never mixed, and nobody's change is undone by a reload."""
    page = open_page(path("leerling", "nl"))
    page.select_option("#f-school_type", "bao")
    page.fill("#f-residence_code", "26")
    made = {"rule": "pupil", "answers": {"school_type": "vo", "settled_on": "1-3-2025"}}
    (fragment,) = call("share.js", "toFragment", [made])
    page.goto("about:blank")
    page.goto(page.watch.home + path("leerling", "nl") + fragment)
    expect(page.locator("#f-settled_on")).to_have_value("1-3-2025")
    expect(page.locator("#f-residence_code")).to_have_value("")
    page.fill("#f-settled_on", "2-3-2025")
    assert page.evaluate("location.hash") == ""
    page.reload()
    expect(page.locator("#f-school_type")).to_have_value("vo")
    expect(page.locator("#f-settled_on")).to_have_value("2-3-2025")


@pytest.mark.each_case
@pytest.mark.parametrize("way", ["file", "paste"])
def test_a_pupil_list_is_kept_nowhere_and_the_browser_asks_before_it_is_lost(
    open_page: Open, tmp_path: Path, way: str
) -> None:
    """The settings stay; no cell, no column and no file name is in the tab's storage."""
    page = open_page(LIST)
    asked = questions(page)
    header, row = template().splitlines()[:2]
    if way == "file":
        (tmp_path / "groep Zonnebloem.csv").write_text(f"{header};voornaam\n{row};Fatima\n", "utf-8")
        page.set_input_files("#f-file", tmp_path / "groep Zonnebloem.csv")
    else:
        page.locator("form details summary").first.click()
        page.fill("#f-pasted", f"{header};voornaam\n{row};Fatima\n")
        page.click(".use-paste")
    expect(page.locator(".columns")).to_be_visible()
    page.fill("#f-reference", "3")
    page.locator("select[data-compared]").first.select_option(index=1)
    page.click(".compute")
    expect(page.locator(".result, .file-problem").locator("visible=true").first).to_be_visible()
    stored = page.evaluate(STORED)
    assert '"reference","3"' in stored
    cells = [cell for line in (header, row) for cell in line.split(";") if len(cell) > 3]
    assert [word for word in ("Fatima", "Zonnebloem", "voornaam", *cells) if word in stored] == []
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("#f-reference")).to_have_value("3")
    expect(page.locator("#f-pasted")).to_have_value("")
    page.reload()
    assert asked == ["beforeunload"]  # nothing was there to lose


def test_clearing_throws_the_list_away(open_page: Open, tmp_path: Path) -> None:
    """No column, no result, and nothing to ask about."""
    page = open_page(LIST)
    asked = questions(page)
    (tmp_path / "lijst.csv").write_text(template(), "utf-8")
    page.set_input_files("#f-file", tmp_path / "lijst.csv")
    expect(page.locator(".columns")).to_be_visible()
    page.click("#rekenen .clear")
    expect(page.locator(".columns")).to_be_hidden()
    expect(page.locator("#f-file")).to_have_value("")
    page.reload()
    assert asked == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_form_about_a_pupil_keeps_all_but_who_it_is(open_page: Open, name: str) -> None:
    """The rest stands there after a reload and in another language; the browser asks first, unless it was saved."""
    page = open_page(f"scholen/sjablonen/{name}/")
    empty = dict(field.split("=", 1) for field in held(page))
    page.evaluate(FILL, TYPED)
    for field in page.locator("[data-not-kept]").all():
        field.fill("Çelik 4711")
    personal: list[str] = page.locator("[data-not-kept]").evaluate_all("all => all.map(({ name }) => name)")
    assert any(field.endswith("-naam") for field in personal)
    filled = [field for field in held(page) if field.split("=")[0] not in personal]
    with page.expect_download():
        page.click("[data-do=save]")
    asked = questions(page)
    page.reload()
    assert asked == []
    page.locator("[data-not-kept]").first.fill("Çelik")
    assert "elik" not in page.evaluate(STORED)
    switch(page, "en")
    assert asked == ["beforeunload"]
    after = held(page)
    assert [field for field in after if field.split("=")[0] not in personal] == filled
    assert [field for field in after if field.split("=")[0] in personal] == [f"{name}=" for name in personal]
    page.click("[data-do=clear]")
    assert page.evaluate("sessionStorage.length") == 0
    assert dict(field.split("=", 1) for field in held(page)) == empty


@pytest.mark.parametrize("where", [path("leerling", "nl"), BUILDER, "scholen/sjablonen/nazorg/"])
def test_a_browser_that_keeps_nothing_asks_before_the_work_is_lost(open_page: Open, where: str) -> None:
    """Full, or forbidden: what cannot stay is not lost without a word."""
    page = open_page(where, script=REFUSE)
    asked = questions(page)
    page.reload()
    assert asked == []
    page.evaluate(FILL, {**TYPED, "": "x"})
    page.reload()
    assert asked == ["beforeunload"]


BROKEN: list[Any] = ["", "{", "null", "7", '"text"', "[]", "{}", '{"values":7}', '{"values":[7,null,[]]}']


def test_what_was_kept_in_another_form_does_no_harm(open_page: Open) -> None:
    """Of an older version, or written by something else on the same host: the form is there, empty."""
    page = open_page(path("leerling", "nl"))
    empty = held(page)
    page.fill("#f-settled_on", "x")
    key = page.evaluate("Object.keys(sessionStorage)[0]")
    for text in BROKEN:
        page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [key, text])
        page.reload()
        assert held(page) == empty, text
