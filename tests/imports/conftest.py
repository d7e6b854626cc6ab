"""What the tests of an import share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from places import ROOT

from imports import duo_files
from tools.__main__ import main
from tools.imports import duo
from wegwijs.facts.imported.load import FOLDER, Imported, place
from wegwijs.facts.load import Data

ON = date(2026, 11, 27)
Take = Callable[..., duo.Taken]


@pytest.fixture(scope="session")
def plain(data: Data) -> Data:
    """The project's own data, as they are before anything is taken over."""
    return replace(data, imported=Imported())


@pytest.fixture(scope="session")
def few(fewer: Data) -> str:
    """A list of sixty primary schools, in municipalities that small data have too."""
    return duo_files.primary(fewer, 60)


@pytest.fixture(scope="session")
def whole(plain: Data) -> Data:
    """The data with the lists of the whole country beside them."""
    texts = {"bo.csv": duo_files.primary(plain), "vo.csv": duo_files.secondary(plain)}
    taken = [duo.take(duo.Given(Path(name), text.encode()), plain, ON).edition for name, text in texts.items()]
    lists = {edition.kind: edition for edition in taken}
    return replace(plain, imported=place(lists, plain.municipalities, plain.postcodes))


@pytest.fixture
def take(plain: Data, tmp_path: Path) -> Take:
    """Takes a text over as a list, written in an encoding."""

    def taken(text: str | bytes, encoding: str = "utf-8", name: str = "list.csv", **more: object) -> duo.Taken:
        content = text if isinstance(text, bytes) else text.encode(encoding)
        return duo.take(duo.Given(tmp_path / name, content, **more), plain, ON)  # type: ignore[arg-type]

    return taken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the project's data in which nothing was taken over."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns(FOLDER)))


@pytest.fixture
def command(folder: Path) -> Callable[..., int]:
    """`./portal import` on the copy."""
    return lambda *words: main(["import", *map(str, words), "--data", str(folder)])
