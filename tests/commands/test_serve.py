"""`./portal serve` outlives every mistake: it tells it, keeps the last good site up, and heals with the next save."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from project_copy import build_in, environment, small_copy_of

from tools.site import serve

BEFORE = "the site of before"
LONG = 240
"""Seconds to wait for a build, on a machine that does more."""


class Served:
    """`./portal serve` in a copy of the project, and what it has said."""

    def __init__(self, root: Path, log: Path, port: int) -> None:
        self.root, self._log, self.url = root, log, f"http://127.0.0.1:{port}/"
        keep = f"from tools.site import serve; serve.keep('127.0.0.1', {port}, serve.times(serve.ROOT))"
        command = [sys.executable, "-c", keep]
        with log.open("w") as told:
            self.process = subprocess.Popen(command, cwd=root, env=environment(root), stdout=told, stderr=told)
        self._read = 0

    def change(self, *edits: tuple[str, str]) -> None:
        """Write files at once, as an editor that saves all."""
        self._read = len(self._log.read_text())
        for name, text in edits:
            (self.root / name).write_text(text, "utf-8")

    def wait_for(self, text: str) -> str:
        """What was said since the last change, once `text` is in it."""
        end = time.monotonic() + LONG
        while text not in (said := self._log.read_text()[self._read :]):
            assert self.process.poll() is None and time.monotonic() < end, said
            time.sleep(0.1)
        return said

    def get(self, path: str) -> str:
        """A page, at once: no build may hold it. Without what reloads it, which differs each time."""
        with urlopen(self.url + path, timeout=60) as answer:
            return re.sub(r'<script src="/livereload.js[^>]*></script>', "", answer.read().decode())


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small copy in Dutch only, served as after its first build: with a site of before."""
    root = small_copy_of(tmp_path / "project")
    build_in(root, "nl")
    (root / "build" / "serve").mkdir()
    for name in ("index.html", "sw.js"):
        (root / "build" / "serve" / name).write_text(BEFORE)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = Served(root, tmp_path / "said.log", port)
    try:
        running.wait_for("serving on")
        yield running
    finally:
        running.process.terminate()
        running.process.wait()


REGIONS = "hooks/wegwijs/subjects/regions"
MISTAKES = [
    # file, its text and what is put behind it, what is told
    ("calculators/family/terms.py", "{}\ndef (:\n", r"calculators/family/terms\.py:\d+: SyntaxError"),
    ("locales/site.pot", "{}\ngarbage\n", r"locales/site\.pot:\d+: file: expected an entry of a catalogue"),
    (f"{REGIONS}/region.html", "{}\n{{% if %}}\n", rf"{REGIONS}/region\.html:\d+: TemplateSyntaxError"),
    ("data/scholen.yaml", "{}\n- [\n", r"data/scholen\.yaml:\d+: file: expected valid YAML"),
    ("hooks/wegwijs/page/render.py", "{}\nraise OSError('no')\n", r"hooks/wegwijs/page/render\.py:\d+: OSError: no"),
]
UP = "the site as it was before this change stays up"


def test_mistakes_are_told_and_the_last_good_site_stays_up(served: Served, whole: bool) -> None:
    """Rule, words, template, data and hook, each broken in turn while the one before is mended; each is told in words
    with its place, and pages are answered at once all the while. By day rule and data."""
    mended: list[tuple[str, str]] = []
    for name, mistake, told in MISTAKES[:: 1 if whole else 3]:
        text = (served.root / name).read_text("utf-8")
        served.change(*mended, (name, mistake.format(text)))
        said = served.wait_for(UP)
        assert re.search(told, said) and "Traceback" not in said
        assert served.get("") == BEFORE
        mended = [(name, text)]


def test_the_next_good_save_heals_with_rules_and_hooks_as_they_stand(served: Served) -> None:
    """After a rule that cannot be read, the pages are made by the rule and the hook of the last save."""
    rule = (served.root / "calculators/family/route/__init__.py").read_text("utf-8")
    hook = (served.root / "hooks/wegwijs/subjects/open_data/feed.py").read_text("utf-8")
    served.change(("calculators/family/route/__init__.py", rule + "\ndef (:\n"))
    served.wait_for(UP)
    served.change(
        ("calculators/family/route/__init__.py", re.sub(r"\nVERSION = \d+", "\nVERSION = 99", rule)),
        ("hooks/wegwijs/subjects/open_data/feed.py", hook.replace('"rel": "self"', '"rel": "changed"')),
    )
    served.wait_for("building the site: done")
    assert '"version":99' in served.get("wegwijzer/")
    assert 'rel="changed"' in served.get("wijzigingen.xml")


def test_a_change_is_built_once_it_has_come_to_rest() -> None:
    """Many saves in a row are one build, and no change is no build."""
    a = Path("a")
    built: list[set[Path]] = []
    looks = iter([{a: 1}, {a: 1}, {a: 2}, {a: 3}, {a: 4}, {a: 4}, {a: 4}, {a: 4}, {a: 5}, {a: 5}])
    with pytest.raises(StopIteration):
        serve.watch({a: 1}, lambda: next(looks), built.append, pause=0)
    assert built == [{a}, {a}]


def test_a_change_during_a_build_is_built_after_it() -> None:
    """Nothing that is saved while a build runs is forgotten."""
    files = {Path("a"): 1}
    built: list[int] = []

    def build(_: set[Path]) -> None:
        built.append(files[Path("a")])
        if len(built) == 3:
            raise StopIteration
        files[Path("a")] += 1

    with pytest.raises(StopIteration):
        serve.watch({Path("a"): 0}, lambda: dict(files), build, pause=0)
    assert built == [1, 2, 3]


def test_what_builds_and_editors_write_is_not_watched(tmp_path: Path) -> None:
    """Else every build would begin the next."""
    for name in ("calculators/data.json", "hooks/__pycache__/x.pyc", "docs/.over.md.swp", "docs/over.md~"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "docs" / "over.md").write_text("")
    seen = [path.relative_to(tmp_path).as_posix() for path in serve.times(tmp_path) if path.is_file()]
    assert seen == ["docs/over.md"]
