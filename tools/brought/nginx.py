"""Finds the system's nginx for the test that hosts the site by the README, or installs it where that is allowed."""

from __future__ import annotations

import os
import shutil

from tools.brought import debian

PACKAGE = "nginx-light"


def path() -> str | None:
    """The executable, None where there is none."""
    return shutil.which("nginx", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"]))


def ensure() -> None:
    """Have nginx where it can be installed; elsewhere its test tells that it was left out."""
    if not path() and debian.may_install():
        debian.install("nginx", PACKAGE)
