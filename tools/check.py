"""Check data, words and translations without building; every problem is told at once, with its place."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator import translations
from generator.load import load
from generator.problems import DataError, Problems

ROOT = Path(__file__).resolve().parent.parent


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal check [--data FOLDER]`."""
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder with the YAML files (default: data/)")


def run(options: argparse.Namespace) -> int:
    """0 when all is well, 1 with one line per problem when it is not."""
    problems = Problems()
    try:
        data = load(options.data, ROOT / "locales")
    except DataError as error:
        problems.found += error.problems
        data = None
    translations.check(ROOT, problems)
    for problem in sorted(set(problems.found)):
        print(problem)
    if problems.found or data is None:
        print(f"{len(set(problems.found))} problems", file=sys.stderr)
        return 1
    print(f"in order: {len(data.regions)} regions, {len(data.schools)} schools, {len(data.sources)} sources")
    return 0
