"""What a visitor downloads to compute with: the rules, and nothing that no page asks."""

from __future__ import annotations

import zipfile
from pathlib import Path


def test_the_command_line_stays_out_of_the_browser(site: Path) -> None:
    """Neither its modules nor what only it needs of Python."""
    (archive,) = site.glob("assets/runtime/*/python.zip")
    names = zipfile.ZipFile(archive).namelist()
    assert "calculators/api.pyc" in names
    assert not [name for name in names if name.startswith(("argparse", "gettext", "calculators/command_line/main"))]
