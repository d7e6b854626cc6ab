"""The browser's Python: how far loading is, and every way it can go wrong, each told by its own reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from places import of_release
from playwright.sync_api import Page

from browser.conftest import Open
from browser.serving import SiteServer

NO_WEBASSEMBLY = "delete globalThis.WebAssembly;"
SHORT_PATIENCE = """
const later = window.setTimeout;
window.setTimeout = (call, wait, ...rest) => later(call, wait >= 10000 ? 3000 : wait, ...rest);
"""
"""The page's own long waits, made three seconds, so that a test need not sit them out."""
RUNTIME = "assets/runtime/*/"
QUESTION = {"rule": "route", "answers": {"municipality": "GM0546"}, "on": "2026-11-21"}
START = """async () => {
  const files = new URL("../../", document.querySelector("script[src]").src).href;
  const { Runtime } = await import(`${files}subjects/runtime/runtime.js`);
  window.steps = [];
  window.runtime = new Runtime({
    worker: `${files}subjects/runtime/worker.js`, manifest: `${files}runtime/manifest.json`,
    onProgress(step) { window.steps.push(step); },
  });
  window.runtime.ready.catch(() => {});
}"""
ASK = "question => window.runtime.ask(question).then((answer) => answer.rule, (error) => error.reason)"

UNTIL = """async () => {
  for (let tries = 0; !(TRUE); tries++) {
    if (tries > 600) throw new Error("waited in vain");
    await new Promise((later) => setTimeout(later, 50));
  }
}"""
"""Playwright's own waiting evaluates text in the page, which the policy forbids."""


def start(page: Page) -> None:
    """A runtime of its own, as a page starts it."""
    page.evaluate(START)


def ask(page: Page) -> str:
    """The rule that answered, or the reason why none did."""
    start(page)
    return page.evaluate(ASK, QUESTION)


def sizes(site: Path) -> dict[str, Any]:
    return json.loads((of_release(site) / "runtime/manifest.json").read_text("utf-8"))


def test_progress_is_told_in_bytes_of_the_line(open_page: Open, server: SiteServer, site: Path) -> None:
    """Percent and bytes only grow, in small steps, up to the whole; the whole is what the page said it would cost."""
    page = open_page("privacy/")
    server.pace = 64_000
    assert ask(page) == "route"
    steps = page.evaluate("window.steps")
    loaded = [step["loaded"] for step in steps]
    assert loaded == sorted(loaded) and len(set(loaded)) > 20
    assert {step["total"] for step in steps} == {sizes(site)["transfer"]}
    assert abs(loaded[-1] - steps[-1]["total"]) <= len(sizes(site)["files"])
    percents = [step["percent"] for step in steps]
    assert percents == sorted(percents) and percents[-1] >= 99 and percents[0] < 50


@pytest.mark.each_case
@pytest.mark.parametrize(
    ("reason", "broken"),
    [
        ("no-webassembly", {"script": NO_WEBASSEMBLY}),
        pytest.param("network", {"refused": "pyodide.asm.wasm"}, marks=pytest.mark.thorough),
        ("network", {"refused": "pyodide.js"}),
        ("truncated", {"cut": "pyodide.asm.wasm"}),
        pytest.param("truncated", {"cut": "python.zip"}, marks=pytest.mark.thorough),
        pytest.param("truncated", {"cut": "data.json"}, marks=pytest.mark.thorough),
        pytest.param("truncated", {"cut": "pyodide.asm.js"}, marks=pytest.mark.thorough),
        ("timeout", {"held": "python.zip", "script": SHORT_PATIENCE}),
    ],
    ids=str,
)
def test_what_keeps_python_from_starting_is_named_and_the_next_try_works(
    open_page: Open, server: SiteServer, site: Path, reason: str, broken: dict[str, str]
) -> None:
    """A file refused, broken off or never sent ends in its reason; when the host is well again, so is the runtime."""
    folder = f"/assets/runtime/{sizes(site)['version']}/"
    server.refused = {folder + broken.get("refused", "-")}
    server.held = {folder + broken.get("held", "-")}
    server.cut = {folder + broken["cut"]: 1000} if "cut" in broken else {}
    page = open_page("privacy/", script=broken.get("script", ""))
    page.watch.expected()
    assert ask(page) == reason
    server.reset()
    if "script" not in broken:
        assert ask(page) == "route"


@pytest.mark.thorough
def test_a_killed_worker_is_noticed_at_once_and_the_next_one_answers(open_page: Open) -> None:
    """A worker that dies between two questions, or while it thinks, is told as such and can be started again."""
    page = open_page("privacy/")
    assert ask(page) == "route"
    page.evaluate("window.runtime.worker.terminate()")
    page.evaluate(UNTIL.replace("TRUE", "window.runtime.lost"))
    assert page.evaluate(ASK, QUESTION) == "worker"
    assert ask(page) == "route"


@pytest.mark.thorough
def test_a_start_that_is_cancelled_says_so_and_can_be_begun_again(open_page: Open, server: SiteServer) -> None:
    """Cancel while the files come: the question ends as cancelled, and a new one starts afresh."""
    server.held = {f"/{RUNTIME}python.zip"}
    page = open_page("privacy/")
    page.watch.expected()
    start(page)
    page.evaluate(UNTIL.replace("TRUE", "window.steps.length > 3"))
    told = page.evaluate(
        f"question => {{ const told = ({ASK})(question); window.runtime.stop(); return told; }}", QUESTION
    )
    assert told == "cancelled"
    server.reset()
    assert ask(page) == "route"
