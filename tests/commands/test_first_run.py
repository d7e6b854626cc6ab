"""The first run of `./portal` makes its environment, also after one that was interrupted."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

MAKE = """
import importlib.machinery, importlib.util, sys
loader = importlib.machinery.SourceFileLoader("portal", sys.argv[1])
portal = importlib.util.module_from_spec(importlib.util.spec_from_loader("portal", loader))
loader.exec_module(portal)
portal.ensure_environment(["requirements.txt"])
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that needs no packages."""
    shutil.copy(ROOT / "portal", tmp_path)
    (tmp_path / "requirements.txt").write_text("# none\n", "utf-8")
    return tmp_path


def run(project: Path) -> subprocess.CompletedProcess[str]:
    """Make the environment of the project."""
    command = [sys.executable, "-B", "-c", MAKE, str(project / "portal")]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.mark.parametrize("left", [pytest.param("a folder", marks=pytest.mark.thorough), "a Python without pip"])
def test_a_first_run_that_was_interrupted_is_begun_again(project: Path, left: str) -> None:
    """Whatever it left: an empty folder, or a Python that has no pip yet. The run after it has nothing to make."""
    if left == "a folder":
        (project / ".venv").mkdir()
    else:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(project / ".venv")], check=True)
    done = run(project)
    assert done.returncode == 0, done.stderr
    assert "making the environment" in done.stderr and "installing locked packages" in done.stderr
    assert run(project).stderr == ""
