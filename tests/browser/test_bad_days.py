"""Whatever keeps the questions from working ends in a plain sentence and the way to every answer."""

from __future__ import annotations

import pytest
from places import REGIONS
from playwright.sync_api import expect

from browser.conftest import Open
from browser.questions import Questions, path
from browser.serving import SiteServer
from generator.catalogue import Catalogue

NO_WEBASSEMBLY = "delete globalThis.WebAssembly;"
SHORT_PATIENCE = """
const later = window.setTimeout;
window.setTimeout = (call, wait, ...rest) => later(call, wait >= 10000 ? 3000 : wait, ...rest);
"""
"""The page's own long waits, made three seconds, so that a test need not sit them out."""
CHILD = {"municipality": "GM0546", "age": 5}
WORDS, ANSWERS = "/assets/words/*.json", "*wegwijzer/leidse-regio/"
MANIFEST, WASM, WORKER = "/assets/runtime/manifest.json", "/assets/runtime/*/pyodide.asm.wasm", "/assets/js/worker.js"
TOLD = "#alle-antwoorden .failed"


def try_it(questions: Questions) -> None:
    """A 5-year-old in Leiden, as far as it goes."""
    questions.page.click(".start button")
    for name, value in CHILD.items():
        questions.page.wait_for_selector(f'[data-question="{name}"]:visible, {TOLD}:visible')
        if questions.page.locator(TOLD).is_visible():
            return
        questions.fill(name, value)
        questions.page.click("#rekenhulp > form [type=submit]")


def fails_plainly_then_works(questions: Questions, mend) -> None:
    """The sentence and the outcome pages are shown, nothing turns; once mended, the next try gives the answer."""
    page = questions.page
    expect(page.locator(TOLD)).to_contain_text(questions.text("route.failed"))
    expect(page.locator(TOLD)).to_be_visible()
    for hidden in ("#rekenhulp > form", ".result", ".summary", ".with-script"):
        expect(page.locator(hidden)).to_be_hidden()
    for region in REGIONS:
        expect(page.locator(f'#alle-antwoorden a[href$="{region}/"]')).to_be_visible()
    mend()
    try_it(questions)
    expect(page.locator(".result")).to_be_visible()
    expect(page.locator(TOLD)).to_be_hidden()
    assert questions.missing("route.outcome.kindergarten.title") == []


@pytest.mark.parametrize("refused", [WORDS, ANSWERS])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_what_is_refused_is_told_and_the_next_try_works(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], language: str, refused: str
) -> None:
    """The words, or the answers of the region, get 503."""
    server.refused = {refused}
    page = open_page(path(language))
    page.watch.expected()
    questions = Questions(page, catalogues[language])
    try_it(questions)
    fails_plainly_then_works(questions, server.reset)


@pytest.mark.parametrize("held", [WORDS, ANSWERS])
def test_what_never_comes_is_given_up(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], held: str
) -> None:
    """The words, or the answers of the region, are never sent."""
    server.held = {held}
    page = open_page(path("nl"), script=SHORT_PATIENCE)
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    fails_plainly_then_works(questions, server.reset)


def test_offline_after_the_page_has_loaded(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """Without a network the questions say so; with one they work again."""
    page = open_page(path("nl"))
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    page.context.set_offline(True)
    try_it(questions)
    fails_plainly_then_works(questions, lambda: page.context.set_offline(False))


@pytest.mark.parametrize(
    "broken",
    [
        {"script": NO_WEBASSEMBLY},
        {"refused": WASM},
        {"refused": WORKER},
        {"cut": MANIFEST},
        {"held": WASM, "script": SHORT_PATIENCE},
        {"held": MANIFEST, "script": SHORT_PATIENCE},
    ],
    ids=str,
)
def test_python_that_cannot_start_is_told_and_the_answer_stays(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], broken: dict[str, str]
) -> None:
    """Asking for the exact days fails in a plain sentence, never a bar without end; the first answer is still there."""
    server.refused, server.held = {broken.get("refused", "-")}, {broken.get("held", "-")}
    server.cut = {broken["cut"]: 40} if "cut" in broken else {}
    page = open_page(path("nl"), script=broken.get("script", ""))
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    expect(page.locator(".exact")).to_be_visible()
    for part, value in (("day", "14"), ("month", "3"), ("year", "2021")):
        page.fill(f".exact [name={part}]", value)
    page.click(".exact form [type=submit]")
    expect(page.locator(".exact .failed")).to_have_text(questions.text("route.exact.failed"))
    expect(page.locator(".exact .failed")).to_be_visible()
    expect(page.locator(".exact .loading")).to_be_hidden()
    assert questions.missing("route.outcome.kindergarten.title") == []
