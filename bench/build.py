"""What a build costs, beside one of nothing new, one of twelve languages, and stock MkDocs on the same pages.

One alternated run, CPU and wall of each; only the ratios say something on a machine that others use too.
Stock is MkDocs with Material, its search and mkdocs-static-i18n; the pages are the bodies of ours. It neither makes
them from facts nor checks their links.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("mkdocs.yml", "portal.yaml", "package.json", "package-lock.json", "requirements.txt")
FOLDERS = ("calculators", "data", "docs", "hooks", "locales", "theme", "tools")
MORE = ("bg", "da", "de", "es", "fi", "fr", "it", "pt", "sv")
"""Codes that English is copied under."""
ROUNDS = 3
STOCK = """
site_name: Stock
site_url: https://example.org/
theme: {name: material, font: false}
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
plugins:
  - search
  - i18n: {docs_structure: folder, languages: [%s]}
"""

Cost = tuple[float, float]
"""CPU and wall in seconds."""


def copy(target: Path) -> Path:
    """The project, to be built without touching what stands here."""
    target.mkdir()
    for name in COPIED:
        shutil.copy(ROOT / name, target / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    shutil.copytree(ROOT / "build" / "runtime", target / "build" / "runtime")
    return target


def with_more_languages(target: Path) -> Path:
    """Dutch, English and Arabic of the project, and English under other codes: twelve languages whatever it speaks."""
    project = copy(target)
    settings = project / "mkdocs.yml"
    for line, code in re.findall(r"(?m)(^ +- \{locale: (\w+),.*\}\n)", settings.read_text("utf-8")):
        if code in ("nl", "en", "ar"):
            continue
        settings.write_text(settings.read_text("utf-8").replace(line, ""), "utf-8")
        for folder in ("locales", "docs"):
            shutil.rmtree(project / folder / code)
    for code in MORE:
        shutil.copytree(project / "locales" / "en", project / "locales" / code)
        shutil.copytree(project / "docs" / "en", project / "docs" / code)
    line = next(line for line in settings.read_text("utf-8").splitlines(keepends=True) if "locale: en" in line)
    more = "".join(line.replace("locale: en", f"locale: {code}").replace("English", code) for code in MORE)
    settings.write_text(settings.read_text("utf-8").replace(line, line + more), "utf-8")
    return project


def stock(target: Path, site: Path) -> Path:
    """A stock project with the bodies of the pages of `site`."""
    for page in site.rglob("index.html"):
        way = page.parent.relative_to(site)
        language = way.parts[0] if way.parts[:1] in (("en",), ("ar",)) else "nl"
        body = re.search(r"<main[^>]*>(.*)</main>", page.read_text("utf-8"), re.S)
        if body:
            path = target / "docs" / language / way.relative_to("." if language == "nl" else language) / "index.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = re.sub(r"\n\s*\n", "\n", body[1].strip())
            path.write_text(f"---\ntitle: {way}\n---\n<div>{text}</div>\n", "utf-8")
    languages = ", ".join(
        f"{{locale: {code}, name: {code}, default: {str(code == 'nl').lower()}}}" for code in ("nl", "en", "ar")
    )
    (target / "mkdocs.yml").write_text(STOCK % languages, "utf-8")
    return target


def cost(project: Path, *command: str) -> Cost:
    """What a command of Python costs in `project`, with all processes it starts."""
    path = os.pathsep.join([str(project), str(project / "hooks")])
    environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    whole = [sys.executable, "-m", *command]
    done = subprocess.run(whole, cwd=project, env=environment, capture_output=True, text=True)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stderr)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall


def changed(project: Path) -> Cost:
    """A build after any change: what is kept of single parts may be used."""
    for note in (project / "build" / "cache").glob("site-*"):
        note.unlink()
    return cost(project, "tools", "build", "--draft", "--into", "site")


def ways(work: Path) -> dict[str, Callable[[], Cost]]:
    """What is measured, by its name, in the order of a round."""
    ours, twelve = copy(work / "ours"), with_more_languages(work / "twelve")
    changed(ours)
    changed(twelve)
    plain = stock(work / "stock", ours / "site")
    return {
        "build": lambda: changed(ours),
        "unchanged": lambda: cost(ours, "tools", "build", "--draft", "--into", "site"),
        "12 languages": lambda: changed(twelve),
        "stock": lambda: cost(plain, "mkdocs", "build", "-q"),
    }


def main() -> None:
    """Print each cost, and its ratio to a build."""
    with tempfile.TemporaryDirectory() as work:
        measured: dict[str, list[Cost]] = {}
        asked = ways(Path(work))
        for _ in range(ROUNDS):
            for name, run in asked.items():
                measured.setdefault(name, []).append(run())
    middle = {name: [statistics.median(part) for part in zip(*costs, strict=True)] for name, costs in measured.items()}
    print(f"{'':14}{'CPU s':>8}{'wall s':>8}{'ratio to a build: CPU':>24}{'wall':>8}")
    for name, (cpu, wall) in middle.items():
        ratios = cpu / middle["build"][0], wall / middle["build"][1]
        print(f"{name:14}{cpu:8.1f}{wall:8.1f}{ratios[0]:24.2f}{ratios[1]:8.2f}")


if __name__ == "__main__":
    main()
