"""Two builds of the same files with the same epoch are the same bytes, wherever they are made."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from places import ROOT, SITE_URL
from project_copy import copy_of, ended, started

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242"}
"""Where a new day begins first, in no language, with sets and keys in another order."""


def _bytes(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.thorough
def test_a_build_elsewhere_on_the_same_day_is_the_same_bytes(tmp_path: Path, site: Path) -> None:
    """In another folder, time zone and language, at another moment of the day, when it is the next day there."""
    day = json.loads((site / "open-data/v1/regions.json").read_text("utf-8"))["built_on"]
    noon = int(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC).timestamp())
    root = copy_of(tmp_path / "een map met ü")
    shutil.copytree(ROOT / "build" / "runtime", root / "build" / "runtime")
    command = ("-m", "tools", "build", "--site-url", SITE_URL)
    done = ended(started(root, *command, SOURCE_DATE_EPOCH=str(noon), **ELSEWHERE))
    assert done.returncode == 0, done.stderr
    here, there = _bytes(site), _bytes(root / "site")
    assert set(here) == set(there)
    assert [name for name in here if here[name] != there[name]] == []
