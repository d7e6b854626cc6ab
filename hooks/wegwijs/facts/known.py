"""What the data can point to, gathered from all files before a model is made of any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from wegwijs.facts.yaml_lines import YamlFile, mappings
from wegwijs.words.catalogue import Catalogue

Item = Mapping[str, object]
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Known:
    """Ids, names and words that exist."""

    words: Catalogue
    ids: Mapping[str, Set[str]]
    """By file, and those of `desks` and of `steps`. What stands in a file that could not be read is left out: that file
    has its own problem, and who points into it is not to blame."""
    names: Mapping[str, Set[str]]
    """Every name a municipality may go by, by its code."""
    owners: Mapping[str, str]
    """The region of a municipality, by its code."""
    steps: Mapping[str, Set[str]]
    """Ids of the steps that a region wrote itself, by region."""
    _placeholders: dict[str, frozenset[str]] = field(default_factory=dict)

    def lacks(self, kind: str, id: str) -> bool:
        """Whether nothing of this kind has the id."""
        return kind in self.ids and id not in self.ids[kind]

    def is_foreign(self, code: str, region: str) -> bool:
        """Whether a municipality is another region's, or does not exist."""
        exists = code in self.owners or not self.lacks("municipalities", code)
        return not exists or self.owners.get(code, region) != region

    def placeholders(self, key: str) -> frozenset[str]:
        """What the words under `key` ask for."""
        if key not in self._placeholders:
            self._placeholders[key] = frozenset(_PLACEHOLDER.findall(self.words.template(key)))
        return self._placeholders[key]


def gather(files: Mapping[str, YamlFile], words: Catalogue) -> Known:
    """All that `files` hold, whatever else is wrong with them."""
    regions, national = mappings(files["regions"].data), _mapping(files["national"].data)
    procedures, costs = (_mapping(files[name].data) for name in ("procedures", "costs"))
    places = mappings(files["municipalities"].data)
    found: dict[tuple[str, ...], Iterable[Item]] = {(name,): mappings(file.data) for name, file in files.items()}
    found["desks", "regions", "national"] = _inside([*regions, national], "desks")
    found["steps", "national", "procedures", "costs"] = [*_steps(national), *_inside([procedures, costs], "steps")]
    read = {key: items for key, items in found.items() if not any(files[name].broken for name in key if name in files)}
    ids = {key[0]: {_text(item, "id") for item in items} for key, items in read.items()}
    if "municipalities" in ids:
        ids["municipalities"] = {_text(place, "code") for place in places}
    return Known(
        words,
        ids,
        names={_text(place, "code"): _names(place) for place in places},
        owners=_owners(regions),
        steps={_text(region, "id"): {_text(step, "id") for step in _steps(region)} for region in regions},
    )


def _steps(owner: Item) -> list[Item]:
    """The steps that a region or the country wrote out: of its ways in, and on."""
    return [*_inside(mappings(owner.get("ways")), "steps"), *mappings(owner.get("way_on"))]


def _inside(items: Iterable[Item], name: str) -> Iterator[Item]:
    return (inner for item in items for inner in mappings(item.get(name)))


def _owners(regions: Iterable[Item]) -> dict[str, str]:
    owners: dict[str, str] = {}
    for region in regions:
        for place in mappings(region.get("municipalities")):
            owners.setdefault(_text(place, "code"), _text(region, "id"))
    return owners


def _names(place: Item) -> set[str]:
    """The province behind a name may be left out."""
    name, also = _text(place, "name"), place.get("also")
    return {name, name.split(" (")[0], *(str(other) for other in (also if isinstance(also, list) else ()))}


def _mapping(data: object) -> Item:
    return data if isinstance(data, dict) else {}


def _text(item: Item, name: str) -> str:
    return str(item.get(name))
