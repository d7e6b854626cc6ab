"""Run the tests of a day: rules, data, words, scripts, the built site, and the site in a real Chromium.

With --all also what a day leaves out: every page in every language, every call of the rules in the browser, more
made-up cases, and the mutants of the rules. CONTRIBUTING.md tells what that is and why. Arguments after `--` go to
pytest, for example: ./portal test -- tests/calculators -k route
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from tools.brought import chromium, npm, servers
from tools.brought.runtime import node
from tools.progress import say
from wegwijs.facts.build_day import build_day

PATHS = ("calculators", "hooks", "tools", "tests", "bench", "portal")
CHECKS = (
    [sys.executable, "-m", "ruff", "check", *PATHS],
    [sys.executable, "-m", "mypy"],
    [node(), "node_modules/typescript/bin/tsc", "--project", "tsconfig.json"],
    [node(), "node_modules/typescript/bin/tsc", "--project", "tsconfig.workers.json"],
    [node(), "node_modules/oxlint/bin/oxlint", "hooks/wegwijs/subjects"],
)
"""Beside the tests, while these build the site; what they found is told below the tests."""
IN_ORDER = (sys.executable, "-m", "tools", "check")
"""Beside them too; by day without its pages, as the tests begin with a build of the same pages on the same day."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal test [--all] [-- pytest arguments]`."""
    parser.add_argument("--all", action="store_true", help="also what a day leaves out; before a release")
    parser.add_argument("pytest", nargs="*", help="arguments for pytest; without any, everything is checked")


def run(options: argparse.Namespace) -> int:
    """0 when every check passes."""
    npm.ensure(tests=True)
    chromium.ensure()
    servers.ensure()
    tier = ["--all"] if options.all else []
    if options.pytest:
        return subprocess.call([sys.executable, "-m", "pytest", *tier, *options.pytest])
    beside = [*CHECKS, [*IN_ORDER, *([] if options.all else ["--no-pages"])]]
    checks = [subprocess.Popen(check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for check in beside]
    # Written once and not by every worker in every run: what pytest makes of the tests before it runs them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    workers = str((os.cpu_count() or 1) + 1)  # one more than there are cores: each waits for its browser at times
    whole = [sys.executable, "-m", "pytest", *tier, "-n", workers, "--dist", "worksteal"]
    codes = [subprocess.call(whole, env=environment)]
    for check in checks:
        print(check.communicate()[0], end="")
        codes.append(check.returncode)
    if options.all:
        codes.append(subprocess.call([sys.executable, "-m", "tools", "mutants"]))
        if not any(codes):
            say(f"all of it passed; a site may say so in its portal.yaml: statements: {{tested: {build_day()}}}")
    return int(any(codes))
