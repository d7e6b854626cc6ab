"""Run the whole suite: rules, data, words, the built site, and the site in a real Chromium.

Arguments after `--` go to pytest, for example: ./portal test -- tests/rules -k route
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from tools import chromium, npm

PATHS = ("calculators", "hooks", "tools", "tests", "bench", "portal")


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal test [-- pytest arguments]`."""
    parser.add_argument("pytest", nargs="*", help="arguments for pytest; without any, everything is checked")


def run(options: argparse.Namespace) -> int:
    """0 when every check passes."""
    npm.ensure()
    chromium.ensure()
    if options.pytest:
        return subprocess.call([sys.executable, "-m", "pytest", *options.pytest])
    checks = (
        [sys.executable, "-m", "ruff", "check", *PATHS],
        [sys.executable, "-m", "mypy"],
        [sys.executable, "-m", "tools", "check"],
        [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "worksteal"],
    )
    return max(subprocess.call(check) for check in checks)
