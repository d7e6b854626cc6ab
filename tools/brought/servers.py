"""Finds the system's web servers for the tests that host the site, or installs them where that is allowed."""

from __future__ import annotations

import os
import shutil

from tools.brought import debian

PACKAGES = {
    "nginx": ("nginx-light", "libnginx-mod-http-brotli-static"),
    "caddy": ("caddy",),
    "apache2": ("apache2",),
}
"""Debian's packages of each server, by the name of its program."""


def path(name: str) -> str | None:
    """The program of a server, None where there is none."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"]))


def ensure() -> None:
    """Have the servers where they can be installed; elsewhere their tests tell that they were left out."""
    lacking = [name for name in PACKAGES if not path(name)]
    if lacking and debian.may_install():
        debian.install(", ".join(lacking), *(package for name in lacking for package in PACKAGES[name]))
