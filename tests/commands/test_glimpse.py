"""A changed fact of a region shows on its pages before the whole site is built anew."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from project_copy import copy_of, environment, make_small

REGION = "regio/gooi-en-vechtstreek/index.html"
OTHER = "regio/leidse-regio/index.html"
PHONE, NEW = "035 692 66 20", "035 692 66 99"


class Glimpse:
    """The process beside `./portal serve`, before a few pages of the built site."""

    def __init__(self, root: Path, site: Path) -> None:
        self.site, self._data = root / "standing", root / "data" / "regions.yaml"
        for name in ("index.html", "en/index.html", REGION, OTHER, "en/" + REGION):
            (self.site / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site / name).write_bytes((site / name).read_bytes())
        command = [sys.executable, "-m", "tools.site.glimpse", str(self.site), "http://localhost:8000/", str(root)]
        pipe, told = subprocess.PIPE, environment(root)
        self.process = subprocess.Popen(command, cwd=root, env=told, stdin=pipe, stdout=pipe, text=True)

    def pages(self) -> int:
        """How many pages are written when it is asked now."""
        assert self.process.stdin and self.process.stdout
        print(file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())

    def change(self, old: str, new: str) -> None:
        """Change the facts, as an editor that saves."""
        self._data.write_text(self._data.read_text("utf-8").replace(old, new), "utf-8")

    def page(self, name: str) -> str:
        """A page as it stands."""
        return (self.site / name).read_text("utf-8")


@pytest.fixture
def glimpse(tmp_path: Path, site: Path) -> Iterator[Glimpse]:
    """In a copy of the project with less of the country, and the site of before in Dutch and English."""
    root = copy_of(tmp_path / "project")
    make_small(root / "data")
    running = Glimpse(root, site)
    yield running
    running.process.kill()
    running.process.communicate()


def test_a_changed_fact_shows_on_the_pages_of_its_region_alone(glimpse: Glimpse) -> None:
    """In every language, within the frame that stands; a fault changes nothing, and what was mended shows as before."""
    before, other = glimpse.page(REGION), glimpse.page(OTHER)
    assert glimpse.pages() == 0
    glimpse.change(PHONE, NEW)
    assert glimpse.pages() == 2
    changed = glimpse.page(REGION)
    assert NEW in changed and PHONE not in changed.partition("<article")[2]
    assert changed.partition("<article")[0] == before.partition("<article")[0]
    assert NEW in glimpse.page("en/" + REGION)
    assert glimpse.page(OTHER) == other
    glimpse.change("first_contact: stamschool", "first_contact: nobody")
    assert glimpse.pages() == 0
    assert glimpse.page(REGION) == changed
    glimpse.change("first_contact: nobody", "first_contact: stamschool")
    glimpse.change(NEW, PHONE)
    assert glimpse.pages() == 2
    assert glimpse.page(REGION) == before
