"""What a build of the whole country costs, beside parts of it and stock MkDocs on the same pages: an hour on two cores.

342 municipalities, every language, 1,500 invented schools, each build with nothing kept of one before. Stock is MkDocs
with Material, its search and mkdocs-static-i18n; its pages are the bodies of ours, and it neither makes them from
facts nor checks their links. It is built with two parts of the pages, and what all would cost lies on the line through
these: what grows faster than the pages is told too low, to its advantage. Only ratios say something on a machine that
others use too, and those of CPU more than those of wall. `--keep FOLDER` leaves all of it there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from bench import country, views

TWO = ["leidse-regio", "gooi-en-vechtstreek"]
EVERY = 4
"""Of the regions one in so many makes a part of the country."""
FEW = ["nl", "en", "ar"]
STOCK_PARTS = (40, 20)
"""One page in so many."""
AIMS = {
    "wall, to stock": 0.5,
    "peak memory of a process, to stock": 0.6,
    "wall of an unchanged rebuild": 0.15,
    "bytes of a page view, to a site of two regions": 1.1,
    "CPU a page, to a quarter of the country": 1.1,
    "CPU a page, to three languages": 1.1,
}


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU and wall, the most megabytes that one process held, and how many pages were made."""

    cpu: float
    wall: float
    memory: float
    pages: int

    @property
    def a_page(self) -> float:
        """Milliseconds of CPU for each page."""
        return 1000 * self.cpu / self.pages


def cost(project: Path, site: Path, *command: str) -> Cost:
    """What a command of Python costs in `project`, with all processes it starts; it builds into `site`."""
    path = os.pathsep.join([str(project), str(project / "hooks")])
    environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as told:
        whole = [sys.executable, "-m", *command]
        process = subprocess.Popen(whole, cwd=project, env=environment, stdout=told, stderr=told)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        if process.returncode:
            sys.exit(told.read())
    wall = time.perf_counter() - began
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, sum(1 for _ in site.rglob("index.html")))


def built(project: Path, name: str, fresh: bool = True) -> Cost:
    """A build of the copy `name` of the site; where it is `fresh`, nothing of a build before is kept."""
    into = project / "made" / name
    into.parent.mkdir(exist_ok=True)
    if fresh:
        shutil.rmtree(project / "build" / "cache", ignore_errors=True)
    return cost(project, into, "tools", "build", "--draft", "--site", f"sites/{name}", "--into", str(into))


def ours(project: Path) -> dict[str, Cost]:
    """Each build of ours, the country first."""
    regions = sorted(re.findall(r"(?m)^- id: (\S+)$", _all(project / "data", "regions")))
    parts: dict[str, dict[str, object]] = {
        "country": {},
        "a quarter": {"regions": regions[::EVERY]},
        "two regions": {"regions": TWO},
        "three languages": {"languages": FEW},
    }
    found = {}
    for name, settings in parts.items():
        country.part(project, name, **settings)
        found[name] = told(name, built(project, name))
        if name == "country":
            found["unchanged"] = told("unchanged", built(project, name, fresh=False))
    return found


def _all(data: Path, name: str) -> str:
    return "".join(path.read_text("utf-8") for path in (data / f"{name}.yaml", *sorted((data / name).glob("*.yaml"))))


def stock(work: Path, site: Path, pages: int) -> Cost:
    """What stock MkDocs would cost with all `pages` of `site`, by the line through two parts of them."""
    languages = ["nl", *sorted(path.name for path in site.iterdir() if re.fullmatch("[a-z]{2}", path.name))]
    parts = []
    for one_in in STOCK_PARTS:
        project = work / f"stock-{one_in}"
        country.stock(project, site, languages, one_in)
        parts.append(told(f"stock, 1 in {one_in}", cost(project, project / "site", "mkdocs", "build", "-q")))
    return told("stock, all", whole(parts[0], parts[1], pages))


def whole(small: Cost, large: Cost, pages: int) -> Cost:
    """Where the line through two costs comes to at `pages`."""

    def at(first: float, second: float) -> float:
        return second + (second - first) / (large.pages - small.pages) * (pages - large.pages)

    return Cost(at(small.cpu, large.cpu), at(small.wall, large.wall), at(small.memory, large.memory), pages)


def told(name: str, found: Cost) -> Cost:
    """A line of the table, as soon as it is known."""
    line = f"{found.cpu:8.0f} s CPU {found.wall:8.0f} s wall {found.memory:7.0f} MB {found.pages:7} pages"
    print(f"{name:18}{line} {found.a_page:7.1f} ms CPU a page", flush=True)
    return found


def ratios(found: Mapping[str, Cost], seen: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """What is asked of the country, each as a ratio."""
    all_of_it, plain = found["country"], found["stock"]
    bytes_of, of_two = seen["country"], seen["two regions"]
    return {
        "wall, to stock": all_of_it.wall / plain.wall,
        "CPU, to stock": all_of_it.cpu / plain.cpu,
        "peak memory of a process, to stock": all_of_it.memory / plain.memory,
        "wall of an unchanged rebuild": found["unchanged"].wall / all_of_it.wall,
        "CPU of an unchanged rebuild": found["unchanged"].cpu / all_of_it.cpu,
        "bytes of a page view, to a site of two regions": max(bytes_of[way] / of_two[way] for way in bytes_of),
        "CPU a page, to a quarter of the country": all_of_it.a_page / found["a quarter"].a_page,
        "CPU a page, to three languages": all_of_it.a_page / found["three languages"].a_page,
    }


def main() -> None:
    """Builds, measures and prints."""
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else Path(scratch)
        project = country.copy(work / "project")
        found = ours(project)
        made = project / "made"
        seen = views.measured({name: made / name for name in ("two regions", "country")})
        for way, size in seen["country"].items():
            small = seen["two regions"][way]
            print(f"/{way:26}{size / 1000:8.1f} kB, with two regions {small / 1000:8.1f} kB", flush=True)
        found["stock"] = stock(work, made / "country", found["country"].pages)
    for what, value in ratios(found, seen).items():
        aim = AIMS.get(what)
        print(f"{what:48}{value:6.2f}" + (f"  aim {aim:5.2f}  {'ok' if value <= aim else 'MISSED'}" if aim else ""))


if __name__ == "__main__":
    main()
