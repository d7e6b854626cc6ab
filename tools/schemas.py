"""Write the JSON Schemas of the data files into data/schemas/, for editors that complete and check YAML."""

from __future__ import annotations

import argparse
from pathlib import Path

from wegwijs.facts.schemas import schemas

FOLDER = Path(__file__).resolve().parent.parent / "data" / "schemas"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal schemas` takes none."""


def run(options: argparse.Namespace) -> int:
    """Bring every schema in line with its model; 0."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / f"{name}.json").write_text(text, "utf-8")
        print(f"data/schemas/{name}.json")
    return 0
