"""Fetches the pinned browser files with npm, through the lock file, and looks whether they still are what was pinned.

After an update of package.json: python -m tools.brought.npm     fetches anew and writes the sums the files are held to
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tools.progress import say, step
from tools.site.publish import locked
from wegwijs.subjects.runtime.files import PINNED

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "package-lock.json"
FORMS = Path("node_modules/@json-editor/json-editor/dist/jsoneditor.js")
"""Makes the forms of `./portal edit`; it does not ship."""
HELD = (*PINNED, FORMS)
STAMP = ROOT / "node_modules" / ".lock-stamp"
SUMS = Path(__file__).with_name("pinned-files.sha256")
"""The content of every file of npm that ships, goes into what ships or edits facts; `sha256sum -c` reads it too."""
COMMAND = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")


def ensure(tests: bool = False) -> None:
    """Bring `node_modules` in line with the lock file and the sums. Raises SystemExit in words when npm cannot.

    What only `tests` use is left out without them: a host that builds the site fetches none of it.
    """
    with locked(ROOT):  # two first builds at once: the second finds what the first fetched
        _ensure(tests)


def _ensure(tests: bool) -> None:
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    stamp = f"{lock} with tests" if tests else lock
    fetched = STAMP.exists() and STAMP.read_text() in {stamp, f"{lock} with tests"}
    spoiled = other_than_pinned() if fetched else []
    if fetched and not spoiled:
        return
    for path in spoiled:
        say(f"{path}: expected the file that was pinned, got another or none: it is fetched anew")
    _fetch(tests)
    if still := other_than_pinned():
        told = "".join(f"{path}: expected the content of {SUMS.relative_to(ROOT)}, got another\n" for path in still)
        sys.exit(f"{told}portal: nothing is built with it; after a new package.json: python -m tools.brought.npm")
    STAMP.write_text(stamp)


def other_than_pinned() -> list[str]:
    """The pinned files that are not there, or do not have the content they had."""
    sums = SUMS.read_text("utf-8").splitlines()
    return [str(path) for path in HELD if f"{_sum(ROOT / path)}  {path.as_posix()}" not in sums]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _fetch(tests: bool) -> None:
    command = [program(), *COMMAND, *([] if tests else ["--omit=dev"])]
    with step("fetching Pyodide and the other pinned browser files with npm (once)"):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}portal: npm could not fetch the files in package-lock.json; see above")


def program() -> str:
    """The system's npm, or the one from PyPI where the machine has none."""
    own = Path(sys.executable).parent / "npm"
    found = shutil.which("npm") or (str(own) if own.exists() else None)
    if found:
        return found
    say("no Node.js on this machine: installing it from PyPI into .venv")
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-q", "-r", "requirements-node.txt"], cwd=ROOT, check=True)
    return str(own)


def pin() -> None:
    """Fetch what the lock file names, whose own hashes npm checks, and write the sums of the files that ship."""
    _fetch(tests=True)
    SUMS.write_text("".join(f"{_sum(ROOT / path)}  {path.as_posix()}\n" for path in HELD), "utf-8")


if __name__ == "__main__":
    pin()
