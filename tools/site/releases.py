"""Keeps the files of the release before, so that a page that is open while a site is replaced still finds its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

PREFIX = "const KEPT = "


def carry(before: Path, fresh: Path) -> None:
    """Copy from the site `before` into `fresh` the files of its release; of the same release what that one carried."""
    old, new = told(before), told(fresh)
    if not old or not new:
        return
    folders = [old["release"], old["runtime"]]
    if old["release"] == new["release"]:
        folders = [path.relative_to(before).as_posix() for path in before.glob("assets/r*/*") if path.is_dir()]
    for folder in folders:
        if (before / folder).is_dir() and not (fresh / folder).exists():
            shutil.copytree(before / folder, fresh / folder)


def told(site: Path) -> dict[str, Any] | None:
    """What the service worker of a built site is told: `version`, and the folders of its `release` and `runtime`.

    None for a folder that holds no site of ours, or one whose copying broke off: the next build makes it whole.
    """
    worker = site / "sw.js"
    first = worker.read_text("utf-8", "replace").split("\n", 1)[0] if worker.is_file() else ""
    try:
        found: dict[str, Any] | None = json.loads(first[len(PREFIX) : -1]) if first.startswith(PREFIX) else None
    except json.JSONDecodeError:
        return None
    return found if found and "release" in found else None
