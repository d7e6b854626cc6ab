"""A small project to edit: facts of a few places, the words of the project, and a site of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from places import ROOT
from small_data import SMALL

from tools.edit.files import Files

PORTAL = """# Whom it is for.
address: https://example.org/   # holds the place of a real one
# contact: {name: Gemeente Voorbeeld, email: onderwijs@voorbeeld.example}
"""
PHONE = "071 123 45 67"
COMMENT = "# asked by phone"


def project(root: Path, languages: tuple[str, ...] = ()) -> Files:
    """The files below `root`; the words as a link, or with `languages` as a copy of these to write in."""
    shutil.copytree(SMALL, root / "data")
    (root / "portal.yaml").write_text(PORTAL, "utf-8")
    regions = root / "data" / "regions.yaml"
    known = f"phone: {{value: {PHONE}, source: {{id: website}}}}   {COMMENT}"
    regions.write_text(regions.read_text("utf-8").replace("phone: {ask: desk-east}", known), "utf-8")
    if not languages:
        (root / "locales").symlink_to(ROOT / "locales")
        return Files(root, root)
    for template in (ROOT / "locales").glob("*.pot"):
        (root / "locales").mkdir(exist_ok=True)
        shutil.copy(template, root / "locales")
    for code in languages:
        shutil.copytree(ROOT / "locales" / code, root / "locales" / code)
    return Files(root, root)
