"""How soon a page for parents shows its first words: `./portal bench paint`, beside the same text without any script.

Each page is opened in a fresh browser process on a slow line with a slow processor, in turns with its bare copy: the
same body and style sheets, with no script and nothing preloaded. `--site FOLDER` measures a site that is built already.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from bench.browser import SLOW_4G, WAIT, visitor
from bench.line import Host
from bench.shell import built_site
from bench.slow import cpu
from tools.brought import runtime

PAGES = tuple(root + page for root in ("", "ar/", "ti/") for page in ("", "gemeente/leiden/", "ouders/aanmelden/"))
ROUNDS, SLOWER, AIM = 5, 4, 1.1
PAINTED = """() => new Promise((tell) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") tell(startTime);
  }).observe({ type: "paint", buffered: true });
})"""
"""Milliseconds from navigation to the first frame with words."""
EXTRAS = re.compile(r"<script\b.*?</script>|<(?:meta|link)\b(?![^>]*(?:charset|viewport|stylesheet))[^>]*>", re.S)


def bare(html: str, uri: str) -> str:
    """The same body and style sheets, at the address `uri` below the root of the site, and nothing else."""
    return EXTRAS.sub("", html).replace("<head>", f'<head><base href="/{uri}">')


def seconds(host: Host, address: str) -> float:
    """From navigation to the first words, in a browser process that has seen nothing yet."""
    with visitor() as context, cpu(SLOWER):
        page = context.new_page()
        page.goto(host.url + address, wait_until="commit", timeout=WAIT)
        return float(page.evaluate(PAINTED)) / 1000


def compared(built: Path, target: Path) -> list[float]:
    """Print for each page how long it and its bare copy took; their ratios."""
    host = Host({"/": built, "/_bare/": target}, ROOT / "build" / "packed", runtime.node())
    host.line = SLOW_4G
    ratios = []
    for number, uri in enumerate(PAGES):
        (target / f"{number}.html").write_text(bare((built / uri / "index.html").read_text("utf-8"), uri), "utf-8")
        ways = {"ours": uri, "bare": f"_bare/{number}.html"}
        seen: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(ROUNDS):
            for way, address in ways.items():
                seen[way].append(seconds(host, address))
        ours, other = (statistics.median(times) for times in seen.values())
        print(f"/{uri:24} {ours:5.2f} s  bare {other:5.2f} s  ratio {ours / other:5.2f}", flush=True)
        ratios.append(ours / other)
    host.stop()
    return ratios


def main() -> None:
    """Builds, measures and prints."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        built = built_site(target)
        (target / "bare").mkdir()
        middle = statistics.median(compared(built, target / "bare"))
    judged = "ok" if middle <= AIM else "MISSED"
    print(f"Slow 4G, CPU {SLOWER}x: first words, median of the pages {middle:5.2f}  aim {AIM}  {judged}")


if __name__ == "__main__":
    main()
