"""Which copy of the site a command is about: the folder with its `portal.yaml`."""

from __future__ import annotations

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = "portal.yaml"
HELP = f"folder with the {FILE} of the site, for example examples/leidse-regio (default: this folder)"


def argument(parser: argparse.ArgumentParser) -> None:
    """`--site DIR`."""
    parser.add_argument("--site", type=_folder, default=ROOT, metavar="DIR", help=HELP)


def _folder(text: str) -> Path:
    folder = Path(text).resolve()
    if not (folder / FILE).is_file():
        example = f"examples/leidse-regio, or make one with ./portal new-site {text}"
        raise argparse.ArgumentTypeError(f"expected a folder with a {FILE}, got {text!r}, for example {example}")
    return folder
