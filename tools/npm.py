"""Fetches the pinned browser files with npm, through the lock file."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tools.progress import say, step

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "package-lock.json"
STAMP = ROOT / "node_modules" / ".lock-stamp"


def ensure(tests: bool = False) -> None:
    """Bring `node_modules` in line with the lock file. Raises SystemExit with one line when npm cannot.

    What only `tests` use is left out without them: a host that builds the site fetches none of it.
    """
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    stamp = f"{lock} with tests" if tests else lock
    if STAMP.exists() and STAMP.read_text() in {stamp, f"{lock} with tests"}:
        return
    command = [_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if tests else ["--omit=dev"])]
    with step("fetching Pyodide and the other pinned browser files with npm (once)"):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}portal: npm could not fetch the files in package-lock.json; see above")
    STAMP.write_text(stamp)


def _npm() -> str:
    """The system's npm, or the one from PyPI where the machine has none."""
    own = Path(sys.executable).parent / "npm"
    found = shutil.which("npm") or (str(own) if own.exists() else None)
    if found:
        return found
    say("no Node.js on this machine: installing it from PyPI into .venv")
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-q", "-r", "requirements-node.txt"], cwd=ROOT, check=True)
    return str(own)
