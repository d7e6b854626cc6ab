"""Look up the packages that the lock files name in the public lists of known faults (PyPA's and npm's).

Nothing of the site is sent but the names and versions of packages that anybody may read in the lock files.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tools.brought import npm
from tools.progress import say

ROOT = Path(__file__).resolve().parents[1]
OWN = ("test", "verify", "i18n", "edit")
"""The commands with packages of their own."""
LOCKS = ("requirements.txt", *(f"requirements-{command}.txt" for command in OWN))
NOT_LOOKED_UP = ("could not be audited", "audit endpoint returned an error", "ConnectionError", "Max retries")
"""How both tools say that their list could not be reached, or that the registry at hand keeps none."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal audit`."""


def run(options: argparse.Namespace) -> int:
    """0 when no package has a known fault, 1 when one has, 2 when that could not be looked up."""
    python = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    locks = [word for lock in LOCKS for word in ("--requirement", str(ROOT / lock))]
    shipped = [npm.program(), "audit", "--package-lock-only"]
    codes = [_looked_up("Python", [*python, *locks]), _looked_up("npm", shipped)]
    return max(codes, key=[0, 2, 1].index)


def _looked_up(what: str, command: list[str]) -> int:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip()
    if any(sign in said for sign in NOT_LOOKED_UP):
        say(f"{what}: the list of known faults could not be reached; try again where there is a line to it")
        return 2
    print(said)
    say(f"{what}: " + ("no known fault" if done.returncode == 0 else "faults are known, see above"))
    return int(done.returncode != 0)
