"""JSON Schemas of the data files and of `portal.yaml`, made from the models that check them.

Editors complete and check the YAML with them; they describe the open data too.
"""

from __future__ import annotations

import json
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter

from wegwijs.facts.load import LISTS, SINGLE
from wegwijs.facts.parameters import ParameterFile
from wegwijs.facts.site.model import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The schema of each kind of data file as JSON text, by the name of the file without `.yaml`."""
    models: dict[str, object] = {name: GenericAlias(list, model) for name, model in LISTS.items()}
    models |= SINGLE | {"parameter": ParameterFile, "portal": Settings}
    return {name: _text(name, model) for name, model in models.items()}


def _text(name: str, model: Any) -> str:
    schema = TypeAdapter(model).json_schema(by_alias=True)
    body = {"$schema": DIALECT, "$id": f"{name}.json", **schema}
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"
