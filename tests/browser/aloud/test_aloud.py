"""A page is read aloud sentence by sentence, by a voice that the device has itself, and only what the page says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.watching import glance, overflow

pytestmark = pytest.mark.same_browser

DEVICE = (Path(__file__).parent / "voices.js").read_text("utf-8")
VOICES = [("nl-NL", True), ("ar_SA", True), ("en-GB", True)]
TOPIC, WEEK = "ouders/aanmelden/", "gemeente/leiden/#leeftijd-6"
PAUSE, STOP, SLOWER = (f"[data-aloud={name}]" for name in ("pause", "stop", "slower"))
MARKED = "() => [...(CSS.highlights.get('read-now') ?? [])].map((range) => range.toString().replace(/\\s+/g, ' '))"


def device(*voices: tuple[str, bool]) -> str:
    """A device with these voices: the language of each, and whether it is the device's own."""
    return DEVICE.replace("__VOICES__", json.dumps(voices))


def spoken(page: Page) -> list[dict[str, Any]]:
    """What the device was asked to say so far."""
    found: list[dict[str, Any]] = page.evaluate("spoken")
    return found


def texts(page: Page) -> list[str]:
    """The sentences of it."""
    return [each["text"] for each in spoken(page)]


def begin(page: Page, button: str = "[data-aloud=page]") -> None:
    """Press a button that reads, and wait for the first sentence."""
    before = len(spoken(page))
    page.locator(button).locator("visible=true").first.click()
    page.wait_for_function("before => spoken.length > before", arg=before)


def to_the_end(page: Page) -> None:
    """Let the device say all there is."""
    page.evaluate(
        """() => {
          for (let said = 0; document.querySelector(".player").checkVisibility(); said += 1) {
            if (said > 500) throw new Error("it reads on and on");
            finish();
          }
        }"""
    )


@pytest.fixture
def topic(open_page: Open) -> Page:
    """A topic in English on a device that speaks it."""
    return open_page(f"en/{TOPIC}", script=device(*VOICES))


def test_a_page_is_read_from_its_title_in_the_order_of_its_sentences(topic: Page) -> None:
    """One sentence at a time: the next begins when the one before was said, and it is the one that stands out."""
    begin(topic)
    assert texts(topic) == ["Registering"]
    for _ in range(3):
        topic.evaluate("finish()")
    first = topic.locator(".card li").first.inner_text()
    assert texts(topic)[1:] == ["In short", *(f"{part.rstrip('.')}." for part in first.split(". "))]
    assert topic.evaluate(MARKED) == texts(topic)[-1:]
    assert {each["lang"] for each in spoken(topic)} == {"en-GB"}


def test_only_what_the_page_says_is_read(topic: Page) -> None:
    """No menu, no source at its foot, nothing that is folded away, and each sentence once; then it is silent."""
    begin(topic)
    to_the_end(topic)
    read = texts(topic)
    folded = topic.locator("article details p").first.text_content() or ""
    assert len(read) > 30
    assert len([text for text in read if text == "Registering"]) == 1
    assert not [text for text in read if text in folded or "More in this section" in text or "Add the Dutch" in text]
    assert topic.evaluate("CSS.highlights.has('read-now')") is False


def test_a_number_to_call_is_read_as_it_stands(open_page: Open) -> None:
    """In digits, with the words before it."""
    page = open_page("en/regio/gooi-en-vechtstreek/alles/", script=device(*VOICES))
    number = page.locator("article a[href^='tel:']").locator("visible=true").first.inner_text().strip()
    begin(page)
    to_the_end(page)
    assert [text for text in texts(page) if number in text]


def test_a_pause_says_nothing_until_it_goes_on_with_the_same_sentence(topic: Page) -> None:
    """What the device tells of the sentence that was broken off leads nowhere."""
    begin(topic)
    topic.evaluate("finish()")
    topic.click(PAUSE)
    expect(topic.locator(f"{PAUSE} span:visible")).to_have_text("Go on")
    topic.evaluate("finish()")
    assert texts(topic) == ["Registering", "In short"]
    topic.click(PAUSE)
    expect(topic.locator(f"{PAUSE} span:visible")).to_have_text("Pause")
    assert texts(topic) == ["Registering", "In short", "In short"]


def test_slower_holds_from_the_sentence_that_is_read(topic: Page) -> None:
    """It is said again at the other pace, and what follows too, until the button is pressed once more."""
    begin(topic)
    topic.click(SLOWER)
    expect(topic.locator(SLOWER)).to_have_attribute("aria-pressed", "true")
    topic.evaluate("finish()")
    topic.click(SLOWER)
    expect(topic.locator(SLOWER)).to_have_attribute("aria-pressed", "false")
    assert [(each["text"], each["rate"]) for each in spoken(topic)] == [
        ("Registering", 1),
        ("Registering", 0.7),
        ("In short", 0.7),
        ("In short", 1),
    ]


def test_stop_ends_it_and_a_new_press_begins_at_the_title(topic: Page) -> None:
    """The buttons go, nothing stands out any more, and it begins anew."""
    begin(topic)
    topic.evaluate("finish()")
    topic.click(STOP)
    expect(topic.locator(".player")).to_be_hidden()
    assert topic.evaluate(MARKED) == []
    begin(topic)
    assert texts(topic)[-1] == "Registering"


