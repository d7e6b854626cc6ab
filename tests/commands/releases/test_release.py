"""Releases stand beside each other, one link says which is shown, and nobody who has a page open loses a script."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
from pathlib import Path

import pytest
from test_releases import kept, site

from tools.brought.runtime import node
from tools.site import pack, release, sums

TEXT = "<p>Het kind gaat naar school.</p>\n" * 20
UNPACKED = "process.stdout.write(require('zlib').brotliDecompressSync(require('fs').readFileSync(0)))"


def made(folder: Path, name: str, shelf: Path, packed: bool = False) -> Path:
    """The release `name` of a small site, put on the shelf."""
    built = site(folder / name, name, f"run{name}")
    (built / "index.html").write_text(TEXT + name, "utf-8")
    return release.make(built, shelf, "https://school.example.nl/", packed)


def shown(shelf: Path) -> str:
    """What visitors get."""
    return (shelf / "current/index.html").read_text("utf-8")[-1]


def test_the_newest_release_is_shown_and_holds_the_scripts_of_the_one_before(tmp_path: Path) -> None:
    """The one before stays whole, to go back to; older ones go."""
    shelf = tmp_path / "releases"
    for name in "abc":
        newest = made(tmp_path, name, shelf)
        assert shown(shelf) == name
    assert kept(newest) == {"b", "c", "runb", "runc"}
    folders = [path for path in shelf.iterdir() if path.is_dir() and not path.is_symlink()]
    assert {path.name for path in folders} == {os.readlink(shelf / name) for name in (release.CURRENT, release.BEFORE)}
    assert len(folders) == 2


def test_one_command_goes_back_and_forth_again(tmp_path: Path) -> None:
    """Who opened a page of the newer release meanwhile still finds its scripts."""
    shelf = tmp_path / "releases"
    made(tmp_path, "a", shelf)
    made(tmp_path, "b", shelf)
    asked = argparse.Namespace(what="back", shelf=shelf)
    assert release.run(asked) == 0 and shown(shelf) == "a"
    assert kept(shelf / "current") == {"a", "b", "runa", "runb"}
    assert release.run(asked) == 0 and shown(shelf) == "b"


def test_without_a_release_before_nothing_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said in words, and the one that stands stays."""
    shelf = tmp_path / "releases"
    made(tmp_path, "a", shelf)
    assert release.back(shelf) == 1 and shown(shelf) == "a"
    assert "expected a release before the current one" in capsys.readouterr().err


def test_the_same_site_once_more_is_the_same_release(tmp_path: Path) -> None:
    """Packed this time; there is no release before it to go back to."""
    shelf = tmp_path / "releases"
    first = made(tmp_path, "a", shelf)
    again = release.make(tmp_path / "a", shelf, "https://school.example.nl/", True)
    assert again == first and (again / "index.html.br").is_file() and release.back(shelf) == 1


def test_a_release_tells_what_it_was_built_from(tmp_path: Path) -> None:
    """The sum of its tree is that of its own files, not of those it carries or packed; `sha256sum` finds them so."""
    shelf = tmp_path / "releases"
    made(tmp_path, "a", shelf)
    second = made(tmp_path, "b", shelf, packed=True)
    told = json.loads((second / sums.TOLD).read_text("utf-8"))
    listed = sums.read((second / sums.FILE).read_text("utf-8"))
    assert listed == sums.of(second) == sums.of(tmp_path / "b") and told["files"] == len(listed) == 4
    assert told["tree"] == sums.tree(listed) and second.name.endswith(told["tree"][:12])
    checked = subprocess.run(["sha256sum", "--quiet", "--check", sums.FILE], cwd=second, capture_output=True)
    assert checked.returncode == 0


def test_packed_files_hold_the_same_as_what_they_stand_beside(tmp_path: Path) -> None:
    """In both ways of packing; what gets no smaller has none."""
    (tmp_path / "index.html").write_text(TEXT, "utf-8")
    (tmp_path / "short.txt").write_text("kort", "utf-8")
    (tmp_path / "python.zip").write_bytes(b"\0" * 4000)
    assert pack.pack(tmp_path) == 1
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()).decode() == TEXT
    script = [node(), "-e", UNPACKED]
    packed = (tmp_path / "index.html.br").read_bytes()
    assert subprocess.run(script, input=packed, capture_output=True).stdout.decode() == TEXT
    assert len(list(tmp_path.iterdir())) == 5
