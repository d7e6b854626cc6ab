"""The survivors a person looked at: `tests/mutants-reviewed.yaml`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from tools.mutation.operators import Mutant

KEYS = {"module", "function", "was", "now", "reason"}
EXAMPLE = "{module: calculators/days.py, function: add_months, was: return a < b, now: return a <= b, reason: ...}"
Change = tuple[str, str, str, str]


@dataclass(frozen=True)
class Review:
    """What is not changed at all, and which changes may go unnoticed, each with its reason."""

    left_alone: dict[str, str]
    """Reason by pattern of module paths."""
    reasons: dict[Change, str]

    def mutates(self, module: str) -> bool:
        """Whether the module is changed at all."""
        return not any(fnmatch(module, pattern) for pattern in self.left_alone)

    def knows(self, mutant: Mutant) -> bool:
        """Whether this survivor was looked at."""
        return change_of(mutant) in self.reasons

    def stale(self, survivors: list[Mutant], modules: set[str]) -> list[Change]:
        """What is on the list for these modules though nothing like it survives."""
        found = Counter(change_of(mutant) for mutant in survivors)
        return [change for change in self.reasons if change[0] in modules and not found[change]]


def change_of(mutant: Mutant) -> Change:
    """How the list names a mutant."""
    return mutant.module, mutant.function, mutant.was, mutant.now


def read(path: Path) -> Review:
    """The reviewed list. Raises ValueError that names the entry, what was expected, what came and an example."""
    given: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    reasons: dict[Change, str] = {}
    for number, entry in enumerate(given["reviewed"] or [], 1):
        if set(entry) != KEYS or not all(isinstance(value, str) for value in entry.values()) or not entry["reason"]:
            wanted = ", ".join(sorted(KEYS))
            raise ValueError(f"{path}, entry {number}: expected {wanted} as texts, got {entry}, for example {EXAMPLE}")
        reasons[entry["module"], entry["function"], entry["was"], entry["now"]] = entry["reason"]
    return Review({entry["path"]: entry["reason"] for entry in given["left_alone"]}, reasons)
