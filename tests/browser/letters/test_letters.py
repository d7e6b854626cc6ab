"""The letters: filled in, saved and opened again, whole on paper, and kept nowhere."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from built import BUILT
from places import ROOT, read_yaml
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.documents import WORD, changed, opened, saved
from browser.watching import glance, overflow
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

LETTERS = {letter["id"]: letter for letter in read_yaml(ROOT / "data/letters.yaml")}
FOLDERS = {"family": "brieven", "school": "scholen/brieven", "municipality": "gemeenten/brieven"}
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
ARABIC = re.compile("[\u0600-\u06ff]")
TYPED = {"line": "Çelik & <Zoon>", "lines": "Eén reden.\nنص بالعربية", "date": "14-05-2017", "language": "ti"}
"""What is filled in everywhere, by the type of the field: letters of more than one script, and what XML cuts on."""


def address(language: str, letter: str) -> str:
    folder = FOLDERS[LETTERS[letter].get("by", "family")]
    return f"{'' if language == 'nl' else f'{language}/'}{folder}/{letter}/"


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", margin=MARGIN)))


NOT_FIRST = """letter => {
  const shown = [...letter.querySelectorAll(".tick")].filter((tick) => tick.getClientRects().length);
  const left = (tick) => Math.round(tick.getBoundingClientRect().left);
  const paragraph = (tick) => Math.round(tick.closest(".paragraph").getBoundingClientRect().left);
  return shown.filter((tick) => left(tick) > paragraph(tick) + 2).map((tick) => tick.parentElement.textContent.trim());
}"""
"""The sentences with a box to tick that do not begin their line."""


def fields(letter: str) -> dict[str, str]:
    return {field["id"]: field["type"] for section in LETTERS[letter]["sections"] for field in section["fields"]}


def fill(page: Page, letter: str) -> None:
    """Something in every field, and every sentence chosen."""
    for name, kind in fields(letter).items():
        place = page.locator(f"#{name}")
        place.select_option(TYPED[kind]) if kind == "language" else place.fill(TYPED[kind])
    for box in page.locator('[name="zinnen"]').all():
        box.check()


def values(page: Page) -> Any:
    return page.evaluate("[...new FormData(document.querySelector('#formulier'))]")


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_is_blank_on_one_sheet_without_javascript(open_page: Open, letter: str) -> None:
    """Nothing but the letter, a line for what is written, a box before each sentence that may not be true."""
    page = open_page(address("nl", letter), java_script_enabled=False)
    expect(page.locator("#formulier")).to_be_hidden()
    expect(page.locator("article noscript .notice")).to_be_visible()
    assert page.locator(".letter .tick").count() == page.locator('.letter .said:not([data-when="always"])').count()
    long = "all => all.every(one => one.getBoundingClientRect().width > 100)"
    assert page.locator(".dutch .blank").evaluate_all(long)
    assert page.locator(".letter").evaluate(NOT_FIRST) == []
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    assert page.locator(".letter").evaluate(NOT_FIRST) == []
    assert sheets(page) == 1


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_stands_in_arabic_below_the_dutch_and_comes_back_whole_from_its_file(
    open_page: Open, letter: str
) -> None:
    """Filled in at 360 px, saved, cleared, and opened again after a word processor packed the file anew."""
    page = open_page(address("ar", letter), width=360)
    assert glance(page) + overflow(page) == []
    fill(page, letter)
    assert glance(page) + overflow(page) == []
    before, content = values(page), saved(page)
    page.emulate_media(media="print")
    assert sheets(page) <= 2
    page.emulate_media(media="screen")
    page.locator('[data-do="clear"]').click()
    assert values(page) != before
    opened(page, changed(content, "", ""))
    assert values(page) == before
    _is_a_document(content, page)


def _is_a_document(content: bytes, page: Page) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    assert list(parts)[0] == "[Content_Types].xml"
    paragraphs = list(parts["word/document.xml"].iter(f"{WORD}p"))
    assert len(paragraphs) == page.locator(".letter .said:not([hidden]) > p").count()
    arabic = [paragraph.find(f"{WORD}pPr/{WORD}bidi") is not None for paragraph in paragraphs]
    assert arabic == [place % 2 == 1 for place in range(len(paragraphs))], "each Dutch sentence, and Arabic under it"
    for paragraph, turned in zip(paragraphs, arabic, strict=True):
        for run in paragraph.iter(f"{WORD}r"):
            words = "".join(text.text or "" for text in run.iter(f"{WORD}t"))
            language = run.find(f"{WORD}rPr/{WORD}lang")
            assert language is not None
            assert language.get(f"{WORD}bidi" if turned else f"{WORD}val", "").startswith("ar" if turned else "nl")
            right_to_left = run.find(f"{WORD}rPr/{WORD}rtl") is not None
            assert right_to_left or not ARABIC.search(words), words


def test_in_dutch_the_letter_is_dutch_alone_or_has_the_language_that_is_chosen_below_it(open_page: Open) -> None:
    """Days and the language of the interpreter stand there in each; the file brings the choice back too."""
    page = open_page(address("nl", "bezwaar"))
    fill(page, "bezwaar")
    letter = page.locator(".letter")
    expect(letter.locator(".own")).to_have_count(0)
    expect(letter).to_contain_text("besluit van 14 mei 2017.")
    expect(letter).to_contain_text("deze taal: Tigrinya.")
    expect(page.locator(".last-day")).to_contain_text("25 juni 2017")
    assert sheets(page) == 1
    page.locator("#onder").select_option("ar")
    expect(letter.locator(".own").first).to_be_visible()
    expect(letter).to_contain_text("14 مايو 2017")
    expect(letter).to_contain_text("التغرينية")
    content, before = saved(page), values(page)
    page.locator('[data-do="clear"]').click()
    expect(letter.locator(".own")).to_have_count(0)
    opened(page, content)
    assert values(page) == before
    expect(letter).to_contain_text("14 مايو 2017")


@pytest.mark.parametrize(("letter", "last"), [("ontvangst", "25 juni 2017"), ("verlenging", "23 juli 2017")])
def test_a_school_names_the_last_day_for_its_answer_in_the_letter_itself(
    open_page: Open, letter: str, last: str
) -> None:
    """Six weeks after the application, or ten where it takes longer, in both languages; before that a line."""
    page = open_page(address("en", letter))
    day = page.locator('.letter .dutch [data-blank="laatste"]')
    expect(day).to_be_empty()
    page.locator("#aanmelddag").fill("14-05-2017")
    expect(day).to_have_text(last)
    english = last.replace("juni", "June").replace("juli", "July")
    expect(page.locator('.letter .own [data-blank="laatste"]')).to_have_text(english)
    page.locator("#aanmelddag").fill("ooit in mei")
    expect(day).to_be_empty()


def test_only_what_is_true_stands_in_the_letter(open_page: Open) -> None:
    """A sentence comes with its field, or where it is ticked; before anything is filled in each one can be chosen."""
    page = open_page(address("en", "aanmelding"))
    since = page.locator('[data-line="letter.line.sinds"]')
    learns = page.locator('[data-line="letter.line.leert-nederlands"]')
    expect(since).to_be_visible()
    page.locator("#kind").fill("Ali")
    expect(since).to_be_hidden()
    expect(learns).to_be_hidden()
    page.locator("#sinds").fill("3 maart 2026")
    page.locator('[value="leert-nederlands"]').check()
    expect(since).to_contain_text("sinds 3 maart 2026.")
    expect(since).to_contain_text("since 3 March 2026.")
    expect(learns).to_be_visible()
    page.locator("#geboren").fill("ooit in mei")
    expect(page.locator("#geboren-wrong")).not_to_be_empty()
    expect(page.locator('.letter [data-blank="geboren"]').first).to_have_text("ooit in mei")


@pytest.mark.parametrize("letter", ["intake", "aankomst"])
def test_a_letter_to_a_family_says_that_nobody_can_phone_or_mail(open_page: Open, letter: str) -> None:
    """Before it is printed or saved; not of one that is to be filled in with a pen."""
    page = open_page(address("nl", letter))
    notice = page.locator(".no-contact")
    expect(notice).to_be_hidden()
    page.locator("#ondertekenaar").fill("Balie")
    expect(notice).to_be_visible()
    page.locator("#mail").fill("balie@voorbeeld.nl")
    expect(notice).to_be_hidden()


@pytest.fixture
def told(catalogues: dict[str, Catalogue]) -> Any:
    return lambda key, **filled: catalogues["nl"].text(f"letter.{key}", **filled).unescape()


def test_a_file_from_elsewhere_is_refused_and_changes_nothing(open_page: Open, told: Any) -> None:
    """No zip file, half a file, a document of somebody else, one too big, one that lost its answers, another letter."""
    page = open_page(address("nl", "tolk"))
    fill(page, "tolk")
    before, content = values(page), saved(page)
    strange = [
        b"",
        b"PK\x03\x04",
        b"\x89PNG\r\n\x1a\n",
        content[: len(content) // 2],
        changed(content, "customXml/item1.xml", "<brief"),
        changed(content, "customXml/item1.xml", '<brief xmlns="urn:another" soort="tolk"/>'),
        changed(content, "customXml/item1.xml", '<!DOCTYPE b [<!ENTITY a "b">]><brief/>'),
        changed(content, "customXml/item1.xml", '<brief xmlns="urn:wegwijs-naar-school:brief:1" soort="huur"/>'),
        changed(content, "customXml/item1.xml", " " * 300_000),
    ]
    page.watch.expected()  # type: ignore[attr-defined]  # the browser tells the console that XML is broken
    for each in strange:
        assert opened(page, each) == told("open.foreign"), each[:40]
    assert opened(page, b"x" * 20_000_001) == told("open.big")
    other = '<n:brief xmlns:n="urn:wegwijs-naar-school:brief:1" soort="thuis" titel="Kind thuis"/>'
    assert opened(page, changed(content, "customXml/item1.xml", other)) == told("open.other", title="Kind thuis")
    assert values(page) == before
    fields = '<n:veld naam="kind">Ali</n:veld><n:veld naam="onbekend">x</n:veld><n:veld naam="taal">xx</n:veld>'
    whole = f'<n:brief xmlns:n="urn:wegwijs-naar-school:brief:1" soort="tolk">{fields}</n:brief>'
    assert opened(page, changed(content, "customXml/item1.xml", whole)) == told("opened")
    assert dict(values(page))["kind"] == "Ali" and dict(values(page))["taal"] == ""


def test_what_is_filled_in_is_kept_nowhere_and_not_lost_unasked(open_page: Open) -> None:
    """No storage, no request, nothing in the address; the browser asks before it goes, and not after it was saved."""
    page = open_page(address("nl", "thuis"), script="sessionStorage.setItem('place:/', 'GM0402')")
    expect(page.locator("#gemeente")).to_have_value("Hilversum")
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator("#kind").fill("Alisha")
    page.locator('[value="school-zei-nee"]').check()
    page.locator("#formulier [data-do=save]").scroll_into_view_if_needed()
    kept = page.evaluate("[location.href, ...Object.values(sessionStorage), ...Object.values(localStorage)].join()")
    assert requests == [] and page.context.cookies() == []
    assert "Alisha" not in kept and "school-zei-nee" not in kept and "Hilversum" in kept
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("#kind")).to_have_value("")
    page.locator("#kind").fill("Alisha")
    assert saved(page).startswith(b"PK")
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("language", BUILT)
def test_the_scripts_of_a_letter_are_small(open_page: Open, language: str) -> None:
    """At most 27 KiB of scripts on the wire, as most hosts compress, with the Dutch offered; no page over 100 kB."""
    sizes: dict[str, int] = {}
    page = open_page(address(language, "bezwaar"))
    page.on("response", lambda response: sizes.update({response.url: len(gzip.compress(response.body(), 6))}))
    page.reload()
    page.wait_for_load_state("networkidle")
    scripts = sum(size for url, size in sizes.items() if url.endswith(".js"))
    assert scripts <= 27 * 1024 and sum(sizes.values()) <= 100_000
