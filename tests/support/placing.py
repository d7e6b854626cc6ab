"""Puts small trees in the place of a site, over and over; a test runs this as a process of its own and kills it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from tools.site import publish

FILES = ("index.html", "regio/index.html", "regio/een/index.html", "assets/subjects/frame/site.js", "sw.js")
STEPS = ("os.", "shutil.", "tempfile.", "ctypes.", "open")
"""How Python names what touches files, before it does so."""


def tree(folder: Path, version: str, more: int = 0) -> Path:
    """A whole site: every file says its version."""
    for name in (*FILES, f"assets/{version}.js", *(f"more/{number}.html" for number in range(more))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(version)
    return folder


def whole(site: Path) -> str:
    """The version of the site when every file of it says the same, and none is missing."""
    said = {str(path.relative_to(site)): path.read_text() for path in site.rglob("*") if path.is_file()}
    versions = set(said.values())
    assert len(versions) == 1 and set(FILES) <= set(said), said
    assert f"assets/{(version := versions.pop())}.js" in said, said
    return version


def place(site: Path, version: str, more: int = 0) -> None:
    """What a build does once its pages are made."""
    target = publish.place_of(site, Path(__file__).parent)
    with publish.scratch(site.parent, target) as folder:
        publish.put(tree(folder / "site", version, more), site, target, folder / "old")


def _killed_at(last: int) -> None:
    steps = 0

    def hook(event: str, _: Any) -> None:
        nonlocal steps
        steps += event.startswith(STEPS)
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


if __name__ == "__main__":
    home, way, times, at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if way == "two renames":
        publish._exchange = lambda one, other: False
    if at:
        _killed_at(at)
    for number in range(times):
        place(home, f"{os.getpid()}-{number}", more=0 if at else 60)
