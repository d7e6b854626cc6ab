"""YAML of `data/`: the files as text, and whole data that is accepted and must then render."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tools.fuzz.hostile import spoil, value
from tools.fuzz.target import REFUSED, Place, Target
from wegwijs.facts import load as loading
from wegwijs.facts.rules_data import compile_data, to_text
from wegwijs.facts.yaml_lines import read
from wegwijs.page.page import Page
from wegwijs.page.render import Renderer
from wegwijs.problems import DataError, Problems
from wegwijs.subjects import register
from wegwijs.subjects.questions.tables import tables
from wegwijs.words.catalogue import Catalogue

PIECES = (
    "&a ", "*a", "!!binary aGk=", "!!python/object:os.system x", "!!str 1", "!x ", "<<: *a", "? ", ": ", "- ", "[",
    "]", "{", "}", "[" * 3000, "- " * 900, "&b [*b]", "|", ">", "'", '"', "#", "%YAML 9.9", "---\n", "...\n", "\t",
    "\x00", "\x85", "\u2028", "~", "null", "yes", "No", "on", "0x1f", "010", "1_0", "1:30", ".inf", ".nan",
    "2024-02-31", "2024-1-1", "9" * 5000, "é" * 99,
)  # fmt: skip
MOST_LINES = 120
PAGES = 6


class Yaml(Target):
    """A piece of a data file, spoilt as text."""

    name, about, share = "yaml", "YAML files", 17

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        files = sorted((place.root / "data").rglob("*.yaml"))
        self.texts = [path.read_text("utf-8").split("\n- ", MOST_LINES)[:MOST_LINES] for path in files]
        self.path = place.scratch / "fuzz.yaml"

    def make(self) -> str:
        """The text of a file."""
        items = self.chance.choice(self.texts)
        text = "\n- ".join(["", *self.chance.sample(items[1:], min(len(items) - 1, 3))]) if len(items) > 1 else items[0]
        return spoil(self.chance, text, PIECES)

    def judge(self, made: str) -> str:
        """What is accepted is the same for the other loader of YAML, and holds nothing but plain values."""
        self.path.write_text(made, "utf-8", newline="")
        problems = Problems()
        file = read(self.path, problems)
        if problems.found:
            missing = [problem for problem in problems.found if not (problem.line > 0 and problem.example)]
            return f"a problem without a place: {missing[0]}" if missing else REFUSED
        try:
            other = yaml.load(made, Loader=yaml.SafeLoader)
        except yaml.YAMLError:  # it does not know a `?` within braces; no file is read by it
            other = file.data
        return "" if file.data == other and _plain(other) else "another loader reads it otherwise"


def _plain(found: object) -> bool:
    if isinstance(found, dict):
        return all(isinstance(key, str) and _plain(item) for key, item in found.items())
    if isinstance(found, list):
        return all(_plain(item) for item in found)
    return found is None or isinstance(found, (str, bool, int, float)) or type(found) is date


class Rendered(Target):
    """The whole data with one value or item changed: what check accepts must compile, have tables and render."""

    name, about, share = "data", "data that check accepts, rendered", 1

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        import material  # only the tests' environment needs its icons here

        self.folder = Path(shutil.copytree(place.root / "data", place.scratch / "data"))
        self.good = {name: yaml.safe_load(_file(self.folder, name).read_text("utf-8")) for name in _NAMES}
        self.words = {"nl": Catalogue("nl", place.root / "locales")}
        self.templates = [register.FOLDER, Path(material.__file__).parent / "templates"]

    def make(self) -> tuple[str, Any]:
        """The name of a file and its data."""
        name = self.chance.choice(_NAMES)
        data = copy.deepcopy(self.good[name])
        parent, place = self.chance.choice([*_places(data)])
        if self.chance.random() < 0.6:
            del parent[place]
        elif self.chance.random() < 0.5:
            parent[place] = value(self.chance)
        else:
            other, there = self.chance.choice([*_places(data)])
            parent[place] = copy.deepcopy(other[there])
        return name, data

    def judge(self, made: tuple[str, Any]) -> str:
        """Refused with a line for each problem, or everything that is made of it can be made."""
        name, data = made
        path = _file(self.folder, name)
        before = path.read_text("utf-8")
        try:
            path.write_text(json.dumps(data, ensure_ascii=False, default=str), "utf-8")  # JSON is YAML, and faster
            read_data = loading.load(self.folder, self.place.root / "locales")
        except DataError:
            return REFUSED
        finally:
            path.write_text(before, "utf-8")
        return self._render(read_data)

    def _render(self, data: loading.Data) -> str:
        compiled = compile_data(data)
        to_text(compiled)
        try:
            tables(compiled, _ON)
        except DataError:
            return REFUSED
        renderer = Renderer(data, self.words, self.templates, compiled, _ON)
        for page in self._some(register.pages(data)):
            renderer.title(page, "nl")
            renderer.body(page, "nl")
        return ""

    def _some(self, found: Iterable[Page]) -> list[Page]:
        listed = list(found)
        return self.chance.sample(listed, min(len(listed), PAGES))


_ON = date(2026, 11, 22)
_NAMES = ("national", "regions", "scholen", "procedures", "costs", "boards", "calendar", "articles", "sources")


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.yaml"


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    for place, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield data, place
        yield from _places(item)
