"""Finds a Chromium for the browser tests, or installs the system's own where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools.progress import step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without these a browser looks up its maker's hosts at every start."""


def path() -> str | None:
    """The browser's executable: `PORTAL_CHROMIUM`, or the first found on the path."""
    named = os.environ.get("PORTAL_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


def flags() -> list[str]:
    """How to start it. Root, as in a container, has no sandbox to offer."""
    return [*FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]


def ensure() -> None:
    """Install Chromium from the system's packages if there is none; SystemExit with one line if that may not be."""
    if path():
        return
    may = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if not may:
        sys.exit("portal: the browser tests need Chromium: install the package chromium, or set PORTAL_CHROMIUM")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step("installing Chromium and a font for every script from the system's packages (once)"):
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment, stdout=subprocess.DEVNULL)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"]
        subprocess.run(install, check=True, env=environment, stdout=subprocess.DEVNULL)
