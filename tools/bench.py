"""Measure speed, each figure as a ratio to something measured in the same run.

./portal bench rules     import time of the rules, and a list of 2.000 pupils
./portal bench sheets    a workbook of 2.000 pupils to rows, beside the same list as CSV
./portal bench list      such a workbook on its page, to its columns and to its answer, beside the CSV; minutes
./portal bench build     the whole country beside parts of it and stock MkDocs on the same pages; an hour
./portal bench browser   the answer on the page beside stock Pyodide and hand-written JavaScript; minutes
./portal bench paint     the first words of pages for parents beside the same text without scripts; minutes
"""

from __future__ import annotations

import argparse
import subprocess
import sys

BENCHES = ("rules", "sheets", "list", "build", "browser", "paint")


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal bench [rules|sheets|list|build|browser|paint]`."""
    parser.add_argument("what", nargs="?", choices=BENCHES, default="rules", help="what to measure (default: rules)")


def run(options: argparse.Namespace) -> int:
    """Run one bench and print its figures."""
    return subprocess.call([sys.executable, "-m", f"bench.{options.what}"])
