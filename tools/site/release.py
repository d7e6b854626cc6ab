"""Tell which releases stand in a folder and which one visitors see; `back` shows the one before again.

A release is a folder that no longer changes; the link `current` says which one a server sends. The link is replaced
in one step, so every visitor gets a whole site. Each release holds the scripts of the one before it, for pages that
are open meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
from pathlib import Path

from tools.progress import say, step
from tools.site import pack, parts, publish, releases, sums
from wegwijs.facts.build_day import build_day
from wegwijs.source import source_sum

ROOT = Path(__file__).resolve().parents[2]
SHELF = ROOT / "releases"
CURRENT, BEFORE = "current", "previous"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal release [back] [--in FOLDER]`."""
    parser.add_argument("what", nargs="?", choices=("list", "back"), default="list", help="default: list")
    parser.add_argument("--in", dest="shelf", type=Path, default=SHELF, metavar="FOLDER", help="default: releases/")


def run(options: argparse.Namespace) -> int:
    """1 when there is none to go back to."""
    if options.what == "back":
        return back(options.shelf)
    linked = {name: linked_to(options.shelf, name) for name in (CURRENT, BEFORE)}
    for path in sorted(options.shelf.glob("*/" + sums.TOLD)):
        if not path.parent.is_symlink():
            marks = [name for name, target in linked.items() if target == path.parent.name]
            print(" ".join([path.parent.name, *marks]))
    return 0


def back(shelf: Path) -> int:
    """Show the release before; pages of the newer one that are open keep their scripts. 1 when there is none."""
    now, before = linked_to(shelf, CURRENT), linked_to(shelf, BEFORE)
    if not now or not before or before == now:
        say(f"{shelf}: expected a release before the current one, got none, for example after a second release")
        return 1
    releases.carry(shelf / now, shelf / before)
    show(shelf, before)
    say(f"{before} is current again, {now} stays beside it")
    return 0


def make(site: Path, shelf: Path, built_for: str, packed: bool, own_site: Path = ROOT) -> Path:
    """Put the built `site` on the `shelf` as a release of its own, and show it; the folder of the release.

    `own_site` is the folder with the `portal.yaml` it was built by.
    """
    shelf.mkdir(parents=True, exist_ok=True)
    with publish.scratch(shelf) as folder:
        fresh = Path(shutil.copytree(site, folder / "site", copy_function=_link))
        found = sums.of(fresh)
        (fresh / sums.FILE).write_text(sums.written(found), "utf-8")
        (fresh / sums.TOLD).write_text(json.dumps(_told(found, built_for, own_site), indent=2) + "\n", "utf-8")
        (fresh / sums.PARTS).write_text(parts.text(), "utf-8")
        releases.carry(shelf / CURRENT, fresh)
        if packed:
            with step("packing every text"):
                pack.pack(fresh)
        return _put(fresh, shelf, f"{build_day()}-{sums.tree(found)[:12]}", folder)


def _put(fresh: Path, shelf: Path, name: str, beside: Path) -> Path:
    if (shelf / name).exists():  # the same site once more, perhaps packed this time
        (shelf / name).rename(beside / "old")
    fresh.rename(shelf / name)
    if linked_to(shelf, CURRENT) != name:
        show(shelf, name)
    kept = {linked_to(shelf, CURRENT), linked_to(shelf, BEFORE)}
    for other in shelf.glob(f"*/{sums.TOLD}"):
        if not other.parent.is_symlink() and other.parent.name not in kept:
            shutil.rmtree(other.parent)
    return shelf / name


def _link(source: str, target: str) -> str:
    """The files of a site are never written again, so a release may share them; not on another disk."""
    try:
        os.link(source, target)
    except OSError:
        return str(shutil.copy2(source, target))
    return target


def _told(found: dict[str, str], built_for: str, own_site: Path) -> dict[str, object]:
    """What `./portal prove` asks of a release. No commit tells of a `portal.yaml` that stands outside the project."""
    inside = own_site.is_relative_to(ROOT)
    return {
        "built_for": built_for,
        "site": own_site.relative_to(ROOT).as_posix() if inside else None,
        "built_on": str(build_day()),
        "commit": _git("rev-parse", "HEAD"),
        "changed_since": bool(_git("status", "--porcelain")),
        "source": source_sum(own_site=own_site),
        "tree": sums.tree(found),
        "files": len(found),
    }


def _git(*words: str) -> str:
    """What git says; nothing where there is none, as in an archive."""
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def linked_to(shelf: Path, name: str) -> str:
    """The release that a link of the shelf points to, empty where there is no such link."""
    return os.readlink(shelf / name) if (shelf / name).is_symlink() else ""


def show(shelf: Path, name: str) -> None:
    """Let visitors see the release `name`, and remember which one they saw."""
    if now := linked_to(shelf, CURRENT):
        _point(shelf, BEFORE, now)
    _point(shelf, CURRENT, name)


def _point(shelf: Path, link: str, name: str) -> None:
    """Replace a link in one step: at no moment is there none."""
    fresh = shelf / f".{link}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(name)
    os.replace(fresh, shelf / link)
