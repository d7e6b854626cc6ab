"""Visitors to the site one after the other: each is new to it, but the browser need not begin anew for each."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

FORGETFUL = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });"
"""Without a service worker, as in a private window of some browsers: what a host refuses is then really not there."""


class Contexts:
    """Contexts that are used again, by how they were made. A page of the site stays open in each: it keeps the process.

    What the host sent stays in the browser's memory; what a visitor leaves (tabs, cookies, storage) does not.
    """

    def __init__(self, browser: Browser, resting: str) -> None:
        self._browser, self._resting = browser, resting
        self._free: dict[str, list[BrowserContext]] = {}
        self._taken: list[tuple[str, BrowserContext, Page]] = []

    def page(self, script: str, **options: Any) -> Page:
        """A new tab, where `script` runs before the scripts of each page."""
        how = repr((script, options))
        if self._free.get(how):
            context = self._free[how].pop()
        else:
            context = made(self._browser, FORGETFUL + script, **options)
            context.new_page().goto(self._resting)
        self._taken.append((how, context, context.pages[0]))
        return context.new_page()

    def give_back(self) -> None:
        """Close the tabs of the visitors so far, and forget what they left."""
        for how, context, resting in self._taken:
            for page in context.pages:
                if page is not resting:
                    page.close()
            resting.evaluate("localStorage.clear()")
            context.clear_cookies()
            context.clear_permissions()
            context.set_offline(False)
            self._free.setdefault(how, []).append(context)
        self._taken.clear()


def made(browser: Browser, script: str, **options: Any) -> BrowserContext:
    """A context of its own, where `script` runs before the scripts of each page."""
    context = browser.new_context(locale="nl-NL", **options)
    if script:
        context.add_init_script(script)
    return context
