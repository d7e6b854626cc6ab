"""What earlier runs found, in `build/mutants/`: kept until the rule, or the test that noticed, changes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from tools.mutation.operators import Mutant
from tools.mutation.suite import FOLDER, ROOT, RULES, Ran

HOME = ROOT / "build" / "mutants"
WATCHED = (RULES, FOLDER, ROOT / "data" / "parameters", ROOT / "tools" / "mutation")
OUTSIDE = ("time", "import")
"""What notices a change without a test: it never ends, or nothing can be imported any more."""


def digest(*paths: Path) -> str:
    """Changes when a file in `paths`, or below a folder in it, does."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                total.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return total.hexdigest()[:16]


class Results:
    """By mutant: the test that notices it, or empty for a survivor."""

    def __init__(self, fresh: bool, name: str = "results", made_of: tuple[Path, ...] = WATCHED) -> None:
        self._path = HOME / f"{name}.json"
        self._known: dict[str, dict[str, str]] = {} if fresh else _read(self._path)
        self._all = digest(*made_of)
        self._files: dict[str, str] = {}

    def by(self, mutant: Mutant) -> str | None:
        """Who noticed `mutant`, empty for nobody; None where that must be found out again."""
        row = self._known.get(mutant.key)
        return row["by"] if row and row["body"] == mutant.body and row["test"] == self._test(row["by"]) else None

    def last(self, mutant: Mutant) -> str:
        """The test that noticed `mutant` before anything changed: the best to begin with."""
        return self._known.get(mutant.key, {}).get("by", "")

    def note(self, mutant: Mutant, by: str) -> None:
        """Remember who noticed `mutant`."""
        self._known[mutant.key] = {"by": by, "body": mutant.body, "test": self._test(by)}

    def save(self) -> None:
        """Write down everything noted."""
        _write(self._path, self._known)

    def _test(self, by: str) -> str:
        if not by:
            return self._all
        if by in OUTSIDE:
            return by
        file = by.split("::")[0]
        if file not in self._files:
            path = ROOT / file
            self._files[file] = digest(path) if path.exists() else "gone"
        return self._files[file]


def coverage() -> dict[str, Ran] | None:
    """Which lines each test runs, where nothing changed since it was measured."""
    known = _read(HOME / "coverage.json")
    return known["tests"] if known.get("of") == digest(*WATCHED[:3]) else None


def keep_coverage(tests: dict[str, Ran]) -> None:
    """Remember which lines each test runs."""
    _write(HOME / "coverage.json", {"of": digest(*WATCHED[:3]), "tests": tests})


def _read(path: Path) -> Any:
    return json.loads(path.read_text()) if path.exists() else {}


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value))
    part.rename(path)
