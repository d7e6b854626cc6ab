"""The forms for schools: filled in without a mouse, in two languages, saved and opened again, and whole on paper."""

from __future__ import annotations

import json
import re

import pytest
from places import ROOT, read_yaml
from playwright.sync_api import Page, Route, expect

from browser.conftest import Open
from browser.documents import BODY, FILLED_IN, changed, lines, opened, part, saved
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

TEMPLATES = [template["id"] for template in read_yaml(ROOT / "data/templates.yaml")]
SHEETS = 2
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
LONG = "Leest graag voor aan een klein kind. " * 30
FILL = """() => { for (const field of document.querySelectorAll("#formulier [name]:not([name=onder])")) {
  if (field.matches("[type=checkbox], [type=radio]")) field.checked = true;
  else field.value = "Çelik & <Zoon> أمينة" + (field.matches("textarea") ? "\\ntwee\\tdrie" : "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
} }"""
VALUES = "[...new FormData(document.querySelector('#formulier'))]"
ARABIC = re.compile("[\u0600-\u06ff]")


def address(language: str, template: str) -> str:
    return f"{'' if language == 'nl' else f'{language}/'}scholen/sjablonen/{template}/"


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", margin=MARGIN)))


def beside(page: Page, language: str) -> None:
    """The language beside the Dutch, its words there."""
    page.locator("#onder").select_option(language)
    expect(page.locator(f'legend .own[lang="{language}"]').first).to_be_visible()


