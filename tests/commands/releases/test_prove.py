"""Anybody proves that a site was built from a commit, and one changed byte shows."""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

import pytest
from places import ROOT
from project_copy import ended, small_copy_of, started
from test_releases import site

from tools.site import prove, release, sums

MADE = {"index.html": sums.sum_of(b"a"), "regio/index.html": sums.sum_of(b"b"), "_headers": sums.sum_of(b"c")}


def test_what_differs_lacks_or_is_more_is_told_by_name(tmp_path: Path) -> None:
    """The files that only hosts read may be kept from visitors; a file that no build makes may not be there."""
    (tmp_path / "index.html").write_bytes(b"other")
    found = prove.differences(MADE, prove.reader(str(tmp_path)), {**MADE, "more.js": "0"})
    assert found == [
        "index.html: differs",
        "regio/index.html: lacks",
        "more.js: stands there, and no build makes it",
    ]


def test_a_folder_without_a_release_proves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said in words."""
    assert prove.run(argparse.Namespace(site=str(tmp_path), commit=None)) == 1
    assert "expected a release with release.json" in capsys.readouterr().err


def test_a_site_whose_folder_no_commit_holds_proves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What its `portal.yaml` says is in no commit, so building the commit again would make another site."""
    own = tmp_path / "own"
    release.make(site(tmp_path / "site", "a", "p"), tmp_path / "shelf", "https://school.example.nl/", False, own)
    shown = str(tmp_path / "shelf" / release.CURRENT)
    assert prove.run(argparse.Namespace(site=shown, commit="HEAD")) == 1
    assert "stands outside the project" in capsys.readouterr().err
    release.make(tmp_path / "site", tmp_path / "shelf", "https://school.example.nl/", False, ROOT / "examples/gooi")
    assert json.loads((Path(shown) / sums.TOLD).read_text("utf-8"))["site"] == "examples/gooi"


@pytest.mark.thorough
def test_a_release_is_proved_to_come_from_its_commit_and_a_changed_page_is_not(tmp_path: Path) -> None:
    """Built, put on a shelf, and built once more from git alone."""
    root = small_copy_of(tmp_path / "project")
    (root / ".gitignore").write_text("/site\n/build\n/node_modules\n/releases\n__pycache__/\n/calculators/data.json\n")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.nl"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], cwd=root, check=True, capture_output=True)
    build = ("-m", "tools", "build", "--draft", "--release", "--plain", "--site-url", "https://school.example.nl/")
    assert (done := ended(started(root, *build))).returncode == 0, done.stderr
    proof = ("-m", "tools", "prove", "releases/current")
    assert (done := ended(started(root, *proof))).returncode == 0, done.stdout + done.stderr
    page = root / "releases/current/index.html"
    text = page.read_text("utf-8")
    page.unlink()
    page.write_text(text.replace("</main>", "<p>meer</p></main>"), "utf-8")
    done = ended(started(root, *proof))
    assert done.returncode == 1 and "index.html: differs" in done.stdout