def test_leaving_the_page_stops_it(topic: Page) -> None:
    """Else it reads on beside the next page."""
    begin(topic)
    before = topic.evaluate("cancelled")
    topic.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert topic.evaluate("cancelled") > before
    expect(topic.locator(".player")).to_be_hidden()


def test_a_device_that_fails_is_told_in_words(topic: Page) -> None:
    """And nothing more is asked of it."""
    begin(topic)
    topic.evaluate("fail()")
    expect(topic.locator(".player [role=status]")).to_have_text("Reading aloud does not work now.")
    assert len(spoken(topic)) == 1


@pytest.mark.parametrize("voices", [[("en-GB", False), ("en-US", False)], [("nl-NL", True)], []])
def test_without_a_voice_of_its_own_for_the_language_no_button_offers_it(
    open_page: Open, voices: list[tuple[str, bool]]
) -> None:
    """A voice that sends what it reads to another host counts for none."""
    page = open_page(f"en/{TOPIC}", script=device(*voices))
    expect(page.locator("[data-beside]")).to_be_visible()
    expect(page.locator("[data-aloud=page]")).to_be_hidden()


def test_a_voice_that_comes_later_brings_the_button(open_page: Open) -> None:
    """Some browsers tell their voices some time after the page."""
    page = open_page(f"en/{TOPIC}", script=device())
    expect(page.locator("[data-aloud=page]")).to_be_hidden()
    told = "speechSynthesis.getVoices().push({ lang: 'en-GB', localService: true })"
    page.evaluate(f"{told}; speechSynthesis.onvoiceschanged()")
    expect(page.locator("[data-aloud=page]")).to_be_visible()


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_sentence_to_say_is_heard_in_dutch(open_page: Open, language: str) -> None:
    """It alone, by the Dutch voice, whatever the page is in."""
    page = open_page(f"{'' if language == 'nl' else 'ar/'}{WEEK}", width=360, script=device(*VOICES))
    begin(page, ".hear")
    to_the_end(page)
    said = page.locator("#leeftijd-6 .say [lang=nl]").first.inner_text().strip("“”")
    assert {each["lang"] for each in spoken(page)} == {"nl-NL"}
    assert " ".join(texts(page)).strip("“”") == said


def test_the_sentence_to_say_on_the_list_of_a_family_is_heard_too(open_page: Open) -> None:
    """Where it was taken from the page of the municipality."""
    page = open_page("en/gezin/", script=device(*VOICES))
    page.locator("input.place").fill("Leiden")
    page.locator("[role=option]").first.click()
    page.locator("[data-ages=leeftijd-6]").click()
    expect(page.locator(".child .hear")).to_be_visible()
    begin(page, ".hear")
    assert spoken(page)[0]["lang"] == "nl-NL"


def test_without_a_dutch_voice_the_sentence_has_no_button(open_page: Open) -> None:
    """It stands there to be read by who speaks."""
    page = open_page(f"en/{WEEK}", script=device(("en-GB", True)))
    assert [button for button in page.locator(".hear").all() if button.is_visible()] == []


@pytest.mark.each_case
@pytest.mark.parametrize("dutch", [True, False])
def test_dutch_on_a_page_in_another_language_is_said_by_a_dutch_voice_or_not_at_all(
    open_page: Open, dutch: bool
) -> None:
    """The sentence to say on a page in Arabic."""
    page = open_page(f"ar/{WEEK}", script=device(("ar-SA", True), ("nl-NL", dutch)))
    begin(page)
    to_the_end(page)
    said = {each["lang"] for each in spoken(page) if "Mijn kind is nieuw" in each["text"]}
    assert said == ({"nl-NL"} if dutch else set())
    assert [each for each in spoken(page) if each["lang"] == "ar-SA"]


def test_a_browser_that_cannot_cut_or_mark_sentences_reads_them_all_the_same(open_page: Open) -> None:
    """A sentence ends at its mark, and what it stands in gets a line around it."""
    page = open_page(f"en/{TOPIC}", script=f"{device(*VOICES)} delete Intl.Segmenter; delete CSS.highlights;")
    begin(page)
    for _ in range(3):
        page.evaluate("finish()")
    first = page.locator(".card li").first
    assert texts(page)[1:] == ["In short", *(f"{part.rstrip('.')}." for part in first.inner_text().split(". "))]
    expect(first).to_have_class("read-now")


@pytest.mark.each_direction
@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_buttons_that_read_can_be_used_by_everybody(open_page: Open, language: str, scheme: Any) -> None:
    """On a small phone, by keyboard, with nothing that axe finds, in both schemes."""
    root = "" if language == "nl" else f"{language}/"
    page = open_page(root + WEEK, width=360, height=740, script=device(*VOICES), color_scheme=scheme)
    expect(page.locator("[data-aloud=page]")).to_be_visible()  # it comes when the page has loaded
    page.focus("[data-aloud=page]")
    page.keyboard.press("Enter")
    expect(page.locator(".player")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(PAUSE)).to_be_focused()
    assert glance(page) + overflow(page) == []
