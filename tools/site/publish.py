"""Puts a new tree in the place of the site. Nothing is deleted before the new tree stands there."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX = ".building-"
"""How every folder of a build under way is called; what a killed build left goes with the next build."""
LOST = "lost+found"
"""A disk's own folder, in a site that is mounted."""
EXCHANGE = 2
HERE = -100
"""`RENAME_EXCHANGE` and `AT_FDCWD` of Linux' renameat2(2)."""


class CannotPublish(Exception):
    """Raised with one line that says why the site cannot stand where it should."""


def place_of(site: Path, project: Path) -> Path:
    """The folder that is filled: `site`, or where it links to. Raises CannotPublish when it cannot hold a site."""
    if site.is_symlink() and not site.exists():
        raise CannotPublish(f"{site}: expected a folder, got a link to {os.readlink(site)}, where there is none")
    place = site.resolve()
    if place.exists() and not place.is_dir():
        raise CannotPublish(f"{site}: expected a folder, got a file, for example: mv {site} {site}.old")
    for kept in (project.resolve(), site.parent.resolve()):
        if kept.is_relative_to(place):
            raise CannotPublish(f"{site}: expected a folder for the site alone, got {place}, which holds {kept}")
    return place


@contextmanager
def scratch(parent: Path, place: Path | None = None) -> Iterator[Path]:
    """A folder in `parent` that no other build uses, gone afterwards; first goes what killed builds left there.

    A `place` that such a build had taken away is put back.
    """
    with locked(parent):
        for left in parent.glob(f"{PREFIX}*"):
            _clear(left, place)
        try:
            folder = Path(tempfile.mkdtemp(dir=parent, prefix=PREFIX))
        except OSError as error:
            raise CannotPublish(f"{parent}: expected a folder to build in, got: {error.strerror}") from None
        lock = _lock(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _clear(left: Path, place: Path | None) -> None:
    lock = _lock(left, wait=False)
    if lock is None:
        return  # the build it belongs to still runs
    with suppress(OSError):
        if place and not place.exists() and (left / "old" / place.name).is_dir():
            (left / "old" / place.name).rename(place)
    shutil.rmtree(left, ignore_errors=True)
    os.close(lock)


def put(fresh: Path, site: Path, place: Path, old: Path) -> None:
    """Put the tree `fresh` at `place`; what stood there goes to the folder `old`, or is deleted at the very end.

    A plain folder is exchanged as a whole. One that `site` links to, or that is mounted, is filled: the folder itself
    stays, as whoever set it up gave it its rights, and a server may hold it.
    """
    try:
        with locked(site.parent):
            if site.is_symlink() or not _swap(fresh, place, old / place.name):
                _fill(fresh, place)
    except OSError as error:
        raise CannotPublish(f"{site}: the new site could not be put there, and nothing was deleted: {error}") from None


def _swap(fresh: Path, place: Path, old: Path) -> bool:
    """Whether the folders could be renamed; a mount cannot, and the system says so in several ways."""
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        old.parent.mkdir()
        try:
            place.rename(old)
        except OSError:
            return False
        _follow(fresh, place, old)
    return True


def _follow(fresh: Path, place: Path, old: Path) -> None:
    try:
        fresh.rename(place)
    except OSError:
        old.rename(place)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Give two folders each other's name in one step, where the system can: at no moment is there none."""
    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0)


def _fill(fresh: Path, place: Path) -> None:
    """Each file in turn: what pages load first, then the pages, and last goes what the new site does not have."""
    with scratch(place) as beside:
        staged = Path(shutil.copytree(fresh, beside / "site"))
        files = [path.relative_to(staged) for path in staged.rglob("*") if path.is_file()]
        for number, name in enumerate(sorted(files, key=_order)):
            _make_way(place, name, beside / f"old-{number}")
            os.replace(staged / name, place / name)
        _delete_others(place, set(files), beside)


def _order(name: Path) -> tuple[bool, bool, Path]:
    return name.parts[0] != "assets", name.name == "sw.js", name


def _make_way(place: Path, name: Path, old: Path) -> None:
    """Make the folders of a file, and take away what stands in the way: a file for a folder, a folder for a file."""
    folders = [place / folder for folder in reversed(name.parents)][1:]
    for path in folders:
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            path.rename(old)
        path.mkdir(exist_ok=True)
    if (place / name).is_dir() and not (place / name).is_symlink():
        (place / name).rename(old)


def _delete_others(place: Path, files: set[Path], beside: Path) -> None:
    kept = files | {parent for file in files for parent in file.parents}
    for path in sorted(place.rglob("*"), reverse=True):
        if path.is_relative_to(beside) or path.relative_to(place) in kept or path.name == LOST:
            continue
        with suppress(OSError):  # what may not be deleted is not of a site that was built
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Builds beside each other come here one after the other."""
    lock = _lock(folder)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)


def _lock(folder: Path, wait: bool = True) -> int | None:
    """A lock on a folder that ends with the process; None where another has it, or the system knows none."""
    if sys.platform == "win32":
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(handle)
        return None
    return handle
