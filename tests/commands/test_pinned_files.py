"""The browser files of npm ship with the content that was pinned: another is fetched anew, or told."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT
from project_copy import copy_of, environment

from tools.brought import npm
from tools.brought import runtime as trimming
from wegwijs.subjects.runtime import files as runtime

WASM, SCRIPT = "node_modules/pyodide/pyodide.asm.wasm", "node_modules/pyodide/pyodide.mjs"
NPM = """#!/bin/sh
echo called >> "{calls}"
cp "{good}" "{spoiled}"
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the pinned files, and beside it an `npm` that brings one of them."""
    root = copy_of(tmp_path_factory.mktemp("pinned") / "project")
    (root / "node_modules").unlink()
    for path in npm.HELD:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, root / path)
    (root / "node_modules" / ".lock-stamp").write_text((ROOT / "node_modules" / ".lock-stamp").read_text())
    return root


def _ensure(project: Path, spoiled: str, good: Path) -> tuple[int, str, int]:
    """Exit and words of bringing the files in line, and how often npm was called for it."""
    folder, calls = project.parent / "bin", project.parent / "calls"
    folder.mkdir(exist_ok=True)
    calls.write_text("")
    (folder / "npm").write_text(NPM.format(calls=calls, good=good, spoiled=project / spoiled))
    (folder / "npm").chmod(0o755)
    around = environment(project)
    around["PATH"] = f"{folder}:{around['PATH']}"
    command = [sys.executable, "-c", "from tools.brought import npm; npm.ensure()"]
    done = subprocess.run(command, cwd=project, env=around, capture_output=True, text=True)
    return done.returncode, done.stderr, len(calls.read_text().splitlines())


def test_files_that_are_right_are_left_alone(project: Path) -> None:
    """Nothing is fetched and nothing is said."""
    assert _ensure(project, SCRIPT, ROOT / SCRIPT) == (0, "", 0)


@pytest.mark.parametrize(("name", "content"), [(SCRIPT, b"//evil"), (WASM, None), (WASM, b"")])
def test_a_file_that_was_changed_is_fetched_anew(project: Path, name: str, content: bytes | None) -> None:
    """A line put behind a script, a file that is gone and one that broke off: told by name, and healed."""
    (project / name).unlink()
    if content is not None:
        (project / name).write_bytes(content)
    code, said, calls = _ensure(project, name, ROOT / name)
    assert (code, calls) == (0, 1) and f"{name}: expected the file that was pinned, got another or none" in said
    assert (project / name).read_bytes() == (ROOT / name).read_bytes()


def test_a_file_that_npm_brings_with_other_content_stops_the_build(project: Path) -> None:
    """The lock file and the sums must name the same: nothing is built with what only one of them knows."""
    (project / SCRIPT).write_bytes(b"//evil")
    code, said, _ = _ensure(project, SCRIPT, ROOT / "package.json")
    assert code == 1 and f"{SCRIPT}: expected the content of tools/brought/pinned-files.sha256, got another" in said
    shutil.copy(ROOT / SCRIPT, project / SCRIPT)


def test_every_file_that_ships_is_pinned() -> None:
    """The sums name just the files of npm that ship, go into what ships, or have facts in their hands."""
    lines = npm.SUMS.read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == [path.as_posix() for path in npm.HELD]


def test_the_address_of_the_runtime_follows_the_content_of_each_file(tmp_path: Path) -> None:
    """What visitors keep for a year never stands under an address with two contents."""
    for path in (*runtime.PINNED, runtime.TRIMMED, runtime.TRANSFER):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text('{"info": {}}' if path.suffix == ".json" else "{}")
    folders = [_folder(tmp_path)]
    for name in (*runtime.FILES.values(), "pyodide-lock.json"):
        path = tmp_path / runtime.PYODIDE / name
        path.write_text(path.read_text() + " ")
        folders.append(_folder(tmp_path))
    assert len(set(folders)) == len(folders)


def _folder(root: Path) -> str:
    return next(path for path in runtime.assets(root, {}) if path.endswith("pyodide.js"))


def test_a_python_for_the_browser_that_was_changed_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken off, changed or without its sizes: it is judged by its content, not by its being there."""
    made: list[Path] = []

    def make(target: Path) -> None:
        made.append(target)
        target.write_bytes(b"python")

    monkeypatch.setattr(trimming, "ROOT", tmp_path)
    monkeypatch.setattr(trimming, "KEY", tmp_path / runtime.TRIMMED.with_suffix(".key"))
    monkeypatch.setattr(trimming, "_key", lambda: "the same rules")
    monkeypatch.setattr(trimming, "_make", make)
    python = tmp_path / runtime.TRIMMED
    for spoil in (lambda: None, lambda: python.write_bytes(b"pyth"), (tmp_path / runtime.TRANSFER).unlink):
        spoil()
        trimming.ensure()
        trimming.ensure()
    assert len(made) == 3
