"""Finds a Chromium for the browser tests, or installs the system's own where that is allowed."""

from __future__ import annotations

import os
import shutil
import sys

from tools.brought import debian

HEADLESS = "chromium-headless-shell"
"""The same engine without the windows of a desktop: a new visitor is there in half the time."""
NAMES = (HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = (HEADLESS, "fonts-noto-core")
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
    """Have a browser, the headless one where it can be installed; SystemExit with one line if there is none at all."""
    if os.environ.get("PORTAL_CHROMIUM") or shutil.which(HEADLESS):
        return
    if debian.may_install():
        debian.install("a headless Chromium and a font for every script", *PACKAGES)
    if not path():
        sys.exit(f"portal: the browser tests need Chromium (Debian's package is {HEADLESS}); or set PORTAL_CHROMIUM")
