"""Whatever keeps the questions from working ends in a plain sentence and the way to every answer."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from places import REGIONS
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.questions import Questions, path
from browser.serving import SiteServer
from browser.watching import axe
from generator.catalogue import Catalogue

NO_WEBASSEMBLY = "delete globalThis.WebAssembly;"
SHORT_PATIENCE = """
const later = window.setTimeout;
window.setTimeout = (call, wait, ...rest) => later(call, wait >= 10000 ? 3000 : wait, ...rest);
"""
"""The page's own long waits, made three seconds, so that a test need not sit them out."""
KEPT_WORKERS = """
window.workers = [];
const Plain = window.Worker;
window.Worker = class extends Plain { constructor(...given) { super(...given); window.workers.push(this); } };
"""
"""Keeps the page's workers in reach, to kill one."""
WASM = "/assets/runtime/*/pyodide.asm.wasm"
LEIDEN = "GM0546"


class BadDay(NamedTuple):
    """What is wrong before the visitor begins."""

    about: str
    refused: str = ""
    held: str = ""
    cut: str = ""
    script: str = ""


BAD_DAYS = (
    BadDay("the browser has no WebAssembly", script=NO_WEBASSEMBLY),
    BadDay("the runtime is refused", refused=WASM),
    BadDay("the rules are refused", refused="/assets/runtime/*/python.zip"),
    BadDay("the runtime never comes", held=WASM, script=SHORT_PATIENCE),
    BadDay("the manifest never comes", held="/assets/runtime/manifest.json", script=SHORT_PATIENCE),
    BadDay("the manifest is cut off", cut="/assets/runtime/manifest.json"),
    BadDay("the manifest is refused", refused="/assets/runtime/manifest.json"),
    BadDay("the worker is refused", refused="/assets/js/worker.js"),
    BadDay("the words are refused", refused="/assets/words/*.json"),
    BadDay("the answers of the region are refused", refused="*wegwijzer/leidse-regio/"),
    BadDay("the answers of the region never come", held="*wegwijzer/leidse-regio/", script=SHORT_PATIENCE),
)


def break_it(server: SiteServer, day: BadDay) -> None:
    """Let the server behave as on that day."""
    server.refused = {day.refused} - {""}
    server.held = {day.held} - {""}
    server.cut = {day.cut: 40} if day.cut else {}


def answer_until_it_fails(questions: Questions) -> None:
    """A 5-year-old in Leiden, as far as it goes."""
    page = questions.page
    page.click(".start button")
    for name, value in (("municipality", LEIDEN), ("age", 5)):
        page.wait_for_selector(f'[data-question="{name}"]:visible, .failed:visible')
        if page.locator(".failed:visible").count():
            return
        questions.fill(name, value)
        page.click("form [type=submit]")


def fails_plainly(questions: Questions) -> None:
    """The sentence has the focus, the outcome pages are linked, nothing turns, and one can begin again."""
    page = questions.page
    told = page.locator(".failed")
    expect(told).to_be_visible()
    expect(told).to_contain_text(questions.text("route.failed"))
    expect(told).to_be_focused()
    for hidden in ("progress", "form", ".result", ".summary", ".with-script"):
        expect(page.locator(f"main {hidden}").first).to_be_hidden()
    for region in REGIONS:
        expect(page.locator(f'#alle-antwoorden a[href$="{region}/"]')).to_be_visible()
    expect(page.locator(".start button")).to_be_visible()


def works_again(questions: Questions) -> None:
    """The same child gets its answer, and the sentence is gone."""
    questions.page.click(".start button")
    expect(questions.page.locator(".failed")).to_be_hidden()
    questions.answer({"municipality": LEIDEN, "age": 5})
    assert questions.missing("route.outcome.kindergarten.title") == []


@pytest.mark.parametrize("day", BAD_DAYS, ids=[day.about for day in BAD_DAYS])
def test_a_bad_day_ends_in_a_plain_sentence_and_the_next_try_works(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], day: BadDay
) -> None:
    """Whatever is missing, the visitor is told, and gets the answer once it is there; no WebAssembly is told again."""
    break_it(server, day)
    page = open_page(path("ar"), script=day.script)
    page.watch.expected()
    questions = Questions(page, catalogues["ar"])
    answer_until_it_fails(questions)
    fails_plainly(questions)
    server.reset()
    if day.script == NO_WEBASSEMBLY:
        answer_until_it_fails(questions)
        fails_plainly(questions)
        assert axe(page) == []
    else:
        works_again(questions)


def test_offline_after_the_page_has_loaded(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """Without a network the questions say so; with one they work again."""
    page = open_page(path("nl"))
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    page.context.set_offline(True)
    answer_until_it_fails(questions)
    fails_plainly(questions)
    page.context.set_offline(False)
    works_again(questions)


def test_a_host_that_has_gone_away(browser, site, catalogues: dict[str, Catalogue]) -> None:
    """The server stops after the page has loaded: the same sentence."""
    server = SiteServer(site)
    page = browser.new_page()
    page.goto(server.url + path("nl"))
    server.stop()
    questions = Questions(page, catalogues["nl"])
    answer_until_it_fails(questions)
    fails_plainly(questions)
    page.close()


def test_a_worker_that_dies_between_two_questions(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """The answer that never comes is given up, and a new start brings a new worker."""
    page = open_page(path("nl"), script=KEPT_WORKERS + SHORT_PATIENCE.replace(">= 10000", "=== 10000"))
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    questions.fill("municipality", LEIDEN)
    questions.next()
    page.evaluate("workers.at(-1).terminate()")
    questions.fill("age", 5)
    page.click("form [type=submit]")
    fails_plainly(questions)
    works_again(questions)


def test_stopping_the_load_is_no_failure(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """Stop: the first button is back with the focus, no sentence of failure, and one can begin again."""
    server.held = {WASM}
    page = open_page(path("nl"))
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    questions.begin()
    questions.fill("municipality", LEIDEN)
    page.click("form [type=submit]")
    expect(page.locator(".loading [role=status]")).to_have_text(re.compile(r"\S"))
    assert axe(page) == []
    page.click(".cancel")
    expect(page.locator(".start button")).to_be_focused()
    _still_quiet(page)
    server.reset()
    works_again(questions)


def _still_quiet(page: Page) -> None:
    page.wait_for_timeout(300)  # long enough for a rejected promise to be told, if it were
    for part in (".failed", ".summary", ".loading"):
        expect(page.locator(part)).to_be_hidden()
