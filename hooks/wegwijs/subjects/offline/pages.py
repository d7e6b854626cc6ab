"""What works without internet: the files the service worker keeps, and a page that explains."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from wegwijs.facts.load import Data
from wegwijs.page.address import address, root_of
from wegwijs.page.page import Page
from wegwijs.page.release import MANIFEST, Release
from wegwijs.words.readers import PROFESSIONAL_PAGES, SOURCE_LANGUAGE, has_page

WITHOUT = "zonder-internet.md"
"""Shown in place of a page that was not kept."""
ICON = "assets/icon.svg"
TO_KEEP = "keep.json"
"""What `keep-pages.js` reads: files by language, and how many bytes they take."""


def pages(data: Data) -> Iterator[Page]:
    """The page that explains."""
    script = "assets/subjects/offline/kept-list.js"
    yield Page(WITHOUT, "offline/offline.html", "offline.title", "offline.lead", script=script)


class Kept(NamedTuple):
    """The pages that can be kept, by their paths."""

    calculators: list[str]
    topics: list[str]
    """What parents read about, by hand."""
    places: Mapping[str, str]
    """Where the page of a municipality stands under its language, by its code."""


def write(site: Path, release: Release, languages: list[str], pages: Kept) -> None:
    """Tell `sw.js` what to keep: every file of the release, and the calculators.

    The runtime itself is kept only once it was used. What a family that keeps its pages gets stands in `keep.json`.
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
            language: [address(language, uri) for uri in (WITHOUT, *pages.calculators) if has_page(language, uri)]
            + [name for name, of in words.items() if of == language]
            for language in languages
        },
    }
    (site / TO_KEEP).write_text(json.dumps(_to_keep(site, kept, pages), separators=(",", ":")), "utf-8")
    worker = site / "sw.js"
    worker.write_text(f"const KEPT = {json.dumps(kept)};\n{worker.read_text('utf-8')}", "utf-8")


def _to_keep(site: Path, kept: Mapping[str, Any], chosen: Kept) -> dict[str, object]:
    languages = {}
    for language, files in kept["languages"].items():
        pages = [address(language, uri) for uri in ("index.md", "regio/index.md", *chosen.topics)]
        root, without = root_of(language), kept["without"][language]
        lacks = [f"{page}/" for page in PROFESSIONAL_PAGES if not has_page(language, page)]
        languages[language] = {"root": root, "without": without, "lacks": lacks, **_weighed(site, [*pages, *files])}
    return {"shared": _weighed(site, kept["shared"]), "languages": languages, "places": chosen.places}


def _weighed(site: Path, files: list[str]) -> dict[str, object]:
    sizes = {name: _file(site, name).stat().st_size for name in files}
    return {"files": list(sizes), "bytes": sum(sizes.values())}


def _file(site: Path, address: str) -> Path:
    return site / address / "index.html" if not address or address.endswith("/") else site / address
