"""Whatever keeps the questions from working ends in a plain sentence, keeps the answers, and works again later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from places import REGIONS, SITE, of_release
from playwright.sync_api import Page, expect

from browser.asking import Questions, path
from browser.conftest import Open
from browser.serving import SiteServer
from wegwijs.words.catalogue import Catalogue

NO_WEBASSEMBLY = "delete globalThis.WebAssembly;"
SHORT_PATIENCE = """
const later = window.setTimeout;
window.setTimeout = (call, wait, ...rest) => later(call, wait >= 10000 ? 3000 : wait, ...rest);
const late = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (wait) => late(Math.min(wait, 3000));
"""
"""The page's own long waits, made three seconds, so that a test need not sit them out."""
STORAGE_FULL = """
const full = () => { throw new DOMException("full", "QuotaExceededError"); };
Storage.prototype.setItem = full;
if (window.caches) window.caches.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
"""
KEEP_THE_WORKER = """
const Real = Worker;
window.Worker = class extends Real { constructor(...given) { super(...given); window.last = this; } };
"""
CHILD = {"municipality": "GM0546", "age": 5}
WORDS, TABLE, ANSWERS = "/assets/release/*/words/*.json", "/assets/release/*/tables/*.json", "*wegwijzer/leidse-regio/"
WORKER = "/assets/release/*/subjects/runtime/worker.js"
WASM = "/assets/runtime/*/pyodide.asm.wasm"
TOLD = ".calculator-failed"


def try_it(questions: Questions) -> None:
    """A 5-year-old in Leiden, as far as it goes."""
    questions.page.click(".start button")
    for name, value in CHILD.items():
        questions.page.wait_for_selector(f'[data-name="{name}"]:visible, {TOLD}:visible')
        if questions.page.locator(TOLD).is_visible():
            return
        questions.fill(name, value)
        questions.page.click(".questions [type=submit]")


def fails_plainly_then_works(questions: Questions, mend: Callable[[], None]) -> None:
    """The sentence and the outcome pages are shown, nothing turns; once mended, the next try gives the answer."""
    page = questions.page
    expect(page.locator(TOLD)).to_contain_text(questions.text("calc.failed"))
    expect(page.locator(TOLD)).to_be_visible()
    for hidden in (".questions", ".result", ".summary"):
        expect(page.locator(hidden)).to_be_hidden()
    for region in REGIONS:
        expect(page.locator(f'#alle-antwoorden a[href$="{region}/"]')).to_be_visible()
    mend()
    try_it(questions)
    expect(page.locator(".result")).to_be_visible()
    expect(page.locator(TOLD)).to_be_hidden()
    assert questions.missing("route.outcome.kindergarten.title") == []


@pytest.mark.each_direction
@pytest.mark.parametrize(("refused", "language"), [(WORDS, "nl"), (TABLE, "ar")], ids=["words", "table"])
def test_what_is_refused_is_told_and_the_next_try_works(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], refused: str, language: str
) -> None:
    """The words or the table get 503."""
    server.refused = {refused}
    page = open_page(path(language))
    page.watch.expected()
    expect(page.locator(".start button")).to_be_visible()
    questions = Questions(page, catalogues[language])
    page.click(".start button")
    fails_plainly_then_works(questions, server.reset)


def test_a_script_that_is_refused_is_told_and_loaded_again(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """Without its script the page says so at once; the button loads the page anew."""
    server.refused = {"/assets/release/*/subjects/questions/questions.js"}
    page = open_page(path("nl"))
    page.watch.expected()

    def mend() -> None:
        server.reset()
        with page.expect_navigation():
            page.click(".start button")

    fails_plainly_then_works(Questions(page, catalogues["nl"]), mend)


def test_a_table_that_never_comes_is_given_up(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue]
) -> None:
    """The table is never sent: the page says so instead of waiting for ever."""
    server.held = {TABLE}
    page = open_page(path("nl"), script=SHORT_PATIENCE, wait="commit")
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    page.click(".start button")
    fails_plainly_then_works(questions, server.reset)


