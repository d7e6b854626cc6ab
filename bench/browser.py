"""How soon an answer is there, side by side with other ways: `./portal bench browser` prints times, bytes and ratios.

Each way is opened in a fresh browser process and timed from navigation to the verdict on screen; the ways take turns,
and the median counts. Read the ratios: a busy machine is slow for all. `--quick` takes few turns, `--site FOLDER`
measures a site that is built already.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from bench.line import Host, Line
from bench.shell import Site, built_site
from bench.slow import cpu
from tools.brought import chromium, runtime

SLOW_4G = Line(1_600_000, 0.15)
FAST = Line()
WAIT = 180_000
"""Milliseconds one visit may take."""
LATER = 2_000
"""Milliseconds before a visitor comes back: the browser writes down what it compiled after the answer is there."""
WATCH = """
const look = () => {
  const place = document.querySelector(".verdict");
  const shown = place?.textContent && place.checkVisibility();
  requestAnimationFrame(shown ? () => { window.told ??= performance.now(); } : look);
};
look();
"""
TOLD = """() => new Promise((tell) => {
  const ask = () => { if (window.told) tell(window.told); else setTimeout(ask, 20); };
  ask();
})"""
"""Milliseconds from navigation to the frame in which the verdict is on screen."""
RECALCULATE = {
    "layer 2": """async (ages) => {
      const root = document.querySelector("#rekenhulp"), times = [];
      const form = root.querySelector("form.questions"), result = root.querySelector(".result");
      const later = () => new Promise((done) => { setTimeout(done, 0); });
      const until = async (done) => { for (let tries = 0; !done(); tries++) await (tries < 100 || later()); };
      for (const age of ages) {
        root.querySelectorAll(".summary li button")[1].click();
        await until(() => !form.hidden);
        form.elements.age.value = age;
        const start = performance.now();
        form.requestSubmit();
        await until(() => !result.hidden);
        result.getBoundingClientRect();
        times.push(performance.now() - start);
        await later();
      }
      return times;
    }""",
    "layer 3": """async (questions) => {
      const times = [];
      for (const question of questions) {
        const start = performance.now();
        await window.ask(question);
        times.push(performance.now() - start);
      }
      return times;
    }""",
}


@dataclass
class Seen:
    """What a way cost, visit by visit."""

    seconds: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Seconds."""
        return statistics.median(self.seconds)

    @property
    def size(self) -> float:
        """Bytes on the line."""
        return statistics.median(self.bytes)


class Bench:
    """The browser, the host and what was seen, by condition and way."""

    def __init__(self, host: Host, site: Site) -> None:
        self.host, self.site = host, site
        self.seen: dict[tuple[str, str], Seen] = {}

    def visit(self, page: Page, way: str, condition: str, times: float) -> None:
        """Open a way and note how long the verdict took."""
        page.goto("about:blank")  # the same address with another fragment would be no visit
        self.host.reset()
        with cpu(times):
            page.goto(self.host.url + self.site.ways[way], wait_until="commit", timeout=WAIT)
            seconds = page.evaluate(TOLD) / 1000
        expected, told = self.site.verdicts[way], page.inner_text(".verdict")
        if told != expected:
            sys.exit(f"bench: {way}: expected {expected!r}, got {told!r}")
        seen = self.seen.setdefault((condition, way), Seen())
        seen.seconds.append(seconds)
        print(f"{condition}: {way}: {seconds:.2f} s", file=sys.stderr, flush=True)
        seen.bytes.append(self.host.bytes)

    def cold(self, ways: tuple[str, ...], condition: str, line: Line, times: float, rounds: int) -> None:
        """Every way in a fresh process, taking turns."""
        for _ in range(rounds):
            for way in ways:
                with visitor() as context:
                    self.host.line = line
                    self.visit(context.new_page(), way, condition, times)
        self.host.line = FAST

    def again(self, times: float, condition: str) -> None:
        """A second visit to our runtime, and a third one with nobody at the other end of the line."""
        with visitor() as context:
            page = context.new_page()
            self.visit(page, "layer 3", "first", 1)
            page.wait_for_selector(".offline[data-state=kept]")
            page.wait_for_timeout(LATER)
            self.visit(page, "layer 3", f"again, {condition}", times)
            self.host.down = True
            self.visit(page, "layer 3", f"offline, {condition}", times)
            self.host.down = False

    def recalculate(self, way: str, times: float) -> float:
        """Milliseconds within which 95 of 100 changed answers are answered."""
        with visitor() as context:
            page = context.new_page()
            self.visit(page, way, "recalculate", 1)
            page.wait_for_load_state("networkidle")
            with cpu(times):
                taken = page.evaluate(RECALCULATE[way], self.site.changes[way])
        return statistics.quantiles(taken, n=20)[-1]


