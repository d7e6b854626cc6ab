"""The folder of one release: its scripts, styles, words and tables, under a name that tells what is in them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/release/"
LOADER = "assets/js/embed.js"
"""Other sites hold this address in their pages, so it never changes."""
MANIFEST = "assets/runtime/manifest.json"
RELEASED = ("assets/subjects/", "assets/tables/", "assets/words/", MANIFEST)
"""What belongs together: a page of one release must never read these of another one."""


@dataclass(frozen=True)
class Release:
    """One build of the files that pages load."""

    version: str
    """Another one as soon as one of the files differs."""

    @property
    def folder(self) -> str:
        """Where its files stand on the site."""
        return f"{FOLDER}{self.version}/"

    def address(self, path: str) -> str:
        """Where a file of the site stands: `assets/tables/x.json` in the folder of the release, others as they are."""
        moves = path.startswith(RELEASED)
        return self.folder + path.removeprefix("assets/") if moves else path


UNRELEASED = Release("")
"""For a page that is rendered by itself, without its files."""


def release_of(files: Mapping[str, str | bytes | Path]) -> Release:
    """The release of exactly these `files` by path on the site."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode())
        digest.update(content.read_bytes() if isinstance(content, Path) else _bytes(content))
    return Release(digest.hexdigest()[:12])


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
