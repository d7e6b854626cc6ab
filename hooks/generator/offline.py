"""What works without internet: the files the service worker keeps, their version, and a page that explains."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.load import Data
from generator.page import Page, url_of

WITHOUT = "zonder-internet.md"
"""Shown in place of a page that was not kept."""
KEPT = (
    "assets/icon.svg",
    "assets/css/*.css",
    "assets/js/*.js",
    "assets/tables/*.json",
    "assets/words/*.json",
    "assets/runtime/manifest.json",
)
"""The files the calculators are made of. The runtime itself is kept only once it was used."""


def pages(data: Data) -> Iterator[Page]:
    """The page that explains."""
    yield Page(WITHOUT, "offline.html", "offline.title", "offline.lead")


def version(theme: Path, files: Mapping[str, str | bytes | Path]) -> str:
    """A name for exactly these scripts, styles, words and tables: another one as soon as one of them differs."""
    digest = hashlib.sha256()
    own = {path.relative_to(theme).as_posix(): path for path in theme.rglob("*") if path.suffix in (".css", ".js")}
    for name, content in sorted({**own, **files}.items()):
        if isinstance(content, Path):
            content = content.read_bytes() if content.is_relative_to(theme) else str(content.stat().st_size)
        digest.update(name.encode() + (content.encode() if isinstance(content, str) else content))
    return digest.hexdigest()[:12]


def write(site: Path, version: str, roots: Mapping[str, str], calculators: list[str]) -> None:
    """Tell `sw.js` what to keep: `roots` are the folders of the languages, `calculators` the paths of their pages."""
    found = [path.relative_to(site).as_posix() for pattern in KEPT for path in sorted(site.glob(pattern))]
    words = {name: name.split(".")[-2].split("/")[-1] for name in found if name.startswith("assets/words/")}
    runtime = json.loads((site / "assets/runtime/manifest.json").read_text("utf-8"))["version"]
    kept = {
        "version": version,
        "runtime": f"assets/runtime/{runtime}/",
        "default": next(language for language, root in roots.items() if not root),
        "shared": [name for name in found if name not in words],
        "without": {language: root + url_of(WITHOUT) for language, root in roots.items()},
        "languages": {
            language: [root + url_of(uri) for uri in (WITHOUT, *calculators)]
            + [name for name, of in words.items() if of == language]
            for language, root in roots.items()
        },
    }
    worker = site / "sw.js"
    worker.write_text(f"const KEPT = {json.dumps(kept)};\n{worker.read_text('utf-8')}", "utf-8")
