"""The facts of the portal as files for other people's programs: JSON with a schema, and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urljoin

from pydantic import TypeAdapter

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Fact, Source
from wegwijs.facts.model.divisions import Divisions
from wegwijs.facts.model.national import National
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.policy import AgreementElsewhere, Duty, Indicator
from wegwijs.facts.model.postcodes import Postcodes
from wegwijs.facts.model.region import Region
from wegwijs.facts.model.school import Board, School
from wegwijs.facts.parameters import ParameterFile
from wegwijs.facts.pointers import Pointer
from wegwijs.facts.type_reader import within
from wegwijs.words.catalogue import Catalogue

FORM = "wegwijs-data/1"
"""Name and version of the form. A key is only ever added; removing or renaming one is a new version."""
FOLDER = "open-data/v1"
LICENCE = "CC0-1.0"
"""Of all of it: of what was collected here, and DUO says the same of all its open data."""
ATTRIBUTION = "DUO, open onderwijsdata"
"""Where BRIN codes, addresses and boards of schools come from."""
OF_DUO = ("schools", "boards")
"""The collections that hold those."""


@dataclass(frozen=True)
class Dataset:
    """One collection of facts."""

    name: str
    """File name without its ending; `dataset.<name>` are its words."""
    items: Callable[[Data], object]
    model: Any
    """What `items` holds, as pydantic reads it."""


def datasets() -> tuple[Dataset, ...]:
    """Every collection that is published, in the order of the page."""
    return (
        Dataset("regions", lambda data: list(data.regions.values()), list[Region]),
        Dataset("schools", lambda data: list(data.schools.values()), list[School]),
        Dataset("boards", lambda data: list(data.boards.values()), list[Board]),
        Dataset("municipalities", lambda data: list(data.municipalities.values()), list[Place]),
        Dataset("divisions", lambda data: data.divisions, Divisions),
        Dataset("postcodes", lambda data: data.postcodes, Postcodes),
        Dataset("national", lambda data: data.national, National),
        Dataset("parameters", _parameters, list[ParameterFile]),
        Dataset("agreements", lambda data: list(data.agreements.values()), list[AgreementElsewhere]),
        Dataset("calendar", lambda data: list(data.duties.values()), list[Duty]),
        Dataset("indicators", lambda data: list(data.indicators.values()), list[Indicator]),
        Dataset("sources", lambda data: list(data.sources.values()), list[Source]),
    )


def _parameters(data: Data) -> list[ParameterFile]:
    return [ParameterFile.model_validate({"id": id, **values}) for id, values in data.parameters.items()]


def files(data: Data, version: str, built: date, as_of: date, site_url: str) -> dict[str, str]:
    """Every file, by its path on the site, which is at `site_url`."""
    found = {}
    for dataset in datasets():
        found[f"{FOLDER}/{dataset.name}.json"] = _json(dataset, data, version, built, as_of)
        found[f"{FOLDER}/schemas/{dataset.name}.json"] = _schema(dataset, site_url)
    return found | {f"{FOLDER}/{name}.csv": _csv(rows(data)) for name, rows in TABLES.items()}


@cache
def sections() -> tuple[str, ...]:
    """The catalogue sections that the data points into, as their types say."""
    markers = (marker for dataset in datasets() for marker in within(dataset.model))
    return tuple({section for marker in markers if isinstance(marker, Pointer) for section in marker.sections})


def words(catalogue: Catalogue, others: Collection[str] = ()) -> str:
    """The words behind the keys in the data, with their placeholders, as JSON; counted words per plural category.

    Those that only the data of `others` lead to are left out.
    """
    keys = sorted(key for key in catalogue.keys if key.startswith(sections()) and key not in others)
    return json.dumps({key: catalogue.templates(key) for key in keys}, ensure_ascii=False, indent=1) + "\n"


def _json(dataset: Dataset, data: Data, version: str, built: date, as_of: date) -> str:
    facts = TypeAdapter(dataset.model).dump_python(dataset.items(data), mode="json", by_alias=True)
    head = {
        "$schema": f"schemas/{dataset.name}.json",
        "form": FORM,
        "version": version,
        "built_on": built.isoformat(),
        "as_of": as_of.isoformat(),
        "licence": LICENCE,
        "attribution": ATTRIBUTION if dataset.name in OF_DUO else "",
    }
    return json.dumps({**head, "data": facts}, ensure_ascii=False, indent=1) + "\n"


def _schema(dataset: Dataset, site_url: str) -> str:
    facts = TypeAdapter(dataset.model).json_schema(mode="serialization", by_alias=True, ref_template="#/$defs/{model}")
    parts = facts.pop("$defs", {})
    texts = ("$schema", "form", "version", "built_on", "as_of", "licence", "attribution")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": urljoin(site_url, f"{FOLDER}/schemas/{dataset.name}.json"),
        "title": f"{FORM} {dataset.name}",
        "type": "object",
        "properties": {**{name: {"type": "string"} for name in texts}, "data": facts},
        "required": [*texts, "data"],
        "additionalProperties": False,
        "$defs": parts,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _csv(rows: Iterable[Mapping[str, object]]) -> str:
    listed = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, listed[0], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue()


def school_rows(data: Data) -> Iterable[dict[str, object]]:
    """One row per school. An empty cell is a fact that is not known."""
    for school in data.schools.values():
        address = school.address.value
        yield {
            "id": school.id,
            "name": school.name,
            "region": school.region,
            "municipality": school.municipality or "",
            "kinds": " ".join(school.kinds),
            "status": school.status,
            "board": _value(school.board),
            "brin": _value(school.brin),
            "street": (address.street if address else "") or "",
            "postcode": (address.postcode if address else "") or "",
            "place": address.place if address else "",
            "website": _value(school.website),
            "form": _value(school.form),
            "source": school.source.id,
        }


def municipality_rows(data: Data) -> Iterable[dict[str, object]]:
    """One row per municipality of the country; `region` is empty where no region covers it."""
    covered = {place.code: region for region in data.regions.values() for place in region.municipalities}
    for place in data.municipalities.values():
        region = covered.get(place.code)
        yield {
            "code": place.code,
            "name": place.name,
            "safety_region": place.safety_region,
            "region": region.id if region else "",
            "first_contact": region.first_contact if region else "",
            "source": data.national.municipality_codes.id,
            "rmc_region": data.divisions.rmc_of(place.code).code,
            "swv_primary": " ".join(data.divisions.primary_of(place.code)),
            "swv_secondary": " ".join(data.divisions.secondary_of(place.code)),
            "holiday_region": data.divisions.school_holidays.region_of(place.code) or "",
        }


def parameter_rows(data: Data) -> Iterable[dict[str, object]]:
    """One row per value of a dated parameter."""
    for id, parameter in data.parameters.items():
        for value in parameter["values"]:
            reference = value["reference"]
            yield {
                "id": id,
                "unit": parameter["unit"],
                "from": value["from"],
                "until": value["until"] or "",
                "value": value["value"],
                **{name: reference[name] for name in ("law", "number", "article", "paragraph", "url")},
                "published": value["published"] or "",
                "checked": value["checked"],
                "checked_on": value["checked_on"] or "",
            }


TABLES: dict[str, Callable[[Data], Iterable[Mapping[str, object]]]] = {
    "schools": school_rows,
    "municipalities": municipality_rows,
    "parameters": parameter_rows,
}
"""The collections that are a table too."""


def _value(fact: Fact[Any] | None) -> str:
    return str(fact.value) if fact is not None and fact.value is not None else ""


def size(content: str) -> int:
    """Kilobytes, rounded up."""
    return -(-len(content.encode()) // 1000)
