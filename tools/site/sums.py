"""The sums of a site's own files: what a release tells of itself, and what a proof compares."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from tools.site import releases
from tools.site.pack import is_packed

FILE = "sums.txt"
"""In the form that `sha256sum --check` reads."""
TOLD = "release.json"
PARTS = "parts.cdx.json"
BESIDE = (FILE, TOLD, PARTS)
"""What a release adds to a site."""
CARRIED = ("assets/release/", "assets/runtime/")
"""Where files of the release before stay; they are no part of this one."""


def of(site: Path) -> dict[str, str]:
    """The sum of each file that a build makes, by its path on the site."""
    told = releases.told(site)
    own = (told["release"], told["runtime"]) if told else ()
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    names = [name for name, path in paths.items() if name not in BESIDE and not is_packed(path)]
    return {name: sum_of(paths[name].read_bytes()) for name in names if _is_own(name, own)}


def _is_own(name: str, own: tuple[str, ...]) -> bool:
    folder = name.startswith(CARRIED) and name.count("/") > 2  # the list of the runtime lies beside its folders
    return not folder or name.startswith(own)


def sum_of(content: bytes) -> str:
    """The sum of one file."""
    return hashlib.sha256(content).hexdigest()


def written(sums: Mapping[str, str]) -> str:
    """The sums as a file."""
    return "".join(f"{found}  {name}\n" for name, found in sorted(sums.items()))


def read(text: str) -> dict[str, str]:
    """The sums of such a file."""
    pairs = (line.partition("  ") for line in text.splitlines())
    return {name: found for found, _, name in pairs}


def tree(sums: Mapping[str, str]) -> str:
    """One sum for the whole tree."""
    return sum_of(written(sums).encode())
