"""Reads `portal.yaml`, and tells all that is wrong with it with file, line, field and an example."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from wegwijs.facts import yaml_lines
from wegwijs.facts.load import Data
from wegwijs.facts.site.model import FILE, Settings
from wegwijs.facts.validate import validate_one
from wegwijs.facts.yaml_lines import YamlFile
from wegwijs.problems import Problem, Problems, short

BESIDE = {"logo": "logo.svg", "tokens": "tokens.json"}
"""The fields that name a file in the same folder, with an example of each."""


@dataclass(frozen=True)
class Site:
    """A copy of the site: the folder that holds its file, and what stands there."""

    folder: Path
    settings: Settings
    file: YamlFile

    @property
    def logo(self) -> Path | None:
        """The file of its logo."""
        return self.folder / self.settings.logo if self.settings.logo else None

    @property
    def tokens(self) -> Path | None:
        """The file of the design tokens of its house."""
        return self.folder / self.settings.tokens if self.settings.tokens else None

    def own(self, name: str, root: Path) -> Path | None:
        """Its own folder of this name, to lay over that of the project at `root`: a copy of the project itself has
        none."""
        folder = self.folder / name
        return folder if folder.is_dir() and folder != root / name else None


def read(folder: Path) -> Site:
    """The copy whose file stands in `folder`. Raises DataError with everything that is wrong with it."""
    problems = Problems()
    path = folder / FILE
    if not path.is_file():
        problems.add(Problem(path, 1, "file", f"a file {FILE}", "nothing", f"./portal new-site {folder.name}"))
        problems.stop_if_any()
    file = yaml_lines.read(path, problems)
    settings = validate_one(file, Settings, problems)
    for field, example in BESIDE.items():
        name = getattr(settings, field, None)
        if name and not (folder / name).is_file():
            expected = "a file that stands beside portal.yaml"
            problems.add(Problem(path, file.line((field,)), field, expected, short(name), example))
    problems.stop_if_any()
    assert settings is not None, "else there was a problem"
    return Site(folder, settings, file)


def check(site: Site, data: Data, languages: Collection[str], problems: Problems) -> None:
    """Add to `problems` what the file asks for that is not there: regions and municipalities of `data`, `languages`."""
    known = {"regions": data.regions.keys(), "municipalities": data.municipalities.keys(), "languages": languages}
    for name, there in known.items():
        for place, id in enumerate(getattr(site.settings, name)):
            if id not in there:
                expected, where = f"one of the {name} there are", (name, place)
                line, field = site.file.line(where), site.file.field(where)
                problems.add(Problem(site.file.path, line, field, expected, short(id), _like(id, there)))


def _like(id: str, there: Collection[str]) -> str:
    """One that begins likewise, or just one that exists."""
    return next((name for name in there if name[:3] == id[:3]), next(iter(there)))
