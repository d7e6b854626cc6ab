"""The agreement builder as a policy officer sees it: choices become a draft, a file, a link and a sheet of paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.documents import BODY, changed, lines, opened, part, saved
from browser.watching import glance, overflow

pytestmark = pytest.mark.same_browser

BUILDER = "gemeenten/afspraken-maken/"


def choose(page: Page, article: str, practice: str) -> None:
    page.locator(f"input[name={article}][value={practice}]").check()


def sections(page: Page) -> list[list[str]]:
    """The draft as it is saved: its lines, article by article."""
    titles = page.locator(".outline h3").all_inner_texts()
    text = lines(saved(page))
    starts = [*(text.index(title) for title in titles), len(text)]
    return [text[start:end] for start, end in zip(starts, starts[1:], strict=False)]


def section(page: Page, title: str) -> str:
    """The part of the draft under the heading that ends in `title`."""
    return next("\n".join(part) for part in sections(page) if part[0].endswith(title))


def test_nothing_chosen_is_a_draft_of_open_points(open_page: Open) -> None:
    """At first every article is open, and every point to decide is a box."""
    page = open_page(BUILDER)
    text = lines(saved(page))
    assert text.count("Nog te bepalen") == page.locator("[role=radiogroup]").count() + 1
    assert sum(line.startswith("☐ ") for line in text) == page.locator("#opzet .boxes li").count()


def test_a_choice_brings_its_sentences_and_their_source(open_page: Open) -> None:
    """What Leiden agreed on notice stands in the draft with the article it comes from, and the count is told."""
    page = open_page(BUILDER)
    choose(page, "notice", "leidse-regio")
    expect(page.locator(".draft .state")).to_contain_text("Ingevuld: 1 van 15")
    notice = section(page, "Opzeggen en naleven")
    assert "Voorbeeld: Leidse regio" in notice
    source = "(bron: Convenant Nieuwkomersonderwijs in de Leidse regio, art. 9, 2024)"
    assert f"minstens een kalenderjaar. {source}" in notice
    assert "Hoe zegt een partij op" in notice
    assert "Leidse regio" not in section(page, "Vervoer")


def test_the_file_is_what_the_page_shows(open_page: Open) -> None:
    """The file holds the draft on the page line by line, with the warning that it is no legal advice."""
    page = open_page(BUILDER)
    choose(page, "way-in", "gooi-en-vechtstreek")
    for text in page.locator("#opzet textarea").all():
        text.fill("Wij spreken af: <b>&")
    title, notice, *rest = lines(saved(page))
    assert title.startswith("Opzet: afspraken") and "geen juridisch advies" in notice
    shown = page.locator(".outline :is(h3, h4, p, li)").all_inner_texts()
    assert len(shown) > 50 and shown == [line.lstrip("☐•").lstrip() for line in rest]


def test_an_own_text_stands_in_the_draft_and_is_written_further_in_word(open_page: Open) -> None:
    """It settles its article, with or without an example; the file brings choice and text back, as Word left them."""
    page = open_page(BUILDER)
    choose(page, "notice", "leidse-regio")
    page.locator("#eigen-transport").fill("De gemeente regelt de bus.")
    expect(page.locator(".draft .state")).to_contain_text("Ingevuld: 2 van 15")
    assert section(page, "Vervoer").split("\n")[1:3] == ["Eigen tekst", "De gemeente regelt de bus."]
    content = saved(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".draft .again").click()
    expect(page.locator("#eigen-transport")).to_have_value("")
    edited = part(content).replace("de bus.</w:t>", "de bus.</w:t><w:br/><w:t>Elke dag.</w:t>")
    opened(page, changed(content, BODY, edited))
    expect(page.locator("#eigen-transport")).to_have_value("De gemeente regelt de bus.\nElke dag.")
    expect(page.locator("input[name=notice][value=leidse-regio]")).to_be_checked()
    expect(page.locator(".outline")).to_contain_text("Elke dag.")


def test_an_own_text_is_not_lost_unasked(open_page: Open) -> None:
    """By leaving, by starting again, by a file over it; a link that is opened brings choices and leaves the text."""
    page = open_page(BUILDER)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    choose(page, "money", "gooi-en-vechtstreek")
    page.locator(".draft .copy").click()
    fragment = page.url.split("#")[1]
    content = saved(page)
    page.locator("#eigen-money").fill("Ieder betaalt zijn deel.")
    page.locator(".draft .again").click()
    page.locator("input[type=file]").set_input_files({"name": "a.docx", "mimeType": "", "buffer": content})
    expect(page.locator("input[type=file]")).to_have_value("")
    assert asked == ["confirm", "confirm"]
    page.locator(".draft .copy").click()
    expect(page.locator(".draft .state")).to_contain_text("eigen tekst staat niet in de link")
    choose(page, "notice", "leidse-regio")
    page.evaluate("fragment => { location.hash = fragment; }", fragment)
    expect(page.locator("input[name=notice][value='']")).to_be_checked()
    expect(page.locator("#eigen-money")).to_have_value("Ieder betaalt zijn deel.")
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert asked[-1] == "beforeunload"


def test_a_link_holds_the_choices(open_page: Open) -> None:
    """Copying a link puts the choices in the address; whoever opens it finds them chosen."""
    page = open_page(BUILDER)
    choose(page, "money", "gooi-en-vechtstreek")
    page.locator(".draft .copy").click()
    expect(page.locator(".draft .state")).not_to_contain_text("Gekozen")
    address = page.url
    assert "#w1." in address
    other = open_page(BUILDER + "#" + address.split("#")[1])
    expect(other.locator("input[name=money][value=gooi-en-vechtstreek]")).to_be_checked()
    assert "Gooi en Vechtstreek" in section(other, "Geld")


def test_a_broken_link_is_told(open_page: Open) -> None:
    """A link that lost a piece chooses nothing and says so."""
    page = open_page(BUILDER + "#w1.abc.eyJydWxl")
    expect(page.locator(".draft .state")).to_contain_text("niet heel aangekomen")
    expect(page.locator("input[value='']:checked").first).to_be_attached()


def test_starting_again_opens_every_article(open_page: Open) -> None:
    """The choices and the address are empty, and the focus is at the first choice."""
    page = open_page(BUILDER)
    choose(page, "housing", "leidse-regio")
    page.locator(".draft .copy").click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".draft .again").click()
    assert "#" not in page.url
    expect(page.locator(".draft .state")).to_contain_text("0 van 15")
    expect(page.locator("input[name=parties]").first).to_be_focused()


def test_paper_is_the_checklist_or_the_draft(open_page: Open) -> None:
    """Without a choice the form prints with its boxes; with one the draft prints instead."""
    page = open_page(BUILDER)
    page.emulate_media(media="print")
    expect(page.locator("#opzet")).to_be_visible()
    expect(page.locator(".draft")).to_be_hidden()
    page.emulate_media(media="screen")
    choose(page, "notice", "leidse-regio")
    page.emulate_media(media="print")
    expect(page.locator("#opzet")).to_be_hidden()
    expect(page.locator(".outline")).to_be_visible()


def test_without_script_every_option_is_there_to_read(open_page: Open) -> None:
    """All practices and points are on the page; nothing that only works with a script is shown."""
    page = open_page(BUILDER, java_script_enabled=False)
    expect(page.locator(".option").first).to_be_visible()
    expect(page.locator(".boxes li").last).to_be_visible()
    expect(page.locator(".draft")).to_be_hidden()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_draft_is_accessible_on_a_narrow_dark_screen(open_page: Open, language: str) -> None:
    """At 320 px in dark, with a choice made, axe finds nothing and nothing scrolls sideways."""
    page = open_page(language + BUILDER, width=320, color_scheme="dark")
    choose(page, "notice", "leidse-regio")
    assert glance(page) + overflow(page) == []


def test_on_a_phone_each_article_is_a_card_that_names_its_regions(open_page: Open) -> None:
    """Stacked cells show their region; on a wide screen the column head does."""
    page = open_page("afspraken/", width=360)
    label = page.locator("#notice .cell-label").first
    expect(label).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(label).to_be_hidden()
    expect(page.get_by_role("columnheader", name="Leidse regio")).to_be_visible()
