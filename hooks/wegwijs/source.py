"""The sum of all that a site is built from, which every page tells: it stands for one state of the project's files.

Whoever has the same files finds the same sum, in whichever folder, and so can prove of which a site was built.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = (
    *("mkdocs.yml", "portal.yaml", "requirements.txt", "package-lock.json"),
    *("docs", "data", "theme", "locales", "calculators", "hooks", "tools"),
)
"""All that a build reads and somebody wrote; what it fetches is pinned there."""
WRITTEN = "calculators/data.json"
"""What a build itself writes there."""
OWN = ("*", "data/**/*", "docs/**/*")
"""What a build reads of the folder of a copy of the site, where that is another one."""
SHOWN = 12
"""Digits that a page tells."""


@cache
def source_sum(root: Path = ROOT, own_site: Path | None = None) -> str:
    """The sum of the project at `root`, and of what stands in the folder `own_site` of a copy of the site; in full."""
    named = {path.relative_to(root).as_posix(): path for path in _files(root)}
    if own_site and own_site != root:
        named |= {f"site/{path.relative_to(own_site).as_posix()}": path for path in _own_files(own_site)}
    digest = hashlib.sha256()
    for name, path in named.items():
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{content}  {name}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for name in READ:
        place = root / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and _is_source(path.relative_to(root)):
                yield path


def _own_files(own_site: Path) -> list[Path]:
    found = {path for pattern in OWN for path in own_site.glob(pattern)}
    return sorted(path for path in found if path.is_file() and _is_source(path.relative_to(own_site)))


def _is_source(path: Path) -> bool:
    """Not what Python and editors keep beside a file."""
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    return not hidden and not path.name.endswith("~") and path.as_posix() != WRITTEN
