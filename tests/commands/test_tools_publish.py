"""Publishing never destroys: whatever `site` is and whenever a build ends, a whole site stands."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import placing
import pytest
from places import ROOT
from placing import place, tree, whole
from project_copy import copy_of, ended, started

from tools.site import publish

SEED = 20261126
KILLS = 20
MOUNTED = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EINVAL)
"""How systems say that a folder cannot be renamed."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project's folder `site` with a site of yesterday in it."""
    (tmp_path / "project").mkdir()
    return tree(tmp_path / "project" / "site", "yesterday")


@pytest.fixture
def every(pytestconfig: pytest.Config) -> int:
    """Of so many steps at which a build can be killed one is tried: all of them in the whole run."""
    return 1 if pytestconfig.getoption("--all") else 3


@pytest.fixture
def mount(site: Path) -> Iterator[Path]:
    """The same on a disk of its own, of 300 kB."""
    if (
        os.name != "posix"
        or os.geteuid()
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "t", site]).returncode
    ):
        pytest.skip("only an administrator can mount")
    tree(site, "yesterday")
    yield site
    subprocess.run(["umount", site], check=True)


@pytest.fixture
def web_root(tmp_path: Path, site: Path) -> Path:
    """What a link `site` leads to: a web root that somebody set up."""
    root = tmp_path / "srv" / "web"
    root.parent.mkdir()
    site.rename(root)
    site.symlink_to(root)
    return root


def _placing(site: Path, way: str, times: int = 1, at: int = 0) -> subprocess.Popen[str]:
    return started(ROOT, str(Path(placing.__file__)), str(site), way, str(times), str(at))


def _left(site: Path) -> list[str]:
    return [path.name for folder in {site.parent, site.resolve()} for path in folder.glob(".building-*")]


def test_a_plain_folder_gets_the_new_site_and_nothing_of_the_old(site: Path) -> None:
    """Also where there was no site yet, and with nothing left beside it."""
    for version in ("today", "tomorrow"):
        place(site, version)
        assert whole(site) == version
    place(site.with_name("first"), "first")
    assert whole(site.with_name("first")) == "first" and _left(site) == []


def test_a_link_to_a_web_root_stays_a_link_and_the_web_root_gets_the_site(site: Path, web_root: Path) -> None:
    """The folder itself stays too, with its rights: a server may hold it."""
    web_root.chmod(0o2750)
    before = web_root.stat()
    place(site, "today")
    assert site.is_symlink() and whole(web_root) == "today" and _left(site) == []
    assert (web_root.stat().st_ino, web_root.stat().st_mode) == (before.st_ino, before.st_mode)


def test_a_mounted_folder_is_filled(mount: Path) -> None:
    """A container's volume cannot be renamed: its files are replaced, and a disk's own folder stays."""
    (mount / "lost+found").mkdir()
    place(mount, "today")
    assert mount.is_mount() and whole(mount) == "today" and _left(mount) == []
    assert (mount / "lost+found").is_dir()


def test_a_full_disk_leaves_the_site_as_it_was(mount: Path) -> None:
    """What does not fit is told, and nothing of it stays."""
    with pytest.raises(publish.CannotPublish, match="No space left"):
        place(mount, "large", more=100)
    assert whole(mount) == "yesterday" and _left(mount) == []


def test_a_folder_that_is_read_only_is_refused_in_words(mount: Path) -> None:
    """And the site in it stays."""
    subprocess.run(["mount", "-o", "remount,ro", mount], check=True)
    with pytest.raises(publish.CannotPublish, match="Read-only"):
        place(mount, "today")
    assert whole(mount) == "yesterday"


