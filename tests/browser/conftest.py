"""A real Chromium before the built site, served with the site's own headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from browser.serving import SiteServer
from browser.visitors import FORGETFUL, Contexts, made
from browser.watching import Seen, Watch
from tools.brought import chromium

Open = Callable[..., Page]
PATIENCE = 90_000
"""Milliseconds a test waits for anything: on a busy machine Python starts and counts slowly; who passes waits less."""


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[SiteServer]:
    """The site on a port, for as long as the tests run."""
    serving = SiteServer(site)
    yield serving
    serving.stop()


ONE_RENDERER = "--renderer-process-limit=1"
"""Pages of one host share a process: a page opens in two thirds of the time."""
COMPILES_ONCE = "--js-flags=--liftoff --no-wasm-tier-up --no-wasm-dynamic-tiering"
"""Python starts in half the time; what computes long is slower, so the whole run does without."""


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium per test process."""
    Seen.again = request.config.getoption("--all")
    own = tmp_path_factory.getbasetemp()
    Seen.told = (own.parent if hasattr(request.config, "workerinput") else own) / "seen"
    args = [*chromium.flags(), ONE_RENDERER, *([] if Seen.again else [COMPILES_ONCE])]
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.path(), args=args)
        yield chrome
        chrome.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser, server: SiteServer) -> Contexts:
    """What visitors of several tests use one after the other."""
    return Contexts(browser, f"{server.url}robots.txt")


@pytest.fixture
def open_page(
    request: pytest.FixtureRequest, browser: Browser, server: SiteServer, contexts: Contexts
) -> Iterator[Open]:
    """Opens a fresh visitor: `open_page(path, width=…, script=…, wait=…, **context)`; `watch` tells what went wrong.

    `home` is another host than the usual one; with `keeping=True` the browser may keep pages for without internet.
    A console error, an exception or a request to another host fails the test at its end, unless the test says
    `page.watch.expected()` because it broke something on purpose.
    """
    own: list[BrowserContext] = []
    watches: list[Watch] = []
    cold = Seen.again or not request.node.get_closest_marker("same_browser")

    def open_(
        path: str,
        width: int = 1280,
        height: int = 800,
        script: str = "",
        home: str = server.url,
        keeping: bool = False,
        wait: Any = "load",
        **options: Any,
    ) -> Page:
        options["viewport"] = {"width": width, "height": height}
        if cold or keeping or home != server.url:
            own.append(made(browser, ("" if keeping else FORGETFUL) + script, **options))
            page = own[-1].new_page()
        else:
            page = contexts.page(script, **options)
        page.context.set_default_timeout(PATIENCE)
        page.watch = Watch(page, home)  # type: ignore[attr-defined]
        watches.append(page.watch)  # type: ignore[attr-defined]
        page.goto(home + path, wait_until=wait)
        return page

    server.reset()
    beside = request.node.get_closest_marker("rules_beside")
    server.rules_beside = beside is not None and not request.config.getoption("--all")
    yield open_
    for watch in watches:
        watch.end()
    for context in own:
        context.close()
    contexts.give_back()
    server.reset()
    assert [trouble for watch in watches for trouble in watch.troubles] == []
