"""Reads and writes the files behind the forms: never a half one, never over what somebody else wrote meanwhile."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from tools.edit.changes import appended, changed
from tools.edit.kinds import Kind
from tools.edit.values import Json
from tools.review.edit import alone
from wegwijs.facts import yaml_lines
from wegwijs.facts.load import Data, load
from wegwijs.facts.site import over
from wegwijs.facts.site import read as own_site
from wegwijs.facts.site.model import FILE
from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.subjects import SOURCE_LANGUAGE, languages


class Stale(Exception):
    """Raised where a file is no longer as it was when the form was opened. Nothing is written then."""


@dataclass(frozen=True)
class Place:
    """Where one thing stands: its file, and at which place of the list in it."""

    path: Path
    index: int | None
    item: Json

    @property
    def at(self) -> tuple[str | int, ...]:
        """Its place in the file."""
        return () if self.index is None else (self.index,)


@dataclass(frozen=True)
class Files:
    """The files of the project at `root`, and of one copy of the site in the folder `site`."""

    root: Path
    site: Path

    @property
    def data(self) -> Path:
        """The folder of the facts."""
        return self.root / "data"

    @property
    def own(self) -> Path | None:
        """The folder with facts of the copy itself."""
        folder = self.site / over.FOLDER
        return folder if folder.is_dir() and folder != self.data else None

    @property
    def locales(self) -> Path:
        """The folder of the words."""
        return self.root / "locales"

    def places(self, kind: Kind) -> Iterator[Place]:
        """Everything of a kind, in the order of its files. Raises DataError where a file cannot be read."""
        problems = Problems()
        if kind.single:
            file = yaml_lines.read(self.site / FILE, problems)
            problems.stop_if_any()
            yield Place(file.path, None, file.data if isinstance(file.data, dict) else {})
            return
        file = yaml_lines.read_list(self.data / f"{kind.name}.yaml", problems)
        problems.stop_if_any()
        starts: dict[Path, int] = {path: start for start, path in file.parts}
        for index, item in enumerate(file.data):
            if isinstance(item, dict):
                path = file.path_of((index,))
                yield Place(path, index - starts.get(path, 0), item)

    def place(self, kind: Kind, id: str) -> Place:
        """The one with this id. Raises KeyError where there is none."""
        for place in self.places(kind):
            if kind.single or place.item.get("id") == id:
                return place
        raise KeyError(id)

    def new_place(self, kind: Kind, item: Json) -> Path:
        """The file that a new thing goes into: that of its region, where there is one."""
        own = self.data / kind.name / f"{item.get('region', '')}.yaml"
        return own if own.is_file() else self.data / f"{kind.name}.yaml"

    def facts(self) -> Data:
        """All facts as they are now. Raises DataError with everything that is wrong."""
        files = [*self.data.rglob("*.yaml"), *self.locales.glob("*.pot")]
        return _facts(self.data, self.locales, frozenset((file, file.stat().st_mtime_ns) for file in files))

    def words(self, language: str) -> Catalogue:
        """The words of a language as they are now, with Dutch behind them."""
        files = self.locales.rglob("*.po*")
        return _words(language, self.locales, frozenset((file, file.stat().st_mtime_ns) for file in files))

    def save(self, place: Place, stamp: str, item: Json) -> str:
        """Write `item` in its place, once all facts have proved to be in order with it; the new stamp of its file.

        Raises Stale, CannotChange, or DataError with what is wrong, its paths those of the files that stand there.
        """
        return self._put(place.path, stamp, lambda text: changed(text, place.at, item))

    def add(self, path: Path, stamp: str, item: Json) -> str:
        """Write `item` at the end of a list; as `save`."""
        return self._put(path, stamp, lambda text: appended(text, item))

    def _put(self, path: Path, stamp: str, make: Callable[[str], str]) -> str:
        with alone(path.parent):
            content = path.read_bytes()
            if stamp != _sum(content):
                raise Stale(str(path))
            new = make(content.decode("utf-8")).encode("utf-8")
            if new != content:
                self._try(path, new)
                write(path, new)
            return _sum(new)

    def _try(self, path: Path, new: bytes) -> None:
        """Check a copy with the new content. Raises DataError, its paths those of the files that stand there."""
        of_facts = path.is_relative_to(self.data)
        with tempfile.TemporaryDirectory() as own:
            copy = Path(own) / "tried"
            real = self.data if of_facts else self.site
            shutil.copytree(real, copy, ignore=None if of_facts else _all_but_the_site)
            (copy / path.relative_to(real)).write_bytes(new)
            try:
                load(copy, self.locales) if of_facts else self._check_site(copy)
            except DataError as error:
                raise DataError([_moved(problem, copy, real) for problem in error.problems]) from None

    def _check_site(self, folder: Path) -> None:
        problems = Problems()
        data = load(self.data, self.locales, self.own)
        own_site.check(own_site.read(folder), data, languages(self.locales), problems)
        problems.stop_if_any()


def _all_but_the_site(folder: str, names: list[str]) -> list[str]:
    """What of the folder of a site says nothing about its file."""
    return [name for name in names if name != FILE and not name.endswith((".svg", ".png", ".json"))]


def _moved(problem: Problem, copy: Path, real: Path) -> Problem:
    inside = problem.path.is_relative_to(copy)
    return replace(problem, path=real / problem.path.relative_to(copy)) if inside else problem


@lru_cache(maxsize=1)
def _facts(data: Path, locales: Path, _: frozenset[tuple[Path, int]]) -> Data:
    return load(data, locales)


@lru_cache(maxsize=2)
def _words(language: str, locales: Path, changed: frozenset[tuple[Path, int]]) -> Catalogue:
    if language == SOURCE_LANGUAGE:
        return Catalogue(language, locales)
    return Catalogue(language, locales, _words(SOURCE_LANGUAGE, locales, changed))


def stamp(path: Path) -> str:
    """What a file is known by, as it stands now."""
    return _sum(path.read_bytes())


def write(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file: the whole of it, or nothing."""
    draft = path.with_name(f"{path.name}.part")
    draft.write_bytes(content)
    os.replace(draft, path)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
