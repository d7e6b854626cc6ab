"""Packs the text of a site beside itself, for servers that send a packed file as it stands.

Node packs, which the build has already: Brotli and gzip, without a package more.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from tools.brought.runtime import node

SCRIPT = Path(__file__).with_name("pack.cjs")
ENDINGS = (".br", ".gz")
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics", ".csv", ".webmanifest", ".wasm"}
"""What gets smaller; the rest is packed already."""
LEAST = 256
"""Bytes; below it a packed file saves nothing on the wire."""


def pack(site: Path) -> int:
    """Write a `.br` and a `.gz` beside each text in the folder `site`; how many texts there are."""
    found = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.stat().st_size >= LEAST]
    found = [path for path in found if not path.with_name(f"{path.name}.br").exists()]  # of the release before
    told = "\n".join(map(str, found))
    subprocess.run([node(), str(SCRIPT)], input=told, text=True, check=True)
    return len(found)


def is_packed(path: Path) -> bool:
    """Whether a file is one of those that `pack` writes."""
    return path.suffix in ENDINGS and path.with_suffix("").suffix in TEXT
