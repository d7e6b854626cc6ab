"""ProperDocs, which goes on where MkDocs 1 ends, builds the site as well."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT, SITE_URL

BUILD = """
import sys
from pathlib import Path
import properdocs.replacement
import mkdocs.commands.build
assert mkdocs.commands.build.__name__ == "properdocs.commands.build"
from tools.site.build import build
build(Path(sys.argv[1]), sys.argv[2])
"""
"""The project's own build, with every module of MkDocs taken from ProperDocs."""


def digests(folder: Path) -> dict[str, str]:
    """What stands in each file, by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.thorough
def test_properdocs_builds_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Whoever has to leave MkDocs 1 can, without a change on the site."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "hooks")])
    command = [sys.executable, "-c", BUILD, tmp_path / "site", SITE_URL]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    own, others = digests(site), digests(tmp_path / "site")
    assert {name for name in own.keys() | others.keys() if own.get(name) != others.get(name)} == set()
