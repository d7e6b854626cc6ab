"""What keeps the words of a build from being whole: told short, for `./portal check` tells all of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from wegwijs.problems import DataError, Problems
from wegwijs.words import translations

ROOT = Path(__file__).resolve().parent.parent
FIRST = 10
"""So many problems are told one by one; the rest are counted."""


def found(root: Path = ROOT) -> Problems:
    """Every problem of the translations, and of a catalogue that cannot be read."""
    problems = Problems()
    try:
        translations.check(root, problems)
    except DataError as error:
        problems.found += error.problems
    return problems


def stops(problems: Problems, root: Path = ROOT) -> bool:
    """Whether a build would show words that are wrong; what only waits for a translator is Dutch meanwhile."""
    return not all(translations.waits(problem, root) for problem in problems.found)


def told(problems: Problems) -> str:
    """How many there are in each file and the first of them; empty where there are none."""
    lines = sorted(set(problems.found))
    counted = Counter(str(line.path) for line in lines)
    more = [f"… and {len(lines) - FIRST} more: ./portal check tells all"] if len(lines) > FIRST else []
    heads = [f"{path}: {count} words or pages are missing or not right" for path, count in counted.items()]
    return "\n".join([*heads, *(str(line) for line in lines[:FIRST]), *more])