@pytest.mark.parametrize("template", TEMPLATES)
def test_without_javascript_a_form_is_blank_on_one_or_two_sheets(open_page: Open, template: str) -> None:
    """No button or list that does nothing, every field with its name, and paper for a pen."""
    page = open_page(address("nl", template), java_script_enabled=False)
    expect(page.locator("#formulier .actions")).to_be_hidden()
    expect(page.locator("#onder")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#formulier")).to_be_visible()
    assert sheets(page) in range(1, SHEETS + 1)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_form_stands_in_arabic_beside_the_dutch_on_two_sheets_at_most(open_page: Open, template: str) -> None:
    """Everything the parent reads in both, at 360 px and blank on paper: the language with the highest lines."""
    page = open_page(address("nl", template), width=360)
    expect(page.locator(".own")).to_have_count(0)
    beside(page, "ar")
    dutch = page.locator("[data-word]").count()
    own = page.locator('[data-word] + .own[lang="ar"][dir="rtl"]')
    assert own.count() == dutch > 20
    assert all(ARABIC.search(words) for words in own.all_text_contents())
    assert glance(page) + overflow(page) == []
    assert sheets(page) in range(1, SHEETS + 1)


def test_in_english_the_english_stands_beside_the_dutch_until_another_is_chosen(open_page: Open) -> None:
    """Dutch stays; the names of the fields are read in both; what lacks words comes back from a list of the page."""
    page = open_page(address("en", "nazorg"))
    expect(page.locator("h1 .dutch")).to_have_text("Verslag van een nazorgbezoek")
    english = page.locator('[data-word] + .own[lang="en"]')
    before = english.all_text_contents()
    assert len(before) == page.locator("[data-word]").count()
    expect(page.get_by_role("textbox", name="Woordenschat Vocabulary Wat gaat goed What goes well")).to_have_count(1)
    beside(page, "ar")
    expect(english).to_have_count(0)
    page.locator("#onder").select_option("nl")
    expect(page.locator(".own")).to_have_count(0)
    page.locator("#onder").select_option("")
    expect(english).to_have_count(len(before))
    assert [words.strip() for words in english.all_text_contents()] == before


def test_a_form_is_filled_in_by_keyboard_and_saved_as_a_document(open_page: Open) -> None:
    """At 360 px: the language, the text, the choices; each stands in the document under its name in both languages."""
    page = open_page(address("nl", "overdracht"), width=360)
    page.locator("#onder").focus()
    while page.locator("#onder").input_value() != "ar":
        page.keyboard.press("ArrowDown")
    expect(page.locator('.own[lang="ar"]').first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#leerling-naam")).to_be_focused()
    page.keyboard.type("Ali | Çelik")
    page.keyboard.press("Tab")
    page.keyboard.type("2017")
    page.locator("table.grid textarea").first.focus()
    page.keyboard.type("DMT a|b")
    page.keyboard.press("Enter")
    page.keyboard.type("mei")
    page.locator('[name="besproken-met-ouders"]').first.focus()
    page.keyboard.press("ArrowDown")
    assert glance(page) + overflow(page) == []
    page.locator('[data-do="clear"]').focus()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("input[type=file]")).to_be_focused()
    content = saved(page)
    expect(page.locator("#formulier [role=status]")).not_to_be_empty()
    text = lines(content)
    assert text[0] == "Overdrachtsrapport" and ARABIC.search(text[1])
    name = text.index("Naam")
    assert ARABIC.search(text[name + 1]) and text[name + 2] == "Ali | Çelik"
    assert "DMT a|bmei" in text
    second = next(line for line in text if line.startswith("☒"))
    assert second.startswith("☒ Ja, met tolk · ") and ARABIC.search(second)
    assert sum(line.startswith("☐") for line in text) == page.locator("#formulier [type=radio]").count() - 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_form_comes_back_whole_from_its_document(open_page: Open, template: str) -> None:
    """Every field of it, names too, and the language beside the Dutch, after a word processor packed the file anew."""
    page = open_page(address("nl", template))
    beside(page, "ar")
    page.evaluate(FILL)
    before, content = page.evaluate(VALUES), saved(page)
    page.locator('[data-do="clear"]').click()
    expect(page.locator(".own")).to_have_count(0)
    opened(page, changed(content, "", ""))
    assert page.evaluate(VALUES) == before
    expect(page.locator('.own[lang="ar"]').first).to_be_visible()


def test_what_was_filled_in_in_word_is_there_when_the_document_is_opened(open_page: Open) -> None:
    """Text in its place, over lines; a box that was ticked and one that was emptied; what was wiped is empty."""
    page = open_page(address("nl", "welkomstweek"))
    page.locator("#leerling-thuistalen").fill("Tigrinya")
    page.locator("#leerling-naam").fill("Ali")
    page.locator('[value="tafel-en-naam"]').check()
    content = saved(page)
    text = part(content)
    blank = re.compile(r'(<w:tag w:val="na-een-week-wat-viel-op"/>)<w:showingPlcHdr/>(.*?<w:t [^>]*>)_+(</w:t>)')
    edited = blank.sub(r"\1\2Praat veel</w:t><w:br/><w:t>en lacht\3", text)
    edited = edited.replace(">Tigrinya<", "><").replace("☒", "☐")
    box = edited.index('<w:tag w:val="voor-de-eerste-dag-klaar=gym-en-eten-uitgelegd"/>')
    edited = edited[:box] + edited[box:].replace("☐", "x", 1)
    opened(page, changed(content, BODY, edited))
    expect(page.locator("#na-een-week-wat-viel-op")).to_have_value("Praat veel\nen lacht")
    expect(page.locator("#leerling-thuistalen")).to_have_value("")
    expect(page.locator("#leerling-naam")).to_have_value("Ali")
    assert page.locator("#formulier [type=checkbox]:checked").evaluate_all("all => all.map(({ value }) => value)") == [
        "gym-en-eten-uitgelegd"
    ]


def test_a_file_from_elsewhere_is_refused_and_changes_nothing(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """No document, half of one, another form, one too big; one that lost its text still has what was filled in."""
    page = open_page(address("nl", "nazorg"))
    page.evaluate(FILL)
    before, content = page.evaluate(VALUES), saved(page)

    def told(key: str, **filled: str) -> str:
        return catalogues["nl"].text(f"templates.{key}", **filled).unescape()

    page.watch.expected()  # type: ignore[attr-defined]  # the browser tells the console that XML is broken
    strange = [b"", b"\x89PNG\r\n\x1a\n", content[: len(content) // 2], changed(content, FILLED_IN, "<brief")]
    for each in strange:
        assert opened(page, each) == told("open.foreign"), each[:40]
    assert opened(page, b"x" * 20_000_001) == told("open.big")
    other = part(content, FILLED_IN).replace('soort="nazorg" titel="', 'soort="tolk" titel="Brief &amp; ')
    title = "Brief & Verslag van een nazorgbezoek"
    assert opened(page, changed(content, FILLED_IN, other)) == told("open.other", title=title)
    assert page.evaluate(VALUES) == before
    assert opened(page, changed(content, BODY, "<w:document")) == told("opened")
    assert page.evaluate(VALUES) == before


def test_opening_a_document_over_typed_text_asks_first(open_page: Open) -> None:
    """What was typed only goes after a yes; nothing is asked where it was saved."""
    page = open_page(address("nl", "nazorg"))
    page.locator("#bezoek-naam").fill("Ali")
    content = saved(page)
    page.locator("#bezoek-naam").fill("Alisha")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("input[type=file]").set_input_files({"name": "a.docx", "mimeType": "", "buffer": content})
    expect(page.locator("input[type=file]")).to_have_value("")
    expect(page.locator("#bezoek-naam")).to_have_value("Alisha")
    page.once("dialog", lambda dialog: dialog.accept())
    opened(page, content)
    expect(page.locator("#bezoek-naam")).to_have_value("Ali")


def test_words_that_do_not_come_are_told_and_the_dutch_stays(open_page: Open) -> None:
    """The list says again what stands there; a second try may work."""
    page = open_page(address("nl", "nazorg"))
    page.watch.expected()  # type: ignore[attr-defined]  # a file that is not there is told in the console

    def broken(route: Route) -> None:
        route.fulfill(status=503, body=json.dumps({}))

    page.route("**/template.ar.json", broken)
    page.locator("#onder").select_option("ar")
    expect(page.locator("#formulier [role=status]")).not_to_be_empty()
    expect(page.locator("#onder")).to_have_value("")
    page.unroute("**/template.ar.json")
    beside(page, "ar")


def test_a_name_that_is_filled_in_is_kept_nowhere(open_page: Open) -> None:
    """No cookie, no storage, no request; after a reload the field is empty, and before it the browser asks."""
    page = open_page(address("nl", "nazorg"))
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator("#bezoek-naam").fill("Ali")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#bezoek-datum").fill("28 november")
    saved(page)
    page.locator("#bezoek-datum").fill("29 november")
    assert [url for url in requests if not url.startswith("blob:")] == []
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("#bezoek-naam")).to_have_value("")
    assert page.evaluate("[localStorage.length, Object.values(sessionStorage).join().includes('Ali')]") == [0, False]
    assert page.context.cookies() == []


def test_clearing_asks_first(open_page: Open) -> None:
    """What was typed is only thrown away after a yes."""
    page = open_page(address("nl", "verzoek-vervoer"))
    page.locator("#leerling-naam").fill("Ali")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator('[data-do="clear"]').click()
    expect(page.locator("#leerling-naam")).to_have_value("Ali")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator('[data-do="clear"]').click()
    expect(page.locator("#leerling-naam")).to_have_value("")


def test_a_long_text_is_whole_on_paper(open_page: Open) -> None:
    """The box grows with its text: nothing is cut off in print."""
    page = open_page(address("nl", "overdracht"))
    page.locator("#welbevinden-wat-helpt").fill(LONG)
    page.locator("table.grid textarea").first.fill(LONG)
    page.emulate_media(media="print")
    cut = "boxes => boxes.filter(box => box.scrollHeight > box.clientHeight + 2).map(box => box.id)"
    assert page.locator("#formulier textarea").evaluate_all(cut) == []


def test_a_text_that_the_tab_keeps_is_not_lost_unasked_either(open_page: Open) -> None:
    """A tab that is closed keeps nothing: the browser asks before it goes, and not after it was saved."""
    page = open_page(address("nl", "nazorg"))
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#steun-wat-doet-de-school").fill("Twee keer in de week lezen.")
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("#steun-wat-doet-de-school")).to_have_value("Twee keer in de week lezen.")
    page.locator("#steun-wat-doet-de-school").fill("Drie keer.")
    saved(page)
    page.reload()
    assert asked == ["beforeunload"]
