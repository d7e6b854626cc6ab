"""Loads everything in `data/`, checks it as a whole, and tells all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from calculators.compiled import Dated
from wegwijs.facts import country_checks, press, remarks, unique
from wegwijs.facts.imported import load as imported
from wegwijs.facts.imported.load import Imported
from wegwijs.facts.known import gather
from wegwijs.facts.model.base import Source
from wegwijs.facts.model.change import Change, Reading
from wegwijs.facts.model.divisions import Divisions
from wegwijs.facts.model.holidays import SchoolHolidays
from wegwijs.facts.model.letter import Letter, Text
from wegwijs.facts.model.national import National, Population
from wegwijs.facts.model.picture import Picture
from wegwijs.facts.model.place import Place, Towns
from wegwijs.facts.model.policy import AgreementElsewhere, Article, Duty, Indicator
from wegwijs.facts.model.postcodes import Postcodes
from wegwijs.facts.model.procedures import Costs, Procedures
from wegwijs.facts.model.region import Desk, Region
from wegwijs.facts.model.school import Board, School
from wegwijs.facts.model.search import Search
from wegwijs.facts.model.spelling import Spelling
from wegwijs.facts.model.template import Template
from wegwijs.facts.model.term import Export, Remark, Term
from wegwijs.facts.parameters import load_parameters
from wegwijs.facts.site import over
from wegwijs.facts.validate import validate, validate_one
from wegwijs.facts.yaml_lines import YamlFile, read, read_list
from wegwijs.problems import Problems
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue


@dataclass(frozen=True)
class Data:
    """All facts, by id."""

    sources: Mapping[str, Source]
    boards: Mapping[str, Board]
    schools: Mapping[str, School]
    regions: Mapping[str, Region]
    municipalities: Mapping[str, Place]
    """Every municipality of the country, by its code."""
    places: tuple[Towns, ...]
    """Towns and villages by the municipality they lie in."""
    postcodes: Postcodes
    spelling: tuple[Spelling, ...]
    """How the names of places are written in other scripts."""
    divisions: Divisions
    """What every municipality belongs to besides its region."""
    population: Population
    national: National
    procedures: Procedures
    costs: Costs
    search: Search
    holidays: SchoolHolidays
    changes: Mapping[str, Change]
    parameters: Mapping[str, Dated]
    glossary: Mapping[str, Term]
    remarks: Mapping[str, Remark]
    """What the notes of the parameters are in every language, by the English."""
    articles: Mapping[str, Article]
    agreements: Mapping[str, AgreementElsewhere]
    duties: Mapping[str, Duty]
    indicators: Mapping[str, Indicator]
    templates: Mapping[str, Template]
    letters: Mapping[str, Letter]
    texts: Mapping[str, Text]
    pictures: Mapping[str, Picture]
    exports: Mapping[str, Export]
    """What columns are called in files of administration programs."""
    readings: tuple[Reading, ...] = ()
    """The languages that a native speaker has read."""
    imported: Imported = Imported()
    """What a host took over from public lists; nothing on most copies."""
    cut_from: Data | None = None
    """The facts of the whole country, where these are a part of them."""
    words_of_others: frozenset[str] = frozenset()
    """The catalogue keys that only facts of other places lead to."""
    laid_over: tuple[over.Laid, ...] = ()
    """What a copy of the site has for itself in place of what ships."""

    def desk(self, key: str) -> Desk | None:
        """The desk with this id, or None where `key` is a role."""
        return self._desks.get(key)

    def schools_of(self, region: str, kind: str) -> list[School]:
        """The region's own schools of one kind, in the order of the data."""
        return [school for school in self.schools_in(region) if not school.nearby and kind in school.kinds]

    def nearby_of(self, region: str) -> list[School]:
        """Schools of other places that stand with the region because they are near."""
        return [school for school in self.schools_in(region) if school.nearby]

    def schools_in(self, region: str) -> list[School]:
        """Every school that stands with the region."""
        return self._schools.get(region, [])

    @cached_property
    def elsewhere(self) -> Region:
        """The region of last resort: every municipality no other region has, by what holds everywhere."""
        return self.national.region_of(self._uncovered())

    def _uncovered(self) -> Iterable[Place]:
        covered = {place.code for region in self.regions.values() for place in region.municipalities}
        return (place for place in self.municipalities.values() if place.code not in covered)

    @cached_property
    def _schools(self) -> Mapping[str, list[School]]:
        found: dict[str, list[School]] = {}
        for school in self.schools.values():
            found.setdefault(school.region, []).append(school)
        return found

    @cached_property
    def _desks(self) -> Mapping[str, Desk]:
        """By id; the first of several that have it, as in data that were not checked."""
        desks = [*self.national.desks, *(desk for region in self.regions.values() for desk in region.desks)]
        return {desk.id: desk for desk in reversed(desks)}


