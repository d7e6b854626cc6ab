"""A browser before the built site, for targets that stand in a page."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from typing import Any

from playwright.sync_api import Dialog, Error, Page, TimeoutError, sync_playwright

from tools.brought import chromium
from tools.fuzz.target import LONGEST, Hang, Place, Target

PATIENCE = LONGEST * 1000


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Stay silent."""


class _Host(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that went on to another page is no fault of the host."""


class PageError(Exception):
    """Raised for an exception in a page, a window it opens or a request it makes to another host."""


class Visitor(Target):
    """Keeps one page open, and a new one after it stopped answering."""

    browser = True

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        assert place.site, "targets in a browser need the built site"
        handler = functools.partial(_Quiet, directory=str(place.site))
        self.host = _Host(("127.0.0.1", 0), handler)
        self.home = f"http://127.0.0.1:{self.host.server_port}/"
        threading.Thread(target=self.host.serve_forever, daemon=True).start()
        self.playwright = sync_playwright().start()
        self.chrome = self.playwright.chromium.launch(executable_path=chromium.path(), args=chromium.flags())
        self.wrong: list[str] = []
        self.page = self._fresh()

    def _fresh(self) -> Page:
        context = self.chrome.new_context(service_workers="block")
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(f"exception: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", lambda request: self._asked(request.url))
        return page

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:", "about:")):
            self.wrong.append(f"other host: {url[:200]}")

    def _dialog(self, dialog: Dialog) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, path: str, ready: str) -> None:
        """Open a path and wait until `ready` is true in it. Raises Hang where it does not answer."""
        self.wrong.clear()
        try:
            self.page.goto("about:blank")
            self.page.goto(self.home + path, wait_until="load")
            self.page.wait_for_function(ready)
        except TimeoutError:
            self.renew()
            raise Hang from None

    def renew(self) -> None:
        """Leave a page that does not answer."""
        context, self.page = self.page.context, self._fresh()
        try:
            context.close()
        except Error:
            self.wrong.append("the page could not be closed")

    def right(self) -> None:
        """Raise what the page did wrong since it was opened."""
        if self.wrong:
            raise PageError("; ".join(self.wrong[:3]))

    def ask(self, script: str, given: Any = None) -> Any:
        """What `script` gives in the page. Raises Hang where it does not come in time."""
        begin = "([script, given]) => { window.given = undefined; (async () => eval(script)(given))().then("
        begin += "(found) => { window.given = { found }; }, (error) => { window.given = { error: String(error) }; }); }"
        self.page.evaluate(begin, [f"({script})", given])
        try:
            found = self.page.wait_for_function("() => window.given").json_value()
        except TimeoutError:
            self.renew()
            raise Hang from None
        if "error" in found:
            raise PageError(found["error"])
        return found["found"]

    def close(self) -> None:
        """Browser and host."""
        self.chrome.close()
        self.playwright.stop()
        self.host.shutdown()
        self.host.server_close()
