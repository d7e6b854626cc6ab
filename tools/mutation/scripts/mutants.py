"""The mutants of scripts, made by changes.mjs."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

from tools.brought.runtime import node
from tools.mutation.operators import Mutant

ROOT = Path(__file__).parents[3]
CHANGES = Path(__file__).with_name("changes.mjs")
SUBJECTS = "hooks/wegwijs/subjects"
MODULES = tuple(
    f"{SUBJECTS}/{name}.js"
    for name in ("questions/table", "shared/csv", "shared/dates", "shared/share")
)
"""The scripts that are mutated: what decides, counts or reads what people typed."""


def mutants_of(module: str) -> list[Mutant]:
    """Every mutant of the script at `module`."""
    command = [node(), str(CHANGES), module]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: list[Mutant] = []
    seen: dict[str, int] = {}
    for told in json.loads(done.stdout):
        body = hashlib.sha256(told.pop("scope").encode()).hexdigest()[:16]
        mutant = Mutant(module=module, body=body, **told)
        turn = seen[mutant.key] = seen.get(mutant.key, -1) + 1
        found.append(mutant if not turn else Mutant(**{**mutant.__dict__, "turn": turn}))
    return found


def file_of_tests(module: str) -> Path:
    """The tests of a script: `tests/subjects/shared/test_dates_script.py` for `shared/dates.js`."""
    path = Path(module).relative_to(SUBJECTS)
    return ROOT / "tests" / "subjects" / path.parent / f"test_{path.stem}_script.py"
