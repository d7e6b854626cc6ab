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

_SOURCE = {"id": "source", "at": ""}
ROUTE = {
    "regions": {
        "elders": {
            "model": "unknown", "roles": [], "first_contact": "primary-school", "coordinator": "municipality",
            "criteria": {
                "primary": {"start": 4, "until": 12, "at_until": "no", "source": _SOURCE},
                "secondary": {"start": 12, "until": 18, "at_until": "no", "source": _SOURCE},
                "mbo_from_months": {"value": 210, "source": _SOURCE},
                "azc_has_class": {"value": True, "source": _SOURCE},
            },
            "providers": [], "ways": {},
        }
    },
    "municipalities": {},
    "elsewhere": "elders",
    "ways": {"too-young": [{"id": "register", "kind": "register", "deadline": None}]},
}  # fmt: skip
"""The least the route needs: no region, so every municipality is one that no region covers."""

_WAY = {"desk": "municipality", "steps": [{"id": "ask", "kind": "ask", "deadline": None}], "source": _SOURCE}
FAMILY = {
    "route": ROUTE,
    "stall": {"terms": {}, "regions": {}, "ways": {"class-ends-look": _WAY, "moving-home": _WAY, "moving-azc": _WAY}},
    "transport": {
        **{name: {"value": True, "source": _SOURCE} for name in ("coa", "disability", "secondary")},
        "limits": {"GM0402": [{"about": "primary", "km": 6, "since": None, "until": None, "source": _SOURCE}]},
        "questions": [],
        "ways": {"limit-unknown": _WAY, "nearer": _WAY},
    },
    "costs": {
        "laptop": [
            {"residence": None, "level": None, "answer": "laptop", "verdict": "yes", "payers": ["school"],
             "source": _SOURCE, "way": _WAY}
        ]
    },
}  # fmt: skip
"""The least the questions of families need."""


@cache
def data_file() -> Path:
    """The compiled data, written once."""
    path = Path(mkdtemp(prefix="wegwijs-")) / "data.json"
    path.write_text(json.dumps({"version": "test", "parameters": compiled(), **FAMILY}), encoding="utf-8")
    return path


def run(*words: str, given: bytes = b"", data: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """`python -m calculators` with these words and this standard input."""
    command = [sys.executable, "-m", "calculators", *words]
    if "--help" not in words:
        command += ["--data", str(data or data_file())]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False, timeout=300)


def ask(*words: str, given: bytes = b"") -> str:
    """The standard output of a command that must succeed without a word on standard error."""
    done = run(*words, given=given)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout.decode()
