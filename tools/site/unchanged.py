"""Whether a build would make again what stands there: then it need not be built.

A build is the same bytes for the same files, packages, day and address (`test_tools_reproducible`), so these are
remembered with what the tree looked like. A file that was touched, there or here, and the site is built as ever.
"""

from __future__ import annotations

import hashlib
import json
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from wegwijs import cache
from wegwijs.facts.build_day import asked_day, build_day
from wegwijs.subjects.runtime.files import FONTS

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "cache"
COMPILED = ROOT / "calculators" / "data.json"
"""What a build writes beside the site."""
READ = (
    *("mkdocs.yml", "portal.yaml", "package-lock.json", "docs", "data", "theme", "locales", "calculators", "hooks"),
    "tools",
    "build/runtime",
    *(f"node_modules/{name}" for name in ("pyodide", "minisearch", "lean-qr", "fflate", "saxen", "d3-dsv")),
    *map(str, FONTS),
)
"""All that a build reads."""
BESIDE = (".svg", ".png", ".json")
"""What `portal.yaml` may name beside itself: a logo, and the design tokens of a house."""


def sources(*settings: object, own_site: Path | None = None) -> str:
    """A sum that changes with anything a build is made of: what stands in the folder `own_site` too.

    `settings` are what it was asked with.
    """
    packages = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    parts: list[str | Path] = [sys.version, str(build_day()), str(asked_day()), repr(settings), *packages]
    for file in (*_read(), *_beside(own_site or ROOT)):
        parts += [str(file), file]
    return cache.sum_of(parts)


def _read() -> Iterator[Path]:
    for name in READ:
        yield from _files(ROOT / name)


def _beside(site: Path) -> Iterator[Path]:
    """What stands in the folder of a copy of the site; of the project's own only what that one names there."""
    if site != ROOT:
        yield from _files(site)
    else:
        yield from (path for path in sorted(ROOT.iterdir()) if path.suffix in BESIDE)


def _files(place: Path) -> Iterator[Path]:
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if path.is_file() and "__pycache__" not in path.parts and path != COMPILED:
            yield path


def standing(place: Path, made_of: str) -> str | None:
    """The address that the site at `place` was built for, where it stands as it was built from just this."""
    with suppress(OSError, ValueError, KeyError):
        told = json.loads(_note(place).read_text("utf-8"))
        if told["made_of"] == made_of and told["tree"] == _tree(place):
            return str(told["built_for"])
    return None


def remember(place: Path, made_of: str, built_for: str) -> None:
    """Note what the site that now stands at `place` was made of."""
    with suppress(OSError):
        KEPT.mkdir(parents=True, exist_ok=True)
        told = {"made_of": made_of, "tree": _tree(place), "built_for": built_for}
        _note(place).write_text(json.dumps(told), "utf-8")


def _note(place: Path) -> Path:
    return KEPT / f"site-{cache.sum_of([str(place)])}"


def _tree(place: Path) -> str:
    """How each file of the site looks from outside, and the one file that a build writes elsewhere."""
    digest = hashlib.sha256()
    for path in (*sorted(place.rglob("*")), COMPILED):
        state = path.lstat()
        size, changed = (0, 0) if path.is_dir() else (state.st_size, state.st_mtime_ns)
        digest.update(f"{path} {state.st_mode} {size} {changed}\n".encode())
    return digest.hexdigest()
