"""What took long to make, kept on the disk under the sum of all that it was made of. Safe to delete at any time."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
KEPT = 8
"""Results of one kind: those of the last few days, or of a few branches of the work."""
_folder: Path | None = None


@contextmanager
def used(folder: Path) -> Iterator[None]:
    """Keep results in `folder` from here on; outside a build nothing is kept, and nothing old is believed."""
    global _folder
    before, _folder = _folder, folder
    try:
        yield
    finally:
        _folder = before


def sum_of(parts: Iterable[str | bytes | Path]) -> str:
    """A sum that changes with any of the texts, and with what stands in any of the files."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part.encode() if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()[:24]


def kept(kind: str, parts: Callable[[], Iterable[str | bytes | Path]], make: Callable[[], T]) -> T:
    """What `make` returns, as JSON types; read instead where exactly these `parts` were used before."""
    if _folder is None:
        return make()
    path = _folder / f"{kind}-{sum_of(parts())}.json"
    with suppress(OSError, ValueError):
        found: T = json.loads(path.read_text("utf-8"))
        os.utime(path)
        return found
    made = make()
    with suppress(OSError):
        _write(path, json.dumps(made, ensure_ascii=False))
    return made


def _write(path: Path, text: str) -> None:
    """Whole or not at all, also where two builds write the same; and what was not used for longest goes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as own:
        whole = Path(own) / path.name
        whole.write_text(text, "utf-8")
        whole.replace(path)
    same = sorted(path.parent.glob(f"{path.name.split('-')[0]}-*.json"), key=lambda file: file.stat().st_mtime_ns)
    for old in same[:-KEPT]:
        old.unlink(missing_ok=True)