@contextmanager
def visitor() -> Iterator[BrowserContext]:
    """A browser process that has seen nothing yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.flags())
        context = browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL")
        context.add_init_script(WATCH)
        yield context
        browser.close()


FINITE = ("layer 2", "by hand, same shell", "layer 2, bare", "by hand, bare")
PYTHON = ("layer 3", "stock Pyodide")


def measure(bench: Bench, quick: bool) -> None:
    """Every condition; what the host has to pack first is not counted.

    A second visit takes its turn beside the first ones it is compared with: a machine is not as quick all the time.
    """
    bench.cold((*FINITE, *PYTHON), "first", FAST, 1, 1)
    rounds = 1 if quick else 5
    for condition, times in (("no throttle", 1), ("CPU 4x", 4)):
        for _ in range(rounds):
            bench.cold((*FINITE, *PYTHON), condition, FAST, times, 1)
            bench.again(times, condition)
    bench.cold(FINITE, "Slow 4G", SLOW_4G, 1, 2 + rounds)
    if not quick:
        bench.cold(PYTHON, "Slow 4G", SLOW_4G, 1, 1)


def report(bench: Bench) -> None:
    """Print every figure, and each ratio beside its aim."""
    for (condition, way), seen in bench.seen.items():
        if condition not in ("first", "recalculate"):
            low, high = min(seen.seconds), max(seen.seconds)
            print(f"{condition:22} {way:22} {seen.median:7.2f} s  ({low:.2f}-{high:.2f})  {seen.size / 1000:8.1f} kB")
    for what, value, aim in ratios(bench):
        judged = "no aim" if aim is None else f"aim {aim:5.2f}  {'ok' if value <= aim else 'MISSED'}"
        print(f"{what:62} {value:6.2f}  {judged}")


def ratios(bench: Bench) -> Iterator[tuple[str, float, float | None]]:
    """What is compared with what, the ratio, and the most it may be, where that was said."""
    seen = bench.seen

    def time(condition: str, way: str) -> float:
        return seen[condition, way].median

    aims = {("Slow 4G", "layer 2"): 1.10, ("Slow 4G", "layer 2, bare"): 1.15, ("CPU 4x", "layer 2"): 1.4}
    for condition in ("Slow 4G", "no throttle", "CPU 4x"):
        if (condition, "layer 2") in seen:
            for ours, other in (FINITE[:2], FINITE[2:]):
                ratio = time(condition, ours) / time(condition, other)
                yield f"{condition}: {ours} to {other}", ratio, aims.get((condition, ours))
    yield (
        "bytes, cold: layer 3 to stock",
        seen["no throttle", "layer 3"].size / seen["no throttle", PYTHON[1]].size,
        0.75,
    )
    for condition, aim in (("no throttle", 0.55), ("CPU 4x", 0.40)):
        stock = time(condition, PYTHON[1])
        yield f"{condition}, cold: layer 3 to stock", time(condition, "layer 3") / stock, aim
        yield f"{condition}, again: layer 3 to stock, cold", time(f"again, {condition}", "layer 3") / stock, 0.40
        yield f"{condition}, offline: layer 3 to stock, cold", time(f"offline, {condition}", "layer 3") / stock, 0.40
    yield "again: kB on the line", seen["again, no throttle", "layer 3"].size / 1000, 1.0
    for way in RECALCULATE:
        yield f"recalculation at CPU 4x, {way}: 95th percentile, ms", bench.recalculate(way, 4), 50


def main() -> None:
    """Builds, measures and prints."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        built = built_site(target)
        site = Site(built, target / "bench")
        folders = {"/": built, "/_bench/": target / "bench", "/_stock/": ROOT / "node_modules" / "pyodide"}
        bench = Bench(Host(folders, ROOT / "build" / "packed", runtime.node()), site)
        with visitor() as context:
            page = context.new_page()
            page.goto(bench.host.url)
            site.link(page)
        measure(bench, "--quick" in sys.argv)
        report(bench)


if __name__ == "__main__":
    main()
