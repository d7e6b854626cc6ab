"""The files of the release before stay one release long beside the new ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.site.releases import carry


def site(folder: Path, release: str, runtime: str) -> Path:
    """A site as far as its releases are concerned."""
    told = {"version": release, "release": f"assets/release/{release}/", "runtime": f"assets/runtime/{runtime}/"}
    for path in (told["release"], told["runtime"]):
        (folder / path).mkdir(parents=True)
        (folder / path / "file").write_text(path, "utf-8")
    (folder / "sw.js").write_text(f"const KEPT = {json.dumps(told)};\n// the rest", "utf-8")
    return folder


def kept(folder: Path) -> set[str]:
    """The releases and runtimes that a site holds."""
    return {path.name for path in folder.glob("assets/*/*")}


def test_the_release_before_stays_and_the_one_before_that_goes(tmp_path: Path) -> None:
    """Also where a runtime serves two releases."""
    first, second, third = (site(tmp_path / name, name, run) for name, run in (("a", "p"), ("b", "p"), ("c", "q")))
    carry(first, second)
    assert kept(second) == {"a", "b", "p"}
    carry(second, third)
    assert kept(third) == {"b", "c", "p", "q"}


def test_the_same_release_built_again_keeps_what_the_first_build_kept(tmp_path: Path) -> None:
    """A second build on one day drops nothing that somebody has open."""
    first, second, again = (site(tmp_path / str(n), name, "p") for n, name in enumerate(("a", "b", "b")))
    carry(first, second)
    carry(second, again)
    assert kept(again) == {"a", "b", "p"}


def test_a_folder_that_holds_no_site_gives_nothing(tmp_path: Path) -> None:
    """A first build, or another site that stood there."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other/sw.js").write_text("self.x = 1;", "utf-8")
    new = site(tmp_path / "new", "a", "p")
    carry(tmp_path / "other", new)
    carry(tmp_path / "none", new)
    assert kept(new) == {"a", "p"}


@pytest.mark.parametrize("length", [0, 7, 14, 20, 60, 85])
def test_a_worker_that_broke_off_gives_nothing(tmp_path: Path, length: int) -> None:
    """A site that was copied half stops no build: the new one takes its place."""
    half, new = site(tmp_path / "half", "a", "p"), site(tmp_path / "new", "b", "q")
    (half / "sw.js").write_bytes((half / "sw.js").read_bytes()[:length] + b"\xc3")
    carry(half, new)
    assert kept(new) == {"b", "q"}
