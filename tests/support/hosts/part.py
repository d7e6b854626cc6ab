"""A part of the built site that has every kind of page and file, to put on a host."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection
from pathlib import Path

from places import LANGUAGES, of_release, runtime_of

from wegwijs.page import headers

PAGES = ("", "ar", "en", "regio/leidse-regio", "en/rekenen/leerlingenlijst", "los/wegwijzer", "los/ar/wegwijzer")
FILES = ("sw.js", "robots.txt", "site.webmanifest", "assets/js/embed.js", "assets/icon.svg")
FILES += ("open-data/v1/regions.json",)


def part_of(site: Path, to: Path, site_url: str, embed: Collection[str] | None = None) -> Path:
    """Pages of every kind, what they load, the pages that tell that one is not there, and the rules of a host.

    `embed` are the sites that may show its bare pages.
    """
    calendar = next(site.rglob("*.ics")).relative_to(site).as_posix()
    errors = [path.relative_to(site).as_posix() for path in site.glob("**/404.html")]
    worker = (of_release(site) / "subjects/runtime/worker.js").relative_to(site).as_posix()
    runtime = [(runtime_of(site) / name).relative_to(site).as_posix() for name in ("pyodide.asm.wasm", "python.zip")]
    pictures = [next(site.glob("assets/pictures/*.png")).relative_to(site).as_posix()]
    pages = [f"{page}/index.html".lstrip("/") for page in PAGES]
    for name in (*pages, *FILES, *errors, calendar, worker, *runtime, *pictures):
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, to / name)
    headers.write(to, site_url, list(LANGUAGES), embed)
    return to


def kinds(folder: Path) -> list[str]:
    """A path of each kind, of files and pages that are there."""
    found = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    files = [name for name in found if not name.startswith("_") and not name.endswith((".html", ".br", ".gz"))]
    return [*(f"{page}/" if page else "" for page in PAGES), *files]


def new_folder(under: Path) -> Path:
    """A folder of its own that everybody may read."""
    folder = Path(tempfile.mkdtemp(dir=under))
    folder.chmod(0o755)
    return folder
