"""No official rule rests on the press: not one of the whole country, nor for parents, nor where a better source is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from wegwijs.facts.model.base import Kind, Source
from wegwijs.facts.yaml_lines import Location, YamlFile, mappings
from wegwijs.problems import Problem, Problems

PRESS: Kind = "press"
OFFICIAL: tuple[Kind, ...] = ("law", "official")
_NO_RULES = {
    "national": ("background", "conflicts"),
    "costs": ("regional",),
    "procedures": ("regions",),
    "letters": (),
    "texts": (),
}
"""What holds in the whole country, and the parts of each file that tell no rule of it."""
_REGIONS_RULES = ("criteria", "ways", "way_on")
_PARENTS = "ouders"
_LINK = re.compile(r"bronnen\.md#([a-z0-9-]+)")
_EXAMPLE = "{id: rijksoverheid-klacht-school}"
_NOWHERE_ELSE = "a source that is no press, for a rule of the whole country"

_Cited = Iterator[tuple[Location, str]]


def check(files: Mapping[str, YamlFile], problems: Problems) -> None:
    """Add to `problems` every rule of the data that rests on the press where it may not."""
    kinds = {str(source.get("id")): str(source.get("kind")) for source in mappings(files["sources"].data)}
    for name, no_rules in _NO_RULES.items():
        for location, id in _cited(files[name].data, (), no_rules):
            if kinds.get(id) == PRESS:
                _tell(files[name], location, _NOWHERE_ELSE, id, problems)
    _of_regions(files["regions"], _official_of(files["sources"]), kinds, problems)
    for name in ("regions", "national"):
        _conflicts(files[name], kinds, problems)


def check_pages(docs: Path, sources: Mapping[str, Source], problems: Problems) -> None:
    """Add to `problems` each line of sources in `docs` that names the press: for parents, or beside an official one."""
    for path in sorted(docs.rglob("*.md")):
        parents = path.parent.name == _PARENTS
        for line, text in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            ids = [id for id in _LINK.findall(text) if id in sources]
            official = _first_official(ids, {id: sources[id].kind for id in ids})
            named = next((id for id in ids if sources[id].kind == PRESS), None)
            if named and (parents or official):
                expected = f"sources without press beside {official}" if official else "sources that are no press"
                problems.add(Problem(path, line, "bronnen", expected, named, official or "rijksoverheid-klacht-school"))


def cited_in(docs: Path) -> set[str]:
    """The sources that pages by hand in `docs` name."""
    return {id for path in docs.rglob("*.md") for id in _LINK.findall(path.read_text("utf-8", errors="replace"))}


def _of_regions(file: YamlFile, official: Mapping[str, str], kinds: Mapping[str, str], problems: Problems) -> None:
    """A region's own rules rest on the press only while its own list of sources has nothing official."""
    for index, region in enumerate(file.data if isinstance(file.data, list) else ()):
        better = official.get(str(region.get("id"))) if isinstance(region, dict) else None
        for part in _REGIONS_RULES if better else ():
            for location, id in _cited(region.get(part), (index, part)):
                if kinds.get(id) == PRESS:
                    expected = f"a source that is no press, for a rule of a region that has {better}"
                    _tell(file, location, f"{expected}; what that one does not say is no rule", id, problems)


def _official_of(sources: YamlFile) -> dict[str, str]:
    """The first official source of each region that has a list of its own, by the region's id."""
    found: dict[str, str] = {}
    for index, source in enumerate(sources.data if isinstance(sources.data, list) else ()):
        path = sources.path_of((index, "id"))
        if isinstance(source, dict) and path != sources.path and source.get("kind") in OFFICIAL:
            found.setdefault(path.stem, str(source.get("id")))
    return found


def _conflicts(file: YamlFile, kinds: Mapping[str, str], problems: Problems) -> None:
    """Where sources differ, the press does not lead before an official one."""
    for location, value in _walk(file.data, ()):
        if isinstance(value, dict) and "leading" in value and "others" in value:
            leading = next((id for _, id in _cited(value["leading"], ())), "")
            official = _first_official((id for _, id in _cited(value["others"], ())), kinds)
            if kinds.get(leading) == PRESS and official:
                expected = f"the official source {official} to lead"
                _tell(file, (*location, "leading"), expected, leading, problems)


def _first_official(ids: Iterable[str], kinds: Mapping[str, str]) -> str | None:
    return next((id for id in ids if kinds.get(id) in OFFICIAL), None)


def _cited(data: object, start: Location, without: tuple[str, ...] = ()) -> _Cited:
    """Each source that is pointed to in `data`, with the place of the pointer; not below the keys `without`."""
    for location, value in _walk(data, start, without):
        points = "source" in location[-1:] or location[-2:-1] == ("sources",)
        if points and isinstance(value, dict) and "id" in value:
            yield location, str(value["id"])


def _walk(data: object, location: Location, without: tuple[str, ...] = ()) -> Iterator[tuple[Location, object]]:
    yield location, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in pairs:
        if name not in without:
            yield from _walk(value, (*location, name), without)


def _tell(file: YamlFile, location: Location, expected: str, got: str, problems: Problems) -> None:
    where = file.path_of(location), file.line(location), file.field(location)
    problems.add(Problem(*where, expected, f"{got}, which is press", _EXAMPLE))
