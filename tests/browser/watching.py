"""What a page does wrong without showing it, and what axe and a ruler see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from places import ROOT
from playwright.sync_api import ConsoleMessage, Page, Request
from shapes import TOLD, VALUES

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that look at colours: no other can differ in the dark."""


class Watch:
    """Keeps every console error, uncaught exception and request to another host of one page."""

    def __init__(self, page: Page, home: str) -> None:
        self.home = home
        self.found: list[str] = []
        self.silent = False
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"exception: {error}"))
        page.context.on("request", self._request)
        self._page = page

    @property
    def troubles(self) -> list[str]:
        """What was found and not expected; a request to another host is never expected."""
        return [trouble for trouble in self.found if not self.silent or trouble.startswith("other host")]

    def end(self) -> None:
        """Look no longer: another visitor may come to the same browser."""
        self._page.context.remove_listener("request", self._request)

    def expected(self) -> None:
        """The test broke something on purpose: the browser may complain in its console."""
        self.silent = True

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.found.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.found.append(f"other host: {request.url}")


class Seen:
    """What axe has looked at in this run: the shapes, by the width of the screen, and by its colour scheme as well.

    The processes of a run tell each other in a file, a line for each look.
    """

    again = False
    """Whether to look although nothing on a page is new."""
    told: Path
    """The file."""
    _read = 0
    _shapes: dict[tuple[object, ...], set[float]] = {}

    @classmethod
    def of(cls, how: tuple[object, ...]) -> set[float]:
        """The shapes that any process looked at as they are shown now."""
        if cls.told.exists():
            with cls.told.open("rb") as file:
                file.seek(cls._read)
                whole = file.read().rpartition(b"\n")[0]  # another process may be writing the last
            cls._read += len(whole) + bool(whole)
            for line in whole.splitlines():
                dark, width, shapes = json.loads(line)
                for shown in ((width,), (dark, width)):
                    cls._shapes.setdefault(shown, set()).update(shapes)
        return cls._shapes.get(how, set())

    @classmethod
    def add(cls, dark: bool, width: int, shapes: set[float]) -> None:
        """Tell every process what was looked at, and how it was shown."""
        line = json.dumps([dark, width, list(shapes)]).encode() + b"\n"
        with cls.told.open("ab", buffering=0) as file:
            file.write(line)


SHAPES = (ROOT / "tests/browser/new_shapes.js").read_text("utf-8")
"""Tells the shapes on a page, or of some shapes where each stands first."""


def glance(page: Page) -> list[str]:
    """What axe finds on a page that a test comes by; by day only in what has a shape that was not looked at yet."""
    if Seen.again:
        return axe(page)
    dark, width, found = page.evaluate(SHAPES, [TOLD, VALUES, None])
    new = set(found) - Seen.of((width,))
    recoloured = set(found) - Seen.of((dark, width)) - new
    wrong = [*(axe(page, list(new)) if new else []), *(axe(page, list(recoloured), OF_COLOURS) if recoloured else [])]
    if new or recoloured:
        Seen.add(dark, width, new | recoloured)
    return wrong


FRESH_ALONE = """async ([options, shapes]) => {
  const rules = axe._audit.rules;
  const whole = rules.map((rule) => rule.selector);
  const mark = SHAPES;
  mark(shapes);
  // Not by what axe calls a context: it would hold each element against each part of that, half of its time.
  for (const rule of rules) rule.selector = `[data-fresh]:is(${rule.selector})`;
  try {
    return await axe.run(document, options);
  } finally {
    for (const [at, rule] of rules.entries()) rule.selector = whole[at];
    mark([...shapes.slice(0, 2), []]);
  }
}""".replace("SHAPES", SHAPES)
"""Lets axe look at the first element of some shapes, and leaves the page as it was."""


def axe(page: Page, shapes: list[float] | None = None, only: list[str] | None = None) -> list[str]:
    """Violations of WCAG 2.2 AA and of axe's best practices, as lines of rule, address and element.

    With `shapes` only in the first element of each; what axe says of a page as a whole it says where all is looked at.
    `only` names the rules, where not all are asked.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)  # from the driver, so that the page itself keeps its policy
    # To look through style sheets and films beforehand takes a third of its time; only rules of whole pages ask for it.
    asked = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    options = {"runOnly": asked, "resultTypes": ["violations"], "preload": shapes is None}
    looked = "([options]) => axe.run(document, options)" if shapes is None else FRESH_ALONE
    found: dict[str, Any] = page.evaluate(looked, [options, [TOLD, VALUES, shapes]])
    return [
        f"{violation['id']}: {page.url}: {node['html'][:300]} {node['failureSummary'][:300]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """The elements that make the page scroll sideways; none where it reflows."""
    return page.evaluate(
        """() => {
          const root = document.scrollingElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const wide = [...document.querySelectorAll("body *")].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width && (box.right > root.clientWidth + 1 || box.left < -1);
          });
          const names = wide.map((element) => element.outerHTML.slice(0, 160));
          return [`${location.pathname}: ${root.scrollWidth} px on ${root.clientWidth} px`, ...names.slice(0, 5)];
        }"""
    )