def load(data: Path, locales: Path, own: Path | None = None) -> Data:
    """Everything in the folder `data`, its words checked against the Dutch catalogue in `locales`.

    What stands in the folder `own` of a copy of the site is laid over it. Raises DataError with every problem of every
    file.
    """
    problems = Problems()
    files = _files(data, problems)
    laid = over.lay(files, own, LISTS, problems) if own else ()
    known = gather(files, Catalogue(SOURCE_LANGUAGE, locales))
    items = {name: validate(files[name], model, problems, known) for name, model in LISTS.items()}
    single: dict[str, Any] = {name: validate_one(files[name], model, problems, known) for name, model in SINGLE.items()}
    parameters = load_parameters(data / "parameters", problems)
    taken = imported.read(data, problems)
    unique.check(files.values(), problems)
    country_checks.check(files, problems)
    press.check(files, problems)
    problems.stop_if_any()
    by_english = {remark.en: remark for remark in items["remarks"]}
    remarks.check(parameters, by_english, data, problems)
    problems.stop_if_any()
    by_id: dict[str, Any] = {name: _by_id(items[name]) for name in BY_ID}
    return Data(
        **by_id,
        schools=_by_id(items["scholen"]),
        municipalities={place.code: place for place in items["municipalities"]},
        places=tuple(items["places"]),
        spelling=tuple(items["spelling"]),
        readings=tuple(items["readings"]),
        **single,
        parameters=parameters,
        remarks=by_english,
        duties=_by_id(items["calendar"]),
        imported=imported.place(taken, known.ids["municipalities"], single["postcodes"]),
        laid_over=laid,
    )


def _files(data: Path, problems: Problems) -> dict[str, YamlFile]:
    lists = {name: read_list(data / f"{name}.yaml", problems) for name in LISTS}
    return {**lists, **{name: read(data / f"{name}.yaml", problems) for name in SINGLE}}


LISTS: dict[str, Any] = {
    "sources": Source,
    "boards": Board,
    "scholen": School,
    "regions": Region,
    "municipalities": Place,
    "places": Towns,
    "spelling": Spelling,
    "changes": Change,
    "glossary": Term,
    "remarks": Remark,
    "articles": Article,
    "agreements": AgreementElsewhere,
    "calendar": Duty,
    "indicators": Indicator,
    "templates": Template,
    "letters": Letter,
    "texts": Text,
    "pictures": Picture,
    "exports": Export,
    "readings": Reading,
}
"""The files that hold a list, and what each item is; a folder of the same name may hold more of it."""
BY_ID = (
    *("sources", "boards", "regions", "changes", "glossary", "articles"),
    *("agreements", "indicators", "templates", "letters", "texts", "pictures", "exports"),
)
"""Those of them that are asked for by id, under the name of their file."""
SINGLE: dict[str, Any] = {
    "national": National,
    "procedures": Procedures,
    "costs": Costs,
    "search": Search,
    "holidays": SchoolHolidays,
    "postcodes": Postcodes,
    "divisions": Divisions,
    "population": Population,
}
"""The files that hold one thing."""


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}
