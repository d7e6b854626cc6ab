"""Runs the command line as a person does: in a process of its own, on data compiled for the test."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from known import compiled

ROOT = Path(__file__).parents[2]

ROUTE = {
    "regions": {},
    "municipalities": {},
    "ways": {"not-covered": [{"id": "ask-municipality", "kind": "municipality", "deadline": None}]},
}
"""The least the route needs: no region, so every municipality is one that no region covers."""


@cache
def data_file() -> Path:
    """The compiled data, written once."""
    path = Path(mkdtemp(prefix="wegwijs-")) / "data.json"
    path.write_text(json.dumps({"version": "test", "parameters": compiled(), "route": ROUTE}), encoding="utf-8")
    return path


def run(*words: str, given: bytes = b"", data: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """`python -m calculators` with these words and this standard input."""
    command = [sys.executable, "-m", "calculators", *words]
    if "--help" not in words:
        command += ["--data", str(data or data_file())]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False, timeout=60)


def ask(*words: str, given: bytes = b"") -> str:
    """The standard output of a command that must succeed without a word on standard error."""
    done = run(*words, given=given)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout.decode()