@pytest.mark.parametrize("number", MOUNTED, ids=errno.errorcode.get)
def test_a_folder_that_cannot_be_renamed_is_filled(site: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the system says so."""
    plain = Path.rename

    def refusing(path: Path, target: Path) -> Path:
        if path == site:
            raise OSError(number, os.strerror(number))
        return plain(path, target)

    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refusing)
    inode = site.stat().st_ino
    place(site, "today")
    assert whole(site) == "today" and site.stat().st_ino == inode and _left(site) == []


def test_a_new_tree_that_cannot_be_renamed_leaves_the_old_one(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second of two renames fails: the old site is put back before anything is said."""
    plain = Path.rename

    def refusing(path: Path, target: Path) -> Path:
        if path.name == "site" and target == site and path.parent.name != "old":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return plain(path, target)

    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(publish.CannotPublish, match="nothing was deleted"):
        place(site, "today")
    assert whole(site) == "yesterday"


def test_a_folder_for_a_file_and_a_file_for_a_folder_are_replaced(site: Path, web_root: Path) -> None:
    """What stood in the way was of the old site."""
    for path in ((web_root / "index.html"), (web_root / "regio" / "index.html"), (web_root / "sw.js")):
        path.unlink()
    (web_root / "regio").rename(web_root / "index.html")
    (web_root / "regio").symlink_to(web_root / "assets")
    scripts = web_root / "assets" / "subjects" / "frame"
    (scripts / "site.js").rename(web_root / "sw.js")
    scripts.rmdir()
    scripts.write_text("yesterday")
    place(site, "today")
    assert whole(web_root) == "today" and _left(site) == []


def _nowhere(site: Path) -> None:
    site.rename(site.with_name("away"))
    site.symlink_to("nowhere")


def _itself(site: Path) -> None:
    site.rename(site.with_name("away"))
    site.symlink_to(site)


def _file(site: Path) -> None:
    site.rename(site.with_name("away"))
    site.write_text("precious")


def _above(site: Path) -> None:
    site.rename(site.with_name("away"))
    site.symlink_to("..")


@pytest.mark.parametrize("change", [_nowhere, _itself, _file, _above], ids=lambda change: change.__name__)
def test_what_cannot_hold_a_site_is_refused_in_words(site: Path, change: object) -> None:
    """A link to nowhere or to itself, a file, or a folder that holds more than the site."""
    change(site)  # type: ignore[operator]
    before = sorted(site.parent.rglob("*"))
    with pytest.raises(publish.CannotPublish, match=r"site: expected a folder.*, got "):
        place(site, "today")
    assert sorted(site.parent.rglob("*")) == before


@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_killed_at_any_step_a_whole_site_stands(site: Path, way: str, every: int) -> None:
    """Killed before each thing it does in turn, the renames among them.

    Where the system cannot exchange two folders, the next build first puts back what stood there.
    """
    for at in range(1, 1000, every):
        done = ended(_placing(site, way, at=at))
        if way == "two renames" and not site.exists():
            with publish.scratch(site.parent, site):
                pass
        whole(site)
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
    assert at > KILLS
    place(site, "today")
    assert whole(site) == "today" and _left(site) == []


def test_filling_a_web_root_that_is_killed_at_any_step_leaves_whole_pages(
    site: Path, web_root: Path, every: int
) -> None:
    """Each page is an old or a new one and what it loads is there; the next build makes it one site."""
    for at in range(1, 1000, every):
        done = ended(_placing(site, "exchange", at=at))
        for page in (*placing.FILES[:3], placing.FILES[-1]):
            assert (web_root / "assets" / f"{(web_root / page).read_text()}.js").is_file(), (at, page)
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
    assert whole(web_root) and _left(site) == []


def test_killed_at_random_moments_a_whole_site_stands(site: Path, every: int) -> None:
    """While one site after the other is put there."""
    moments = random.Random(SEED)
    for _ in range(KILLS // every):
        process = _placing(site, "exchange", times=100_000)
        time.sleep(moments.uniform(0.05, 0.4))
        process.kill()
        assert ended(process).returncode == -9
        whole(site)
    place(site, "today")
    assert whole(site) == "today" and _left(site) == []


def test_what_killed_builds_left_goes_but_not_what_a_build_is_making(site: Path) -> None:
    """The folder of a build that still runs is left alone, by whichever build comes beside it."""
    (site.parent / ".building-left" / "site").mkdir(parents=True)
    with publish.scratch(site.parent) as running:
        place(site, "today")
        assert [running.name] == _left(site)
    assert _left(site) == []


def test_two_builds_at_once_both_end_well(site: Path) -> None:
    """Side by side, to the same place."""
    both = [ended(process) for process in [_placing(site, "exchange", times=50) for _ in range(2)]]
    assert [(done.returncode, done.stderr) for done in both] == [(0, "")] * 2
    assert whole(site) and _left(site) == []


@pytest.mark.thorough
def test_two_first_builds_at_once_make_the_same_python(tmp_path: Path) -> None:
    """Neither reads what the other is writing: both end well and the files are those of this project."""
    root = copy_of(tmp_path / "project")
    make = "from tools.brought import runtime; runtime.ensure()"
    both = [ended(process) for process in [started(root, "-c", make) for _ in range(2)]]
    assert [done.returncode for done in both] == [0, 0], [done.stderr for done in both]
    made = {path.name: path.read_bytes() for path in (root / "build" / "runtime").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "build" / "runtime").iterdir()}


def test_what_a_killed_build_leaves_is_ignored_by_git() -> None:
    """`git add .` takes none of it."""
    names = [".building-x/site/index.html", "site/index.html", "build/.building-x/site/index.html"]
    done = subprocess.run(["git", "check-ignore", *names], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split() == names
