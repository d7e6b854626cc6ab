"""Run the whole suite: rules, data, words, the built site, and the site in a real Chromium.

Arguments after `--` go to pytest, for example: ./portal test -- tests/calculators -k route
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from tools.brought import chromium, nginx, npm

PATHS = ("calculators", "hooks", "tools", "tests", "bench", "portal")
CHECKS = (
    [sys.executable, "-m", "ruff", "check", *PATHS],
    [sys.executable, "-m", "mypy"],
    [sys.executable, "-m", "tools", "check"],
)
"""Beside the tests, while these build the site; what they found is told below the tests."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal test [-- pytest arguments]`."""
    parser.add_argument("pytest", nargs="*", help="arguments for pytest; without any, everything is checked")


def run(options: argparse.Namespace) -> int:
    """0 when every check passes."""
    npm.ensure(tests=True)
    chromium.ensure()
    nginx.ensure()
    if options.pytest:
        return subprocess.call([sys.executable, "-m", "pytest", *options.pytest])
    checks = [subprocess.Popen(check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for check in CHECKS]
    codes = [subprocess.call([sys.executable, "-m", "pytest", "-n", "auto", "--dist", "worksteal"])]
    for check in checks:
        print(check.communicate()[0], end="")
        codes.append(check.returncode)
    return int(any(codes))
