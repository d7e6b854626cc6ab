"""Installs what a test needs from the system's packages, where that is allowed: as root, with `apt-get`."""

from __future__ import annotations

import os
import shutil
import subprocess

from tools.progress import step


def may_install() -> bool:
    """Whether packages can be installed here."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install(what: str, *packages: str) -> None:
    """Install `packages`, told as `what`. A package that is not to be had is no error here: whoever needs it looks."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step(f"installing {what} from the system's packages (once)"):
        for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "-qq", *command], env=environment, stdout=subprocess.DEVNULL, check=False)
