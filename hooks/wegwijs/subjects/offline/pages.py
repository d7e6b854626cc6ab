"""What works without internet: the files the service worker keeps, and a page that explains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from wegwijs.facts.load import Data
from wegwijs.page.address import address
from wegwijs.page.page import Page
from wegwijs.page.release import MANIFEST, Release
from wegwijs.words.catalogue import SOURCE_LANGUAGE

WITHOUT = "zonder-internet.md"
"""Shown in place of a page that was not kept."""
ICON = "assets/icon.svg"


def pages(data: Data) -> Iterator[Page]:
    """The page that explains."""
    yield Page(WITHOUT, "offline/offline.html", "offline.title", "offline.lead")


def write(site: Path, release: Release, languages: list[str], calculators: list[str]) -> None:
    """Tell `sw.js` what to keep: every file of the release, and the calculators at the paths `calculators`.

    The runtime itself is kept only once it was used.
    """
    folder = site / release.folder
    found = [path.relative_to(site).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    words = {name: name.split(".")[-2] for name in found if name.startswith(f"{release.folder}words/")}
    runtime = json.loads((site / release.address(MANIFEST)).read_text("utf-8"))["version"]
    kept = {
        "version": release.version,
        "release": release.folder,
        "runtime": f"assets/runtime/{runtime}/",
        "default": SOURCE_LANGUAGE,
        "shared": [ICON, *(name for name in found if name not in words)],
        "without": {language: address(language, WITHOUT) for language in languages},
        "languages": {
            language: [address(language, uri) for uri in (WITHOUT, *calculators)]
            + [name for name, of in words.items() if of == language]
            for language in languages
        },
    }
    worker = site / "sw.js"
    worker.write_text(f"const KEPT = {json.dumps(kept)};\n{worker.read_text('utf-8')}", "utf-8")