@pytest.mark.parametrize("trouble", ["refused", "held", "offline"])
def test_steps_that_do_not_come_leave_the_answer_and_can_be_asked_again(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], trouble: str
) -> None:
    """The host stops after the questions: verdict, reasons and answers stay; one button fetches the steps later."""
    page = open_page(path("nl"), script=SHORT_PATIENCE)
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    page.wait_for_load_state("networkidle")
    server.refused, server.held = ({ANSWERS} if trouble == name else set() for name in ("refused", "held"))
    page.context.set_offline(trouble == "offline")
    try_it(questions)
    expect(page.locator(".section-failed")).to_be_visible()
    expect(page.locator(".section-failed .failed")).to_have_text(questions.text("calc.section-failed"))
    assert questions.missing("route.outcome.kindergarten.title", "calc.why") == []
    expect(page.locator(".summary li")).to_have_count(len(CHILD))
    server.reset()
    page.context.set_offline(False)
    page.click(".retry")
    expect(page.locator(".result .path-step").first).to_be_visible()
    expect(page.locator(".section-failed")).to_be_hidden()


def ask_with(page: Page, born: str) -> None:
    """Ask for the exact days with a birth date."""
    page.fill("#geboortedatum", born)
    page.click(".exact form [type=submit]")


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"script": NO_WEBASSEMBLY}, "no-webassembly"),
        ({"refused": WASM}, "network"),
        ({"refused": WORKER}, "worker"),
        ({"cut": "/runtime/manifest.json"}, "truncated"),
        ({"held": WASM, "script": SHORT_PATIENCE}, "timeout"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_python_that_cannot_start_is_told_and_the_answer_stays(
    open_page: Open, server: SiteServer, catalogues: dict[str, Catalogue], broken: dict[str, str], reason: str
) -> None:
    """Asking for the exact days fails in a plain sentence that names the reason; the first answer is still there."""
    server.refused, server.held = {broken.get("refused", "-")}, {broken.get("held", "-")}
    server.cut = {"/" + of_release(SITE).relative_to(SITE).as_posix() + broken["cut"]: 40} if "cut" in broken else {}
    page = open_page(path("nl"), script=broken.get("script", ""))
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    ask_with(page, "14-3-2021")
    expect(page.locator(".exact .failed")).to_have_text(questions.text(f"loading.failed.{reason}"))
    expect(page.locator(".exact .failed")).to_be_visible()
    expect(page.locator(".exact .busy")).to_be_hidden()
    expect(page.locator("#geboortedatum")).to_have_value("14-3-2021")
    assert questions.missing("route.outcome.kindergarten.title") == []


def test_a_killed_worker_is_told_and_the_next_question_starts_afresh(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """The worker dies after an answer: the next question says so, and the one after it is answered by a new worker."""
    page = open_page(path("nl"), script=KEEP_THE_WORKER)
    page.watch.expected()
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    ask_with(page, "14-3-2021")
    expect(page.locator(".exact-result p")).to_be_visible()
    page.evaluate("window.last.terminate()")
    ask_with(page, "15-3-2021")
    expect(page.locator(".exact .failed")).to_be_visible()
    expect(page.locator(".exact .failed")).to_have_text(questions.text("loading.failed.worker"))
    ask_with(page, "16-3-2021")
    expect(page.locator(".exact-result p")).to_be_visible()
    expect(page.locator(".exact .failed")).to_be_hidden()


@pytest.mark.same_browser
def test_a_full_storage_keeps_nothing_from_working(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """Answers live on the page alone: a device without any space left gives the same answer."""
    page = open_page(path("nl"), script=STORAGE_FULL)
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    expect(page.locator(".result .path-step").first).to_be_visible()
    assert questions.missing("route.outcome.kindergarten.title") == []


@pytest.mark.same_browser
@pytest.mark.parametrize("born", ["31-2-2019", "14-3-19", "morgen", "14-3-2090", ""])
def test_an_impossible_birth_date_is_told_with_an_example(
    open_page: Open, catalogues: dict[str, Catalogue], born: str
) -> None:
    """Days that do not exist, are still to come or are no days: what was typed stays, and nothing is loaded."""
    page = open_page(path("nl"))
    questions = Questions(page, catalogues["nl"])
    try_it(questions)
    ask_with(page, born)
    wrong = "calc.date-lacks-century" if born == "14-3-19" else "calc.exact.wrong"
    expect(page.locator("#error-geboortedatum")).to_have_text(questions.text(wrong))
    expect(page.locator("#geboortedatum")).to_be_focused()
    expect(page.locator("#geboortedatum")).to_have_value(born)
    expect(page.locator(".exact .loading")).to_be_hidden()
