"""A copy of the project to spoil, and its commands run there as a person runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from places import ROOT

COPIED = ("mkdocs.yml", "package.json", "package-lock.json", "calculators", "data", "docs", "hooks", "locales")
COPIED += ("theme", "tools")


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
