"""The field for the place where somebody lives is light: it is loaded by whoever types in it, on a slow line."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from places import of_release

MOST = 40_000
"""Bytes on the wire, compressed."""
IMPORTED = re.compile(r"""(?:^import .*?|\bimport\()["'](\.{1,2}/[^"']+)["']""", re.M)


def test_all_that_the_field_loads_is_at_most_forty_kilobytes(site: Path) -> None:
    """Its scripts with all they import, and the names, postcodes and spellings of the whole country."""
    (script,) = of_release(site).rglob("place-field.js")
    (table,) = of_release(site).rglob("tables/places.json")
    files = [table, *_with_imports(script)]
    assert {"places.js", "postcodes.js", "spelling.js", "fold.js"} <= {file.name for file in files}
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    assert sum(sizes.values()) <= MOST, sizes


def _with_imports(script: Path) -> list[Path]:
    found = [script]
    for file in found:
        named = [(file.parent / address).resolve() for address in IMPORTED.findall(file.read_text("utf-8"))]
        found += [target for target in dict.fromkeys(named) if target not in found]
    return found
