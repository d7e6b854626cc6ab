"""How soon a school's list is seen and answered: `./portal bench list`, a workbook beside the same list as CSV.

In Chromium, on the page of the pupil list, each time in a fresh browser process, the two taking turns. First the
columns stand there, before Python; then, with one press, the answer. `--site FOLDER` measures a site that is built
already.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from bench.line import Host
from bench.sheets import as_csv, as_xlsx
from bench.shell import built_site
from calculators.funding.pupil_list.columns import COLUMNS
from tools.brought import chromium, runtime
from tools.site.releases import told

PUPILS, ROUNDS = 2_000, 5
SEEN_AIM, RATIO_AIM = 1.5, 1.5
"""Seconds from the choice of a workbook to its columns; times the CSV's to the answer."""
PAGE = "rekenen/leerlingenlijst/"
WAIT = 180_000
"""Milliseconds one answer may take."""
CHOSEN = "() => { window.chosen = performance.now(); }"
SINCE = "() => performance.now() - window.chosen"


def main() -> None:
    """Builds, measures and prints."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        site = built_site(folder)
        host = Host({"/": site}, ROOT / "build" / "packed", runtime.node())
        _pack(host, site)
        files = {kind: folder / f"lijst.{kind}" for kind in ("csv", "xlsx")}
        for kind, write in (("csv", as_csv), ("xlsx", as_xlsx)):
            files[kind].write_bytes(write(pupils()))
        taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in files}
        for _ in range(ROUNDS):
            for kind, file in files.items():
                taken[kind].append(_visit(host.url + PAGE, file))
                print(f"{kind}: columns {taken[kind][-1][0]:.2f} s, answer {taken[kind][-1][1]:.2f} s", file=sys.stderr)
    report({kind: tuple(map(statistics.median, zip(*times, strict=True))) for kind, times in taken.items()})


def report(median: dict[str, tuple[float, ...]]) -> None:
    """Print the medians, and what is asked of them."""
    print(f"{PUPILS} pupils, {len(COLUMNS)} columns, in Chromium, median of {ROUNDS} fresh processes")
    for kind, (seen, answered) in median.items():
        print(f"{kind:5} columns after {seen:5.2f} s, answer after {answered:5.2f} s")
    seen, ratio = median["xlsx"][0], median["xlsx"][1] / median["csv"][1]
    for what, value, aim in (
        ("seconds from the workbook to its columns", seen, SEEN_AIM),
        ("from the workbook to its answer, times the csv's", ratio, RATIO_AIM),
    ):
        print(f"{what:50} {value:6.2f}  aim {aim:5.2f}  {'ok' if value <= aim else 'MISSED'}")


def pupils() -> list[list[object]]:
    """A made-up school, the same every time: newcomers who came around four peildata, every column filled in."""
    chance = random.Random(15)
    rows: list[list[object]] = [[column.name for column in COLUMNS]]
    example = {column.name: column.example for column in COLUMNS}
    for number in range(PUPILS):
        came = date(2025, 9, 1) + timedelta(days=chance.randrange(400))
        own = {
            "leerling": f"L{number:04}",
            "geboortedatum": date(2015, 1, 1) + timedelta(days=chance.randrange(2_000)),
            "datum_vestiging": came,
            "eerste_inschrijving": came,
            "inschrijving_school": came,
            "uitschrijving_school": "",
            "oordeel": "",
        }
        rows.append([own.get(name, example[name]) for name in rows[0] if isinstance(name, str)])
    return rows


def _pack(host: Host, site: Path) -> None:
    """Let the host pack what Python needs, as it does once: a minute for the largest file."""
    found = told(site)
    assert found, f"{site}: expected a built site, got none, for example ./portal build"
    for path in sorted((site / found["runtime"]).rglob("*")):
        if path.is_file():
            urlopen(host.url + path.relative_to(site).as_posix()).close()


def _visit(url: str, file: Path) -> tuple[float, float]:
    """Seconds from the choice of the file to its columns, and to the answer, which is asked for at once then."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.flags())
        page = browser.new_page(locale="nl-NL")
        page.goto(url, wait_until="networkidle")
        page.evaluate(CHOSEN)
        page.set_input_files("#f-file", file)
        page.wait_for_selector(".columns:not([hidden])", timeout=WAIT)
        seen = page.evaluate(SINCE)
        page.select_option("#f-year", "2026")
        page.click(".compute")
        page.wait_for_selector(".result:not([hidden]) .verdict", timeout=WAIT)
        answered = page.evaluate(SINCE)
        verdict = page.inner_text(".result .verdict")
        browser.close()
    if f"{PUPILS // 1000}" not in verdict:
        sys.exit(f"bench: {file.name}: expected the answer for {PUPILS} pupils, got {verdict!r}")
    return seen / 1000, answered / 1000


if __name__ == "__main__":
    main()
