"""Making a portal leaves the watched folders as they are, or `./portal serve` would build for ever."""

from __future__ import annotations

from pathlib import Path

import material
from places import LANGUAGES, ROOT

from tools.site.serve import WATCHED
from wegwijs.facts.site.read import read as read_site
from wegwijs.portal import Portal
from wegwijs.words.catalogue import Catalogue


def _written() -> dict[Path, int]:
    paths = [ROOT / name for name in WATCHED]
    files = [file for path in paths for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file()]
    return {file: file.stat().st_mtime_ns for file in files if "__pycache__" not in file.parts}


def test_a_build_of_the_same_data_writes_nothing_that_is_watched(
    portal: Portal, catalogues: dict[str, Catalogue]
) -> None:
    """Every watched file has the time it had after the build before."""
    before = _written()
    assert before
    icons = Path(material.__file__).parent / "templates"
    Portal(ROOT, icons, list(LANGUAGES), read_site(ROOT), words=catalogues)
    assert _written() == before
