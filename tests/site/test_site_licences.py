"""What others made is distributed with the text of its licence."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from places import ROOT

LICENCES = {
    "d3-dsv-ISC.txt": "Permission to use, copy, modify",
    "fflate-MIT.txt": "Permission is hereby granted",
    "lean-qr-MIT.txt": "Permission is hereby granted",
    "material-design-icons-Apache-2.0.txt": "Apache License",
    "minisearch-MIT.txt": "Permission is hereby granted",
    "noto-sans-ethiopic-OFL.txt": "SIL OPEN FONT LICENSE",
    "pyodide-MPL-2.0.txt": "Mozilla Public License Version 2.0",
    "saxen-MIT.txt": "Permission is hereby granted",
    "python-PSF.txt": "PYTHON SOFTWARE FOUNDATION LICENSE",
}


def test_every_licence_stands_on_the_site(site: Path) -> None:
    """Each with its own text, and no other."""
    folder = site / "assets" / "licences"
    assert {path.name for path in folder.iterdir()} == set(LICENCES)
    for name, words in LICENCES.items():
        assert words in (folder / name).read_text("utf-8")


def test_every_icon_is_of_the_collection_whose_licence_is_there() -> None:
    """Another collection has another licence."""
    texts = [path.read_text("utf-8") for path in [*(ROOT / "theme").rglob("*.html"), *(ROOT / "hooks").rglob("*.html")]]
    assert {found for text in texts for found in re.findall(r"\.icons/([\w-]+)/", text)} == {"material"}


def test_the_licences_tell_of_what_was_changed(site: Path) -> None:
    """Parts of Pyodide and of Python come as bytecode, so their texts say so."""
    (archive,) = site.glob("assets/runtime/*/python.zip")
    names = zipfile.ZipFile(archive).namelist()
    assert any(name.startswith("_pyodide/") and name.endswith(".pyc") for name in names)
    for name in ("pyodide-MPL-2.0.txt", "python-PSF.txt"):
        head = (site / "assets" / "licences" / name).read_text("utf-8")[:1000]
        assert "compiled to bytecode" in head and "used unchanged, as published" not in head
