"""A copy of the project to spoil, whole or with less of the country, and its commands run there as a person runs them.

A small copy has all rules and templates, words and pages by hand in three languages, and the regions of
`data/regions.yaml` itself with what is told of their municipalities, and is built for two of them: a command does the
same to fewer words and pages.
`check` finds it in order.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from places import REGIONS, ROOT

COPIED = ("mkdocs.yml", "portal.yaml", "package.json", "package-lock.json", "calculators", "data", "docs", "hooks")
COPIED += ("locales", "requirements.txt", "theme", "tools")
FOLDERS = ("regions", "scholen")
"""Where the regions stand that came later, one file each, and their schools."""
NOBODYS = {"GM1680", "GM1966", "GM1969"}
"""Municipalities that no region has then; two of them share a postcode, which is a question."""
TOLD_OF = ("municipalities", "places", "population", "divisions", "postcodes", "procedures", "holidays")
"""Files with facts of the others."""
CODE = re.compile(r"GM\d{4}")
BUILT = re.compile(r"(\{locale: (\w+),.* build: )\w+")
SPOKEN = ("nl", "en", "ar")
"""The languages of a small copy: the source, one for professionals too, one for parents alone, from right to left."""


def copy_of(root: Path) -> Path:
    """Everything a build reads and what earlier builds made of it, the pinned browser files as a link."""
    root.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    for kept in (ROOT / "build" / "cache").glob("*"):  # so that a copy need not make every table of the rules anew
        copy = shutil.copytree if kept.is_dir() else shutil.copy2
        (root / "build" / "cache").mkdir(parents=True, exist_ok=True)
        copy(kept, root / "build" / "cache" / kept.name)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


def small_copy_of(root: Path) -> Path:
    """A copy of the project that builds in a part of the time, with the browser's Python as it was made."""
    copy_of(root)
    shutil.copytree(ROOT / "build" / "runtime", root / "build" / "runtime")
    make_small(root / "data")
    _leave_languages_out(root)
    _leave_regions_out(root)
    return root


def _leave_languages_out(root: Path) -> None:
    """Keep those of a small copy alone: to read and check the words of one takes as long as of the first."""
    settings = root / "mkdocs.yml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    other = re.compile(rf" *- \{{locale: (?!{'|'.join(SPOKEN)})")
    settings.write_text("".join(line for line in lines if not other.match(line)), "utf-8")
    for folder in (*(root / "locales").iterdir(), *(root / "docs").iterdir()):
        if folder.is_dir() and folder.name not in SPOKEN:
            shutil.rmtree(folder)


def _leave_regions_out(root: Path) -> None:
    """Let a small copy be built for two regions alone."""
    with (root / "portal.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"regions: [{', '.join(REGIONS)}]\n")


def build_in(root: Path, *codes: str) -> None:
    """Let a copy be built in these languages alone: each takes as long as the first."""
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert [code for code in codes if f"{{locale: {code}," not in text] == []
    path.write_text(BUILT.sub(lambda found: f"{found[1]}{str(found[2] in codes).lower()}", text), "utf-8")


def make_small(data: Path) -> None:
    """Leave out the regions that came later, and every municipality that nothing else names."""
    for name in FOLDERS:
        shutil.rmtree(data / name)
    kept = {*CODE.findall((data / "regions.yaml").read_text("utf-8")), *NOBODYS}
    for name in TOLD_OF:
        path = data / f"{name}.yaml"
        less = _less(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader), kept)
        path.write_text(yaml.dump(less, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8")


def _less(told: Any, kept: set[str]) -> Any:
    """Facts without the other municipalities, and without what is then of nobody."""
    if isinstance(told, dict):
        less = {key: _less(value, kept) for key, value in told.items() if not _other(key, kept)}
        return {key: value for key, value in less.items() if value or not told[key]}
    if isinstance(told, list):
        less = [_less(item, kept) for item in told if not _other(item, kept)]
        return [item for item in less if not isinstance(item, dict) or item.keys() != {"code", "name"}]
    return told


def _other(value: Any, kept: set[str]) -> bool:
    """Whether this is a municipality that goes, or is told of one, or of several together of which one goes."""
    if isinstance(value, dict):
        alone = any(_other(value.get(key), kept) for key in ("code", "municipality"))
        together = value.get("municipalities", ()) if {"count", "postcodes"} & value.keys() else ()
        return alone or not kept.issuperset(together)
    return isinstance(value, str) and CODE.fullmatch(value) is not None and value not in kept


def environment(root: Path) -> dict[str, str]:
    """As `./portal` sets it."""
    paths = os.pathsep.join([str(root), str(root / "hooks")])
    return {**os.environ, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}


def run(root: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A command of the copy at `root`, with `more` in its environment."""
    command = [sys.executable, "-m", "tools", *arguments]
    return subprocess.run(command, cwd=root, env={**environment(root), **more}, capture_output=True, text=True)


def started(root: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    """Python started with `arguments` in `root`, as `./portal` starts it."""
    told, pipe = {**environment(root), **variables}, subprocess.PIPE
    return subprocess.Popen([sys.executable, *arguments], cwd=root, env=told, stdout=pipe, stderr=pipe, text=True)


def ended(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    """What a started command said, once it is done."""
    said, told = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, said, told)
