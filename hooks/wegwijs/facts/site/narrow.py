"""Cuts the facts to what one copy of the site shows: what is of other regions and municipalities goes.

The one place where that is done: pages, lists, tables, searches and files are made of what is left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from wegwijs.facts.imported.load import Imported
from wegwijs.facts.load import Data
from wegwijs.facts.model.divisions import Divisions
from wegwijs.facts.model.holidays import REGIONS, HolidayPlaces
from wegwijs.facts.model.national import Population
from wegwijs.facts.model.postcodes import Postcodes
from wegwijs.facts.model.procedures import Procedures
from wegwijs.facts.model.region import Region
from wegwijs.facts.model.school import School
from wegwijs.facts.model.term import Term
from wegwijs.facts.site.pointed import sources_of, words_of

Item = TypeVar("Item")
Codes = Set[str]


def narrowed(data: Data, regions: Collection[str], municipalities: Collection[str], cited: Collection[str]) -> Data:
    """`data` of these regions and single municipalities alone.

    A region of which only some municipalities are asked for stays with those: its way in is theirs. Of the sources
    stays what is left rests on, and what pages by hand have `cited`.
    """
    owners = {place.code: region.id for region in data.regions.values() for place in region.municipalities}
    here = {*municipalities, *(code for code, region in owners.items() if region in regions)}
    kept = {*regions, *(owners[code] for code in municipalities if code in owners)}
    left = _of_regions(_of_places(data, here), kept, here)
    gone = sources_of(data) - sources_of(left) - {*cited}
    sources = {id: source for id, source in data.sources.items() if id not in gone}
    return replace(left, sources=sources, cut_from=data, words_of_others=words_of(data) - words_of(left))


def _of_places(data: Data, here: Codes) -> Data:
    """Without what is told of other municipalities."""
    transport = data.procedures.transport
    limits = [limit for limit in transport.limits if limit.municipality in here]
    return replace(
        data,
        municipalities=_with(data.municipalities, here),
        places=tuple(towns for towns in data.places if towns.municipality in here),
        postcodes=_postcodes(data.postcodes, here),
        divisions=_divisions(data.divisions, here),
        population=_population(data.population, here),
        holidays=data.holidays.model_copy(update={"places": _holidays(data.holidays.places, here)}),
        procedures=data.procedures.model_copy(update={"transport": transport.model_copy(update={"limits": limits})}),
        imported=_imported(data.imported, data.divisions, here),
    )


def _of_regions(data: Data, kept: Codes, here: Codes) -> Data:
    """Without what is told of other regions."""
    schools = {id: _school(school, here) for id, school in data.schools.items() if school.region in kept}
    boards = {school.board.value for school in schools.values()} | {
        board for id in kept for provider in data.regions[id].providers for board in provider.boards
    }
    return replace(
        data,
        regions={id: _region(region, here) for id, region in data.regions.items() if id in kept},
        schools=schools,
        boards={id: board for id, board in data.boards.items() if id in boards},
        procedures=_procedures(data.procedures, kept),
        costs=data.costs.model_copy(update={"regional": _with(data.costs.regional, kept)}),
        parameters={id: one for id, one in data.parameters.items() if one.get("region", "") in {"", *kept}},
        changes={
            id: change.model_copy(update={"regions": _among(change.regions, kept)})
            for id, change in data.changes.items()
            if not change.regions or _among(change.regions, kept)
        },
        glossary={id: _term(term, kept) for id, term in data.glossary.items()},
        duties={id: duty for id, duty in data.duties.items() if duty.region is None or duty.region in kept},
        agreements={},  # those outside the regions
    )


def _with(items: Mapping[str, Item], kept: Codes) -> dict[str, Item]:
    return {key: item for key, item in items.items() if key in kept}


def _among(ids: Collection[str], kept: Codes) -> list[str]:
    return [id for id in ids if id in kept]


def _region(region: Region, here: Codes) -> Region:
    left = [place for place in region.municipalities if place.code in here]
    return region.model_copy(update={"municipalities": left})


def _school(school: School, here: Codes) -> School:
    """A school may be for municipalities of other regions too."""
    if school.serves is None or school.serves.value is None:
        return school
    served = _among(school.serves.value, here)
    return school.model_copy(update={"serves": school.serves.model_copy(update={"value": served}) if served else None})


def _procedures(procedures: Procedures, kept: Codes) -> Procedures:
    stall = procedures.stall.model_copy(update={"regions": _with(procedures.stall.regions, kept)})
    return procedures.model_copy(update={"stall": stall})


def _term(term: Term, kept: Codes) -> Term:
    """Words that only other regions use go."""
    synonyms = [
        word.model_copy(update={"regions": _among(word.regions, kept)})
        for word in term.synonyms
        if not word.regions or _among(word.regions, kept)
    ]
    return term.model_copy(update={"synonyms": synonyms})


def _postcodes(postcodes: Postcodes, here: Codes) -> Postcodes:
    certain = [
        item.model_copy(update={"municipalities": _with(item.municipalities, here)})
        for item in postcodes.certain
        if _with(item.municipalities, here)
    ]
    questions = [
        item.model_copy(update={"municipalities": _among(item.municipalities, here)})
        for item in postcodes.questions
        if _among(item.municipalities, here)
    ]
    return postcodes.model_copy(update={"certain": certain, "questions": questions})


def _divisions(divisions: Divisions, here: Codes) -> Divisions:
    rmc = [
        region.model_copy(update={"municipalities": _among(region.municipalities, here)})
        for region in divisions.rmc.regions
        if _among(region.municipalities, here)
    ]
    served = {
        kind: {code: _among(codes, here) for code, codes in partnerships.items() if _among(codes, here)}
        for kind, partnerships in (
            ("primary", divisions.partnerships.primary),
            ("secondary", divisions.partnerships.secondary),
        )
    }
    return divisions.model_copy(
        update={
            "rmc": divisions.rmc.model_copy(update={"regions": rmc}),
            "partnerships": divisions.partnerships.model_copy(update=served),
            "school_holidays": _holidays(divisions.school_holidays, here),
        }
    )


def _holidays(places: HolidayPlaces, here: Codes) -> HolidayPlaces:
    return places.model_copy(update={region: _among(getattr(places, region), here) for region in REGIONS})


def _population(population: Population, here: Codes) -> Population:
    """Only the counts of these municipalities; what is left of the country is no count of theirs."""
    counted = [group for group in population.counted if here >= {*group.municipalities}]
    return population.model_copy(update={"counted": counted, "country": sum(group.count for group in counted) or 1})


def _imported(imported: Imported, divisions: Divisions, here: Codes) -> Imported:
    """The sites in these municipalities, the boards that run them, and the partnerships that serve them."""
    placed = {key: sites for key, sites in imported.placed.items() if key[1] in here}
    boards = {site.board for sites in placed.values() for site in sites}
    partnerships = {code for place in here for code in (*divisions.primary_of(place), *divisions.secondary_of(place))}
    sites = [site for sites in placed.values() for site in sites]
    editions = {
        kind: edition.model_copy(
            update={
                "sites": [site for site in edition.sites if site in sites],
                "boards": [board for board in edition.boards if board.number in boards],
                "partnerships": [one for one in edition.partnerships if one.code in partnerships],
            }
        )
        for kind, edition in imported.editions.items()
    }
    return Imported(editions, placed)
